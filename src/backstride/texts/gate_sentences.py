"""What a gate that is not open says, in the same sentences at every edge."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from backstride.diary.emergency import EmergencyCard
from backstride.diary.gate import GateReading, GateState, Why
from backstride.diary.permission import NoPlan
from backstride.diary.triggers import Trigger
from backstride.texts.catalogue import Catalogue, catalogue
from backstride.texts.figures import long_day

if TYPE_CHECKING:
    from backstride.services.safety.check import Safety


@dataclass(frozen=True, slots=True)
class GateSentences:
    """What is said, the most urgent first.

    Parameters
    ----------
    headline : str
        One line; names no disease.
    lines : tuple of str
        What to do and why, in order.
    go_to : str
        The page or command that goes on from here: ``check``, ``unlock``, ``me``, ``limits``, or empty.
    """

    headline: str
    lines: tuple[str, ...]
    go_to: str


def gate_sentences(
    texts: Catalogue, reading: GateReading, card: EmergencyCard | None = None, cause: Trigger | None = None
) -> GateSentences:
    """Return what is said where the gate stands.

    Parameters
    ----------
    texts : Catalogue
        The language.
    reading : GateReading
        Where it stands.
    card : EmergencyCard or None
        The stop card, where an emergency sign stands.
    cause : Trigger or None
        What made the questions due again.
    """
    why = texts.say(f"why-{reading.why}", since=_day(reading))
    if reading.state is GateState.EMERGENCY and card is not None:
        lines = (*emergency_lines(texts, card), why, texts.say("gate-delete-watch"), texts.say("gate-stays-open"))
        return GateSentences(texts.say("emergency-title"), lines, "unlock")
    triggered = cause is not None and reading.why is Why.TRIGGERED
    caused = (texts.say(f"cause-{cause.cause}"),) if cause is not None and triggered else ()
    signs = tuple(texts.say(f"sign-{name}") for name in reading.signs if texts.has(f"sign-{name}"))
    asks = reading.state in {GateState.ASK_FIRST, GateState.SEE_SOMEONE}
    watch = (texts.say("gate-delete-watch"),) if asks else ()
    lines = (why, *caused, *signs, *watch, texts.say("gate-stays-open"))
    return GateSentences(texts.say(f"gate-{reading.state}"), lines, _way_on(reading))


def said_of(safety: "Safety", reading: GateReading, now: datetime) -> GateSentences:
    """Return what is said where the gate stands.

    Parameters
    ----------
    safety : Safety
        The safety check of a home.
    reading : GateReading
        Where it stands.
    now : datetime
        This moment, local, with offset.
    """
    return gate_sentences(catalogue(), reading, safety.card(now), safety.cause(now))


def _way_on(reading: GateReading) -> str:
    """Return where to go on; empty where nothing that is told now would change where the gate stands."""
    if reading.why is Why.REVIEW_DUE:
        return "limits"
    if reading.state in {GateState.EMERGENCY, GateState.SEE_SOMEONE, GateState.ASK_FIRST}:
        return "unlock"
    if reading.state is GateState.GENTLE:
        return "unlock" if reading.why is Why.PROFESSIONAL_SAID else ""
    return "" if reading.state is GateState.GO else "check"


def emergency_lines(texts: Catalogue, card: EmergencyCard) -> tuple[str, ...]:
    """Return the stop card in sentences: what to do, the words to say, and what else helps."""
    told = {"numbers": either(texts, card.numbers), "words": " ".join(texts.say(name) for name in card.says)}
    return tuple(texts.say(name, **told) for name in card.lines)


def either(texts: Catalogue, numbers: Sequence[str]) -> str:
    """Return numbers to call as people list them: "112, 999 or 911".

    Parameters
    ----------
    texts : Catalogue
        The language.
    numbers : sequence of str
        Numbers to call.
    """
    *first, last = numbers
    return texts.say("numbers-or", first=", ".join(first), last=last) if first else last


def see_someone_lines(texts: Catalogue, signs: Sequence[str], numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the see-someone card in sentences: what to do, what it sounds like, and when it is more urgent.

    Parameters
    ----------
    texts : Catalogue
        The language.
    signs : sequence of str
        Identifiers of the see-someone questions that the words sound like.
    numbers : sequence of str
        Numbers to call.
    """
    return (
        texts.say("see-someone-do"),
        texts.say("see-someone-asked"),
        *(texts.say(f"sign-{sign}") for sign in signs),
        texts.say("see-someone-calm"),
        texts.say("see-someone-today", numbers=either(texts, numbers)),
    )


def no_plan_sentences(texts: Catalogue, reasons: Sequence[NoPlan]) -> GateSentences:
    """Return why nothing is planned for somebody, whatever the gate says."""
    first, *others = (texts.say(f"no-plan-{reason}") for reason in reasons)
    ways = {NoPlan.AGE_UNKNOWN: "me", NoPlan.SURGERY_WITHOUT_LIMITS: "limits"}
    go_to = next((ways[reason] for reason in reasons if reason in ways), "")
    return GateSentences(first, (*others, texts.say("gate-stays-open")), go_to)


def _day(reading: GateReading) -> str:
    return "" if reading.since is None else long_day(reading.since)
