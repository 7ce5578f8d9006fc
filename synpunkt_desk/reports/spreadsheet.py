"""A report as an Excel file: what it is, how it counts and what was checked, then its tables."""

from collections.abc import Iterator
from datetime import UTC, datetime, time

from synpunkt_desk.documents import model as d
from synpunkt_desk.documents.xlsx import Part, Spreadsheet
from synpunkt_desk.reports.paper import document_table
from synpunkt_desk.reports.report import Report
from synpunkt_desk.texts import reports as rt
from synpunkt_desk.texts import spreadsheets as t
from synpunkt_desk.texts.dates import period_in_days


def report_spreadsheet(report: Report) -> Spreadsheet:
    """The report for Excel; sheets are named by the headings of the tables."""
    told = () if report.request.is_public else report.checks
    checks = ((t.SEVERITIES[one.severity], f"{one.message}. {one.detail}".strip())
              for one in told)  # fmt: skip
    return Spreadsheet(
        title=report.title,
        parts=(
            Part(t.FACTS, tuple(_facts(report))),
            Part(rt.HOW_COUNTED, tuple(("", text) for text in report.definitions)),
            *([] if report.request.is_public else [Part(t.CHECKS, tuple(checks))]),
        ),
        tables=tuple(_tables(report)),
        made_at=datetime.combine(report.request.today, time(), UTC),
        author=report.department or report.words.municipality,
    )


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    compared = report.request.compared_with
    yield t.PERIOD, report.words.days
    if compared:
        yield t.COMPARED_WITH, period_in_days(compared.first, compared.last)
    yield t.DEPARTMENT, report.words.unit
    yield t.MADE, report.words.today


def _tables(report: Report) -> Iterator[d.Table]:
    for section in report.sections:
        if section.table:
            note = section.note
            yield document_table(section.table, summary=section.heading, note=note, signed=False)
