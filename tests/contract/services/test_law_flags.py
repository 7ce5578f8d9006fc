"""Laws that a case may come under: proposed in words, decided by a person, followed by points."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import case_work, history, law_flags
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts.law_flags import NAMES
from tests.helpers.offices import TODAY, add_case, make_office

CARE = "Vård- och äldreförvaltningen"
FALL = "Mamma har ramlat i hemtjänsten och låg ensam hela natten."


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def proposed(office: Office, case_id: ObjectId) -> dict[str, tuple[str, ...]]:
    found = law_flags.proposed(office.organisation, view(office, case_id).case)
    return {proposal.law: proposal.words for proposal in found}


def checklist(office: Office, case_id: ObjectId) -> law_flags.Checklist:
    (found,) = law_flags.checklists(office, case_id, view(office, case_id).case)
    return found


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def test_every_law_has_a_name_and_points_with_their_paragraph() -> None:
    assert law_flags.laws().keys() == NAMES.keys()
    for law in law_flags.laws().values():
        assert law.words or (law.local_words and law.units)
        assert law.points
        assert all(point.text and point.paragraph for point in law.points)
        assert len({point.key for point in law.points}) == len(law.points)


def test_a_law_is_proposed_with_the_words_that_caused_it(office: Office) -> None:
    case_id = add_case(office, "Synpunkt om fall", text=FALL, department=CARE)
    assert proposed(office, case_id)["lex_sarah"] == ("ramlat", "ensam hela")


def test_the_same_words_elsewhere_propose_nothing(office: Office) -> None:
    assert proposed(office, add_case(office, "Synpunkt om fall", text=FALL)) == {}


def test_some_words_are_enough_wherever_they_stand(office: Office) -> None:
    case_id = add_case(office, text="Brevet skickades till fel person, en personuppgiftsincident!")
    assert list(proposed(office, case_id)) == ["data_breach"]


def test_nothing_is_flagged_by_itself(office: Office) -> None:
    case_id = add_case(office, text=FALL, department=CARE)
    assert view(office, case_id).case.law_flags == ()


def test_what_was_decided_is_not_proposed_again(office: Office) -> None:
    case_id = add_case(office, text=FALL, department=CARE)
    law_flags.decline(office, case_id, "lex_sarah")
    assert "lex_sarah" not in proposed(office, case_id)
    law_flags.flag(office, case_id, "lex_sarah")
    case = view(office, case_id).case
    assert (case.law_flags, case.law_declined) == (("lex_sarah",), ())


def test_a_flagged_case_stands_first_among_what_is_due(office: Office) -> None:
    earlier = add_case(office, days_ago=4)
    flagged = add_case(office, "Synpunkt om fall")
    before = Question(Queue.TO_DISTRIBUTE, TODAY)
    assert [item.case_id for item in queues.page(office, before)] == [earlier, flagged]

    law_flags.flag(office, flagged, "lex_sarah")

    first, second = queues.page(office, before)
    assert (first.case_id, first.law_flags) == (flagged, "lex_sarah")
    assert second.case_id == earlier
    assert [i.case_id for i in queues.page(office, before, after=first.place(before.order))] == [
        earlier
    ]
    assert queues.count(office, Question(Queue.OVERDUE, TODAY)) == 1


def test_points_are_ticked_with_day_and_what_was_sent(office: Office) -> None:
    case_id = add_case(office, days_ago=4)
    law_flags.flag(office, case_id, "data_breach")
    point = ("data_breach", "notify")
    law_flags.tick(office, case_id, point, done_on=TODAY, sent_on=TODAY, note="IMY")
    ticked = {t.point.key: t for t in checklist(office, case_id).points}
    step = ticked["notify"].step
    assert step
    assert (step.done_on, step.sent_on, step.note) == (TODAY, TODAY, "IMY")
    assert ticked["stop"].step is None
    law_flags.tick(office, case_id, point, done_on=TODAY - timedelta(days=1))
    changed = next(t for t in checklist(office, case_id).points if t.point.key == "notify")
    assert changed.step_id == ticked["notify"].step_id
    law_flags.untick(office, changed.step_id)
    assert not any(t.step for t in checklist(office, case_id).points)


def test_a_day_is_neither_ahead_nor_before_the_arrival(office: Office) -> None:
    case_id = add_case(office)
    law_flags.flag(office, case_id, "threat")
    point = ("threat", "assess")
    for days, error in ((1, "received_in_future"), (-1, "before_arrival")):
        day = TODAY + timedelta(days=days)
        tick = partial(law_flags.tick, office, case_id, point, done_on=day)
        assert refused(tick) == error
    no_point = ("threat", "ring")
    assert (
        refused(lambda: law_flags.tick(office, case_id, no_point, done_on=TODAY)) == "law_missing"
    )


def test_flags_and_ticks_are_undone(office: Office) -> None:
    case_id = add_case(office)
    before = view(office, case_id).case
    flagged = law_flags.flag(office, case_id, "threat")
    ticked = law_flags.tick(office, case_id, ("threat", "assess"), done_on=TODAY)
    history.undo(office, ticked.group_id)
    assert not any(t.step for t in checklist(office, case_id).points)
    history.undo(office, flagged.group_id)
    assert view(office, case_id).case == before


def test_what_is_voided_comes_under_no_law(office: Office) -> None:
    case_id = add_case(office)
    case_work.void(office, [case_id], reason="Dubblett")
    assert refused(lambda: law_flags.flag(office, case_id, "threat")) == "case_not_open"
