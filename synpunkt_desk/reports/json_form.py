"""A report as plain data, for files and other programs."""

from synpunkt_desk.models.journal import Json
from synpunkt_desk.reports.checks import Check
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.tables import Table


def report_json(report: Report) -> dict[str, Json]:
    """The whole report; an empty number is 0 and an empty text ""."""
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
        "checks": [_check(check) for check in report.checks],
        "definitions": list(report.definitions),
    }


def _table(table: Table) -> dict[str, Json]:
    return {
        "id": table.id,
        "title": table.title,
        "columns": list(table.columns),
        "rows": [{"label": row.label, "values": list(row.values)} for row in table.rows],
        "total": None if table.total is None else list(table.total),
    }


def _check(check: Check) -> dict[str, Json]:
    return {
        "id": check.id,
        "severity": check.severity.value,
        "message": f"{check.message}. {check.detail}".strip(),
        "cases": list(check.cases),
    }
