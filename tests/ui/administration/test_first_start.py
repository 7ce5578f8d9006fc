"""The first start, with the keyboard only."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.keys import find_key
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import is_made, open_office
from synpunkt_desk.store.key import key_from_phrase
from synpunkt_desk.ui.administration.first_start import FirstStart
from tests.helpers.memory_server import MemoryLine
from tests.helpers.person import Person

NAME = "Åsa Öberg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def no_server(_address: str, _password: str) -> MemoryLine:
    """Nobody asks for one here."""
    pytest.fail("an office that begins alone asked for a server")


@pytest.fixture
def start(folder: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[FirstStart]:
    page = FirstStart(
        folder, key_file=None, example_folder=tmp_path / "example", open_line=no_server
    )
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.close()


def answer(person: Person) -> None:
    """The first municipality, a name and the first role."""
    person.press("Space", "Tab").type(NAME).press("Tab", "Space", "Ctrl+Return")


@pytest.fixture
def phrase_of(start: FirstStart, qtbot: QtBot) -> Callable[[], str]:
    """The phrase, when it is shown."""

    def _phrase() -> str:
        qtbot.waitUntil(start.phrase.isVisible)
        return start.phrase.text()

    return _phrase


def test_an_office_is_made_and_opened(
    start: FirstStart,
    folder: Path,
    person: Person,
    phrase_of: Callable[[], str],
    qtbot: QtBot,
) -> None:
    answer(person)
    phrase = phrase_of()

    with qtbot.waitSignal(start.office_made) as made:
        person.press("Space", "Ctrl+Return")

    assert made.args is not None
    office = made.args[0]
    assert isinstance(office, Office)
    assert office.organisation.municipality.name == "Borås Stad"
    assert office.author == NAME
    assert [member.roles for member in office.organisation.members.values()] == [("registrar",)]
    office.close()
    key = find_key(folder, None).key
    assert key_from_phrase(phrase) == key
    again = open_office(folder, key)
    assert again.author == NAME
    again.close()


def test_nobody_goes_on_without_the_phrase(
    start: FirstStart, person: Person, phrase_of: Callable[[], str], qtbot: QtBot
) -> None:
    answer(person)
    phrase_of()

    with qtbot.assertNotEmitted(start.office_made):
        person.press("Ctrl+Return")


def test_the_phrase_is_saved_for_the_printer(
    start: FirstStart, person: Person, phrase_of: Callable[[], str], tmp_path: Path
) -> None:
    answer(person)
    phrase = phrase_of()

    start.phrase.save_to(tmp_path / "fras.txt")
    start.phrase.save_to(tmp_path)

    written = (tmp_path / "fras.txt").read_text("utf-8")
    assert key_from_phrase(written.partition("\n")[2]) == key_from_phrase(phrase)
    assert "går inte att skriva" in start.phrase.problem()


def test_what_is_missing_is_said_beside_its_field(start: FirstStart, person: Person) -> None:
    person.press("Ctrl+Return")

    said = {name: field.error() for name, field in start.beginning.fields.items()}
    assert [name for name, error in said.items() if error] == ["municipality", "name", "role"]


def test_every_mistake_in_a_folder_is_told_with_its_line(
    start: FirstStart, folder: Path, tmp_path: Path, person: Person, qtbot: QtBot
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "municipality.yaml").write_text("namn: Testkommun\nnyckle: test\n", encoding="utf-8")

    person.press("Down", "Down", "Space", "Tab").type(str(own))
    person.press("Tab", "Tab").type(NAME).press("Tab", "Space", "Ctrl+Return")
    qtbot.waitUntil(lambda: bool(start.beginning.refusal()))

    assert "municipality.yaml, rad 2:" in start.beginning.refusal()
    assert "organisation.yaml: Filen saknas" in start.beginning.refusal()
    assert not is_made(folder)


def test_a_pc_without_a_keyring_is_told_what_to_do(
    start: FirstStart, folder: Path, person: Person, qtbot: QtBot
) -> None:
    keyring.set_keyring(NoKeyring())

    answer(person)
    qtbot.waitUntil(lambda: bool(start.beginning.refusal()))

    assert "--key-file" in start.beginning.refusal()
    assert not is_made(folder)


def test_one_can_try_with_an_example(start: FirstStart, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(start.example_made) as made:
        start.beginning.example_asked.emit()

    assert made.args is not None
    office = made.args[0]
    assert isinstance(office, Office)
    office.close()
    assert not is_made(folder)


@pytest.mark.usefixtures("start")
def test_the_first_field_has_the_focus() -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Borås Stad"
