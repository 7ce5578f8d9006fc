"""Whether the encrypted file is whole, as far as it can be told while the log holds some of it."""

import re
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

_PAGE: Final = 4096
_DAMAGED_PAGE: Final = re.compile(r"page (\d+)$")


def file_problem(connection: Connection) -> str:
    """The check that finds the file damaged, "" where none does."""
    if any(_is_damage(connection, told) for told in _told(connection, "cipher_integrity_check")):
        return "cipher_integrity_check"
    is_whole = _told(connection, "quick_check") == ["ok"]
    return "" if is_whole else "quick_check"


def _told(connection: Connection, pragma: str) -> list[str]:
    return [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {pragma}")]


def _is_damage(connection: Connection, told: str) -> bool:
    """Whether a page is wrong, and not one that has only been written to the log so far.

    The check reads the main file alone. A log that was moved in part, because somebody was reading,
    leaves holes there, which are read as zeros; `quick_check` reads those pages where they are.
    """
    found = _DAMAGED_PAGE.search(told)
    if not found:
        return True
    path = next(r.file for r in connection.exec_driver_sql("PRAGMA database_list"))
    with Path(path).open("rb") as file:
        file.seek((int(found[1]) - 1) * _PAGE)
        return any(file.read(_PAGE))
