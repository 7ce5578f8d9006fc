"""The boards' finished reports gathered into one for the executive board's oversight."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.reports.facts import CaseFacts, Register
from synpunkt_desk.reports.paper import report_document
from synpunkt_desk.reports.period import Period
from synpunkt_desk.reports.report import Report
from synpunkt_desk.reports.together.attached import with_attached
from synpunkt_desk.reports.together.lines import Part, used_parts
from synpunkt_desk.reports.together.making import KEY, build_together
from synpunkt_desk.services.office.letterhead import letterhead, with_letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, reporting
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport
from synpunkt_desk.services.reporting.report_drafts import ReportDraft
from synpunkt_desk.services.reporting.report_pages import MadeReport, request_of
from synpunkt_desk.texts.dates import iso


@dataclass(frozen=True, slots=True)
class Gathered:
    """The finished reports of a period, and earlier ones that came too late for theirs."""

    parts: Sequence[Part]
    late: Sequence[Part]


def gather(office: Office, period: Period) -> Gathered:
    """Read them; raises `report_file_missing` or `report_file_damaged` for one that cannot be."""
    every = frozen_reports.reports(office)
    places = _places(office)
    told = {i for one in every if one.report.layout == KEY for i in one.report.parts}
    of_boards = [one for one in every if one.report.department in places]
    within = [one for one in of_boards if _is_within(one, period)]
    late = [one for one in of_boards if _is_late(one, period) and one.report_id not in told]
    return Gathered(_parts(office, within), _parts(office, late))


def report_together(office: Office, first: date, last: date) -> Report:
    """The report without its pages. Raises `period_backwards`, and as `gather`."""
    period = reporting.period_of(first, last)
    return _report(office, gather(office, period), ReportDraft(layout=KEY, first=first, last=last))


def make_together(
    office: Office,
    first: date,
    last: date,
    *,
    approved_by: str = "",
    written: ReportDraft | None = None,
) -> MadeReport:
    """The report with its pages, earlier reports attached; heavy. Raises as `report_together`.

    `written` has what somebody has written in it, and who signs.
    """
    gathered = gather(office, reporting.period_of(first, last))
    draft = written or ReportDraft(layout=KEY, first=first, last=last)
    report = _report(office, gathered, replace(draft, approved_by=approved_by))
    own = with_letterhead(report_document(report), letterhead(office))
    attached = (
        (part.title, frozen_reports.document_in(office, part.report_id).blocks)
        for part in gathered.late
    )
    document = with_attached(own, attached)
    return MadeReport(report, document, render_pdf(document))


def freeze_together(
    office: Office,
    first: date,
    last: date,
    *,
    approved_by: str,
    written: ReportDraft | None = None,
) -> Changes:
    """Make and finish the report; it names the reports it was made of. Raises as `freeze`."""
    name = " ".join(approved_by.split())
    made = make_together(office, first, last, approved_by=name, written=written)
    gathered = gather(office, made.report.request.period)
    used = used_parts(gathered.parts, _register(office))
    ids = tuple(part.report_id for part in (*gathered.late, *used))
    draft = replace(written or ReportDraft(layout=KEY, first=first, last=last), approved_by=name)
    return frozen_reports.freeze(office, draft, made, approved_by=name, parts=ids)


def _report(office: Office, gathered: Gathered, draft: ReportDraft) -> Report:
    request = replace(request_of(office, draft), approved_by=draft.approved_by)
    return build_together(
        request=request, register=_register(office), parts=gathered.parts, late=gathered.late
    )


def _register(office: Office) -> Register:
    known = office.organisation
    return Register(municipality=known.municipality, units=known.units, categories=known.categories)


def _places(office: Office) -> frozenset[ObjectId]:
    kinds = (UnitKind.BOARD, UnitKind.DEPARTMENT)
    return frozenset(i for i, unit in office.organisation.units.items() if unit.kind in kinds)


def _is_within(one: FrozenReport, period: Period) -> bool:
    first, last = one.report.first, one.report.last
    return bool(first and last) and period.holds(iso(first)) and period.holds(iso(last))


def _is_late(one: FrozenReport, period: Period) -> bool:
    """Whether it is about earlier days and was finished when this period had begun."""
    report = one.report
    return bool(report.last and report.finished_on) and (
        iso(report.last) < period.first.isoformat() <= iso(report.finished_on)
    )


def _parts(office: Office, found: Iterable[FrozenReport]) -> tuple[Part, ...]:
    return tuple(_part(one, frozen_reports.basis_in(office, one.report_id)) for one in found)


def _part(one: FrozenReport, basis: dict[str, Any]) -> Part:
    report, columns = one.report, basis["columns"]
    return Part(
        report_id=one.report_id,
        place=report.department,
        title=report.title,
        period=Period(report.first or date.min, report.last or date.max),
        finished_on=iso(report.finished_on),
        decided_on=iso(report.decided_on),
        paragraph=report.paragraph,
        sums=basis["sums"],
        types=basis["types"],
        improvements=basis["improvements"],
        cases=tuple(
            CaseFacts(**dict(zip(columns, row, strict=True))) for row in basis["cases"]["received"]
        ),
    )
