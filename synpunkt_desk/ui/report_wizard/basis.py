"""What work on a report begins with."""

from collections.abc import Sequence
from dataclasses import dataclass

from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.models.working_days import Calendar
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.services.office import letterhead
from synpunkt_desk.services.office.letterhead import Letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_drafts
from synpunkt_desk.services.reporting.report_drafts import KeptDraft


@dataclass(frozen=True, slots=True)
class ReportBasis:
    """The draft, who sends it, and what there is to choose from."""

    kept: KeptDraft
    letterhead: Letterhead
    layouts: Sequence[Layout]
    organisation: Organisation
    calendar: Calendar


def read_basis(office: Office, draft_id: str | None) -> ReportBasis:
    """Read it; the draft of that id, a new one for "", and for None the one that was left last."""
    organisation = office.organisation
    return ReportBasis(
        report_drafts.resume(office) if draft_id is None else report_drafts.open(office, draft_id),
        letterhead.letterhead(office),
        report_drafts.layouts_of(office),
        organisation,
        organisation.calendar(office.today()),
    )
