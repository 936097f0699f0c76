"""Checks beside a verdict: what must not be found, and what must not change it."""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.fit import Fit, effect_posterior
from backstride.learn.placebo import future_dose, shifted, shifted_doses
from backstride.learn.priors import REPORT_EFFECT_SD, VERDICT_EFFECT_SD
from backstride.learn.reported import ReportedEffect
from backstride.learn.residuals import residual_memory
from backstride.learn.rules import VerdictRules
from backstride.learn.verdict import Chances, chance, chances
from backstride.reference import NORMAL_90

Floats = NDArray[np.float64]

CONTROL_LIMIT: Final = 3.0
"""Standard errors beyond which tomorrow's run 'changing' today's pain fails the check."""
PLACEBO_SHIFTS: Final = 12
PLACEBO_SPREAD: Final = 2.1
"""Limit of the root mean square of k standardised placebo effects: 1 plus this over the root of k."""
STILL_SURE: Final = 0.8
"""Chance that a verdict must keep under every other prior."""
LEVEL_PRIORS: Final = (np.log(0.015), np.log(0.1))
"""Other prior centres of the level's daily step, in logs of points."""
MARK_LIMIT: Final = NORMAL_90
"""Standard errors by which *anything done* may look better beyond *how much*, before nothing is called better."""
ALIKE: Final = 0.1
"""Coefficient of variation of amounts below which they are alike."""
MEMORY_LIMIT: Final = 0.2
"""Autocorrelation of what the model leaves unexplained that fails the check, if it is also beyond chance."""


