"""How long somebody slept, as a watch told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "night",
        sa.Column("runner_id", sa.Text, primary_key=True),
        sa.Column("local_date", sa.Text, primary_key=True),
        sa.Column("asleep_h", sa.Float, nullable=False),
    )
