"""What is missing and how long it would take: by simulation from the person's own history."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import COLUMNS
from backstride.learn.evidence import Evidence
from backstride.learn.fit import Fit, effect_posterior
from backstride.learn.likelihood import SCALE, build_likelihood, information, score_step
from backstride.learn.mixture import Mixture
from backstride.learn.priors import REPORT_EFFECT_SD, VERDICT_EFFECT_SD
from backstride.learn.question import Question
from backstride.learn.reported import SAME_SCALE, ReportedEffect
from backstride.learn.rules import RULES, VerdictRules
from backstride.learn.table import DailyTable
from backstride.learn.terms import build_terms, notes_what_decides
from backstride.learn.verdict import Direction, chances, judge

Floats = NDArray[np.float64]

MORE_DAYS: Final = (30, 60, 90, 120, 180, 270, 365)
"""How much longer the forecast looks. [d]"""
LIKELY: Final = 0.8
"""Chance of a verdict that is called likely."""
LIVES: Final = 40
"""Simulated futures at each length."""
RECENT_DAYS: Final = 84
"""The future is made of whole weeks of these last days. [d]"""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What more mornings would bring.

    Parameters
    ----------
    pairs_missing : int
        Mornings still needed before anything may be judged.
    days_to_gate : int or None
        Days until then at the recent rate; None when none are coming in. [d]
    chances : tuple of (int, float)
        Days more, and the chance of a verdict by then; empty before the gate.
    """

    pairs_missing: int
    days_to_gate: int | None
    chances: tuple[tuple[int, float], ...]

    @property
    def likely_after_days(self) -> int | None:
        """Days until a verdict is likely; None when not within a year. [d]"""
        return next((days for days, chance in self.chances if chance >= LIKELY), None)


def days_to_gate(table: DailyTable, evidence: Evidence, rules: VerdictRules = RULES) -> Outlook:
    """Return how long the counts alone would take at the recent rate.

    Parameters
    ----------
    table : DailyTable
        The days.
    evidence : Evidence
        Counts of the question.
    rules : VerdictRules
        The limits.

    Returns
    -------
    Outlook
        Mornings missing and days until then; no chances. [d]
    """
    lacks = (
        (rules.pairs - evidence.pairs, evidence.pairs),
        (rules.pairs_each - evidence.pairs_with, evidence.pairs_with),
        (rules.pairs_each - evidence.pairs_without, evidence.pairs_without),
    )
    waits = [_wait(missing, had / table.days) for missing, had in lacks if missing > 0]
    longest = None if None in waits else max((wait for wait in waits if wait is not None), default=0)
    return Outlook(max(0, rules.pairs - evidence.pairs), longest, ())


def _wait(missing: int, rate: float) -> int | None:
    return math.ceil(missing / rate) if rate > 0.0 else None


def outlook(
    table: DailyTable, question: Question, fitted: Fit, rng: np.random.Generator, *, act_on: float = 1.0
) -> Outlook:
    """Return the chance of a verdict after more days like the recent ones.

    Futures repeat whole recent weeks of the exposure and of which mornings were scored; pain follows the fitted
    memory; the effect is drawn from what is known now. Each future is judged as the present is, at the fitted
    hyperparameters.

    From four in five a verdict is called likely, our own limit (backstride_judgement).

    Parameters
    ----------
    table : DailyTable
        The days so far.
    question : Question
        The main question.
    fitted : Fit
        The daily model on those days.
    rng : numpy.random.Generator
        Where chance comes from.
    act_on : float
        The difference the runner would act on. [points]

    Returns
    -------
    Outlook
        Chances after 30 to 365 more days, each the share of forty simulated futures and never falling. [d, 1]
    """
    now = effect_posterior(fitted, 0, REPORT_EFFECT_SD)
    out = []
    for more in MORE_DAYS:
        effects = rng.normal(now.mean, now.sd, LIVES)
        verdicts = [
            _judged(lived(table, question, fitted, more, effect, rng), question, fitted, act_on) for effect in effects
        ]
        out.append((more, float(np.mean([verdict is not Direction.CANNOT_TELL for verdict in verdicts]))))
    return Outlook(0, 0, _rising(out))


