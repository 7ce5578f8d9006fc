"""The overview of everything that can be done and its keys, which can be changed here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.documents.pdf import render_pdf
from synpunkt_desk.services.office.key_paper import KeyLine, key_paper
from synpunkt_desk.texts import actions as t
from synpunkt_desk.texts import common, output
from synpunkt_desk.ui.actions.action import Action, Area, Where
from synpunkt_desk.ui.actions.clashes import refusal
from synpunkt_desk.ui.actions.key_map import key_map
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.pdf_output import Output
from synpunkt_desk.ui.shell.key_catcher import KeyCatcher
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.row_table import RowTable
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.toast import Toast

_WIDTHS: Final = {0: 150, 2: 190, 3: 190}


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action with its keys in one place; one with keys in the list too has two rows."""

    action: Action
    in_list: bool

    def line(self) -> KeyLine:
        """What it is about, what is done, by which keys, and where they work."""
        of = key_map().list_keys_of if self.in_list else key_map().keys_of
        keys = t.either([common.key_name(key) for key in of(self.action.id)])
        where = Where.LIST if self.in_list else self.action.where
        return t.AREAS[self.action.area], self.action.text, keys, t.where(where) if keys else ""


class KeyOverview(QDialog):
    """Every action of the window; it stands beside the work, which goes on."""

    def __init__(
        self, operations: Operations, actions: Iterable[Action], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(t.KEYS_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = operations.office
        self._rows = key_rows(actions)
        self._caught = ""
        self.table = RowTable(t.KEYS_COLUMNS, _WIDTHS, name=t.KEYS_TITLE)
        self.catcher = KeyCatcher(name=t.NEW_KEYS)
        self.field = LabelledField(t.NEW_KEYS, self.catcher, hint=t.NEW_KEYS_HINT)
        self.change = PrimaryButton(t.CHANGE_KEYS)
        self.remove = SecondaryButton(t.NO_KEYS)
        self.standard = SecondaryButton(t.STANDARD_KEYS)
        self.all_standard = SecondaryButton(t.ALL_STANDARD)
        self.print = SecondaryButton(output.PRINT, icon_name="printer", keys="Ctrl+P")
        self.save_pdf = SecondaryButton(output.SAVE_PDF, icon_name="file-down")
        self.close_button = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        self._toast = Toast(self)
        self._output = Output(operations, self, self._toast)
        self._lay_out()
        self._show_rows()
        self._connect()

    def choose(self, row: KeyRow) -> None:
        """Stand on an action."""
        self.table.selectRow(self._rows.index(row))

    def _connect(self) -> None:
        key_map().changed.connect(self._show_rows)
        self.table.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self.table.row_opened.connect(self._on_row_opened)
        self.catcher.caught.connect(self._on_caught)
        self.change.clicked.connect(self._change)
        self.remove.clicked.connect(self._remove)
        self.standard.clicked.connect(self._restore)
        self.all_standard.clicked.connect(key_map().restore_all)
        self.print.clicked.connect(self._print)
        self.save_pdf.clicked.connect(self._save)
        self.close_button.clicked.connect(self.close)

    def _show_rows(self) -> None:
        at = max(0, self.table.currentIndex().row())
        self.table.show_table([(row, row.line()) for row in self._rows], stand_on=at)
        self._on_row_chosen()

    def _row(self) -> KeyRow:
        return self._rows[max(0, self.table.currentIndex().row())]

    def _on_row_chosen(self) -> None:
        self._caught = ""
        self.catcher.clear()
        self.field.set_error("")
        self.change.setEnabled(False)
        row = self._row()
        is_standard = key_map().is_standard(row.action.id, in_list=row.in_list)
        self.standard.setEnabled(not is_standard)
        self.remove.setEnabled(not row.action.is_fixed and bool(row.line()[2]))
        self.catcher.setEnabled(not row.action.is_fixed)

    def _on_row_opened(self) -> None:
        self.catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_caught(self, keys: str) -> None:
        row = self._row()
        reason = refusal(row.action, keys, in_list=row.in_list)
        self._caught = "" if reason else keys
        self.field.set_error(reason)
        self.change.setEnabled(not reason)

    def _change(self) -> None:
        self._give(self._caught)

    def _remove(self) -> None:
        self._give("")

    def _give(self, keys: str) -> None:
        row = self._row()
        key_map().choose(row.action.id, keys, in_list=row.in_list)
        announce(self.table, t.changed_to(row.action.text, common.key_name(keys)))
        self._toast.show_text(t.changed_to(row.action.text, common.key_name(keys)))
        self.table.setFocus()

    def _restore(self) -> None:
        row = self._row()
        key_map().restore(row.action.id, in_list=row.in_list)
        self.table.setFocus()

    def _print(self) -> None:
        self._output.print(t.KEYS_TITLE, self._pdf_of(self._lines()))

    def _save(self) -> None:
        self._output.save(t.KEYS_TITLE, "pdf", self._pdf_of(self._lines()))

    def _lines(self) -> list[KeyLine]:
        return [line for row in self._rows if (line := row.line())[2]]

    def _pdf_of(self, lines: Sequence[KeyLine]) -> Callable[[], bytes]:
        return lambda: render_pdf(key_paper(self._office, lines))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        margin = space(16)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(space(10))
        column.addWidget(Title(t.KEYS_TITLE))
        column.addWidget(Muted(t.KEYS_EXPLAINED))
        column.addWidget(self.table, 1)
        column.addWidget(self.field)
        row = FlowLayout(spacing=8)
        for button in (
            self.change,
            self.remove,
            self.standard,
            self.all_standard,
            self.print,
            self.save_pdf,
            self.close_button,
        ):
            row.addWidget(button)
        column.addLayout(row)
        room = self.screen().availableGeometry()
        self.resize(min(scaled(920), room.width()), min(scaled(700), room.height()))
        self.table.setFocus()


def key_rows(actions: Iterable[Action]) -> list[KeyRow]:
    """What stands in the overview, by area."""
    listed = sorted(actions, key=lambda action: list(Area).index(action.area))
    return [row for action in listed for row in _rows_of(action)]


def _rows_of(action: Action) -> Iterable[KeyRow]:
    letters = key_map().list_keys_of(action.id) or action.list_keys
    if key_map().keys_of(action.id) or action.keys or not letters:
        yield KeyRow(action, in_list=False)
    if letters:
        yield KeyRow(action, in_list=True)
