"""The durable tables come out the same by steps and by models."""

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import durable, migrate, tables
from synpunkt_desk.store.replica import Replica


def is_durable(_object: object, name: str | None, kind: str, *_rest: object) -> bool:
    """Rows and search are rebuilt, not migrated."""
    return kind != "table" or name in tables.durable.tables


def test_steps_and_models_agree(desk: Replica) -> None:
    with desk.writing() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_durable})
        assert compare_metadata(context, tables.durable) == []


def test_the_newest_step_is_the_one_that_starting_compares_with(desk: Replica) -> None:
    with desk.writing() as connection:
        script = ScriptDirectory.from_config(migrate.config(connection))
        assert script.get_current_head() == durable.HEAD


def test_each_step_goes_down_and_up_again(desk: Replica) -> None:
    with desk.writing() as connection:
        config = migrate.config(connection)
        before = described(connection)
        command.downgrade(config, "base")
        assert not tables.durable.tables.keys() & described(connection).keys()
        command.upgrade(config, "head")
        assert described(connection) == before


def test_a_step_that_fails_leaves_nothing(desk: Replica) -> None:
    with pytest.raises(KnownError), desk.writing() as connection:
        _half_a_step(connection)
    with desk.reading() as connection:
        assert "half_a_step" not in inspect(connection).get_table_names()


def _half_a_step(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE half_a_step (one INTEGER)")
    raise KnownError("disk_full")


def described(connection: Connection) -> dict[str, list[str]]:
    """Tables with their columns and indexes in words."""
    inspector = inspect(connection)
    inspector.clear_cache()
    return {
        name: sorted(
            [
                f"{column['name']} {column['type']} {column['nullable']}"
                for column in inspector.get_columns(name)
            ]
            + [f"{index['name']} {index['column_names']}" for index in inspector.get_indexes(name)]
        )
        for name in inspector.get_table_names()
        if not name.startswith(("case_fts", "word_part"))
    }
