"""The table of those who gave the cases, with repeat givers counted apart."""

from synpunkt_desk.reports.basis import Basis, Givers
from synpunkt_desk.reports.tables import CaseIds, Row, Table
from synpunkt_desk.texts import reports as t


def givers_table(basis: Basis) -> Table:
    """How many gave one case and how many gave several; the columns count givers and cases.

    Anonymous and unknown givers are not in it.
    """
    is_once = basis.givers.sizes == 1
    parts = (basis.givers.who_gave(is_once), basis.givers.who_gave(~is_once))

    def open_cell(row: int | None, _column: int) -> CaseIds:
        return (basis.givers if row is None else parts[row]).cases.ids

    return Table(
        id="givers",
        row_heading=t.GIVER,
        columns=t.GIVERS_COLUMNS,
        rows=tuple(
            Row(label, _numbers(part)) for label, part in zip(t.GIVERS_ROWS, parts, strict=True)
        ),
        total=_numbers(basis.givers),
        total_word=t.SUM,
        keys=("once", "often"),
        open_cell=open_cell,
    )


def has_repeat_givers(basis: Basis) -> bool:
    """Whether anybody gave more than one case."""
    return bool((basis.givers.sizes > 1).any())


def _numbers(givers: Givers) -> tuple[int, int]:
    return len(givers.sizes), len(givers.cases)
