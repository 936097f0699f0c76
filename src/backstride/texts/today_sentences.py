"""What is said of today: one order, the entry that decided, and what lifts it."""

from backstride.diary.back_state import Beside
from backstride.diary.gate import GateState
from backstride.diary.ladder import Cause
from backstride.diary.today import Suggestion, TodayAnswer, TodayRule
from backstride.runner import Units
from backstride.services.planning.today import Day
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import Catalogue


def today_lines(texts: Catalogue, found: Day, units: Units = Units.METRIC) -> list[str]:
    """Return the lines about today: the order, why by the very entry, and what lifts it.

    Parameters
    ----------
    texts : Catalogue
        The message catalogue.
    found : Day
        What today can be.
    units : Units
        What the runner wants to read.
    """
    head = [texts.say("gentle-if-clinician-agrees")] if found.answer.gate is GateState.GENTLE else []
    return [*head, *order_lines(texts, found.answer), *reason_lines(texts, found, units), texts.say("pain-rule-source")]


def order_lines(texts: Catalogue, answer: TodayAnswer) -> list[str]:
    """Return the one order of the day, with its minutes."""
    lines = [texts.say(f"suggestion-{answer.suggestion}")]
    if answer.minutes_max is not None:
        lines.append(texts.say("suggestion-minutes-max", minutes=answer.minutes_max))
    if answer.running_minutes_max is not None:
        lines.append(texts.say("suggestion-long-gap-running", minutes=answer.running_minutes_max))
    return lines


def reason_lines(texts: Catalogue, found: Day, units: Units = Units.METRIC) -> list[str]:
    """Return what decided the day, and what lifts it."""
    return [*_decided(texts, found, units), *_beside(texts, found)]


def _beside(texts: Catalogue, found: Day) -> list[str]:
    """Return what the plan has beside running; nothing where somebody has to be asked first."""
    if not found.beside or found.answer.suggestion is Suggestion.ASK_SOMEONE:
        return []
    named = [
        texts.say("today-plan-one", session=texts.say(f"session-{one.kind}"), minutes=one.minutes)
        for one in found.beside
    ]
    return [texts.say("today-plan-beside", sessions=", ".join(named))]


def _decided(texts: Catalogue, found: Day, units: Units) -> list[str]:
    rule = found.answer.rule
    says = BackSentences(texts, units)
    if rule is TodayRule.NOTHING_AGAINST:
        return [texts.say(f"today-rule-{rule}", up_to=found.state.standing.usual_up_to), *says.lines(found.state)]
    if isinstance(rule, TodayRule):
        return [texts.say(f"today-rule-{rule}"), *says.lines(found.state)]
    lines = says.lines(found.state)
    told_now = isinstance(rule, Cause) and found.state.why is Beside.GATE
    return (
        [texts.say(f"back-because-{rule}", day=says.day(found.state.today, found.state.today)), *lines]
        if told_now
        else [*lines]
    )
