"""Marked mass events: what came in with them and without, so that one storm hides nothing else."""

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.reports.basis import Basis
from synpunkt_desk.reports.tables import CaseIds, Row, Table, ids_of
from synpunkt_desk.texts import reports as t


def events_table(basis: Basis) -> Table:
    """What was received besides the events, and about each; whether the report counts them or not.

    Events without cases in the period have no row.
    """
    events = basis.register.events
    cases = (*basis.selection.received, *basis.selection.left_out)
    keys = ["", *(i for i in events if any(case.theme == i for case in cases))]
    groups = [[c for c in cases if _event(c.theme, basis) == key] for key in keys]

    def open_cell(row: int | None, _column: int) -> CaseIds:
        return ids_of(cases if row is None else groups[row])

    return Table(
        id="events",
        row_heading=t.EVENT,
        columns=(t.CASES,),
        rows=tuple(
            Row(events.get(key, t.NO_EVENT), (len(group),))
            for key, group in zip(keys, groups, strict=True)
        ),
        total=(len(cases),),
        total_word=t.SUM,
        keys=tuple(keys),
        counts=("events",),
        open_cell=open_cell,
    )


def has_events(basis: Basis) -> bool:
    """Whether anything came in about a marked event."""
    events = basis.register.events
    cases = (*basis.selection.received, *basis.selection.left_out)
    return bool(events) and any(case.theme in events for case in cases)


def _event(theme: ObjectId, basis: Basis) -> ObjectId:
    return theme if theme in basis.register.events else ""
