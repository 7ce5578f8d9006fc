"""Writing to the submitter: templates, text modules, cautions, mail and approval."""

from email import message_from_bytes, policy
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from synpunkt_desk.models.objects import RecordKind
from synpunkt_desk.services.answers import approvals, praise
from synpunkt_desk.services.answers.letter_templates import TextModule, keep_text_module
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.opening import current_member
from synpunkt_desk.texts import writing as t
from synpunkt_desk.ui.case_editor import writing as writing_module
from synpunkt_desk.ui.case_editor.editor_view import ANSWER
from synpunkt_desk.ui.widgets.text_chooser import TextChooser
from tests.helpers.case_desks import CaseDesk
from tests.helpers.offices import TODAY, add_case

NUMBER = "19811218-9876"


@pytest.fixture
def mailed(desk: CaseDesk, case_id: str) -> str:
    """A case whose submitter has an e-mail address."""
    case_work.edit(desk.office, case_id, {}, {}, submitter={"email": "eva@example.se"})
    desk.open(case_id)
    return case_id


def answer_text(desk: CaseDesk) -> QPlainTextEdit:
    field = desk.field(t.TEXT["answer"])
    assert isinstance(field, QPlainTextEdit)
    return field


def shown_buttons(desk: CaseDesk) -> set[str]:
    buttons = desk.editor.view.panel.findChildren(QPushButton)
    return {button.accessibleName() for button in buttons if button.isVisible()}


def test_a_template_never_overwrites_what_is_typed(desk: CaseDesk, mailed: str) -> None:
    desk.press("Alt+S")
    begun = answer_text(desk).toPlainText()
    assert desk.case(mailed).number in desk.field(t.SUBJECT).property("text")
    desk.choose(t.TEMPLATE, "Tack för beröm")
    assert answer_text(desk).toPlainText() != begun
    desk.type(" Eget.", answer_text(desk))
    typed = answer_text(desk).toPlainText()
    desk.choose(t.TEMPLATE, "Svar")
    assert answer_text(desk).toPlainText() == typed


def test_plain_language_is_proposed_quietly(desk: CaseDesk, mailed: str) -> None:
    assert mailed
    desk.press("Alt+S")
    desk.type("Svar erhålles ej.", answer_text(desk))
    words = "Skriv hellre ”inte” i stället för ”ej”."
    desk.until(lambda: words in desk.words(desk.editor.view.panel))
    desk.confirm()
    assert desk.case(mailed).answered_on == TODAY


def test_two_colons_open_the_text_modules(desk: CaseDesk, mailed: str) -> None:
    assert mailed
    for name, text in (("Öppettider", "Öppet hela {dag}."), ("Avslut", "Hör av dig.")):
        keep_text_module(desk.office, TextModule(name=name, text=text))
    desk.press("Alt+S")
    edit = answer_text(desk)
    edit.setPlainText("Före ")
    desk.type("::", edit)
    desk.settle()
    (chooser,) = desk.editor.findChildren(TextChooser)
    assert chooser.isVisible()
    assert edit.toPlainText() == "Före ::"
    desk.type("öpp", chooser.search)
    assert chooser.list.count() == 1
    desk.press("Return", chooser.search)
    assert edit.toPlainText() == f"Före Öppet hela {TODAY.isoformat()}."
    desk.type(" ::", edit)
    desk.settle()
    desk.press("Esc", chooser)
    assert edit.toPlainText().endswith(" ::")


def test_an_identity_number_is_named_and_must_be_answered_for(desk: CaseDesk, mailed: str) -> None:
    desk.press("Alt+S")
    desk.type(f" {NUMBER}", answer_text(desk))
    assert "ett personnummer, XXXXXXXX-XXXX" in desk.words(desk.editor.view.panel)
    desk.confirm()
    assert desk.case(mailed).answered_on is None
    desk.type("Behövs", desk.field(t.KEPT_REASON))
    desk.confirm()
    assert desk.case(mailed).answered_on == TODAY


