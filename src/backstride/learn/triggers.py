"""Triggers: what can be seen in a real history where the daily model is known to fall short."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.evidence import Evidence
from backstride.learn.fit import Fit
from backstride.learn.residuals import coefficients

Floats = NDArray[np.float64]

TIED: Final = 3.0
"""Standard errors that tie missing scores to the pain forecast for their mornings."""
UNSEEN: Final = 0.4
"""Share of decision days without a score from which hidden decisions weigh."""
PILED_UP: Final = 0.5
"""Share of scores on an end of the scale from which little is left to see."""
DRIFTED: Final = 0.8
"""Root mean square of pain noted before running minus the morning's, beyond what rounding makes. [points]"""
FEW_MISSING: Final = 10


class TriggerName(StrEnum):
    """The triggers."""

    MISSING_TIED = "missing-because-of-pain"
    """*No difference* is not available and the effect may look too small."""
    UNSEEN_DECISIONS = "unseen-decisions"
    """The second morning and the weeks may be biased."""
    PILED_UP = "scores-piled-up"
    """Small effects cannot show."""
    FELT_DURING_DAY = "felt-during-the-day"
    """Pain changes before the run; noting it only sometimes is not enough."""
    NOTED_DRIFTS = "noted-pain-drifts"
    """Pain noted before running differs much from the morning's: the second morning may be biased."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One trigger.

    Parameters
    ----------
    name : TriggerName
        Which.
    fired : bool
        Whether the history shows it.
    value, limit : float
        What was seen, and from where it fires.
    """

    name: TriggerName
    fired: bool
    value: float
    limit: float


def triggers(fitted: Fit, evidence: Evidence) -> tuple[Trigger, ...]:
    """Return all triggers of a history.

    Parameters
    ----------
    fitted : Fit
        The fitted daily model.
    evidence : Evidence
        The counts.

    Returns
    -------
    tuple of Trigger
        Always the same five; limits are our own (backstride_judgement). [standard errors, shares or points]
    """
    tied = missing_tied_to_pain(fitted)
    drift = evidence.felt_during_day or 0.0
    felt, noted = (0.0, drift) if evidence.asks_before else (drift, 0.0)
    return (
        Trigger(TriggerName.MISSING_TIED, abs(tied) > TIED, tied, TIED),
        Trigger(TriggerName.UNSEEN_DECISIONS, evidence.unseen_share > UNSEEN, evidence.unseen_share, UNSEEN),
        Trigger(TriggerName.PILED_UP, evidence.end_share > PILED_UP, evidence.end_share, PILED_UP),
        Trigger(TriggerName.FELT_DURING_DAY, felt > DRIFTED, felt, DRIFTED),
        Trigger(TriggerName.NOTED_DRIFTS, noted > DRIFTED, noted, DRIFTED),
    )


def forecasts(fitted: Fit) -> Floats:
    """Return each morning's pain as forecast from the days before, apart from its slow level.

    Parameters
    ----------
    fitted : Fit
        The fitted daily model.

    Returns
    -------
    ndarray, shape (n,)
        Centred score, days without a score included: the AR(1) state ahead plus what the columns explain (dejong1991).
        [points]
    """
    from backstride.learn.kernel.filtering import forecast  # noqa: PLC0415  (numba is loaded when a fit starts)

    likelihood, theta = fitted.likelihood, fitted.typical[0]
    beta = coefficients(likelihood, theta)
    explained = likelihood.columns[:, :-1] @ beta
    ar1, days = np.empty(explained.size), explained.size
    target = likelihood.columns[:, -1] - explained
    forecast(theta[:3], np.full(days, theta[3] ** 2), likelihood.terms.observed, target, ar1)
    return ar1 + explained


def missing_tied_to_pain(fitted: Fit) -> float:
    """Return by how many standard errors forecast pain differs between mornings without and with a score.

    A morning that is missing because of pain cannot show its pain, but the days before and the run before it can.

    Returns
    -------
    float
        Positive where pain is forecast higher for mornings without a score; 0 with fewer than ten of either. [1]
    """
    missing = np.isnan(fitted.likelihood.terms.scores)
    expected = forecasts(fitted)
    a, b = expected[missing], expected[~missing]
    if min(a.size, b.size) < FEW_MISSING or np.std(expected) == 0.0:
        return 0.0
    return float((a.mean() - b.mean()) / (np.std(expected) * np.sqrt(1.0 / a.size + 1.0 / b.size)))
