"""What is said of today: the suggestion first, then the rules that decided."""

from backstride.diary.gate import GateState
from backstride.diary.today import TodayAnswer
from backstride.texts.catalogue import Catalogue


def today_lines(texts: Catalogue, found: TodayAnswer) -> list[str]:
    """Return the lines about today, the suggestion first, then the rules that decided.

    Parameters
    ----------
    texts : Catalogue
        The message catalogue.
    found : TodayAnswer
        What today can be.
    """
    say = texts.say
    lines = [say(f"suggestion-{found.suggestion}")]
    if found.gate is GateState.GENTLE:
        lines.insert(0, say("gentle-if-clinician-agrees"))
    if found.minutes_max is not None:
        lines.append(say("suggestion-minutes-max", minutes=found.minutes_max))
    if found.running_minutes_max is not None:
        lines.append(say("suggestion-long-gap-running", minutes=found.running_minutes_max))
    lines += [say(f"today-rule-{rule}") for rule in (found.rule, *found.other_rules)]
    return [*lines, say("pain-rule-source")]
