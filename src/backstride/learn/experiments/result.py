"""The result of an experiment: the effect with its interval, the exact test beside it, the two-part verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np

from backstride.estimates import Estimate
from backstride.learn.experiments.kinds import SETTLING_DAYS
from backstride.learn.experiments.protocol import Arm, Protocol, SealedPair
from backstride.learn.experiments.randomisation import RandomisationTest, paired_test
from backstride.learn.horizons import banded
from backstride.learn.mixture import Mixture
from backstride.learn.priors import REPORT_EFFECT_SD, VERDICT_EFFECT_SD
from backstride.learn.reported import SAME_SCALE, ReportedEffect
from backstride.learn.rules import RULES, VerdictRules
from backstride.learn.verdict import Chances, Direction, Size, Verdict, chances, judge

FEWEST_PAIRS: Final = 12
"""Complete pairs of sessions below which nothing is judged."""
FEWEST_PHASE_PAIRS: Final = 6
"""The same for pairs of phases: fewer can never reach p < .05."""
FEWEST_MORNINGS: Final = 5
"""Scored mornings that a phase needs for its mean. [d]"""
NOTHING_RECORDED: Final = "nothing-recorded"
"""Code of an experiment of whose sessions nobody saw anything."""
SPREAD_PRIOR: Final = (3.0, 1.2)
"""Degrees of freedom and centre of the prior of a pair's standard deviation. [1, points]"""
SPREADS: Final = 200


@dataclass(frozen=True, slots=True)
class PairOutcome:
    """What happened to one sealed pair; missed and swapped days are kept as they were.

    Parameters
    ----------
    pair : SealedPair
        As it was drawn.
    morning_after_a, morning_after_b : float or None
        Scores of the mornings after each session, or the means of two phases. [points]
    swapped : bool
        Whether the runner did the two the other way round; it still counts as drawn.
    confirmed : bool
        Whether watch, kit or log saw both halves done as drawn.
    """

    pair: SealedPair
    morning_after_a: float | None
    morning_after_b: float | None
    swapped: bool = False
    confirmed: bool = False

    @property
    def difference(self) -> float | None:
        """B minus A as drawn, None when a morning is missing. [points]

        Examples
        --------
        >>> from datetime import date
        >>> from backstride.learn.experiments.protocol import Arm
        >>> PairOutcome(SealedPair(date(2026, 1, 5), date(2026, 1, 8), Arm.A), 2.0, 3.5).difference
        1.5
        """
        if self.morning_after_a is None or self.morning_after_b is None:
            return None
        return self.morning_after_b - self.morning_after_a


@dataclass(frozen=True, slots=True)
class ExperimentResult:
    """What an experiment showed.

    Parameters
    ----------
    protocol : Protocol
        As fixed at the start.
    planned, complete, missed, swapped : int
        Counts of pairs.
    effect : Estimate or None
        B minus A with its 90 % interval. [points]
    chances : Chances or None
        What the verdict was made from.
    verdict : Verdict
        Both parts; randomised, so *because of* may be said.
    test : RandomisationTest or None
        The exact test beside the model.
    stopped_on : date or None
        When a stop rule ended it.
    confirmed : int
        Pairs of which watch, kit or log saw both halves done as drawn.
    confirmed_effect : Estimate or None
        The same effect from the confirmed pairs alone. [points]
    confirmed_verdict : Verdict or None
        What these alone would say; None without any.
    """

    protocol: Protocol
    planned: int
    complete: int
    missed: int
    swapped: int
    effect: Estimate | None
    chances: Chances | None
    verdict: Verdict
    test: RandomisationTest | None
    stopped_on: date | None = None
    confirmed: int = 0
    confirmed_effect: Estimate | None = None
    confirmed_verdict: Verdict | None = None


def analyse(
    protocol: Protocol,
    outcomes: Sequence[PairOutcome],
    *,
    stopped_on: date | None = None,
    rules: VerdictRules = RULES,
    recorded: int | None = None,
) -> ExperimentResult:
    """Analyse an experiment as its protocol fixed it: every complete pair, as drawn; confirmed pairs beside all.

    Parameters
    ----------
    protocol : Protocol
        The sealed protocol.
    outcomes : sequence of PairOutcome
        One for each pair that is over.
    stopped_on : date, optional
        When a stop rule ended it.
    rules : VerdictRules
        When a verdict may be given.
    recorded : int, optional
        Sessions of which anything was recorded; with none there is no verdict. None where nobody looked.

    Returns
    -------
    ExperimentResult
        Effect of B minus A with its 90 % interval [points], the verdict from it, and the exact test beside it
        (fisher1935).

    Raises
    ------
    PairsOfAnotherProtocol
        If an outcome belongs to a pair that the protocol did not draw.
    """
    if strangers := [each.pair for each in outcomes if each.pair not in protocol.pairs]:
        raise PairsOfAnotherProtocol(len(strangers))
    differences = [each.difference for each in outcomes if each.difference is not None]
    sure = [each.difference for each in outcomes if each.difference is not None and each.confirmed]
    fewest = fewest_pairs(protocol)
    unseen = (NOTHING_RECORDED,) if recorded == 0 else ()
    found, verdict = judged(differences, protocol.act_on, rules, fewest=fewest, reasons=unseen)
    return ExperimentResult(
        protocol,
        planned=len(protocol.pairs),
        complete=len(differences),
        missed=len(protocol.pairs) - len(differences),
        swapped=sum(each.swapped for each in outcomes),
        effect=_effect(differences, rules),
        chances=found,
        verdict=verdict,
        test=paired_test(differences) if differences else None,
        stopped_on=stopped_on,
        confirmed=sum(each.confirmed for each in outcomes),
        confirmed_effect=_effect(sure, rules),
        confirmed_verdict=judged(sure, protocol.act_on, rules, fewest=fewest)[1] if sure else None,
    )


