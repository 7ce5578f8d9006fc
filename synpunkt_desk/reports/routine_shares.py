"""What the cases themselves tell of how the routine was followed, beside what a manager says."""

from dataclasses import dataclass

from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.tables import CaseIds
from synpunkt_desk.reports.timing import handling_times
from synpunkt_desk.texts import reports as t


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many, and the cases that are left out."""

    label: str
    done: int
    base: int
    left: CaseIds


def routine_shares(figures: Figures) -> tuple[Share, ...]:
    """Categorised, acknowledged, answered, and ended by the day that was stated."""
    table = figures.table("followed")
    shares = [
        Share(line.label, done, base, table.open_cell(row, len(table.columns)))
        for row, line in enumerate(table.rows)
        for done, base in [[n for n in line.values if isinstance(n, int)]]
    ]
    return tuple(share for share in (*shares, _in_time(figures)) if share.base)


def _in_time(figures: Figures) -> Share:
    basis = figures.basis
    calendar = basis.register.calendar or Calendar({})
    timings = handling_times(basis.selection.own, calendar, basis.request.today)
    late = timings.cases.where(timings.are_late)
    kept = int(timings.are_kept.sum())
    return Share(t.ENDED_IN_TIME, kept, kept + len(late), late.ids)
