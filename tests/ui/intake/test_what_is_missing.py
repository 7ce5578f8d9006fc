"""What is missing or should not stand there is said beside its field."""

from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from tests.helpers.offices import TODAY
from tests.helpers.person import Person
from tests.helpers.registrars import TEXT, choose_channel, registered, write_case
from tests.ui.intake.conftest import OpenWindow


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
