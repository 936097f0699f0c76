"""What a history holds before any model: counts, and the triggers that turn a question away."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import COLUMNS, Column
from backstride.learn.rules import VerdictRules
from backstride.learn.table import DailyTable
from backstride.learn.terms import before, notes_what_decides, outcome_scores, seen_before_deciding

Floats = NDArray[np.float64]

MOSTLY_ONE_SCORE: Final = 0.9
"""Share of equal scores from which a diary says nothing about change."""
JUMPY: Final = -0.35
"""Day-to-day correlation below which scores look like two people's in turn."""
JUMP: Final = 5.0
"""A change from one day to the next that one back rarely makes. [points]"""
JUMPS_SHARE: Final = 0.25
"""Share of days in a row with such a change from which scores look like two people's."""
SHIFT_DAYS: Final = 28
"""Before and after a lasting shift scores are looked at over so many scored days. [d]"""
SHIFT: Final = 4.0
"""A lasting shift between calm stretches that one back rarely makes. [points]"""
FEWEST_DECISIONS: Final = 20
"""Scored mornings from which it is looked at whether worse ones go along with running. [d]"""
CALM: Final = 1.0
"""Half of the scores lie within so much on both sides of a shift between two people. [points]"""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of what a question can rest on.

    Parameters
    ----------
    days, scored, exposed_days : int
        Rows, rows with a score, and rows with the exposure. [d]
    days_without, days_unknown : int
        Rows of which it is known that they were without it, and rows of which nobody knows. [d]
    pairs, pairs_with, pairs_without : int
        Scored mornings after a morning with a score seen before deciding: all, after the exposure, after none.
    unseen_share : float
        Share of decision days without a score seen.
    end_share : float
        Share of scores on an end of the scale.
    most_common_share : float
        Share of the most frequent score.
    day_to_day : float
        Correlation of scores on days in a row; None when there are too few.
    jump_share : float
        Share of days in a row whose scores are `JUMP` or more apart.
    shift : float
        Largest lasting shift between two calm stretches of scores. [points]
    longest_gap, since_exposed : int
        Longest stretch without a score; days since the last exposure. [d]
    asks_before : bool
        Whether the pain just before running is noted on most days with a run and when one is skipped.
    runs_on_bad_days : float
        By how many standard errors worse mornings go along with doing it, negative where with leaving it out.
    felt_during_day : float
        Root mean square of pain noted before running minus the morning's; None when not noted. [points]
    """

    days: int
    scored: int
    exposed_days: int
    days_without: int
    days_unknown: int
    pairs: int
    pairs_with: int
    pairs_without: int
    unseen_share: float
    end_share: float
    most_common_share: float
    day_to_day: float | None
    jump_share: float
    shift: float
    longest_gap: int
    since_exposed: int
    asks_before: bool
    runs_on_bad_days: float
    felt_during_day: float | None


def gather_evidence(table: DailyTable, exposure: str, outcome: str) -> Evidence:
    """Return the counts that a question rests on.

    Parameters
    ----------
    table : DailyTable
        The days.
    exposure, outcome : str
        Columns asked about.

    Returns
    -------
    Evidence
        Counts [d], shares [1] and shifts [points]; pairs are scored mornings after a morning with a score.
    """
    scores, dose = outcome_scores(table, outcome), table.column(exposure)
    scored = ~np.isnan(scores)
    _, seen = seen_before_deciding(table, outcome)
    yesterday = before(dose, 1)
    pair = scored & (before(seen.astype(float), 1) > 0.5) & ~np.isnan(yesterday)
    given = scores[scored]
    return Evidence(
        days=table.days,
        scored=int(scored.sum()),
        exposed_days=int(np.sum(dose > 0.0)),
        days_without=int(np.sum(dose == 0.0)),
        days_unknown=int(np.sum(np.isnan(dose))),
        pairs=int(pair.sum()),
        pairs_with=int(np.sum(pair & (yesterday > 0.0))),
        pairs_without=int(np.sum(pair & (yesterday == 0.0))),
        unseen_share=float(1.0 - seen.mean()),
        end_share=_end_share(given, COLUMNS[outcome]),
        most_common_share=float(np.unique(given, return_counts=True)[1].max() / given.size) if given.size else 1.0,
        day_to_day=day_to_day(scores),
        jump_share=jump_share(scores),
        shift=lasting_shift(given),
        longest_gap=longest_stretch(~scored & (np.cumsum(scored) > 0) & (np.cumsum(scored[::-1])[::-1] > 0)),
        since_exposed=int(dose.size - 1 - np.max(np.flatnonzero(dose > 0.0))) if np.any(dose > 0.0) else dose.size,
        asks_before=notes_what_decides(table),
        runs_on_bad_days=runs_on_bad_days(table, exposure),
        felt_during_day=_felt_during_day(table),
    )


def runs_on_bad_days(table: DailyTable, exposure: str) -> float:
    """Return by how many standard errors worse mornings go along with doing it that day, apart from the weekday.

    Who runs to loosen up runs more on bad days; pain that is felt later and decides points the same way as the
    morning's score. 0 with too few days to tell.

    Parameters
    ----------
    table : DailyTable
        The days.
    exposure : str
        What is done.

    Returns
    -------
    float
        Slope of *done that day* on the morning's score over its standard error, by least squares with weekday and the
        day before; positive where worse mornings go along with doing it. [1]
    """
    done, morning = table.column(exposure), table.column("back_morning")
    used = ~np.isnan(done) & ~np.isnan(morning)
    if used.sum() < FEWEST_DECISIONS or np.ptp(morning[used]) == 0.0 or np.ptp(done[used]) == 0.0:
        return 0.0
    yesterday = np.nan_to_num(before(done, 1)) > 0.0
    design = np.column_stack([np.eye(7)[table.weekdays()], yesterday, morning])[used]
    gram = design.T @ design + 1e-6 * np.eye(design.shape[1])
    target = (done[used] > 0.0).astype(np.float64)
    slopes = np.linalg.solve(gram, design.T @ target)
    left = target - design @ slopes
    variance = float(left @ left) / max(left.size - design.shape[1], 1) * float(np.linalg.inv(gram)[-1, -1])
    return float(slopes[-1] / np.sqrt(variance)) if variance > 0.0 else 0.0


def _end_share(given: Floats, column: Column) -> float:
    return float(np.mean((given <= column.low) | (given >= column.high))) if given.size else 0.0


def longest_stretch(flags: NDArray[np.bool_]) -> int:
    """Return the length of the longest run of true values.

    Parameters
    ----------
    flags : ndarray of bool, shape (n,)
        One for each day.

    Returns
    -------
    int
        0 where nothing is true. [d]

    Examples
    --------
    >>> longest_stretch(np.array([True, True, False, True]))
    2
    """
    edges = np.flatnonzero(np.diff(np.r_[0, flags.astype(np.int64), 0]))
    return int(np.max(edges[1::2] - edges[::2])) if edges.size else 0


def day_to_day(scores: Floats) -> float | None:
    """Return the correlation of scores on days in a row, None with fewer than 20 such days or no change.

    Parameters
    ----------
    scores : ndarray, shape (n,)
        One for each day, NaN where missing. [points]

    Returns
    -------
    float or None
        Pearson's r of pairs a day apart, both scored, -1 to 1. [1]

    Examples
    --------
    Scores that rise and fall slowly go along with those of the day before, scores of two people in turn against them:

    >>> round(day_to_day(np.sin(np.arange(60) / 5.0)), 2), round(day_to_day(np.tile([1.0, 7.0], 30)), 2)
    (0.98, -1.0)
    """
    today, yesterday = scores[1:], scores[:-1]
    both = ~np.isnan(today) & ~np.isnan(yesterday)
    if both.sum() < 20 or np.ptp(today[both]) == 0.0 or np.ptp(yesterday[both]) == 0.0:
        return None
    return float(np.corrcoef(today[both], yesterday[both])[0, 1])


def jump_share(scores: Floats) -> float:
    """Return the share of days in a row whose scores are `JUMP` or more apart, 0 with fewer than 20 such days.

    Parameters
    ----------
    scores : ndarray, shape (n,)
        One for each day, NaN where missing. [points]

    Returns
    -------
    float
        0 to 1; a jump of five points is our own limit (backstride_judgement). [1]

    Examples
    --------
    >>> jump_share(np.tile([1.0, 7.0], 20)), jump_share(np.tile([1.0, 3.0], 20))
    (1.0, 0.0)
    """
    gaps = np.abs(np.diff(scores))
    known = gaps[~np.isnan(gaps)]
    return float(np.mean(known >= JUMP)) if known.size >= 20 else 0.0


def lasting_shift(given: Floats) -> float:
    """Return the largest shift of the middle score between two calm stretches of four weeks, 0 without any. [points]

    A flare rises too, but it does not stay within a point for weeks on both sides.

    Parameters
    ----------
    given : ndarray, shape (n,)
        Scores in time order, none missing. [points]

    Returns
    -------
    float
        Never negative: the size of the shift of the median, whichever way; four weeks and a calm of one point are our
        own limits (backstride_judgement). [points]

    Examples
    --------
    >>> lasting_shift(np.repeat([1.0, 7.0], 40))
    6.0
    """
    if given.size < 2 * SHIFT_DAYS:
        return 0.0
    windows = np.lib.stride_tricks.sliding_window_view(given, SHIFT_DAYS)
    low, middle, high = np.quantile(windows, (0.25, 0.5, 0.75), axis=1)
    calm = high - low <= CALM
    both = calm[:-SHIFT_DAYS] & calm[SHIFT_DAYS:]
    shifts = np.abs(middle[SHIFT_DAYS:] - middle[:-SHIFT_DAYS])
    return float(np.max(shifts, where=both, initial=0.0))


def _felt_during_day(table: DailyTable) -> float | None:
    gap = table.column("back_before_run") - table.column("back_morning")
    gap = gap[~np.isnan(gap)]
    return float(np.sqrt(np.mean(gap**2))) if gap.size >= 20 else None


def after_the_gap(table: DailyTable, outcome: str, rules: VerdictRules) -> DailyTable:
    """Return the days after the last long gap in the scores, all days where there is none.

    Parameters
    ----------
    table : DailyTable
        The days.
    outcome : str
        The outcome's column.
    rules : VerdictRules
        How long a gap may be.

    Returns
    -------
    DailyTable
        Rows from the first scored day after the gap on; the same columns.
    """
    scored = np.flatnonzero(~np.isnan(table.column(outcome)))
    gaps = np.flatnonzero(np.diff(scored) > rules.longest_gap)
    if not gaps.size:
        return table
    return table.since(table.start + timedelta(days=int(scored[gaps[-1] + 1])))


def unmet(evidence: Evidence, rules: VerdictRules) -> tuple[str, ...]:
    """Return the codes of the gates that a history does not meet, the plainest first.

    Parameters
    ----------
    evidence : Evidence
        The counts.
    rules : VerdictRules
        The limits.

    Returns
    -------
    tuple of str
        Codes such as ``few-pairs``; empty where a question may be judged. Limits are our own (backstride_judgement).
    """
    gates = (
        ("no-scores", evidence.scored == 0),
        ("no-exposure", evidence.exposed_days == 0),
        ("scores-never-change", evidence.scored >= 10 and evidence.most_common_share >= MOSTLY_ONE_SCORE),
        ("scores-jump", (evidence.day_to_day or 0.0) < JUMPY or evidence.jump_share > JUMPS_SHARE),
        ("scores-shift", evidence.shift >= SHIFT),
        ("blanks-not-zeros", evidence.exposed_days > 0 and evidence.days_without == 0 and evidence.days_unknown > 0),
        ("few-pairs", evidence.pairs < rules.pairs),
        ("few-with", evidence.pairs_with < rules.pairs_each),
        ("few-without", evidence.pairs_without < rules.pairs_each),
    )
    return tuple(code for code, fails in gates if fails)
