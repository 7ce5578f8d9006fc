"""The rows of the register of measures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.texts import measures as t
from synpunkt_desk.ui.widgets.row_table import RowTable

_COLUMNS: Final = (t.MEASURE, t.IMPROVES, t.DECIDED_BY, t.DONE, t.EFFECT, t.CASES)
_WIDTHS: Final = {1: 150, 2: 190, 3: 130, 4: 220, 5: 80}


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure in words, and its cases."""

    text: str
    improves: str
    decided: str
    done: str
    effect: str
    cases: Sequence[ObjectId]

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in each column."""
        count = str(len(self.cases))
        return (self.text, self.improves, self.decided, self.done, self.effect, count)


class MeasuresTable(RowTable):
    """Signals: row_opened(MeasureRow)."""

    def __init__(self) -> None:
        super().__init__(_COLUMNS, _WIDTHS, name=t.TABLE)

    def show_rows(self, rows: Sequence[MeasureRow]) -> None:
        """Show other rows and stay at the same place."""
        at = max(0, self.currentIndex().row())
        self.show_table([(row, row.cells) for row in rows], stand_on=at)
