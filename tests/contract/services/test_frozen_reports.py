"""A report that somebody has approved stays as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from synpunkt_desk.documents.model import Table
from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.services.cases import case_work, history
from synpunkt_desk.services.office.letterhead import letterhead
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, report_drafts, report_pages
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport, ReportStatus
from synpunkt_desk.services.reporting.report_changes import changed_since
from synpunkt_desk.services.reporting.report_formats import FORMATS, UNITS, finished
from synpunkt_desk.store import rebuild
from synpunkt_desk.store.backup import back_up, restore
from synpunkt_desk.store.replica import open_existing
from tests.helpers.offices import KEY, TODAY, add_case, make_office
from tests.helpers.pdfs import read_texts
from tests.helpers.reports import freeze


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Two complaints of November in Borås."""
    made = make_office(tmp_path)
    for _ in range(2):
        add_case(made)
    yield made
    made.close()


def only(office: Office) -> FrozenReport:
    (report,) = frozen_reports.reports(office)
    return report


def test_it_is_printed_again_as_it_was_whatever_becomes_of_its_cases(office: Office) -> None:
    freeze(office)
    frozen = only(office)
    pdf = frozen_reports.pdf_of(office, frozen.report_id)

    earlier = frozen_reports.basis_in(office, frozen.report_id)["cases"]["received"][0][0]
    assert changed_since(office, frozen.report_id) == []
    praise = office.organisation.find_category("case_type", "beröm") or ""
    case_work.edit(office, earlier, {"case_type": praise}, {"case_type": ""})
    added = add_case(office)

    assert frozen_reports.pdf_of(office, frozen.report_id) == pdf
    since = changed_since(office, frozen.report_id)
    assert [one.words for one in since[:3]] == [
        "Inkomna 2 → 3",
        "1 synpunkt tillkommen",
        "1 omkategoriserad",
    ]
    assert [one.cases for one in since[1:3]] == [(added,), (earlier,)]
    assert render_pdf(frozen_reports.document_in(office, frozen.report_id)) == pdf
    assert frozen_reports.basis_in(office, frozen.report_id)["sums"]["received"] == 2
    assert frozen_reports.figures_of(office, frozen.report_id)["title"] == frozen.report.title


@pytest.mark.parametrize("is_public", [False, True])
def test_it_is_sent_in_every_format_as_it_was(office: Office, *, is_public: bool) -> None:
    draft = replace(report_drafts.new_draft(office), is_public=is_public, approved_by="Eva Ek")
    made = report_pages.make(office, draft, letterhead(office))
    frozen_reports.freeze(office, draft, made, approved_by="Eva Ek")
    made = frozen_reports.approved(made, "Eva Ek")
    then = finished(made.report, made.document)
    only_some = {UNITS} if is_public else {UNITS, "open-data"}
    keys = [key for key in FORMATS if key not in only_some]
    sent = {key: FORMATS[key].write(then) for key in keys}

    add_case(office)
    kept = frozen_reports.finished_in(office, only(office).report_id)
    assert {key: FORMATS[key].write(kept) for key in keys} == sent
    if not is_public:
        with pytest.raises(KnownError, match="open_data_not_public"):
            FORMATS["open-data"].write(kept)


def test_one_finished_before_sheets_were_kept_is_sent_with_its_pages_tables(
    office: Office,
) -> None:
    freeze(office)
    report_id = only(office).report_id
    with office.unit() as unit:
        unit.write("edit", "report", report_id, {"sheets": ""})
    kept = frozen_reports.finished_in(office, report_id)
    assert FORMATS["xlsx"].write(kept)
    assert len(kept.spreadsheet.tables) == len(
        [block for block in kept.document.blocks if isinstance(block, Table)]
    )


def test_the_pages_of_workplaces_are_kept_too(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), layout="apt", approved_by="Eva Ek")
    made = report_pages.make(office, replace(draft, last=TODAY), letterhead(office))
    frozen_reports.freeze(office, draft, made, approved_by="Eva Ek")
    made = frozen_reports.approved(made, "Eva Ek")
    then = FORMATS[UNITS].write(finished(made.report, made.document))
    kept = frozen_reports.finished_in(office, only(office).report_id)
    assert FORMATS[UNITS].write(kept) == then


def test_what_is_kept_beside_the_pages_tells_no_title_and_no_giver(office: Office) -> None:
    freeze(office)
    report_id = only(office).report_id
    parts = (frozen_reports.basis_in, frozen_reports.figures_of)
    kept = " ".join(str(read(office, report_id)) for read in parts)
    assert not any(word in kept for word in ("snöröjning", "plogat", "Eva Exempel"))


