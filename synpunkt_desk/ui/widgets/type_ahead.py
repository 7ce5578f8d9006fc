"""Choosing from a long list by typing, and adding what is not there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, QStringListModel, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from synpunkt_desk.models.swedish_text import fold_for_search, words
from synpunkt_desk.texts import common as t
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.styling import mark
from synpunkt_desk.ui.widgets.theme import scaled

_MOST_SHOWN: Final = 200
_PASSING: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_BY_KEY: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose; `detail` stands behind the label and is searched as well."""

    value: str
    label: str
    detail: str = ""

    @property
    def line(self) -> str:
        """How it stands in the list."""
        return f"{self.label} · {self.detail}" if self.detail else self.label


class _Line(QLineEdit):
    """While nobody writes in it, what has no room is left out by whole words."""

    def paintEvent(self, event: QPaintEvent, /) -> None:
        room = self.contentsRect().adjusted(2, 0, -2, 0)
        shown = whole_words(self.text(), self.fontMetrics(), room.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().text().color())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def whole_words(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many words of a text as there is room for, and three dots for the others."""
    parts = text.split(" ")
    for count in range(len(parts), 0, -1):
        shown = " ".join(parts[:count]) + ("" if count == len(parts) else "…")
        if metrics.horizontalAdvance(shown) <= width:
            return shown
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class TypeAheadBox(DropDown):
    """An editable box: typing filters, Enter takes the marked line, arrow and F4 show all.

    Tab takes the only line that is left, unless what is typed could be added.

    Signals: value_changed(value) by the user, empty when emptied; add_requested(text) from the
    last line; unmatched_left(text) when the focus leaves a text that is none of the options (the
    text stays, the value too; empty when that is mended).
    """

    value_changed = Signal(str)
    add_requested = Signal(str)
    unmatched_left = Signal(str)

    def __init__(
        self,
        options: Sequence[Option] = (),
        *,
        name: str = "",
        hint: str = "",
        can_add: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._can_add = can_add
        self._value = ""
        self._options: tuple[Option, ...] = ()
        self._hits: list[Option | None] = []
        self.setEditable(True)
        self.setInsertPolicy(DropDown.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setCompleter(None)  # pyright: ignore[reportArgumentType]  # Qt's own would complete in line
        self.setAccessibleName(name)
        self._line = _Line(self)
        self.setLineEdit(self._line)
        self._line.setAccessibleName(name)
        self._line.setPlaceholderText(hint)
        self._lines = QStringListModel(self)
        self._popup = QListView()
        self._completer = self._make_completer()
        self._line.textEdited.connect(self._on_typed)
        self._line.returnPressed.connect(self._on_return_pressed)
        self.activated.connect(self._on_listed)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer others; the value stays where it is still offered."""
        self._options = tuple(options)
        self.clear()
        for option in options:
            self.addItem(option.line, option.value)
        self.set_value(self._value)

    def value(self) -> str:
        """What is chosen, or an empty text."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a value, or none, without telling anybody."""
        option = next((option for option in self._options if option.value == value), None)
        self._value = option.value if option else ""
        self.setCurrentIndex(self._options.index(option) if option else -1)
        self._line.setText(option.label if option else "")
        self._line.setToolTip(option.line if option else "")
        self._line.setCursorPosition(0)

    def setAccessibleName(self, name: str, /) -> None:
        super().setAccessibleName(name)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)

    def focusOutEvent(self, e: QFocusEvent, /) -> None:
        super().focusOutEvent(e)
        if e.reason() not in _PASSING:
            self._settle(takes_only=e.reason() in _BY_KEY)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._lines, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        completer.setWidget(self._line)
        completer.setPopup(self._popup)
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mark(self._popup, desk="popup")
        activated: SignalInstance = completer.activated[QModelIndex]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]  # Qt's stubs know no overloads
        activated.connect(self._on_hit_chosen)  # pyright: ignore[reportUnknownMemberType]
        return completer

    def _on_typed(self, text: str) -> None:
        self._find(text)
        if not self._hits:
            self._popup.hide()
            return
        self._completer.setCompletionPrefix("")
        self._completer.complete(self._room())
        first = self._completer.completionModel().index(0, 0)
        self._popup.setCurrentIndex(first)

    def _room(self) -> QRect:
        """Where the list opens: under the whole box, as wide as its lines."""
        width = max(self.width(), self._popup.sizeHintForColumn(0) + scaled(24))
        return QRect(-self._line.pos(), QSize(width, self.height()))

    def _find(self, text: str) -> None:
        typed = text.strip()
        self._hits = [*matching(self._options, typed)[:_MOST_SHOWN]] if typed else []
        lines = [option.line for option in self._hits if option]
        if self._can_add and typed and self._exact(typed) is None:
            self._hits.append(None)
            lines.append(t.add_option(typed))
        self._lines.setStringList(lines)

    def _exact(self, text: str) -> Option | None:
        folded = fold_for_search(text.strip())
        same = (option for option in self._options if fold_for_search(option.label) == folded)
        return next(same, None)

    def _only(self, text: str) -> Option | None:
        """The one line there was to choose."""
        found = matching(self._options, text) if text and not self._can_add else []
        return found[0] if len(found) == 1 else None

    def _on_hit_chosen(self, index: QModelIndex) -> None:
        self._take(self._hits[index.row()])

    def _on_return_pressed(self) -> None:
        self._find(self._line.text())
        if self._hits and not self._is_shown():
            self._take(self._hits[0])
        elif not self._line.text().strip():
            self._settle()

    def _on_listed(self, row: int) -> None:
        self._take(self._options[row])

    def _take(self, option: Option | None) -> None:
        if option is None:
            self.add_requested.emit(self._line.text().strip())
            return
        self._choose(option.value)

    def _choose(self, value: str) -> None:
        is_other = value != self._value
        self.set_value(value)
        self.unmatched_left.emit("")
        if is_other:
            self.value_changed.emit(value)

    def _is_shown(self) -> bool:
        shown = next((option for option in self._options if option.value == self._value), None)
        return shown is not None and shown.label == self._line.text()

    def _settle(self, *, takes_only: bool = False) -> None:
        """Take what is written when it is one of the options, or nothing."""
        text = self._line.text().strip()
        if self._is_shown():
            return
        option = self._exact(text) or (self._only(text) if takes_only else None)
        if option is not None or not text:
            self._choose(option.value if option else "")
        else:
            self.unmatched_left.emit(text)


def matching(options: Sequence[Option], text: str) -> list[Option]:
    """The options that hold every typed word, those that begin with the text first."""
    folded, typed = fold_for_search(text), words(text)
    ranked = [(_rank(option, folded, typed), option) for option in options]
    found = [(rank, option) for rank, option in ranked if rank is not None]
    return [option for _, option in sorted(found, key=lambda pair: pair[0])]


def _rank(option: Option, folded: str, typed: Sequence[str]) -> int | None:
    line = fold_for_search(option.line)
    if line.startswith(folded):
        return 0
    starts = words(option.line)
    if all(any(start.startswith(word) for start in starts) for word in typed):
        return 1
    return 2 if all(word in line for word in typed) else None
