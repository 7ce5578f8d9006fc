"""Packs tables as open data: a file for each, all of them as JSON, and what describes them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from synpunkt_desk.documents.csv_file import render_plain_csv
from synpunkt_desk.documents.dcat import Dataset, Distribution, dcat_rdf
from synpunkt_desk.documents.model import Table
from synpunkt_desk.texts import open_data as t

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_DESCRIPTION: Final = "dcat.rdf"
_ALL: Final = "data.json"
_UNWANTED: Final = re.compile(r"[^a-z0-9_-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """Tables by a short name each, and all figures once more as plain `data`."""

    title: str
    description: str
    publisher: str
    first: date
    last: date
    issued: date
    tables: Sequence[tuple[str, Table]]
    data: Mapping[str, object]
    contact_email: str = ""


def render_open_data(opened: OpenData) -> bytes:
    """Return a zip of them; equal ones give equal bytes."""
    named = _named(opened.tables)
    files = {f"{name}.csv": render_plain_csv(table) for name, table in named}
    files[_ALL] = f"{json.dumps(opened.data, ensure_ascii=False, indent=2)}\n".encode()
    files[_DESCRIPTION] = dcat_rdf(_dataset(opened, named)).encode()
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content)
    return target.getvalue()


def _named(tables: Sequence[tuple[str, Table]]) -> list[tuple[str, Table]]:
    """The tables by names that files can have, each of them once."""
    named: dict[str, Table] = {}
    for wanted, table in tables:
        base = _UNWANTED.sub("-", wanted.lower()).strip("-") or "table"
        name, number = base, 1
        while name in named:
            number += 1
            name = f"{base}-{number}"
        named[name] = table
    return list(named.items())


def _dataset(opened: OpenData, named: Sequence[tuple[str, Table]]) -> Dataset:
    tables = (
        Distribution(f"{name}.csv", table.title or table.summary or name, "text/csv")
        for name, table in named
    )
    return Dataset(
        title=opened.title,
        description=opened.description,
        publisher=opened.publisher,
        first=opened.first,
        last=opened.last,
        issued=opened.issued,
        contact_email=opened.contact_email,
        distributions=(*tables, Distribution(_ALL, t.ALL_TABLES, "application/json")),
    )