def test_what_is_sent_is_shown_as_fixed(desk: CaseDesk, mailed: str) -> None:
    desk.press("Alt+S")
    desk.confirm()
    desk.editor.view.show_tab(ANSWER)
    assert "Låst när det skickades, SHA-256" in desk.words(desk.editor.view.answer)


def test_answer_and_subject_are_copied(desk: CaseDesk, mailed: str) -> None:
    desk.press("Alt+S")
    desk.click(t.COPY)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Svar på din synpunkt {desk.case(mailed).number}\n\nHej!")


def test_a_mail_opens_as_a_draft(
    desk: CaseDesk, mailed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert mailed
    opened: list[bytes] = []

    class Services:
        """Takes the place of the desktop, which the test has none of."""

        @staticmethod
        def openUrl(url: QUrl) -> bool:
            opened.append(Path(url.toLocalFile()).read_bytes())
            return True

    monkeypatch.setattr(writing_module, "QDesktopServices", Services)
    desk.press("Alt+S")
    desk.editor.view.panel.fill({"attach_pdf": True})
    desk.click(t.OPEN_MAIL)
    parsed = message_from_bytes(opened[0], policy=policy.default)
    assert parsed["X-Unsent"] == "1"
    (pdf,) = parsed.iter_attachments()
    assert pdf.get_content().startswith(b"%PDF")


def test_for_protected_people_there_is_no_mail(desk: CaseDesk, mailed: str) -> None:
    case_work.edit(desk.office, mailed, {}, {}, submitter={"protected": True})
    desk.pane.show_case("")
    desk.open(mailed)
    desk.press("Alt+S")
    desk.editor.view.panel.fill({"way": "email"})
    desk.type(" ", answer_text(desk))
    assert t.OPEN_MAIL not in shown_buttons(desk)
    assert "E-post går inte att använda här" in desk.words(desk.editor.view.panel)
    desk.confirm()
    assert desk.case(mailed).answered_on is None


def test_an_answer_waits_for_approval_and_is_then_sent(desk: CaseDesk, mailed: str) -> None:
    board = desk.case(mailed).board
    approvals.set_approvers(desk.office, board, [current_member(desk.office)])
    desk.pane.show_case("")
    desk.open(mailed)
    desk.press("Alt+S")
    assert t.ASK_APPROVAL in shown_buttons(desk)
    assert t.OPEN_MAIL not in shown_buttons(desk)
    desk.confirm()
    assert desk.case(mailed).answered_on is None
    desk.editor.view.show_tab(ANSWER)
    assert "väntar på godkännande av Anna Andersson" in desk.words(desk.editor.view.answer)
    desk.click(t.APPROVE)
    desk.confirm()
    desk.click(t.GO_ON)
    assert t.SEND in shown_buttons(desk)
    desk.confirm()
    assert desk.case(mailed).answered_on == TODAY
    kinds = [record.kind for _, record in desk.view(mailed).records]
    assert kinds == [RecordKind.DISPATCHED]


def test_praise_is_passed_on(desk: CaseDesk) -> None:
    case_id = add_case(desk.office, case_type="beröm")
    desk.open(case_id)
    desk.editor.view.show_tab(ANSWER)
    desk.settle()
    desk.click(t.PRAISE)
    assert "Hittills är 0 av 1 beröm" in desk.words(desk.editor.view.panel)
    desk.type("Personalen i receptionen", desk.field(t.PRAISE_TO))
    desk.confirm()
    assert praise.is_praise(desk.office.organisation, desk.case(case_id))
    assert "framfördes 2026-11-20 till Personalen" in desk.words(desk.editor.view.answer)


def test_every_part_of_the_form_has_a_name(desk: CaseDesk, mailed: str) -> None:
    assert mailed
    desk.press("Alt+S")
    parts = desk.editor.view.panel.findChildren(QWidget)
    focusable = [p for p in parts if p.isVisible() and p.focusPolicy() and not _is_inner(p)]
    assert all(part.accessibleName() for part in focusable)


def _is_inner(part: QWidget) -> bool:
    return isinstance(part, QLabel) or part.objectName().startswith("qt_")