def test_its_pages_say_who_approved_it_and_of_which_day_it_is(office: Office) -> None:
    freeze(office, approved_by="  Eva   Ek ")
    said = " ".join(read_texts(frozen_reports.pdf_of(office, only(office).report_id)))
    assert f"Godkänd av Eva Ek. Uppgifter från {TODAY}." in said
    assert "UTKAST" not in said


def test_a_draft_says_on_every_page_that_it_is_one(office: Office) -> None:
    draft = replace(report_drafts.new_draft(office), approved_by="Eva Ek")
    made = report_pages.make(office, draft, letterhead(office))
    pages = read_texts(made.pdf)
    assert pages
    assert all("UTKAST" in page for page in pages)
    assert "Godkänd av Eva Ek" not in " ".join(pages)


@pytest.mark.parametrize("is_public", [False, True])
def test_who_gave_a_case_is_looked_for_in_what_is_published(
    office: Office, *, is_public: bool
) -> None:
    draft = replace(report_drafts.new_draft(office), last=TODAY, is_public=is_public)
    draft = report_drafts.with_text(draft, "introduction", "Eva Exempel skrev till oss.")
    checks = report_pages.make(office, draft, letterhead(office)).report.checks
    told = [one.message for one in checks if one.id == "published_givers:introduction"]
    assert told == ["”Inledning” kan namnge en synpunktslämnare: Eva Exempel"] * is_public


def test_nobody_freezes_what_nobody_approves(office: Office) -> None:
    with pytest.raises(KnownError, match="report_approver_missing"):
        freeze(office, approved_by=" ")


def test_it_can_be_undone_until_a_board_has_decided(office: Office) -> None:
    frozen = freeze(office)
    report_id = only(office).report_id
    decided = frozen_reports.present(
        office, report_id, decided_on=TODAY, paragraph="§ 87", decision="Läggs till handlingarna."
    )
    assert only(office).status is ReportStatus.PRESENTED

    with pytest.raises(KnownError, match="changed_since"):
        history.undo(office, frozen.group_id)
    with pytest.raises(KnownError, match="report_presented"):
        frozen_reports.withdraw(office, report_id)

    history.undo(office, decided.group_id)
    assert only(office).status is ReportStatus.FINISHED
    taken = frozen_reports.withdraw(office, report_id)
    assert frozen_reports.reports(office) == []
    history.undo(office, taken.group_id)
    assert only(office).report_id == report_id


def test_freezing_alone_can_be_undone(office: Office) -> None:
    frozen = freeze(office)
    report_id = only(office).report_id
    history.undo(office, frozen.group_id)
    assert frozen_reports.reports(office) == []
    with pytest.raises(KnownError, match="report_missing"):
        frozen_reports.pdf_of(office, report_id)


def test_an_order_for_a_clearer_account_names_its_report(office: Office) -> None:
    freeze(office)
    board = office.organisation.units_of("board")[0]
    values = {"board": board, "text": "Återkom med tydligare redovisning"}
    ordered = frozen_reports.order_again(office, only(office).report_id, values)
    assert set(only(office).orders) == ordered.ids["board_order"]


@pytest.mark.parametrize(
    ("day", "decision", "error_id"),
    [
        (TODAY, " ", "report_decision_missing"),
        (date(2026, 11, 19), "Läggs till handlingarna.", "report_day_early"),
        (date(2026, 11, 21), "Läggs till handlingarna.", "done_in_future"),
    ],
)
def test_a_decision_has_words_and_a_possible_day(
    office: Office, day: date, decision: str, error_id: str
) -> None:
    freeze(office)
    with pytest.raises(KnownError, match=error_id):
        frozen_reports.present(
            office, only(office).report_id, decided_on=day, paragraph="", decision=decision
        )


def test_what_is_missing_or_was_tampered_with_is_told(office: Office) -> None:
    freeze(office)
    frozen, blobs = only(office), office.replica.blobs
    blobs.drop(frozen.report.pdf)
    with pytest.raises(KnownError, match="report_file_missing"):
        frozen_reports.pdf_of(office, frozen.report_id)

    blobs.put_content(frozen.report.pdf, b"%PDF another")
    with pytest.raises(KnownError, match="report_file_damaged"):
        frozen_reports.pdf_of(office, frozen.report_id)


def test_it_survives_a_rebuild_and_a_backup(office: Office, tmp_path: Path) -> None:
    freeze(office)
    frozen = only(office)
    pdf = frozen_reports.pdf_of(office, frozen.report_id)

    with office.replica.writing() as connection:
        rebuild.rebuild(connection)
    assert only(office) == frozen

    back_up(office.replica, tmp_path / "kopia", lambda _done, _total: None)
    restore(tmp_path / "kopia", tmp_path / "åter", KEY)
    again = Office(open_existing(tmp_path / "åter", KEY), office.author, office.today)
    assert frozen_reports.pdf_of(again, only(again).report_id) == pdf
    again.close()
