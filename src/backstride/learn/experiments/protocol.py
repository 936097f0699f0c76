"""The sealed protocol: pairs of planned sessions, a stored seed, an analysis fixed before the first session."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

import numpy as np

from backstride.learn.experiments.kinds import KINDS, Before, Kind, hindrances

SEED_BITS: Final = 53
"""A seed is drawn from so many bits, which JSON numbers hold."""
DEFAULT_PAIRS: Final = 24
LONGEST_PAIR_DAYS: Final = 14
"""Two sessions further apart than this are not a pair. [d]"""
DEFAULT_PHASE_PAIRS: Final = 6
"""Pairs of phases: fewer can never reach p < .05 by the exact test."""
PHASE_ANALYSIS: Final = (
    "mean paired difference of phase means of morning scores, first week of each phase left out, exact sign-flip test,"
    " two-sided; seed and order sealed"
)
ANALYSIS: Final = (
    "mean paired difference of next-morning scores, exact sign-flip test, two-sided; seed and order sealed"
)


class Arm(StrEnum):
    """Which of the two a session becomes."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True)
class SealedPair:
    """Two planned sessions, one of each arm.

    Parameters
    ----------
    first_day, second_day : date
        Days of the sessions as planned, or the first days of two phases.
    first_arm : Arm
        What the first one becomes; the second is the other.
    """

    first_day: date
    second_day: date
    first_arm: Arm

    def arm_on(self, day: date) -> Arm | None:
        """Return the arm of a day, None when neither session is planned for it.

        Examples
        --------
        >>> pair = SealedPair(date(2026, 1, 5), date(2026, 1, 8), Arm.B)
        >>> pair.arm_on(date(2026, 1, 8)).value, pair.arm_on(date(2026, 1, 6))
        ('a', None)
        """
        other = Arm.B if self.first_arm is Arm.A else Arm.A
        return {self.first_day: self.first_arm, self.second_day: other}.get(day)

    def arm_within(self, day: date, phase_days: int) -> Arm | None:
        """Return the arm of a day inside one of two phases, or of the session itself where there are none.

        Returns
        -------
        Arm or None
            The second session is the other arm of the first.
        """
        starts = (one for one in (self.first_day, self.second_day) if 0 <= (day - one).days < max(phase_days, 1))
        return next((self.arm_on(start) for start in starts), None)


