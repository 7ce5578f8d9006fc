"""Shares that show how much is never registered, and how the days that were stated were kept."""

from synpunkt_desk.models.arrival import ArrivalWay
from synpunkt_desk.models.case import Submitter
from synpunkt_desk.models.objects import CategoryKind
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.reports.timing import Timings, handling_times, response_times, timing_cells
from synpunkt_desk.texts import reports as t
from synpunkt_desk.texts.overview import TIME_COLUMNS, share


def shares_table(basis: Basis) -> Table:
    """How many of the received were answered at once, given orally, and given by nobody known."""
    received = basis.selection.received
    channels = basis.categories(CategoryKind.CHANNEL)
    oral = {i for i, channel in channels if channel.code == ArrivalWay.CONVERSATION}
    parts = (
        received.where(received.flags("first_contact")),
        received.where(received.words("channel").are(*oral)),
        received.where(received.words("submitter").are(Submitter.ANONYMOUS)),
    )

    def open_cell(row: int | None, column: int) -> CaseIds:
        if row is None or column > 1:
            return ()
        return (received if column else parts[row]).ids

    return Table(
        id="shares",
        row_heading="",
        columns=t.SHARES_COLUMNS,
        rows=tuple(
            Row(label, (len(part), len(received), share(len(part), len(received))))
            for label, part in zip(t.SHARES_ROWS, parts, strict=True)
        ),
        keys=("direct", "oral", "anonymous"),
        open_cell=open_cell,
    )


def kept_times_table(basis: Basis) -> Table:
    """Median, nine of ten and share in time, for the first contact and for the answer."""
    calendar, today = basis.register.calendar or Calendar({}), basis.request.today
    own = basis.selection.own
    groups = (
        response_times(own, calendar, today),
        handling_times(own, calendar, today),
    )
    return Table(
        id="kept_times",
        row_heading="",
        columns=TIME_COLUMNS,
        rows=tuple(
            Row(label, timing_cells(group))
            for label, group in zip(t.TIMES_ROWS, groups, strict=True)
        ),
        keys=("response", "handling"),
        open_cell=lambda row, column: () if row is None else _opened(groups[row], column),
    )


def _opened(timings: Timings, column: int) -> CaseIds:
    """The cases behind the counts; medians and shares have none of their own."""
    wanted = {
        0: timings.are_done,
        3: timings.are_due,
        4: timings.are_kept,
        5: timings.are_late,
    }
    return timings.cases.where(wanted[column]).ids if column in wanted else ()
