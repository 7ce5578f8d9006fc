"""What somebody has chosen and written for a report is there when they come back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.facts import Period, RoutineAnswer
from synpunkt_desk.reports.layout import Covers
from synpunkt_desk.services import report_drafts, report_pages
from synpunkt_desk.services.letterhead import letterhead
from synpunkt_desk.services.office import Office
from synpunkt_desk.services.report_drafts import Compare, ReportDraft
from tests.helpers.offices import make_office

TODAY = date(2026, 8, 20)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Östersund in August."""
    made = make_office(tmp_path, municipality="ostersund", today=TODAY)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("covers", "today", "first", "last"),
    [
        (Covers.HALF_YEAR, date(2026, 8, 20), date(2026, 1, 1), date(2026, 6, 30)),
        (Covers.HALF_YEAR, date(2026, 6, 30), date(2025, 7, 1), date(2025, 12, 31)),
        (Covers.HALF_YEAR, date(2026, 7, 1), date(2026, 1, 1), date(2026, 6, 30)),
        (Covers.YEAR, date(2026, 12, 31), date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_the_last_period_has_ended(covers: Covers, today: date, first: date, last: date) -> None:
    assert report_drafts.last_period(covers, today) == (first, last)


def test_a_new_report_compares_where_its_layout_does(office: Office) -> None:
    draft = report_drafts.new_draft(office)
    assert (draft.layout, draft.compare) == ("ostersund", Compare.YEAR_BEFORE)
    assert report_pages.compared_period(draft) == Period(date(2025, 1, 1), date(2025, 6, 30))


def test_a_chosen_period_outlives_another_layout(office: Office) -> None:
    channels = report_drafts.layouts_of(office)[1]
    draft = report_drafts.new_draft(office)
    chosen = replace(draft, first=date(2026, 3, 1), last=date(2026, 3, 31))
    changed = report_drafts.with_layout(chosen, channels, TODAY)
    assert (changed.layout, changed.first) == ("channels", date(2026, 3, 1))
    assert changed.compare is Compare.NOTHING


def test_own_texts_belong_to_their_layout(office: Office) -> None:
    first, second = report_drafts.layouts_of(office)
    draft = report_drafts.with_text(report_drafts.new_draft(office), "summary", "Mitt")
    other = report_drafts.with_layout(draft, second, TODAY)
    assert report_drafts.own_texts(other) == {}
    back = report_drafts.with_layout(other, first, TODAY)
    assert report_drafts.own_texts(back) == {"summary": "Mitt"}
    assert report_drafts.own_texts(report_drafts.with_text(back, "summary", None)) == {}


def test_everything_is_kept(office: Office) -> None:
    draft = ReportDraft(
        layout="channels",
        first=date(2026, 2, 1),
        last=date(2026, 2, 28),
        department="d" * 32,
        compare=Compare.OTHER,
        other_first=date(2024, 2, 1),
        other_last=date(2024, 2, 29),
        diary_number="KS 2026-1",
        signatory_name="Karin Berg",
        signatory_title="Direktör",
        texts={"channels/summary": "Mitt"},
        routine={"d" * 32: RoutineAnswer("partly", "Nästan")},
        measures=("m" * 32,),
    )
    kept = report_drafts.keep(office, draft, title="Rapport")
    again = report_drafts.keep(office, draft, title="Rapport", draft_id=kept.draft_id)
    assert again.draft_id == kept.draft_id
    resumed = report_drafts.resume(office)
    assert (resumed.draft_id, resumed.draft) == (kept.draft_id, draft)
    assert resumed.saved_at


def test_a_report_becomes_pages_with_what_was_written(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), signatory_name="Karin Berg")
    draft = report_drafts.with_text(draft, "decision", "1. Rapporten godkänns.")
    made = report_pages.make(office, draft, letterhead(office))
    assert made.pdf.startswith(b"%PDF")
    assert made.document.head.municipality == "Östersunds kommun"
    assert made.report.request.signatories[0].name == "Karin Berg"
    assert made.report.sections[0].text == "1. Rapporten godkänns."


def test_a_period_that_ends_before_it_begins_is_refused(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), last=date(2020, 1, 1))
    with pytest.raises(KnownError, match="period_backwards"):
        report_pages.make(office, draft, letterhead(office))