@dataclass(frozen=True, slots=True)
class Protocol:
    """An experiment as it was fixed before it began.

    Parameters
    ----------
    kind : str
        Kind of experiment.
    outcome : str
        Outcome column.
    act_on : float
        The difference the runner would act on. [points]
    seed : int
        The stored seed that the order came from.
    pairs : tuple of SealedPair
        In time order.
    analysis : str
        What will be computed, in one line.
    phase_days : int
        Length of a phase; 0 where arms are single sessions. [d]
    shoes : tuple of str
        Identifiers of shoe A and shoe B; empty where shoes are not compared.
    """

    kind: str
    outcome: str
    act_on: float
    seed: int
    pairs: tuple[SealedPair, ...]
    analysis: str = ANALYSIS
    phase_days: int = 0
    shoes: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of everything that was fixed, to print beside the result."""
        pairs = [[str(pair.first_day), str(pair.second_day), pair.first_arm] for pair in self.pairs]
        fixed = [self.kind, self.outcome, self.act_on, self.seed, pairs, self.analysis, self.phase_days, self.shoes]
        return hashlib.sha256(json.dumps(fixed).encode()).hexdigest()

    @property
    def last_day(self) -> date:
        """Last day that belongs to it."""
        return max(_later(pair) for pair in self.pairs) + timedelta(days=max(self.phase_days - 1, 0))

    @property
    def sessions(self) -> tuple[date, ...]:
        """Days that were drawn, in time order: sessions, or the first days of phases."""
        return tuple(sorted(day for pair in self.pairs for day in (pair.first_day, pair.second_day)))

    def arm_on(self, day: date) -> Arm | None:
        """Return which arm a day belongs to, None outside every session and phase."""
        return next((arm for pair in self.pairs if (arm := pair.arm_within(day, self.phase_days)) is not None), None)


def seal(  # noqa: PLR0913  (a protocol fixes all of it at once)
    kind: str,
    allowed_days: Sequence[date],
    seed: int,
    *,
    known: Before,
    advice_open: bool,
    outcome: str = "back_morning",
    act_on: float = 1.0,
    pairs: int | None = None,
    shoes: tuple[str, ...] = (),
) -> Protocol:
    """Draw the order of an experiment over sessions that a plan already allows.

    No session is added or lengthened: neighbouring allowed sessions become pairs, and a coin from the seed decides
    which of the two is A. A kind that is lived in phases has pairs of phases from the first allowed day on; one that
    asks whether to run today or tomorrow has pairs of a session and the day after it.

    Parameters
    ----------
    kind : str
        Name of a kind in `backstride.learn.experiments.kinds.KINDS`.
    allowed_days : sequence of date
        Days of easy sessions in the plan; of those with a free day on either side and one more after, where a run may
        wait a day.
    seed : int
        Kept in the protocol.
    known : Before
        What is known about the runner.
    advice_open : bool
        Whether the safety check lets anything be advised.
    outcome : str
        Outcome column.
    act_on : float
        The difference the runner would act on. [points]
    pairs : int, optional
        How many pairs at most.
    shoes : tuple of str
        Identifiers of shoe A and shoe B.

    Returns
    -------
    Protocol
        Pairs in time order, with the seed that the coins came from; one fixed analysis (fisher1935, vohra2015).

    Raises
    ------
    NoSuchExperiment
        If there is no such kind.
    AdviceClosed
        If the safety check is not open: nobody is randomised then.
    NotReadyYet
        If something keeps this kind from starting.
    TooFewSessions
        If the plan allows fewer than two sessions close enough to pair.
    """
    if kind not in KINDS:
        raise NoSuchExperiment(kind)
    if not advice_open:
        raise AdviceClosed
    if found := hindrances(KINDS[kind], known):
        raise NotReadyYet(kind, found)
    length, days = KINDS[kind].phase_days, sorted(set(allowed_days))
    paired = _pairs(KINDS[kind], days, pairs)
    if not paired:
        raise TooFewSessions(len(allowed_days))
    coins = np.random.default_rng(seed).integers(0, 2, len(paired))
    sealed = tuple(SealedPair(*both, Arm.B if coin else Arm.A) for both, coin in zip(paired, coins, strict=True))
    return Protocol(kind, outcome, act_on, seed, sealed, PHASE_ANALYSIS if length else ANALYSIS, length, shoes)


def _later(pair: SealedPair) -> date:
    return max(pair.first_day, pair.second_day)


def _pairs(kind: Kind, days: Sequence[date], most: int | None) -> list[tuple[date, date]]:
    if kind.phase_days:
        return _phases(days, kind.phase_days, most or DEFAULT_PHASE_PAIRS)
    found = [(day, day + timedelta(days=1)) for day in days] if kind.with_next_day else _paired(days)
    return found[: most or DEFAULT_PAIRS]


def _phases(days: Sequence[date], length: int, pairs: int) -> list[tuple[date, date]]:
    starts = [days[0] + timedelta(days=length * n) for n in range(2 * pairs)] if days else []
    return list(zip(starts[::2], starts[1::2], strict=True))


def _paired(days: Sequence[date]) -> list[tuple[date, date]]:
    out: list[tuple[date, date]] = []
    waiting: date | None = None
    for day in days:
        if waiting is not None and (day - waiting).days <= LONGEST_PAIR_DAYS:
            out.append((waiting, day))
            waiting = None
        else:
            waiting = day
    return out


def reveal(protocol: Protocol, today: date) -> Arm | None:
    """Return what today's session becomes; other days stay sealed.

    Parameters
    ----------
    protocol : Protocol
        The experiment.
    today : date
        The only day that is opened.

    Returns
    -------
    Arm or None
        None where no session or phase is planned for today.
    """
    return protocol.arm_on(today)


class NoSuchExperiment(LookupError):
    """A kind of experiment was named that there is not."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no experiment {kind!r}; there are {', '.join(KINDS)}")


class AdviceClosed(RuntimeError):
    """An experiment was asked for while the safety check is not open."""

    def __init__(self) -> None:
        super().__init__("an experiment starts only while the safety check is open: backstride check")


class NotReadyYet(ValueError):
    """Something keeps this kind of experiment from starting."""

    def __init__(self, kind: str, found: Sequence[str]) -> None:
        self.found = tuple(found)
        super().__init__(f"the experiment {kind!r} cannot start yet: {', '.join(found)}")


class TooFewSessions(ValueError):
    """The plan allows too few sessions to make one pair."""

    def __init__(self, count: int) -> None:
        super().__init__(f"an experiment needs two planned easy sessions within {LONGEST_PAIR_DAYS} days; got {count}")
