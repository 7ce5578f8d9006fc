"""A layout that goes on in the next line when one is full."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from synpunkt_desk.ui.widgets.theme import space


class FlowLayout(QLayout):
    """Lines of items, from the left.

    With `spread` one line is drawn out to the right edge, and several stand in even columns.
    With `hangs` the tops of the items of a line are level, else their middles.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int = 6,
        spread: bool = False,
        hangs: bool = False,
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._spread = spread
        self._hangs = hangs
        self._at_right: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setSpacing(space(spacing))
        self.setContentsMargins(0, 0, 0, 0)

    def add_at_right(self, widget: QWidget) -> None:
        """Add a widget that stands at the right edge of its line, as do those after it there."""
        self.addWidget(widget)
        self._at_right.append(self._items[-1])

    def addItem(self, arg__1: QLayoutItem, /) -> None:
        self._items.append(arg__1)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, arg__1: int, /) -> int:
        if arg__1 not in self._heights:  # the layouts around ask for it dozens of times
            self._heights[arg__1] = self._arrange(QRect(0, 0, arg__1, 0), is_trial=True)
        return self._heights[arg__1]

    def invalidate(self) -> None:
        """Something in it has become another: nothing that was reckoned holds."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, arg__1: QRect, /) -> None:
        super().setGeometry(arg__1)
        self._arrange(arg__1, is_trial=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(self._in_one_line(shown), height))

    def _in_one_line(self, shown: list[QLayoutItem]) -> int:
        width = sum(item.sizeHint().width() for item in shown)
        return width + self.spacing() * max(0, len(shown) - 1)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        lines = self._lines(room.width())
        for line in lines:
            height = max(_height(item, room.width()) for item in line)
            place = QRect(room.left(), top, room.width(), height)
            if not is_trial and self._spread and len(lines) > 1:
                self._place_in_columns(line, place, self._widths(self._shown(), room.width()))
            elif not is_trial:
                self._place(line, place)
            top += height + self.spacing()
        gap = self.spacing() if lines else 0
        return top - gap - rect.top() + self.contentsMargins().bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        shown = self._shown()
        if self._spread and self._in_one_line(shown) > width:
            columns = len(self._widths(shown, width))
            return [shown[at : at + columns] for at in range(0, len(shown), columns)]
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in shown:
            needed = item.sizeHint().width()
            if not lines or used + self.spacing() + needed > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append(item)
            used += self.spacing() + needed
        return lines

    def _widths(self, shown: list[QLayoutItem], width: int) -> list[int]:
        """The widths of as many columns as there is room for, with lines about equally full."""
        widths: list[int] = []
        for lines in range(1, len(shown) + 1):
            columns = ceil(len(shown) / lines)
            widths = [_widest(shown[at::columns]) for at in range(columns)]
            if sum(widths) + self.spacing() * (columns - 1) <= width:
                break
        return widths

    def _place_in_columns(
        self, line: list[QLayoutItem], room: QRect, widths: Sequence[int]
    ) -> None:
        free = max(0, room.width() - sum(widths)) / len(widths)
        left = float(room.left())
        for item, width in zip(line, widths, strict=False):
            size = QSize(min(item.sizeHint().width(), room.width()), _height(item, room.width()))
            item.setGeometry(QRect(QPoint(round(left), room.top()), size))
            left += width + free

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        left = float(room.left())
        gap = float(self.spacing())
        if self._spread and len(line) > 1:
            taken = sum(item.sizeHint().width() for item in line)
            gap = max(gap, (room.width() - taken) / (len(line) - 1))
        free = room.width() + self.spacing()
        free -= sum(item.sizeHint().width() + self.spacing() for item in line)
        for item in line:
            size = item.sizeHint()
            if item in self._at_right:
                left, free = left + max(0, free), 0
            width = min(size.width(), room.width())
            height = _height(item, room.width())
            above = 0 if self._hangs else (room.height() - height) // 2
            item.setGeometry(QRect(QPoint(round(left), room.top() + above), QSize(width, height)))
            left += width + gap


def _widest(items: list[QLayoutItem]) -> int:
    return max(item.sizeHint().width() for item in items)


def _height(item: QLayoutItem, room: int) -> int:
    """What an item needs in a line of its own that may be too narrow for it."""
    size = item.sizeHint()
    is_narrow = size.width() > room and item.hasHeightForWidth()
    return item.heightForWidth(room) if is_narrow else size.height()
