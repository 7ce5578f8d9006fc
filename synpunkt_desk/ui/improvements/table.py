"""The rows of the register: how far, what, who and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.models.objects import Measure
from synpunkt_desk.models.organisation import Organisation
from synpunkt_desk.services.improvements.improvement_list import due_words, owing_words
from synpunkt_desk.services.improvements.improvements import Improvement
from synpunkt_desk.texts import improvements as t
from synpunkt_desk.ui.widgets.row_table import RowTable

_COLUMNS: Final = (t.STATUS, t.MEASURE, t.OWNER, t.WHEN, t.CASES)
_WIDTHS: Final = {0: 92, 2: 110, 3: 190, 4: 68}


@dataclass(frozen=True, slots=True)
class ImprovementRow:
    """A measure or an order in words."""

    object_id: ObjectId
    cells: tuple[str, ...]
    cases: Sequence[ObjectId]
    is_late: bool


def row_of(organisation: Organisation, found: Improvement) -> ImprovementRow:
    """What stands in each column."""
    thing = found.thing
    cases = thing.cases if isinstance(thing, Measure) else ()
    text = " ".join(thing.text.split())
    return ImprovementRow(
        found.object_id,
        (
            t.STATUSES[found.status],
            text if isinstance(thing, Measure) else t.ordered_line(text),
            owing_words(organisation, found),
            _when(found),
            str(len(cases)) if isinstance(thing, Measure) else "",
        ),
        cases,
        found.is_overdue,
    )


def _when(found: Improvement) -> str:
    """The day that is waited for, or when it was done."""
    thing = found.thing
    if not thing.done_on:
        return due_words(found)
    if isinstance(thing, Measure) and found.is_reminded and thing.follow_up_on:
        return t.follow_up(thing.follow_up_on)
    return t.done(thing.done_on)


class ImprovementsTable(RowTable):
    """Signals: row_opened(ImprovementRow); row_chosen(object id) when one stands on another row;
    edit_asked() by F2.
    """

    row_chosen = Signal(str)
    edit_asked = Signal()

    def __init__(self) -> None:
        super().__init__(_COLUMNS, _WIDTHS, name=t.TABLE)
        self._rows: Sequence[ImprovementRow] = ()
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)

    def show_rows(self, rows: Sequence[ImprovementRow]) -> None:
        """Show other rows and stand on the same one, or where it stood."""
        chosen, was_at = self.chosen_id(), max(0, self.currentIndex().row())
        ids = [row.object_id for row in rows]
        self._rows = ()
        late = [at for at, row in enumerate(rows) if row.is_late]
        stand_on = ids.index(chosen) if chosen in ids else was_at
        self.selectionModel().blockSignals(True)
        self.show_table([(row, row.cells) for row in rows], stand_on=stand_on, late=late)
        self.selectionModel().blockSignals(False)
        self._rows = rows
        self._tell()

    def chosen_id(self) -> ObjectId:
        """The measure or order one stands on, "" for none."""
        at = self.currentIndex().row()
        return self._rows[at].object_id if 0 <= at < len(self._rows) else ""

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)

    def _on_row_changed(self) -> None:
        self._tell()

    def _tell(self) -> None:
        self.row_chosen.emit(self.chosen_id())
