"""The overview: its cases are read once, in one read transaction, and counted by reports."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.csv_file import render_csv
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.stopping import go_on
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.breakdown import By, Tallied
from synpunkt_desk.reports.facts import Register, Request
from synpunkt_desk.reports.overview import Overview, put_together, select
from synpunkt_desk.reports.paper import document_table
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.tables import Cell, Row, Table
from synpunkt_desk.services.answers.praise import praise_types
from synpunkt_desk.services.lists.send_backs import SendBacks, SentBackRow, send_backs
from synpunkt_desk.services.office.garbage import no_garbage
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.printed_list import printed_list
from synpunkt_desk.services.reporting.report_cases import read_cases
from synpunkt_desk.services.reporting.reporting import year_before
from synpunkt_desk.store.praise import passed_on
from synpunkt_desk.store.tallies import tally_sums
from synpunkt_desk.texts import overview as t
from synpunkt_desk.texts import send_backs as back
from synpunkt_desk.texts.dates import period_in_months

_TALLIED: Final = ("receiver", "board", "department", "unit", "case_type", "counted_on")
_QUARTER: Final = 3


class Span(StrEnum):
    """A time to look at; all but the own days end today."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    TWELVE_MONTHS = "twelve_months"
    OWN = "own"


def period_of_span(span: Span, today: date) -> Period:
    """The days of a span up to today."""
    match span:
        case Span.YEAR:
            first = today.replace(month=1, day=1)
        case Span.QUARTER:
            first = today.replace(month=(today.month - 1) // _QUARTER * _QUARTER + 1, day=1)
        case Span.TWELVE_MONTHS:
            years, month = divmod(today.year * 12 + today.month - 12, 12)
            first = date(years, month + 1, 1)
        case Span.MONTH | Span.OWN:
            first = today.replace(day=1)
    return Period(first, today)


def overview(
    office: Office, period: Period, *, department: ObjectId = "", by: By = By.MONTH
) -> Overview:
    """Count the overview of a period for a board or department, or for all.

    Raises `reading_stopped` when nobody waits for it any more.
    """
    with no_garbage():
        return _overview(office, period, department, by)


def _overview(office: Office, period: Period, department: ObjectId, by: By) -> Overview:
    today, organisation = office.today(), office.organisation
    period = Period(period.first, max(period.first, min(period.last, today)))
    before = year_before(period)
    days = (period.first, period.last)
    with office.replica.reading() as connection:
        tallied = [Tallied(*row) for row in tally_sums(connection, *days, by=_TALLIED)]
        cases = read_cases(connection, period, [before])
        told = passed_on(connection, praise_types(organisation), *days)
    office.replica.packing.want(before.first, period.last)
    arrivals = cases.days("received_on")
    oldest = arrivals[arrivals != 0].min(initial=today.toordinal())
    register = Register(
        municipality=organisation.municipality,
        units=organisation.units,
        categories=organisation.categories,
        calendar=organisation.calendar(date.fromordinal(oldest), today),
    )
    request = Request(period=period, today=today, department=department, compared_with=before)
    counted = select(cases, tallied, request=request, register=register, passed_on=told)
    go_on()
    sent_back = _sent_back(send_backs(office, period.first, period.last), counted.basis)
    return put_together(counted, by, sent_back=sent_back)


def _sent_back(found: SendBacks, basis: Basis) -> Table | None:
    """Which departments sent cases back, in the municipality's order; None where none has."""
    is_whole = not basis.request.department
    counted = {
        row.department: row for row in found.rows if is_whole or row.department in basis.scope
    }
    if not counted:
        return None
    order = [i for i in basis.organisation.ordered(UnitKind.DEPARTMENT) if i in counted]
    order += [department for department in counted if department not in order]
    rows = [
        Row(basis.organisation.name(i) or back.NO_DEPARTMENT, _sent_back_cells(counted[i]))
        for i in order
    ]
    return Table(
        id="sent_back",
        row_heading=back.FROM_WHOM,
        columns=t.SENT_BACK_COLUMNS,
        rows=tuple(rows),
        total=_sent_back_cells(found.total) if is_whole else None,
        total_word=back.TOTAL,
        title=back.TABLE,
        keys=tuple(order),
        open_cell=lambda row, column: found.case_ids if row is None and column == 0 else (),
    )


def _sent_back_cells(row: SentBackRow) -> tuple[Cell, ...]:
    return row.cases, row.times, row.twice, row.base, t.share(row.cases, row.base)


def overview_document(office: Office, found: Overview) -> d.Document:
    """The overview as a document to print, with the same tables."""
    whom, period = heading_parts(office.organisation, found.request)
    blocks = (
        *(block for table in found.tables for block in _blocks(table)),
        d.Heading(t.HOW_COUNTED),
        d.BulletList(t.NOTES),
    )
    document = printed_list(
        office,
        blocks,
        title=t.title(whom, period),
        kind=t.DOCUMENT_TYPE,
        place=office.organisation.name(found.request.department),
        day=found.request.today,
        landscape=True,
    )
    return with_letterhead(document, letterhead(office))


def heading_parts(organisation: Organisation, request: Request) -> tuple[str, str]:
    """Whom and which days the overview is about."""
    whom = organisation.name(request.department) or organisation.municipality.name
    return whom, period_in_months(request.period.first, request.period.last)


def table_csv(table: Table) -> str:
    """A table as text that a spreadsheet takes."""
    titled = replace(document_table(table), title=table.title)
    return render_csv([titled]).decode("utf-8-sig")


def _blocks(table: Table) -> tuple[d.Block, d.Block]:
    return d.Heading(table.title), document_table(table, summary=table.title)
