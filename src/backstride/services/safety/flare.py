"""The flare card: opens by itself on a jump of pain, and follows the state of the back until it is over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.flare import FACTS, STEPS, WHERE_HELP_IS, Phase, phase
from backstride.diary.gate import GateState
from backstride.diary.ladder import LOOK_BACK_DAYS
from backstride.diary.triggers import JUMPS_OF_PAIN
from backstride.services.classified import advice, fact
from backstride.services.gate import Gate
from backstride.services.safety.back import Back, state_on


@dataclass(frozen=True, slots=True)
class FlareCard:
    """The card on a day.

    Parameters
    ----------
    began : date
        Day of the jump of pain.
    phase : Phase
        Where in the flare the day lies.
    steps : tuple of str
        Messages of the catalogue, in order.
    usual_mornings : int
        Usual mornings in a row since the last step.
    may_run_again : bool
        Whether the state of the back leaves running today.
    """

    began: date
    phase: Phase
    steps: tuple[str, ...]
    usual_mornings: int
    may_run_again: bool


@dataclass(frozen=True, slots=True)
class FlareFacts:
    """What is true in a flare, whether or not advice is open.

    Parameters
    ----------
    began : date or None
        Day of the jump of pain; None when there is no flare.
    steps : tuple of str
        Messages of the catalogue, the signs that need help first.
    """

    began: date | None
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlareUp:
    """The use cases around a flare.

    Parameters
    ----------
    gate : Gate
        The one gate, whose triggers say when pain jumped.
    back : Back
        The state of the back.
    """

    gate: Gate
    back: Back

    @fact
    def began(self, today: date) -> date | None:
        """Return the day on which the present flare began, or None when there is none."""
        jumps = [one.at.date() for one in self.gate.record().triggers if one.cause in JUMPS_OF_PAIN]
        latest = max((day for day in jumps if day <= today), default=None)
        if latest is None or (today - latest).days > LOOK_BACK_DAYS:
            return None
        return None if phase(state_on(self.back, today).standing) is Phase.OVER else latest

    @fact
    def facts(self, now: datetime) -> FlareFacts:
        """Return when help is needed and that most flares settle; beside an emergency sign only where help is.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        steps = WHERE_HELP_IS if self.gate.reading(now).state is GateState.EMERGENCY else FACTS
        return FlareFacts(self.began(now.date()), steps)

    @advice
    def card(self, *, now: datetime) -> FlareCard | None:
        """Return the card, or None when there is no flare.

        Raises
        ------
        GateClosed
            If the gate is not open; a jump of pain closes it until the questions are answered anew.
        """
        began, state = self.began(now.date()), state_on(self.back, now.date())
        if began is None:
            return None
        where = phase(state.standing)
        return FlareCard(began, where, STEPS[where], state.standing.usual_mornings, state.may_run)

    @advice
    def beforehand(self, *, now: datetime) -> Mapping[Phase, tuple[str, ...]]:  # noqa: ARG002  the gate needs the moment
        """Return what the card would say in its first days and on the way back, to be read before it is needed.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        return {where: STEPS[where] for where in (Phase.FIRST_DAYS, Phase.COMING_BACK)}
