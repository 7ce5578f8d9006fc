"""Earlier cases are pointed at while somebody types, and can be added to."""

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists.queues import Question, Queue, count
from synpunkt_desk.services.office import drafts
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.intake.form_values import FormValues
from synpunkt_desk.ui.intake.quick_registration import QuickRegistration
from tests.helpers.offices import TODAY, add_case
from tests.helpers.person import Person
from tests.ui.intake.conftest import OpenWindow

ICE = "Det är halt på gångvägen till Ekarängsskolan, det har inte sandats."
AGAIN = "Halt på gångvägen vid Ekarängsskolan igen"


@pytest.fixture
def icy(office: Office) -> str:
    return add_case(office, "Halt på gångvägen", text=ICE, days_ago=2)


def pointed_at(window: QuickRegistration, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: not window.view.earlier.isHidden())
    return window.view.earlier.case_ids()


def choose_exit(window: QuickRegistration, office: Office, name: str) -> None:
    wanted = office.organisation.name(office.organisation.find_category("referral", name) or "")
    boxes = window.view.referral.findChildren(QAbstractButton)
    next(box for box in boxes if box.accessibleName() == wanted).click()


def number_of_cases(office: Office) -> int:
    return count(office, Question(Queue.ALL, TODAY))


def test_what_is_alike_is_shown_in_the_pause(
    icy: str, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type(AGAIN)
    assert pointed_at(window, qtbot) == [icy]

    person.press("Ctrl+A").type("Biblioteket")
    qtbot.waitUntil(window.view.earlier.isHidden)


def test_it_is_added_to_by_key_instead_of_making_a_new_case(
    office: Office, icy: str, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window, before = open_window(), number_of_cases(office)
    person.type(AGAIN)
    pointed_at(window, qtbot)

    person.press("Alt+1", "Space")
    qtbot.waitUntil(window.view.shows_receipt)

    shown = view(office, icy)
    assert number_of_cases(office) == before
    assert (shown.case.text, shown.records[-1][1].text) == (ICE, AGAIN)
    assert window.view.receipt.number.text() == shown.case.number
    assert drafts.all_drafts(office) == []


def test_it_is_opened_in_the_main_window(
    icy: str, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type(AGAIN)
    pointed_at(window, qtbot)

    with qtbot.waitSignal(window.open_asked) as opened:
        person.press("Alt+1", "Tab", "Space")

    assert opened.args == [icy]
    assert window.view.form.values().text == AGAIN


def test_a_paper_in_a_pending_case_is_added_to_that_case(
    office: Office, icy: str, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    window = open_window()
    person.type("Se bifogat yttrande")
    choose_exit(window, office, t.PENDING_CASE)

    person.type(view(office, icy).case.number)
    assert pointed_at(window, qtbot) == [icy]
    person.press("Alt+1", "Space")
    qtbot.waitUntil(window.view.shows_receipt)

    assert view(office, icy).records[-1][1].text == "Se bifogat yttrande"


def test_who_is_protected_is_not_looked_for(
    office: Office, open_window: OpenWindow, person: Person, qtbot: QtBot
) -> None:
    add_case(office, "Bussen", text="Bussen var sen.", sender="Eva Ek")
    window = open_window()
    form = window.view.form
    form.fill(
        FormValues(
            text="Taket läcker",
            submitter="known",
            name="Eva Ek",
            receiver=office.organisation.find_unit("department", "Tekniska förvaltningen") or "",
        )
    )
    form.edited.emit()
    pointed_at(window, qtbot)

    form.submitter.protected.click()
    qtbot.waitUntil(window.view.earlier.isHidden)
