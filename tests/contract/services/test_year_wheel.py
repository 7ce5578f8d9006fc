"""The year wheel tells which report is due, which is missing and which is done."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.models.objects import ReportEvery
from synpunkt_desk.services.cases import history
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, year_wheel
from synpunkt_desk.services.reporting.year_wheel import PlanState
from tests.helpers.offices import TODAY, at, make_office
from tests.helpers.reports import freeze

PLAN = {"layout": "boras", "every": ReportEvery.THIRD, "due_days": 45, "begins": date(2026, 4, 30)}
SUMMER = date(2026, 5, 1), date(2026, 8, 31)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = make_office(tmp_path)
    yield made
    made.close()


def states(office: Office) -> dict[str, PlanState]:
    return {one.period.last.isoformat(): one.state for one in year_wheel.wheel(office)}


def test_what_is_missing_is_told_until_it_is_finished(office: Office) -> None:
    year_wheel.add_plan(office, PLAN)
    assert states(office) == {
        "2026-04-30": PlanState.LATE,
        "2026-08-31": PlanState.LATE,
        "2026-12-31": PlanState.COMING,
    }
    assert year_wheel.count_reminded(office) == 2

    freeze(office, days=SUMMER)
    assert states(office)["2026-08-31"] is PlanState.FINISHED
    assert year_wheel.count_reminded(office) == 1

    (report,) = frozen_reports.reports(office)
    frozen_reports.present(
        office,
        report.report_id,
        decided_on=TODAY,
        paragraph="",
        decision="Läggs till handlingarna.",
    )
    assert states(office)["2026-08-31"] is PlanState.PRESENTED


def test_the_same_report_is_planned_once(office: Office) -> None:
    year_wheel.add_plan(office, PLAN)
    with pytest.raises(KnownError, match="plan_exists"):
        year_wheel.add_plan(office, {**PLAN, "due_days": 30})
    year_wheel.add_plan(office, {**PLAN, "every": ReportEvery.YEAR})
    yearly = next(one for one in year_wheel.wheel(office) if one.plan.every == ReportEvery.YEAR)
    with pytest.raises(KnownError, match="plan_exists"):
        year_wheel.edit_plan(office, yearly.plan_id, {"every": ReportEvery.THIRD})
    year_wheel.edit_plan(office, yearly.plan_id, {"due_days": 60})
    assert {one.plan.due_days for one in year_wheel.wheel(office)} == {45, 60}


def test_somebody_is_reminded_two_weeks_before_its_day(office: Office) -> None:
    year_wheel.add_plan(office, {**PLAN, "begins": date(2026, 12, 31)})
    due = date(2027, 2, 14)
    before, then = (at(office, date(2027, 1, day)) for day in (30, 31))
    assert [year_wheel.count_reminded(day) for day in (before, then)] == [0, 1]
    (planned, _) = year_wheel.wheel(then)
    assert (planned.state, planned.due_on) == (PlanState.WAITING, due)


def test_another_layout_or_other_days_are_another_report(office: Office) -> None:
    year_wheel.add_plan(office, PLAN)
    freeze(office, days=(date(2026, 5, 1), date(2026, 7, 31)))
    freeze(office, days=SUMMER, layout="channels")
    assert states(office)["2026-08-31"] is PlanState.LATE


@pytest.mark.parametrize("every", ReportEvery)
def test_periods_follow_one_another_without_gaps(office: Office, every: ReportEvery) -> None:
    year_wheel.add_plan(office, {**PLAN, "every": every, "begins": date(2025, 1, 1)})
    periods = [one.period for one in year_wheel.wheel(office)]
    for earlier, later in pairwise(periods):
        assert (later.first - earlier.last).days == 1
    assert periods[-1].holds(TODAY.isoformat())


def test_a_plan_is_changed_removed_and_brought_back(office: Office) -> None:
    (plan_id,) = year_wheel.add_plan(office, PLAN).ids["report_plan"]
    changed = year_wheel.edit_plan(office, plan_id, {"every": "year"})
    assert list(states(office)) == ["2026-12-31"]
    history.undo(office, changed.group_id)
    removed = year_wheel.remove_plan(office, plan_id)
    assert states(office) == {}
    with pytest.raises(KnownError, match="plan_missing"):
        year_wheel.edit_plan(office, plan_id, {"every": "month"})
    history.undo(office, removed.group_id)
    assert len(states(office)) == 3


@pytest.mark.parametrize(
    ("more", "error_id"),
    [
        ({"layout": ""}, "plan_layout_missing"),
        ({"due_days": 0}, "plan_days_wrong"),
        ({"place": "f" * 32}, "plan_place_unknown"),
    ],
)
def test_a_plan_says_what_it_needs(office: Office, more: dict[str, object], error_id: str) -> None:
    with pytest.raises(KnownError, match=error_id):
        year_wheel.add_plan(office, {**PLAN, **more})
