"""Computers of an office with the whole program's services, which can crash, be copied, be old."""

import shutil
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.fold import State
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.streams import COMMON, UNPLACED
from synpunkt_desk.services.municipality.load import load_set
from synpunkt_desk.services.office import sharing
from synpunkt_desk.services.office.drafts import all_drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import open_office
from synpunkt_desk.services.registering.registration import NewCase, register
from synpunkt_desk.services.setup import FirstMember, create_office
from synpunkt_desk.store import outgoing, reading, rebuild
from synpunkt_desk.store.journal import dumps
from synpunkt_desk.store.replica import Replica
from synpunkt_desk.store.streams import cursors
from synpunkt_desk.sync.port import Right
from tests.helpers.faulty_line import Crash, FaultyLine, Trouble
from tests.helpers.shared_offices import BackedUpOffice

KEY: Final = bytes(range(32))
TODAY: Final = date(2026, 11, 20)
MOMENT: Final = datetime(2026, 11, 20, 8, tzinfo=UTC)
LOST: Final = {"server_lost"}
_PLACED: Final = "SELECT entry_id, stream FROM journal WHERE place IS NOT NULL"
_HELD: Final = (
    "SELECT entry_id, object_id FROM journal WHERE place IS NOT NULL"
    " AND stream IN (SELECT value FROM json_each(?))"
)
_WAITING: Final = "SELECT entry_id FROM journal WHERE place IS NULL ORDER BY device_no"
_OBJECTS: Final = "SELECT DISTINCT object_id, object_type FROM journal"


@dataclass
class Computer:
    """One person's computer."""

    role: str
    office: Office
    server: BackedUpOffice[Any]
    acknowledged: set[str]
    written: set[str] = field(default_factory=set[str])
    """Everything that was ever written here."""
    drafts: dict[str, object] = field(default_factory=dict[str, object])

    @property
    def file(self) -> Replica:
        """The encrypted file."""
        return self.office.replica

    def round(self, trouble: Trouble | None = None) -> bool:
        """Whether a round came to its end."""
        server = self.server.server(self.role)
        line = FaultyLine(server, trouble or Trouble(), self.acknowledged)
        try:
            sharing.keep_up(
                self.office,
                line.as_server(),
                open_caretaker=lambda: self.server.caretaker(self.role),
                tell=line.tell,
            )
        except KnownError as error:
            if error.error_id not in LOST:
                raise
            return False
        except Crash:
            self.restart()
            return False
        finally:
            server.close()
            self.note()
        return True

    def restart(self) -> None:
        """Be killed, and begun again on what the disk holds."""
        killed = self.backup(self.file.folder.with_suffix(".killed"))
        self.restore(killed)
        shutil.rmtree(killed)

    def backup(self, folder: Path) -> Path:
        """The file as it is now."""
        shutil.rmtree(folder, ignore_errors=True)
        return Path(shutil.copytree(self.file.folder, folder))

    def restore(self, backup: Path) -> None:
        """Put an older file in the place of this one."""
        folder, now = self.file.folder, self.file.now
        self.office.close()
        shutil.rmtree(folder)
        shutil.copytree(backup, folder)
        self.office = opened(folder, now)

    def note(self) -> None:
        """Remember what was written here."""
        self.written |= set(self.waiting())

    def register(self, title: str, board: str) -> str:
        """A new case for a board."""
        organisation = self.office.organisation
        case = Case(
            title=title,
            text="Det är halt.",
            case_type=organisation.find_category("case_type", "klagomål") or "",
            channel=organisation.find_category("channel", "webb") or "",
            board=board,
            department=organisation.units_of(UnitKind.DEPARTMENT, board)[0],
            received_on=TODAY,
            submitter="anonymous",
            reply_wish="none",
        )
        return register(self.office, NewCase(case=case)).case_id

    def cases(self) -> list[str]:
        """Every case that can be seen here."""
        with self.file.reading() as connection:
            rows = connection.exec_driver_sql("SELECT object_id FROM case_row ORDER BY object_id")
            return list(rows.scalars())

    def waiting(self) -> list[str]:
        """Entries that wait, in their order."""
        with self.file.reading() as connection:
            return list(connection.exec_driver_sql(_WAITING).scalars())

    def held(self, streams: Collection[str]) -> dict[str, str]:
        """Entries of these streams that have their place, with their objects."""
        with self.file.reading() as connection:
            rows = connection.exec_driver_sql(_HELD, (dumps(list(streams)),))
            return {row.entry_id: row.object_id for row in rows}

    def placed(self) -> list[tuple[str, str]]:
        """Entries that have their place, with their stream."""
        with self.file.reading() as connection:
            return [(row.entry_id, row.stream) for row in connection.exec_driver_sql(_PLACED)]

    def refused(self) -> dict[str, str]:
        """Entries that the server would not take, and why."""
        with self.file.reading() as connection:
            return {one.entry_id: one.code for one in outgoing.refused(connection)}

    def streams(self) -> set[str]:
        """The streams that are followed."""
        with self.file.reading() as connection:
            return set(cursors(connection))

    def states(self) -> dict[str, State]:
        """What is shown of every object."""
        with self.file.reading() as connection:
            rows = list(connection.exec_driver_sql(_OBJECTS))
            return {
                r.object_id: reading.state(connection, r.object_type, r.object_id) for r in rows
            }

    def kept_drafts(self) -> dict[str, object]:
        """What somebody is still writing."""
        return {draft.draft_id: draft.content for draft in all_drafts(self.office)}

    def problems(self) -> tuple[rebuild.Problem, ...]:
        """Where rows or search differ from the journal."""
        with self.file.writing() as connection:
            return rebuild.check(connection).problems


