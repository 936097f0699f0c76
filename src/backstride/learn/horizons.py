"""One question at each horizon: effect, chances, checks and verdict."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.estimates import Estimate
from backstride.learn.answer import HorizonAnswer
from backstride.learn.checks import (
    Check,
    CheckName,
    amount_response,
    beside_mark,
    negative_control,
    pain_during_the_day,
    prior_sensitivity,
    residuals,
    shifted_placebo,
)
from backstride.learn.columns import COLUMNS
from backstride.learn.evidence import Evidence
from backstride.learn.fit import Fit, effect_posterior
from backstride.learn.phases import PHASES_NEEDED, count_phases
from backstride.learn.population import Sampling
from backstride.learn.priors import REPORT_EFFECT_SD, VERDICT_EFFECT_SD
from backstride.learn.question import Horizon, Question
from backstride.learn.reported import ReportedEffect, reported_scale
from backstride.learn.rules import VerdictRules
from backstride.learn.triggers import Trigger, TriggerName, triggers
from backstride.learn.verdict import Chances, Direction, Size, Verdict, Wording, chances, judge

UNIT: Final = "points of 10"
LOOSENS: Final = 1.28
"""Standard errors by which worse mornings may go along with running before nothing is called worse."""
NOT_EARNED: Final = "note-before-running"
"""Code of what would tell: the pain just before a run, or when one is skipped."""
_ALWAYS: Final = frozenset({TriggerName.PILED_UP, TriggerName.FELT_DURING_DAY})
_LATER: Final = _ALWAYS | {TriggerName.UNSEEN_DECISIONS, TriggerName.NOTED_DRIFTS}
_STOPS: Final = {Horizon.NEXT_MORNING: _ALWAYS, Horizon.SECOND_MORNING: _LATER, Horizon.WEEKS: _LATER}
"""Triggers that speak against the number of each horizon."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One question with everything known before a model is fitted.

    Parameters
    ----------
    question : Question
        What is asked.
    main : bool
        Whether it is the main one.
    evidence : Evidence
        The data.
    act_on : float
        The difference to act on. [points]
    rules : VerdictRules
        When a verdict may be given.
    closed : tuple of str
        Codes that turn the question away before any model.
    rising : tuple of str
        Codes of signs that forbid *helps*.
    """

    question: Question
    main: bool
    evidence: Evidence
    act_on: float
    rules: VerdictRules
    closed: tuple[str, ...]
    rising: tuple[str, ...]

    def needed(self, horizon: Horizon) -> float:
        """Return the chance above which a verdict rule holds; it is lower for the main question's first horizon only.

        Returns
        -------
        float
            0 to 1. [1]
        """
        first = self.main and horizon is Horizon.NEXT_MORNING
        return self.rules.chance if first else self.rules.side_chance

    @property
    def open_decisions(self) -> bool:
        """Whether what decides is known: a coin, or the pain noted just before runs and when one is skipped."""
        return self.question.randomised or self.evidence.asks_before

    @property
    def wording(self) -> Wording:
        """What the data allow to say about cause."""
        return Wording.BECAUSE if self.question.randomised else Wording.GOES_ALONG


@dataclass(frozen=True, slots=True)
class Studied:
    """A fit with what was checked on it.

    Parameters
    ----------
    fitted : Fit
        The daily model.
    checks : tuple of Check
        Those that hold for every question of the fit.
    triggers : tuple of Trigger
        What the history shows of the model's weak spots.
    """

    fitted: Fit
    checks: tuple[Check, ...]
    triggers: tuple[Trigger, ...]

    def fired(self, name: TriggerName) -> bool:
        """Whether a trigger fired."""
        return any(trigger.fired for trigger in self.triggers if trigger.name is name)


def study(fitted: Fit, evidence: Evidence, rng: np.random.Generator) -> Studied:
    """Return a fit with its checks and triggers.

    Parameters
    ----------
    fitted : Fit
        The daily model.
    evidence : Evidence
        Counts of the main question.
    rng : numpy.random.Generator
        Draws the placebo's shifts.

    Returns
    -------
    Studied
        Checks that hold for every question of the fit, and triggers.
    """
    checks = (negative_control(fitted), shifted_placebo(fitted, rng), residuals(fitted))
    return Studied(fitted, checks, triggers(fitted, evidence))


def answer_at(asking: Asking, studied: Studied, place: int, horizon: Horizon) -> HorizonAnswer:
    """Return the answer to one question at one horizon.

    Parameters
    ----------
    asking : Asking
        The question.
    studied : Studied
        The fit it is answered from.
    place : int
        The question's place in the fit.
    horizon : Horizon
        When the outcome is looked at; the weeks need planned phases and the main question.

    Returns
    -------
    HorizonAnswer
        Effect of the contrast on the reported score, positive where it rises, with its 90 % interval [points]; chances
        [1].
    """
    if horizon is Horizon.WEEKS and (place or not asking.question.phases):
        return HorizonAnswer(horizon, None, None, Verdict(Direction.CANNOT_TELL, Size.NONE, ("weeks-need-phases",)))
    if horizon is Horizon.WEEKS and count_phases(studied.fitted.likelihood.terms.dose) < PHASES_NEEDED:
        return HorizonAnswer(horizon, None, None, Verdict(Direction.CANNOT_TELL, Size.NONE, ("phases-not-seen",)))
    fitted = studied.fitted
    index = {Horizon.NEXT_MORNING: 2 * place, Horizon.SECOND_MORNING: 2 * place + 1}.get(horizon, 2 * fitted.asked)
    scale = reported_scale(fitted, index)
    report = ReportedEffect(effect_posterior(fitted, index, REPORT_EFFECT_SD), scale)
    judged = ReportedEffect(effect_posterior(fitted, index, VERDICT_EFFECT_SD), scale)
    better = COLUMNS[asking.question.outcome].more_is_better
    found = chances(judged, asking.act_on, asking.rules, more_is_better=better)
    own: tuple[Check, ...] = (
        prior_sensitivity(fitted, judged, index, asking.act_on, asking.rules),
        pain_during_the_day(judged, asking.rules),
    )
    if horizon is not Horizon.WEEKS:
        own += (amount_response(fitted, index, better=1.0 if better else -1.0),)
    checks = studied.checks + own
    verdict = _verdict(asking, studied, horizon, found, checks)
    verdict = _earned(verdict, asking, fitted, index, better=1.0 if better else -1.0)
    return HorizonAnswer(horizon, banded(report, asking.rules), found, verdict, checks)


def _verdict(asking: Asking, studied: Studied, horizon: Horizon, found: Chances, checks: tuple[Check, ...]) -> Verdict:
    stopped = tuple(str(each.name) for each in studied.triggers if each.fired and each.name in _STOPS[horizon])
    failed = tuple(f"check-{each.name}" for each in checks if not each.passed and each.name is not CheckName.AMOUNT)
    unsampled = ("sampling-failed",) if studied.fitted.sampling is Sampling.FAILED else ()
    available = not studied.fired(TriggerName.MISSING_TIED)
    reasons, grades = stopped + failed + unsampled, horizon is not Horizon.WEEKS
    verdict = judge(found, reasons, asking.needed(horizon), difference_available=available, grades=grades)
    return _not_better(verdict, asking, checks)


def _not_better(verdict: Verdict, asking: Asking, checks: tuple[Check, ...]) -> Verdict:
    """Take *better* back while other signs rise, or where the amount speaks against it.

    Not where a coin decided, or where the pain that decides is noted before running: then leaving runs out by pain felt
    later in the day is no explanation.
    """
    amount = [f"check-{each.name}" for each in checks if each.name is CheckName.AMOUNT and not each.passed]
    against = (*asking.rising, *(() if asking.open_decisions else amount))
    if verdict.direction is not Direction.HELPS or not against:
        return verdict
    return Verdict(Direction.CANNOT_TELL, Size.NONE, against)


def _earned(verdict: Verdict, asking: Asking, fitted: Fit, index: int, *, better: float) -> Verdict:
    """Take back what pain felt later in the day, and not in the diary, could have made.

    Leaving runs out by such pain makes days with a run look better than they are: *better* and *no difference* are then
    said only where the amounts alone say so, of the next morning. Running to loosen up makes them look worse: *worse*
    is not said of who runs more on bad mornings.
    """
    if asking.open_decisions or verdict.direction is Direction.CANNOT_TELL:
        return verdict
    earned = {
        Direction.HARMS: lambda: asking.evidence.runs_on_bad_days <= LOOSENS,
        Direction.HELPS: lambda: index % 2 == 0 and _amounts_say_better(asking, fitted, index, better),
        Direction.NO_DIFFERENCE: lambda: index % 2 == 0 and _amounts_say_nothing(asking, fitted, index),
    }
    return verdict if earned[verdict.direction]() else Verdict(Direction.CANNOT_TELL, Size.NONE, (NOT_EARNED,))


def _amounts_say_better(asking: Asking, fitted: Fit, index: int, better: float) -> bool:
    beside = beside_mark(fitted, index)
    return beside is not None and beside.amount_beyond(asking.rules.same, better=better) > asking.rules.chance


def _amounts_say_nothing(asking: Asking, fitted: Fit, index: int) -> bool:
    beside = beside_mark(fitted, index)
    return beside is not None and beside.nothing(asking.rules.same, asking.rules.narrow) > asking.rules.chance


def banded(effect: ReportedEffect, rules: VerdictRules) -> Estimate:
    """Return an effect with its interval.

    Parameters
    ----------
    effect : ReportedEffect
        Posterior under the report prior.
    rules : VerdictRules
        How much the interval holds.

    Returns
    -------
    Estimate
        Mean within its interval of `VerdictRules.band`, positive where scores rise. [points]
    """
    tail = 0.5 * (1.0 - rules.band)
    low, high = effect.quantile(tail), effect.quantile(1.0 - tail)
    return Estimate(min(max(effect.mean, low), high), low, high, rules.band, UNIT)
