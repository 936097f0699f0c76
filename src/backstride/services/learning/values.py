"""What the runner fixed before looking: the questions that stand, and a sealed experiment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from backstride.plain_text import hold_lines


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as it was fixed.

    Parameters
    ----------
    exposure, outcome : str
        Columns of the daily table.
    contrast : float
        The amount compared with none, in the exposure's unit.
    act_on : float
        The difference the runner would act on, fixed with the question. [points]
    asked_on : date
        Local day on which it was fixed.
    phases : bool
        Whether the runner lived through planned phases with and without it.
    chosen : bool
        Whether the runner chose it; the usual question stands in where nobody did.
    act_on_said : bool
        Whether the runner named the difference to act on; else it comes from the usual score.
    """

    exposure: str
    outcome: str
    contrast: float
    act_on: float
    asked_on: date
    phases: bool = False
    chosen: bool = True
    act_on_said: bool = True


@dataclass(frozen=True, slots=True)
class AskedQuestions:
    """The main question and those beside it.

    Parameters
    ----------
    main : AskedQuestion
        Carries the error budget.
    beside : tuple of AskedQuestion
        At most two, about the same outcome.
    seen_on : date or None
        Local day on which the answers were first looked at; None before.
    """

    main: AskedQuestion
    beside: tuple[AskedQuestion, ...] = ()
    seen_on: date | None = None

    @property
    def all(self) -> tuple[AskedQuestion, ...]:
        """All of them, the main one first."""
        return (self.main, *self.beside)


@dataclass(frozen=True, slots=True)
class KeptPair:
    """A pair of sessions as it was drawn.

    Parameters
    ----------
    first_day, second_day : date
        Days of the sessions.
    first_arm : str
        What the first one becomes, ``a`` or ``b``.
    """

    first_day: date
    second_day: date
    first_arm: str


@dataclass(frozen=True, slots=True)
class KeptExperiment:
    """A sealed experiment as the home keeps it.

    Parameters
    ----------
    kind, outcome, analysis : str
        As fixed at the start.
    act_on : float
        The difference the runner would act on. [points]
    seed : int
        What the order was drawn from.
    pairs : tuple of KeptPair
        In time order.
    fingerprint : str
        SHA-256 of all that, taken when it was sealed.
    sealed_on : date
        Local day.
    power : Mapping
        Chance to find a difference of each size, as shown before the start.
    expectation : float or None
        What the runner expected beforehand, B minus A. [points]
    stopped_on : date or None
        Local day on which it was stopped.
    stopped_by : tuple of str
        Codes of what stopped it.
    phase_days : int
        Length of a phase; 0 where arms are single sessions. [d]
    shoes : tuple of str
        Identifiers of shoe A and shoe B; empty where shoes are not compared.
    """

    kind: str
    outcome: str
    analysis: str
    act_on: float
    seed: int
    pairs: tuple[KeptPair, ...]
    fingerprint: str
    sealed_on: date
    power: Mapping[str, float]
    expectation: float | None = None
    stopped_on: date | None = None
    stopped_by: tuple[str, ...] = ()
    phase_days: int = 0
    shoes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        hold_lines(self, "kind", "outcome", "analysis", "shoes", "stopped_by")

    @property
    def last_day(self) -> date:
        """Last day that belongs to it."""
        begins = max(max(one.first_day, one.second_day) for one in self.pairs)
        return begins + timedelta(days=max(self.phase_days - 1, 0))
