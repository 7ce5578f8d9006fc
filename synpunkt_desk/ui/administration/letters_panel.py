"""Looking after letters and text modules, with the page that they make beside them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.objects import UnitKind
from synpunkt_desk.services.answers import letter_templates as templates
from synpunkt_desk.services.answers.approvals import set_approvers
from synpunkt_desk.services.answers.approvers import approvers
from synpunkt_desk.services.answers.letter_preview import preview_letter
from synpunkt_desk.services.answers.letter_settings import (
    LetterSettings,
    letter_settings,
    set_window,
)
from synpunkt_desk.services.answers.letter_templates import LetterTemplate, TextModule
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import errors
from synpunkt_desk.texts import letters_panel as t
from synpunkt_desk.ui.administration.letters_view import LettersView
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.toast import Toast
from synpunkt_desk.ui.widgets.tokens import Tone
from synpunkt_desk.ui.widgets.type_ahead import Option

PAUSE: Final = 300
"""Milliseconds after the last change until the page is drawn."""

_Chosen = LetterTemplate | TextModule
_NEW_LETTER: Final = LetterTemplate(name="", purpose="answer", subject="", text="")
_NEW_MODULE: Final = TextModule(name="", text="")


class LettersPanel(QWidget):
    """Choose one, change its words, look at the page, and save."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._settings: LetterSettings | None = None
        self._chosen: _Chosen = _NEW_LETTER
        self._drawn: tuple[str, str, str] | None = None
        self.view = LettersView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.toast = Toast(self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._connect()

    def refresh(self) -> None:
        """Read what there is now."""
        self._operations.read(letter_settings, self._show, key="letters")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, settings: LetterSettings) -> None:
        is_first = self._settings is None
        self._settings = settings
        if is_first:
            self._chosen = settings.letters[0]
        self._fill_list(settings)
        organisation = settings.organisation
        named = [Option(i, organisation.name(i)) for i in organisation.units_of("department")]
        self.view.department.set_options(named)
        boards = organisation.units_of(UnitKind.BOARD)
        self.view.board.set_options([Option(i, organisation.name(i)) for i in boards])
        if not self.view.board.value() and boards:
            self.view.board.set_value(boards[0])
        self.view.window_side.set_value(organisation.municipality.letter_window)
        self._show_approvers()
        if is_first:
            self.choose(self._chosen)
        self._ask()

    def choose(self, chosen: _Chosen) -> None:
        """Show a letter or a text module, also one that is not there yet."""
        self._chosen = chosen
        is_letter = isinstance(chosen, LetterTemplate)
        self.view.name.setText(chosen.name)
        self.view.text.set_text(chosen.text)
        self.view.subject.setText(chosen.subject if is_letter else "")
        if is_letter:
            self.view.purpose.set_value(chosen.purpose)
        else:
            self.view.department.set_value(chosen.department)
        is_shipped = is_letter and chosen.is_shipped
        self.view.purpose_field.setVisible(is_letter and not is_shipped)
        self.view.subject_field.setVisible(is_letter)
        self.view.department_field.setVisible(not is_letter)
        self.view.remove.set_label(t.AS_SHIPPED if is_shipped else t.REMOVE)
        self.view.remove.setEnabled(_can_be_removed(chosen))
        self._ask()

    def _fill_list(self, settings: LetterSettings) -> None:
        """The letters and then the text modules; the one that was chosen stays so."""
        self.view.list.blockSignals(True)
        self.view.list.clear()
        for item in (*settings.letters, *settings.modules):
            row = QListWidgetItem(_line(settings, item))
            row.setData(Qt.ItemDataRole.UserRole, item)
            self.view.list.addItem(row)
            if _is_same(item, self._chosen):
                self.view.list.setCurrentItem(row)
                self._chosen = item
        self.view.remove.setEnabled(_can_be_removed(self._chosen))
        self.view.list.blockSignals(False)

    def _connect(self) -> None:
        view = self.view
        view.list.currentItemChanged.connect(self._on_chosen)
        view.new_letter.clicked.connect(lambda: self._begin(_NEW_LETTER))
        view.new_module.clicked.connect(lambda: self._begin(_NEW_MODULE))
        view.text.textChanged.connect(self._ask)
        view.subject.textEdited.connect(self._ask)
        view.save.clicked.connect(self._save)
        view.remove.clicked.connect(self._remove)
        view.window_side.choice_changed.connect(self._keep_window)
        view.board.value_changed.connect(self._show_approvers)
        view.approvers.itemChanged.connect(self._keep_approvers)
        self._pause.timeout.connect(self._draw)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.choose(item.data(Qt.ItemDataRole.UserRole))

    def _begin(self, new: _Chosen) -> None:
        self.view.list.setCurrentRow(-1)
        self.choose(new)
        self.view.name.setFocus()

    def _written(self) -> _Chosen:
        """What stands in the fields."""
        view = self.view
        name, text = view.name.text(), view.text.toPlainText()
        if isinstance(self._chosen, TextModule):
            return replace(self._chosen, name=name, text=text, department=view.department.value())
        purpose, subject = view.purpose.value(), view.subject.text()
        return replace(self._chosen, name=name, text=text, purpose=purpose, subject=subject)

    def _save(self) -> None:
        written = self._written()
        self._chosen = written

        def work(office: Office) -> Changes:
            if isinstance(written, TextModule):
                return templates.keep_text_module(office, written)
            return templates.keep_letter(office, written)

        self._write(work, t.SAVED)

    def _remove(self) -> None:
        chosen = self._chosen

        def work(office: Office) -> Changes:
            if isinstance(chosen, TextModule):
                return templates.remove_text_module(office, chosen.module_id)
            return templates.remove_letter(office, chosen)

        self._settings = None
        self._write(work, t.REMOVED)

    def _write(self, work: Callable[[Office], Changes], said: str) -> None:
        def succeed(_changes: Changes) -> None:
            self.view.problem.clear()
            self.toast.show_text(said)

        self._operations.write(work, succeed, failed=self._show_error, initiator=self)

    def _keep_window(self, side: str) -> None:
        self._operations.write(partial(set_window, side=side), failed=self._show_error)

    def _show_approvers(self) -> None:
        """Tick those who approve for the board shown."""
        if self._settings is None:
            return
        organisation, board = self._settings.organisation, self.view.board.value()
        chosen = approvers(organisation, board)
        self.view.approvers.blockSignals(True)
        self.view.approvers.clear()
        for member_id, member in organisation.members.items():
            if member.removed and member_id not in chosen:
                continue
            row = QListWidgetItem(member.name)
            row.setData(Qt.ItemDataRole.UserRole, member_id)
            is_in = member_id in chosen
            row.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)
            self.view.approvers.addItem(row)
        self.view.approvers.blockSignals(False)

    def _keep_approvers(self) -> None:
        rows = [self.view.approvers.item(at) for at in range(self.view.approvers.count())]
        ticked = [
            str(row.data(Qt.ItemDataRole.UserRole))
            for row in rows
            if row.checkState() is Qt.CheckState.Checked
        ]
        board = self.view.board.value()
        if board:
            self._operations.write(
                lambda office: set_approvers(office, board, ticked), failed=self._show_error
            )

    def _ask(self) -> None:
        """Draw the page soon, while somebody is looking."""
        if self.isVisible() and self._wish() != self._drawn:
            self._pause.start()

    def _wish(self) -> tuple[str, str, str]:
        view = self.view
        subject = view.subject.text() if isinstance(self._chosen, LetterTemplate) else t.PREVIEW
        return subject, view.text.toPlainText(), view.window_side.value()

    def _draw(self) -> None:
        self._drawn = self._wish()
        subject, text, window = self._drawn
        work = partial(preview_letter, subject=subject, text=text, window=window)
        self._operations.read(work, self._show_page, key="letter page", failed=self._show_error)

    def _show_page(self, pdf: bytes) -> None:
        self.view.problem.clear()
        self.view.preview.show_pdf(pdf)

    def _show_error(self, error: AppError) -> None:
        self.view.problem.show_state(str(errors.sentence(error)), tone=Tone.RED)


def _line(settings: LetterSettings, item: _Chosen) -> str:
    if isinstance(item, TextModule):
        place = settings.organisation.name(item.department)
        return " · ".join(part for part in (item.name, t.MODULE, place) if part)
    is_own = item.is_shipped and item.is_own
    return f"{item.name} · {t.OWN}" if is_own else item.name


def _is_same(item: _Chosen, other: _Chosen) -> bool:
    if isinstance(item, TextModule):
        return isinstance(other, TextModule) and (
            item.module_id == other.module_id or (not other.module_id and item.name == other.name)
        )
    return isinstance(other, LetterTemplate) and (
        item.key == other.key or (not other.key and item.name == other.name)
    )


def _can_be_removed(item: _Chosen) -> bool:
    return bool(item.module_id) if isinstance(item, TextModule) else item.is_own
