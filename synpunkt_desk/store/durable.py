"""Which step the durable tables stand at, and bringing them to the newest."""

from typing import Final

from sqlalchemy import Connection

HEAD: Final = "0005"
"""The newest step; compared without reading the scripts, so that starting stays quick."""


def upgrade(connection: Connection) -> None:
    """Take the steps that are missing. Raises `newer_file` for a file from a newer version."""
    current = _current(connection)
    if current != HEAD:
        # Alembic takes a third of the time of starting, and is needed once a version.
        from synpunkt_desk.store import migrate

        migrate.upgrade(connection, current)


def _current(connection: Connection) -> str:
    found = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if not connection.exec_driver_sql(found).scalar_one():
        return ""
    query = "SELECT version_num FROM alembic_version"
    return connection.exec_driver_sql(query).scalar_one_or_none() or ""
