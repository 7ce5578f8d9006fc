"""Ending cases: what is still missing, what is swept up, and opening them again."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing, history, law_flags
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.closing import Closing, Notes, Point
from synpunkt_desk.services.improvements import measures
from synpunkt_desk.services.lists.overview import overview
from synpunkt_desk.services.municipality.load import load_set, shipped_sets
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.reporting import make_report
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Ask
from synpunkt_desk.store import rebuild
from tests.helpers.offices import TODAY, add_case, at, make_office, tell

OUTCOMES = (
    "Åtgärdad", "Delvis åtgärdad", "Planerad åtgärd", "Ingen åtgärd möjlig",
    "Ingen åtgärd motiverad", "Besvarad fråga", "Beröm framfört till enheten",
    "Vidarebefordrad externt", "Hänvisad till annan väg", "Kan ej handläggas", "Återkallad",
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def outcome(office: Office, name: str = "åtgärdad") -> ObjectId:
    return office.organisation.find_category("outcome", name) or ""


def missing(office: Office, case_id: ObjectId) -> tuple[Point, ...]:
    case, around = view(office, case_id).case, closing.around_case(office, case_id)
    return closing.missing(office.organisation, case, around)


def refused(attempt: Callable[[], object]) -> str:
    with pytest.raises(KnownError) as caught:
        attempt()
    return caught.value.error_id


def ask(office: Office, case_id: ObjectId) -> None:
    unit = office.organisation.find_unit("area", "Gata och park") or ""
    asked = Ask(unit=unit, due_on=TODAY, text="Vad hände?", shared_text="Halka")
    statements.ask(office, case_id, asked)


@pytest.mark.parametrize("name", [key for key, _ in shipped_sets()])
def test_every_shipped_set_has_the_outcomes(name: str) -> None:
    found = {c.name for c in load_set(name).outcomes}
    assert found >= set(OUTCOMES)


def test_the_checklist_says_what_is_missing(office: Office) -> None:
    case_id = add_case(office)
    assert missing(office, case_id) == (
        Point.ANSWER, Point.CRITERION, Point.LOCAL_CATEGORY, Point.MEASURE, Point.DIARY_NUMBER,
        Point.DISPOSAL,
    )  # fmt: skip
    ask(office, case_id)
    law_flags.flag(office, case_id, "threat")
    case_work.add_note(office, case_id, text="Ring i morgon", kind=RecordKind.WORKING_NOTE)
    asked = (Point.STATEMENTS, Point.LAW_POINTS, Point.NOTES)
    assert missing(office, case_id)[-4:-1] == asked


def test_nothing_is_missing_when_everything_is_there(office: Office) -> None:
    case_id = add_case(office)
    organisation = office.organisation
    department = view(office, case_id).case.department
    criterion = organisation.categories_of("criterion")[0]
    local = organisation.categories_of("local_category", department)[0]
    values = {"criterion": criterion, "local_category": local}
    case_work.categorise(office, [case_id], values)
    tell(office, case_id, Purpose.ANSWER)
    measures.add_measure(office, cases=[case_id], values={"text": "Plogar"})
    seen = view(office, case_id).seen
    case_work.edit(office, case_id, {"diary_number": "TN 2026/12"}, seen)
    assert missing(office, case_id) == (Point.DISPOSAL,)
    closing.close(office, [case_id], Closing(outcome=outcome(office), disposal="Bevaras"))
    assert missing(office, case_id) == ()


def test_the_rule_of_disposal_is_given_to_those_that_have_none(office: Office) -> None:
    kept, other = add_case(office), add_case(office, "Synpunkt om halka")
    closing.close(office, [kept], Closing(outcome=outcome(office), disposal="Bevaras"))
    closing.reopen(office, [kept], reason="Nya uppgifter")
    weeded = Closing(outcome=outcome(office), disposal="Gallras 2 år efter avslut")

    done = closing.close(office, [kept, other], weeded)

    rules = [view(office, case_id).case.disposal for case_id in (kept, other)]
    assert rules == ["Bevaras", "Gallras 2 år efter avslut"]
    history.undo(office, done.group_id)
    assert view(office, other).case.disposal == ""
    closing.close(office, [kept], weeded)
    assert view(office, kept).case.disposal == "Gallras 2 år efter avslut"


def test_several_are_closed_at_once_and_it_says_what_they_lack(office: Office) -> None:
    ids = [add_case(office), add_case(office, "Synpunkt om halka"), add_case(office, "Beröm")]
    measures.add_measure(office, cases=ids[:1], values={"text": "Plogar"})
    counted = closing.missing_in_many(office, ids)
    assert (counted[Point.ANSWER], counted[Point.MEASURE]) == (3, 2)

    done = closing.close(office, ids, Closing(outcome=outcome(office), no_answer_reason="Samtal"))

    assert all(view(office, i).case.closed_on == TODAY for i in ids)
    assert view(office, ids[0]).case.no_answer_reason == "Samtal"
    history.undo(office, done.group_id)
    assert not any(view(office, i).case.closed_on for i in ids)


def test_what_became_of_an_anonymous_case_is_told_to_those_who_decide(office: Office) -> None:
    case_id = add_case(office, sender="")
    silent = Closing(outcome=outcome(office))
    assert refused(lambda: closing.close(office, [case_id], silent)) == "outcome_text_missing"
    told = Closing(outcome=outcome(office), outcome_text="Lampan är bytt.")
    closing.close(office, [case_id], told)
    assert view(office, case_id).case.outcome_text == "Lampan är bytt."


@pytest.mark.parametrize("notes", list(Notes))
def test_working_notes_are_weeded_or_kept_on_purpose(office: Office, notes: Notes) -> None:
    case_id = add_case(office)
    case_work.add_note(office, case_id, text="Ring i morgon", kind=RecordKind.WORKING_NOTE)
    case_work.add_note(office, case_id, text="Han ringde", kind=RecordKind.FILE_NOTE)
    before = view(office, case_id)

    done = closing.close(office, [case_id], Closing(outcome=outcome(office), notes=notes))

    kept = [(r.text, r.kept_on) for _, r in view(office, case_id).records]
    weeded = [("Han ringde", None)]
    assert kept == (weeded if notes == Notes.WEED else [("Ring i morgon", TODAY), *weeded])
    history.undo(office, done.group_id)
    assert view(office, case_id).records == before.records
    assert view(office, case_id).case == before.case


def test_nobody_waits_for_a_unit_in_a_closed_case(office: Office) -> None:
    case_id = add_case(office)
    ask(office, case_id)
    waiting = view(office, case_id).case
    done = closing.close(office, [case_id], Closing(outcome=outcome(office)))
    assert statements.requests_of(office, case_id) == ()
    assert view(office, case_id).case.waiting_for == ""
    history.undo(office, done.group_id)
    assert view(office, case_id).case == waiting
    assert len(statements.requests_of(office, case_id)) == 1


def test_some_outcomes_need_a_reason(office: Office) -> None:
    case_id = add_case(office)
    needs = Closing(outcome=outcome(office, "Ingen åtgärd möjlig"))
    assert refused(lambda: closing.close(office, [case_id], needs)) == "reason_missing"
    assert (
        refused(lambda: closing.close(office, [case_id], Closing(outcome=""))) == "outcome_missing"
    )


def test_both_periods_of_a_reopened_case_count(office: Office) -> None:
    case_id = add_case(office, days_ago=4)  # a Monday
    closing.close(office, [case_id], Closing(outcome=outcome(office)))  # a Friday
    later = at(office, TODAY + timedelta(days=10))  # a Monday
    closing.reopen(later, [case_id], reason="Ny uppgift")
    end = at(office, TODAY + timedelta(days=12))
    closing.close(end, [case_id], Closing(outcome=outcome(office)))

    case = view(office, case_id).case
    assert closing.open_periods(case, end.today()) == (
        (TODAY - timedelta(days=4), TODAY),
        (TODAY + timedelta(days=10), TODAY + timedelta(days=12)),
    )
    assert closing.handling_days(office.organisation, case, end.today()) == 4 + 2
    period = Period(TODAY - timedelta(days=10), end.today())
    made = make_report(end, "channels", Request(period=period, today=end.today()))
    times = made.table("times")
    assert times
    assert times.row("handling") == (1, 4 + 2, 4 + 2)
    assert overview(end, period).counted.handlings.days.tolist() == [4 + 2]
    with end.replica.writing() as connection:
        assert rebuild.check(connection).problems == ()
