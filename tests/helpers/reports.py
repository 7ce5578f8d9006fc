"""Reports that somebody has approved."""

from dataclasses import replace
from datetime import date

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.reports.layout_file import shipped_layout
from synpunkt_desk.reports.layout_text import layout_text
from synpunkt_desk.services.office.letterhead import letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import (
    frozen_reports,
    report_drafts,
    report_layouts,
    report_pages,
)

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


def keep_faulty(office: Office) -> None:
    """An own layout that names a table of an earlier version."""
    layout = report_layouts.copy(office, shipped_layout("boras"), "Gammal")
    (place,) = report_layouts.keep(office, layout).ids["template"]
    content = layout_text(layout).replace("received_by_area", "borta")
    with office.unit() as unit:
        unit.write("keep_layout", "template", place, {"content": content})
