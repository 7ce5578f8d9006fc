"""What each department says about having followed the routine."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.facts import RoutineAnswer
from synpunkt_desk.reports.routine_shares import Share
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.report_wizard.routine_shares import RoutineShares
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import space

_NOTHING = RoutineAnswer()


class RoutineForm(Card):
    """Signals: fields_changed(dict) of the draft; cases_wanted(case ids, words) left out of a
    share.
    """

    fields_changed = Signal(object)
    cases_wanted = Signal(object, str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.ROUTINE, parent=parent)
        self.shares = RoutineShares()
        self.shares.cases_wanted.connect(self.cases_wanted)
        self.body.addWidget(self.shares)
        self.body.addWidget(Muted(t.ROUTINE_HINT))
        self._answers: dict[ObjectId, RoutineAnswer] = {}
        self._rows = QWidget()
        self.status: dict[ObjectId, DropDown] = {}
        self.comment: dict[ObjectId, QLineEdit] = {}
        self.body.addWidget(self._rows)

    def show_answers(
        self,
        places: Sequence[tuple[ObjectId, str]],
        answers: Mapping[ObjectId, RoutineAnswer],
    ) -> None:
        """Show what has been answered; a field that somebody stands in is left alone."""
        self._answers = dict(answers)
        if [place for place, _ in places] != list(self.status):
            self._make_rows(places)
        for place, _ in places:
            answer = answers.get(place, _NOTHING)
            combo, line = self.status[place], self.comment[place]
            combo.setCurrentIndex(max(0, combo.findData(answer.status)))
            if line.text() != answer.comment and not line.hasFocus():
                line.setText(answer.comment)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show what the cases themselves tell."""
        self.shares.show_shares(shares)

    def unanswered(self) -> QWidget:
        """The first that nobody has answered."""
        boxes = self.status.values()
        return next((box for box in boxes if not box.currentData()), self)

    def _make_rows(self, places: Sequence[tuple[ObjectId, str]]) -> None:
        fresh = QWidget()
        self.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(space(6))
        grid.setColumnStretch(2, 1)
        self.status, self.comment = {}, {}
        for at, (place, name) in enumerate(places):
            self._add_row(grid, at, place, name)

    def _add_row(self, grid: QGridLayout, at: int, place: ObjectId, name: str) -> None:
        combo, line, label = DropDown(), QLineEdit(), Muted(name)
        for value, words in t.ROUTINE_CHOICES.items():
            combo.addItem(words, value)
        combo.setAccessibleName(t.answer_of(name))
        line.setAccessibleName(t.comment_of(name))
        line.setPlaceholderText(t.COMMENT)
        label.setBuddy(combo)
        combo.activated.connect(partial(self._on_answered, place))
        line.textEdited.connect(partial(self._on_answered, place))
        self.status[place], self.comment[place] = combo, line
        for column, part in enumerate((label, combo, line)):
            grid.addWidget(part, at, column)

    def _on_answered(self, place: ObjectId, _value: int | str) -> None:
        status, comment = self.status[place].currentData(), self.comment[place].text()
        self._answers[place] = RoutineAnswer(status, comment)
        self.fields_changed.emit({"routine": dict(self._answers)})
