"""How the program is: what whoever looks after it wants to know, with nothing about anybody."""

import platform
from contextlib import suppress
from dataclasses import dataclass
from shutil import disk_usage

from synpunkt_desk import VERSION
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.office import own_backups, sharing
from synpunkt_desk.services.office.it_settings import ItSettings
from synpunkt_desk.services.office.maintenance import LastCheck, last_check
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.own_backups import Backup, BackupFailure, BackupPlan
from synpunkt_desk.services.office.sharing import SharingState
from synpunkt_desk.store import key as keys
from synpunkt_desk.store.backup import size_of
from synpunkt_desk.store.durable import HEAD
from synpunkt_desk.store.engine import sqlite_version
from synpunkt_desk.store.tables import VIEW_VERSION
from synpunkt_desk.sync.greeting import CLOCK_AHEAD
from synpunkt_desk.sync.port import PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What is installed, and the versions of what it keeps and speaks."""

    program: str = VERSION
    python: str = platform.python_version()
    system: str = platform.platform()
    sqlite: str = sqlite_version()
    journal: str = HEAD
    rows: str = VIEW_VERSION
    protocol: int = PROTOCOL


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Facts. `days_since_backup` is None where there is none; `clock_ahead`, in seconds, where
    no server has been met; `sharing` where the office is alone."""

    versions: Versions
    size: int
    free: int
    checked: LastCheck | None
    plan: BackupPlan
    backup: Backup | None
    days_since_backup: int | None
    failure: BackupFailure | None
    is_key_in_keyring: bool
    sharing: SharingState | None
    clock_ahead: int | None
    it_settings: ItSettings


def read_health(office: Office) -> Health:
    """How it is now. Asks disk and keyring, so never on the window's thread."""
    file = office.replica
    made = own_backups.latest(office)
    ahead = file.meta(CLOCK_AHEAD)
    return Health(
        versions=Versions(),
        size=size_of(file.folder),
        free=disk_usage(file.folder).free,
        checked=last_check(office),
        plan=own_backups.plan_of(office),
        backup=made,
        days_since_backup=own_backups.days_since(office, made) if made else None,
        failure=own_backups.latest_failure(office),
        is_key_in_keyring=_is_key_in_keyring(office),
        sharing=sharing.state_of(office) if file.is_shared else None,
        clock_ahead=int(ahead) if file.is_shared and ahead else None,
        it_settings=office.it_settings,
    )


def _is_key_in_keyring(office: Office) -> bool:
    with suppress(KnownError):
        return keys.read_keyring(office.replica.folder) == office.replica.key
    return False
