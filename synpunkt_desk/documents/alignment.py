"""The rule for how columns are aligned, which every renderer follows."""

from collections.abc import Sequence

from synpunkt_desk.documents.model import Align, Cell, Table


def column_aligns(table: Table) -> list[Align]:
    """Return the alignment of each column of a table."""
    columns = list(zip(*((row.label, *row.cells) for row in table.rows), strict=True))
    cells = columns or [()] * len(table.columns)
    return [
        column.align or _own_alignment(own)
        for column, own in zip(table.columns, cells, strict=True)
    ]


def _own_alignment(cells: Sequence[Cell]) -> Align:
    """Return that cells stand to the right when all that say something are numbers."""
    said = [cell for cell in cells if cell != ""]
    counts = said and not any(isinstance(cell, str) for cell in said)
    return Align.END if counts else Align.START
