"""Proposals stand under the fields, and wait for a key."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from synpunkt_desk.insight.proposals import Target
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.suggesting import suggestions
from synpunkt_desk.services.suggesting.learning import learn, measure_own
from synpunkt_desk.services.suggesting.suggestions import Suggester
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.categorization.suggestion_line import SuggestionLine
from synpunkt_desk.ui.operations import Operations
from tests.helpers.case_desks import CaseDesk, open_desk
from tests.helpers.decided import LIKE_SNOW, decide_about_snow_and_books
from tests.helpers.offices import add_case, distribute


@pytest.fixture
def desk(qtbot: QtBot, office: Office) -> Iterator[CaseDesk]:
    """A case on the screen of an office that has decided about snow and about books."""
    decide_about_snow_and_books(office)
    operations = Operations(office, suggester=Suggester(learn, measure_own))
    made = open_desk(qtbot, office, operations)
    yield made
    made.pane.show_case("")
    made.settle()
    operations.close()


def line(desk: CaseDesk, target: Target) -> SuggestionLine:
    return desk.panel.view.suggestions.by_target[target]


def offered(desk: CaseDesk, target: Target) -> list[str]:
    return [one.name for one in line(desk, target).offered()]


def open_case(desk: CaseDesk, text: str, case_type: str = "") -> str:
    case_id = add_case(desk.office, text=text, department="Tekniska förvaltningen")
    kind = desk.office.organisation.find_category("case_type", case_type) or ""
    case_work.categorise(desk.office, [case_id], {"case_type": kind})
    desk.open(case_id)
    return case_id


def test_a_key_takes_the_proposals_one_after_another(desk: CaseDesk) -> None:
    case_id = open_case(desk, LIKE_SNOW)
    desk.until(lambda: bool(offered(desk, Target.RECEIVER)))
    assert offered(desk, Target.RECEIVER)[0] == "Gata och park"
    assert line(desk, Target.RECEIVER).words() == "20 av 20 om ”plogat” gick hit"
    before = desk.verbs(case_id)

    desk.press(t.KEYS)

    place = desk.office.organisation.find_unit("area", "Gata och park")
    assert desk.panel.view.receiver.value() == place
    assert desk.verbs(case_id) == before
    assert offered(desk, Target.RECEIVER) == []

    desk.press(t.KEYS)

    case_type = desk.case(case_id).case_type
    assert desk.office.organisation.name(case_type) == "Klagomål"
    assert desk.verbs(case_id) == [*before, "categorise"]


def test_nothing_is_set_by_itself(desk: CaseDesk) -> None:
    case_id = open_case(desk, LIKE_SNOW)
    before = desk.verbs(case_id)
    desk.until(lambda: bool(offered(desk, Target.CASE_TYPE)))
    assert desk.verbs(case_id) == before
    assert desk.panel.view.case_type.value() == ""


def test_it_says_when_it_knows_too_little(desk: CaseDesk) -> None:
    case_id = open_case(desk, "Helt obekanta ting förekommer", "klagomål")
    desk.panel.view.receiver.set_value("")
    desk.until(lambda: line(desk, Target.RECEIVER).words() == t.TOO_FEW)
    assert offered(desk, Target.RECEIVER) == []
    assert desk.case(case_id).area == ""


def test_what_is_decided_is_not_proposed_again(desk: CaseDesk) -> None:
    case_id = open_case(desk, LIKE_SNOW, "klagomål")
    desk.until(lambda: bool(offered(desk, Target.RECEIVER)))
    distribute(desk.office, case_id)
    desk.open(add_case(desk.office))
    desk.open(case_id)
    desk.settle()
    assert line(desk, Target.RECEIVER).isHidden()
    assert line(desk, Target.CASE_TYPE).isHidden()


def test_several_cases_are_given_no_proposals(desk: CaseDesk) -> None:
    case_id = open_case(desk, LIKE_SNOW)
    desk.until(lambda: bool(offered(desk, Target.RECEIVER)))
    desk.pane.show_many([case_id, add_case(desk.office)])
    assert line(desk, Target.RECEIVER).isHidden()


def test_nothing_is_shown_where_it_is_switched_off(desk: CaseDesk, qtbot: QtBot) -> None:
    suggestions.switch(desk.office, is_on=False)
    open_case(desk, LIKE_SNOW)
    with qtbot.waitSignal(desk.panel.suggesting.suggested):
        pass
    assert line(desk, Target.RECEIVER).isHidden()
