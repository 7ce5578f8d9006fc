"""Bringing the durable tables to the newest step, by Alembic."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from synpunkt_desk.models.errors import KnownError


def upgrade(connection: Connection, current: str) -> None:
    """Take the steps that are missing. Raises `newer_file` for a file from a newer version."""
    settings = config(connection)
    known = {step.revision for step in ScriptDirectory.from_config(settings).walk_revisions()}
    if current and current not in known:
        raise KnownError("newer_file")
    command.upgrade(settings, "head")


def config(connection: Connection) -> Config:
    """What Alembic needs to know to work on a connection."""
    made = Config()
    made.set_main_option("script_location", "synpunkt_desk.store:migrations")
    made.attributes["connection"] = connection
    return made
