"""Bringing the durable tables to the newest step."""

from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from synpunkt_desk.models.errors import KnownError

HEAD: Final = "0001"
"""The newest step; compared without reading the scripts, so that starting stays quick."""


def upgrade(connection: Connection) -> None:
    """Take the steps that are missing. Raises `newer_file` for a file from a newer version."""
    current = _current(connection)
    if current == HEAD:
        return
    settings = config(connection)
    known = {step.revision for step in ScriptDirectory.from_config(settings).walk_revisions()}
    if current and current not in known:
        raise KnownError("newer_file")
    command.upgrade(settings, "head")


def _current(connection: Connection) -> str:
    found = "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    if not connection.exec_driver_sql(found).scalar_one():
        return ""
    query = "SELECT version_num FROM alembic_version"
    return connection.exec_driver_sql(query).scalar_one_or_none() or ""


def config(connection: Connection) -> Config:
    """What Alembic needs to know to work on a connection."""
    made = Config()
    made.set_main_option("script_location", "synpunkt_desk.store:migrations")
    made.attributes["connection"] = connection
    return made
