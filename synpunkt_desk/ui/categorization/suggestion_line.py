"""Proposals under a field: up to three to choose from, with the reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.insight.proposals import MOST_PROPOSED
from synpunkt_desk.texts import common
from synpunkt_desk.texts import suggestions as t
from synpunkt_desk.ui.widgets.buttons import PlainButton
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled


@dataclass(frozen=True, slots=True)
class Offered:
    """A proposal as it is shown: its name, the first reason, and all that speaks for it."""

    value: str
    name: str
    reason: str
    details: str


class SuggestionLine(QWidget):
    """Hidden while there is nothing to say. Nothing is chosen but by a click or a key.

    Signals: accepted(value).
    """

    accepted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: tuple[Offered, ...] = ()
        self._field = ""
        self._chips = [_Chip() for _ in range(MOST_PROPOSED)]
        self._words = Muted(t.SUGGESTION, wraps=False)
        self._reason = Muted()
        row = QWidget()
        flow = FlowLayout(row, spacing=4)
        flow.addWidget(self._words)
        for at, chip in enumerate(self._chips):
            flow.addWidget(chip)
            chip.clicked.connect(partial(self.accept, at))
            chip.installEventFilter(self)
        self._row = row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(self._reason)
        self.clear()

    def offer(self, offered: Sequence[Offered], *, field: str, keys: str = "") -> None:
        """Show proposals for a field; `keys` are shown with the first, whoever listens to them."""
        self._offered, self._field = tuple(offered), field
        for at, chip in enumerate(self._chips):
            chip.setVisible(at < len(offered))
            if at < len(offered):
                one = offered[at]
                chip.show_words(one.name, keys if at == 0 else "")
                chip.setAccessibleName(t.spoken(field, one.name))
                chip.setAccessibleDescription(one.details)
                chip.setToolTip(f"{one.name}\n{one.details}")
        self._row.setVisible(bool(offered))
        self._reason.setText(offered[0].reason if offered else "")
        self.setVisible(bool(offered))

    def say(self, words: str) -> None:
        """Say something instead of proposing."""
        self.clear()
        self._reason.setText(words)
        self.show()

    def clear(self) -> None:
        """Show nothing."""
        self.offer((), field="")

    def offered(self) -> tuple[Offered, ...]:
        """What can be accepted."""
        return self._offered

    def words(self) -> str:
        """The reason, or what is said instead."""
        return self._reason.text()

    def accept(self, at: int = 0) -> None:
        """Take one of the proposals, the first if nothing is said."""
        if at < len(self._offered):
            chosen = self._offered[at]
            announce(self, t.taken(chosen.name))
            self.accepted.emit(chosen.value)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The reason shown is that of the proposal one points at or stands on."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            for chip, one in zip(self._chips, self._offered, strict=False):
                if chip is watched:
                    self._reason.setText(one.reason)
        return super().eventFilter(watched, event)


class _Chip(PlainButton):
    """A name with keys in one line, cut where there is no room."""

    def __init__(self) -> None:
        super().__init__("", bind_keys=False)
        mark(self, row=True)
        self._shown = ""

    def show_words(self, name: str, keys: str) -> None:
        """Show another name."""
        self._shown = common.with_keys(name.replace("&", "&&"), keys)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        width = self.fontMetrics().horizontalAdvance(self._shown.replace("&&", "&"))
        return QSize(width + scaled(20), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(0, self.width() - scaled(16))
        right = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._shown, right, room))
