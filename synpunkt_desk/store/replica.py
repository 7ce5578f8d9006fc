"""The local database: made, opened, read from and written to."""

import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol, cast

from sqlalchemy import Connection, Engine

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import IdMaker, ObjectId
from synpunkt_desk.models.stopping import CanBeInterrupted, watched
from synpunkt_desk.store import incoming, meta, offering, outgoing, rebuild, wanted_files
from synpunkt_desk.store.authority import Authority, LocalAuthority, last_number
from synpunkt_desk.store.blobs import Blobs
from synpunkt_desk.store.checkpoints import LOG_PAGES, Checkpoints, empty_log
from synpunkt_desk.store.durable import upgrade
from synpunkt_desk.store.engine import known_errors, open_engine
from synpunkt_desk.store.packing import Packing
from synpunkt_desk.store.place import OneProcess, require_local, set_private
from synpunkt_desk.store.row_writing import PutTexts
from synpunkt_desk.store.search_index import keep_texts, replace_texts
from synpunkt_desk.store.shared_authority import SharedAuthority
from synpunkt_desk.store.tables import VIEW_VERSION
from synpunkt_desk.store.unit_of_work import UnitOfWork, Writer

FILE_NAME: Final = "desk.db"
BLOB_FILE_NAME: Final = "blobs.db"
_SHARED: Final = "shared"
_YES: Final = "yes"
_BRINGING: Final = "bringing"


def utc_now() -> str:
    """The clock of this PC in UTC; it decides nothing."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


class Driver(CanBeInterrupted, Protocol):
    """What we ask of the driver's own connection."""

    total_changes: int


class OpenUnit(UnitOfWork):
    """A unit whose changes can be read after its block."""

    changes: Changes = Changes()


class Replica:
    """The encrypted local database of one folder. One writer at a time, readers beside it."""

    def __init__(
        self, folder: Path, key: bytes, lock: OneProcess, now: Callable[[], str] = utc_now
    ) -> None:
        self.folder = folder
        self.key = key
        self.now = now
        self._lock = lock
        self._ids = IdMaker()
        self._writing = threading.Lock()
        self._queue = threading.Lock()
        self._authority: Authority = LocalAuthority()
        self._write: Engine = open_engine(folder / FILE_NAME, key, log_pages=LOG_PAGES)
        self._read: Engine = open_engine(folder / FILE_NAME, key, read_only=True)
        self._checkpoints = Checkpoints(self._write)
        self.packing = Packing(self.reading, self.writing)
        self.blobs = Blobs(open_engine(folder / BLOB_FILE_NAME, key))
        self.device = ""

    @contextmanager
    def unit(self, author: str) -> Generator[OpenUnit]:
        """A user action: committed when the block ends without an error."""
        with self._unit(author, replace_texts) as unit:
            yield unit

    @contextmanager
    def filling(self, author: str) -> Generator[Callable[[], AbstractContextManager[OpenUnit]]]:
        """Gives units for making very many objects; the search is made again at the end.

        A file that is left in the midst of it makes all its rows again when it is opened.
        """
        with self.writing() as connection:
            meta.keep(connection, "view_version", "")
            rebuild.drop_sorted(connection)
        try:
            yield lambda: self._unit(author, keep_texts)
        finally:
            with self.writing() as connection:
                rebuild.make_sorted(connection)
                meta.keep(connection, "view_version", VIEW_VERSION)

    def new_id(self) -> str:
        """An id for something to be made."""
        return self._ids.new()

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A write transaction; one at a time in this process."""
        with self._my_turn(), known_errors(), self._write.begin() as connection:
            before = _driver(connection).total_changes
            yield connection
            changed = _driver(connection).total_changes - before
        self._checkpoints.after_commit(changed)

    @contextmanager
    def _my_turn(self) -> Generator[None]:
        """Whoever writes again and again must queue as well, so that others get in between."""
        with self._queue:
            self._writing.acquire()
        try:
            yield
        finally:
            self._writing.release()

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A read transaction that sees one moment of the database; a `Stop` can end it."""
        with known_errors(), self._read.begin() as connection, watched(_driver(connection)):
            yield connection

    def meta(self, name: str) -> str:
        """A setting of this file, "" when not set."""
        with self.reading() as connection:
            return meta.read(connection, name)

    def set_meta(self, name: str, value: str) -> None:
        """Keep a setting of this file."""
        with self.writing() as connection:
            meta.keep(connection, name, value)

    def share(self) -> None:
        """From now on a server gives places and numbers; what is written waits for it."""
        self.set_meta(_SHARED, _YES)
        self.begin()

    def offer_everything(self) -> None:
        """Share a server to which the whole journal must be brought first."""
        with self.writing() as connection:
            offering.offer_everything(connection)
            meta.keep(connection, _SHARED, _BRINGING)
        self.begin()

    def erase(self, ids: Sequence[ObjectId]) -> Changes:
        """Forget objects for ever: entries, rows, search and files; then `empty_logs`."""
        with self.writing() as connection:
            changes = incoming.erase(connection, ids)
        self.drop_files()
        return changes

    def drop_files(self) -> None:
        """Forget the files of records that have gone."""
        with self.reading() as connection:
            is_any = wanted_files.is_any_to_go(connection)
        if is_any:
            with self.writing() as connection:
                wanted_files.forget(connection, self.blobs.drop)

    def empty_logs(self) -> bool:
        """Whether nothing of what was forgotten is left on the disk; not while somebody reads."""
        return empty_log(self._write) and self.blobs.empty_log()

    @property
    def is_shared(self) -> bool:
        """Whether a server gives places and numbers."""
        return isinstance(self._authority, SharedAuthority)

    @property
    def is_bringing(self) -> bool:
        """Whether the journal from before the server is still on its way there."""
        return self.meta(_SHARED) == _BRINGING

    def renew_device(self) -> None:
        """Go on as a new device: another has the same name, or this is an older file."""
        with self.writing() as connection:
            outgoing.renumber(connection, self._ids.new())
        self.begin()

    def begin(self) -> None:
        """Find out which device this is and who gives numbers, once the file is up to date."""
        self.device = self.meta("device")
        if self.meta(_SHARED):
            self._authority = SharedAuthority()

    def next_number(self, series: str) -> int:
        """The number of a series of this device that will be taken next."""
        with self.reading() as connection:
            return last_number(connection, series, 0) + 1

    def close(self) -> None:
        """Let go of the file and of the lock."""
        self.packing.close()
        self._checkpoints.close()
        self._read.dispose()
        self._write.dispose()
        self.blobs.close()
        self._lock.release()

    @contextmanager
    def _unit(self, author: str, put_texts: PutTexts) -> Generator[OpenUnit]:
        writer = Writer(author, self.device, self.now, self._ids.new)
        with self.writing() as connection:
            unit = OpenUnit(connection, self._authority, writer, put_texts)
            yield unit
            unit.changes = unit.commit()


