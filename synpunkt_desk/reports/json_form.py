"""A report as plain data, for files and other programs."""

from collections.abc import Iterable

from synpunkt_desk.models.journal import Json
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.tables import Cell, Row, Table
from synpunkt_desk.texts.overview import NOT_SHOWN
from synpunkt_desk.texts.reports import HIDDEN


def report_json(report: Report) -> dict[str, Json]:
    """The whole report; an empty number is 0 and an empty text "", and null what is not known."""
    period = report.request.period
    return {
        "layout": report.layout.key,
        "title": report.title,
        "period": {"from": period.first.isoformat(), "to": period.last.isoformat()},
        "department": report.department,
        "tables": [_table(table) for table in report.tables],
        "texts": [
            {"id": section.id, "heading": section.heading, "text": section.text}
            for section in report.sections
        ],
        "checks": [] if report.request.is_public else [_check(c) for c in report.checks],
        "definitions": list(report.definitions),
    }


def _table(table: Table) -> dict[str, Json]:
    return {
        "id": table.id,
        "title": table.title,
        "columns": list(table.columns),
        "rows": [_row(row) for row in table.rows],
        "total": None if table.total is None else _values(table.total),
    }


def _row(row: Row) -> dict[str, Json]:
    """A row of which nothing is known says why, and its numbers are null."""
    if not row.missing:
        return {"label": row.label, "values": _values(row.values)}
    values: list[Json] = [None if cell == NOT_SHOWN else cell for cell in row.values]
    return {"label": row.label, "values": values, "missing": row.missing}


def _values(cells: Iterable[Cell]) -> list[Json]:
    """The numbers and texts; null for what the published version hides."""
    return [None if cell == HIDDEN else cell for cell in cells]


def _check(check: Check) -> dict[str, Json]:
    return {
        "id": check.id,
        "severity": check.severity.value,
        "message": f"{check.message}. {check.detail}".strip(),
        "cases": list(check.cases),
    }
