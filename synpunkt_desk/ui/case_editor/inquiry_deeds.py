"""What one asks for on the tab of statements and laws."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases import law_flags
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.services.statements import statements
from synpunkt_desk.services.statements.statement_mailing import mail_draft
from synpunkt_desk.texts import output
from synpunkt_desk.texts import statements as t
from synpunkt_desk.ui.case_editor.editor_view import RECORDS, EditorView
from synpunkt_desk.ui.case_editor.form import Form, Work
from synpunkt_desk.ui.case_editor.inquiry_forms import take_form, tick_form
from synpunkt_desk.ui.case_editor.inquiry_tab import Want, Wanted
from synpunkt_desk.ui.case_editor.papers import draw_request
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import ask_file, show_print_preview


class InquiryDeeds(QObject):
    """Carries out what the tab asks for; `write` and `open_form` are those of the case."""

    def __init__(
        self,
        operations: Operations,
        view: EditorView,
        *,
        write: Callable[[Work], None],
        open_form: Callable[[Form], None],
    ) -> None:
        super().__init__(view)
        self._operations = operations
        self._view = view
        self._write = write
        self._open = open_form
        self._sheet: Sheet | None = None
        view.inquiry.wanted.connect(self._on_wanted)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Whose statements and laws they are."""
        self._sheet = sheet

    def _on_wanted(self, wanted: Wanted) -> None:
        if self._sheet is None:
            return
        sheet, of = self._sheet, wanted.of
        deeds: dict[Want, Callable[[], None]] = {
            Want.MAIL: lambda: self._save_mail(of, is_reminder=False),
            Want.REMIND: lambda: self._save_mail(of, is_reminder=True),
            Want.PRINT: lambda: self._print(of),
            Want.NOTE_REMINDER: lambda: self._write(lambda o: statements.remind(o, of)),
            Want.WITHDRAW: lambda: self._write(lambda o: statements.withdraw(o, of)),
            Want.TAKE: lambda: self._open(take_form(subject_of(sheet), of)),
            Want.SHOW_STATEMENT: lambda: self._view.show_tab(RECORDS),
            Want.FLAG: lambda: self._write(lambda o: law_flags.flag(o, sheet.case_id, of)),
            Want.DECLINE: lambda: self._write(lambda o: law_flags.decline(o, sheet.case_id, of)),
            Want.TICK: lambda: self._open(tick_form(sheet, of, wanted.point)),
            Want.UNTICK: lambda: self._write(lambda o: law_flags.untick(o, of)),
        }
        deeds[wanted.want]()

    def _save_mail(self, request_id: ObjectId, *, is_reminder: bool) -> None:
        """Ask where to put the draft; a reminder that was written counts as made."""
        title = t.REMINDER_FILE if is_reminder else t.REQUEST_FILE
        path = ask_file(self._view, output.file_name(title, "eml"), output.kind("eml"))
        if path is None:
            return
        file = path if path.suffix else path.with_suffix(".eml")

        def save(office: Office) -> None:
            write_file(file, mail_draft(office, request_id, is_reminder=is_reminder))

        def saved(_nothing: None) -> None:
            if is_reminder:
                self._write(lambda office: statements.remind(office, request_id))

        self._operations.compute(save, saved)

    def _print(self, request_id: ObjectId) -> None:
        def show(pages: Sequence[QImage]) -> None:
            show_print_preview(pages, t.REQUEST_FILE, self._view)

        self._operations.compute(lambda office: draw_request(office, request_id), show)


def subject_of(sheet: Sheet) -> Subject:
    """The case as what a form is about."""
    return Subject(
        case_ids=(sheet.case_id,),
        organisation=sheet.organisation,
        today=sheet.today,
        view=sheet.view,
    )
