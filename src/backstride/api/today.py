"""What today can be, as JSON answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer, shape
from backstride.diary.back_state import BackState, WayOut
from backstride.diary.flare import Phase
from backstride.diary.ladder import Binding
from backstride.diary.today import TodayAnswer
from backstride.runner import Units
from backstride.services.planning.today import Day
from backstride.services.safety.back import BackDay
from backstride.services.safety.flare import FlareCard, FlareFacts
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import either
from backstride.texts.today_sentences import today_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class BackOut:
    """The state of the back on a day.

    Parameters
    ----------
    rung : str
        free, hold, easier, run_walk, cross_training or ask.
    why : str
        What binds.
    entry : Binding or None
        The very entry that decided; null where something beside the diary does, or nothing.
    since, until : date or None
        Since when; when it is looked at again at the latest.
    way_out : WayOut
        What lifts it.
    usual_up_to : int
        A morning up to this is as usual. [0 to 10]
    mornings_left : int
        How many usual mornings lead one rung up.
    next_rung : str or None
        What comes next; null where nothing binds, or somebody has to be asked.
    next_on : date or None
        Its first day, if every morning is as usual.
    lines : sequence of str
        The same for people.
    """

    rung: str
    why: str
    entry: Binding | None
    since: date | None
    until: date | None
    way_out: WayOut
    usual_up_to: int
    mornings_left: int
    next_rung: str | None
    next_on: date | None
    lines: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class TodayOut(TodayAnswer, Answer):
    """What today can be.

    Parameters
    ----------
    back : BackOut
        The state of the back that the answer follows.
    days : sequence of BackDay
        The last seven days, today the last.
    lines : sequence of str
        What people are told: the order first, then the entry that decided and what lifts it.
    """

    schema: Literal["backstride/today/2"] = "backstride/today/2"
    back: BackOut
    days: Sequence[BackDay]
    lines: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class FlareAnswer(Answer):
    """The card for a jump of pain.

    Parameters
    ----------
    began : date or None
        Local date of the jump; null when there is no flare.
    phase : Phase or None
        first_days, coming_back or over.
    usual_mornings : int
        Last scored mornings in a row that were as usual.
    may_run_again : bool
        Whether a first short run fits.
    lines : sequence of str
        The card.
    """

    schema: Literal["backstride/flare/1"] = "backstride/flare/1"
    began: date | None = None
    phase: Phase | None = None
    usual_mornings: int = 0
    may_run_again: bool = False
    lines: Sequence[str]


def back_out(state: BackState, units: Units = Units.METRIC) -> BackOut:
    """Return the state of the back, with its sentences."""
    up = state.next_rung
    return BackOut(
        rung=state.rung.name.lower(),
        why=str(state.why),
        entry=state.entry,
        since=state.since,
        until=state.until,
        way_out=state.way_out,
        usual_up_to=state.standing.usual_up_to,
        mornings_left=state.standing.mornings_left,
        next_rung=None if up is None else up.name.lower(),
        next_on=state.next_on,
        lines=BackSentences(catalogue(), units).lines(state),
    )


def today_out(found: Day, days: Sequence[BackDay], units: Units = Units.METRIC) -> TodayOut:
    """Return what today can be, with the state of the back, the last days and its sentences."""
    lines = today_lines(catalogue(), found, units)
    return TodayOut(**shape(found.answer), back=back_out(found.state, units), days=days, lines=lines)


def flare_answer(facts: FlareFacts, numbers: Sequence[str], card: FlareCard | None) -> FlareAnswer:
    """Return when help is needed and what is true in every flare, with what to do where advice is open.

    Parameters
    ----------
    facts : FlareFacts
        What is never locked.
    numbers : sequence of str
        Numbers to call.
    card : FlareCard or None
        What to do; None while there is no flare, or no advice.
    """
    say = catalogue().say
    always = [say(step, numbers=either(catalogue(), numbers)) for step in facts.steps]
    if card is None:
        title = say("cmd-flare-none" if facts.began is None else "flare-title")
        return FlareAnswer(began=facts.began, lines=[title, *always])
    return FlareAnswer(
        began=card.began,
        phase=card.phase,
        usual_mornings=card.usual_mornings,
        may_run_again=card.may_run_again,
        lines=[say("flare-title"), *always, say("gentle-if-clinician-agrees"), *map(say, card.steps)],
    )
