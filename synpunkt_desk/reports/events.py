"""Marked mass events: what came in with them and without, so that one storm hides nothing else."""

from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import REST, CaseIds, Dimension, Row, Table, by
from synpunkt_desk.texts import reports as t


def events_table(basis: Basis) -> Table:
    """What was received besides the events, and about each; whether the report counts them or not.

    Events without cases in the period have no row.
    """
    rows = _rows(basis)
    cases = basis.selection.received.with_others(basis.selection.left_out)
    counts = rows.counts(cases)
    keys = [REST, *(key for key, _ in rows.members if counts[key])]

    def open_cell(row: int | None, _column: int) -> CaseIds:
        return (cases if row is None else rows.chosen(cases, keys[row])).ids

    return Table(
        id="events",
        row_heading=t.EVENT,
        columns=(t.CASES,),
        rows=tuple(
            Row(basis.register.events.get(key, rows.rest), (counts.get(key, 0),)) for key in keys
        ),
        total=(len(cases),),
        total_word=t.SUM,
        keys=tuple(keys),
        counts=("events",),
        open_cell=open_cell,
    )


def has_events(basis: Basis) -> bool:
    """Whether anything came in about a marked event."""
    counts = _rows(basis).counts(basis.selection.received.with_others(basis.selection.left_out))
    return any(number for key, number in counts.items() if key != REST)


def _rows(basis: Basis) -> Dimension:
    events = list(basis.register.events.items())
    return Dimension(heading=t.EVENT, members=events, key_of=by("theme"), rest=t.NO_EVENT)
