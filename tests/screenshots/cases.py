"""A case: its tabs, its forms, and what is proposed."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.cases import case_work, law_flags
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.cases.records import attach
from synpunkt_desk.services.registering.case_files import Pasted
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statements import Ask
from synpunkt_desk.texts.statements import QUESTION
from synpunkt_desk.ui.case_editor import editor_view
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.decided import LIKE_SNOW, decide_about_snow_and_books
from tests.helpers.mails import attach as attach_file
from tests.helpers.mails import make_mail
from tests.helpers.offices import add_case
from tests.screenshots.walking import WORDS, Walk, main_window, second_case, settle


def case_tab(tab: str) -> Walk:
    """The second case on one of its tabs."""

    def walk(window: MainWindow) -> QWidget:
        main_window(window)
        settle()
        window.findChildren(CaseEditor)[0].view.show_tab(tab)
        return window

    return walk


def proposals(window: MainWindow) -> QWidget:
    """A case that nobody has decided about, in an office that has decided about many like it."""
    office = window.operations.office
    decide_about_snow_and_books(office)
    case_id = add_case(office, text=LIKE_SNOW)
    case_work.categorise(office, [case_id], {"case_type": ""})
    window.open_case(case_id)
    settle()
    return window


def case_inquiry(window: MainWindow) -> QWidget:
    """A unit owes its statement, and the case is flagged for a law."""
    office, case_id = window.operations.office, second_case(window)
    unit = office.organisation.find_unit("area", "Gata och park") or ""
    asked = Ask(unit=unit, due_on=office.today(), text=QUESTION, shared_text=WORDS[0], asked="Ulf")
    if not statements.requests_of(office, case_id):
        statements.ask(office, case_id, asked)
    law_flags.flag(office, case_id, "threat")
    law_flags.tick(office, case_id, ("threat", "assess"), done_on=office.today())
    window.refresh()
    editor = window.findChildren(CaseEditor)[0]
    editor.show_case("")
    editor.show_case(case_id)
    settle()
    editor.view.show_tab(editor_view.INQUIRY)
    return window


def case_act(act: Act) -> Walk:
    """The form of something that is done with the second case."""

    def walk(window: MainWindow) -> QWidget:
        case_id = second_case(window)
        window.findChildren(CaseEditor)[0].act(act, [case_id])
        return window

    return walk


def case_form(window: MainWindow) -> QWidget:
    """The second case is about to be handed out."""
    main_window(window)
    settle()
    window.findChildren(CaseEditor)[0].act(Act.DISTRIBUTE, window.inbox.selected_ids())
    return window


def case_writing(window: MainWindow) -> QWidget:
    """The second case is about to be answered."""
    main_window(window)
    settle()
    window.findChildren(CaseEditor)[0].act(Act.ANSWER, window.inbox.selected_ids())
    settle()
    return window


def case_writing_many(window: MainWindow) -> QWidget:
    """Three cases are about to be answered, each in a letter of its own."""
    main_window(window)
    settle()
    ids = [window.inbox.model.row(at).row_id for at in range(3)]
    window.findChildren(CaseEditor)[0].act(Act.ANSWER, ids)
    settle()
    return window


def mail_shown(window: MainWindow) -> QWidget:
    """A mail among the documents of a case is read."""
    window.inbox.step(1)
    settle()
    case_id = window.inbox.selected_ids()[0]
    letter = Pasted("mejl.eml", attach_file(make_mail(), "karta.pdf").as_bytes())
    attach(window.operations.office, case_id, letter)
    window.refresh()
    editor = window.findChildren(CaseEditor)[0]
    editor.show_case("")
    editor.show_case(case_id)
    settle()
    editor.view.show_tab(editor_view.RECORDS)
    records = view(window.operations.office, case_id).records
    mail = next(i for i, record in records if record.file_name == "mejl.eml")
    editor.view.records.show_asked.emit(mail)
    return window


SCREENS: Final[Mapping[str, Walk]] = {
    "case-answer": case_tab(editor_view.ANSWER),
    "case-measures": case_tab(editor_view.MEASURES),
    "case-records": case_tab(editor_view.RECORDS),
    "case-log": case_tab(editor_view.LOG),
    "case-form": case_form,
    "proposals": proposals,
    "case-writing": case_writing,
    "case-writing-many": case_writing_many,
    "case-inquiry": case_inquiry,
    "case-statement": case_act(Act.ASK_STATEMENT),
    "case-closing": case_act(Act.CLOSE),
    "case-file": case_act(Act.CASE_FILE),
    "mail-shown": mail_shown,
}
