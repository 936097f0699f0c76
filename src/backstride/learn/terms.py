"""The columns of the daily model, made from a daily table and the exposures asked about."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import COLUMNS, Role, named
from backstride.learn.priors import (
    EARLIER_SD,
    HALF_LEFT,
    INTERCEPT_SD,
    NUISANCE_SD,
    SLOW_MEMORIES_DAYS,
    UNIT_RUNS_A_DAY,
    WEEKDAY_SD,
)
from backstride.learn.table import DailyTable

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FEW_MARKS: Final = 5
"""A covariate seen on fewer days than this says nothing and is left out. [d]"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One exposure and the amount that is compared with none.

    Parameters
    ----------
    exposure : str
        Column of the daily table.
    contrast : float
        The amount, in the column's unit.
    """

    exposure: str
    contrast: float


@dataclass(frozen=True, slots=True)
class Terms:
    """The regression inside the daily model.

    Parameters
    ----------
    observed : ndarray of bool, shape (n,)
        Days whose score enters: it exists and the dose of the day before is known.
    nuisance : ndarray, shape (n, q)
        Columns whose coefficients are integrated away.
    nuisance_sd : ndarray, shape (q,)
        Their prior standard deviations. [points]
    effects : ndarray, shape (n, 2 k + 4)
        For each asked exposure the next and the second morning, then the slow average of the first at four memories.
    scores : ndarray, shape (n,)
        The outcome, NaN where missing. [points]
    seen : ndarray of bool, shape (n,)
        Days on which a score was seen before deciding.
    decided : ndarray, shape (n,)
        That score. [points]
    dose : ndarray, shape (n,)
        The first asked exposure over its contrast, NaN where unknown.
    """

    observed: Flags
    nuisance: Floats
    nuisance_sd: Floats
    effects: Floats
    scores: Floats
    seen: Flags
    decided: Floats
    dose: Floats

    @property
    def centre(self) -> float:
        """Mean of the scores that enter. [points]"""
        return float(np.mean(self.scores[self.observed]))


def build_terms(table: DailyTable, outcome: str, asked: Sequence[Asked], known: Sequence[float] = ()) -> Terms:
    """Give the columns of the daily model.

    The score seen before deciding already holds what the run of the day before that morning did. A first guess of
    those effects is taken out of it, so that the second morning's coefficient is the whole effect on that morning.

    Parameters
    ----------
    table : DailyTable
        The days.
    outcome : str
        The outcome's column.
    asked : sequence of Asked
        The main exposure first.
    known : sequence of float
        First guess of the next-morning effect of each exposure; zeros when empty. [points]
    """
    scores = outcome_scores(table, outcome)
    decided, seen = seen_before_deciding(table, outcome)
    doses = [table.column(each.exposure) / each.contrast for each in asked]
    blocks = [_dose_block(dose, seen) for dose in doses]
    slow = slow_averages(doses[0])
    effects = np.column_stack([*(block[0] for block in blocks), slow])
    parts = [
        (np.ones((table.days, 1)), INTERCEPT_SD),
        (_weekday_contrasts(table.weekdays()), WEEKDAY_SD),
        *((block[1], NUISANCE_SD) for block in blocks),
        (_decision_columns(decided, seen, _done_by_day_before(doses, known)), NUISANCE_SD),
        (_noted_later(table, outcome, decided), NUISANCE_SD),
        (_earlier_runs(doses[0]), EARLIER_SD),
        (_unknown_second(doses), NUISANCE_SD),
        (_covariates(table), NUISANCE_SD),
        *_running_itself(table, asked, seen),
    ]
    nuisance = np.column_stack([part for part, _ in parts])
    sds = np.concatenate([np.full(part.shape[1], sd) for part, sd in parts])
    known = np.all([~np.isnan(before(dose, 1)) for dose in doses], axis=0)
    kept = np.any(nuisance != 0.0, axis=0)
    return Terms(~np.isnan(scores) & known, nuisance[:, kept], sds[kept], effects, scores, seen, decided, doses[0])


def outcome_scores(table: DailyTable, outcome: str) -> Floats:
    """Give the outcome on the row after the day it answers for: scores of the day itself move one row on."""
    scores = table.column(outcome)
    return before(scores, 1) if COLUMNS[outcome].after_running else scores


def before(values: Floats, days: int) -> Floats:
    """Give the value of so many days before, NaN at the start."""
    return np.asarray(np.r_[np.full(days, np.nan), values[:-days]])


def seen_before_deciding(table: DailyTable, outcome: str) -> tuple[Floats, Flags]:
    """Give the score that was seen before deciding and the days that have one.

    It is the pain noted just before a run (or when one was skipped) where the diary asks for it, else the morning's; of
    moods it is the mood of the morning.
    """
    noted, morning = table.column("back_before_run"), table.column(_decision_outcome(outcome))
    score = noted if asks_before_running(table) and not is_about_mood(outcome) else morning
    return score, ~np.isnan(score)


def is_about_mood(outcome: str) -> bool:
    """Tell whether an outcome is a mood: then the mood of the morning, not the back, is what may decide the day."""
    return outcome == "mood_after_run"


def asks_before_running(table: DailyTable) -> bool:
    """Tell whether most days with any score have the pain just before deciding."""
    noted = ~np.isnan(table.column("back_before_run"))
    return bool(noted.sum() >= 0.5 * max(int(np.sum(~np.isnan(table.column("back_morning")))), 1))


def _decision_outcome(outcome: str) -> str:
    return {"leg_morning": "leg_morning", "mood_after_run": "mood_morning"}.get(outcome, "back_morning")


def _dose_block(dose: Floats, seen: Flags) -> tuple[Floats, Floats]:
    lags = [np.nan_to_num(before(dose, lag)) for lag in (1, 2)]
    had = [np.nan_to_num(before(seen.astype(float), lag)) for lag in (1, 2)]
    with_score = np.column_stack([lag * o for lag, o in zip(lags, had, strict=True)])
    without = np.column_stack([lag * (1.0 - o) for lag, o in zip(lags, had, strict=True)])
    return with_score, without


def slow_averages(dose: Floats) -> Floats:
    """Give the slow average of the dose up to the day before at each memory; unknown days count as usual days."""
    usual = float(np.nanmean(dose)) if np.any(~np.isnan(dose)) else 0.0
    known = np.where(np.isnan(dose), usual, dose) - usual
    return np.column_stack([_fading_mean(known.tolist(), memory) for memory in SLOW_MEMORIES_DAYS]) / UNIT_RUNS_A_DAY


def _fading_mean(values: Sequence[float], memory_days: float) -> Floats:
    decay, out = math.exp(-1.0 / memory_days), [0.0]
    for value in values[:-1]:
        out.append(decay * out[-1] + (1.0 - decay) * value)
    return np.array(out)


def _weekday_contrasts(weekdays: NDArray[np.int64]) -> Floats:
    return np.eye(7)[weekdays][:, :6] - np.eye(7)[weekdays][:, 6:]


def _done_by_day_before(doses: Sequence[Floats], known: Sequence[float]) -> Floats:
    done = np.zeros(doses[0].size)
    for dose, effect in zip(doses, known, strict=False):
        done += effect * np.nan_to_num(before(dose, 1))
    return done


def _decision_columns(decided: Floats, seen: Flags, done: Floats) -> Floats:
    centred = np.nan_to_num((decided - np.nanmean(decided)) / 2.0) if seen.any() else np.zeros(seen.size)
    square = np.where(seen, centred**2 - np.mean(centred[seen] ** 2), 0.0) if seen.any() else centred
    own = np.where(seen, centred - (done - np.mean(done)) / 2.0, 0.0)
    columns = np.column_stack([own, square, ~seen])
    return np.vstack([np.zeros((1, columns.shape[1])), columns[:-1]])


def _earlier_runs(dose: Floats) -> Floats:
    return _fading_sum(np.nan_to_num(dose), 3)[:, None]


def _noted_later(table: DailyTable, outcome: str, decided: Floats) -> Floats:
    later = np.nan_to_num(decided - table.column(_decision_outcome(outcome)))
    lags = [np.nan_to_num(before(later, lag)) for lag in (1, 2)]
    return np.column_stack([*lags, _fading_sum(later, 3)])


def _fading_sum(values: Floats, lag: int) -> Floats:
    out = np.nan_to_num(before(values, lag))
    for t in range(1, out.size):
        out[t] += HALF_LEFT * out[t - 1]
    return out


def _unknown_second(doses: Sequence[Floats]) -> Floats:
    return np.column_stack([np.isnan(before(dose, 2)).astype(float) for dose in doses[:1]])


def _covariates(table: DailyTable) -> Floats:
    columns = []
    for name in (each for each in named(Role.COVARIATE) if each in table.columns):
        values = table.column(name)
        if _varies(values):
            scaled = np.nan_to_num((values - np.nanmean(values)) / np.nanstd(values))
            columns += [scaled] if COLUMNS[name].same_morning else []
            columns.append(np.r_[0.0, scaled[:-1]])
    return np.column_stack(columns) if columns else np.zeros((table.days, 0))


def _varies(values: Floats) -> bool:
    counts = np.unique(values[~np.isnan(values)], return_counts=True)[1]
    return counts.size > 1 and int(counts.sum() - counts.max()) >= FEW_MARKS


def _running_itself(table: DailyTable, asked: Sequence[Asked], seen: Flags) -> list[tuple[Floats, float]]:
    names = {each.exposure for each in asked}
    if names & {"run_min", "walk_min", "run_load"}:
        return []
    block = _dose_block(table.column("run_min") / COLUMNS["run_min"].contrast, seen)
    return [(np.column_stack(block), NUISANCE_SD)]
