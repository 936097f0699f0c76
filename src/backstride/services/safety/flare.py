"""The flare card: opens by itself on a jump of pain, for 72 hours and two weeks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.entries import mornings
from backstride.diary.flare import FACTS, STEPS, WHERE_HELP_IS, Flare, Phase, may_run_again, phase
from backstride.diary.gate import GateState
from backstride.diary.pain_rules import is_usual, usual
from backstride.diary.triggers import JUMPS_OF_PAIN
from backstride.services.classified import advice, fact
from backstride.services.diary.entries import Diary
from backstride.services.gate import Gate


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
        Last scored mornings in a row that were as usual.
    may_run_again : bool
        Whether a first short run fits.
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
    diary : Diary
        The mornings.
    """

    gate: Gate
    diary: Diary

    @fact
    def began(self, today: date) -> date | None:
        """Return the day on which the present flare began, or None when there is none."""
        jumps = [one.at.date() for one in self.gate.record().triggers if one.cause in JUMPS_OF_PAIN]
        latest = max((day for day in jumps if day <= today), default=None)
        if latest is None or phase(Flare(latest), today, self._usual_mornings(today)) is Phase.OVER:
            return None
        return latest

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
        today = now.date()
        began = self.began(today)
        if began is None:
            return None
        flare, in_a_row = Flare(began), self._usual_mornings(today)
        where = phase(flare, today, in_a_row)
        return FlareCard(began, where, STEPS[where], in_a_row, may_run_again(flare, today, in_a_row))

    @advice
    def beforehand(self, *, now: datetime) -> Mapping[Phase, tuple[str, ...]]:  # noqa: ARG002  the gate needs the moment
        """Return what the card would say in its first days and on the way back, to be read before it is needed.

        Raises
        ------
        GateClosed
            If the gate is not open.
        """
        return {where: STEPS[where] for where in (Phase.FIRST_DAYS, Phase.COMING_BACK)}

    def _usual_mornings(self, today: date) -> int:
        entries = self.diary.entries(until=today)
        count = 0
        for morning in reversed(mornings(entries)):
            ordinary = usual(entries, morning.day)
            if ordinary is None or morning.back_pain is None or not is_usual(morning.back_pain, ordinary):
                break
            count += 1
        return count
