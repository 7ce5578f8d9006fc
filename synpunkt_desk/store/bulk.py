"""Inserting and updating many rows at once, without a detour for each of them."""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Table


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that have every column of the table."""
    if rows:
        statement, values = _plan(table)
        connection.exec_driver_sql(statement, [values(row) for row in rows])


def update_rows(
    connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str
) -> None:
    """Write rows that have every column of the table in the place of those with the same key."""
    if rows:
        statement, values = _update_plan(table, key)
        connection.exec_driver_sql(statement, [values(row) for row in rows])


@cache
def _update_plan(table: Table, key: str) -> tuple[str, "itemgetter[tuple[Any, ...]]"]:
    names = [column.name for column in table.columns if column.name != key]
    places = ", ".join(f"{name} = ?" for name in names)
    return f"UPDATE {table.name} SET {places} WHERE {key} = ?", itemgetter(*names, key)


@cache
def _plan(table: Table) -> tuple[str, "itemgetter[tuple[Any, ...]]"]:
    names = [column.name for column in table.columns]
    places = ", ".join("?" for _ in names)
    statement = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({places})"
    return statement, itemgetter(*names)
