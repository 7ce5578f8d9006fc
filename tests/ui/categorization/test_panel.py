"""Sorting and giving cases a receiver, by number and by name."""

from synpunkt_desk.texts import categorization as t
from synpunkt_desk.ui.categorization.panel_view import PanelView
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import add_case, distribute


def panel(desk: CaseDesk) -> PanelView:
    return desk.panel.view


def name(desk: CaseDesk, object_id: str) -> str:
    return desk.office.organisation.name(object_id)


def test_digits_choose_type_and_criterion(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.panel.focus_categories()
    desk.press("1")
    desk.press("6")
    case = desk.case(case_id)
    assert (name(desk, case.case_type), name(desk, case.criterion)) == ("Beröm", "Fysisk miljö")


def test_digits_in_a_field_are_only_digits(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    before = desk.verbs(case_id)
    panel(desk).responsible.setFocus()
    desk.type("12")
    assert desk.verbs(case_id) == before


def test_the_list_chooses_by_number_too(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.panel.choose_by_number(3, [case_id])
    desk.panel.choose_by_number(9, [case_id])
    assert name(desk, desk.case(case_id).case_type) == "Förslag"


def test_several_cases_get_one_type(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om hål i vägen")
    desk.open(case_id)
    desk.pane.show_many([case_id, other])
    assert panel(desk).heading.text().startswith("2 ärenden")
    desk.panel.choose_by_number(1, [case_id, other])
    kinds = {name(desk, desk.case(i).case_type) for i in (case_id, other)}
    assert kinds == {"Beröm"}
    desk.pane.show_many([])
    assert panel(desk).heading.isHidden()


def test_a_place_in_mind_is_given_when_distributing(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    place = desk.office.organisation.find_unit("area", "Gata och park") or ""
    panel(desk).receiver.set_value(place)
    panel(desk).receiver.value_changed.emit(place)
    assert not desk.case(case_id).distributed_at
    desk.press("Alt+F")
    desk.confirm()
    assert desk.case(case_id).area == place


def test_distributed_straight_from_the_column(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    place = desk.office.organisation.find_unit("area", "Gata och park") or ""
    panel(desk).receiver.set_value(place)
    panel(desk).receiver.value_changed.emit(place)
    desk.click(t.DISTRIBUTE_HERE, desk.panel)
    assert desk.case(case_id).area == place
    desk.until(lambda: not panel(desk).distribute.isVisible())


def test_another_board_is_told_apart(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    place = desk.office.organisation.find_unit("board", "Kommunstyrelsen") or ""
    panel(desk).receiver.set_value(place)
    panel(desk).receiver.value_changed.emit(place)
    assert panel(desk).receiver_field.error() == t.ANOTHER_BOARD
    assert not panel(desk).distribute.isVisible()


def test_a_new_unit_is_added_where_one_stands(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    area = desk.office.organisation.find_unit("area", "Gata och park") or ""
    panel(desk).receiver.set_value(area)
    panel(desk).receiver.add_requested.emit("Vinterväghållning")
    desk.settle()
    unit = desk.office.organisation.find_unit("unit", "Vinterväghållning", area)
    assert unit
    assert panel(desk).receiver.value() == unit


def test_somebody_new_becomes_responsible(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    panel(desk).responsible.add_requested.emit("Bo Ek")
    desk.settle()
    assert name(desk, desk.case(case_id).responsible) == "Bo Ek"


def test_a_local_category_is_added_and_set(desk: CaseDesk, case_id: str) -> None:
    distribute(desk.office, case_id)
    desk.open(case_id)
    panel(desk).local.add_requested.emit("Snöröjning och halka")
    desk.settle()
    assert name(desk, desk.case(case_id).local_category) == "Snöröjning och halka"
