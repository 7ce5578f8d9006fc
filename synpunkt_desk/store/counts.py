"""How much there is, in numbers alone."""

from sqlalchemy import Connection, func, select

from synpunkt_desk.store.tables import journal, object_row, view


def counts(connection: Connection) -> dict[str, int]:
    """Rows of each table, and objects of each kind."""
    tables = (journal, *view.sorted_tables)
    found = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in tables
    }
    kinds = select(object_row.c.object_type, func.count()).group_by(object_row.c.object_type)
    return found | {f"object {row[0]}": row[1] for row in connection.execute(kinds)}
