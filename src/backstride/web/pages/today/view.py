"""What the page of today shows: three taps, and the answer with the rule that decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from backstride.diary.flare import Phase
from backstride.diary.permission import NoPlan
from backstride.diary.today import TodayAnswer
from backstride.services.safety.back import BackDay
from backstride.services.safety.flare import FlareFacts
from backstride.web.forms import Form
from backstride.web.frame import LockView

TAPS = ("back_pain", "leg", "settled")
"""The three taps, in order."""


@dataclass(frozen=True, slots=True)
class FlareView:
    """The flare card.

    Parameters
    ----------
    began : date
        Day of the jump of pain.
    phase : Phase
        Where in it today lies.
    steps : sequence of str
        Messages of what to do, in order.
    """

    began: date
    phase: Phase
    steps: Sequence[str]


@dataclass(frozen=True, slots=True)
class FlarePage:
    """What to do after a jump of pain.

    Parameters
    ----------
    facts : FlareFacts
        What is never locked.
    numbers : sequence of str
        Numbers to call.
    lock : LockView or None
        Why nothing is suggested; None when the gate is open.
    flare : FlareView or None
        The card, while there is a flare.
    beforehand : Mapping
        What the card would say, by phase.
    """

    facts: FlareFacts
    numbers: Sequence[str]
    lock: LockView | None = None
    flare: FlareView | None = None
    beforehand: Mapping[Phase, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class TileView:
    """One of the last seven days.

    Parameters
    ----------
    day : BackDay
        The day.
    ran, score : str
        What was run, and how the back was, in words.
    height : int
        Running against the longest day of the seven. [%]
    """

    day: BackDay
    ran: str
    score: str
    height: int


@dataclass(frozen=True, slots=True)
class FoundView:
    """What today can be, and why.

    Parameters
    ----------
    answer : TodayAnswer
        The one order.
    rung : str
        Where on the ladder of pain.
    reasons : sequence of str
        The entry that decided, and what lifts it.
    """

    answer: TodayAnswer
    rung: str
    reasons: Sequence[str]


@dataclass(frozen=True, slots=True)
class TodayPage:
    """Can I run today?

    Parameters
    ----------
    lock : LockView or None
        Why nothing is suggested; None when the gate is open.
    no_plan : sequence of NoPlan
        Why nothing is suggested to this runner, whatever the gate says.
    form : Form
        The taps so far.
    found : FoundView or None
        What today can be, by what was told until now.
    is_answered : bool
        Whether all taps were given.
    flare : FlareView or None
        The flare card, while there is a flare.
    week : sequence of TileView
        The last seven days.
    has_plan : bool
        Whether there is a plan, so that nobody is asked what they mean to do.
    """

    lock: LockView | None = None
    no_plan: Sequence[NoPlan] = ()
    form: Form = field(default_factory=Form)
    found: FoundView | None = None
    is_answered: bool = False
    flare: FlareView | None = None
    week: Sequence[TileView] = ()
    has_plan: bool = False

    @property
    def is_locked(self) -> bool:
        """Whether nothing is suggested."""
        return self.lock is not None or bool(self.no_plan)

    @property
    def tap(self) -> str:
        """The tap that comes next; empty when all were given. Minutes are asked beside the first."""
        if self.form.faults("minutes"):
            return TAPS[0]
        return next((name for name in TAPS if not self.form.text(name) or self.form.faults(name)), "")

    @property
    def tapped(self) -> tuple[tuple[str, str], ...]:
        """The taps given, as pairs of name and value."""
        return tuple((name, self.form.text(name)) for name in TAPS if self.form.text(name) and name != self.tap)
