"""Choosing one of a few by click, number or arrow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.focus import paint_focus
from synpunkt_desk.ui.widgets.roles import play_role
from synpunkt_desk.ui.widgets.theme import colours, font, scaled, space

_PAD: Final = 11
_GAP: Final = 18
_ARROWS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}
_FLAGS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few; `key` is a digit that chooses it, `hint` stands quietly behind."""

    value: str
    label: str
    key: str = ""
    hint: str = ""


class ChoiceGroup(QWidget):
    """A grid of boxes of which one can be chosen; a radio group for screen readers.

    Signals: choice_changed(value) when the user has chosen another one.
    """

    choice_changed = Signal(str)

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        name: str,
        columns: int = 2,
        key_scope: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """The digits choose while the focus is anywhere inside `key_scope`, else in the group."""
        super().__init__(parent)
        self._columns = columns
        self._used = columns
        self._key_scope = key_scope or self
        self._value = ""
        self._boxes: dict[str, _ChoiceBox] = {}
        self._shortcuts: list[QShortcut] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(space(6))
        play_role(self, QAccessible.Role.Grouping)
        self.setAccessibleName(name)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer others; the chosen value stays where it is still offered."""
        self._clear()
        before: QWidget = self
        for choice in choices:
            box = _ChoiceBox(choice, self)
            QWidget.setTabOrder(before, box)
            before = box
            self._boxes[choice.value] = box
            box.arrow_left.connect(self._step)
            self._group.addButton(box)
            box.show()  # else the layout does so later, and Tab would pass it by till then
            if choice.key:
                self._listen(choice.key, box)
        widest = max((box.width_with_hint() for box in self._boxes.values()), default=0)
        for box in self._boxes.values():
            box.room_beside = widest
        self._place()
        self.set_value(self._value)

    def sizeHint(self) -> QSize:
        widths = [box.sizeHint().width() for box in self._boxes.values()]
        gaps = (self._columns - 1) * self._grid.spacing()
        wanted = self._columns * max(widths, default=0) + gaps
        return QSize(wanted, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Where the boxes have no room beside each other they stand in fewer columns."""
        super().resizeEvent(event)
        room = event.size().width()
        counts = range(self._columns, 1, -1)
        used = next((count for count in counts if self._least_width(count) <= room), 1)
        if used != self._used:
            self._used = used
            self._place()

    def value(self) -> str:
        """What is chosen, or an empty text."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a choice, or none, without telling anybody."""
        self._value = value if value in self._boxes else ""
        self._group.setExclusive(False)
        for key, box in self._boxes.items():
            box.setChecked(key == self._value)
        self._group.setExclusive(True)
        self._leave_one_stop()

    def focus_chosen(self) -> None:
        """Move the focus to the chosen box, or to the first."""
        box = self._stop()
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _least_width(self, columns: int) -> int:
        """What so many columns need, each as wide as its widest box."""
        widths = [box.minimumSizeHint().width() for box in self._boxes.values()]
        wanted = sum(max(widths[at::columns], default=0) for at in range(columns))
        return wanted + (columns - 1) * self._grid.spacing()

    def _place(self) -> None:
        for at, box in enumerate(self._boxes.values()):
            self._grid.addWidget(box, *divmod(at, self._used))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < self._used else 0)
        self._grid.activate()  # arrows go by where the boxes are, also for who types ahead

    def _stop(self) -> "_ChoiceBox | None":
        """The box that Tab leads to."""
        return self._boxes.get(self._value) or next(iter(self._boxes.values()), None)

    def _leave_one_stop(self) -> None:
        """Let Tab pass the group in one step, also while nothing is chosen."""
        stop = self._stop()
        for box in self._boxes.values():
            policy = Qt.FocusPolicy.StrongFocus if box is stop else Qt.FocusPolicy.ClickFocus
            box.setFocusPolicy(policy)

    def _step(self, by: int) -> None:
        """Choose the next box, or the one before; after the last comes the first."""
        boxes = list(self._boxes.values())
        at = next((at for at, box in enumerate(boxes) if box.hasFocus()), 0)
        beside = boxes[(at + by) % len(boxes)]
        if beside.isEnabled():
            beside.setFocus(Qt.FocusReason.TabFocusReason)
            beside.click()

    def _clear(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._shortcuts.clear()
        for box in self._boxes.values():
            self._group.removeButton(box)
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes.clear()

    def _listen(self, key: str, box: "_ChoiceBox") -> None:
        shortcut = QShortcut(QKeySequence(key), self._key_scope)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(box.click)
        self._shortcuts.append(shortcut)

    def _on_clicked(self, button: QAbstractButton) -> None:
        chosen = next(value for value, box in self._boxes.items() if box is button)
        if chosen != self._value:
            self._value = chosen
            self._leave_one_stop()
            if any(box.hasFocus() for box in self._boxes.values()):
                button.setFocus()
            self.choice_changed.emit(chosen)


class _ChoiceBox(QRadioButton):
    """A radio button drawn as a box.

    Its hint stands beside the label only where there is room for those of the whole group.
    Signals: arrow_left(1 or -1) when an arrow has led to no box.
    """

    arrow_left = Signal(int)

    _choice = Choice("", "")  # what Qt may still ask for while Python frees the box
    room_beside = 0

    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.label.replace("&", "&&"), parent)
        self._choice = choice
        self.setAccessibleName(choice.label)
        self.setAccessibleDescription(t.spoken(choice.key, choice.hint))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def width_with_hint(self) -> int:
        """What the words need beside each other."""
        hint = scaled(_GAP) + _width(self._choice.hint) if self._choice.hint else 0
        return self._lead() + _width(self._choice.label) + hint

    def sizeHint(self) -> QSize:
        width = self.width_with_hint() + 2 * scaled(_PAD) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max((_width(word) for word in self._choice.label.split()), default=0)
        return QSize(self._lead() + longest + 2 * scaled(_PAD), self._line_height(1))

    def heightForWidth(self, width: int, /) -> int:
        room = max(1, width - 2 * scaled(_PAD) - self._lead())
        is_below = bool(self._choice.hint) and not self._has_hint_beside(room)
        below = _lines(self._choice.hint, room, bold=False) if is_below else 0
        return self._line_height(_lines(self._choice.label, room) + below)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """An arrow that points at no box leads to the next or the one before."""
        super().keyPressEvent(event)
        if self.hasFocus() and event.key() in _ARROWS:
            self.arrow_left.emit(_ARROWS[Qt.Key(event.key())])

    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        self._paint_words(painter)
        if self.hasFocus():
            paint_focus(painter, self.rect(), inset=3)

    def _paint_box(self, painter: QPainter) -> None:
        c = colours()
        thickness = 2 if self.isChecked() else 1
        rest = c.hover if self.underMouse() and self.isEnabled() else c.surface
        painter.setPen(QPen(QColor(c.accent if self.isChecked() else c.border), thickness))
        painter.setBrush(QColor(c.selected if self.isChecked() else rest))
        inner = QRectF(self.rect()).adjusted(
            thickness / 2, thickness / 2, -thickness / 2, -thickness / 2
        )
        painter.drawRoundedRect(inner, scaled(6), scaled(6))

    def _paint_words(self, painter: QPainter) -> None:
        c = colours()
        room = self.rect().adjusted(scaled(_PAD), 0, -scaled(_PAD), 0)
        painter.setFont(font(bold=self.isChecked()))
        painter.setPen(QColor(c.ink if self.isEnabled() else c.disabled))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._choice.key)
        room.setLeft(room.left() + self._lead())
        if not self._choice.hint:
            painter.drawText(room, _FLAGS, self._choice.label)
        else:
            self._paint_with_hint(painter, room)

    def _paint_with_hint(self, painter: QPainter, room: QRect) -> None:
        hint, label = QRect(room), QRect(room)
        if self._has_hint_beside(room.width()):
            hint.setLeft(room.left() + _width(self._choice.label) + scaled(_GAP))
        else:
            below = _lines(self._choice.hint, room.width(), bold=False) * _metrics().lineSpacing()
            label.setBottom(room.bottom() - below - scaled(4))
            hint.setTop(room.bottom() - below - scaled(8))
        painter.drawText(label, _FLAGS, self._choice.label)
        painter.setFont(font())
        painter.setPen(QColor(colours().muted))
        painter.drawText(hint, _FLAGS, self._choice.hint)

    def _has_hint_beside(self, room: int) -> bool:
        return self.room_beside - self._lead() <= room

    def _lead(self) -> int:
        return _width(self._choice.key) + scaled(7) if self._choice.key else 0

    def _line_height(self, lines: int) -> int:
        return lines * _metrics().lineSpacing() + 2 * space(8)


def _metrics() -> QFontMetrics:
    return QFontMetrics(font(bold=True))


def _lines(text: str, width: int, *, bold: bool = True) -> int:
    metrics = QFontMetrics(font(bold=bold))
    height = metrics.boundingRect(QRect(0, 0, width, 10_000), _FLAGS, text).height()
    return max(1, round(height / metrics.lineSpacing()))


def _width(text: str) -> int:
    return _metrics().horizontalAdvance(text)
