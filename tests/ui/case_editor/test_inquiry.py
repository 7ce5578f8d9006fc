"""Statements of units, laws a case may come under, and closing with its checklist, by hand."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.cases import case_work, law_flags
from synpunkt_desk.services.disclosing import disclosures
from synpunkt_desk.services.statements import statements
from synpunkt_desk.texts import case_actions as t
from synpunkt_desk.texts import case_file, inquiry
from synpunkt_desk.ui.case_editor import case_file_deeds
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor_view import INQUIRY
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import TODAY, add_case

CARE = "Vård- och äldreförvaltningen"


def ask(desk: CaseDesk, case_id: str) -> None:
    """Ask with what the form proposes."""
    desk.open(case_id)
    desk.editor.act(Act.ASK_STATEMENT, [case_id])
    desk.settle()
    desk.confirm()


def test_a_unit_is_asked_with_what_the_form_proposes(desk: CaseDesk, case_id: str) -> None:
    ask(desk, case_id)
    ((_, request),) = statements.requests_of(desk.office, case_id)
    assert request.due_on is not None
    assert request.due_on > TODAY
    words = desk.words()
    assert "ska yttra sig senast" in words
    assert request.text in words


def test_a_mail_on_the_case_becomes_the_statement(
    desk: CaseDesk, case_id: str, tmp_path: Path
) -> None:
    ask(desk, case_id)
    mail = tmp_path / "svar.eml"
    mail.write_bytes(b"From: ulf@example.se\nSubject: SV\n\nVi har plogat nu.\n")
    desk.editor.view.records.files_chosen.emit([mail])
    desk.settle()
    desk.confirm()
    kinds = [r.kind for _, r in desk.view(case_id).records]
    assert kinds == [RecordKind.STATEMENT]
    assert desk.case(case_id).waiting_for == ""


def test_a_proposed_law_says_why_and_is_flagged_by_a_person(desk: CaseDesk) -> None:
    case_id = add_case(desk.office, text="Hon har ramlat och låg ensam.", department=CARE)
    desk.open(case_id)
    assert "kan gälla lex Sarah" in desk.words()
    desk.editor.view.show_tab(INQUIRY)
    assert "”ramlat”" in desk.words()
    desk.click(inquiry.FLAG, desk.editor.view.inquiry)
    assert "lex_sarah" in desk.case(case_id).law_flags
    assert "punkter kvar i checklistan" in desk.words()


def test_a_point_is_ticked(desk: CaseDesk, case_id: str) -> None:
    law_flags.flag(desk.office, case_id, "threat")
    desk.open(case_id)
    desk.editor.view.show_tab(INQUIRY)
    desk.settle()
    desk.click(inquiry.TICK, desk.editor.view.inquiry)
    desk.confirm()
    assert "2 punkter kvar" in desk.words()


def test_the_checklist_leads_to_what_is_missing(desk: CaseDesk, case_id: str) -> None:
    desk.open(case_id)
    desk.press("Alt+A")
    assert t.CLOSE_POINTS["diary_number"] in desk.words(desk.editor.view.panel)
    closing = desk.editor.view.panel.form
    assert closing is not None
    points = [jump.key for jump in closing.jumps]
    desk.press(f"Alt+{points.index('diary_number') + 1}")
    assert QApplication.focusWidget() is desk.editor.view.matter.form.diary
    desk.press(f"Alt+{points.index('disposal') + 1}")
    assert QApplication.focusWidget() is desk.field(t.DISPOSAL)
    desk.press(f"Alt+{points.index('answer') + 1}")
    form = desk.editor.view.panel.form
    assert form is not None
    assert form.key.startswith(Act.ANSWER)


def test_notes_are_weeded_when_a_case_is_closed(desk: CaseDesk, case_id: str) -> None:
    case_work.add_note(desk.office, case_id, text="Ring", kind=RecordKind.WORKING_NOTE)
    desk.open(case_id)
    desk.press("Alt+A")
    desk.choose(t.OUTCOME, "Åtgärdad")
    desk.choose(t.DISPOSAL, "Bevaras")
    desk.confirm()
    assert desk.case(case_id).closed_on == TODAY
    assert desk.case(case_id).disposal == "Bevaras"
    assert desk.view(case_id).records == ()


def test_several_are_closed_and_it_says_what_they_lack(desk: CaseDesk, case_id: str) -> None:
    other = add_case(desk.office, "Synpunkt om halka")
    desk.open(case_id)
    desk.editor.act(Act.CLOSE, [case_id, other])
    desk.settle()
    assert "diarienummer saknas i 2 av 2" in desk.words(desk.editor.view.panel)
    desk.choose(t.OUTCOME, "Åtgärdad")
    desk.confirm()
    assert desk.case(case_id).closed_on == desk.case(other).closed_on == TODAY


def test_a_copy_that_is_handed_out_is_noted(
    desk: CaseDesk, case_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "akt.pdf"
    monkeypatch.setattr(case_file_deeds, "ask_file", lambda *_: target)
    desk.open(case_id)
    desk.editor.act(Act.CASE_FILE, [case_id])
    desk.settle()
    assert case_file.TO.upper() not in desk.words().upper()
    desk.click(dict(case_file.PURPOSES)["outside"])
    assert desk.field(case_file.TO).isVisible()
    desk.editor.view.panel.fill({"way": "file", "to": "Bo Ek"})
    desk.confirm()
    desk.until(lambda: bool(disclosures.copies_of(desk.office, case_id)))
    desk.settle()
    (copy,) = disclosures.copies_of(desk.office, case_id)
    assert copy.to == "Bo Ek"
    assert target.read_bytes().startswith(b"%PDF")
    assert "En maskad kopia lämnades ut" in desk.words()
