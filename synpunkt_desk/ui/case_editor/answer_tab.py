"""What the submitter has been told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from synpunkt_desk.models.objects import Record, RecordKind
from synpunkt_desk.texts import case_editor as t
from synpunkt_desk.texts.cases import WAYS
from synpunkt_desk.ui.case_editor.acts import LABELS, Act, possible_acts
from synpunkt_desk.ui.case_editor.lists import RowList, button_row, row_card
from synpunkt_desk.ui.case_editor.sheet import Sheet
from synpunkt_desk.ui.widgets.empty_state import EmptyState
from synpunkt_desk.ui.widgets.theme import scaled


class AnswerTab(QWidget):
    """Signals: act_chosen(Act)."""

    act_chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = RowList()
        self._buttons = RowList()
        self._empty = EmptyState(
            t.NOTHING_SAID_TITLE, t.NOTHING_SAID_TEXT, icon_name="message-square"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        for part in (self._buttons, self._list, self._empty):
            column.addWidget(part)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show acknowledgements and answers, the newest first."""
        said = [r for _, r in sheet.view.records if r.kind == RecordKind.DISPATCHED]
        self._list.show_rows([_row(record) for record in reversed(said)])
        self._empty.setVisible(not said)
        possible = possible_acts(sheet.view)
        deeds = [
            (LABELS[act], lambda act=act: self.act_chosen.emit(act))
            for act in (Act.ACKNOWLEDGE, Act.ANSWER, Act.DELAY)
            if act in possible
        ]
        self._buttons.show_rows([button_row(deeds)] if deeds else [])


def _row(record: Record) -> QWidget:
    purpose = t.PURPOSES.get(record.purpose, t.RECORD_KINDS[record.kind])
    day = record.day.isoformat() if record.day else ""
    return row_card(
        t.contact_line(purpose, day, WAYS.get(record.way, "")), record.file_name, record.text, ()
    )
