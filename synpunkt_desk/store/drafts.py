"""What is being typed, kept until it is registered or thrown away."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from synpunkt_desk.models.journal import Fields
from synpunkt_desk.store.journal import dumps, loads
from synpunkt_desk.store.tables import draft


@dataclass(frozen=True, slots=True)
class Draft:
    """A form half filled in. `object_id` names the case it belongs to, "" for a new one."""

    draft_id: str
    kind: str
    object_id: str
    content: Fields
    saved_at: str


def keep(connection: Connection, kept: Draft) -> None:
    """Write or replace a draft."""
    connection.exec_driver_sql(
        "INSERT INTO draft(draft_id, kind, object_id, content, saved_at) VALUES(?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
        (kept.draft_id, kept.kind, kept.object_id, dumps(dict(kept.content)), kept.saved_at),
    )


def drop(connection: Connection, draft_id: str) -> None:
    """Forget a draft."""
    connection.execute(delete(draft).where(draft.c.draft_id == draft_id))


def listed(connection: Connection) -> list[Draft]:
    """Every draft, the newest first."""
    query = select(draft).order_by(draft.c.saved_at.desc(), draft.c.draft_id.desc())
    return [
        Draft(row.draft_id, row.kind, row.object_id, loads(row.content), row.saved_at)
        for row in connection.execute(query)
    ]
