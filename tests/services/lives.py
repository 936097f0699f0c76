"""Homes filled with a made-up history whose truth is known: runs, walks and a diary of whole scores."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import numpy as np

from backstride.bootstrap import Backstride
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.learn.table import DailyTable
from backstride.runner import Change
from backstride.runs.recording import Sport
from backstride.services.ports import Progress
from backstride.services.records import RunRow
from backstride.simulate.histories import Knobs, simulate_history

ZONE = "Europe/Berlin"


def history(days: int = 200, *, seed: int = 4, **knobs: Any) -> DailyTable:
    return simulate_history(Knobs(days=days, **knobs), np.random.default_rng(seed)).table


def moment(day: date, hour: int = 7) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def run_on(template: RunRow, day: date, minutes: float, *, walk: bool = False, hour: int = 6) -> RunRow:
    facts = replace(
        template.facts, moving_s=60.0 * minutes, running_share=0.0 if walk else 1.0, walking_share=float(walk)
    )
    sport = Sport.WALKING if walk else Sport.RUNNING
    start = moment(day, hour)
    return replace(
        template,
        run_id=f"{start:%Y%m%d%H}",
        start=start,
        local_date=day,
        zone="UTC",
        facts=facts,
        sport=sport,
        sources=(),
    )


def template_of(backstride: Backstride, file: Any) -> RunRow:
    """Return one imported run, to be repeated on other days."""
    tell: Progress = lambda *_: None  # noqa: E731
    with backstride.writing("testing"):
        backstride.me.tell(Change(date(2020, 1, 1), birth_year=1988, zone=ZONE), moment(date(2024, 1, 1)))
        backstride.import_runs([file], moment(date(2026, 11, 22)), tell)
    (run,) = backstride.records.runs()
    backstride.records.replace_runs([run.run_id], [])
    return run


def morning(day: date, **told: Any) -> Entry:
    at = moment(day)
    return Entry(f"morning-{day}", "me", EntryKind.MORNING, at, at, **told)


TELLING_DAYS = 150
"""Only the first days tell more, so that nothing rises over the last weeks."""


def live(backstride: Backstride, template: RunRow, table: DailyTable, **told_after_runs: Any) -> datetime:
    """Fill a home with a history; early mornings after runs also tell what is said here. Give the last day's morning."""
    dose, scores = table.column("run_min"), table.column("back_morning")
    days = [table.start + timedelta(days=n) for n in range(table.days)]
    backstride.records.replace_runs([], [run_on(template, d, m) for d, m in zip(days, dose, strict=True) if m > 0])
    entries = [
        morning(day, back_pain=round(score), **(told_after_runs if 0 < n < TELLING_DAYS and dose[n - 1] > 0 else {}))
        for n, (day, score) in enumerate(zip(days, scores, strict=True))
        if not np.isnan(score)
    ]
    backstride.diary_exchange.bring(entries, moment(days[-1], 9))
    return moment(days[-1], 10)
