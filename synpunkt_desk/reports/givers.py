"""The table of those who gave the cases, with repeat givers counted apart."""

from collections.abc import Sequence

from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.facts import CaseFacts
from synpunkt_desk.reports.tables import CaseIds, Row, Table, ids_of
from synpunkt_desk.texts import reports as t


def givers_table(basis: Basis) -> Table:
    """How many gave one case and how many gave several; the columns count givers and cases.

    Anonymous and unknown givers are not in it.
    """
    once = [cases for cases in basis.givers if len(cases) == 1]
    often = [cases for cases in basis.givers if len(cases) > 1]
    parts = (once, often)

    def open_cell(row: int | None, _column: int) -> CaseIds:
        chosen = basis.givers if row is None else parts[row]
        return ids_of(case for cases in chosen for case in cases)

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
    return any(len(cases) > 1 for cases in basis.givers)


def _numbers(givers: Sequence[Sequence[CaseFacts]]) -> tuple[int, int]:
    return len(givers), sum(len(cases) for cases in givers)
