"""What somebody without mouse or sight would stumble on."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

PART_OF_SCREEN: Final = 0.5
LEAST_TARGET: Final = 24
LEAST_MARK: Final = 60
"""Pixels: more than a cursor that blinks."""
Pixels = NDArray[np.float64]


def problems_of(root: QWidget) -> list[str]:
    """Everything that somebody without mouse or sight would stumble on."""
    chain = focus_chain(root)
    return [
        *nameless(chain),
        *shared_mnemonics(root),
        *silent_rows(root),
        *jumps(chain),
        *small_targets(root),
        *trap(chain),
    ]


def focus_chain(root: QWidget) -> list[QWidget]:
    """What takes the focus by Tab, in order."""
    chain: list[QWidget] = []
    part = root.nextInFocusChain()
    while part is not None and part is not root:
        if root.isAncestorOf(part) and part.window() is root and takes_focus(part):
            chain.append(part)
        part = part.nextInFocusChain()
    return chain


def takes_focus(part: QWidget) -> bool:
    """Whether Tab stops there."""
    by_tab = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and part.isVisible() and part.isEnabled() and part.focusProxy() is None


def name_of(part: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(part)
    return found.text(QAccessible.Text.Name).strip() if found else ""


def nameless(chain: Sequence[QWidget]) -> Iterator[str]:
    """Controls that a screen reader has no word for."""
    return (f"no name: {described(part)}" for part in chain if not name_of(part))


def shared_mnemonics(root: QWidget) -> Iterator[str]:
    """Access keys that mean two things."""
    seen: dict[str, str] = {}
    for part in root.findChildren(QWidget):
        keys = mnemonic(part) if part.isVisible() and part.window() is root else ""
        if keys and keys in seen:
            yield f"{keys}: {seen[keys]} and {described(part)}"
        if keys:
            seen[keys] = described(part)


def mnemonic(part: QWidget) -> str:
    """The access key of a label or button, "" for none."""
    if not isinstance(part, QAbstractButton | QLabel) or (
        isinstance(part, QLabel) and part.buddy() is None
    ):
        return ""
    own = part.shortcut() if isinstance(part, QAbstractButton) else QKeySequence()
    return (own if not own.isEmpty() else QKeySequence.mnemonic(part.text())).toString()


def silent_rows(root: QWidget) -> Iterator[str]:
    """Rows of lists that say nothing."""
    for view in root.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or model is None:
            continue
        for row in range(min(model.rowCount(), 10)):
            if not any(spoken(view, row, column) for column in range(columns_of(view))):
                yield f"silent row {row}: {described(view)}"


def columns_of(view: QAbstractItemView) -> int:
    """How many cells a row has."""
    return view.horizontalHeader().count() if isinstance(view, QTableView) else 1


def spoken(view: QAbstractItemView, row: int, column: int) -> str:
    """What a cell says."""
    index = view.model().index(row, column)
    text = index.data(Qt.ItemDataRole.AccessibleTextRole)
    return str(text or index.data(Qt.ItemDataRole.DisplayRole) or "")


def jumps(chain: Sequence[QWidget]) -> Iterator[str]:
    """Steps that go up by more than a part of the screen within the same column."""
    for before, after in pairwise(chain):
        one, other = seen_at(before), seen_at(after)
        is_beside = other.left() >= one.right() or other.left() >= one.left() + one.width() // 2
        if one.top() - other.top() > before.window().height() * PART_OF_SCREEN and not is_beside:
            yield f"up from {described(before)} {one} to {described(after)} {other}"


def small_targets(root: QWidget) -> Iterator[str]:
    """What one can hardly hit (WCAG 2.5.8)."""
    for part in root.findChildren(QWidget):
        is_seen = part.isVisible() and part.window() is root and not is_of_qt(part)
        is_hit = isinstance(part, QAbstractButton) or takes_focus(part)
        if is_seen and is_hit and min(part.width(), part.height()) < LEAST_TARGET:
            yield f"{part.width()}x{part.height()} to hit: {described(part)}"


def is_of_qt(part: QWidget) -> bool:
    """Whether Qt made it for itself, beside other ways to do the same: arrows of tabs, corners."""
    return isinstance(part.parentWidget(), QTabBar | QTableView)


def unseen_focus(chain: Sequence[QWidget]) -> Iterator[str]:
    """What looks the same with the focus as without it."""
    for part in chain:
        scroll_to(part)
        part.clearFocus()
        without = picture_of(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if part.hasFocus() and marked(without, picture_of(part)) < LEAST_MARK:
            yield f"the focus is not seen: {described(part)}"


def scroll_to(part: QWidget) -> None:
    """Bring a part into sight."""
    area = part.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(part)
        area = area.parentWidget()


def picture_of(part: QWidget) -> Pixels:
    """How a part looks now, as red, green and blue shares of light."""
    QApplication.processEvents()
    seen = QRect(part.mapTo(part.window(), QPoint()), part.size())  # with what shines through it
    made = part.window().grab(seen).toImage().convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(made.constBits(), np.uint8).reshape(made.height(), -1, 4)
    share = data[:, : made.width(), 2::-1].astype(np.float64) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def marked(one: Pixels, other: Pixels) -> int:
    """How many pixels stand out at least 3:1 from what they were."""
    if one.shape != other.shape:
        return LEAST_MARK
    lights = [picture @ np.array((0.2126, 0.7152, 0.0722)) + 0.05 for picture in (one, other)]
    ratio = np.maximum(*lights) / np.minimum(*lights)
    return int((ratio >= 3).sum())


def seen_at(part: QWidget) -> QRect:
    """Where it stands in the window; what is scrolled away stands at the edge."""
    rect = QRect(part.mapTo(part.window(), QPoint()), part.size())
    area = part.parentWidget()
    while area is not None and area is not part.window():
        if isinstance(area, QAbstractScrollArea):
            room = area.viewport()
            top = room.mapTo(part.window(), QPoint()).y()
            rect.moveTop(min(max(rect.top(), top), top + room.height()))
        area = area.parentWidget()
    return rect


def trap(chain: Sequence[QWidget]) -> Iterator[str]:
    """Places that Tab does not lead out of."""
    if not chain:
        yield "nothing takes the focus"
        return
    chain[0].setFocus(Qt.FocusReason.TabFocusReason)
    start = QApplication.focusWidget()
    for _ in range(2 * len(chain)):
        before = QApplication.focusWidget()
        if before is None:
            yield "the focus is lost"
            return
        QTest.keyClick(before, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is before:
            yield f"Tab stays in {described(before)}"
            return
        if QApplication.focusWidget() is start:
            return
    yield "Tab does not come round"


def described(part: QWidget) -> str:
    """A widget in a message of this test."""
    text = part.text() if isinstance(part, QAbstractButton | QLabel) else part.objectName()
    parent = part.parentWidget()
    return f"{type(part).__name__}({name_of(part) or text!r}) in {type(parent).__name__}"
