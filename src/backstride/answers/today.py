"""What today can be, as JSON answers."""

from backstride.contracts.today import FlareAnswer, TodayOut
from backstride.diary.gate import GateReading
from backstride.diary.today import TodayAnswer
from backstride.services.flare import FlareCard
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


def flare_out(card: FlareCard | None) -> FlareAnswer:
    """Give the card for a jump of pain, or that there was none."""
    say = catalogue().say
    if card is None:
        nothing = [say("cmd-flare-none")]
        return FlareAnswer(began=None, phase=None, usual_mornings=0, may_run_again=False, lines=nothing)
    told = [say("flare-title"), say("gentle-if-clinician-agrees"), *(say(step) for step in card.steps)]
    return FlareAnswer(
        began=card.began.isoformat(),
        phase=card.phase,
        usual_mornings=card.usual_mornings,
        may_run_again=card.may_run_again,
        lines=told,
    )
