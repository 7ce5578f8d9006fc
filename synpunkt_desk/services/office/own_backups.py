"""The backup that the program makes by itself each day, tries, and keeps for a while."""

import json
import logging
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office.office import Office, local_moment
from synpunkt_desk.store import backup as backups
from synpunkt_desk.store.backup import Tried
from synpunkt_desk.store.rebuild import Progress, no_progress

DAYS: Final = 7
WEEKS: Final = 4
_FOLDER: Final = "backup_folder"
_LATEST: Final = "backup"
_FAILURE: Final = "backup_failure"
_BESIDE: Final = "kopior"
_DEVICE_END: Final = 6
_NAMED: Final = re.compile(r"-(\d{4}-\d{2}-\d{2})(-\d{6})?\.synpunkt$")
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlan:
    """Where copies go and how long they stay; what IT has decided nobody else chooses."""

    folder: Path
    days: int
    weeks: int
    is_daily: bool
    is_beside: bool
    is_decided: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy that was written (UTC) and then restored on trial, with so many entries."""

    made_at: str
    file: str
    size: int
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFailure:
    """Why the latest attempt did not succeed, and when that was (UTC)."""

    at: str
    error_id: str
    params: dict[str, str | int]

    @property
    def error(self) -> KnownError:
        """As it was raised."""
        return KnownError(self.error_id, **self.params)


def plan_of(office: Office) -> BackupPlan:
    """What IT has decided, else what the office has chosen, else beside the database."""
    decided = office.it_settings
    chosen = office.replica.meta(_FOLDER)
    beside = office.replica.folder / _BESIDE
    folder = decided.backup_folder or (Path(chosen) if chosen else beside)
    return BackupPlan(
        folder=folder,
        days=DAYS if decided.backup_days is None else decided.backup_days,
        weeks=WEEKS if decided.backup_weeks is None else decided.backup_weeks,
        is_daily=decided.backs_up,
        is_beside=folder == beside,
        is_decided=decided.backup_folder is not None,
    )


def choose_folder(office: Office, folder: Path) -> None:
    """Where copies go from now on."""
    office.replica.set_meta(_FOLDER, str(folder))


def latest(office: Office) -> Backup | None:
    """The latest copy that could be restored on trial."""
    kept = office.replica.meta(_LATEST)
    return Backup(**json.loads(kept)) if kept else None


def latest_failure(office: Office) -> BackupFailure | None:
    """Why there is no newer copy, as long as that has not been mended."""
    kept = office.replica.meta(_FAILURE)
    return BackupFailure(**json.loads(kept)) if kept else None


def is_due(office: Office) -> bool:
    """Whether there is no copy from today."""
    made = latest(office)
    is_from_today = made and local_moment(made.made_at).date() >= office.today()
    return plan_of(office).is_daily and not is_from_today


def back_up_today(office: Office, progress: Progress = no_progress) -> Backup:
    """Write a copy into the folder of copies, try it, and let old ones go.

    Raises what `back_up_to` raises; why it failed is kept.
    """
    plan = plan_of(office)
    made = back_up_to(office, _free_name(office, plan.folder), progress)
    for old in superseded(_own_files(office, plan.folder), days=plan.days, weeks=plan.weeks):
        with suppress(OSError):  # somebody has it open; it goes another day
            old.unlink()
    return made


def back_up_to(office: Office, target: Path, progress: Progress = no_progress) -> Backup:
    """Write a copy and restore it on trial. One that cannot be restored does not stay.

    Raises what `store.backup.back_up` and `try_out` raise, and then keeps why.
    """
    file = office.replica
    try:
        backups.back_up(file, target, progress)
        try:
            tried = backups.try_out(target, file.key, file.folder)
        except KnownError:
            target.unlink(missing_ok=True)
            raise
    except KnownError as error:
        _note_failure(office, error)
        raise
    made = Backup(
        made_at=file.now(),
        file=str(target),
        size=target.stat().st_size,
        entries=tried.entries,
    )
    file.set_meta(_LATEST, json.dumps(asdict(made)))
    file.set_meta(_FAILURE, "")
    _log.info("backup of %s bytes written and tried", made.size)
    return made


def try_backup(office: Office, source: Path) -> Tried:
    """Restore a copy on trial. Raises what `store.backup.try_out` raises."""
    return backups.try_out(source, office.replica.key, office.replica.folder)


def entries_now(office: Office) -> int:
    """How many entries the journal has."""
    return backups.count_entries(office.replica.folder, office.replica.key)


def superseded(files: Iterable[Path], *, days: int, weeks: int) -> list[Path]:
    """Those that need not be kept: the latest of so many days and of so many weeks stay."""
    by_day: dict[date, list[Path]] = {}
    for file in files:
        day = _day_of(file)
        if day:
            by_day.setdefault(day, []).append(file)
    latest_first = sorted(by_day, reverse=True)
    week_of: dict[tuple[int, int], date] = {}
    for day in latest_first:
        week_of.setdefault(day.isocalendar()[:2], day)
    stay = {*latest_first[:days], *[*week_of.values()][:weeks]}
    kept = {max(by_day[day], key=lambda file: file.stem) for day in stay}
    return sorted(file for own in by_day.values() for file in own if file not in kept)


def days_since(office: Office, made: Backup) -> int:
    """How many days ago a copy was made."""
    return max(timedelta(), office.today() - local_moment(made.made_at).date()).days


def _note_failure(office: Office, error: KnownError) -> None:
    if error.error_id == "interrupted":
        return
    _log.info("backup failed: %s", error.error_id)
    params = {name: value for name, value in error.params.items() if name != "reason"}
    failure = BackupFailure(at=office.replica.now(), error_id=error.error_id, params=params)
    with suppress(KnownError):  # the disk is full: whoever waits is told anyway
        office.replica.set_meta(_FAILURE, json.dumps(asdict(failure)))


def _free_name(office: Office, folder: Path) -> Path:
    first = folder / f"{_prefix(office)}-{office.today().isoformat()}.synpunkt"
    moment = datetime.fromisoformat(office.replica.now())
    return first.with_stem(f"{first.stem}-{moment:%H%M%S}") if first.exists() else first


def _own_files(office: Office, folder: Path) -> Sequence[Path]:
    """Several computers may share a folder."""
    return list(folder.glob(f"{_prefix(office)}-*.synpunkt"))


def _prefix(office: Office) -> str:
    tag = office.replica.meta("device_tag")
    return f"synpunkt-{tag}-{office.replica.device[-_DEVICE_END:]}"


def _day_of(file: Path) -> date | None:
    found = _NAMED.search(file.name)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
