"""The first schema: files, recordings, runs, the log of imports and what the runner told."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    owner = ("runner_id", sa.Text)
    _table(
        "file",
        [owner, ("content_hash", sa.Text)],
        [("sequence", sa.Integer), ("settled", sa.Text, True), ("body", sa.JSON)],
    )
    _table(
        "recording",
        [owner, ("key", sa.Text)],
        [
            ("file_hash", sa.Text),
            ("sequence", sa.Integer),
            ("start", sa.Text),
            ("track", sa.LargeBinary),
            ("heart", sa.LargeBinary),
            ("body", sa.JSON),
        ],
    )
    _table(
        "run",
        [owner, ("run_id", sa.Text)],
        [("sport", sa.Text), ("start", sa.Text), ("local_date", sa.Text), ("body", sa.JSON)],
    )
    _table("remark", [owner, ("key", sa.Text)], [("body", sa.JSON)])
    _table("file_path", [owner, ("path", sa.Text)], [("content_hash", sa.Text)])
    _table("run_recording", [owner, ("recording", sa.Text)], [("run_id", sa.Text)])
    _table("run_alias", [owner, ("was", sa.Text)], [("recording", sa.Text)])
    _table("merge_veto", [owner, ("one", sa.Text), ("other", sa.Text)], [])
    _table("import_log", [("number", sa.Integer)], [owner, ("body", sa.JSON)])
    _table("runner_change", [("number", sa.Integer)], [owner, ("told_at", sa.Text), ("body", sa.JSON)])
    _table("zone_rule", [("number", sa.Integer)], [owner, ("body", sa.JSON)])
    _table("weighing", [owner, ("local_date", sa.Text)], [("mass_kg", sa.Float)])
    for table, column in (
        ("file", "sequence"),
        ("recording", "file_hash"),
        ("run", "start"),
        ("run_recording", "run_id"),
    ):
        op.create_index(f"{table}_by_{column}", table, ["runner_id", column])


def _table(name: str, keys: list[tuple[Any, ...]], rest: list[tuple[Any, ...]]) -> None:
    columns = [sa.Column(key[0], key[1], primary_key=True) for key in keys]
    columns += [sa.Column(column[0], column[1], nullable=len(column) > 2) for column in rest]
    op.create_table(name, *columns)
