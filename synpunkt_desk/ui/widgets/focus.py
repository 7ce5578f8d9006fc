"""What has the focus: the mark round it, and the way that Tab takes."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget

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


def next_stop(window: QWidget, *, forward: bool) -> QWidget | None:
    """Where Tab leads from the focus: by layouts, past no part of a page that leads its focus on.

    Qt itself goes to that part at once, and never to what stands before it.
    """
    part = window.focusWidget() or window
    inside, parent = _seen_in(part) if forward else [], part.parentWidget()
    while parent is not None and part is not window:
        for sibling in inside:
            found = _first_stop(sibling, forward=forward)
            if found:
                return found
        if not forward and parent is not window and _takes_tab(parent):
            return parent
        around = _seen_in(parent)
        at = around.index(part) if part in around else 0
        inside = around[at + 1 :] if forward else around[:at][::-1]
        part, parent = parent, parent.parentWidget()
    stops = [*inside, *(_seen_in(window) if forward else _seen_in(window)[::-1])]
    return next((f for stop in stops if (f := _first_stop(stop, forward=forward))), None)


def _first_stop(part: QWidget, *, forward: bool) -> QWidget | None:
    """The part, or the first thing in it, that takes the focus; the last when going back."""
    if forward and _takes_tab(part):
        return part
    inside = _seen_in(part) if forward else _seen_in(part)[::-1]
    found = next((f for child in inside if (f := _first_stop(child, forward=forward))), None)
    return found or (part if not forward and _takes_tab(part) else None)


def _takes_tab(part: QWidget) -> bool:
    by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and part.isEnabled() and not part.focusProxy()


def _seen_in(widget: QWidget) -> list[QWidget]:
    """What can be seen in it, in the order of its layout; then what is in none."""
    inside = [part for part in widget.children() if isinstance(part, QWidget)]
    ordered = dict.fromkeys((*(part for part in _parts(widget) if part in inside), *inside))
    return [part for part in ordered if part.isVisible() and not part.isWindow()]


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        found = (widget.widget(at) for at in range(widget.count()))
        yield from (part for part in found if part is not None)
    layout = widget.layout()
    if layout is not None:  # pyright: ignore[reportUnnecessaryComparison]  # Qt's stubs promise one
        yield from _widgets_of(layout)


def _widgets_of(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets_of(inner)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        yield from _stops(inner) if inner else ()
    for part in _parts(widget):
        yield from _stops(part)
