"""Writing to the submitter: opens the form, and hands letters and mails over to other programs."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.answers import answering, mails_out, theme_answers
from synpunkt_desk.services.answers.answering import Outgoing
from synpunkt_desk.services.answers.mails_out import Mail
from synpunkt_desk.services.answers.modules_here import modules_for
from synpunkt_desk.services.answers.theme_answers import Written
from synpunkt_desk.services.answers.writing_desk import WritingDesk, writing_desk
from synpunkt_desk.services.answers.writing_to_many import ManyDesk, desk_for_many, modules_for_many
from synpunkt_desk.services.cases.case_view import CaseView
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.saving import write_file
from synpunkt_desk.texts import answering as said
from synpunkt_desk.texts import practice
from synpunkt_desk.texts import writing as t
from synpunkt_desk.ui.case_editor import writing_form as form
from synpunkt_desk.ui.case_editor.acts import Act
from synpunkt_desk.ui.case_editor.form import Form, Values, Work, flag_of
from synpunkt_desk.ui.case_editor.many_form import SAVE_ALL, WritingToMany, many_form
from synpunkt_desk.ui.case_editor.subject import Subject
from synpunkt_desk.ui.case_editor.writing_form import Writing, writing_form
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.widgets.toast import Toast

_T = TypeVar("_T")
_READ: Final = "what is written to the submitter"
_MODULES: Final = "text modules"
_MAIL_FILE: Final = "utkast.eml"


class Writer(QObject):
    """Opens the form of what goes to the submitter, and does what its tools say.

    It is made when somebody first writes, since what draws letters takes long to load.
    """

    def __init__(
        self, operations: Operations, host: QWidget, failed: Callable[[AppError], None]
    ) -> None:
        super().__init__(host)
        self._operations = operations
        self._host = host
        self._failed = failed
        self._writing: Writing | None = None
        self._many: WritingToMany | None = None

    def open(
        self,
        act: Act,
        subject: Subject,
        show: Callable[[Form], None],
        *,
        draft_id: ObjectId = "",
    ) -> None:
        """Read what is needed, and show the form, with a draft where there is one."""
        case_id, purpose = subject.case_ids[0], form.PURPOSES[act]

        def take(desk: WritingDesk) -> None:
            self._writing = Writing(act, subject, desk)
            show(writing_form(self._writing))

        self._operations.read(
            lambda office: writing_desk(office, case_id, purpose, draft_id=draft_id),
            take,
            key=_READ,
        )

    def open_many(self, act: Act, subject: Subject, show: Callable[[Form], None]) -> None:
        """Read who gets what, and show the form for several cases."""
        case_ids, purpose = subject.case_ids, form.PURPOSES[act]

        def take(desk: ManyDesk) -> None:
            self._many = WritingToMany(act, subject, desk)
            show(many_form(self._many))

        self._operations.read(
            lambda office: desk_for_many(office, case_ids, purpose), take, key=_READ
        )

    def find_modules(
        self, case_ids: Sequence[ObjectId], show: Callable[[list[tuple[str, str]]], None]
    ) -> None:
        """Read the text modules that fit a case, filled in for it, or those that fit several."""

        def read(office: Office) -> list[tuple[str, str]]:
            if len(case_ids) > 1:
                return modules_for_many(office, case_ids)
            return modules_for(office, case_ids[0])

        self._operations.read(read, show, key=_MODULES)

    def keep_draft(self, values: Values) -> Work | None:
        """The use case that keeps what stands in the form for others to read."""
        writing = self._writing
        if writing is None:
            return None
        out, draft_id = writing.out(values), writing.desk.draft_id
        return lambda o: answering.save_draft(o, writing.case_id, out, draft_id=draft_id)

    def use(self, tool: str, values: Values) -> None:
        """Do what a tool of the form says with what stands in it."""
        if tool == SAVE_ALL and self._many is not None:
            self._save_all(self._many, values)
        if tool == SAVE_ALL or self._writing is None:
            return
        shown, out = self._writing.desk.shown, self._writing.out(values)
        title, has_pdf = _title(self._writing), flag_of(values, "attach_pdf")
        letter = partial(_letter, shown, out)
        mail = partial(_draft, shown, out, f"{title}.pdf" if has_pdf else "")
        match tool:
            case form.PRINT:
                self._make(letter, lambda pdf: self._output.print(title, lambda: pdf))
            case form.SAVE_PDF:
                self._make(letter, lambda pdf: self._output.save(title, "pdf", lambda: pdf))
            case form.OPEN_MAIL:
                self._make(partial(_written_draft, mail, self._mail_file), self._open_file)
            case form.SAVE_MAIL:
                self._make(mail, lambda file: self._output.save(title, "eml", lambda: file))
            case form.MAILTO:
                self._make(partial(_link, shown, out), self._open_link)
            case _:
                self._make(partial(_mail, shown, out), self._copy)

    @cached_property
    def _toast(self) -> Toast:
        return Toast(self._host)

    @cached_property
    def _output(self) -> Output:
        return Output(self._operations, self._host, self._toast)

    @cached_property
    def _folder(self) -> QTemporaryDir:
        """For this user only, and gone with the program."""
        return QTemporaryDir()

    @property
    def _mail_file(self) -> Path:
        """Where a mail lies that another program opens."""
        return Path(self._folder.path()) / _MAIL_FILE

    def _make(self, work: Callable[[Office], _T], then: Callable[[_T], None]) -> None:
        self._operations.compute(work, then, failed=self._failed)

    def _save_all(self, many: WritingToMany, values: Values) -> None:
        """Make a file of all letters, and a draft of each mail, in a folder that is chosen."""
        chosen = QFileDialog.getExistingDirectory(self._host, t.CHOOSE_FOLDER)
        if chosen:
            self._make(
                partial(_files_of_many, many, values, Path(chosen)),
                lambda made: self._toast.show_text(
                    t.files_saved(made.letters is not None, len(made.mails), chosen)
                ),
            )

    def _open_file(self, file: Path) -> None:
        if not self._may_leave():
            return
        is_open = QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        self._toast.show_text(t.MAIL_OPENED if is_open else t.MAIL_NOT_OPENED)

    def _open_link(self, link: str) -> None:
        if not self._may_leave():
            return
        is_open = QDesktopServices.openUrl(QUrl.fromEncoded(link.encode()))
        self._toast.show_text(t.MAIL_OPENED if is_open else t.MAIL_NOT_OPENED)

    def _may_leave(self) -> bool:
        """Nobody real hears of what is only practised."""
        is_practice = self._operations.office.is_practice
        if is_practice:
            self._toast.show_text(practice.NO_MAIL)
        return not is_practice

    def _copy(self, mail: Mail) -> None:
        QGuiApplication.clipboard().setText(mails_out.clipboard_text(mail))
        self._toast.show_text(t.COPIED)


def _title(writing: Writing) -> str:
    """What files of it are called."""
    case = writing.desk.shown.case
    purpose = said.PURPOSES[form.PURPOSES[writing.act]]
    return f"{purpose} {case.number or case.provisional_number}"


def _letter(shown: CaseView, out: Outgoing, office: Office) -> bytes:
    answering.require_words(office, shown, out)
    return answering.letter_file(office, shown, out)


def _mail(shown: CaseView, out: Outgoing, office: Office) -> Mail:
    return answering.mail(office, shown, out)


def _link(shown: CaseView, out: Outgoing, office: Office) -> str:
    return mails_out.mailto_link(answering.mail(office, shown, out))


def _draft(shown: CaseView, out: Outgoing, attached: str, office: Office) -> bytes:
    mail = answering.mail(office, shown, out)
    pdf = answering.letter_file(office, shown, out) if attached else b""
    return mails_out.draft_file(mail, attachment=pdf, name=attached)


def _files_of_many(many: WritingToMany, values: Values, folder: Path, office: Office) -> Written:
    way, purpose = many.way(values), many.purpose
    found = theme_answers.plan_each(office, many.case_ids, purpose=purpose, way=way)
    answer, day = many.answer(values), many.day(values)
    return theme_answers.write_files(office, found, answer, folder, day=day)


def _written_draft(make: Callable[[Office], bytes], file: Path, office: Office) -> Path:
    write_file(file, make(office))
    return file
