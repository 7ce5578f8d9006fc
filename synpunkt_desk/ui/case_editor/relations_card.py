"""The other cases that a case has to do with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from synpunkt_desk.services.cases.relations import Related
from synpunkt_desk.texts import relations as t
from synpunkt_desk.ui.case_editor.lists import Deed, RowList, button_row, plain_words
from synpunkt_desk.ui.widgets.card import Card


class RelationsCard(Card):
    """Signals: show_asked(case_id); remove_asked(relation_id); take_out_asked(case_id)."""

    show_asked = Signal(str)
    remove_asked = Signal(str)
    take_out_asked = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(t.TITLE, parent=parent)
        self._list = RowList()
        self.body.addWidget(self._list)
        self.hide()

    def show_related(self, case_id: str, found: Sequence[Related]) -> None:
        """Show them, or nothing where there are none."""
        self.setVisible(bool(found))
        self._list.show_rows([self._row(case_id, related) for related in found])

    def _row(self, case_id: str, related: Related) -> QWidget:
        words = t.related(
            related.kind, related.number, related.title, is_from_here=related.is_from_here
        )
        merged = case_id if related.is_from_here else related.case_id
        apart: Deed = (
            (t.TAKE_OUT, lambda: self.take_out_asked.emit(merged))
            if related.is_merged
            else (t.REMOVE, lambda: self.remove_asked.emit(related.relation_id))
        )
        card = Card(look="panel")
        card.setAccessibleName(words)
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.addWidget(plain_words(words))
        show: Deed = (t.SHOW, lambda: self.show_asked.emit(related.case_id))
        card.body.addWidget(button_row([show, apart], about=words, is_plain=True))
        return card
