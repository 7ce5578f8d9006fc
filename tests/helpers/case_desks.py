"""A case on the screen with the column beside it, and a person who works with it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.case import Case
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.services.cases.case_view import CaseView, view
from synpunkt_desk.services.cases.history import log
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.case_editor.editor import CaseEditor
from synpunkt_desk.ui.case_editor.pane import make_case_pane
from synpunkt_desk.ui.case_editor.writing import Writer
from synpunkt_desk.ui.categorization.panel import CategorizationPanel
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.shell.parts import CasePane
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox
from tests.helpers.windows import type_text


@dataclass
class CaseDesk:
    """What a person does in the middle and the right of the window, and what then stands there."""

    qtbot: QtBot
    office: Office
    operations: Operations
    window: QWidget
    pane: CasePane
    opened: list[list[str]]
    """Which other cases were asked for, one at a time or several in the list."""

    @property
    def editor(self) -> CaseEditor:
        """The case."""
        assert isinstance(self.pane.editor, CaseEditor)
        return self.pane.editor

    @property
    def panel(self) -> CategorizationPanel:
        """The column beside it."""
        assert isinstance(self.pane.panel, CategorizationPanel)
        return self.pane.panel

    def open(self, case_id: str) -> None:
        """Look at a case."""
        with self.qtbot.waitSignal(self.editor.case_shown):
            self.pane.show_case(case_id)

    def settle(self) -> None:
        """Let everything that has begun end."""
        for _ in range(4):
            self.operations.wait()
            QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        self.qtbot.waitUntil(holds)

    def press(self, keys: str, where: QWidget | None = None) -> None:
        """Press keys where the focus is."""
        QTest.keySequence(where or QApplication.focusWidget() or self.window, keys)
        self.settle()

    def type(self, text: str, where: QWidget | None = None) -> None:
        """Write where the focus is."""
        target = where or QApplication.focusWidget()
        assert target is not None
        if where is not None:
            where.setFocus()
            for keys in ("Ctrl+End", "End"):
                QTest.keySequence(where, keys)
        type_text(target, text)

    def write_over(self, text: str, where: QWidget) -> None:
        """Write instead of what stands there."""
        where.setFocus()
        QTest.keySequence(where, "Ctrl+A")
        type_text(where, text)

    def field(self, name: str) -> QWidget:
        """The field of that name in the small form."""
        parts = self.editor.view.panel.findChildren(QWidget)
        fields = [part for part in parts if part.isVisible() and not isinstance(part, QLabel)]
        return next(field for field in fields if field.accessibleName() == name)

    def choose(self, name: str, text: str) -> None:
        """Choose in a long list of the small form by typing."""
        box = self.field(name)
        assert isinstance(box, TypeAheadBox)
        box.setEditText(text)

    def click(self, label: str, inside: QWidget | None = None) -> None:
        """Click the button that says so."""
        buttons = (inside or self.editor).findChildren(QAbstractButton)
        button = next(b for b in buttons if b.accessibleName() == label and b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def confirm(self) -> None:
        """Ctrl+Enter."""
        self.press("Ctrl+Return")

    def words(self, inside: QWidget | None = None) -> str:
        """Everything there is to read."""
        self.settle()
        labels = (inside or self.editor).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def view(self, case_id: str) -> CaseView:
        """What the database holds."""
        self.settle()
        return view(self.office, case_id)

    def case(self, case_id: str) -> Case:
        """The case in the database."""
        return self.view(case_id).case

    def verbs(self, case_id: str) -> list[str]:
        """What the log says was done to it."""
        self.settle()
        return [event.verb for event in log(self.office, case_id)]


def open_desk(qtbot: QtBot, office: Office, operations: Operations) -> CaseDesk:
    """Put editor and column on the screen."""

    def said(error: AppError) -> str:
        return str(sentence(error))

    opened: list[list[str]] = []
    pane = make_case_pane(
        operations,
        said,
        lambda _ids: None,
        lambda _: Writer,
        open_case=lambda case_id: opened.append([case_id]),
        show_similar=lambda case_ids: opened.append(list(case_ids)),
    )
    window = QWidget()
    row = QHBoxLayout(window)
    row.addWidget(pane.editor, 2)
    row.addWidget(pane.panel, 1)
    window.resize(1300, 900)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return CaseDesk(qtbot, office, operations, window, pane, opened)