def create_shared(
    folder: Path, key: bytes, *, device: str, device_tag: str, settings: Mapping[str, str]
) -> Replica:
    """Make a database that shares a server from its first moment, with these settings."""
    settings = {**settings, _SHARED: _YES}
    return create(folder, key, device=device, device_tag=device_tag, settings=settings)


def create(
    folder: Path,
    key: bytes,
    *,
    device: str,
    device_tag: str,
    settings: Mapping[str, str] = MappingProxyType({}),
    now: Callable[[], str] = utc_now,
) -> Replica:
    """Make a database in `folder`, which may exist but must not hold one."""
    require_local(folder)
    with known_errors():
        folder.mkdir(parents=True, exist_ok=True)
    if (folder / FILE_NAME).exists():
        raise KnownError("already_made", folder=str(folder))
    replica = _with_lock(folder, key, now)
    with replica.writing() as connection:
        upgrade(connection)
        rebuild.create_view(connection)
        for name, value in (
            ("device", device),
            ("device_tag", device_tag),
            ("view_version", VIEW_VERSION),
            *settings.items(),
        ):
            meta.keep(connection, name, value)
    replica.begin()
    set_private(folder / FILE_NAME)
    return replica


def open_existing(
    folder: Path,
    key: bytes,
    *,
    now: Callable[[], str] = utc_now,
    progress: rebuild.Progress = rebuild.no_progress,
) -> Replica:
    """Open the database in `folder`; `progress` is told of rows that are made again.

    Raises KnownError: `no_database`, `already_open`, `wrong_key`, `newer_file`, `network_drive`.
    """
    if not (folder / FILE_NAME).exists():
        raise KnownError("no_database", folder=str(folder))
    require_local(folder)
    replica = _with_lock(folder, key, now)
    with ExitStack() as on_failure:
        on_failure.callback(replica.close)
        with replica.writing() as connection:
            upgrade(connection)
        if replica.meta("view_version") != VIEW_VERSION:
            with replica.writing() as connection:
                rebuild.rebuild(connection, progress)
                meta.keep(connection, "view_version", VIEW_VERSION)
        replica.begin()
        on_failure.pop_all()
    return replica


@contextmanager
def looking_in(folder: Path, key: bytes) -> Generator[Connection | None]:
    """A read transaction beside whoever has the database open.

    None where its rows are of another version of the program and must be made again first.
    """
    engine = open_engine(folder / FILE_NAME, key, read_only=True)
    try:
        with known_errors(), engine.begin() as connection:
            is_current = meta.read(connection, "view_version") == VIEW_VERSION
            yield connection if is_current else None
    finally:
        engine.dispose()


def _with_lock(folder: Path, key: bytes, now: Callable[[], str]) -> Replica:
    lock = OneProcess(folder)
    lock.take()
    return Replica(folder, key, lock, now)


def _driver(connection: Connection) -> Driver:
    return cast("Driver", connection.connection.driver_connection)
