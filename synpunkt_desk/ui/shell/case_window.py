"""A case in a window of its own, with everything that can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.case_view import view
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts import shell as t
from synpunkt_desk.ui.actions.bound import Handlers, bind_window
from synpunkt_desk.ui.actions.names import ActionId
from synpunkt_desk.ui.actions.table import BY_ID
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.frame import Frame, Place
from synpunkt_desk.ui.shell.panes import Panes
from synpunkt_desk.ui.shell.parts import CasePane
from synpunkt_desk.ui.widgets.theme import scaled

_PLACE: Final = Place("case_window", 1080, 760)
_COLUMNS: Final = "case_window/columns"
_PANEL: Final = 330
_STEP: Final = 32
"""How far a window is moved from one that it would lie on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseWindowParts:
    """What a window of a case is put together of."""

    operations: Operations
    settings: QSettings
    pane: CasePane
    banner: QWidget | None
    """Says over the case in what kind of municipality one is, where that has to be said."""
    title_note: str
    handlers: Handlers
    """What the keys that work in every window do."""


class CaseWindow(Frame):
    """Keeps what is typed as the main window does, and closes by itself only with that.

    Signals: left(case_id) when it has been closed.
    """

    left = Signal(str)

    def __init__(self, case_id: ObjectId, parts: CaseWindowParts) -> None:
        super().__init__(parts.settings, takes_mails=False, place=_PLACE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.case_id = case_id
        self.pane = parts.pane
        self._parts = parts
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self.host = self._laid_out()
        self._panes = Panes(self._parts_of_window)
        bind_window(self, {**parts.handlers, **self._own_handlers()})
        close = QShortcut(QKeySequence(BY_ID[ActionId.CLOSE_WINDOW].keys), self)
        close.activated.connect(self._shut)
        self.setWindowTitle(t.case_window_title("", parts.title_note))
        parts.operations.changed.connect(self._on_changed)
        self._read_number()
        self.pane.show_case(case_id)

    def show_anew(self) -> None:
        """Show the case as somebody else may see it."""
        self.pane.show_case("")
        self.pane.show_case(self.case_id)

    def step_aside(self) -> None:
        """Do not lie just where another window lies."""
        self.move(self.pos() + QPoint(scaled(_STEP), scaled(_STEP)))

    def come_forward(self) -> None:
        """Stand before the others, with the case ready for keys."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self.pane.editor.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_others()
        self.pane.show_case("")
        self._settings.setValue(_COLUMNS, self._columns.saveState())
        super().closeEvent(event)
        self.left.emit(self.case_id)

    def _own_handlers(self) -> dict[ActionId, Callable[[], None]]:
        return {
            ActionId.NEXT_PANE: lambda: self._panes.move(1),
            ActionId.PREVIOUS_PANE: lambda: self._panes.move(-1),
        }

    def _parts_of_window(self) -> list[QWidget]:
        return [self.pane.editor, self.pane.panel]

    def _laid_out(self) -> QWidget:
        for part in (self.pane.editor, self.pane.panel):
            self._columns.addWidget(part)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._columns.setStretchFactor(0, 1)
        self._columns.setStretchFactor(1, 0)
        width = self.width() - scaled(_PANEL)
        kept = self._settings.value(_COLUMNS)
        if not (isinstance(kept, QByteArray) and self._columns.restoreState(kept)):
            self._columns.setSizes([width, scaled(_PANEL)])
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._parts.banner:
            column.addWidget(self._parts.banner)
        column.addWidget(self._columns, 1)
        self.setCentralWidget(made)
        return made

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if self.case_id in changes.ids.get("case", ()):
            self._read_number()

    def _read_number(self) -> None:
        case_id = self.case_id
        self._parts.operations.read(
            lambda office: _number(office, case_id),
            self._show_number,
            key=f"number {id(self)}",
            failed=lambda _error: None,  # what became of it stands in the case
        )

    def _show_number(self, number: str) -> None:
        self.setWindowTitle(t.case_window_title(number, self._parts.title_note))

    def _shut(self) -> None:
        self.close()


def _number(office: Office, case_id: ObjectId) -> str:
    case = view(office, case_id).case
    return case.number or case.provisional_number
