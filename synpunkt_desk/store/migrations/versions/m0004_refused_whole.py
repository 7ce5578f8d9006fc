"""What was refused keeps what it asked for and what its author had seen."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the columns; what was refused before asked for nothing that is known."""
    for name in ("asks", "seen"):
        op.add_column(
            "refused_entry", sa.Column(name, sa.Text(), nullable=False, server_default="{}")
        )


def downgrade() -> None:
    """Remove them."""
    for name in ("asks", "seen"):
        op.drop_column("refused_entry", name)
