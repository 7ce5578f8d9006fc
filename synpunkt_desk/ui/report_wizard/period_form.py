"""Whom the report is about, and when."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.period import Period
from synpunkt_desk.services.reporting.report_drafts import Compare, ReportDraft
from synpunkt_desk.services.reporting.reporting import period_before, year_before
from synpunkt_desk.texts import report_wizard as t
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import SectionLabel
from synpunkt_desk.ui.widgets.number_box import NumberBox
from synpunkt_desk.ui.widgets.theme import space

ReadDay = Callable[[str], date | None]
_PARTS: Final = {
    "first_half": (t.FIRST_HALF, (1, 1), (6, 30)),
    "second_half": (t.SECOND_HALF, (7, 1), (12, 31)),
    "year": (t.WHOLE_YEAR, (1, 1), (12, 31)),
}
_OWN_DAYS: Final = "own_days"


class PeriodForm(Card):
    """Signals: fields_changed(dict) of the draft."""

    fields_changed = Signal(object)

    def __init__(
        self,
        places: Sequence[tuple[ObjectId, str]],
        read_day: ReadDay,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(t.WHAT, parent=parent)
        self._draft: ReportDraft | None = None
        self.place = _combo(places)
        self.year = NumberBox()
        self.year.setRange(1990, 2100)
        self.part = ChoiceGroup(
            [
                *(Choice(key, label) for key, (label, _, _) in _PARTS.items()),
                Choice(_OWN_DAYS, t.OWN_DAYS),
            ],
            name=t.PART,
            columns=2,
        )
        self.first, self.last, self.other_first, self.other_last = (
            DayField(read_day, problem_text=t.DAY_PROBLEM) for _ in range(4)
        )
        self.compare = DropDown()
        self._lay_out()
        self._connect()

    def show_draft(self, draft: ReportDraft) -> None:
        """Show what is chosen, without telling anybody."""
        self._draft = None
        self.place.setCurrentIndex(max(0, self.place.findData(draft.department)))
        self.year.setValue(draft.last.year)
        self.part.set_value(_part_of(draft.first, draft.last))
        for field, day in (
            (self.first, draft.first),
            (self.last, draft.last),
            (self.other_first, draft.other_first),
            (self.other_last, draft.other_last),
        ):
            field.set_day(day)
        self._show_compare(draft)
        self._draft = draft

    def _show_compare(self, draft: ReportDraft) -> None:
        self.compare.clear()
        self.compare.addItem(t.NO_COMPARISON, Compare.NOTHING.value)
        if draft.first <= draft.last:
            chosen = Period(draft.first, draft.last)
            year, right = year_before(chosen), period_before(chosen)
            words = t.year_before(year.first, year.last)
            self.compare.addItem(words, Compare.YEAR_BEFORE.value)
            words = t.period_before(right.first, right.last)
            self.compare.addItem(words, Compare.PERIOD_BEFORE.value)
        self.compare.addItem(t.OTHER_PERIOD, Compare.OTHER.value)
        self.compare.setCurrentIndex(max(0, self.compare.findData(draft.compare.value)))
        self._others.setVisible(draft.compare is Compare.OTHER)

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(space(10))
        body.addWidget(LabelledField(t.WHOM, self.place))
        row = QHBoxLayout()
        row.setSpacing(space(8))
        row.addWidget(LabelledField(t.YEAR, self.year))
        row.addWidget(LabelledField(t.PART, self.part), 1)
        body.addWidget(SectionLabel(t.PERIOD))
        body.addLayout(row)
        body.addWidget(_pair((t.FIRST_DAY, self.first), (t.LAST_DAY, self.last)))
        body.addWidget(LabelledField(t.COMPARED_WITH, self.compare))
        self._others = _pair(
            (t.OTHER_FIRST_DAY, self.other_first), (t.OTHER_LAST_DAY, self.other_last)
        )
        body.addWidget(self._others)

    def _connect(self) -> None:
        self.place.activated.connect(self._on_place_chosen)
        self.part.choice_changed.connect(self._on_part_chosen)
        self.year.valueChanged.connect(self._on_year_changed)
        self.compare.activated.connect(self._on_compare_chosen)
        for name in ("first", "last", "other_first", "other_last"):
            field: DayField = getattr(self, name)
            field.day_changed.connect(partial(self._on_day_changed, name))

    def _on_place_chosen(self) -> None:
        self._tell(department=self.place.currentData())

    def _on_part_chosen(self, part: str) -> None:
        if part == _OWN_DAYS:
            self.first.setFocus()
        else:
            self._tell_part(part, self.year.value())

    def _on_year_changed(self, year: int) -> None:
        if self._draft and self.part.value() != _OWN_DAYS:
            self._tell_part(self.part.value(), year)

    def _tell_part(self, part: str, year: int) -> None:
        _, first, last = _PARTS[part]
        self._tell(first=date(year, *first), last=date(year, *last))

    def _on_compare_chosen(self) -> None:
        chosen = Compare(self.compare.currentData())
        fields: dict[str, object] = {"compare": chosen}
        if chosen is Compare.OTHER and self._draft and _lacks_other(self._draft):
            before = year_before(Period(self._draft.first, self._draft.last))
            fields |= {"other_first": before.first, "other_last": before.last}
        self._tell(**fields)
        if chosen is Compare.OTHER:
            self.other_first.setFocus()

    def _on_day_changed(self, name: str, day: date | None) -> None:
        if day is None and self._draft and name in ("first", "last"):
            self.show_draft(self._draft)
        else:
            self._tell(**{name: day})

    def _tell(self, **fields: object) -> None:
        if self._draft:
            self.fields_changed.emit(fields)


def _part_of(first: date, last: date) -> str:
    """Which part of a year the days are."""
    for part, (_, begin, end) in _PARTS.items():
        if (first.month, first.day) == begin and (last.month, last.day) == end:
            return part if first.year == last.year else _OWN_DAYS
    return _OWN_DAYS


def _combo(choices: Sequence[tuple[str, str]]) -> DropDown:
    combo = DropDown()
    for value, label in choices:
        combo.addItem(label, value)
    return combo


def _pair(*fields: tuple[str, DayField]) -> QWidget:
    """Fields for days beside each other, each with its line for errors."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(space(8))
    for label, field in fields:
        labelled = LabelledField(label, field)
        field.problem_changed.connect(labelled.set_error)
        row.addWidget(labelled)
    return made


def _lacks_other(draft: ReportDraft) -> bool:
    return not draft.other_first and draft.first <= draft.last
