"""A page that scrolls when it is higher than the room, so that nothing is cut at large text."""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import follow_dress, scaled, space

FORM: Final = 1040
"""Wider than that one has to look for the field that belongs to a word."""
_WATCHES: Final = "brings the focus into sight"


class ScrollPage(QScrollArea):
    """Put the content into `body`; the part that gets the focus is brought into sight."""

    def __init__(
        self,
        *,
        look: str = "page",
        margin: int = 18,
        widest: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """`look`: "page" shows the ground of the window, "panel" a white ground.

        `widest` is how wide lines and fields grow at most, where a page is a form.
        """
        super().__init__(parent)
        self._margin = margin
        self._widest = widest
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
        if widest:
            follow_dress(self._keep_narrow)

    def resizeEvent(self, arg__1: QResizeEvent, /) -> None:
        super().resizeEvent(arg__1)
        self._keep_narrow()

    def _keep_narrow(self) -> None:
        if self._widest:
            room, left_over = space(self._margin), self.viewport().width() - scaled(self._widest)
            self.body.setContentsMargins(room, room, max(room, left_over), room)


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
