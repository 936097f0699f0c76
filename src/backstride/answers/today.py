"""What today can be, as JSON answers."""

from backstride.contracts.today import FlareAnswer, TodayOut
from backstride.diary.gate import GateReading, GateState
from backstride.diary.today import FIRST_RUN_RUNNING_MINUTES_MAX, TodayAnswer, TodayRule
from backstride.services.flare import FlareCard
from backstride.texts.catalogue import catalogue


def today_lines(found: TodayAnswer, reading: GateReading) -> list[str]:
    """Give what is said of today: the suggestion first, then the rules that decided."""
    say = catalogue().say
    lines = [say(f"suggestion-{found.suggestion}")]
    if reading.state is GateState.GENTLE:
        lines.insert(0, say("gentle-if-clinician-agrees"))
    if found.minutes_max is not None:
        lines.append(say("suggestion-minutes-max", minutes=found.minutes_max))
    if _running_minutes(found) is not None:
        lines.append(say("suggestion-long-gap-running", minutes=FIRST_RUN_RUNNING_MINUTES_MAX))
    lines += [say(f"today-rule-{rule}") for rule in (found.rule, *found.others)]
    return [*lines, say("pain-rule-source")]


def _running_minutes(found: TodayAnswer) -> int | None:
    return FIRST_RUN_RUNNING_MINUTES_MAX if TodayRule.LONG_GAP in {found.rule, *found.others} else None


def today_out(found: TodayAnswer, reading: GateReading) -> TodayOut:
    """Give what today can be."""
    return TodayOut(
        suggestion=found.suggestion,
        rule=found.rule,
        other_rules=[str(rule) for rule in found.others],
        minutes_max=found.minutes_max,
        running_minutes_max=_running_minutes(found),
        gate=reading.state,
        lines=today_lines(found, reading),
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
