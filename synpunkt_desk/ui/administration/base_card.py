"""For how many each unit is there: what has been written in, and a line for one more."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import BaseKind, BaseNumber
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.reporting.outside_figures import remove_base_number, set_base_number
from synpunkt_desk.texts import outside_figures as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.theme import scaled
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class BaseCard(Card):
    """Shows the base numbers; choosing one shows it in the fields."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(t.BASE_TITLE)
        self._operations = operations
        self._numbers: Mapping[ObjectId, BaseNumber] = {}
        self.list = QListWidget()
        self.list.setAccessibleName(t.BASE_LIST)
        self.list.setMinimumHeight(scaled(130))
        self.nothing = Muted(t.NOTHING)
        self.unit = TypeAheadBox()
        self.year, self.number = QLineEdit(), QLineEdit()
        kinds = [Choice(*pair) for pair in t.BASE_KINDS.items()]
        self.what = ChoiceGroup(kinds, name=t.WHAT, columns=len(kinds))
        self.what.set_value(BaseKind.USERS)
        self.error = ErrorLine()
        self.save = PrimaryButton(t.SAVE_BASE, icon_name="save")
        self.remove = SecondaryButton(t.REMOVE_BASE)
        self._lay_out()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.save.clicked.connect(self._save)
        self.number.returnPressed.connect(self._save)
        self.remove.clicked.connect(self._remove)

    def show_numbers(
        self, numbers: Mapping[ObjectId, BaseNumber], organisation: Organisation
    ) -> None:
        """Show what there is now."""
        self._numbers = numbers
        name = organisation.receiver_name
        self.unit.set_options([Option(i, name(i)) for i in organisation.units])
        if not self.year.text():
            self.year.setText(str(self._operations.office.today().year))
        self.list.clear()
        for base_id, base in numbers.items():
            kind = t.BASE_KINDS.get(base.what, base.what).lower()
            row = QListWidgetItem(t.base_line(name(base.unit), base.year, kind, base.number))
            row.setData(Qt.ItemDataRole.UserRole, base_id)
            self.list.addItem(row)
        self.list.setVisible(bool(numbers))
        self.nothing.setVisible(not numbers)
        self.remove.setEnabled(False)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        self.remove.setEnabled(item is not None)
        if item is not None:
            base = self._numbers[item.data(Qt.ItemDataRole.UserRole)]
            self.unit.set_value(base.unit)
            self.year.setText(str(base.year))
            self.what.set_value(base.what)
            self.number.setText(str(base.number))

    def _save(self) -> None:
        base = BaseNumber(
            unit=self.unit.value(),
            year=whole_number(self.year.text()),
            what=self.what.value(),
            number=whole_number(self.number.text()),
        )
        self._operations.write(
            lambda office: set_base_number(office, base), self._on_saved, failed=self._on_refused
        )

    def _on_saved(self, _changes: Changes) -> None:
        self.error.show_error("")
        self.number.clear()
        self.unit.set_value("")
        self.unit.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))

    def _remove(self) -> None:
        base_id: ObjectId = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self._operations.write(lambda office: remove_base_number(office, base_id))

    def _lay_out(self) -> None:
        for part in (Muted(t.BASE_TEXT), self.nothing, self.list):
            self.body.addWidget(part)
        for label, field in (
            (t.UNIT, self.unit),
            (t.YEAR, self.year),
            (t.WHAT, self.what),
            (t.NUMBER, self.number),
        ):
            self.body.addWidget(LabelledField(label, field))
        self.body.addWidget(self.error)
        buttons = FlowLayout(spacing=8)
        for button in (self.save, self.remove):
            buttons.addWidget(button)
        self.body.addLayout(buttons)


def whole_number(text: str) -> int:
    """A number as people write it, also in groups of three; -1 for anything else."""
    digits = "".join(text.split())
    return int(digits) if digits.isdecimal() and len(digits) < len(str(2**31)) else -1
