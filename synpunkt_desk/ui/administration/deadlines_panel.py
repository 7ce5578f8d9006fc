"""Within how long somebody should hear from the municipality, by board and type."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from synpunkt_desk.models.errors import AppError
from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import CategoryKind, DeadlineRule, UnitKind
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.due_days.time_rules import MOST_DAYS, RuleChange
from synpunkt_desk.texts import time_rules as t
from synpunkt_desk.texts.errors import sentence
from synpunkt_desk.ui.administration.change_preview import ChangePreview
from synpunkt_desk.ui.operations import Operations
from synpunkt_desk.ui.widgets.buttons import PrimaryButton, SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Strong
from synpunkt_desk.ui.widgets.number_box import NumberBox
from synpunkt_desk.ui.widgets.scroll_page import FORM, ScrollPage
from synpunkt_desk.ui.widgets.theme import scaled, space
from synpunkt_desk.ui.widgets.type_ahead import Option, TypeAheadBox

_USUAL = DeadlineRule(about="answer", amount=10)


class DeadlinesPanel(ScrollPage):
    """A list of rules, the one to change or add under it, and what that does to open cases."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(widest=FORM)
        self._organisation: Organisation | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(t.RULES)
        self.list.setFixedHeight(scaled(120))
        self.none = Muted(t.NO_RULES)
        self.about = ChoiceGroup(
            [Choice(key, label, hint=t.SUBJECT_HINTS[key]) for key, label in t.SUBJECTS.items()],
            name=t.SUBJECT,
        )
        self.board = TypeAheadBox(hint=t.ALL_BOARDS)
        self.case_type = TypeAheadBox(hint=t.ALL_TYPES)
        self.amount = NumberBox()
        self.amount.setRange(1, MOST_DAYS)
        self.amount.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unit = ChoiceGroup([Choice(k, label) for k, label in t.UNITS.items()], name=t.UNIT)
        self.new = SecondaryButton(t.NEW_RULE, icon_name="plus")
        self.remove = SecondaryButton(t.TAKE_AWAY, icon_name="trash-2")
        self.change = PrimaryButton(t.SHOW_CHANGE)
        self.preview = ChangePreview(operations)
        self._title = Strong()
        self._lay_out()
        self._connect()

    def show_organisation(self, organisation: Organisation) -> None:
        """Show the rules; the one that somebody works on stays chosen."""
        self._organisation = organisation
        boards = organisation.units_of(UnitKind.BOARD)
        types = organisation.categories_of(CategoryKind.CASE_TYPE)
        self.board.set_options([Option(i, organisation.name(i)) for i in boards])
        self.case_type.set_options([Option(i, organisation.name(i)) for i in types])
        chosen = self._chosen()
        self.list.clear()
        for rule_id, rule in organisation.deadline_rules.items():
            if not rule.removed:
                self._add_line(rule_id, rule, organisation)
                if rule_id == chosen:
                    self.list.setCurrentRow(self.list.count() - 1)
        self.none.setVisible(not self.list.count())
        if not self._title.text() or (chosen and not self._chosen()):
            self._begin_new()

    def rules(self) -> list[str]:
        """The rules shown."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _add_line(self, rule_id: ObjectId, rule: DeadlineRule, organisation: Organisation) -> None:
        names = (organisation.name(rule.board), organisation.name(rule.case_type))
        line = QListWidgetItem(t.rule_line(rule.about, *names, rule.amount, rule.unit))
        line.setData(Qt.ItemDataRole.UserRole, rule_id)
        self.list.addItem(line)

    def _lay_out(self) -> None:
        sheet, form = Card(t.RULES), Card()
        sheet.body.addWidget(Muted(t.RULES_TEXT))
        sheet.body.addWidget(self.list)
        sheet.body.addWidget(self.none)
        buttons = FlowLayout(spacing=8)
        buttons.addWidget(self.new)
        buttons.addWidget(self.remove)
        sheet.body.addLayout(buttons)
        self.field = LabelledField(t.AMOUNT, self.amount)
        form.body.addWidget(self._title)
        form.body.addWidget(LabelledField(t.SUBJECT, self.about))
        for parts in (
            (LabelledField(t.BOARD, self.board), LabelledField(t.CASE_TYPE, self.case_type)),
            (self.field, LabelledField(t.UNIT, self.unit)),
        ):
            row = QHBoxLayout()
            row.setSpacing(space(12))
            for part in parts:
                row.addWidget(part, 1)
            form.body.addLayout(row)
        form.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (sheet, form, self.preview):
            self.body.addWidget(part)
        self.body.addStretch()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._on_chosen)
        self.new.clicked.connect(self._on_new)
        self.remove.clicked.connect(self._on_remove)
        self.change.clicked.connect(self._on_change)
        self.preview.refused.connect(self._on_refused)
        self.preview.saved.connect(self._on_saved)

    def _chosen(self) -> ObjectId:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def _on_chosen(self) -> None:
        rule = self._rules().get(self._chosen())
        if rule:
            self._fill(rule, t.RULE_TITLE)

    def _on_new(self) -> None:
        self.list.setCurrentRow(-1)
        self._begin_new()
        self.about.setFocus()

    def _begin_new(self) -> None:
        self._fill(_USUAL, t.NEW_RULE)

    def _fill(self, rule: DeadlineRule, title: str) -> None:
        self.preview.forget()
        self.field.set_error("")
        self._title.setText(title)
        self.about.set_value(rule.about)
        self.board.set_value(rule.board)
        self.case_type.set_value(rule.case_type)
        self.amount.setValue(rule.amount)
        self.unit.set_value(rule.unit)
        self.remove.setEnabled(bool(self._chosen()))

    def _on_change(self) -> None:
        self.field.set_error("")
        rule = DeadlineRule(
            about=self.about.value(),
            board=self.board.value(),
            case_type=self.case_type.value(),
            amount=self.amount.value(),
            unit=self.unit.value(),
        )
        self.preview.propose(RuleChange(rule_id=self._chosen(), rule=rule))

    def _on_remove(self) -> None:
        rule = self._rules().get(self._chosen())
        if rule:
            removed = replace(rule, removed=True)
            self.preview.propose(RuleChange(rule_id=self._chosen(), rule=removed))

    def _on_saved(self) -> None:
        self.list.setCurrentRow(-1)
        self._begin_new()

    def _on_refused(self, error: AppError) -> None:
        self.field.set_error(str(sentence(error)))

    def _rules(self) -> dict[ObjectId, DeadlineRule]:
        return dict(self._organisation.deadline_rules) if self._organisation else {}
