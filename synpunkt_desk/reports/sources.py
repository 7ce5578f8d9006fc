"""Which tables and cells a drafted text is told from."""

from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.hiding import Number
from synpunkt_desk.reports.tables import Cell, Table
from synpunkt_desk.reports.told_cells import ToldCell, noting


class Sources(Figures):
    """The same figures, and which tables were asked for.

    `log` has every cell that was told, one log for all sources that are made of one another.
    """

    def __init__(self, figures: Figures) -> None:
        super().__init__(figures.basis)
        self._figures = figures
        self._noting: dict[str, Table] = {}
        self.asked: dict[str, None] = {}
        self.log: list[ToldCell] = figures.log if isinstance(figures, Sources) else []

    def table(self, table_id: str) -> Table:
        self.asked[table_id] = None
        if isinstance(self._figures, Sources):
            return self._figures.table(table_id)
        if table_id not in self._noting:
            self._noting[table_id] = noting(self._figures.table(table_id), self.log)
        return self._noting[table_id]

    def beside(self, number: Number) -> Cell:
        return self._figures.beside(number)
