"""Which tables a drafted text is told from."""

from synpunkt_desk.reports.figures import Figures
from synpunkt_desk.reports.hiding import Number
from synpunkt_desk.reports.tables import Cell, Table


class Sources(Figures):
    """The same figures, and which tables were asked for."""

    def __init__(self, figures: Figures) -> None:
        super().__init__(figures.basis)
        self._figures = figures
        self.asked: dict[str, None] = {}

    def table(self, table_id: str) -> Table:
        self.asked[table_id] = None
        return self._figures.table(table_id)

    def beside(self, number: Number) -> Cell:
        return self._figures.beside(number)
