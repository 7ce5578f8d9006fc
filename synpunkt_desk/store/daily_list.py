"""What has been registered, day by day."""

from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import Connection, select

from synpunkt_desk.store.tables import case_row


class RegisteredCase(NamedTuple):
    """A case as the register tells it; days as YYYY-MM-DD or ""."""

    object_id: str
    registered_on: str
    received_on: str
    number: str
    title: str
    submitter: str
    submitter_id: str
    hide_sender: bool
    hide_matter: bool
    stage: str


_C: Final = case_row.c
_QUERY: Final = (
    select(*(_C[name] for name in RegisteredCase._fields))
    .where(_C.imported.is_(False))
    .order_by(_C.registered_on, _C.row_no)
)


def registered_cases(
    connection: Connection, first: date, last: date, board: str
) -> list[RegisteredCase]:
    """The cases registered here from the first day to the last, of one board or of all."""
    query = _QUERY.where(_C.registered_on.between(first.isoformat(), last.isoformat()))
    query = query.where(_C.board == board) if board else query
    return [RegisteredCase(*row) for row in connection.execute(query)]
