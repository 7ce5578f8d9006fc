"""What has the focus: the mark round it, and the way that Tab takes."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

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


def lead_focus(host: QWidget, part: QWidget, *, is_there: bool) -> None:
    """Give the focus of a page on to a part while it can be seen; Tab would end before a hidden."""
    proxy = part if is_there else None
    host.setFocusProxy(proxy)  # pyright: ignore[reportArgumentType]  # Qt's stubs forbid none


def tab_as_laid_out(page: QWidget) -> None:
    """Let Tab follow the eye: by layouts, not by when each part was made."""
    for before, after in pairwise(_stops(page)):
        QWidget.setTabOrder(before, after)


def tab_from(anchor: QWidget, *parts: QWidget) -> None:
    """Let Tab go on from a part to others, as when these were made later than what follows it."""
    for part in parts:
        for stop in _stops(part):
            QWidget.setTabOrder(anchor, stop)
            anchor = stop


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        yield from _stops(inner) if inner else ()
    layout = widget.layout()
    if layout is not None:  # pyright: ignore[reportUnnecessaryComparison]  # Qt's stubs promise one
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
