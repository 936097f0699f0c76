"""The diary, the safety check's record and what else the runner tells."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "gate_event",
        sa.Column("number", sa.Integer, primary_key=True),
        _needed("runner_id"),
        _needed("kind"),
        sa.Column("body", sa.JSON, nullable=False),
    )
    op.create_table(
        "diary_revision",
        sa.Column("runner_id", sa.Text, primary_key=True),
        sa.Column("entry_id", sa.Text, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        _needed("saved_at"),
        sa.Column("body", sa.JSON),
    )
    op.create_table(
        "told",
        sa.Column("number", sa.Integer, primary_key=True),
        _needed("runner_id"),
        _needed("kind"),
        _needed("key"),
        _needed("told_at"),
        sa.Column("body", sa.JSON),
    )
    op.create_table(
        "home_fact",
        sa.Column("runner_id", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        _needed("value"),
    )
    op.create_index("told_by_kind", "told", ["runner_id", "kind"])


def _needed(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)
