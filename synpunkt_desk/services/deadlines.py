"""By which day somebody should hear from the municipality."""

from datetime import date

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.objects import DeadlineRule
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import DueDate, due_date


def due_days(organisation: Organisation, case: Case) -> dict[str, date | None]:
    """The fields `acknowledge_by` and `answer_by`; None where the municipality states none."""
    return {
        f"{about}_by": found[1].day if (found := due(organisation, case, about)) else None
        for about in ("acknowledge", "answer")
    }


def due(organisation: Organisation, case: Case, about: str) -> tuple[DeadlineRule, DueDate] | None:
    """The rule that holds for a case, with its day and the days that did not count."""
    rule = _rule(organisation, case, about)
    if rule is None or case.received_on is None:
        return None
    calendar = organisation.calendar(case.received_on)
    return rule, due_date(case.received_on, rule.amount, rule.unit, calendar)


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
