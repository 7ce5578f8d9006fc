"""Several files as one, each under a name that every system can have."""

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from synpunkt_desk.documents.cleaning import clean_line

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]+')
_LONGEST: Final = 100


def render_zip(files: Iterable[tuple[str, bytes]], *, suffix: str = "pdf") -> bytes:
    """Return a zip of files by their names; equal ones give equal bytes."""
    target, taken = BytesIO(), set[str]()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for wanted, content in files:
            name = _free_name(wanted, taken)
            taken.add(name.casefold())
            entry = ZipInfo(f"{name}.{suffix}", _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content)
    return target.getvalue()


def _free_name(wanted: str, taken: set[str]) -> str:
    base = _FORBIDDEN.sub(" ", clean_line(wanted))[:_LONGEST].strip(" .") or "-"
    name, number = base, 1
    while name.casefold() in taken:
        number += 1
        name = f"{base} ({number})"
    return name
