"""What somebody who needs large text would find cut off, or painted over."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLayout, QTabBar, QWidget


def unreadable(window: QWidget) -> list[str]:
    """Everything that is cut or painted over."""
    return [*cut(window), *overlapping(window)]


def cut(window: QWidget) -> Iterator[str]:
    """Buttons that are narrower than their words, or beyond the edge of what they stand in."""
    for button in window.findChildren(QAbstractButton):
        if isinstance(button.parentWidget(), QTabBar):  # its arrows show the further tabs
            continue
        is_whole = button.width() >= button.minimumSizeHint().width()
        if button.isVisible() and not (is_whole and is_inside(button)):
            yield f"{button.accessibleName() or button.text()} {button.geometry()}"


def overlapping(window: QWidget) -> Iterator[str]:
    """Parts of one layout that are painted over each other."""
    for whole in window.findChildren(QWidget):
        layout = whole.layout()
        if layout is None or not whole.isVisible():
            continue
        parts = [one for one in whole.children() if isinstance(one, QWidget)]
        shown = [one for one in parts if one.isVisible() and is_laid_out(one, layout)]
        for one, other in combinations(shown, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{described(one)} and {described(other)} in {described(whole)}"


def is_laid_out(part: QWidget, layout: QLayout) -> bool:
    """Whether the layout, or one inside it, places the part."""
    items = [layout.itemAt(at) for at in range(layout.count())]
    found = [item for item in items if item is not None]
    inner = [item.layout() for item in found]
    return any(item.widget() is part for item in found) or any(
        is_laid_out(part, one) for one in inner if one is not None
    )


def described(part: QWidget) -> str:
    """What a part is, what it says and where it stands."""
    return f"{type(part).__name__} {part.accessibleName()!r} {part.geometry()}"


def is_inside(part: QWidget) -> bool:
    """Whether its window shows it; what can be scrolled to is shown."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    if area is not None:
        return True
    window = part.window()
    corner = part.mapTo(window, part.rect().bottomRight())
    return window.rect().contains(corner)
