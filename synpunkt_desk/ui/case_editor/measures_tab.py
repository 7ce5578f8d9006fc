"""What became better because of a case, and what lay behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.texts import case_actions
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.ui.case_editor.form_values import FormValues
from synpunkt_desk.ui.case_editor.inputs import KeptText
from synpunkt_desk.ui.case_editor.lists import RowList, button_row, row_card
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.card import Card
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.theme import scaled


class MeasuresTab(QWidget):
    """Signals: add_asked(); link_asked(); edit_asked(measure_id); remove_asked(measure_id);
    typed() and left() as for the other fields of the case.
    """

    add_asked = Signal()
    link_asked = Signal()
    edit_asked = Signal(str)
    remove_asked = Signal(str)
    typed = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cause = KeptText(min_lines=2)
        self._list = RowList()
        self._empty = EmptyState(t.NO_MEASURES_TITLE, t.NO_MEASURES_TEXT, icon_name="list-checks")
        card = Card()
        card.body.addWidget(LabelledField(t.CAUSE, self.cause, hint=t.CAUSE_HINT))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addWidget(card)
        column.addWidget(
            button_row(
                [(t.NEW_MEASURE, self.add_asked.emit), (t.LINK_MEASURE, self.link_asked.emit)]
            )
        )
        column.addWidget(self._list)
        column.addWidget(self._empty)
        column.addStretch(1)
        self.cause.textChanged.connect(self.typed)
        self.cause.text_committed.connect(self.left)

    def show_values(self, values: FormValues) -> None:
        """Show the cause."""
        self.cause.show_value(str(values.case["cause"]))

    def values(self) -> FormValues:
        """What the fields hold."""
        return FormValues({"cause": self.cause.value()})

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the measures of a case."""
        rows = [self._row(sheet, i, measure) for i, measure in sheet.view.measures]
        self._list.show_rows(rows)
        self._empty.setVisible(not rows)

    def _row(self, sheet: Sheet, measure_id: ObjectId, measure: Measure) -> QWidget:
        words = case_actions
        facts = (
            (words.IMPROVES.lower(), t.IMPROVES.get(measure.improves, "").lower()),
            (words.DECIDED_BY.lower(), measure.decided_by),
            ("", measure.decided_on.isoformat() if measure.decided_on else ""),
            (t.UNDER_LAW, sheet.organisation.name(measure.law)),
            (words.MEASURE_RESPONSIBLE.lower(), measure.responsible),
            (words.DUE_ON.lower(), measure.due_on.isoformat() if measure.due_on else ""),
            (words.DONE_ON.lower(), measure.done_on.isoformat() if measure.done_on else ""),
            (words.EFFECT.lower(), measure.effect),
            (words.COMMUNICATED_TO.lower(), measure.communicated_to),
        )
        deeds = (
            (t.CHANGE, lambda: self.edit_asked.emit(measure_id)),
            (t.REMOVE, lambda: self.remove_asked.emit(measure_id)),
        )
        return row_card(measure.text, t.measure_facts(facts), "", deeds)
