"""The words that a department uses for itself."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget

from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.office.office import Office
from synpunkt_desk.services.office.organisation import add_local_category
from synpunkt_desk.texts import administration as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.labels import Muted
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.styling import announce
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox


class CategoriesPanel(ScrollPage):
    """Choose a department, read its words, add one."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._operations = operations
        self._organisation: Organisation | None = None
        self.department = TypeAheadBox(hint=t.CHOOSE_DEPARTMENT)
        self.list = QListWidget()
        self.list.setMinimumHeight(scaled(260))
        self.name = QLineEdit()
        self.field = LabelledField(t.NAME, self.name)
        self.add = PrimaryButton(t.ADD, icon_name="plus")
        self.add.setEnabled(False)
        self._lay_out()
        self.department.value_changed.connect(self._show_words)
        self.add.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the departments, and the words of the chosen one."""
        self._organisation = organisation
        departments = organisation.units_of(UnitKind.DEPARTMENT)
        self.department.set_options([Option(i, organisation.name(i)) for i in departments])
        if not self.department.value() and departments:
            self.department.set_value(departments[0])
        self._show_words()

    def words(self) -> list[str]:
        """The words shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _lay_out(self) -> None:
        sheet = Card(t.TABS["categories"])
        sheet.body.addWidget(Muted(t.CATEGORIES_TEXT))
        sheet.body.addWidget(LabelledField(t.DEPARTMENT, self.department))
        sheet.body.addWidget(LabelledField(t.CATEGORIES, self.list))
        row = QHBoxLayout()
        row.setSpacing(space(12))
        row.addWidget(self.field, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        sheet.body.addLayout(row)
        self.body.addWidget(sheet)
        self.body.addStretch()

    def _show_words(self) -> None:
        self.list.clear()
        department = self.department.value()
        if self._organisation and department:
            kind = CategoryKind.LOCAL_CATEGORY
            words = self._organisation.categories_of(kind, department)
            self.list.addItems([self._organisation.name(i) for i in words] or [t.NO_CATEGORIES])
        self.add.setEnabled(bool(department))

    def _add(self) -> None:
        department = self.department.value()
        if department:
            work = partial(_add_category, department=department, name=self.name.text())
            self._operations.write(work, self._on_added, failed=self._on_refused)

    def _on_added(self, _changes: Changes) -> None:
        announce(self, t.added(self.name.text().strip()))
        self.field.set_error("")
        self.name.clear()
        self.name.setFocus()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))


def _add_category(office: Office, *, department: ObjectId, name: str) -> Changes:
    made = add_local_category(office, department=department, name=name)
    return Changes({"category": frozenset({made})})
