"""A white sheet with a thin line round it, that holds what belongs together."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import space


class Card(QFrame):
    """Put the content into `body`."""

    def __init__(
        self, title: str = "", note: str = "", *, look: str = "card", parent: QWidget | None = None
    ) -> None:
        """`look`: "card"; "panel" (no line); "bar" (line below) and "foot" (line above)."""
        super().__init__(parent)
        mark(self, desk=look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(space(16), space(12), space(16), space(12))
        self.body.setSpacing(space(6))
        if title:
            self.heading = SectionLabel(title, note)
            self.body.addWidget(self.heading)
            play_role(self, QAccessible.Role.Grouping)
            self.setAccessibleName(self.heading.accessibleName())


class Bar(Card):
    """Parts beside each other over or under a page; None is the room between them.

    What has no room goes on in the next line.
    """

    def __init__(self, look: str, *parts: QWidget | None) -> None:
        """`look`: "bar" over the page, "foot" under it."""
        super().__init__(look=look)
        flow = FlowLayout(spacing=8)
        add: Callable[[QWidget], None] = flow.addWidget
        for part in parts:
            if part is None:
                add = flow.add_at_right
            else:
                add(part)
        self.body.addLayout(flow)
