"""The names of what was erased for ever."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; what was erased before is not in it."""
    op.create_table("erased_object", sa.Column("object_id", sa.Text(), primary_key=True))


def downgrade() -> None:
    """Remove it."""
    op.drop_table("erased_object")
