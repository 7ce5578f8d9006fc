"""What somebody has chosen and written for a report is there when they come back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.reports.facts import RoutineAnswer, Signatory
from synpunkt_desk.reports.layout import Covers
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.office.letterhead import letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import report_drafts, report_pages
from synpunkt_desk.services.reporting.report_drafts import Compare, ReportDraft
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
    first, channels = report_drafts.layouts_of(office)[:2]
    draft = report_drafts.new_draft(office)
    chosen = replace(draft, first=date(2026, 3, 1), last=date(2026, 3, 31))
    changed = report_drafts.with_layout(chosen, channels, TODAY, before=first)
    assert (changed.layout, changed.first) == ("channels", date(2026, 3, 1))
    assert changed.compare is Compare.NOTHING


def test_own_texts_belong_to_their_layout(office: Office) -> None:
    first, second = report_drafts.layouts_of(office)[:2]
    draft = report_drafts.with_text(report_drafts.new_draft(office), "summary", "Mitt")
    other = report_drafts.with_layout(draft, second, TODAY, before=first)
    assert report_drafts.own_texts(other) == {}
    back = report_drafts.with_layout(other, first, TODAY, before=second)
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
        signatories=(Signatory("Karin Berg", "Direktör"), Signatory("Ali Ek")),
        approved_by="Eva Ö",
        decision_heading="Alternativt förslag",
        texts={"channels/summary": "Mitt"},
        drafted={"channels/summary": "8 kom in."},
        routine={"d" * 32: RoutineAnswer("partly", "Nästan")},
        measures=("m" * 32,),
        step=3,
        is_public=True,
        without_events=True,
    )
    kept = report_drafts.keep(office, draft, title="Rapport")
    again = report_drafts.keep(office, draft, title="Rapport", draft_id=kept.draft_id)
    assert again.draft_id == kept.draft_id
    resumed = report_drafts.resume(office)
    assert (resumed.draft_id, resumed.draft) == (kept.draft_id, draft)
    assert resumed.saved_at


def test_several_reports_stand_beside_each_other(office: Office) -> None:
    draft = report_drafts.new_draft(office)
    first = report_drafts.keep(office, draft, title="Våren")
    second = report_drafts.keep(office, replace(draft, diary_number="2"), title="Hösten")
    titles = {kept.draft_id: kept.title for kept in report_drafts.drafts(office)}
    assert titles == {first.draft_id: "Våren", second.draft_id: "Hösten"}
    removed = report_drafts.remove(office, first.draft_id)
    assert [kept.title for kept in report_drafts.drafts(office)] == ["Hösten"]
    report_drafts.keep(office, removed.draft, title=removed.title, draft_id=removed.draft_id)
    assert report_drafts.open(office, first.draft_id).draft == draft
    assert report_drafts.open(office, "").draft_id == ""


def test_an_own_text_remembers_what_it_was_written_against(office: Office) -> None:
    draft = report_drafts.new_draft(office)
    draft = report_drafts.with_text(draft, "summary", "Mitt", drafted="48 kom in.")
    assert report_drafts.drafted_texts(draft) == {"summary": "48 kom in."}
    seen = report_drafts.with_text(draft, "summary", "Mitt eget", drafted="49 kom in.")
    assert report_drafts.drafted_texts(seen) == {"summary": "49 kom in."}
    assert report_drafts.own_texts(seen) == {"summary": "Mitt eget"}
    assert report_drafts.drafted_texts(report_drafts.with_text(seen, "summary", None)) == {}


def test_a_report_becomes_pages_with_what_was_written(office: Office) -> None:
    draft = replace(
        report_drafts.new_draft(office), signatories=(Signatory(" Karin Berg"), Signatory(""))
    )
    draft = report_drafts.with_text(draft, "decision", "1. Rapporten godkänns.")
    draft = replace(draft, decision_heading="Alternativt förslag till beslut")
    made = report_pages.make(office, draft, letterhead(office))
    assert made.pdf.startswith(b"%PDF")
    assert made.document.head.municipality == "Östersunds kommun"
    assert made.report.request.signatories == (Signatory("Karin Berg"),)
    assert made.report.sections[0].heading == "Alternativt förslag till beslut"
    assert made.report.sections[0].text == "1. Rapporten godkänns."
    assert made.report.sections[0].drafted == "1. Redovisningen läggs till handlingarna."


def test_a_period_that_ends_before_it_begins_is_refused(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), last=date(2020, 1, 1))
    with pytest.raises(KnownError, match="period_backwards"):
        report_pages.make(office, draft, letterhead(office))


@pytest.mark.parametrize("year", [1, 202, 9999])
def test_a_slip_of_the_finger_in_the_year_is_refused(office: Office, year: int) -> None:
    days = {"first": date(year, 1, 1), "last": date(year, 12, 31)}
    draft = replace(report_drafts.new_draft(office), **days)
    with pytest.raises(KnownError, match="period_unlikely"):
        report_pages.make(office, draft, letterhead(office))
