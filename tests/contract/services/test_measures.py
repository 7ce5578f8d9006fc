"""Measures: from idea to effect, for one case and for many, and never losing anything."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import MeasureStatus
from synpunkt_desk.models.objects import CategoryKind, Measure, MeasureKind
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.improvements.improvements import improvement
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import rebuild
from tests.helpers.offices import TODAY, add_case, close_case, make_office

TEXT = "Gångvägen sandas före klockan sju"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    with made.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()
    made.close()


def add(office: Office, *cases: ObjectId, **values: object) -> ObjectId:
    made = measures.add_measure(office, cases=cases, values={"text": TEXT, **values})
    return id_of(made)


def id_of(changes: Changes) -> ObjectId:
    (measure_id,) = changes.ids["measure"]
    return measure_id


def measure(office: Office, measure_id: ObjectId) -> Measure:
    thing = improvement(office, measure_id).thing
    assert isinstance(thing, Measure)
    return thing


def measures_of(office: Office, case: ObjectId) -> list[ObjectId]:
    return [i for i, _ in view(office, case).measures]


def test_a_measure_goes_from_idea_to_effect_by_its_days_alone(office: Office) -> None:
    made = add(office, add_case(office))
    seen = [improvement(office, made).status]

    for step in ({"decided_on": TODAY}, None, {"done_on": TODAY}, {"effect": "Färre halkar"}):
        if step is None:
            measures.start_measure(office, made)
        else:
            measures.edit_measure(office, made, step)
        seen.append(improvement(office, made).status)

    assert seen == list(MeasureStatus)


def test_it_belongs_to_the_department_of_its_cases(office: Office) -> None:
    one, other = (
        add_case(office),
        add_case(office, department="Kultur- och fritidsförvaltningen"),
    )
    alone, both = add(office, one), add(office, one, other)

    assert measure(office, alone).department == view(office, one).case.department
    assert measure(office, both).department == ""


def test_cases_are_linked_and_unlinked_from_either_side(office: Office) -> None:
    first, second, third = (add_case(office) for _ in range(3))
    made = add(office, first)

    measures.link_cases(office, made, [first, second, third])
    measures.unlink_cases(office, made, [first])

    assert [measures_of(office, case) for case in (first, second, third)] == [[], [made], [made]]
    verbs = [e.verb for e in history.log(office, first) if e.object_type == "measure"]
    assert verbs == ["decide_measure", "link", "unlink"]


def test_every_step_can_be_undone(office: Office) -> None:
    first, second = add_case(office), add_case(office)
    made = measures.add_measure(office, cases=[first], values={"text": TEXT})
    measure_id = id_of(made)
    before = measure(office, measure_id)
    for step in (
        lambda: measures.edit_measure(office, measure_id, {"decided_on": TODAY}),
        lambda: measures.start_measure(office, measure_id),
        lambda: measures.link_cases(office, measure_id, [second]),
        lambda: measures.unlink_cases(office, measure_id, [first]),
        lambda: measures.remove_measure(office, measure_id),
    ):
        history.undo(office, step().group_id)
        assert measure(office, measure_id) == before
        assert measures_of(office, first) == [measure_id]
        assert measures_of(office, second) == []


def test_a_measure_undone_serves_no_case(office: Office) -> None:
    case = add_case(office)
    made = measures.add_measure(office, cases=[case], values={"text": TEXT})

    history.undo(office, made.group_id)

    assert measures_of(office, case) == []


def test_a_voided_case_is_served_no_more(office: Office) -> None:
    case, other = add_case(office), add_case(office)
    made = add(office, other)
    case_work.void(office, [case], reason="Dubblett")

    with pytest.raises(KnownError) as caught:
        measures.link_cases(office, made, [case])

    assert caught.value.error_id == "case_voided"


def test_what_has_not_been_cannot_have_been_done(office: Office) -> None:
    made = add(office, add_case(office))

    for name in ("done_on", "decided_on", "communicated_on"):
        with pytest.raises(KnownError) as caught:
            measures.edit_measure(office, made, {name: TODAY + timedelta(days=1)})
        assert caught.value.error_id == "done_in_future"


def test_an_independent_provider_is_followed_up(office: Office) -> None:
    case = add_case(office)
    values = {"text": "Samtal", "kind": MeasureKind.TALK, "done_on": TODAY, "effect": "Ny rutin"}
    with pytest.raises(KnownError) as caught:
        measures.add_measure(office, cases=[case], values=values)
    assert caught.value.error_id == "not_independent"

    seen = view(office, case).seen
    case_work.edit(office, case, {"school_authority": "independent"}, seen)
    made = id_of(measures.add_measure(office, cases=[case], values=values))

    assert measure(office, made).kind == MeasureKind.TALK


def test_a_declaration_in_new_words_becomes_one_to_choose(office: Office) -> None:
    first = add(office, declaration="Plogat före klockan sju")
    second = add(office, declaration=" plogat  före klockan SJU ")

    (declared,) = office.organisation.categories_of(CategoryKind.DECLARATION)
    assert measure(office, first).declaration == measure(office, second).declaration == declared
    assert office.organisation.name(declared) == "Plogat före klockan sju"


def test_a_new_word_that_is_undone_leaves_the_list_until_it_is_used_again(office: Office) -> None:
    made = measures.add_measure(office, cases=[], values={"text": "P", "declaration": "Fort"})
    history.undo(office, made.group_id)
    assert office.organisation.categories_of("declaration") == []
    add(office, declaration="fort")
    assert len(office.organisation.categories_of("declaration")) == 1


def test_a_case_names_its_declaration(office: Office) -> None:
    declared = measures_declaration(office)
    case = add_case(office)

    case_work.edit(office, case, {"declaration": declared}, view(office, case).seen)

    assert view(office, case).case.declaration == declared


def measures_declaration(office: Office) -> ObjectId:
    return measure(office, add(office, declaration="Svar inom två arbetsdagar")).declaration


def test_only_some_hundred_measures_are_offered_and_no_orders(office: Office) -> None:
    made = [add(office, add_case(office)), add(office)]

    assert [item.measure_id for item in measures.measures_to_link(office)] == made[::-1]


@pytest.mark.parametrize("outcome", ["Ingen åtgärd möjlig", "Ingen åtgärd motiverad"])
def test_no_measure_demands_a_reason(office: Office, outcome: str) -> None:
    case = add_case(office)
    with pytest.raises(KnownError) as caught:
        close_case(office, case, outcome=outcome)
    assert caught.value.error_id == "reason_missing"

    close_case(office, case, outcome=outcome, reason="Redan åtgärdat")

    assert view(office, case).case.no_measure_reason == "Redan åtgärdat"
