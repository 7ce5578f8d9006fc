"""Settings of the file itself: device, versions, who works here."""

from typing import Final

from sqlalchemy import Connection, select

from synpunkt_desk.store.tables import meta

KEEPER: Final = "keeper"
"""Holds the role of one who keeps the office on the server, "" for everybody else."""
ROLE: Final = "role"
"""Holds the role that one is known by on the server."""


def read(connection: Connection, name: str) -> str:
    """The value of a setting, "" when not set."""
    query = select(meta.c.value).where(meta.c.name == name)
    return connection.execute(query).scalar_one_or_none() or ""


def keep(connection: Connection, name: str, value: str) -> None:
    """Set it."""
    connection.exec_driver_sql(
        "INSERT INTO meta(name, value) VALUES(?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value",
        (name, value),
    )


def read_all(connection: Connection, prefix: str) -> dict[str, str]:
    """The settings whose names begin alike."""
    query = select(meta.c.name, meta.c.value).where(meta.c.name.startswith(prefix))
    return {row.name: row.value for row in connection.execute(query)}
