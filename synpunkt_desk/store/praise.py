"""Counting praise, and how much of it has been passed on to those whom it is about."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Connection, func, select

from synpunkt_desk.models.ids import ObjectId
from synpunkt_desk.store.tables import case_row, case_state


def passed_on(
    connection: Connection, case_types: Collection[ObjectId], first: date, last: date
) -> frozenset[ObjectId]:
    """The cases of these types that came in during these days and have been passed on."""
    query = select(case_row.c.object_id).where(
        case_row.c.row_no == case_state.c.row_no,
        case_row.c.case_type.in_(sorted(case_types)),
        case_row.c.received_on.between(first.isoformat(), last.isoformat()),
        func.json_extract(case_state.c.fields, "$.praise_passed_on").is_not(None),
    )
    return frozenset(connection.execute(query).scalars())


def praise_counts(
    connection: Connection, case_types: Collection[ObjectId], first: date, last: date
) -> tuple[int, int]:
    """Counted cases of these types that came in during these days, and those passed on."""
    told_on = func.json_extract(case_state.c.fields, "$.praise_passed_on")
    query = select(func.count(), func.count(told_on)).where(
        case_row.c.row_no == case_state.c.row_no,
        case_row.c.case_type.in_(sorted(case_types)),
        case_row.c.received_on.between(first.isoformat(), last.isoformat()),
        case_row.c.is_counted,
    )
    came, told = connection.execute(query).one()
    return int(came), int(told)
