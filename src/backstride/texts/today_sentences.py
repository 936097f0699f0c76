"""What is said of today: the suggestion first, then the rules that decided."""

from backstride.diary.gate import GateReading, GateState
from backstride.diary.today import FIRST_RUN_RUNNING_MINUTES_MAX, TodayAnswer, TodayRule
from backstride.texts.catalogue import Catalogue


def today_lines(texts: Catalogue, found: TodayAnswer, reading: GateReading) -> list[str]:
    """Return the lines about today, the suggestion first, then the rules that decided.

    Parameters
    ----------
    texts : Catalogue
        The message catalogue.
    found : TodayAnswer
        What today can be.
    reading : GateReading
        Where the safety gate stands.
    """
    say = texts.say
    lines = [say(f"suggestion-{found.suggestion}")]
    if reading.state is GateState.GENTLE:
        lines.insert(0, say("gentle-if-clinician-agrees"))
    if found.minutes_max is not None:
        lines.append(say("suggestion-minutes-max", minutes=found.minutes_max))
    if running_minutes_max(found) is not None:
        lines.append(say("suggestion-long-gap-running", minutes=FIRST_RUN_RUNNING_MINUTES_MAX))
    lines += [say(f"today-rule-{rule}") for rule in (found.rule, *found.others)]
    return [*lines, say("pain-rule-source")]


def running_minutes_max(found: TodayAnswer) -> int | None:
    """Return the most minutes of running after a long gap, or None where no gap was. [min]"""
    return FIRST_RUN_RUNNING_MINUTES_MAX if TodayRule.LONG_GAP in {found.rule, *found.others} else None
