"""An icon as a widget of its own, for ornament beside words."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from synpunkt_desk.ui.widgets.icons import IconRole, paint_icon
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.tokens import Tone

TONE_ICONS = {
    Tone.RED: "circle-alert",
    Tone.AMBER: "triangle-alert",
    Tone.GREEN: "circle-check",
    Tone.BLUE: "info",
    Tone.GREY: "info",
}


class IconMark(QWidget):
    """Draws an icon; the words beside it say the same, so screen readers pass it by."""

    def __init__(
        self, icon_name: str, role: IconRole, *, side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._role = role
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon_name: str, role: IconRole) -> None:
        """Another icon."""
        self._icon_name = icon_name
        self._role = role
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._side), scaled(self._side))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        side = min(self.width(), self.height())
        paint_icon(QPainter(self), QRect(0, 0, side, side), self._icon_name, self._role)
