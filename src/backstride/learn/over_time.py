"""Repeated measurements of one thing over weeks, such as a hold test: a change with its band and a two-part verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.estimates import Estimate
from backstride.learn.horizons import banded
from backstride.learn.mixture import Mixture
from backstride.learn.reported import SAME_SCALE, ReportedEffect
from backstride.learn.rules import RULES, VerdictRules
from backstride.learn.verdict import Direction, Size, Verdict, chances, judge
from backstride.reference import NORMAL_95

SURE_95: Final = NORMAL_95
FEWEST: Final = 3
"""Measurements that count, from which a change over time may be judged. Chosen."""
SHORTEST_DAYS: Final = 28
"""The first and the last lie at least so far apart. Chosen. [d]"""


@dataclass(frozen=True, slots=True)
class OverTime:
    """What repeated measurements say of a change from the first to the last.

    Parameters
    ----------
    counted : int
        Measurements.
    span_days : float
        From the first to the last. [d]
    change : Estimate or None
        Change over that span along a straight line; None where it cannot be estimated. [unit of the measurement]
    verdict : Verdict
        *Helps* is a change for the better, *harms* one for the worse; what caused it is not said.
    """

    counted: int
    span_days: float
    change: Estimate | None
    verdict: Verdict


def judge_over_time(  # noqa: PLR0913  (two of them are settings by name)
    days: Sequence[float],
    values: Sequence[float],
    noise: float | None,
    unit: str,
    *,
    more_is_better: bool = True,
    rules: VerdictRules = RULES,
) -> OverTime:
    """Judge a change over time.

    Each measurement errs by the standard error behind its smallest visible change; the change has a normal prior as
    wide as that. A direction needs the chance of a change beyond half of the smallest visible one; the smallest
    visible one is the difference to act on.

    Three measurements over four weeks at least, our own limits (backstride_judgement).

    Parameters
    ----------
    days, values : sequence of float
        When [d], and what was measured, practice left out. [unit of the measurement]
    noise : float or None
        Smallest change that can be seen between two measurements (1.96 root 2 standard errors); None if nobody
        measured it. [unit of the measurement]
    unit : str
        Unit of the measurement.
    more_is_better : bool
        Whether a higher value is better.
    rules : VerdictRules
        How sure a verdict must be.

    Returns
    -------
    OverTime
        Change over the whole span with its 90 % interval, positive where the values rise. [unit of the measurement]
    """
    span = max(days) - min(days) if days else 0.0
    codes = (
        ("noise-not-known", noise is None),
        ("few-tests", len(values) < FEWEST),
        ("short-span", span < SHORTEST_DAYS),
    )
    reasons = tuple(code for code, holds in codes if holds)
    if reasons or noise is None:
        return OverTime(len(values), span, None, Verdict(Direction.CANNOT_TELL, Size.NONE, reasons))
    posterior = _change(np.asarray(days), np.asarray(values), noise)
    # everything in halves of the smallest visible change, so that the margin of the rules is one of them
    halves = ReportedEffect(_scaled(posterior, rules.margin * 2.0 / noise), SAME_SCALE)
    found = chances(halves, 2.0 * rules.margin, rules, more_is_better=more_is_better)
    change = banded(ReportedEffect(posterior, SAME_SCALE), rules)
    shown = Estimate(change.value, change.low, change.high, change.level, unit)
    return OverTime(len(values), span, shown, judge(found, (), rules.chance, difference_available=True))


def _change(days: np.ndarray, values: np.ndarray, noise: float) -> Mixture:
    """Return the posterior of the change over the whole span; measurements may scatter more than they should."""
    along = (days - days.mean()) / np.ptp(days)
    error = noise / (SURE_95 * np.sqrt(2.0))
    slope = float(along @ (values - values.mean()) / (along @ along))
    left = values - values.mean() - slope * along
    spread = max(error, float(np.sqrt(left @ left / max(values.size - 2, 1))))
    precision, prior = float(along @ along) / spread**2, noise**-2.0
    sd = (precision + prior) ** -0.5
    return Mixture(np.ones(1), np.array([slope * precision * sd**2]), np.array([sd]))


def _scaled(posterior: Mixture, factor: float) -> Mixture:
    return Mixture(posterior.weights, posterior.means * factor, posterior.sds * factor)
