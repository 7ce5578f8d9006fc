"""Earlier cases that may be meant: look at one, open it, or add to it what is being written."""

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.suggesting.similar_cases import (
    MOST_SHOWN,
    EarlierCase,
    EarlierCases,
    Likeness,
)
from synpunkt_desk.texts import intake as t
from synpunkt_desk.ui.widgets.buttons import PlainButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.styling import announce, mark
from synpunkt_desk.ui.widgets.theme import scaled, space

_KEYS: Final = tuple(f"Alt+{number}" for number in range(1, MOST_SHOWN + 1))


class EarlierCard(Card):
    """Hidden while there is nothing to show; a row chosen a second time is folded again.

    Signals: open_asked(case_id); add_asked(case_id) for what is being written.
    """

    open_asked = Signal(str)
    add_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(t.SIMILAR)
        self._cases: tuple[EarlierCase, ...] = ()
        self._rows = [_Row(key) for key in _KEYS]
        self._shown: ObjectId = ""
        self._details = _Details()
        self.body.setSpacing(space(2))
        for row in self._rows:
            self.body.addWidget(row)
            row.clicked.connect(partial(self._on_row_clicked, row))
        self._hint = Muted(t.SIMILAR_HINT)
        for part in (self._details, self._hint):
            self.body.addWidget(part)
        self._details.open.clicked.connect(lambda: self.open_asked.emit(self._shown))
        self._details.add.clicked.connect(lambda: self.add_asked.emit(self._shown))
        self.show_cases(EarlierCases())

    def show_cases(self, found: EarlierCases) -> None:
        """Show other cases; the one that is looked at stays open while it is among them."""
        is_more = len(found.shown) > len(self._cases)
        self._cases = found.shown
        self.heading.show_words(_heading(found), t.similar_count(found.count, found.since))
        for row, case in zip(self._rows, found.shown, strict=False):
            row.show_case(case)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(found.shown))
        self._look_at(self._shown if self._case(self._shown) else "")
        self.setVisible(bool(found.shown))
        if is_more:
            announce(self, t.similar_said(found.count))

    def case_ids(self) -> list[ObjectId]:
        """The cases shown."""
        return [case.case_id for case in self._cases]

    def _case(self, case_id: ObjectId) -> EarlierCase | None:
        return next((case for case in self._cases if case.case_id == case_id), None)

    def _on_row_clicked(self, row: "_Row") -> None:
        case_id = self._cases[self._rows.index(row)].case_id
        self._look_at("" if case_id == self._shown else case_id)
        if self._shown:
            self._details.add.setFocus()

    def _look_at(self, case_id: ObjectId) -> None:
        self._shown = case_id
        case = self._case(case_id)
        self._hint.setVisible(case is None)
        self._details.setVisible(case is not None)
        if case:
            self._details.show_case(case)
            self.body.removeWidget(self._details)
            self.body.insertWidget(2 + self._cases.index(case), self._details)
            tab_as_laid_out(self)


class _Row(PlainButton):
    """Number and title in one line, cut where there is no room."""

    def __init__(self, keys: str) -> None:
        super().__init__("")
        mark(self, row=True)
        self._words = ""
        self._bind(keys)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_case(self, case: EarlierCase) -> None:
        """Show a case."""
        self._words = t.similar_row(case.number, case.title)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(_facts(case))
        self.setToolTip(self._words)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - scaled(20)
        words = self._words.replace("&", "&&")
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))


class _Details(QWidget):
    """What is known of one of them, and what can be done with it."""

    def __init__(self) -> None:
        super().__init__()
        self._facts, self._text = Muted(), Muted()
        self.open = SecondaryButton(t.OPEN_CASE)
        self.add = SecondaryButton(t.ADD_TO_CASE)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.open)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(space(8), 0, 0, space(8))
        column.setSpacing(space(6))
        for part in (self._facts, self._text):
            column.addWidget(part)
        column.addLayout(buttons)

    def show_case(self, case: EarlierCase) -> None:
        """Show a case."""
        self._facts.setText(_facts(case))
        self._text.setText(case.text)
        self._text.setVisible(bool(case.text))


def _facts(case: EarlierCase) -> str:
    day = case.received_on.isoformat() if case.received_on else ""
    return t.similar_facts(t.LIKENESS[case.likeness.value], day, t.STAGES[case.stage])


def _heading(found: EarlierCases) -> str:
    kinds = {case.likeness for case in found.shown}
    if Likeness.SOUGHT in kinds:
        return t.FOUND
    return t.EARLIER if Likeness.CONTACT in kinds else t.SIMILAR
