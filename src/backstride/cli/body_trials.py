"""`backstride body FOLDER --parquet OUT`: many motions as tables, one row a trial and one a level."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import pyarrow as pa
import typer

from backstride.api.body_trials import BodyTrialsAnswer, FailedTrialOut
from backstride.cli.errors import FAILED
from backstride.cli.output import aside, out, print_json, progress, texts
from backstride.formats.csv_out import csv_bytes
from backstride.plain_text import file_name
from backstride.report.body_report import Subject
from backstride.report.body_trials import Loaded, Trial, columns, failed, loaded, trial_rows, trials_in
from backstride.report.growing_tables import GrowingTables
from backstride.services.ports import Compute, Progress, Stopped
from backstride.store.private import write_private

TRIAL_S: Final = 3600.0
"""Processor time that a trial may take. [s]"""
SHOWN: Final = 12
"""Failed trials that the terminal lists; the table and --json have all. [trials]"""


def body_trials(
    folder: Path,
    into: Path,
    listed: Path | None,
    anybody: Subject | None,
    compute: Compute,
    *,
    video: bool = False,
    json: bool = False,
) -> None:
    """Compute every trial of a folder that is not finished yet, and write the tables.

    Raises
    ------
    typer.Exit
        With 1 where no trial gave loads.
    """
    trials = [replace(trial, by_video=video) for trial in trials_in(folder, anybody, listed)]
    tables = GrowingTables(into, _schemas())
    tables.begin({"what": "body", "tables": {name: schema.names for name, schema in tables.schemas.items()}})
    with progress(texts().say("body-trials-doing")) as tell:
        keys = _computed(trials, tables, compute, tell)
    for name in tables.schemas:
        tables.write(name, tables.pieces(name, keys))
    write_private(into / "dictionary.csv", _dictionary())
    answer = _answer(tables, keys, file_name(into))
    if json:
        print_json(answer)
    else:
        _show(answer)
    if not answer.outcomes.get("done"):
        raise typer.Exit(FAILED)


def _computed(trials: Sequence[Trial], tables: GrowingTables, compute: Compute, tell: Progress) -> list[str]:
    """Compute what is not finished, and return the key of every trial in their order."""
    keys: list[str] = []

    def to_do() -> Iterator[Loaded]:
        for trial in trials:
            try:
                one = loaded(trial)
            except OSError as problem:
                keys.append(trial.name)
                tables.add(trial.name, failed(trial, type(problem).__name__), passing=True)
                continue
            keys.append(one.key)
            if one.key not in tables:
                yield one

    for one, told in compute.map_unordered(trial_rows, to_do(), lambda _: TRIAL_S):
        stopped = isinstance(told, Stopped)
        tables.add(one.key, failed(one.trial, told.value) if isinstance(told, Stopped) else told, passing=stopped)
        tables.flush()  # a trial takes so long that each is a part of its own
        tell(len(keys), len(trials), one.trial.name)
    return keys


def _schemas() -> Mapping[str, pa.Schema]:
    return {
        name: pa.schema([(column, pa.float64() if unit else pa.string()) for column, unit in units.items()])
        for name, units in columns().items()
    }


def _dictionary() -> bytes:
    rows = [
        {"table": table, "name": name, "unit": unit, "meaning": texts().say(f"body-trials-{_meaning(name)}")}
        for table, units in columns().items()
        for name, unit in units.items()
    ]
    return csv_bytes(rows, ["table", "name", "unit", "meaning"])


def _meaning(column: str) -> str:
    """Return the name of a column's sentence: the ends of all bands share two."""
    ends = (end for end in ("low", "high") if f"_{end}_" in column)
    return next(ends, column.replace("_", "-"))


def _answer(tables: GrowingTables, keys: Sequence[str], folder: str) -> BodyTrialsAnswer:
    outcomes: Counter[str] = Counter()
    failures: list[FailedTrialOut] = []
    for table in tables.pieces("trials", keys):
        (row,) = table.select(["trial", "outcome", "reason"]).to_pylist()
        outcomes[row["outcome"]] += 1
        if row["outcome"] != "done":
            failures.append(FailedTrialOut(**row))
    return BodyTrialsAnswer(folder=folder, outcomes=dict(outcomes), without_loads=failures)


def _show(answer: BodyTrialsAnswer) -> None:
    say = texts().say
    for outcome, count in answer.outcomes.items():
        out().print(f"{count:>6}  {say(f'body-trials-outcome-{outcome}')}")
    for one in answer.without_loads[:SHOWN]:
        aside().print(f"- {one.trial}: {one.reason}", markup=False)
    if len(answer.without_loads) > SHOWN:
        aside().print(say("body-trials-more", count=len(answer.without_loads) - SHOWN))
    out().print(say("body-trials-written", folder=answer.folder), markup=False)
