"""A layout on the office's own figures, to look at while it is changed."""

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.reports.facts import Request
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.layout_file import parse_layout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.services.reporting.report_drafts import last_period


def preview_layout(office: Office, layout: Layout) -> bytes:
    """The pages that it would make of the latest whole period. Raises as `parse_layout`."""
    checked = parse_layout(layout_text(layout), source=layout.name)
    period = reporting.period_of(*last_period(checked.covers, office.today()))
    request = Request(
        period=period,
        today=office.today(),
        compared_with=reporting.year_before(period) if checked.compares else None,
    )
    return render_pdf(report_document(reporting.report_of(office, checked, request)))
