"""Looking after the database: checking it, making its rows again, backup and restore."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.first_copy import is_first_copy
from synpunkt_desk.services.office.keys import FoundKey, find_key, keep_key, key_of_phrase
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import require_made
from synpunkt_desk.store import backup as backups
from synpunkt_desk.store import meta
from synpunkt_desk.store import rebuild as rebuilding
from synpunkt_desk.store.first_copy import is_unfinished
from synpunkt_desk.store.rebuild import CheckResult

_CHECKED: Final = "checked"
_log: Final = logging.getLogger(__name__)
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When the database was last checked (UTC), and in how many places it differed."""

    at: str
    problems: int


def check(office: Office, progress: Progress) -> CheckResult:
    """Compare every row, the search and the file itself with what the journal says.

    Raises `first_copy_unfinished` while rows and search of what came are still to be made.
    """
    with office.replica.writing() as connection:
        if is_first_copy(office) or is_unfinished(connection):
            raise KnownError("first_copy_unfinished")
        result = rebuilding.check(connection, progress)
        meta.keep(connection, _CHECKED, f"{office.replica.now()} {len(result.problems)}")
    _log.info("checked %s entries: %s problems", result.entries, len(result.problems))
    return result


def last_check(office: Office) -> LastCheck | None:
    """What the latest check found, None before any."""
    kept = office.replica.meta(_CHECKED).split()
    return LastCheck(kept[0], int(kept[1])) if kept else None


def rebuild(office: Office, progress: Progress) -> None:
    """Make every row and the search again from the journal."""
    with office.replica.writing() as connection:
        rebuilding.rebuild(connection, progress)
        meta.keep(connection, _CHECKED, "")
    _log.info("rows and search are made again")


def restore(source: Path, folder: Path, *, key_file: Path | None, phrase: str = "") -> None:
    """Unpack a backup into a folder without a database.

    The key is that of the phrase where one is given, and then kept for the folder.
    """
    if not phrase:
        backups.restore(source, folder, find_key(folder, key_file).key)
        return
    key = key_of_phrase(folder, key_file, phrase)
    backups.restore(source, folder, key)
    keep_key(folder, key_file, key)


@dataclass(frozen=True, slots=True)
class Replaced:
    """Where the database that was there lies now, and how many entries only it has."""

    aside: Path
    lost: int


def put_back(source: Path, folder: Path, *, key_file: Path | None) -> Replaced:
    """Restore a backup in the place of the database in the folder, which is moved aside.

    Raises `no_database`, `already_open`, and what `store.backup.restore` raises; then nothing
    has changed.
    """
    require_made(folder)
    key = find_key(folder, key_file).key
    tried = backups.try_out(source, key, folder)
    try:
        had = backups.count_entries(folder, key)
    except KnownError:  # it is restored since it cannot be read
        had = 0
    aside = backups.replace_with(source, folder, key)
    return Replaced(aside, max(0, had - tried.entries))


def recovery_phrase(office: Office) -> str:
    """What can be written on paper and opens a backup of this office anywhere."""
    return FoundKey(office.replica.key).phrase
