"""A step of the wizard: what the report is about, a line that explains the step, its parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import space


class StepPage(ScrollPage):
    """Scrolls when it is higher than the room."""

    def __init__(self, about: str, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading = Title()
        self.about = Muted(about)
        self.body.setSpacing(space(12))
        for part in (self.heading, self.about, *parts):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def first_stop(self) -> QWidget:
        """The first part that keys can reach."""
        parts = self.findChildren(QWidget)
        stops = (part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return next((part for part in stops if part.isVisibleTo(self) and part.isEnabled()), self)
