"""The tables of a home. Every row carries the runner it belongs to; one home holds one runner."""

import sqlalchemy as sa

METADATA = sa.MetaData()

FILE = sa.Table(
    "file",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("content_hash", sa.Text, primary_key=True),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("settled", sa.Text),
    sa.Column("body", sa.JSON, nullable=False),
)

RECORDING = sa.Table(
    "recording",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("file_hash", sa.Text, nullable=False),
    sa.Column("sequence", sa.Integer, nullable=False),
    sa.Column("start", sa.Text, nullable=False),
    sa.Column("track", sa.LargeBinary, nullable=False),
    sa.Column("heart", sa.LargeBinary, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

REMARK = sa.Table(
    "remark",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("body", sa.JSON, nullable=False),
)

FILE_PATH = sa.Table(
    "file_path",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("path", sa.Text, primary_key=True),
    sa.Column("content_hash", sa.Text, nullable=False),
)

RUN = sa.Table(
    "run",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("run_id", sa.Text, primary_key=True),
    sa.Column("sport", sa.Text, nullable=False),
    sa.Column("start", sa.Text, nullable=False),
    sa.Column("local_date", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

RUN_RECORDING = sa.Table(
    "run_recording",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("recording", sa.Text, primary_key=True),
    sa.Column("run_id", sa.Text, nullable=False),
)

RUN_ALIAS = sa.Table(
    "run_alias",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("was", sa.Text, primary_key=True),
    sa.Column("recording", sa.Text, nullable=False),
)

VETO = sa.Table(
    "merge_veto",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("one", sa.Text, primary_key=True),
    sa.Column("other", sa.Text, primary_key=True),
)

IMPORT_LOG = sa.Table(
    "import_log",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

RUNNER_CHANGE = sa.Table(
    "runner_change",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("told_at", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

ZONE_RULE = sa.Table(
    "zone_rule",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

WEIGHING = sa.Table(
    "weighing",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("local_date", sa.Text, primary_key=True),
    sa.Column("mass_kg", sa.Float, nullable=False),
)

NIGHT = sa.Table(
    "night",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("local_date", sa.Text, primary_key=True),
    sa.Column("asleep_h", sa.Float, nullable=False),
)

GATE_EVENT = sa.Table(
    "gate_event",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

DIARY_REVISION = sa.Table(
    "diary_revision",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("entry_id", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("saved_at", sa.Text, nullable=False),
    sa.Column("body", sa.JSON(none_as_null=True)),
)

TOLD = sa.Table(
    "told",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("told_at", sa.Text, nullable=False),
    sa.Column("body", sa.JSON(none_as_null=True)),
)

ACCEPTED_PLAN = sa.Table(
    "accepted_plan",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("runner_id", sa.Text, nullable=False),
    sa.Column("accepted_at", sa.Text, nullable=False),
    sa.Column("body", sa.JSON, nullable=False),
)

HOME_FACT = sa.Table(
    "home_fact",
    METADATA,
    sa.Column("runner_id", sa.Text, primary_key=True),
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

AT = "json_extract(body, '$.at')"
"""The local time that a version of a diary entry speaks about, as the index knows it."""
KIND = "json_extract(body, '$.kind')"
"""The kind of a version of a diary entry, as the index knows it."""

sa.Index("diary_revision_by_at", DIARY_REVISION.c.runner_id, sa.text(AT), DIARY_REVISION.c.entry_id)
sa.Index("diary_revision_by_kind", DIARY_REVISION.c.runner_id, sa.text(KIND), sa.text(AT), DIARY_REVISION.c.entry_id)

for _table, _columns in (
    (FILE, ("runner_id", "sequence")),
    (RECORDING, ("runner_id", "file_hash")),
    (RUN, ("runner_id", "start")),
    (RUN_RECORDING, ("runner_id", "run_id")),
    (TOLD, ("runner_id", "kind")),
):
    sa.Index(f"{_table.name}_by_{_columns[-1]}", *(_table.c[name] for name in _columns))
