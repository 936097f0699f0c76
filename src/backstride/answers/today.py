"""What today can be, as JSON answers."""

from collections.abc import Sequence

from backstride.contracts.today import FlareAnswer, TodayOut
from backstride.diary.gate import GateReading
from backstride.diary.today import TodayAnswer
from backstride.services.flare import FlareCard, FlareFacts
from backstride.texts.catalogue import catalogue
from backstride.texts.today_sentences import running_minutes_max, today_lines


def today_out(found: TodayAnswer, reading: GateReading) -> TodayOut:
    """Give what today can be."""
    return TodayOut(
        suggestion=found.suggestion,
        rule=found.rule,
        other_rules=[str(rule) for rule in found.others],
        minutes_max=found.minutes_max,
        running_minutes_max=running_minutes_max(found),
        gate=reading.state,
        lines=today_lines(catalogue(), found, reading),
    )


def flare_out(facts: FlareFacts, numbers: Sequence[str], card: FlareCard | None) -> FlareAnswer:
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
    always = [say(step, numbers=", ".join(numbers)) for step in facts.steps]
    if card is None:
        began = None if facts.began is None else facts.began.isoformat()
        title = [say("cmd-flare-none" if began is None else "flare-title")]
        lines = [*title, *always]
        return FlareAnswer(began=began, phase=None, usual_mornings=0, may_run_again=False, lines=lines)
    told = [say("flare-title"), *always, say("gentle-if-clinician-agrees"), *(say(step) for step in card.steps)]
    return FlareAnswer(
        began=card.began.isoformat(),
        phase=card.phase,
        usual_mornings=card.usual_mornings,
        may_run_again=card.may_run_again,
        lines=told,
    )
