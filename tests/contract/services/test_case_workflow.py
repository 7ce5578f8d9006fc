"""Any order of work on cases, with undo: moments, queues and rows always agree."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from synpunkt_desk.models.case import Case, Stage, is_open, next_due, owes_acknowledgement
from synpunkt_desk.models.case_list import Question, Queue
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import SubmitterDetails
from synpunkt_desk.services.answers import praise
from synpunkt_desk.services.answers.answering import Purpose
from synpunkt_desk.services.cases import case_work, closing, history, law_flags
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.closing import Closing, Notes
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.registering import registration
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Ask
from synpunkt_desk.store import rebuild
from synpunkt_desk.texts.law_flags import NAMES
from tests.helpers.offices import add_case, make_office, tell

TODAY = date(2026, 11, 24)
DAYS_AGO = st.integers(0, 9)
REFUSALS = {
    "case_not_open",
    "case_not_closed",
    "already_answered",
    "other_board",
    "merge_other_board",
    "same_board",
    "changed_since",
    "nothing_to_undo",
    "before_arrival",
    "sent_stays",
}


class Work(RuleBasedStateMachine):
    """Registrars and coordinators do what the window offers, in any order."""

    cases = Bundle("cases")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.office = make_office(Path(self.folder.name), today=TODAY)
        self.numbers: dict[str, str] = {}
        self.done: list[tuple[str, CaseView | None, str]] = []

    @rule(target=cases, is_known=st.booleans(), place=st.integers(0, 5), days_ago=DAYS_AGO)
    def register(self, is_known: bool, place: int, days_ago: int) -> str:
        organisation = self.office.organisation
        departments = organisation.units_of("department")
        receiver = organisation.receiver(departments[place % len(departments)])
        case = Case(
            text="Det är halt.",
            channel=organisation.find_category("channel", "webb") or "",
            case_type=organisation.find_category("case_type", "klagomål") or "",
            received_on=TODAY - timedelta(days=days_ago),
            submitter="known" if is_known else "anonymous",
            reply_wish="email" if is_known else "none",
            board=receiver["board"],
            department=receiver["department"],
        )
        person = SubmitterDetails(email="eva@example.se") if is_known else SubmitterDetails()
        made = registration.register(self.office, registration.NewCase(case=case, submitter=person))
        self.numbers[made.case_id] = made.number
        return made.case_id

    @rule(case=cases)
    def distribute(self, case: str) -> None:
        place, day = view(self.office, case).case.department, TODAY + timedelta(days=5)
        self.attempt(
            case, lambda: case_work.distribute(self.office, [case], place=place, answer_by=day)
        )

    @rule(
        case=cases,
        days_ago=DAYS_AGO,
        way=st.sampled_from(("email", "phone")),
        purpose=st.sampled_from((Purpose.ACKNOWLEDGE, Purpose.QUESTION, Purpose.ANSWER)),
    )
    def send(self, case: str, days_ago: int, way: str, purpose: Purpose) -> None:
        day = TODAY - timedelta(days=days_ago)
        self.attempt(case, lambda: tell(self.office, case, purpose, way=way, day=day))

    @rule(case=cases)
    def pass_on_praise(self, case: str) -> None:
        self.attempt(case, lambda: praise.pass_on(self.office, [case], to="Personalen", day=TODAY))

    @rule(case=cases, days_ago=DAYS_AGO, ahead=st.integers(1, 30))
    def delay(self, case: str, days_ago: int, ahead: int) -> None:
        day = TODAY - timedelta(days=days_ago)
        until = day + timedelta(days=ahead)
        self.attempt(
            case,
            lambda: tell(
                self.office, case, Purpose.DELAY, day=day, promised_by=until, reason="Sjukdom"
            ),
        )

    @rule(case=cases)
    def send_back(self, case: str) -> None:
        self.attempt(case, lambda: case_work.send_back(self.office, [case], reason="Inte vårt"))

    @rule(case=cases, place=st.integers(0, 5))
    def hand_over(self, case: str, place: int) -> None:
        departments = self.office.organisation.units_of("department")
        to = departments[place % len(departments)]
        self.attempt(
            case, lambda: case_work.hand_over(self.office, [case], place=to, reason="Er fråga")
        )

    @rule(case=cases)
    def close(self, case: str) -> None:
        outcome = self.office.organisation.find_category("outcome", "åtgärdad") or ""
        ended = Closing(outcome=outcome, outcome_text="Sandat.", notes=Notes.WEED)
        self.attempt(case, lambda: closing.close(self.office, [case], ended))

    @rule(case=cases)
    def reopen(self, case: str) -> None:
        self.attempt(case, lambda: closing.reopen(self.office, [case], reason="Ny uppgift"))

    @rule(case=cases, days=st.integers(0, 5))
    def ask_a_unit(self, case: str, days: int) -> None:
        unit = self.office.organisation.units_of("department")[0]
        due_on = TODAY + timedelta(days=days)
        asked = Ask(unit=unit, due_on=due_on, text="Vad hände?", shared_text="Halt")
        self.attempt(case, lambda: statements.ask(self.office, case, asked))

    @rule(case=cases)
    def take_what_a_unit_says(self, case: str) -> None:
        for request, _ in statements.open_requests(statements.requests_of(self.office, case)):
            said = partial(statements.take, self.office, request, text="Sandat.")
            self.attempt(case, said)

    @rule(case=cases, law=st.sampled_from(sorted(NAMES)), is_flagged=st.booleans())
    def decide_about_a_law(self, case: str, law: str, is_flagged: bool) -> None:
        act = law_flags.flag if is_flagged else law_flags.decline
        self.attempt(case, lambda: act(self.office, case, law))

    @rule(case=cases)
    def forward(self, case: str) -> None:
        self.attempt(
            case,
            lambda: case_work.forward_outside(self.office, [case], organisation="Västtrafik AB"),
        )

    @rule(case=cases)
    def refer(self, case: str) -> None:
        self.attempt(case, lambda: case_work.refer(self.office, [case], where="Felanmälan"))

    @rule(case=cases, days=st.integers(1, 40))
    def park(self, case: str, days: int) -> None:
        until = TODAY + timedelta(days=days)
        self.attempt(
            case, lambda: case_work.park(self.office, [case], until=until, comment="Väntar")
        )

    @precondition(lambda self: self.done)
    @rule(at=st.integers(0, 9))
    def undo(self, at: int) -> None:
        case, before, group = self.done[-1 - at % len(self.done)]
        is_last = at % len(self.done) == 0
        undone = self.attempt(case, lambda: history.undo(self.office, group))
        if undone and before and is_last:
            assert without_derived(view(self.office, case).case) == without_derived(before.case)

    def attempt(self, case: str, act: Callable[[], Changes]) -> bool:
        before = view(self.office, case)
        try:
            changes = act()
        except KnownError as error:
            if error.error_id not in REFUSALS:
                raise
            assert view(self.office, case).case == before.case
            return False
        if changes.group_id:
            self.done.append((case, before, changes.group_id))
        return True

    @invariant()
    def numbers_never_change_and_have_no_holes(self) -> None:
        for case, number in self.numbers.items():
            assert view(self.office, case).case.number == number
        by_series: dict[str, list[int]] = {}
        for number in self.numbers.values():
            series, _, count = number.rpartition("-")
            by_series.setdefault(series, []).append(int(count))
        for counts in by_series.values():
            assert sorted(counts) == list(range(1, len(counts) + 1))

    @invariant()
    def queues_hold_just_the_cases_that_belong_there(self) -> None:
        views = [view(self.office, case) for case in self.numbers]
        for queue, belongs in BELONGS.items():
            question = Question(queue, TODAY)
            listed = {item.case_id for item in queues.page(self.office, question)}
            assert listed == {v.case_id for v in views if belongs(v.case)}
            assert queues.count(self.office, question) == len(listed)

    def teardown(self) -> None:
        with self.office.replica.writing() as connection:
            assert rebuild.check(connection).problems == ()
        self.office.close()
        self.folder.cleanup()


def is_active(case: Case) -> bool:
    return is_open(case) and not (case.parked_until and case.parked_until > TODAY)


def is_past(day: date | None) -> bool:
    return day is not None and day < TODAY


BELONGS: dict[Queue, Callable[[Case], bool]] = {
    Queue.TO_DISTRIBUTE: lambda c: is_active(c) and not c.distributed_at,
    Queue.TO_ACKNOWLEDGE: lambda c: is_active(c) and owes_acknowledgement(c),
    Queue.PARKED: lambda c: is_open(c) and not is_active(c),
    Queue.BOUNCED: lambda c: is_open(c) and not c.distributed_at and c.sent_back_count > 1,
    Queue.ALL_OPEN: is_open,
    Queue.CLOSED: lambda c: bool(c.closed_on) and not (c.voided_on or c.referred_on),
    Queue.OVERDUE: lambda c: is_active(c) and is_past(next_due(c)),
    Queue.ALL: lambda _: True,
}


def without_derived(case: Case) -> Case:
    """The case apart from the due days, which follow the board of the moment."""
    return replace(case, acknowledge_by=None, answer_by=None)


@pytest.mark.timeout(300)
def test_work_in_any_order_keeps_everything_in_agreement() -> None:
    run_state_machine_as_test(
        Work,
        settings=settings(
            max_examples=8,
            stateful_step_count=15,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )


def test_an_undone_registration_is_voided_and_keeps_its_number(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    case = add_case(office)
    before = view(office, case)
    history.undo(office, history.log(office, case)[0].group_id)
    undone = view(office, case)
    assert undone.stage == Stage.VOIDED
    assert undone.case.number == before.case.number
    office.close()
