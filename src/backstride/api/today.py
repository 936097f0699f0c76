"""What today can be, as JSON answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer, also, shape
from backstride.diary.flare import Phase
from backstride.diary.today import TodayAnswer
from backstride.services.safety.flare import FlareCard, FlareFacts
from backstride.texts.catalogue import catalogue
from backstride.texts.gate_sentences import either
from backstride.texts.today_sentences import today_lines

also(TodayAnswer, "running_minutes_max")


@dataclass(frozen=True, kw_only=True)
class TodayOut(TodayAnswer, Answer):
    """What today can be.

    Parameters
    ----------
    lines : sequence of str
        What people are told: the suggestion first, then the rules that decided.
    """

    schema: Literal["backstride/today/1"] = "backstride/today/1"
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


def today_out(found: TodayAnswer) -> TodayOut:
    """Return what today can be, with its sentences."""
    return TodayOut(**shape(found), lines=today_lines(catalogue(), found))


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
