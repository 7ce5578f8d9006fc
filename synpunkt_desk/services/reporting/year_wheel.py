"""The year wheel: when which board gets its report, what is missing, and what is late."""

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.codec import encode
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import ReportEvery, ReportPlan, UnitKind
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting.report_register import FrozenReport, ReportStatus, reports
from synpunkt_desk.store import reading
from synpunkt_desk.store.replica import OpenUnit

REMINDER: Final = timedelta(days=14)
"""How long before its day somebody is reminded of a report."""
_TYPE: Final = "report_plan"
_MONTHS: Final[Mapping[str, int]] = {
    ReportEvery.MONTH: 1,
    ReportEvery.QUARTER: 3,
    ReportEvery.THIRD: 4,
    ReportEvery.HALF_YEAR: 6,
    ReportEvery.YEAR: 12,
}
_LOOKS_BACK: Final = timedelta(days=366)
_MOST_DAYS: Final = 365


class PlanState(StrEnum):
    """How a planned report stands today."""

    COMING = "coming"
    WAITING = "waiting"
    LATE = "late"
    FINISHED = "finished"
    PRESENTED = "presented"


@dataclass(frozen=True, slots=True)
class Planned:
    """A report that is due once, with the finished one where there is one."""

    plan_id: ObjectId
    plan: ReportPlan
    period: Period
    due_on: date
    state: PlanState
    frozen: FrozenReport | None = None

    @property
    def is_missing(self) -> bool:
        """Whether its period has ended and nobody has finished it."""
        return self.state in (PlanState.WAITING, PlanState.LATE)


def add_plan(office: Office, values: Mapping[str, object]) -> Changes:
    """Plan a report for every period of a board or department.

    Raises `plan_place_unknown`, `plan_layout_missing`, `plan_days_wrong`, `plan_exists`.
    """
    others = _plans(office)
    with office.unit() as unit:
        given = {"begins": office.today(), **values}
        plan_id = unit.create(_TYPE, encode(given), verb="plan")
        plan = _required(office, unit, plan_id)
        _refuse_another(plan_id, plan, others)
    return unit.changes


def edit_plan(office: Office, plan_id: ObjectId, values: Mapping[str, object]) -> Changes:
    """Change a plan. Raises also `plan_missing`."""
    others = _plans(office)
    with office.unit() as unit:
        unit.write("edit", _TYPE, plan_id, encode(values))
        plan = _required(office, unit, plan_id)
        _refuse_another(plan_id, plan, others)
    return unit.changes


def remove_plan(office: Office, plan_id: ObjectId) -> Changes:
    """Plan this report no longer; finished ones stay."""
    with office.unit() as unit:
        unit.write("remove", _TYPE, plan_id, {"removed": True})
    return unit.changes


def wheel(office: Office) -> list[Planned]:
    """What is planned of the latest year and of today's periods, what is due first on top.

    Of what has been finished only the latest of a plan is told.
    """
    plans = _plans(office)
    if not plans:
        return []
    finished, today = reports(office), office.today()
    found = [
        planned
        for plan_id, plan in plans.items()
        for planned in _of_plan(plan_id, plan, finished, today)
    ]
    return sorted(found, key=_missing_first)


def count_reminded(office: Office) -> int:
    """How many reports are late or due within two weeks."""
    soon = office.today() + REMINDER
    return sum(one.is_missing and one.due_on <= soon for one in wheel(office))


def _missing_first(one: Planned) -> tuple[bool, date, ObjectId]:
    return one.frozen is not None, one.due_on, one.plan_id


def _plans(office: Office) -> dict[ObjectId, ReportPlan]:
    with office.replica.reading() as connection:
        found = reading.typed_objects(connection, ReportPlan, _TYPE)
    return {i: plan for i, plan in found.items() if not plan.removed}


def _of_plan(
    plan_id: ObjectId, plan: ReportPlan, finished: Sequence[FrozenReport], today: date
) -> Iterator[Planned]:
    begins = plan.begins or today
    is_told = False
    for period in _periods(_MONTHS.get(plan.every, 6), today):
        if period.last < begins:
            return
        frozen = next((one for one in finished if _is_of(one, plan, period)), None)
        if frozen and is_told:
            continue
        is_told = is_told or frozen is not None
        due_on = period.last + timedelta(days=plan.due_days)
        state = _state(frozen, period, due_on, today)
        yield Planned(plan_id, plan, period, due_on, state, frozen)


def _periods(months: int, today: date) -> Iterator[Period]:
    """The period of today and those before it, for a year back."""
    first = date(today.year, (today.month - 1) // months * months + 1, 1)
    while True:
        month = first.month + months - 1
        period = Period(first, date(first.year, month, monthrange(first.year, month)[1]))
        if period.last < today - _LOOKS_BACK:
            return
        yield period
        first = (
            first.replace(month=first.month - months)
            if first.month > months
            else date(first.year - 1, 13 - months, 1)
        )


def _is_of(one: FrozenReport, plan: ReportPlan, period: Period) -> bool:
    report = one.report
    is_same = (report.department, report.layout) == (plan.place, plan.layout)
    return is_same and (report.first, report.last) == (period.first, period.last)


def _state(frozen: FrozenReport | None, period: Period, due_on: date, today: date) -> PlanState:
    if frozen:
        is_presented = frozen.status is ReportStatus.PRESENTED
        return PlanState.PRESENTED if is_presented else PlanState.FINISHED
    if today <= period.last:
        return PlanState.COMING
    return PlanState.LATE if today > due_on else PlanState.WAITING


def _required(office: Office, unit: OpenUnit, plan_id: ObjectId) -> ReportPlan:
    plan = unit.get(ReportPlan, _TYPE, plan_id)
    if plan.removed:
        raise KnownError("plan_missing")
    if not plan.layout:
        raise KnownError("plan_layout_missing")
    if not 1 <= plan.due_days <= _MOST_DAYS:
        raise KnownError("plan_days_wrong")
    known = office.organisation.units.get(plan.place)
    if plan.place and (known is None or known.kind not in (UnitKind.BOARD, UnitKind.DEPARTMENT)):
        raise KnownError("plan_place_unknown")
    return plan


def _refuse_another(
    plan_id: ObjectId, plan: ReportPlan, plans: Mapping[ObjectId, ReportPlan]
) -> None:
    """Two plans of the same reports would ask for each of them twice."""
    others = (other for i, other in plans.items() if i != plan_id)
    if any(_told(other) == _told(plan) for other in others):
        raise KnownError("plan_exists")


def _told(plan: ReportPlan) -> tuple[ObjectId, str, str]:
    return plan.place, plan.layout, plan.every
