"""An index of what was sent back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the index; it holds only the entries that send something back."""
    op.create_index(
        "ix_journal_sent_back",
        "journal",
        ["object_id"],
        sqlite_where=sa.text("verb = 'send_back'"),
    )


def downgrade() -> None:
    """Remove it."""
    op.drop_index("ix_journal_sent_back", "journal")
