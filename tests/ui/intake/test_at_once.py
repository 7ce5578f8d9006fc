"""What is answered or referred at once, and the aids beside the form."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Stage, stage_of
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.direct_answer import DirectAnswerDialog
from synpunkt_desk.ui.intake.quick_registration import Session
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import make_office
from tests.helpers.person import Person
from tests.helpers.registrars import TEXT, name, registered, write_case
from tests.ui.intake.conftest import OpenWindow

EXITS = {
    "felanmälan",
    "intern fråga",
    "avvikelse",
    t.PENDING_CASE,
    "överklagande",
    "skadeståndsanspråk",
    "medborgarförslag",
    "begäran om allmän handling",
    "orosanmälan",
    "lex sarah",
}


def test_what_is_answered_at_once_is_closed(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person).press("Ctrl+B")
    qtbot.waitUntil(lambda: window.findChild(DirectAnswerDialog) is not None)
    dialog = window.findChild(DirectAnswerDialog)
    assert dialog
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)

    person.type("Till 811218-9876: det sandas.").press("Ctrl+Return")
    assert dialog.text.error() == t.PROBLEMS["answer_number"]
    dialog.warning.action_taken.emit()
    person.press("Ctrl+A").type("Det sandas i eftermiddag.").press("Tab").type("besvarad")
    person.press("Return", "Ctrl+Return")

    made = registered(office, window, qtbot)
    assert stage_of(made.case) is Stage.CLOSED
    assert made.case.first_contact
    assert name(office, made.case.outcome) == "Besvarad fråga"
    assert [record.text for _, record in made.records] == [TEXT, "Det sandas i eftermiddag."]


def test_what_is_no_feedback_is_referred_and_shows_where(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type("Lampan på gångvägen är trasig")

    window.view.referral.focus()
    person.press("Space")
    assert window.view.referral.where_text() == "Kommunens felanmälan"
    person.press("Space")

    case = registered(office, window, qtbot).case
    assert window.view.state.text() == t.SAVED_HERE
    assert stage_of(case) is Stage.REFERRED
    assert (case.title, case.referred_to) == ("Felanmälan", "Kommunens felanmälan")


def test_every_window_hears_of_a_new_case(
    open_window: OpenWindow, operations: Operations, person: Person, qtbot: QtBot
) -> None:
    open_window()
    heard: list[Changes] = []
    operations.changed.connect(lambda changes, _initiator: heard.append(changes))

    write_case(person).press("Ctrl+Return")

    qtbot.waitUntil(lambda: any(changes.touches("case") for changes in heard))


def test_tab_goes_through_the_whole_window_and_back(
    open_window: OpenWindow, person: Person
) -> None:
    window = open_window()
    passed: list[str] = []

    while not passed or window.focusWidget() is not window.view.form.matter.edit:
        person.press("Tab")
        passed.append(window.focusWidget().accessibleName())

    assert passed[:3] == ["Beröm", "Mottagare", "Ankomstdag"]
    assert passed[-3:] == ["Registrera", "Telefon", "Synpunkten"]


def test_what_is_written_is_repeated_aloud_by_key(
    open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person).press("Right", "Right", "Tab")
    window.view.form.focus("reply_wish")
    person.press("Right", "Space")
    window.view.form.focus("phone")
    person.type("033-00 00 00").press("F9")

    assert window.view.script.aloud() == (
        f"”Jag har förstått det så här: {TEXT} Jag lämnar det till Tekniska förvaltningen · "
        "Gata och park. Vi ringer dig: 033-00 00 00. Stämmer det?”"
    )


def test_the_clock_runs_and_can_be_hidden(
    office: Office, open_window: OpenWindow, session: Session, person: Person
) -> None:
    window = open_window()
    assert window.view.clock.seconds() is not None
    assert ":" in window.view.clock.text()

    person.press("F7")
    assert window.view.clock.text() == ""
    window.close()
    assert session.is_time_hidden


@pytest.mark.parametrize("municipality", ["boras", "ale", "ostersund", "skola"])
def test_every_exit_of_the_boundary_question_says_where(municipality: str, tmp_path: Path) -> None:
    made = make_office(tmp_path, municipality=municipality)
    organisation = made.organisation
    exits = [organisation.categories[i] for i in organisation.categories_of("referral")]
    made.close()

    assert all(way.note for way in exits)
    assert {name for way in exits for name in (way.name.casefold(), *way.synonyms)} >= EXITS