def judged(
    differences: Sequence[float],
    act_on: float,
    rules: VerdictRules = RULES,
    *,
    fewest: int = FEWEST_PAIRS,
    reasons: tuple[str, ...] = (),
) -> tuple[Chances | None, Verdict]:
    """Return what paired differences say: the one rule for results and for the chance shown beforehand.

    Parameters
    ----------
    differences : sequence of float
        B minus A of each complete pair. [points]
    act_on : float
        The difference the runner would act on. [points]
    rules : VerdictRules
        When a verdict may be given.
    fewest : int
        Complete pairs that a judgement needs.
    reasons : tuple of str
        Codes of what forbids a verdict besides.

    Returns
    -------
    tuple of Chances or None, and Verdict
        Chances of an effect beyond the margin, B minus A, where more is worse. [1]
    """
    few = ("few-pairs",) if len(differences) < fewest else ()
    if not differences:
        return None, Verdict(Direction.CANNOT_TELL, Size.NONE, (*reasons, *few))
    effect = ReportedEffect(pair_posterior(differences, VERDICT_EFFECT_SD), SAME_SCALE)
    found = chances(effect, act_on, rules, more_is_better=False)
    return found, judge(found, (*reasons, *few), rules.chance, difference_available=True)


def _effect(differences: Sequence[float], rules: VerdictRules) -> Estimate | None:
    if not differences:
        return None
    return banded(ReportedEffect(pair_posterior(differences, REPORT_EFFECT_SD), SAME_SCALE), rules)


def fewest_pairs(protocol: Protocol) -> int:
    """Return how many complete pairs a judgement needs.

    Returns
    -------
    int
        Twelve pairs of sessions, six of phases: fewer can never reach p < .05 (fisher1935). [1]
    """
    return FEWEST_PHASE_PAIRS if protocol.phase_days else FEWEST_PAIRS


def pair_posterior(differences: Sequence[float], prior_sd: float) -> Mixture:
    """Return the posterior of the mean difference: a normal prior, the spread of pairs mixed over its own posterior.

    The priors are our own (backstride_judgement).

    Parameters
    ----------
    differences : sequence of float
        B minus A of each complete pair. [points]
    prior_sd : float
        Prior standard deviation of the effect. [points]

    Returns
    -------
    Mixture
        Of normals over 200 spreads from 0.1 to 10, weights adding up to one: B minus A. [points]

    Examples
    --------
    Twenty pairs that differ by one point, give or take little, say so; the prior draws it a little to nothing:

    >>> found = pair_posterior([0.8, 1.2] * 10, 1.0)
    >>> round(found.mean, 2), bool(found.sd < 0.15)
    (0.99, True)
    """
    values = np.asarray(differences, dtype=np.float64)
    degrees, centre = SPREAD_PRIOR
    spreads = np.geomspace(0.1, 10.0, SPREADS)
    within = np.sum((values - values.mean()) ** 2)
    precision = values.size / spreads**2
    logs = -(values.size + degrees) * np.log(spreads) - 0.5 * (within + degrees * centre**2) / spreads**2
    logs += 0.5 * np.log(1.0 / precision) - 0.5 * np.log(prior_sd**2 + 1.0 / precision)
    logs -= 0.5 * values.mean() ** 2 / (prior_sd**2 + 1.0 / precision)
    share = np.exp(logs - logs.max())
    shrink = precision / (precision + prior_sd**-2.0)
    return Mixture(share / share.sum(), shrink * values.mean(), np.sqrt(1.0 / (precision + prior_sd**-2.0)))


def mornings_after(protocol: Protocol, scores: Mapping[date, float], until: date) -> tuple[PairOutcome, ...]:
    """Return the outcome of each pair that is over, from the mornings after its sessions.

    Parameters
    ----------
    protocol : Protocol
        The experiment.
    scores : Mapping of date to float
        Morning scores. [points]
    until : date
        Last day known.

    Returns
    -------
    tuple of PairOutcome
        Only pairs whose last day lies before `until`; scores of the mornings after, or means of phases. [points]
    """
    out = []
    for pair in protocol.pairs:
        if max(pair.first_day, pair.second_day) + timedelta(days=max(protocol.phase_days - 1, 0)) < until:
            after = [_score_of(day, protocol.phase_days, scores) for day in (pair.first_day, pair.second_day)]
            a, b = after if pair.first_arm is Arm.A else after[::-1]
            out.append(PairOutcome(pair, a, b))
    return tuple(out)


def _score_of(start: date, phase_days: int, scores: Mapping[date, float]) -> float | None:
    """Return the score of the morning after a session, or the mean over the mornings of a phase that count."""
    if not phase_days:
        return scores.get(start + timedelta(days=1))
    days = (start + timedelta(days=n + 1) for n in range(SETTLING_DAYS, phase_days))
    found = [scores[day] for day in days if day in scores]
    return sum(found) / len(found) if len(found) >= FEWEST_MORNINGS else None


class PairsOfAnotherProtocol(ValueError):
    """An outcome was given for a pair that the protocol did not draw."""

    def __init__(self, count: int) -> None:
        super().__init__(f"{count} of the pairs were not drawn by this protocol")
