"""A registrar at the counter, with the keyboard only."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Stage, stage_of
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases.case_view import CaseView, find_by_number, view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.direct_answer import DirectAnswerDialog
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration, Session
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY, make_office
from tests.helpers.person import Person
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
MOST_KEYS = 12
OPENING = 1
TEXT = "Det är halt på gångvägen upp till Ekarängsskolan."


def choose_channel(person: Person) -> Person:
    """From the text to the first channel, by telephone, and back."""
    return person.press("Shift+Tab", "Space", "Tab")


def write_case(person: Person) -> Person:
    """Everything that a simple oral case needs, from the channel to who it was."""
    choose_channel(person).type(TEXT).press("Tab", "4", "Tab").type("gata")
    return person.press("Return", "Tab", "Tab", "Space")


def registered(office: Office, window: QuickRegistration, qtbot: QtBot) -> CaseView:
    """The case, when the window shows its number."""
    assert window.view.form.shown_problems() == {}
    qtbot.waitUntil(window.view.shows_receipt)
    case_id = find_by_number(office, window.view.receipt.number.text())
    assert case_id
    return view(office, case_id)


def name(office: Office, object_id: str) -> str:
    return office.organisation.name(object_id)


def test_an_oral_case_takes_twelve_keys(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()

    write_case(person).press("Ctrl+Return")

    made = registered(office, window, qtbot)
    assert person.pressed + OPENING <= MOST_KEYS
    case = made.case
    assert (name(office, case.channel), name(office, case.case_type)) == ("telefon", "Klagomål")
    assert (name(office, case.department), name(office, case.area)) == (
        "Tekniska förvaltningen",
        "Gata och park",
    )
    assert (case.text, case.submitter, case.received_on) == (TEXT, "anonymous", TODAY)
    assert stage_of(case) is Stage.TO_DISTRIBUTE
    assert [record.purpose for _, record in made.records] == ["conversation"]


def test_the_number_is_shown_before_and_copied_after(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    before = window.view.foot.number.text()

    write_case(person).press("Ctrl+Return")
    made = registered(office, window, qtbot)
    person.press("Ctrl+C")

    assert made.case.provisional_number == before
    assert QApplication.clipboard().text() == made.case.number


def test_the_channel_is_remembered(
    open_window: OpenWindow, session: Session, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person).press("Ctrl+Return")
    qtbot.waitUntil(window.view.shows_receipt)

    person.press("Ctrl+N")

    assert window.view.form.channel.value() == session.channel != ""
    assert window.view.form.values().text == ""
    assert window.focusWidget() is window.view.form.matter.edit


def test_a_stack_keeps_channel_day_and_receiver(
    open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person)
    before = window.view.form.values()

    with qtbot.waitSignal(window.registered):
        person.press("Ctrl+Shift+Return")
    qtbot.waitUntil(lambda: not window.view.form.values().text)

    after = window.view.form.values()
    assert (after.channel, after.receiver, after.received_on) == (
        before.channel,
        before.receiver,
        before.received_on,
    )
    assert (after.case_type, after.submitter) == ("", "")
    assert not window.view.shows_receipt()


def test_what_is_pinned_is_decided_by_key_in_the_field(
    open_window: OpenWindow, session: Session, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person)
    window.view.form.focus("case_type")
    person.press("F8")
    window.view.form.focus("receiver")
    person.press("F8")
    window.view.form.focus("batch")
    person.type("Biblioteket v 47")
    before = window.view.form.values()

    with qtbot.waitSignal(window.registered):
        person.press("Ctrl+Shift+Return")
    qtbot.waitUntil(lambda: not window.view.form.values().text)

    after = window.view.form.values()
    assert (after.case_type, after.batch) == (before.case_type, "Biblioteket v 47")
    assert after.receiver == ""
    assert session.pinned == {"channel", "case_type", "received_on", "batch"}
    assert "1 registrerad i bunten" in window.view.foot.latest_text()


def test_the_arrival_day_follows_how_paper_came(open_window: OpenWindow, person: Person) -> None:
    window = open_window()
    person.press("Shift+Tab", "Right", "Right", "Space")
    arrival = window.view.form.arrival
    assert window.view.form.values().arrival_way == "letter_box_first"

    arrival.way_field.field.setFocus()
    person.press("Down")

    values = window.view.form.values()
    assert (values.arrival_way, values.received_on) == ("letter_box_later", TODAY)
    assert "efter första tömningen" in arrival.day.field.accessibleDescription()
    assert arrival.reason.isHidden()


def test_letters_typed_while_the_form_is_read_stay_before_the_later_ones(
    operations: Operations, session: Session, person: Person, qtbot: QtBot
) -> None:
    window = QuickRegistration(operations, session)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    person.type("Det är ")
    qtbot.waitUntil(lambda: bool(window.view.foot.number.text()))
    person.type("halt")

    assert window.view.form.values().text == "Det är halt"


def test_what_is_missing_is_said_beside_its_field(open_window: OpenWindow, person: Person) -> None:
    window = open_window()

    person.type(TEXT).press("Ctrl+Return")

    said = window.view.form.shown_problems()
    assert list(said) == ["channel", "case_type", "receiver", "submitter"]
    assert not window.view.shows_receipt()
    assert window.view.form.channel.isAncestorOf(window.focusWidget())


def test_an_error_goes_when_the_field_is_filled(open_window: OpenWindow, person: Person) -> None:
    window = open_window()
    person.type(TEXT).press("Ctrl+Return")

    person.press("Space")

    assert "channel" not in window.view.form.shown_problems()


def test_another_day_needs_a_reason(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    choose_channel(person).type(TEXT).press("Tab", "4", "Tab").type("gata")
    person.press("Return", "Tab").type("igår").press("Tab", "Ctrl+Return")
    assert list(window.view.form.shown_problems()) == ["received_reason", "submitter"]

    person.type("Samtalet var i går kväll").press("Tab", "Space", "Ctrl+Return")

    case = registered(office, window, qtbot).case
    assert (case.received_on, case.received_reason) == (
        TODAY.replace(day=TODAY.day - 1),
        "Samtalet var i går kväll",
    )


def test_a_paper_form_came_in_the_working_day_before(
    open_window: OpenWindow, person: Person
) -> None:
    window = open_window()

    person.press("Shift+Tab", "Right", "Right", "Space")

    assert window.view.form.values().received_on == TODAY.replace(day=19)
    assert "22 § förvaltningslagen" in window.view.form.arrival.day.field.accessibleDescription()


def test_nobody_needs_to_know_the_receiver(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    choose_channel(person).type(TEXT).press("Tab", "4", "Tab").type("vet ej")
    person.press("Return", "Tab", "Tab", "Space", "Ctrl+Return")

    case = registered(office, window, qtbot).case
    assert case.board == office.organisation.process_owner_board()
    assert case.department == ""


def test_a_wish_for_a_reply_demands_one_field(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person).press("Right", "Right", "Ctrl+Return")
    assert list(window.view.form.shown_problems()) == ["reply_wish"]

    person.press("Right", "Space", "Ctrl+Return")
    assert list(window.view.form.shown_problems()) == ["phone"]
    person.type("033-00 00 00").press("Ctrl+Return")

    made = registered(office, window, qtbot)
    assert (made.case.submitter, made.case.reply_wish) == ("known", "phone")
    assert made.submitter.phone == "033-00 00 00"


def test_an_identity_number_is_masked(
    open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    warning = window.view.form.matter.warning

    person.type("Min granne 811218-9876 skräpar ner")
    qtbot.waitUntil(lambda: not warning.isHidden())
    person.press("Tab", "Space")

    assert window.view.form.values().text == "Min granne XXXXXX-XXXX skräpar ner"
    qtbot.waitUntil(warning.isHidden)


def test_an_identity_number_stays_only_with_a_reason(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    write_case(person)
    window.view.form.focus("text")
    person.type(" Rör 811218-9876.").press("Ctrl+Return")
    assert list(window.view.form.shown_problems()) == ["identity_reason"]

    person.type("Fakturan gäller numret").press("Ctrl+Return")

    case = registered(office, window, qtbot).case
    assert "811218-9876" in case.text
    assert case.identity_reason == "Fakturan gäller numret"


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


def test_a_list_of_names_says_how_many_signed(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    field = window.view.form.more.signatories
    write_case(person)
    field.field.setFocus()
    person.type("100000").press("Ctrl+Return")
    assert window.view.form.shown_problems() == {"signatories": t.PROBLEMS["signatories"]}
    assert field.field.hasFocus()

    person.press("Ctrl+A").type("212")
    assert field.error() == ""
    person.press("Ctrl+Return")
    assert registered(office, window, qtbot).case.signatories == 212
