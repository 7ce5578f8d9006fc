"""Places within streams, how far each stream has been read, and what the server refused."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column and the tables that sharing a server needs."""
    op.add_column("journal", sa.Column("no", sa.Integer()))
    op.create_table(
        "stream_cursor",
        sa.Column("stream", sa.Text(), primary_key=True),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("chain", sa.LargeBinary(), nullable=False),
        sa.Column("right", sa.Text(), nullable=False),
    )
    op.create_table(
        "refused_entry",
        sa.Column("entry_id", sa.Text(), primary_key=True),
        sa.Column("group_id", sa.Text(), nullable=False),
        sa.Column("device_no", sa.Integer(), nullable=False),
        sa.Column("object_type", sa.Text(), nullable=False),
        sa.Column("object_id", sa.Text(), nullable=False),
        sa.Column("verb", sa.Text(), nullable=False),
        sa.Column("patch", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("client_at", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
    )
    op.create_table(
        "wanted_file",
        sa.Column("blob_id", sa.Text(), primary_key=True),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
    )
    op.create_table("transfer_due", sa.Column("case_id", sa.Text(), primary_key=True))


def downgrade() -> None:
    """Remove them."""
    op.drop_table("transfer_due")
    op.drop_table("wanted_file")
    op.drop_table("refused_entry")
    op.drop_table("stream_cursor")
    op.drop_column("journal", "no")
