"""Alembic's entry point: runs the steps on the connection that the store hands over."""

from alembic import context

from synpunkt_desk.store import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.durable,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
