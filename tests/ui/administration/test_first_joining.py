"""The first start of a computer that joins the office of a server, and what can go wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.streams import COMMON
from synpunkt_desk.services.office import first_copy, sharing
from synpunkt_desk.services.office.it_settings import NOTHING_DECIDED, ItSettings
from synpunkt_desk.services.office.keys import find_key
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import is_made, open_office
from synpunkt_desk.sync.port import Page, Right
from synpunkt_desk.texts import joining as t
from synpunkt_desk.ui.administration.first_start import FirstStart
from tests.helpers.connecting import EXAMPLE, PASSWORD, fill_in
from tests.helpers.memory_server import MemoryLine, MemoryOffice
from tests.helpers.offices import make_office

ANNA = "anna"
BO = "bo"


class Way(MemoryLine):
    """A line that lets in who knows the password, and may be cut off after so many pages."""

    pages_left = 1_000
    password = PASSWORD
    is_slow: Callable[[], None] = staticmethod(lambda: None)

    def pull(self, stream: str, *, after_no: int, max_rows: int, max_bytes: int) -> Page:
        """See `Server`; a page has a few entries only."""
        self.is_slow()
        if not self.pages_left:
            raise KnownError("server_lost")
        self.pages_left -= 1
        return super().pull(stream, after_no=after_no, max_rows=20, max_bytes=max_bytes)


@pytest.fixture
def shared(tmp_path: Path) -> MemoryOffice:
    """An office that Anna has brought, in which Bo takes part."""
    made = MemoryOffice()
    made.grant(ANNA, COMMON, Right.ADMIN)
    made.grant(BO, COMMON, Right.READ)
    office = make_office(tmp_path / "anna")
    line = MemoryLine(made, ANNA)
    sharing.bring_office(office, line, line, "postgresql://anna@server/office")
    sharing.keep_up(office, line, open_caretaker=lambda: line)
    office.close()
    return made


@pytest.fixture
def way(shared: MemoryOffice) -> Way:
    """How Bo reaches it."""
    return Way(shared, BO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "bo"


MakeStart = Callable[..., FirstStart]


@pytest.fixture
def make_start(folder: Path, way: Way, tmp_path: Path, qtbot: QtBot) -> Iterator[MakeStart]:
    """Starts the program for the first time, and again."""

    def open_line(_address: str, password: str) -> Way:
        if password != way.password:
            raise KnownError("server_login" if password else "server_password_needed")
        return way

    made: list[FirstStart] = []

    def make(it_settings: ItSettings = NOTHING_DECIDED) -> FirstStart:
        page = FirstStart(
            folder,
            key_file=None,
            example_folder=tmp_path / "example",
            open_line=open_line,
            it_settings=it_settings,
        )
        qtbot.addWidget(page)
        page.show()
        made.append(page)
        return page

    yield make
    for page in made:
        page.close()


def at_the_form(start: FirstStart, qtbot: QtBot) -> None:
    start.beginning.server.click()
    fill_in(start.joining.form, EXAMPLE, qtbot, person=BO)


def joined(start: FirstStart, qtbot: QtBot) -> Office:
    """The office, when somebody can begin to work in it."""
    with qtbot.waitSignal(start.office_joined) as made:
        start.joining.go.click()
    assert made.args is not None
    office, password, keeps = made.args
    assert isinstance(office, Office)
    assert (password, keeps) == (PASSWORD, True)
    return office


def refused(start: FirstStart, qtbot: QtBot) -> str:
    """Why it did not go."""
    start.joining.go.click()
    qtbot.waitUntil(lambda: bool(start.joining.refusal()))
    return start.joining.refusal()


def test_somebody_joins_with_file_name_and_password(make_start: MakeStart, qtbot: QtBot) -> None:
    start = make_start()
    at_the_form(start, qtbot)
    office = joined(start, qtbot)
    assert office.organisation.municipality.name
    assert sharing.state_of(office).address == (
        "postgresql://bo@127.0.0.1:5432/synpunkt?sslmode=disable"
    )
    assert first_copy.is_first_copy(office)
    assert not first_copy.lacks_organisation(office)
    office.close()


def test_the_password_lies_in_no_file(make_start: MakeStart, folder: Path, qtbot: QtBot) -> None:
    start = make_start()
    at_the_form(start, qtbot)
    joined(start, qtbot).close()
    assert not [file for file in folder.iterdir() if PASSWORD.encode() in file.read_bytes()]


def test_a_wrong_password_is_told_and_nothing_is_made(
    make_start: MakeStart, folder: Path, way: Way, qtbot: QtBot
) -> None:
    start = make_start()
    at_the_form(start, qtbot)
    start.joining.form.password.setText("guess")
    assert "Kontrollera namn och lösenord" in refused(start, qtbot)
    assert not is_made(folder)

    start.joining.form.password.setText(PASSWORD)
    joined(start, qtbot).close()


def no_office(way: Way) -> None:
    way.office.streams[COMMON].clear()


def no_right(way: Way) -> None:
    way.office.revoke(BO, COMMON)


def away(way: Way) -> None:
    way.is_away = True


def newer(way: Way) -> None:
    way.office.protocol_min = 99


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (no_office, "Superanvändaren behöver först ansluta"),
        (no_right, "saknar rätt"),
        (away, "Inget är ändrat. Kontrollera nätverket"),
        (newer, "Programmet är för gammalt"),
    ],
)
def test_what_the_server_says_is_told_and_nothing_is_made(
    make_start: MakeStart,
    folder: Path,
    way: Way,
    fault: Callable[[Way], None],
    told: str,
    qtbot: QtBot,
) -> None:
    fault(way)
    start = make_start()
    at_the_form(start, qtbot)
    assert told in refused(start, qtbot)
    assert not is_made(folder)


def test_another_file_is_refused_beside_its_field(
    make_start: MakeStart, tmp_path: Path, qtbot: QtBot
) -> None:
    start = make_start()
    start.beginning.server.click()
    (tmp_path / "brev.pdf").write_bytes(b"%PDF-1.7" * 100_000)
    start.joining.form.read_file(tmp_path / "brev.pdf")
    field = start.joining.form.fields["file"]
    qtbot.waitUntil(lambda: "ingen anslutningsfil" in field.error())


def test_what_was_cut_off_goes_on_where_it_was(
    make_start: MakeStart, way: Way, qtbot: QtBot
) -> None:
    way.pages_left = 1
    start = make_start()
    at_the_form(start, qtbot)
    assert "Det som är hämtat finns kvar" in refused(start, qtbot)
    assert start.joining.go.text().startswith(t.GO_ON)

    way.pages_left = 1_000
    office = joined(start, qtbot)
    assert office.organisation.municipality.name
    office.close()


def test_what_was_stopped_goes_on_at_the_next_start(
    make_start: MakeStart, folder: Path, way: Way, qtbot: QtBot
) -> None:
    start = make_start()
    way.is_slow = start.joining.stop_asked.emit
    at_the_form(start, qtbot)
    assert refused(start, qtbot) == t.STOPPED
    start.close()
    way.is_slow = lambda: None

    office = open_office(folder, find_key(folder, None).key)
    assert first_copy.lacks_organisation(office)
    again = make_start()
    again.go_on_joining(office)
    qtbot.waitUntil(lambda: "Lösenordet finns inte sparat" in again.joining.refusal())
    again.joining.form.password.setText(PASSWORD)
    office = joined(again, qtbot)
    assert office.organisation.municipality.name
    office.close()


def test_the_it_unit_leads_to_the_server(make_start: MakeStart, qtbot: QtBot) -> None:
    start = make_start(
        ItSettings(connection_file=EXAMPLE, may_be_alone=False, may_keep_password=False)
    )
    form = start.joining.form
    qtbot.waitUntil(lambda: form.where() != t.NO_FILE)

    assert start.joining.isVisible()
    assert not start.joining.back.isVisible()
    assert not form.keeps_password.isVisible()
    form.person.setText(BO)
    form.password.setText(PASSWORD)
    with qtbot.waitSignal(start.office_joined) as made:
        start.joining.go.click()
    assert made.args is not None
    office, _password, keeps = made.args
    assert keeps is False
    assert office.it_settings.may_keep_password is False
    office.close()