def _rising(found: Sequence[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    best = np.maximum.accumulate([chance for _, chance in found])
    return tuple((days, float(chance)) for (days, _), chance in zip(found, best, strict=True))


def lived(  # noqa: PLR0913, PLR0917  (one simulated life takes all of it)
    table: DailyTable, question: Question, fitted: Fit, more: int, effect: float, rng: np.random.Generator
) -> DailyTable:
    """Return the history with so many more simulated days.

    Parameters
    ----------
    table : DailyTable
        The days so far.
    question : Question
        Names the exposure and the outcome.
    fitted : Fit
        Its hyperparameters drive the pain.
    more : int
        Days to add. [d]
    effect : float
        Next-morning effect of the contrast. [points]
    rng : numpy.random.Generator
        Where chance comes from.

    Returns
    -------
    DailyTable
        `more` rows longer; scores rounded to the runner's own step and kept within 0 and 10. [points]
    """
    days = _future_days(table.days, more, rng)
    scores, dose = table.column(question.outcome), table.column(question.exposure)
    phi, ar1_sd, _, noise = fitted.typical[0]
    usual = float(np.nanmean(scores[-RECENT_DAYS:])) if np.any(~np.isnan(scores[-RECENT_DAYS:])) else 0.0
    added = np.nan_to_num(np.r_[dose[-1:], dose[days[:-1]]]) / question.amount * effect
    pain = usual + _ar1_path(float(phi), float(ar1_sd), more, rng) + added - added.mean() + rng.normal(0.0, noise, more)
    step = score_step(scores)
    simulated = np.clip(np.round(pain / step) * step, *SCALE)
    columns = {name: np.r_[values, values[days]] for name, values in table.columns.items()}
    columns[question.outcome] = np.r_[scores, np.where(np.isnan(scores[days]), np.nan, simulated)]
    return DailyTable(table.start, columns)


def _future_days(days: int, more: int, rng: np.random.Generator) -> NDArray[np.int64]:
    first = max(days - RECENT_DAYS, 0)
    starts = np.arange(first + (days - first) % 7, days - 6, 7) if days - first >= 7 else np.array([0])
    weeks = rng.choice(starts, math.ceil(more / 7))
    return np.concatenate([np.arange(start, start + 7) for start in weeks])[:more].clip(max=days - 1)


def _ar1_path(phi: float, spread: float, count: int, rng: np.random.Generator) -> Floats:
    out = np.zeros(count)
    state = rng.normal(0.0, spread)
    for t, shock in enumerate(rng.normal(0.0, spread * math.sqrt(1.0 - phi**2), count)):
        state = phi * state + shock
        out[t] = state
    return out


def _judged(table: DailyTable, question: Question, fitted: Fit, act_on: float) -> Direction:
    likelihood = build_likelihood(build_terms(table, question.outcome, [question.asked]))
    known = information(likelihood, fitted.typical)
    cover = np.linalg.inv(known.matrix[0] + np.eye(likelihood.effects) * VERDICT_EFFECT_SD**-2.0)
    mean, sd = float((cover @ known.vector[0])[0]), float(np.sqrt(cover[0, 0]))
    effect = ReportedEffect(Mixture(np.ones(1), np.array([mean]), np.array([sd])), SAME_SCALE)
    found = chances(effect, act_on, RULES, more_is_better=COLUMNS[question.outcome].more_is_better)
    said = judge(found, (), RULES.chance, difference_available=True, grades=True).direction
    earned = said is Direction.HARMS or question.randomised or notes_what_decides(table)
    return said if earned else Direction.CANNOT_TELL
