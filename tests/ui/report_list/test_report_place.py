"""From the list of reports to a finished one, what has changed since, and the board's decision."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.reporting import frozen_reports, report_drafts, year_wheel
from synpunkt_desk.services.reporting.frozen_reports import FrozenReport, ReportStatus
from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui import pdf_output
from synpunkt_desk.ui.report_list.report_place import ReportPlace
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.pdf_view import PdfView
from tests.helpers.offices import add_case
from tests.helpers.reports import MONTH, freeze


def press(qtbot: QtBot, on: QWidget, key: Qt.Key) -> None:
    click = cast("Callable[[QWidget, Qt.Key], None]", qtbot.keyClick)  # pyright: ignore[reportUnknownMemberType]
    click(on, key)


def words_in(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel) if label.text()]


def test_enter_shows_the_finished_pages_and_escape_leads_back(
    qtbot: QtBot, place: ReportPlace
) -> None:
    press(qtbot, place.list.view.table, Qt.Key.Key_Return)
    qtbot.waitUntil(place.page.print.isEnabled)
    pages = place.page.preview.view
    assert "Godkänd av Eva Ek" in pages.page_text(pages.page_count())

    press(qtbot, pages, Qt.Key.Key_Escape)
    assert place.list.isVisible()


def test_what_has_changed_is_told_and_opens_its_cases(
    qtbot: QtBot, office: Office, place: ReportPlace
) -> None:
    added = add_case(office)
    card = place.list.view.card
    card.ask_changes.click()
    qtbot.waitUntil(lambda: "1 synpunkt tillkommen" in words_in(card.changes))

    told: list[object] = []

    def note(case_ids: object, _words: str) -> None:
        told.append(case_ids)

    place.cases_requested.connect(note)
    for button in card.changes.findChildren(PlainButton):
        if button.accessibleDescription() == "1 synpunkt tillkommen":
            button.click()
    assert told == [(added,)]


def test_a_decision_makes_it_presented(qtbot: QtBot, office: Office, place: ReportPlace) -> None:
    place.list.view.card.decide.click()
    place.list.view.panel.confirm()
    qtbot.waitUntil(lambda: not place.list.view.card.decide.isVisible())
    (frozen,) = frozen_reports.reports(office)
    assert frozen.status is ReportStatus.PRESENTED
    assert frozen.report.decision == t.USUAL_DECISION


def test_a_draft_is_removed_and_comes_back(
    qtbot: QtBot, office: Office, place: ReportPlace
) -> None:
    kept = report_drafts.keep(office, report_drafts.new_draft(office), title="Rapport: Borås")
    place.list.hide()
    place.list.show()
    table = place.list.view.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    table.selectRow(0)
    place.list.view.card.remove.click()
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)

    place.list.toast.action_taken.emit(kept.draft_id)
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)


def test_the_boards_reports_are_looked_at_before_they_are_finished(
    qtbot: QtBot, office: Office, place: ReportPlace
) -> None:
    board = office.organisation.units_of("board")[0]
    freeze(office, department=board)
    place.gather(*MONTH)
    page = place.together
    assert page is not None
    qtbot.waitUntil(page.complete.complete.isEnabled)
    assert "ej redovisat" in page.preview.view.page_text(1)
    assert any("redovisat" in row.accessibleName() for row in page.findings.rows)
    assert {one.report.layout for one in frozen_reports.reports(office)} == {"boras"}

    page.complete.complete.click()
    qtbot.waitUntil(lambda: page.complete.field.error().startswith("Ingen har godkänt"))
    qtbot.keyClicks(page.complete.approved_by, "Karin Berg")
    page.complete.complete.click()
    qtbot.waitUntil(place.page.print.isEnabled)
    assert place.page.isVisible()
    place.page.back.click()
    qtbot.waitUntil(place.list.isVisible)
    assert frozen_reports.reports(office)[0].report.layout == "ks"
    table = place.list.view.table
    qtbot.waitUntil(lambda: table.model().rowCount() == 3)
    chosen = table.chosen()
    assert isinstance(chosen, FrozenReport)
    assert chosen.report.layout == "ks"


def test_what_is_written_in_the_boards_report_stands_in_it(
    qtbot: QtBot, office: Office, place: ReportPlace
) -> None:
    freeze(office, department=office.organisation.units_of("board")[0])
    place.gather(*MONTH)
    page = place.together
    assert page is not None
    qtbot.waitUntil(page.complete.complete.isEnabled)
    fields = page.form.texts.fields
    assert not [section for section in fields if section.startswith("improvements-")]
    fields["summary"].edit.setPlainText("Fem nämnder svarar i tid.")
    assert not page.complete.complete.isEnabled()
    qtbot.keyClicks(page.form.diary_number, "KS 2026-7")
    signer = page.form.decision.signatories.rows[0]
    qtbot.keyClicks(signer.name, "Bo Ek")
    qtbot.waitUntil(lambda: "Bo Ek" in _whole_text(page.preview.view))
    qtbot.waitUntil(page.complete.complete.isEnabled)
    shown = _whole_text(page.preview.view)
    assert "Fem nämnder svarar i tid." in shown
    assert "KS 2026-7" in shown

    place.show_list()
    place.gather(*MONTH)
    assert page.form.diary_number.text() == "KS 2026-7"
    qtbot.waitUntil(page.complete.complete.isEnabled)
    qtbot.keyClicks(page.complete.approved_by, "Karin Berg")
    page.complete.complete.click()
    qtbot.waitUntil(place.page.print.isEnabled)
    said = _whole_text(place.page.preview.view)
    assert "UTKAST" not in said
    for words in ("Fem nämnder svarar i tid.", "KS 2026-7", "Bo Ek", "Godkänd av Karin Berg"):
        assert words in said


def _whole_text(view: PdfView) -> str:
    return " ".join(view.page_text(at) for at in range(1, view.page_count() + 1))


def test_a_finished_report_is_saved_in_other_formats(
    qtbot: QtBot, place: ReportPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_output, "ask_file", lambda *_: tmp_path / "rapport")
    press(qtbot, place.list.view.table, Qt.Key.Key_Return)
    page = place.page
    qtbot.waitUntil(page.save_as.isEnabled)
    for key, ending in (("docx", "docx"), ("xlsx", "xlsx"), ("csv", "csv"), ("pdf", "pdf")):
        file = tmp_path / f"rapport.{ending}"
        page.save_as.save_wanted.emit(key, 2)
        qtbot.waitUntil(file.exists)
        assert file.stat().st_size


def test_what_the_year_wheel_lacks_is_begun_from_there(
    qtbot: QtBot, office: Office, place: ReportPlace
) -> None:
    board = office.organisation.units_of("board")[0]
    plan = {"place": board, "layout": "boras", "every": "third", "begins": date(2026, 8, 31)}
    year_wheel.add_plan(office, plan)
    place.tabs.select("wheel")
    card = place.wheel.view.card
    qtbot.waitUntil(card.open.isVisible)
    card.open.click()
    qtbot.waitUntil(lambda: place.wizard is not None)

    (kept,) = report_drafts.drafts(office)
    assert (kept.draft.department, kept.draft.last) == (board, date(2026, 8, 31))
