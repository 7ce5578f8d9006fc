"""What a registrar does with the keyboard, and what has become of it."""

from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import CaseView, find_by_number, view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from tests.helpers.person import Person

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
