"""Gives parts that stand their lengths anew when the size of text or the density is another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QMargins, QObject, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QLayout,
    QWidget,
)

_KEPT: Final = "desk_lengths"
_BY_STYLE_SHEET: Final = b"_q_stylesheet_"
_ACROSS: Final = Qt.Orientation.Horizontal
_NO_LIMIT: Final = (1 << 24) - 1
"""What Qt says of a part that may be as large as it wants."""


@dataclass(frozen=True, slots=True)
class Units:
    """How many pixels one of the design's is now: of a size, and of a room between parts."""

    size: float
    room: float


def measure_anew(widgets: Iterable[QWidget], before: Units, after: Units) -> None:
    """Let every length that was set before grow or shrink with the unit it was counted in."""
    if before == after:
        return
    for widget in widgets:
        if not widget.isWindow() and not _is_of_style_sheet(widget):
            _limits(widget, before.size, after.size)
        if isinstance(widget, QHeaderView):
            _sections(widget, before.size, after.size)
        for layout in _layouts(widget.layout()):
            _rooms(layout, before.room, after.room)


def _is_of_style_sheet(widget: QWidget) -> bool:
    return any(
        bytes(name.data()).startswith(_BY_STYLE_SHEET) for name in widget.dynamicPropertyNames()
    )


def _layouts(layout: QLayout | None) -> Iterator[QLayout]:
    if layout is None:
        return
    yield layout
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item else None
        yield from _layouts(inner)


def _limits(widget: QWidget, before: float, after: float) -> None:
    set_by_name = {
        "least width": (widget.minimumWidth(), widget.setMinimumWidth),
        "least height": (widget.minimumHeight(), widget.setMinimumHeight),
        "most width": (widget.maximumWidth(), widget.setMaximumWidth),
        "most height": (widget.maximumHeight(), widget.setMaximumHeight),
    }
    wanted = {name: px for name, (px, _) in set_by_name.items() if 0 < px < _NO_LIMIT}
    for name, px in _grown(widget, wanted, before, after).items():
        set_by_name[name][1](px)


def _rooms(layout: QLayout, before: float, after: float) -> None:
    margins = layout.contentsMargins()
    sides = {
        "left": margins.left(),
        "top": margins.top(),
        "right": margins.right(),
        "bottom": margins.bottom(),
    }
    new = _grown(layout, sides | _spacings(layout), before, after)
    layout.setContentsMargins(QMargins(new["left"], new["top"], new["right"], new["bottom"]))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(new["across"])
        layout.setVerticalSpacing(new["down"])
    elif "spacing" in new:
        layout.setSpacing(new["spacing"])


def _spacings(layout: QLayout) -> dict[str, int]:
    if isinstance(layout, QGridLayout):
        return {"across": layout.horizontalSpacing(), "down": layout.verticalSpacing()}
    return {"spacing": layout.spacing()} if layout.spacing() >= 0 else {}


def _sections(header: QHeaderView, before: float, after: float) -> None:
    """Columns keep what somebody drew them to, in the new size of text."""
    wanted = {"section": header.defaultSectionSize()}
    for at in range(header.count() if header.orientation() is _ACROSS else 0):
        if header.sectionResizeMode(at) is QHeaderView.ResizeMode.Interactive:
            wanted[str(at)] = header.sectionSize(at)
    new = _grown(header, wanted, before, after)
    header.setDefaultSectionSize(new.pop("section"))
    for at, px in new.items():
        header.resizeSection(int(at), px)


def _grown(part: QObject, lengths: dict[str, int], before: float, after: float) -> dict[str, int]:
    """Lengths in the new unit.

    The part keeps what they are in the design, so that nothing is lost by going to and fro.
    """
    kept: object = part.property(_KEPT)
    known = cast("dict[str, tuple[int, float]]", kept) if isinstance(kept, dict) else {}
    new: dict[str, int] = {}
    for name, px in lengths.items():
        then, design = known.get(name, (-1, 0.0))
        design = design if then == px else px / before
        new[name] = round(design * after)
        known[name] = (new[name], design)
    part.setProperty(_KEPT, known)
    return new
