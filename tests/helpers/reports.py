"""Reports that somebody has approved."""

from dataclasses import replace
from datetime import date

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services import frozen_reports, report_drafts, report_pages
from synpunkt_desk.services.letterhead import letterhead
from synpunkt_desk.services.office import Office

MONTH = date(2026, 11, 1), date(2026, 11, 30)


def freeze(
    office: Office,
    *,
    approved_by: str = "Eva Ek",
    days: tuple[date, date] = MONTH,
    department: str = "",
    layout: str = "boras",
) -> Changes:
    """Finish a report on some days, on all departments unless one is named."""
    first, last = days
    draft = replace(
        report_drafts.new_draft(office),
        layout=layout,
        first=first,
        last=last,
        department=department,
    )
    made = report_pages.make(office, draft, letterhead(office))
    return frozen_reports.freeze(office, draft, made, approved_by=approved_by)
