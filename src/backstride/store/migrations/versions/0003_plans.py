"""The plans that were accepted."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "accepted_plan",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("runner_id", sa.Text, nullable=False),
        sa.Column("accepted_at", sa.Text, nullable=False),
        sa.Column("body", sa.JSON, nullable=False),
    )
