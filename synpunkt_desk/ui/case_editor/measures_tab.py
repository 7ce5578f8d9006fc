"""What became better because of a case, and what lay behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.improvements import is_follow_up, is_overdue, status_of
from synpunkt_desk.models.objects import CategoryKind, Measure
from synpunkt_desk.services.improvements.improvement_words import decided_words, owner_words
from synpunkt_desk.services.improvements.measures import is_independent
from synpunkt_desk.texts import case_actions, improvements
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts.dates import iso
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.inputs import KeptText
from synpunkt_desk.ui.case_editor.lists import RowList, button_row, row_card
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.categorization.places import category_options
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import space
from synpunkt_desk.ui.widgets.type_ahead import TypeAheadBox


class MeasuresTab(QWidget):
    """Signals: add_asked(); link_asked(); follow_up_asked(); edit_asked(measure_id);
    unlink_asked(measure_id); declared(words) with a declaration that is not in the list;
    typed() and left() as for the other fields of the case.
    """

    add_asked = Signal()
    link_asked = Signal()
    follow_up_asked = Signal()
    edit_asked = Signal(str)
    unlink_asked = Signal(str)
    declared = Signal(str)
    typed = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cause = KeptText(min_lines=2)
        self.declaration = TypeAheadBox(can_add=True)
        self.follow_up = SecondaryButton(t.FOLLOW_UP)
        self._list = RowList()
        self._empty = EmptyState(t.NO_MEASURES_TITLE, t.NO_MEASURES_TEXT, icon_name="list-checks")
        self._lay_out()
        self.cause.textChanged.connect(self.typed)
        self.cause.text_committed.connect(self.left)
        self.declaration.value_changed.connect(self._on_declaration_chosen)
        self.declaration.add_requested.connect(self.declared)
        self.follow_up.clicked.connect(self.follow_up_asked)

    def show_values(self, values: FormValues) -> None:
        """Show the cause and the declaration."""
        self.cause.show_value(str(values.case["cause"]))
        self.declaration.set_value(str(values.case["declaration"]))

    def values(self) -> FormValues:
        """What the fields hold."""
        return FormValues({"cause": self.cause.value(), "declaration": self.declaration.value()})

    def offer(self, sheet: Sheet) -> None:
        """Offer the declarations of the municipality; before the values are shown."""
        self.declaration.set_options(category_options(sheet.organisation, CategoryKind.DECLARATION))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the measures of a case."""
        rows = [self._row(sheet, i, measure) for i, measure in sheet.view.measures]
        self._list.show_rows(rows)
        self._empty.setVisible(not rows)
        self.follow_up.setVisible(is_independent(sheet.organisation, sheet.view.case))

    def _lay_out(self) -> None:
        card = Card()
        card.body.addWidget(LabelledField(t.CAUSE, self.cause, hint=t.CAUSE_HINT))
        card.body.addWidget(LabelledField(t.DECLARATION, self.declaration, hint=t.DECLARATION_HINT))
        deeds = [(t.NEW_MEASURE, self.add_asked.emit), (t.LINK_MEASURE, self.link_asked.emit)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(8))
        for part in (card, button_row(deeds), self.follow_up, self._list, self._empty):
            column.addWidget(part)
        column.addStretch(1)

    def _on_declaration_chosen(self) -> None:
        self.typed.emit()
        self.left.emit()

    def _row(self, sheet: Sheet, measure_id: ObjectId, measure: Measure) -> QWidget:
        deeds = (
            (t.CHANGE, lambda: self.edit_asked.emit(measure_id)),
            (t.UNLINK_MEASURE, lambda: self.unlink_asked.emit(measure_id)),
        )
        return row_card(measure.text, t.measure_facts(_facts(sheet, measure)), "", deeds)


def _facts(sheet: Sheet, measure: Measure) -> tuple[tuple[str, str], ...]:
    words, organisation = case_actions, sheet.organisation
    owner = owner_words(organisation, measure)
    is_late = measure.due_on is not None and is_overdue(measure, sheet.today)
    follow_up = is_follow_up(measure)
    improves = improvements.IMPROVES.get(measure.improves, "").lower()
    return (
        ("", improvements.STATUSES[status_of(measure)]),
        ("", improvements.late(measure.due_on, owner) if measure.due_on and is_late else ""),
        ("", improvements.KINDS.get(measure.kind, "") if follow_up else ""),
        (words.IMPROVES.lower(), "" if follow_up else improves),
        (words.DECIDED_BY.lower(), decided_words(organisation, measure)),
        (t.UNDER_LAW, organisation.name(measure.law)),
        (t.DECLARATION.lower(), organisation.name(measure.declaration)),
        (words.MEASURE_RESPONSIBLE.lower(), "" if is_late else owner),
        (words.DUE_ON.lower(), "" if is_late else iso(measure.due_on)),
        (words.DONE_ON.lower(), iso(measure.done_on)),
        ((words.FOLLOW_UP_OUTCOME if follow_up else words.EFFECT).lower(), measure.effect),
        (words.COMMUNICATED_TO.lower(), measure.communicated_to),
        ("", iso(measure.communicated_on)),
    )
