"""The journal, drafts, meta and number series."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
    op.create_table(
        "number_series",
        sa.Column("series", sa.Text(), primary_key=True),
        sa.Column("year", sa.Integer(), primary_key=True),
        sa.Column("last", sa.Integer(), nullable=False),
    )
    op.create_table(
        "draft",
        sa.Column("draft_id", sa.Text(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.Text(), nullable=False),
    )
    _create_journal()


def _create_journal() -> None:
    texts = "entry_id group_id object_type object_id verb patch seen asks given author device"
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), primary_key=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in texts.split()),
        sa.Column("device_no", sa.Integer(), nullable=False),
        sa.Column("client_at", sa.Text(), nullable=False),
        sa.Column("schema", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer()),
        sa.UniqueConstraint("entry_id", name="uq_journal_entry_id"),
    )
    op.create_index("ix_journal_object", "journal", ["object_id", "seq"])
    op.create_index("ix_journal_group", "journal", ["group_id"])
    op.create_index(
        "ix_journal_pending", "journal", ["device_no"], sqlite_where=sa.text("place IS NULL")
    )


def downgrade() -> None:
    """Remove them."""
    for name in ("journal", "draft", "number_series", "meta"):
        op.drop_table(name)
