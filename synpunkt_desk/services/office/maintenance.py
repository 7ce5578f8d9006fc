"""Looking after the database: checking it, making its rows again, backup and restore."""

from collections.abc import Callable
from pathlib import Path

from synpunkt_desk.services.office.keys import FoundKey, find_key, keep_key, key_of_phrase
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import backup as backups
from synpunkt_desk.store import rebuild as rebuilding
from synpunkt_desk.store.rebuild import CheckResult

Progress = Callable[[int, int], None]


def check(office: Office, progress: Progress) -> CheckResult:
    """Compare every row, the search and the file itself with what the journal says."""
    with office.replica.writing() as connection:
        return rebuilding.check(connection, progress)


def rebuild(office: Office, progress: Progress) -> None:
    """Make every row and the search again from the journal."""
    with office.replica.writing() as connection:
        rebuilding.rebuild(connection, progress)


def back_up(office: Office, target: Path, progress: Progress) -> None:
    """Write a backup, while the database is in use. Raises `backup_exists`."""
    backups.back_up(office.replica, target, progress)


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


def recovery_phrase(office: Office) -> str:
    """What can be written on paper and opens a backup of this office anywhere."""
    return FoundKey(office.replica.key).phrase
