"""A page that scrolls when it is higher than the room, so that nothing is cut at large text."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import space

_WATCHES: Final = "brings the focus into sight"


class ScrollPage(QScrollArea):
    """Put the content into `body`; the part that gets the focus is brought into sight."""

    def __init__(
        self, *, look: str = "page", margin: int = 18, parent: QWidget | None = None
    ) -> None:
        """`look`: "page" shows the ground of the window, "panel" a white ground."""
        super().__init__(parent)
        self._page = QWidget()
        mark(self._page, desk=look)
        self.body = QVBoxLayout(self._page)
        room = space(margin)
        self.body.setContentsMargins(room, room, room, room)
        self.body.setSpacing(space(8))
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        _watch_focus()


def _watch_focus() -> None:
    """Once for all pages: a page that is about to go must not be called by the application."""
    app = QGuiApplication.instance()
    if isinstance(app, QGuiApplication) and not app.property(_WATCHES):
        app.setProperty(_WATCHES, True)
        app.focusObjectChanged.connect(_bring_into_sight)


def _bring_into_sight(focus: QObject | None) -> None:
    """Qt scrolls by itself only after Tab."""
    if not isinstance(focus, QWidget):
        return
    parent = focus.parentWidget()
    while parent is not None:
        if isinstance(parent, ScrollPage):
            parent.ensureWidgetVisible(focus)
        parent = parent.parentWidget()
