"""Figures that other systems have: what has been written in, and fields for one."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, OutsideFigure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.reporting.outside_figures import (
    keep_outside_figure,
    remove_outside_figure,
)
from synpunkt_desk.texts import outside_figures as t
from synpunkt_desk.texts.dates import DAY_WORDS, period_in_months
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.base_card import whole_number
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.day_field import DayField
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class OutsideCard(Card):
    """Shows the figures; choosing one shows it in the fields, where it can be changed."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.OUTSIDE_TITLE)
        self._operations = operations
        self._organisation = operations.office.organisation
        self._figures: Mapping[ObjectId, OutsideFigure] = {}
        self._chosen: ObjectId = ""
        self.list = QListWidget()
        self.list.setAccessibleName(t.OUTSIDE_LIST)
        self.list.setMinimumHeight(scaled(130))
        self.nothing = Muted(t.NOTHING)
        self.system, self.source, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.place, self.case_type = TypeAheadBox(), TypeAheadBox(hint=t.ALL_TYPES)
        self.first, self.last = (DayField(self._read_day, problem_text=t.NO_DAY) for _ in range(2))
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE_OUTSIDE, icon_name="save")
        self.new = PlainButton(t.NEW_OUTSIDE)
        self.remove = SecondaryButton(t.REMOVE_OUTSIDE)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.save.clicked.connect(self._save)
        self.new.clicked.connect(self._begin)
        self.remove.clicked.connect(self._remove)

    def show_figures(
        self, figures: Mapping[ObjectId, OutsideFigure], organisation: Organisation
    ) -> None:
        """Show what there is now."""
        self._figures, self._organisation = figures, organisation
        name = organisation.receiver_name
        self.place.set_options([Option(i, name(i)) for i in organisation.units])
        types = organisation.categories_of(CategoryKind.CASE_TYPE)
        self.case_type.set_options([Option(i, organisation.name(i)) for i in types])
        self.list.clear()
        for figure_id, figure in figures.items():
            days = [day for day in (figure.first_on, figure.last_on) if day]
            words = period_in_months(days[0], days[-1]) if days else ""
            line = t.outside_line(name(figure.place), figure.system, words, figure.number)
            row = QListWidgetItem(line)
            row.setData(Qt.ItemDataRole.UserRole, figure_id)
            self.list.addItem(row)
        self.list.setVisible(bool(figures))
        self.nothing.setVisible(not figures)
        self._show_what_can_be_done()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._chosen = item.data(Qt.ItemDataRole.UserRole)
            self._fill(self._figures[self._chosen])
        self._show_what_can_be_done()

    def _begin(self) -> None:
        """Empty fields for one more."""
        self._chosen = ""
        self.list.setCurrentRow(-1)
        self._fill(OutsideFigure())
        self.number.clear()
        self.system.setFocus()
        self._show_what_can_be_done()

    def _show_what_can_be_done(self) -> None:
        self.remove.setEnabled(self._chosen in self._figures)

    def _fill(self, figure: OutsideFigure) -> None:
        self.system.setText(figure.system)
        self.source.setText(figure.source)
        self.number.setText(str(figure.number))
        self.place.set_value(figure.place)
        self.case_type.set_value(figure.case_type)
        self.first.set_day(figure.first_on)
        self.last.set_day(figure.last_on)

    def _save(self) -> None:
        figure, chosen = self._written(), self._chosen
        self._operations.write(
            lambda office: keep_outside_figure(office, figure, figure_id=chosen),
            self._on_saved,
            failed=self._on_refused,
        )

    def _written(self) -> OutsideFigure:
        """What stands in the fields."""
        return OutsideFigure(
            system=self.system.text(),
            source=self.source.text(),
            place=self.place.value(),
            first_on=self.first.day(),
            last_on=self.last.day(),
            case_type=self.case_type.value(),
            number=whole_number(self.number.text()),
        )

    def _on_saved(self, _changes: Changes) -> None:
        """The next figure is often of the same system and days."""
        self.error.show_error("")
        self._chosen = ""
        self.number.clear()
        self.place.set_value("")
        self.place.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))

    def _remove(self) -> None:
        chosen = self._chosen
        self._chosen = ""
        self._operations.write(lambda office: remove_outside_figure(office, chosen))

    def _read_day(self, typed: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._organisation.calendar(today)
        return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS)

    def _lay_out(self) -> None:
        for part in (Muted(t.OUTSIDE_TEXT), self.nothing, self.list):
            self.body.addWidget(part)
        for label, field, hint in (
            (t.SYSTEM, self.system, ""),
            (t.SOURCE, self.source, t.SOURCE_HINT),
            (t.UNIT, self.place, ""),
            (t.FIRST, self.first, ""),
            (t.LAST, self.last, ""),
            (t.TYPE, self.case_type, ""),
            (t.NUMBER, self.number, ""),
        ):
            labelled = LabelledField(label, field, hint=hint)
            if isinstance(field, DayField):
                field.setAccessibleName(label)
                field.problem_changed.connect(labelled.set_error)
            self.body.addWidget(labelled)
        self.body.addWidget(self.error)
        buttons = FlowLayout(spacing=8)
        for button in (self.save, self.new, self.remove):
            buttons.addWidget(button)
        self.body.addLayout(buttons)