class CheckName(StrEnum):
    """The checks, in the order they are shown."""

    NEGATIVE_CONTROL = "negative-control"
    SHIFTED_PLACEBO = "shifted-placebo"
    PRIORS = "prior-sensitivity"
    DAY_PAIN = "pain-during-the-day"
    RESIDUALS = "residual-memory"
    AMOUNT = "amount-response"


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Parameters
    ----------
    name : CheckName
        Which.
    passed : bool
        Whether the verdict may stand.
    value : float or None
        What was found, in the unit its name says; None when the history is too short for the check.
    limit : float or None
        What would have failed it; None when it is shown only.
    """

    name: CheckName
    passed: bool
    value: float | None
    limit: float | None


def negative_control(fitted: Fit) -> Check:
    """Check that tomorrow's run does not go along with today's pain.

    Its dose is first cleared of what the score seen on its own morning, the weekday and the run before it
    explain, because pain deciding runs is allowed; what is left cannot have caused today's score.

    Returns
    -------
    Check
        Value: effect of tomorrow's cleared dose on today's score over its standard error, limit 3 either way
        (backstride_judgement). [1]
    """
    known = fitted.at_typical[fitted.favoured]
    score = float(known.standardised(future_dose(known.likelihood.terms)[:, None])[0])
    return Check(CheckName.NEGATIVE_CONTROL, abs(score) < CONTROL_LIMIT, score, CONTROL_LIMIT)


def shifted_placebo(fitted: Fit, rng: np.random.Generator) -> Check:
    """Check that the exposure of other weeks, shifted by whole weeks, does not go along with pain.

    In a history too short for a shift the check is shown as not made.

    Returns
    -------
    Check
        Value: root mean square of the standardised effects of up to twelve shifted exposures, 1 where all is well; the
        limit lies 2.1 over the root of their number above it (backstride_judgement). [1]
    """
    known = fitted.at_typical[fitted.favoured]
    shifts = shifted_doses(known.likelihood.terms, PLACEBO_SHIFTS, rng)
    if not shifts:
        return Check(CheckName.SHIFTED_PLACEBO, passed=True, value=None, limit=None)
    scores = known.standardised(shifted(known.likelihood.terms, shifts))
    size, limit = float(np.sqrt(np.mean(np.square(scores)))), 1.0 + PLACEBO_SPREAD / math.sqrt(len(scores))
    return Check(CheckName.SHIFTED_PLACEBO, size < limit, size, limit)


def prior_sensitivity(fitted: Fit, effect: ReportedEffect, index: int, act_on: float, rules: VerdictRules) -> Check:
    """Check that a verdict's chance stays high under wider effect priors and other priors of the random-walk level.

    Returns
    -------
    Check
        Value: the lowest chance of what is said, under four other priors, limit 0.8 (backstride_judgement). [1]
    """
    base = chances(effect, act_on, rules, more_is_better=False)
    key = _said(base, rules)
    others = [effect_posterior(fitted, index, sd) for sd in (REPORT_EFFECT_SD, 2.0 * REPORT_EFFECT_SD)]
    others += [effect_posterior(fitted, index, VERDICT_EFFECT_SD, _tilt(fitted, mean)) for mean in LEVEL_PRIORS]
    shown = (ReportedEffect(other, effect.scale).widened(rules.bias_allowance) for other in others)
    lowest = min(chance(each, key, act_on, rules, more_is_better=False) for each in shown)
    settled = _chance(base, key) <= rules.chance
    return Check(CheckName.PRIORS, settled or lowest > STILL_SURE, lowest, STILL_SURE)


def pain_during_the_day(effect: ReportedEffect, rules: VerdictRules) -> Check:
    """Show how large a hidden influence would overturn a direction: bias that brings the chance down to the limit.

    Returns
    -------
    Check
        Value: bias of the latent score that would bring the chance down to the limit, 0 where nothing is sure; shown
        only, never failed. [points]
    """
    wide = effect.latent.widened(rules.bias_allowance)
    up = wide.quantile(1.0 - rules.chance) - effect.scale.latent(rules.probable_margin)
    down = effect.scale.latent(-rules.margin) - wide.quantile(rules.chance)
    tipping = max(up, down)
    return Check(CheckName.DAY_PAIN, passed=True, value=float(max(tipping, 0.0)), limit=None)


def amount_response(fitted: Fit, index: int, *, better: float) -> Check:
    """Check that a better morning goes along with how much was done, not only with whether anything was done.

    Who leaves a run out because the back complains later in the day makes days with a run look good. How long a run
    is depends less on that, so the mark *anything done* is given its own coefficient beside the amount. The check
    speaks against *better* where that mark alone makes mornings better; where all amounts are alike it cannot be made.

    Parameters
    ----------
    fitted : Fit
        The daily model.
    index : int
        Place of the effect, as in `effect_posterior`.
    better : float
        Sign of a better outcome.

    Returns
    -------
    Check
        Value: effect of the mark, for the better, over its standard error; limit 1.645, None as value where all amounts
        are alike. [1]
    """
    beside = beside_mark(fitted, index)
    if beside is None:
        return Check(CheckName.AMOUNT, passed=True, value=None, limit=MARK_LIMIT)
    score = better * beside.mark / beside.mark_sd
    return Check(CheckName.AMOUNT, score < MARK_LIMIT, score, MARK_LIMIT)


@dataclass(frozen=True, slots=True)
class BesideMark:
    """The effect of the amount beside the mark *anything done*, each cleared of the other.

    Parameters
    ----------
    amount, amount_sd : float
        Effect of the contrast by its amount alone. [points]
    mark, mark_sd : float
        Effect of having done anything at all. [points]
    both_sd : float
        Spread of their sum. [points]
    """

    amount: float
    amount_sd: float
    mark: float
    mark_sd: float
    both_sd: float

    def amount_beyond(self, margin: float, *, better: float) -> float:
        """Return the chance that the amount alone makes mornings better by more than a margin.

        Parameters
        ----------
        margin : float
            Not negative. [points]
        better : float
            Sign of a better outcome, 1 or -1.

        Returns
        -------
        float
            0 to 1. [1]

        Examples
        --------
        >>> beside = BesideMark(amount=-1.0, amount_sd=0.5, mark=0.0, mark_sd=0.5, both_sd=0.7)
        >>> round(beside.amount_beyond(0.5, better=-1.0), 3)
        0.841
        """
        return _below(-margin, -better * self.amount, self.amount_sd)

    def nothing(self, margin: float, narrow: float) -> float:
        """Return the chance that the sum lies within a margin and the mark within a narrow one, the smaller of both.

        Parameters
        ----------
        margin : float
            For the sum of amount and mark. [points]
        narrow : float
            For the mark alone. [points]

        Returns
        -------
        float
            0 to 1. [1]
        """
        both = self.amount + self.mark
        within = _below(margin, both, self.both_sd) - _below(-margin, both, self.both_sd)
        near = _below(narrow, self.mark, self.mark_sd) - _below(-narrow, self.mark, self.mark_sd)
        return min(within, near)


def beside_mark(fitted: Fit, index: int) -> BesideMark | None:
    """Return the effect of the amount beside the mark *anything done*, None where all amounts are alike.

    Parameters
    ----------
    fitted : Fit
        The daily model.
    index : int
        Place of the effect, as in `effect_posterior`.

    Returns
    -------
    BesideMark or None
        Effects and spreads at the typical hyperparameters, under the verdict prior. [points]
    """
    likelihood = fitted.likelihoods[0]
    amounts = likelihood.terms.effects[:, index]
    done = amounts[amounts > 0.0]
    if done.size < 2 or float(np.std(done) / np.mean(done)) < ALIKE:
        return None
    means, cover = fitted.at_typical[0].with_column((amounts > 0.0).astype(np.float64), VERDICT_EFFECT_SD)
    at = index + 1
    both = cover[0, 0] + cover[at, at] + 2.0 * cover[0, at]
    spreads = [float(np.sqrt(max(value, 0.0))) for value in (cover[at, at], cover[0, 0], both)]
    return BesideMark(float(means[at]), spreads[0], float(means[0]), spreads[1], spreads[2])


def _below(limit: float, mean: float, sd: float) -> float:
    return 0.5 * math.erfc(-(limit - mean) / (sd * math.sqrt(2.0)))


def residuals(fitted: Fit) -> Check:
    """Check that what the model leaves unexplained has no memory from day to day or week to week.

    Returns
    -------
    Check
        Value: the autocorrelation at 1, 2 or 7 days that lies furthest beyond chance; limit 0.2, or what chance
        reaches in so few days (backstride_judgement). [1]
    """
    memory, chance_limit = residual_memory(fitted)
    limit = max(MEMORY_LIMIT, chance_limit)
    return Check(CheckName.RESIDUALS, abs(memory) < limit, memory, limit)


def _said(base: Chances, rules: VerdictRules) -> str:
    """Return which chance a verdict rests on, or the largest where there is none."""
    names = ("worse", "better", "probably_worse", "within")
    said = (name for name in names if _chance(base, name) > rules.chance)
    return next(said, max(names, key=lambda name: _chance(base, name)))


def _chance(found: Chances, key: str) -> float:
    return float(getattr(found, key))


def _tilt(fitted: Fit, mean: float) -> Floats:
    prior = fitted.likelihood.hyper
    walk = np.log(fitted.thetas[:, 2])
    return 0.5 * ((walk - prior.means[2]) ** 2 - (walk - mean) ** 2) / prior.sds[2] ** 2
