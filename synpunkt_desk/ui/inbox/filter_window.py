"""The window in which a filter is put together, shown and saved."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from synpunkt_desk.models.case_filter import ALL_CASES, SCOPE, CaseFilter, Condition
from synpunkt_desk.models.changes import Changes
from synpunkt_desk.models.dates import parse_day
from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.services.cases.themes import campaigns
from synpunkt_desk.services.lists import queues
from synpunkt_desk.services.lists.queues import Question, Queue
from synpunkt_desk.services.lists.saved_filters import (
    MOST_KEYS,
    FilterSaved,
    FilterValues,
    remove_filter,
    save_filter,
)
from synpunkt_desk.texts import common
from synpunkt_desk.texts import filters as t
from synpunkt_desk.texts.dates import DAY_WORDS
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.inbox.filter_row import FilterRow
from synpunkt_desk.ui.inbox.filter_shown import FilterAsked, FilterShown
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PlainButton, PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.drop_down import DropDown
from synpunkt_desk.ui.widgets.fields import ErrorLine, LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.focus import tab_as_laid_out
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space

PAUSE: Final = 150
"""Milliseconds without a change before the cases are counted."""
_OPEN: Final = "open"
_FIRST: Final[Condition] = ("case_type", "")


class FilterWindow(QDialog):
    """Signals: filter_chosen(FilterShown) when somebody wants to see its cases."""

    filter_chosen = Signal(object)

    def __init__(
        self,
        operations: Operations,
        asked: FilterAsked,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self.asked = asked
        self._saved = asked.saved
        self._organisation = operations.office.organisation
        self.rows: list[FilterRow] = []
        self.count = Muted()
        self.scope = ChoiceGroup(
            [Choice(_OPEN, t.OPEN_CASES), Choice(ALL_CASES, t.EVERY_CASE)], name=t.AMONG
        )
        self.name = QLineEdit()
        self.keys = _keys_choice()
        self.share = QCheckBox()
        self.error = ErrorLine()
        self.add = PlainButton(t.ADD_CONDITION, keys="Ctrl+L", icon_name="plus")
        self.show_cases = PrimaryButton(t.SHOW, keys="Ctrl+Return")
        self.save = SecondaryButton(t.SAVE, keys="Ctrl+S", icon_name="save")
        self.remove = SecondaryButton(t.REMOVE, icon_name="trash-2")
        self.cancel = SecondaryButton(common.CANCEL, keys="Esc", bind_keys=False)
        self._campaigns: Sequence[str] = ()
        self._rows = QVBoxLayout()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._fill(asked.shown.case_filter if asked.shown else CaseFilter())
        self._lay_out()
        self._connect()
        self.rows[0].focus_first()
        operations.read(campaigns, self._offer_campaigns, key=f"campaigns {id(self)}")
        self._count()

    def case_filter(self) -> CaseFilter:
        """What the rows say."""
        found = [condition for row in self.rows if (condition := row.condition())]
        scope = [(SCOPE, ALL_CASES)] if self.scope.value() == ALL_CASES else []
        return CaseFilter(tuple(dict.fromkeys([*found, *scope])))

    def add_row(self, condition: Condition = _FIRST) -> FilterRow:
        """Another condition."""
        row = FilterRow(self._organisation, self._read_day)
        name, value = condition
        if value:
            row.set_condition(condition)
        else:
            row.what.setCurrentIndex(row.what.findData(name))
        row.offer_campaigns(self._campaigns)
        row.changed.connect(self._pause.start)
        row.removed.connect(lambda: self._take_away(row))
        self.rows.append(row)
        self._rows.addWidget(row)
        tab_as_laid_out(self)  # rows are made after what stands below them
        return row

    def _offer_campaigns(self, found: Sequence[str]) -> None:
        self._campaigns = found
        for row in self.rows:
            row.offer_campaigns(found)

    def _fill(self, case_filter: CaseFilter) -> None:
        self.scope.set_value(ALL_CASES if case_filter.has_closed else _OPEN)
        conditions = [c for c in case_filter.conditions if c[0] != SCOPE]
        for condition in conditions or [_FIRST]:
            self.add_row(condition)
        if self._saved:
            self.name.setText(self._saved.name)
            self.keys.setCurrentIndex(self._saved.digit)
            self.share.setChecked(bool(self._saved.department))

    def _take_away(self, row: FilterRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self.add_row()
        self.rows[min(at, len(self.rows) - 1)].focus_first()
        self._pause.start()

    def _on_scope_chosen(self, _scope: str) -> None:
        self._pause.start()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches("case"):
            self._pause.start()

    def _count(self) -> None:
        case_filter = self.case_filter()
        today = self._operations.office.today()
        queue = Queue.ALL if case_filter.has_closed else Queue.ALL_OPEN
        question = Question(queue, today, self.asked.member, filter=case_filter)
        self.count.setText("")
        self._operations.read(
            lambda office: queues.count(office, question),
            lambda count: self.count.setText(t.found(count)),
            key=f"count {id(self)}",
        )

    def _show(self) -> None:
        case_filter = self.case_filter()
        name = self.name.text().strip() or t.UNNAMED
        saved = self._saved
        is_same = saved is not None and saved.case_filter == case_filter
        self._tell(name, case_filter, saved.filter_id if saved and is_same else "")

    def _save(self) -> None:
        case_filter, name = self.case_filter(), " ".join(self.name.text().split())
        values = FilterValues(
            name=name,
            case_filter=case_filter,
            department=self.asked.department if self.share.isChecked() else "",
            digit=self.keys.currentIndex(),
        )
        filter_id = self._saved.filter_id if self._saved else ""
        owner = self.asked.member

        def saved(result: FilterSaved) -> None:
            self._tell(name, case_filter, result.filter_id)

        self._operations.write(
            lambda office: save_filter(office, values, owner=owner, filter_id=filter_id),
            saved,
            failed=self._on_refused,
        )

    def _tell(self, name: str, case_filter: CaseFilter, filter_id: ObjectId) -> None:
        words = t.described(case_filter, self._organisation)
        self.filter_chosen.emit(FilterShown(case_filter, name, words, filter_id))
        self.accept()

    def _remove(self) -> None:
        if self._saved:
            filter_id = self._saved.filter_id
            self._operations.write(
                lambda office: remove_filter(office, filter_id),
                lambda _changes: self.reject(),
                failed=self._on_refused,
            )

    def _on_refused(self, error: AppError) -> None:
        self.error.show_error(str(sentence(error)))
        (self.name if self.name.text().strip() == "" else self.rows[0].what).setFocus()

    def _read_day(self, typed: str) -> date | None:
        today = self._operations.office.today()
        calendar = self._organisation.calendar(today)
        return parse_day(typed, today=today, calendar=calendar, words=DAY_WORDS)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._count)
        self._operations.changed.connect(self._on_changed)
        self.add.clicked.connect(lambda: self.add_row().focus_first())
        self.scope.choice_changed.connect(self._on_scope_chosen)
        self.show_cases.clicked.connect(self._show)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        self.setWindowTitle(t.TITLE)
        page = ScrollPage()
        page.body.addWidget(Title(t.TITLE))
        page.body.addWidget(self._conditions())
        page.body.addWidget(self._saving())
        page.body.addWidget(self.error)
        page.body.addStretch(1)
        page.body.addLayout(self._buttons())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
        room = self.screen().availableGeometry()
        wanted = (scaled(640), scaled(680))
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height()))

    def _conditions(self) -> Card:
        card = Card(t.CONDITIONS)
        card.body.addWidget(Muted(t.EXPLANATION))
        self._rows.setSpacing(space(6))
        card.body.addLayout(self._rows)
        card.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.scope)
        card.body.addWidget(self.count)
        return card

    def _saving(self) -> Card:
        card = Card(t.SAVE_TITLE)
        card.body.addWidget(Muted(t.SAVE_HINT))
        card.body.addWidget(LabelledField(t.NAME, self.name))
        card.body.addWidget(LabelledField(t.KEYS, self.keys))
        home = self._organisation.name(self.asked.department)
        self.share.setText(t.share(home))
        self.share.setVisible(bool(home))
        card.body.addWidget(self.share)
        return card

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(spacing=8)
        for button in (self.show_cases, self.save, self.remove, self.cancel):
            row.addWidget(button)
        self.remove.setVisible(self._saved is not None)
        return row


def _keys_choice() -> DropDown:
    made = DropDown()
    choices: Sequence[str] = [t.NO_KEYS, *(f"Ctrl+{n}" for n in range(1, MOST_KEYS + 1))]
    made.addItems(choices)
    return made
