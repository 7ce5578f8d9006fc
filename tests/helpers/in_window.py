"""What somebody at the window sees and does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.services.cases import case_work
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.ui.shell.main_window import MainWindow
from tests.helpers.offices import add_case


def titles(window: MainWindow) -> list[str]:
    model = window.inbox.model
    return [model.row(at).title for at in range(model.rowCount())]


def count_of(window: MainWindow, label: str) -> str:
    """What the navigation says about a place."""
    nav = QAccessible.queryAccessibleInterface(window.nav)
    names = [nav.child(at).text(QAccessible.Text.Name) for at in range(nav.childCount())]
    return next((name for name in names if name.startswith(label)), "")


def press(qtbot: QtBot, keys: str) -> None:
    """Press a key combination where the focus is, as a person does."""
    focus = QApplication.focusWidget()
    assert focus is not None
    modifiers = Qt.KeyboardModifier.NoModifier
    if keys.startswith("Ctrl+"):
        modifiers, keys = Qt.KeyboardModifier.ControlModifier, keys.removeprefix("Ctrl+")
    qtbot.keyClick(focus, getattr(Qt.Key, f"Key_{keys}"), modifiers)


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def visible_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def shown_fields(window: MainWindow) -> list[QLineEdit]:
    return [field for field in window.findChildren(QLineEdit) if field.isVisible()]


def registered(office: Office) -> Changes:
    add_case(office, "Synpunkt om vägskyltar")
    return Changes({"case": frozenset({"new"})})


def distributed(office: Office, case_id: str) -> Changes:
    place = office.organisation.find_unit("area", "Gata och park") or ""
    return case_work.distribute(office, [case_id], place=place)


def current_id(window: MainWindow) -> str:
    return window.inbox.model.row(window.inbox.view.list.currentIndex().row()).row_id


def click(qtbot: QtBot, window: MainWindow, at: int) -> None:
    """Click on a row."""
    view = window.inbox.view.list
    spot = view.visualRect(window.inbox.model.index(at)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def settled(window: MainWindow) -> None:
    """Let everything that has begun end."""
    for _ in range(3):
        window.operations.wait()
        QApplication.processEvents()


def current_title(window: MainWindow) -> str:
    return str(window.inbox.view.list.currentIndex().data())
