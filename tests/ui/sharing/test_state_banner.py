"""The first copy while somebody works: how far, about how long, paused and gone on with."""

from collections.abc import Iterator
from pathlib import Path
from threading import Semaphore

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office import first_copy, maintenance, sharing
from synpunkt_desk.services.office.joining import SignIn, fetch_organisation, join
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store.streams import cursors
from synpunkt_desk.sync import connection_file
from synpunkt_desk.sync.port import Page, Right
from synpunkt_desk.sync.round import tell_nobody
from synpunkt_desk.texts import joining as t
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.sharing.keeper import Keeper, Stage
from synpunkt_desk.ui.sharing.pace import Pace
from synpunkt_desk.ui.sharing.state_banner import StateBanner
from tests.helpers.connecting import EXAMPLE, PASSWORD
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import add_case, make_office
from tests.ui.sharing.conftest import MemoryLines

CASES = 12
MANY = 1_000


class Way(MemoryLine):
    """A line that brings a few entries each time that the test lets it."""

    def __init__(self, office: MemoryOffice, role: str) -> None:
        super().__init__(office, role)
        self.gate = Semaphore(MANY)
        self.asks_for_password = False

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`."""
        if self.asks_for_password:
            raise KnownError("server_password_needed")
        self.gate.acquire(timeout=30)
        return super().pull(stream, after_no=after_no, max_rows=4, max_bytes=max_bytes)


@pytest.fixture
def way(tmp_path: Path) -> Way:
    """To an office with cases, in which Bo may read all."""
    shared = MemoryOffice()
    shared.grant("anna", COMMON, Right.ADMIN)
    office = make_office(tmp_path / "anna")
    for n in range(CASES):
        add_case(office, f"Synpunkt {n}")
    line = MemoryLine(shared, "anna")
    sharing.bring_office(office, line, line, "postgresql://anna@server/office")
    sharing.keep_up(office, line, open_caretaker=lambda: line)
    office.close()
    for stream in list(shared.streams):
        shared.grant("bo", stream, Right.WRITE)
    return Way(shared, "bo")


@pytest.fixture
def office(way: Way, tmp_path: Path) -> Iterator[Office]:
    """Bo's computer, where the organisation has come."""
    sign_in = SignIn(connection_file.read(EXAMPLE), "bo", PASSWORD, keeps_password=False)
    made = join(tmp_path / "bo", sign_in, key_file=None, open_line=lambda *_: way)
    fetch_organisation(made, PASSWORD, open_line=lambda *_: way, tell=tell_nobody)
    yield made
    made.close()


@pytest.fixture
def keeper(operations: Operations, way: Way) -> Keeper:
    return Keeper(operations, MemoryLines(way))


@pytest.fixture
def banner(keeper: Keeper, qtbot: QtBot) -> StateBanner:
    made = StateBanner(keeper)
    qtbot.addWidget(made)
    return made


def press(banner: StateBanner) -> None:
    [button] = banner.findChildren(QPushButton)
    button.click()


def fetched(office: Office) -> int:
    with office.replica.reading() as connection:
        return sum(cursor.no for name, cursor in cursors(connection).items() if name != COMMON)


def test_it_tells_how_far_and_goes_when_all_is_here(
    banner: StateBanner, keeper: Keeper, office: Office, way: Way, qtbot: QtBot
) -> None:
    way.gate = Semaphore(1)
    keeper.begin(PASSWORD, keeps=False)
    qtbot.waitUntil(lambda: banner.text().startswith("Ärendena hämtas: "))
    assert t.COPY_TEXT in banner.text()

    way.gate.release(MANY)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    qtbot.waitUntil(banner.isHidden)
    assert not first_copy.is_first_copy(office)


def test_it_is_paused_and_gone_on_with(
    banner: StateBanner, keeper: Keeper, office: Office, way: Way, qtbot: QtBot
) -> None:
    way.gate = Semaphore(1)
    keeper.begin(PASSWORD, keeps=False)
    qtbot.waitUntil(lambda: banner.text().startswith("Ärendena hämtas: "))
    press(banner)
    way.gate.release(MANY)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.PAUSED)
    qtbot.waitUntil(lambda: t.COPY_STOPPED in banner.text())
    before = fetched(office)

    press(banner)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    assert fetched(office) > before


def test_closed_in_the_midst_it_goes_on_in_another_window(
    banner: StateBanner,
    keeper: Keeper,
    office: Office,
    operations: Operations,
    way: Way,
    qtbot: QtBot,
) -> None:
    way.gate = Semaphore(1)
    keeper.begin(PASSWORD, keeps=False)
    qtbot.waitUntil(lambda: banner.text().startswith("Ärendena hämtas: "))
    operations.closing.emit()
    way.gate.release(MANY)
    operations.wait()
    before = fetched(office)
    assert first_copy.is_first_copy(office)

    again = Operations(office)
    other = Keeper(again, MemoryLines(way))
    other.begin(PASSWORD, keeps=False)
    qtbot.waitUntil(lambda: other.standing.stage is Stage.SYNCED)
    assert fetched(office) > before
    again.close()


def test_a_password_that_is_gone_is_asked_for_in_words(
    banner: StateBanner, keeper: Keeper, way: Way, qtbot: QtBot
) -> None:
    way.asks_for_password = True
    keeper.begin()
    qtbot.waitUntil(lambda: "Lösenordet finns inte sparat" in banner.text())
    with qtbot.waitSignal(banner.sign_in_asked):
        press(banner)

    way.asks_for_password = False
    keeper.sign_in(PASSWORD, keeps=False)
    qtbot.waitUntil(lambda: keeper.standing.stage is Stage.SYNCED)
    qtbot.waitUntil(banner.isHidden)


def test_the_time_left_is_told_from_how_it_has_gone() -> None:
    seconds = iter((0.0, 1.0, 10.0, 20.0, 21.0, 31.0))
    pace = Pace(lambda: next(seconds))
    assert pace.seconds_left(0, 100) is None
    assert pace.seconds_left(5, 100) is None
    assert pace.seconds_left(10, 100) == 90
    assert pace.seconds_left(50, 100) == 20
    assert pace.seconds_left(0, 200) is None
    assert pace.seconds_left(10, 200) == 190


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "mindre än en minut kvar"),
        (75, "ungefär en minut kvar"),
        (600, "ungefär 10 minuter kvar"),
        (3600, "ungefär en timme kvar"),
        (9000, "ungefär 2 timmar kvar"),
    ],
)
def test_a_time_is_told_as_somebody_would_say_it(seconds: float, words: str) -> None:
    assert t.time_left(seconds) == words


def test_a_check_waits_for_the_first_copy(office: Office) -> None:
    with pytest.raises(KnownError, match="first_copy_unfinished"):
        maintenance.check(office, lambda *_: None)
