"""An experiment as it is wanted, kept and found; what is refused along the way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from backstride.bounds import Bounds
from backstride.learn.experiments import Arm, ExperimentResult, PairOutcome, Protocol, SealedPair
from backstride.learn.experiments.report import ReportItem
from backstride.learn.question import ACT_ON_POINTS
from backstride.plain_text import hold_lines
from backstride.services.learning.values import KeptExperiment, KeptPair

EXPECTED_POINTS: Final = Bounds(-10.0, 10.0, "points")
PAIRS: Final = Bounds(1, 200, "pairs")
"""Our choice: more pairs than any season has easy runs."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an experiment is to be.

    Parameters
    ----------
    kind : str
        Its kind.
    days : tuple of date
        Sessions that are planned anyway; empty takes the easy runs of the accepted plan.
    act_on : float or None
        The difference the runner would act on; one or two points by the usual score when None. [points]
    pairs : int or None
        How many pairs at most; the kind's own number when None.
    expectation : float or None
        What the runner expects, B minus A. [points]
    shoes : tuple of str
        Identifiers of shoe A and shoe B; empty where shoes are not compared.
    prescribed : bool
        Whether a professional set what one arm leaves out.
    """

    kind: str
    days: tuple[date, ...] = ()
    act_on: float | None = None
    pairs: int | None = None
    expectation: float | None = None
    shoes: tuple[str, ...] = ()
    prescribed: bool = False

    def __post_init__(self) -> None:
        ACT_ON_POINTS.hold("act_on_points", self.act_on)
        EXPECTED_POINTS.hold("expect_points", self.expectation)
        PAIRS.hold("pairs", self.pairs)
        hold_lines(self, "kind", "shoes")


@dataclass(frozen=True, slots=True)
class Found:
    """What an experiment showed.

    Parameters
    ----------
    kept : KeptExperiment
        As it was fixed, with what stopped it.
    pairs : tuple of PairOutcome
        Those that are over, as they were.
    result : ExperimentResult
        By the analysis that was fixed.
    report : tuple of ReportItem
        What a report on one person's experiment must say.
    over : bool
        Whether its last session is over, or it was stopped: only then is the order shown.
    """

    kept: KeptExperiment
    pairs: tuple[PairOutcome, ...]
    result: ExperimentResult
    report: tuple[ReportItem, ...]
    over: bool = True


@dataclass(frozen=True, slots=True)
class Preview:
    """What an experiment could find, before it is sealed.

    Parameters
    ----------
    kind : str
        Its kind.
    act_on_points : float
        The difference the runner would act on. [points]
    pairs : int
        Pairs that the sessions make.
    first_day, last_day : date
        Its span.
    power : Mapping of str to float
        Chance to find a difference of so many points.
    """

    kind: str
    act_on_points: float
    pairs: int
    first_day: date
    last_day: date
    power: Mapping[str, float]


def kept_of(sealed: Protocol, today: date, power: Mapping[str, float]) -> KeptExperiment:
    """Return a sealed protocol as the home keeps it.

    Parameters
    ----------
    sealed : Protocol
        The protocol.
    today : date
        Local day of sealing.
    power : Mapping
        Chance to find a difference of each size.
    """
    return KeptExperiment(
        kind=sealed.kind,
        outcome=sealed.outcome,
        analysis=sealed.analysis,
        act_on=sealed.act_on,
        seed=sealed.seed,
        pairs=tuple(KeptPair(one.first_day, one.second_day, one.first_arm.value) for one in sealed.pairs),
        fingerprint=sealed.fingerprint,
        sealed_on=today,
        power=power,
        phase_days=sealed.phase_days,
        shoes=sealed.shoes,
    )


def protocol_of(kept: KeptExperiment) -> Protocol:
    """Return the protocol of a kept experiment.

    Raises
    ------
    ProtocolWasChanged
        If it is not what was fixed at the start.
    """
    pairs = tuple(SealedPair(one.first_day, one.second_day, Arm(one.first_arm)) for one in kept.pairs)
    sealed = Protocol(
        kept.kind, kept.outcome, kept.act_on, kept.seed, pairs, kept.analysis, kept.phase_days, kept.shoes
    )
    if sealed.fingerprint != kept.fingerprint:
        raise ProtocolWasChanged(kept)
    return sealed


class ProtocolWasChanged(ValueError):
    """A sealed experiment in the home is not what was fixed at the start."""

    def __init__(self, kept: KeptExperiment) -> None:
        super().__init__(
            f"the experiment sealed on {kept.sealed_on} was changed afterwards: its fingerprint does not fit, so "
            "nothing is shown from it; seal a new one with 'backstride experiment new'"
        )


class NoExperimentYet(LookupError):
    """Something was asked of an experiment where none was sealed."""

    def __init__(self) -> None:
        super().__init__("no experiment was sealed yet; 'backstride experiment new' seals one")


class ExperimentRunning(ValueError):
    """A second experiment was to start while one is not over."""

    def __init__(self, running: KeptExperiment) -> None:
        super().__init__(
            f"the experiment {running.kind!r} runs until {running.last_day}; one at a time. "
            "'backstride experiment stop' ends it early"
        )


class TooFewPairs(ValueError):
    """The sessions make fewer pairs than any verdict needs."""

    def __init__(self, pairs: int, needed: int) -> None:
        super().__init__(
            f"{pairs} pairs can never give a verdict: {needed} complete ones are needed, and a few more because some "
            "mornings are missed; name more days, or leave --pairs out"
        )


class SessionInThePast(ValueError):
    """A session was named that lies before today."""

    def __init__(self, day: date, today: date) -> None:
        super().__init__(f"sessions are sealed before they happen: {day} is before today, {today}")


class ExperimentStopped(Exception):
    """Today's session was asked for after a stop rule ended the experiment."""

    def __init__(self, kept: KeptExperiment) -> None:
        self.kept = kept
        super().__init__(f"the experiment was stopped on {kept.stopped_on}: {', '.join(kept.stopped_by)}")


class NoPlanToDrawFrom(LookupError):
    """Sessions were to come from a plan where none was accepted."""

    def __init__(self) -> None:
        super().__init__(
            "there is neither a plan nor running of the last eight weeks to take days from: import your runs, "
            "make a plan with 'backstride plan --goal \"10 km\" --accept', or name days with an easy run with --day"
        )


class NotInThePlan(ValueError):
    """A day was named on which the accepted plan has no easy run."""

    def __init__(self, day: date, allowed: Sequence[date]) -> None:
        days = ", ".join(str(one) for one in allowed[:5]) or "none from today on"
        super().__init__(
            f"the accepted plan has no easy run on {day}, and an experiment adds none; days it has: {days}"
        )


class SessionTakenOut(Exception):
    """Today's session was asked for although the plan has changed and holds no easy run today."""

    def __init__(self, day: date) -> None:
        super().__init__(f"the plan has no easy run on {day} any more, so this session is left out; the pair is missed")
