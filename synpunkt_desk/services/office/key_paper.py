"""The keys of the program on paper, to have beside the keyboard."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from synpunkt_desk.documents.model import Block, Column, Document, Row, Table
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.printed_list import printed_list
from synpunkt_desk.texts import actions as t

KeyLine: TypeAlias = tuple[str, str, str, str]
"""What it is about, what is done, by which keys, and where they work."""


def key_paper(office: Office, lines: Sequence[KeyLine]) -> Document:
    """A table for each part of the program, in the order of the lines."""
    parts = groupby(lines, key=lambda line: line[0])
    return printed_list(
        office,
        [_table(area, part) for area, part in parts],
        title=t.KEYS_TITLE,
        kind=t.KEYS_TITLE,
        place="",
        day=office.today(),
    )


def _table(area: str, lines: Iterable[KeyLine]) -> Block:
    _, what, keys, where = t.KEYS_COLUMNS
    return Table(
        title=area,
        columns=(Column(what, 3.0), Column(keys, 1.6), Column(where, 1.6)),
        rows=tuple(Row(done, (by, there)) for _, done, by, there in lines),
    )
