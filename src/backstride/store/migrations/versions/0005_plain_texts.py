"""Texts that no list, page or file could show are mended, and differences to act on lie within what can be asked.

The database as it was lies in ``before-migration``; how many rows were mended is kept for ``backstride doctor``.
"""

import json
import math
from typing import Any

import sqlalchemy as sa
from alembic import op

from backstride.plain_text import mended_data

revision = "0005"
down_revision = "0004"

_BODIES = (
    "file", "recording", "remark", "run", "import_log", "runner_change", "zone_rule", "gate_event", "diary_revision",
    "told", "accepted_plan",
)  # fmt: skip
_ACT_ON = (0.1, 10.0)


def upgrade() -> None:
    connection = op.get_bind()
    there = sa.inspect(connection).get_table_names()
    changed = sum(_mend(connection, table) for table in _BODIES if table in there)
    if changed:
        fact = "INSERT OR REPLACE INTO home_fact (runner_id, name, value) VALUES ('me', 'rows_mended', :count)"
        connection.execute(sa.text(fact), {"count": str(changed)})


def _mend(connection: sa.Connection, table: str) -> int:
    wanted = "body LIKE '%\\u%'" + (" OR kind = 'questions'" if table == "told" else "")
    query = f"SELECT rowid, CAST(body AS TEXT) FROM {table} WHERE {wanted}"  # noqa: S608  names of our own tables
    changed = 0
    for row, text in connection.execute(sa.text(query)).all():
        data = json.loads(text)
        better = _askable(mended_data(data))
        if json.dumps(better) != json.dumps(data):
            update = sa.text(f"UPDATE {table} SET body = :body WHERE rowid = :row")  # noqa: S608  as above
            connection.execute(update, {"body": json.dumps(better), "row": row})
            changed += 1
    return changed


def _askable(data: Any) -> Any:
    """Return questions whose difference to act on is one that can be acted on; anything else as it is."""
    if not isinstance(data, dict) or not isinstance(data.get("main"), dict):
        return data
    return {**data, "main": _within(data["main"]), "beside": [_within(one) for one in data.get("beside", [])]}


def _within(question: dict[str, Any]) -> dict[str, Any]:
    value, (low, high) = question.get("act_on"), _ACT_ON
    if not isinstance(value, int | float) or low <= value <= high:
        return question
    return {**question, "act_on": low if math.isnan(value) or value < low else high}
