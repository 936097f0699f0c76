"""Ways to the diary entries of some days that do not read all the others."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_AT = "json_extract(body, '$.at')"
_KIND = "json_extract(body, '$.kind')"


def upgrade() -> None:
    op.create_index("diary_revision_by_at", "diary_revision", ["runner_id", sa.text(_AT), "entry_id"])
    op.create_index("diary_revision_by_kind", "diary_revision", ["runner_id", sa.text(_KIND), sa.text(_AT), "entry_id"])
