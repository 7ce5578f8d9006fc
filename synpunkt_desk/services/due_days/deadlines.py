"""By which day somebody should hear from the municipality."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from synpunkt_desk.models.case import Case, is_open, owes_acknowledgement, owes_answer
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.local_time import LOCAL_TIME
from synpunkt_desk.models.objects import DeadlineRule, DeadlineSubject
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import DayUnit, DueDate, due_date, working_days_between

FROM_ARRIVAL = (DeadlineSubject.ACKNOWLEDGE, DeadlineSubject.ANSWER)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A due day with what explains it."""

    start: date
    amount: int
    unit: str
    due: DueDate


@dataclass(frozen=True, slots=True)
class Clock:
    """A day that runs in a case, and how it was counted where that can be told."""

    about: DeadlineSubject
    day: date
    counted: Deadline | None


def due_days(organisation: Organisation, case: Case) -> dict[str, date | None]:
    """The fields `acknowledge_by` and `answer_by`; None where the municipality states none."""
    return {
        f"{about}_by": found.due.day if (found := deadline(organisation, case, about)) else None
        for about in FROM_ARRIVAL
    }


def due_finder(
    organisation: Organisation,
) -> Callable[[ObjectId, ObjectId, date | None], Mapping[str, date | None]]:
    """Due days by board, type and arrival, which are the same for many cases."""
    rules = organisation.deadline_rules.values()
    boards, types = {rule.board for rule in rules}, {rule.case_type for rule in rules}

    @cache
    def due(board: ObjectId, case_type: ObjectId, day: date | None) -> Mapping[str, date | None]:
        return due_days(organisation, Case(board=board, case_type=case_type, received_on=day))

    def find(board: ObjectId, case_type: ObjectId, day: date | None) -> Mapping[str, date | None]:
        """Only boards and types that a rule names make a difference."""
        return due(board if board in boards else "", case_type if case_type in types else "", day)

    return find


def deadline(
    organisation: Organisation, case: Case, about: str, start: date | None = None
) -> Deadline | None:
    """The day that the rule for a case gives, from its arrival or another start."""
    rule = _rule(organisation, case, about)
    begin = start or case.received_on
    if rule is None or begin is None:
        return None
    return counted(organisation, begin, rule.amount, rule.unit)


def counted(organisation: Organisation, start: date, amount: int, unit: str) -> Deadline:
    """The day that so many days give, in the municipality's own calendar."""
    calendar = organisation.calendar(start, start + timedelta(days=2 * amount))
    return Deadline(start, amount, unit, due_date(start, amount, unit, calendar))


def proposed_news(organisation: Organisation, case: Case, day: date) -> Deadline | None:
    """When to say that somebody will hear more, if told something on the day.

    By the rule for news, or else by the day for the answer where that is still ahead.
    """
    found = deadline(organisation, case, DeadlineSubject.NEWS, day)
    if found is None and not case.answered_on:
        found = deadline(organisation, case, DeadlineSubject.ANSWER)
    return found if found and found.due.day > day else None


def clocks(organisation: Organisation, case: Case) -> tuple[Clock, ...]:
    """Every day that runs in an open case, and how it was counted where that can be told."""
    if not is_open(case):
        return ()
    runs = {
        DeadlineSubject.ACKNOWLEDGE: case.acknowledge_by if owes_acknowledgement(case) else None,
        DeadlineSubject.ANSWER: case.answer_by if owes_answer(case) else None,
        DeadlineSubject.NEWS: case.promised_by,
        DeadlineSubject.UNIT: None if case.answered_on else case.unit_answer_by,
    }
    return tuple(
        Clock(about, day, _counted_to(organisation, case, about, day))
        for about, day in runs.items()
        if day
    )


def _counted_to(organisation: Organisation, case: Case, about: str, day: date) -> Deadline | None:
    """How the day came about: by a rule, or in working days from when it began to run."""
    if about in FROM_ARRIVAL:
        found = deadline(organisation, case, about)
    elif about == DeadlineSubject.UNIT and case.distributed_at:
        begun = case.distributed_at.astimezone(LOCAL_TIME).date()
        amount = working_days_between(begun, day, organisation.calendar(begun, day))
        found = counted(organisation, begun, amount, DayUnit.WORKING_DAYS) if amount > 0 else None
    elif about == DeadlineSubject.NEWS:
        return _promised_by_rule(organisation, case, day)
    else:
        found = None
    return found if found and found.due.day == day else None


def _promised_by_rule(organisation: Organisation, case: Case, day: date) -> Deadline | None:
    """The count behind a promised day: by the rule for news, or else that for the answer."""
    told = case.promised_on or case.acknowledged_on
    news = deadline(organisation, case, DeadlineSubject.NEWS, told) if told else None
    found = (news, deadline(organisation, case, DeadlineSubject.ANSWER))
    return next((one for one in found if one and one.due.day == day), None)


def _rule(organisation: Organisation, case: Case, about: str) -> DeadlineRule | None:
    """The most particular rule: for board and type, for either, or for all."""
    fitting = [
        rule
        for rule in organisation.deadline_rules.values()
        if rule.about == about
        and not rule.removed
        and rule.board in ("", case.board)
        and rule.case_type in ("", case.case_type)
    ]
    return max(fitting, key=lambda r: (bool(r.board), bool(r.case_type)), default=None)
