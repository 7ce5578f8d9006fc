"""Changing within how long something should be done, and which days the office is closed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeAlias

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.dates import FIRST_YEAR, LAST_YEAR
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import DeadlineRule
from synpunkt_desk.models.organisation import Organisation, closed_day
from synpunkt_desk.services.due_days.recounting import Moved, moved, note_counted
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.store import reading

MOST_DAYS: Final = 366
MAX_REASON: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """A rule as it will be; without an id a new one, and with `removed` none any more."""

    rule: DeadlineRule
    rule_id: ObjectId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarChange:
    """The municipality's own closing days with their reasons, and whether bridge days are off."""

    closed_days: Mapping[date, str]
    closes_bridge_days: bool


Change: TypeAlias = RuleChange | CalendarChange


def own_closing_days(organisation: Organisation) -> dict[date, str]:
    """The municipality's own closing days, in order."""
    return dict(sorted(closed_day(text) for text in organisation.municipality.closed_days))


def preview(office: Office, change: Change) -> list[Moved]:
    """Which open cases would get which other due day; nothing is changed. Raises as `keep`."""
    _require(office.organisation, change)
    return moved(office, _with(office.organisation, change))


def keep(office: Office, change: Change) -> Changes:
    """Change a rule or the calendar; the cases are recounted after it (see `recounting`).

    Raises KnownError: `days_missing`, `rule_exists`, `closing_day_wrong`.
    """
    _require(office.organisation, change)
    with office.unit() as unit:
        note_counted(office, unit)
        if isinstance(change, RuleChange):
            fields = encode({n: getattr(change.rule, n) for n in DeadlineRule.__dataclass_fields__})
            rule_id = change.rule_id or unit.new_id()
            unit.write("set_rule", "deadline_rule", rule_id, fields)
        else:
            made = _with(office.organisation, change).municipality
            fields = encode(
                {"closed_days": made.closed_days, "bridge_days_closed": made.bridge_days_closed}
            )
            with office.replica.reading() as connection:
                known = reading.objects_of_type(connection, "municipality")
            unit.write("set_calendar", "municipality", known[0][0], fields)
    return unit.changes


def _with(organisation: Organisation, change: Change) -> Organisation:
    if isinstance(change, RuleChange):
        rules = {**organisation.deadline_rules, change.rule_id: change.rule}
        return replace(organisation, deadline_rules=rules)
    days = (f"{day.isoformat()} {reason}" for day, reason in sorted(change.closed_days.items()))
    made = replace(
        organisation.municipality,
        closed_days=tuple(days),
        bridge_days_closed=change.closes_bridge_days,
    )
    return replace(organisation, municipality=made)


def _require(organisation: Organisation, change: Change) -> None:
    if isinstance(change, CalendarChange):
        for day, reason in change.closed_days.items():
            if not (FIRST_YEAR <= day.year <= LAST_YEAR and 0 < len(reason) <= MAX_REASON):
                raise KnownError("closing_day_wrong", limit=MAX_REASON)
        return
    rule = change.rule
    if not 1 <= rule.amount <= MOST_DAYS:
        raise KnownError("days_missing", limit=MOST_DAYS)
    others = (r for i, r in organisation.deadline_rules.items() if i != change.rule_id)
    same = (rule.about, rule.board, rule.case_type)
    if not rule.removed and any(
        not other.removed and (other.about, other.board, other.case_type) == same
        for other in others
    ):
        raise KnownError("rule_exists")
