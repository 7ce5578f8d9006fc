"""The queue of measures, and whether complaints fell."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import ImprovementQuestion, MeasureStatus, Share
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.improvements import board_orders, measures
from synpunkt_desk.services.improvements.improvements import (
    Effect,
    details,
    effect_of,
    improvement,
    register,
)
from synpunkt_desk.services.improvements.reminded import count_reminded
from synpunkt_desk.services.office.absences import add_absence
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.services.office.organisation import add_member
from tests.helpers.offices import MEMBER, TODAY, add_case, at, make_office

DONE_ON = TODAY - timedelta(days=100)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def add(office: Office, *cases: ObjectId, **values: object) -> ObjectId:
    made = measures.add_measure(office, cases=cases, values={"text": "Sandar", **values})
    (measure_id,) = made.ids["measure"]
    return measure_id


def ids(office: Office, **asked: str) -> list[ObjectId]:
    return [row.object_id for row in register(office, replace(ImprovementQuestion(), **asked)).rows]


def complain(
    office: Office, *, day: date, criterion: str = "Fysisk miljö", kind: str = "klagomål"
) -> ObjectId:
    case = add_case(office, case_type=kind, days_ago=(TODAY - day).days)
    found = office.organisation.find_category("criterion", criterion) or ""
    case_work.categorise(office, [case], {"criterion": found})
    return case


def effect(office: Office, measure_id: ObjectId) -> Effect:
    thing = improvement(office, measure_id).thing
    assert isinstance(thing, Measure)
    return effect_of(office, thing)


def test_what_is_due_first_stands_first_and_what_is_done_is_counted_apart(office: Office) -> None:
    whenever = add(office)
    late = add(office, due_on=TODAY - timedelta(days=1))
    done = add(office, done_on=TODAY)
    soon = add(office, decided_on=TODAY, due_on=TODAY + timedelta(days=3))
    order = {"board": office.organisation.units_of("board")[0], "text": "Återkom"}
    (ordered,) = board_orders.add_order(office, order).ids["board_order"]

    found = register(office, ImprovementQuestion())

    assert [row.object_id for row in found.rows] == [late, soon, ordered, whenever]
    assert [row.is_overdue for row in found.rows] == [True, False, False, False]
    assert found.counts[Share.OPEN] == 4
    assert found.counts[Share.ALL] == 5
    assert found.counts[Share.ORDERS] == 1
    assert found.counts[Share.REMINDED] == 1
    assert found.counts[MeasureStatus.IDEA] == 2
    assert ids(office, share=MeasureStatus.DONE) == [done]
    assert count_reminded(office) == 1


def test_one_is_reminded_of_ones_own_and_of_what_is_nobodys(office: Office) -> None:
    me, other = current_member(office), add_member(office, name="Bo Ek")
    for owner in (me, other, "Bo Ek", "", "Enhetschefen"):
        add(office, responsible=owner, decided_on=TODAY, due_on=TODAY)

    assert count_reminded(office) == 5
    assert count_reminded(office, me) == 3
    assert count_reminded(office, other) == 4

    add_absence(office, member=other, deputy=me, first=TODAY, last=TODAY)
    assert count_reminded(office, me) == 5


def test_the_queue_is_narrowed_by_department_owner_level_and_law(office: Office) -> None:
    law = office.organisation.categories_of("law")
    case = add_case(office)
    other = add_case(office, department="Kultur- och fritidsförvaltningen")
    mixed = add(office, case, other)
    chief = add(office, case, decision_level="manager", responsible="Eva Ek")
    tied = add(office, other, law=law[0] if law else "LSS")
    mine, theirs = (improvement(office, i).thing.department for i in (chief, tied))

    assert set(ids(office, department=mine)) == {mixed, chief}
    assert set(ids(office, department=theirs)) == {mixed, tied}
    assert ids(office, responsible="Eva Ek") == ids(office, decision_level="manager") == [chief]
    assert ids(office, law=law[0] if law else "LSS") == [tied]
    assert register(office, ImprovementQuestion()).owners == ["Eva Ek"]


def test_a_deputy_has_the_measures_of_the_one_who_is_away_meanwhile(office: Office) -> None:
    anna, bo = current_member(office), add_member(office, name="Bo Ek")
    hers = add(office, responsible=anna, due_on=TODAY)
    by_name = add(office, responsible=MEMBER, due_on=TODAY)
    assert ids(office, responsible=bo) == []

    add_absence(office, member=anna, deputy=bo, first=TODAY, last=TODAY + timedelta(days=7))

    assert set(ids(office, responsible=bo, share=Share.REMINDED)) == {hers, by_name}
    assert bo in register(office, ImprovementQuestion()).owners
    assert ids(at(office, TODAY + timedelta(days=8)), responsible=bo) == []


def test_its_effect_is_brought_to_mind_until_somebody_has_seen_it(office: Office) -> None:
    made = add(office, done_on=DONE_ON, follow_up_on=TODAY)
    assert ids(office, share=Share.REMINDED) == [made]

    measures.edit_measure(office, made, {"effect": "Färre halkar"})

    assert ids(office, share=Share.REMINDED) == []


def test_complaints_of_the_same_kind_are_counted_equally_long_before_and_after(
    office: Office,
) -> None:
    before = [complain(office, day=DONE_ON - timedelta(days=n)) for n in range(1, 13)]
    complain(office, day=DONE_ON)
    complain(office, day=DONE_ON + timedelta(days=1))
    complain(office, day=DONE_ON + timedelta(days=2), criterion="Information")
    complain(office, day=DONE_ON + timedelta(days=2), kind="beröm")
    voided = complain(office, day=DONE_ON + timedelta(days=3))
    case_work.void(office, [voided], reason="Dubblett")
    made = add(office, before[0], done_on=DONE_ON)

    found = effect(office, made)

    assert found.kinds == ["Fysisk miljö · Tekniska förvaltningen"]
    assert found.comparison is not None
    assert (found.comparison.days, found.comparison.before, found.comparison.after) == (100, 12, 1)
    assert found.comparison.percent == 92


def test_of_few_complaints_no_share_is_told(office: Office) -> None:
    made = add(office, complain(office, day=DONE_ON - timedelta(days=1)), done_on=DONE_ON)

    found = effect(office, made).comparison

    assert found is not None
    assert found.is_small
    assert found.percent is None


def test_too_early_it_says_when_it_can_be_told(office: Office) -> None:
    case = complain(office, day=TODAY - timedelta(days=9))
    made = add(office, case, done_on=TODAY - timedelta(days=2))

    found = effect(office, made).comparison

    assert found is not None
    assert found.days == 0
    assert found.ready_on == TODAY + timedelta(days=28)


def test_cases_without_a_category_have_nothing_in_common(office: Office) -> None:
    made = add(office, add_case(office), done_on=DONE_ON)

    assert effect(office, made) == Effect((), None)


def test_a_hidden_matter_is_not_told_beside_a_measure(office: Office) -> None:
    case_id = add_case(office, "Synpunkt om grannen")
    values = {"secrecy_provision": "OSL 26:1", "hide_matter": True}
    case_work.mark_secrecy(office, case_id, values)
    (case,) = details(office, add(office, case_id)).cases
    assert (case.case_id, case.title) == (case_id, "")
