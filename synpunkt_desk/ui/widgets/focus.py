"""The mark round what has the focus."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from synpunkt_desk.ui.widgets.theme import colours, scaled


def paint_focus(painter: QPainter, rect: QRect, colour: str = "", *, inset: float = 3) -> None:
    """Draw the ring inside a rectangle, apart from its own border."""
    room = scaled(inset)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour or colours().accent), scaled(1.6)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(rect).adjusted(room, room, -room, -room)
    painter.drawRoundedRect(ring, scaled(4), scaled(4))
    painter.restore()
