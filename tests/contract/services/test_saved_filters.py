"""Saved filters find what they say, for those who may use them."""

from dataclasses import replace
from pathlib import Path

import pytest

from synpunkt_desk.models.case_filter import CaseFilter, Lack
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import history, themes
from synpunkt_desk.services.improvements.measures import add_measure
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Order, Question, Queue
from synpunkt_desk.services.lists.saved_filters import (
    FilterValues,
    filters_of,
    remove_filter,
    save_filter,
)
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member, place_member
from synpunkt_desk.texts.filters import described
from tests.helpers.offices import TODAY, acknowledge, add_case, close_case, distribute, make_office

NO_UNIT = CaseFilter((("lacks", "unit"),))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return make_office(tmp_path)


def found(office: Office, *conditions: tuple[str, str], queue: Queue = Queue.ALL_OPEN) -> set[str]:
    question = Question(queue, TODAY, filter=CaseFilter(conditions))
    pages = [queues.page(office, replace(question, order=order)) for order in Order]
    ids = [{item.case_id for item in page} for page in pages]
    assert all(each == ids[0] for each in ids)
    assert queues.count(office, question) == len(ids[0])
    return ids[0]


def kind(office: Office, name: str) -> str:
    return office.organisation.find_category("case_type", name) or ""


def test_values_of_one_column_are_either_and_columns_are_both(office: Office) -> None:
    complaint = add_case(office, case_type="klagomål")
    praise = add_case(office, case_type="beröm", channel="brev")
    add_case(office, case_type="fråga")
    types = [("case_type", kind(office, name)) for name in ("klagomål", "beröm")]
    letter = ("channel", office.organisation.find_category("channel", "brev") or "")

    assert found(office, *types) == {complaint, praise}
    assert found(office, *types, letter) == {praise}


def test_every_lack_can_be_asked_for(office: Office) -> None:
    case_id = add_case(office)
    for lack in Lack:
        found(office, ("lacks", lack.value))
    assert found(office, ("lacks", "measure")) == {case_id}

    add_measure(office, cases=[case_id], values={"text": "Plogar oftare"})
    assert found(office, ("lacks", "measure")) == set()
    assert found(office, ("lacks", "acknowledgement")) == {case_id}
    acknowledge(office, case_id)
    assert found(office, ("lacks", "acknowledgement")) == set()


def test_themes_and_campaigns_are_found_and_what_has_none(office: Office) -> None:
    themed, marked, neither = (add_case(office) for _ in range(3))
    theme = themes.make_theme(office, {"name": "Plogning"}, cases=[themed]).theme_id
    themes.mark_campaign(office, [marked], "Tryggare höst")

    assert found(office, ("theme", theme)) == {themed}
    assert found(office, ("campaign", "Tryggare höst")) == {marked}
    assert found(office, ("lacks", "theme")) == {marked, neither}
    assert found(office, ("lacks", "theme"), ("lacks", "campaign")) == {neither}
    saying = CaseFilter((("theme", theme), ("lacks", "campaign")))
    assert described(saying, office.organisation) == "Tema Plogning · saknar kampanj"


def test_days_and_words_narrow_further(office: Office) -> None:
    old = add_case(office, "Synpunkt om snö", days_ago=20)
    new = add_case(office, "Synpunkt om snö", days_ago=1)
    add_case(office, "Synpunkt om buss", text="Bussen var sen.", days_ago=1)

    assert found(office, ("words", "snö")) == {old, new}
    assert found(office, ("words", "snö"), ("received_within", "7")) == {new}
    assert found(office, ("received_over", "7")) == {old}
    assert found(office, ("received_to", "2026-11-01")) == {old}


def test_closed_cases_are_found_where_they_are_asked_for(office: Office) -> None:
    case_id = add_case(office)
    close_case(office, case_id)

    assert found(office, ("lacks", "unit")) == set()
    assert found(office, ("lacks", "unit"), ("scope", "all"), queue=Queue.ALL) == {case_id}


def test_a_filter_is_saved_changed_removed_and_each_is_undone(office: Office) -> None:
    me = current_member(office)
    saved = save_filter(office, FilterValues(name="Utan  enhet", case_filter=NO_UNIT), owner=me)
    assert [item.name for item in filters_of(office, me)] == ["Utan enhet"]

    values = FilterValues(name="Ej fördelade", case_filter=NO_UNIT, digit=1)
    changed = save_filter(office, values, owner=me, filter_id=saved.filter_id)
    history.undo(office, changed.changes.group_id)
    assert [(item.name, item.digit) for item in filters_of(office, me)] == [("Utan enhet", 0)]

    removed = remove_filter(office, saved.filter_id)
    assert filters_of(office, me) == []
    history.undo(office, removed.group_id)
    assert filters_of(office, me)


def test_a_filter_that_was_just_saved_is_undone(office: Office) -> None:
    me = current_member(office)
    saved = save_filter(office, FilterValues(name="Utan enhet", case_filter=NO_UNIT), owner=me)
    history.undo(office, saved.changes.group_id)
    assert filters_of(office, me) == []


def test_a_shared_filter_is_seen_in_the_department_alone(office: Office) -> None:
    here, elsewhere = office.organisation.units_of("department")[:2]
    colleague, stranger = add_member(office, name="Bo Ek"), add_member(office, name="Li Holm")
    place_member(office, colleague, here)
    place_member(office, stranger, elsewhere)
    me = current_member(office)
    values = FilterValues(name="Utan enhet", case_filter=NO_UNIT, department=here, digit=2)
    save_filter(office, values, owner=me)

    assert [bool(filters_of(office, each)) for each in (me, colleague, stranger)] == [
        True, True, False,
    ]  # fmt: skip


def test_a_digit_belongs_to_the_filter_that_got_it_last(office: Office) -> None:
    me = current_member(office)
    for name in ("Ett", "Två"):
        save_filter(office, FilterValues(name=name, case_filter=NO_UNIT, digit=1), owner=me)
    assert {item.name: item.digit for item in filters_of(office, me)} == {"Ett": 0, "Två": 1}


def test_counts_leave_closed_cases_uncounted(office: Office) -> None:
    first, _ = add_case(office), add_case(office)
    distribute(office, first)
    everywhere = CaseFilter((*NO_UNIT.conditions, ("scope", "all")))
    counted = queues.filter_counts(office, Question(Queue.ALL, TODAY), [NO_UNIT, everywhere])
    assert counted == [2, None]


@pytest.mark.parametrize(
    ("name", "conditions", "error"),
    [("", NO_UNIT, "name_missing"), ("Allt", CaseFilter((("scope", "all"),)), "filter_empty")],
)
def test_nothing_is_saved_without_name_or_conditions(
    office: Office, name: str, conditions: CaseFilter, error: str
) -> None:
    with pytest.raises(KnownError) as raised:
        save_filter(office, FilterValues(name=name, case_filter=conditions), owner="")
    assert raised.value.error_id == error
