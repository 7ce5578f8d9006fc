"""What a finished report was counted from: what was asked for, its cases, and its sums."""

import hashlib
from typing import Final

from synpunkt_desk.models.journal import Json
from synpunkt_desk.reports.cases import Cases
from synpunkt_desk.reports.layout import Layout
from synpunkt_desk.reports.report import Report
from synpunkt_desk.services.reporting.report_drafts import ReportDraft, as_fields

COLUMNS: Final = (
    "case_id", "received_on", "acknowledged_on", "answered_on", "closed_on",
    "case_type", "criterion", "local_category",
    "board", "department", "area", "unit", "forwarded_to",
)  # fmt: skip
"""What is kept of each case, to tell later what has changed about it."""

PARTS: Final = ("received", "open_at_start")
_COUNTED: Final = (
    "received", "own", "forwarded", "open_at_start", "closed", "open_at_end", "handed_over",
)  # fmt: skip
_IMPROVEMENTS: Final = "improvements"
"""The section of a layout that tells what has become better."""


def basis_of(report: Report, draft: ReportDraft) -> dict[str, Json]:
    """The basis as plain data; the sums are those that one report on several boards shows."""
    chosen = report.selection
    return {
        "draft": as_fields(draft),
        "data_day": report.request.today.isoformat(),
        "layout_version": layout_version(report.layout),
        "columns": list(COLUMNS),
        "cases": {part: _rows(getattr(chosen, part)) for part in PARTS},
        "sums": {part: len(getattr(chosen, part)) for part in _COUNTED},
        "types": dict(chosen.own.words("case_type").counts()),
        "improvements": _improvements(report),
    }


def layout_version(layout: Layout) -> str:
    """A name for the words of a layout, another one as soon as any of them is."""
    return hashlib.sha256(repr(layout).encode()).hexdigest()[:16]


def _rows(cases: Cases) -> list[Json]:
    return [list(row) for row in cases.cells(COLUMNS)]


def _improvements(report: Report) -> str:
    """What the report says has become better, in the words that stand in it."""
    found = (s.text for s in report.sections if s.id.partition("-")[0] == _IMPROVEMENTS)
    return "\n\n".join(text for text in found if text)
