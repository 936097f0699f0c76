"""The columns of the daily model, made from a daily table and the exposures asked about."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import COLUMNS, Role, named
from backstride.learn.priors import (
    ASPECT_SD,
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

RUNNING: Final = "run_min"
ASPECTS: Final = frozenset(
    {"run_min", "run_load", "treadmill_min", "trail_min", "other_shoe_min", "early_run_min", "cadence_up_min",
     "fast_min", "climb_m", "long_run"}
)  # fmt: skip
"""Exposures that are running itself or a part of it."""
ENOUGH_DAYS: Final = 12
"""A logged exposure with at least so many days is adjusted for, asked about or not. [d]"""
NOTED_RUNS: Final = 0.6
"""Share of days with a run on which pain just before it has to be noted."""
NOTED_RESTS: Final = 0.1
"""Share of days without one on which it has to be noted: when a run is skipped."""
COPY_FROM: Final = 0.95
"""Correlation with what is asked about from which an exposure is the same thing under another name."""
FEW_MARKS: Final = 5
"""A covariate seen on fewer days than this says nothing and is left out. [d]"""


class DoseForm(StrEnum):
    """How what was done turns into what it does; the data weigh the two."""

    AMOUNT = "amount"
    """Twice as much does twice as much."""
    ANY = "any"
    """Any amount does the same."""


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


def build_terms(
    table: DailyTable,
    outcome: str,
    asked: Sequence[Asked],
    known: Sequence[float] = (),
    form: DoseForm = DoseForm.AMOUNT,
) -> Terms:
    """Return the columns of the daily model.

    The score seen before deciding already holds what the run of the day before that morning did. A first guess of
    those effects is taken out of it, so that the second morning's coefficient is the whole effect on that morning.

    Prior spreads of the columns are our own (backstride_judgement).

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
    form : DoseForm
        How the dose enters.

    Returns
    -------
    Terms
        Rows are days; effects of shape (n, 2 k + 4) are doses over their contrast [1], so that coefficients are points
        of the score for one contrast [points].
    """
    return terms_of(common_terms(table, outcome, asked), known, form)


@dataclass(frozen=True, slots=True)
class CommonTerms:
    """What the regression of every dose form and every first guess has in common.

    Parameters
    ----------
    asked : tuple of ndarray, each of shape (n,)
        Exposures over their contrasts, NaN where unknown. [1]
    scores, decided : ndarray, shape (n,)
        The outcome, and the score seen before deciding, NaN where missing. [points]
    seen, noted : ndarray of bool, shape (n,)
        Days with a score seen before deciding, and days on which it was noted just before.
    weekdays : ndarray, shape (n, 6)
        Contrasts of the weekday.
    later, covariates : ndarray
        Columns of pain noted later than the morning's, and of covariates.
    beside : tuple of ndarray and float
        Columns of what else was done, with their prior standard deviations.
    """

    asked: tuple[Floats, ...]
    scores: Floats
    decided: Floats
    seen: Flags
    noted: Flags
    weekdays: Floats
    later: Floats
    covariates: Floats
    beside: tuple[tuple[Floats, float], ...]


def common_terms(table: DailyTable, outcome: str, asked: Sequence[Asked]) -> CommonTerms:
    """Return what the regression of every dose form has in common.

    Parameters
    ----------
    table : DailyTable
        The days.
    outcome : str
        The outcome's column.
    asked : sequence of Asked
        The main exposure first.

    Returns
    -------
    CommonTerms
        Columns of n rows.
    """
    decided, seen = seen_before_deciding(table, outcome)
    return CommonTerms(
        asked=tuple(table.column(each.exposure) / each.contrast for each in asked),
        scores=outcome_scores(table, outcome),
        decided=decided,
        seen=seen,
        noted=_noted(table, outcome),
        weekdays=_weekday_contrasts(table.weekdays()),
        later=_noted_later(table, outcome, decided),
        covariates=_covariates(table),
        beside=tuple(_done_beside(table, asked, seen)),
    )


def terms_of(common: CommonTerms, known: Sequence[float] = (), form: DoseForm = DoseForm.AMOUNT) -> Terms:
    """Return the columns of the daily model in one dose form.

    Parameters
    ----------
    common : CommonTerms
        What all forms have in common.
    known : sequence of float
        First guess of the next-morning effect of each exposure; zeros when empty. [points]
    form : DoseForm
        How the dose enters.

    Returns
    -------
    Terms
        As in `build_terms`.
    """
    doses = [_dose(each, form) for each in common.asked]
    blocks = [_dose_block(dose, common.seen) for dose in doses]
    effects = np.column_stack([*(block[0] for block in blocks), slow_averages(doses[0])])
    done = _done_by_day_before(doses, known)
    parts = [
        (np.ones((doses[0].size, 1)), INTERCEPT_SD),
        (common.weekdays, WEEKDAY_SD),
        *((block[1], NUISANCE_SD) for block in blocks),
        (_decision_columns(common.decided, common.seen, common.noted, done), NUISANCE_SD),
        (common.later, NUISANCE_SD),
        (_earlier_runs(doses[0]), EARLIER_SD),
        (_unknown_second(doses), NUISANCE_SD),
        (common.covariates, NUISANCE_SD),
        *common.beside,
    ]
    nuisance = np.column_stack([part for part, _ in parts])
    sds = np.concatenate([np.full(part.shape[1], sd) for part, sd in parts])
    certain = np.all([~np.isnan(before(dose, 1)) for dose in doses], axis=0)
    kept = np.any(nuisance != 0.0, axis=0)
    return Terms(
        observed=~np.isnan(common.scores) & certain,
        nuisance=nuisance[:, kept],
        nuisance_sd=sds[kept],
        effects=effects,
        scores=common.scores,
        seen=common.seen,
        decided=common.decided,
        dose=doses[0],
    )


def outcome_scores(table: DailyTable, outcome: str) -> Floats:
    """Return the outcome on the row after the day it answers for: scores of the day itself move one row on.

    Returns
    -------
    ndarray, shape (n,)
        NaN where missing. [points]
    """
    scores = table.column(outcome)
    return before(scores, 1) if COLUMNS[outcome].after_running else scores


def before(values: Floats, days: int) -> Floats:
    """Return the value of so many days before, NaN at the start.

    Parameters
    ----------
    values : ndarray, shape (n,)
        One for each day.
    days : int
        At least one. [d]

    Returns
    -------
    ndarray, shape (n,)
        In the unit of the values.

    Examples
    --------
    >>> before(np.array([1.0, 2.0, 3.0]), 1).tolist()
    [nan, 1.0, 2.0]
    """
    return np.asarray(np.r_[np.full(days, np.nan), values[:-days]])


def seen_before_deciding(table: DailyTable, outcome: str) -> tuple[Floats, Flags]:
    """Return the score that was seen before deciding and the days that have one.

    Where the diary holds what decides, it is the pain noted just before a run (or when one was skipped), and on days
    without such a note the morning's score; elsewhere the morning's alone. Of moods it is the mood of the morning.

    Returns
    -------
    tuple of ndarray, each of shape (n,)
        The score, NaN where none was seen [points]; and whether there is one.
    """
    noted, morning = table.column("back_before_run"), table.column(_decision_outcome(outcome))
    score = np.where(_noted(table, outcome), noted, morning)
    return score, ~np.isnan(score)


def _noted(table: DailyTable, outcome: str) -> Flags:
    """Return the days whose pain just before deciding is noted; none where such notes do not hold what decides."""
    if is_about_mood(outcome) or not notes_what_decides(table):
        return np.zeros(table.days, dtype=np.bool_)
    return ~np.isnan(table.column("back_before_run"))


def is_about_mood(outcome: str) -> bool:
    """Whether an outcome is a mood: then the mood of the morning, not the back, is what may decide the day."""
    return outcome == "mood_after_run"


def notes_what_decides(table: DailyTable, exposure: str = RUNNING) -> bool:
    """Whether pain just before deciding is noted on most days with a run, and on days without one too.

    Notes on days with a run alone do not tell which runs pain kept from happening.

    Returns
    -------
    bool
        Whether at least 60 % of days with it and 10 % of days without have such a note, twelve days each
        (backstride_judgement).
    """
    noted, done = ~np.isnan(table.column("back_before_run")), table.column(exposure)
    ran, rested = done > 0.0, done == 0.0
    if int(np.sum(noted & ran)) < ENOUGH_DAYS or int(np.sum(noted & rested)) < ENOUGH_DAYS:
        return False
    return bool(noted[ran].mean() >= NOTED_RUNS and noted[rested].mean() >= NOTED_RESTS)


def _decision_outcome(outcome: str) -> str:
    return {"leg_morning": "leg_morning", "mood_after_run": "mood_morning"}.get(outcome, "back_morning")


def _dose_block(dose: Floats, seen: Flags) -> tuple[Floats, Floats]:
    lags = [np.nan_to_num(before(dose, lag)) for lag in (1, 2)]
    had = [np.nan_to_num(before(seen.astype(float), lag)) for lag in (1, 2)]
    with_score = np.column_stack([lag * o for lag, o in zip(lags, had, strict=True)])
    without = np.column_stack([lag * (1.0 - o) for lag, o in zip(lags, had, strict=True)])
    return with_score, without


def slow_averages(dose: Floats) -> Floats:
    """Return the slow average of the dose up to the day before at each memory; unknown days count as usual days.

    Parameters
    ----------
    dose : ndarray, shape (n,)
        Exposure over its contrast, NaN where unknown. [1]

    Returns
    -------
    ndarray, shape (n, 4)
        Exponentially fading means away from the usual, memories of 14, 21, 30 and 42 days, over three standard runs a
        week. [1]

    Examples
    --------
    Nothing has faded in on the first day; a dose that never changes is usual on every day:

    >>> slow_averages(np.ones(3)).tolist()[0]
    [0.0, 0.0, 0.0, 0.0]
    """
    usual = float(np.nanmean(dose)) if np.any(~np.isnan(dose)) else 0.0
    known = np.where(np.isnan(dose), usual, dose) - usual
    return np.column_stack([_fading_mean(known, memory) for memory in SLOW_MEMORIES_DAYS]) / UNIT_RUNS_A_DAY


def _fading_mean(values: Floats, memory_days: float) -> Floats:
    decay = math.exp(-1.0 / memory_days)
    return _fading(np.r_[0.0, (1.0 - decay) * values[:-1]], decay)


def _fading(values: Floats, left: float) -> Floats:
    """Return the sum of all values so far, each halved, or left in another share, day by day."""
    from backstride.learn.kernel.filtering import fade  # noqa: PLC0415  (numba is loaded when a fit starts)

    out = np.ascontiguousarray(values, dtype=np.float64)
    fade(out, left)
    return out


def _weekday_contrasts(weekdays: NDArray[np.int64]) -> Floats:
    return np.eye(7)[weekdays][:, :6] - np.eye(7)[weekdays][:, 6:]


def _done_by_day_before(doses: Sequence[Floats], known: Sequence[float]) -> Floats:
    done = np.zeros(doses[0].size)
    for dose, effect in zip(doses, known, strict=False):
        done += effect * np.nan_to_num(before(dose, 1))
    return done


def _decision_columns(decided: Floats, seen: Flags, noted: Flags, done: Floats) -> Floats:
    """Return what the score seen before deciding explains; a note just before and a morning's score each for itself.

    Days without a note, where others have one, get a mark of their own: with and without a run are then compared only
    where the pain that decided is known.
    """
    columns = [~seen, noted & seen]
    for days in (seen & noted, seen & ~noted):
        if days.any():
            centred = np.where(days, (decided - np.mean(decided[days])) / 2.0, 0.0)
            square = np.where(days, centred**2 - np.mean(centred[days] ** 2), 0.0)
            columns += [np.where(days, centred - (done - np.mean(done)) / 2.0, 0.0), square]
    stacked = np.column_stack(columns).astype(np.float64)
    return np.vstack([np.zeros((1, stacked.shape[1])), stacked[:-1]])


def _earlier_runs(dose: Floats) -> Floats:
    return _fading_sum(np.nan_to_num(dose), 3)[:, None]


def _noted_later(table: DailyTable, outcome: str, decided: Floats) -> Floats:
    later = np.nan_to_num(decided - table.column(_decision_outcome(outcome)))
    lags = [np.nan_to_num(before(later, lag)) for lag in (1, 2)]
    return np.column_stack([*lags, _fading_sum(later, 3)])


def _fading_sum(values: Floats, lag: int) -> Floats:
    return _fading(np.nan_to_num(before(values, lag)), HALF_LEFT)


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


def _dose(amounts: Floats, form: DoseForm) -> Floats:
    if form is DoseForm.AMOUNT:
        return amounts
    return np.where(np.isnan(amounts), np.nan, (amounts > 0.0).astype(np.float64))


def forms_of(table: DailyTable, asked: Sequence[Asked]) -> tuple[DoseForm, ...]:
    """Return the dose forms that the data can be described in: one where every day with it is one contrast.

    A dose by amount and a dose by any amount are equally likely beforehand (backstride_judgement).

    Returns
    -------
    tuple of DoseForm
        One, or both, to be weighed by their evidence.
    """
    done = [table.column(each.exposure) / each.contrast for each in asked]
    same = all(np.allclose(dose[dose > 0.0], 1.0) for dose in done)
    return (DoseForm.AMOUNT,) if same else tuple(DoseForm)


def _done_beside(table: DailyTable, asked: Sequence[Asked], seen: Flags) -> list[tuple[Floats, float]]:
    """Return columns of what else was done: running itself, and every other logged exposure with enough days.

    Of running, or one part of it, the other parts are left in: they are what such a run is made of.
    """
    names = {each.exposure for each in asked}
    out = []
    if not names & {RUNNING, "run_load"}:
        block = _dose_block(table.column(RUNNING) / COLUMNS[RUNNING].contrast, seen)
        out.append((np.column_stack(block), NUISANCE_SD))
    done = [table.column(each.exposure) for each in asked]
    for name in (each for each in named(Role.EXPOSURE) if each in table.columns and each not in names):
        values = table.column(name)
        own_part = name == RUNNING or (name in ASPECTS and names & {RUNNING, "run_load"})
        if not own_part and int(np.sum(values > 0.0)) >= ENOUGH_DAYS and not _copies(values, done):
            out.append((_lags(values / COLUMNS[name].contrast), ASPECT_SD if name in ASPECTS else NUISANCE_SD))
    return out


def _lags(dose: Floats) -> Floats:
    return np.column_stack([np.nan_to_num(before(dose, lag)) for lag in (1, 2)])


def _copies(values: Floats, done: Sequence[Floats]) -> bool:
    """Whether an exposure is hardly told apart from one that is asked about."""
    return any(_likeness(values, other) > COPY_FROM for other in done)


def _likeness(a: Floats, b: Floats) -> float:
    both = ~np.isnan(a) & ~np.isnan(b)
    if both.sum() < ENOUGH_DAYS or np.ptp(a[both]) == 0.0 or np.ptp(b[both]) == 0.0:
        return 0.0
    return float(np.corrcoef(a[both], b[both])[0, 1])
