"""The rows of the list of reports."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal

from synpunkt_desk.texts import report_list as t
from synpunkt_desk.ui.report_list.rows import Listed, cells_of, id_of
from synpunkt_desk.ui.widgets.row_table import RowTable

_WIDTHS: Final = {1: 100, 2: 190, 3: 100}


class ReportTable(RowTable):
    """Signals: row_opened(Listed); row_chosen(Listed or None) when one stands on another row."""

    row_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(t.COLUMNS, _WIDTHS, name=t.TABLE)
        self._rows: Sequence[Listed] = ()
        self._next = ""
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[Listed]) -> None:
        """Show other rows and stand on the same one, or where it stood."""
        chosen, was_at = self.chosen(), max(0, self.currentIndex().row())
        ids = [id_of(row) for row in rows]
        wanted = self._next if self._next in ids else id_of(chosen) if chosen else ""
        stand_on = ids.index(wanted) if wanted in ids else was_at
        self._next = "" if wanted == self._next else self._next
        self._rows = ()
        self.selectionModel().blockSignals(True)
        self.show_table([(row, cells_of(row)) for row in rows], stand_on=stand_on)
        self.selectionModel().blockSignals(False)
        self._rows = rows
        self._tell()

    def stand_on_next(self, listed_id: str) -> None:
        """Stand on this one as soon as it is listed."""
        self._next = listed_id

    def chosen(self) -> Listed | None:
        """What one stands on."""
        at = self.currentIndex().row()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _tell(self) -> None:
        self.row_chosen.emit(self.chosen())
