"""The published version of a report as open data: its figures and what they mean, no texts."""

from typing import Final

from synpunkt_desk.documents.open_data import OpenData
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.json_form import report_json
from synpunkt_desk.reports.paper import document_table
from synpunkt_desk.reports.report import Report
from synpunkt_desk.texts import open_data as t

OPENED: Final = ("title", "period", "department", "tables", "definitions")
"""What is open of a report as plain data."""


def report_open_data(report: Report) -> OpenData:
    """The report's tables. Raises `open_data_not_public` unless small numbers are protected."""
    request = report.request
    if not request.is_public:
        raise KnownError("open_data_not_public")
    whole = report_json(report)
    return OpenData(
        title=report.title,
        description=t.description(report.words.unit, report.words.days, report.definitions),
        publisher=report.words.municipality,
        contact_email=report.contact_email,
        first=request.period.first,
        last=request.period.last,
        issued=request.today,
        tables=[
            (section.table.id, document_table(section.table, summary=section.heading, signed=False))
            for section in report.sections
            if section.table
        ],
        data={key: whole[key] for key in OPENED},
    )
