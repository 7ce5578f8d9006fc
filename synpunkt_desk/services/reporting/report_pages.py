"""From what somebody wants of a report to its figures and its finished pages."""

from dataclasses import dataclass

from synpunkt_desk.documents.model import Document
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.reports.facts import CountedBy, Request, Signatory
from synpunkt_desk.reports.paper import DECISION, report_document
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.office import opening
from synpunkt_desk.services.office.letterhead import Letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import reporting
from synpunkt_desk.services.reporting.report_drafts import (
    Compare,
    ReportDraft,
    drafted_texts,
    own_texts,
)


@dataclass(frozen=True)
class MadeReport:
    """A counted report, its document and its pages as a PDF."""

    report: Report
    document: Document
    pdf: bytes


def make(office: Office, draft: ReportDraft, letterhead: Letterhead) -> MadeReport:
    """Count the report and draw its pages; heavy.

    Raises `period_backwards`, `layout.unknown`, `logo_unreadable`.
    """
    report = reporting.make_report(office, draft.layout, request_of(office, draft))
    document = with_letterhead(report_document(report), letterhead)
    return MadeReport(report, document, render_pdf(document))


def request_of(office: Office, draft: ReportDraft) -> Request:
    """What the draft asks for; nobody has approved it yet. Raises `period_backwards`."""
    return Request(
        period=reporting.period_of(draft.first, draft.last),
        today=office.today(),
        department=draft.department,
        compared_with=compared_period(draft),
        earlier_periods=earlier_periods(draft),
        texts=own_texts(draft),
        drafted=drafted_texts(draft),
        routine=draft.routine,
        measures=draft.measures,
        diary_number=draft.diary_number.strip(),
        handler=office.organisation.name(opening.current_member(office)),
        is_public=draft.is_public,
        without_events=draft.without_events,
        counted_by=CountedBy.THEN if draft.as_it_was else CountedBy.NOW,
        headings={DECISION: heading} if (heading := draft.decision_heading.strip()) else {},
        signatories=tuple(one for one in map(_trimmed, draft.signatories) if one.name),
    )


def _trimmed(signatory: Signatory) -> Signatory:
    return Signatory(signatory.name.strip(), signatory.title.strip())


def compared_period(draft: ReportDraft) -> Period | None:
    """The period that the draft is compared with. Raises `period_backwards`."""
    if draft.compare is Compare.YEAR_BEFORE:
        return reporting.year_before(reporting.period_of(draft.first, draft.last))
    if draft.compare is Compare.PERIOD_BEFORE:
        return reporting.period_before(reporting.period_of(draft.first, draft.last))
    if draft.compare is Compare.OTHER and draft.other_first and draft.other_last:
        return reporting.period_of(draft.other_first, draft.other_last)
    return None


def earlier_periods(draft: ReportDraft) -> tuple[Period, ...]:
    """What stands beside the period in the table of several years. Raises `period_backwards`."""
    period = reporting.period_of(draft.first, draft.last)
    before = (reporting.period_before(period),) if draft.with_period_before else ()
    return (*before, *reporting.years_before(period, draft.earlier_years))