@dataclass(frozen=True)
class Beginning:
    """An office with two boards that three computers share, to begin each run with."""

    server: Any
    folders: Sequence[tuple[str, Path]]
    boards: tuple[str, str]


def opened(folder: Path, now: Callable[[], str]) -> Office:
    """A file of an office on the day of the tests."""
    office = open_office(folder, KEY)
    office.today = lambda: TODAY
    office.replica.now = now
    return office


def usual_clock() -> str:
    """A clock that is right, as far as anybody sees."""
    return MOMENT.isoformat(timespec="seconds").replace("+00:00", "Z")


def begin(server: BackedUpOffice[Any], folder: Path) -> Beginning:
    """Anna keeps the office, Bo and Cilla each write at a board of their own."""
    server.grant("anna", COMMON, Right.ADMIN)
    anna = _first_office(server, folder / "anna")
    boards = tuple(anna.organisation.units_of(UnitKind.BOARD))
    for person, board in zip(("bo", "cilla"), boards, strict=True):
        server.grant(person, board, Right.WRITE)
        server.grant(person, UNPLACED, Right.WRITE)
    offices = {"anna": anna}
    for person in ("bo", "cilla"):
        offices[person] = sharing.join_office(folder / person, KEY, server.server(person), "here")
    first, second = boards
    for person, office in offices.items():
        office.replica.now = usual_clock
        here = Computer(person, office, server, set())
        here.round()
        here.register("Bänken", second if person == "cilla" else first)
        here.round()
        office.close()
    folders = [(person, folder / person) for person in offices]
    return Beginning(server.backup(), folders, (first, second))


def computers(
    beginning: Beginning, server: BackedUpOffice[Any], folder: Path, acknowledged: set[str]
) -> list[Computer]:
    """The office as it began, in a folder of its own."""
    server.restore(beginning.server)
    made: list[Computer] = []
    for person, source in beginning.folders:
        shutil.copytree(source, folder / person)
        office = opened(folder / person, usual_clock)
        made.append(Computer(person, office, server, acknowledged))
    return made


def _first_office(server: BackedUpOffice[Any], folder: Path) -> Office:
    whole = load_set("boras")
    small = replace(whole, boards=whole.boards[1:3], local_schemes=(), external_organisations=())
    office = create_office(folder, KEY, small, member=FirstMember("Anna Andersson"))
    office.replica.now = usual_clock
    sharing.bring_office(office, server.server("anna"), server.caretaker("anna"), "here")
    return office
