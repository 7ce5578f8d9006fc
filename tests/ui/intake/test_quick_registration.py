"""A registrar at the counter, with the keyboard only."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Stage, stage_of
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration, Session
from synpunkt_desk.ui.operations import Operations
from tests.helpers.offices import TODAY
from tests.helpers.person import Person
from tests.helpers.registrars import TEXT, name, registered, write_case
from tests.ui.intake.conftest import OpenWindow

MOST_KEYS = 12
OPENING = 1


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
