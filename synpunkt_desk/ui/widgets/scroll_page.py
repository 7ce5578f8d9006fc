"""A page that scrolls when it is higher than the room, so that nothing is cut at large text."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled


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
        room = scaled(margin)
        self.body.setContentsMargins(room, room, room, room)
        self.body.setSpacing(scaled(8))
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._on_focus_changed)

    @Slot(QObject)  # a real slot: Qt lets go of it when the page has gone
    def _on_focus_changed(self, focus: QObject | None) -> None:
        """Qt scrolls by itself only after Tab."""
        if isinstance(focus, QWidget) and self._page.isAncestorOf(focus):
            self.ensureWidgetVisible(focus)
