"""What every template may call: sentences that need more than one message, and for choices with their labels."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from backstride.diary.body_map import Region
from backstride.diary.emergency import SAY, EmergencyCard
from backstride.diary.fields import FIELDS, Field, Holds, LegSign, Reason, Treatment
from backstride.runner import Units
from backstride.texts import figures as words
from backstride.texts.catalogue import Catalogue
from backstride.web.frame import LockView

OPTION_WORDING: Final = MappingProxyType(
    {Region: "region", LegSign: "leg-sign", Treatment: "treatment", Reason: "reason"}
)
"""How the messages of each kind of option begin."""


def for_pages(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates may call, in one language.

    Parameters
    ----------
    texts : Catalogue
        The language.
    """
    speaker = Speaker(texts)
    return {
        "numbers": speaker.numbers,
        "stop_lines": speaker.stop_lines,
        "words_to_say": speaker.words_to_say,
        "reason": speaker.reason,
        "options": speaker.options,
        "told": speaker.told,
        "unit": speaker.unit,
        "distance": distance,
        "pace": pace,
        "climb": climb,
        "duration": words.duration,
        "hours": words.hours,
        "unit_of_distance": lambda units: words.Words(units).distance_unit,
        "say_with": speaker.say_with,
    }


class Speaker:
    """Says what needs more than one message.

    Parameters
    ----------
    texts : Catalogue
        The language.
    """

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts

    def numbers(self, found: Sequence[str]) -> str:
        """Return numbers to call as people list them."""
        return self._joined("web-or", found)

    def stop_lines(self, card: EmergencyCard) -> Sequence[str]:
        """Return what to do at a stop card, the words to say left out."""
        said = [name for name in card.lines if name != SAY]
        return [self._texts.say(name, numbers=self.numbers(card.numbers)) for name in said]

    def words_to_say(self, card: EmergencyCard) -> str:
        """Return the words to say on the telephone."""
        return self._texts.say(SAY, words=" ".join(self._texts.say(name) for name in card.says))

    def reason(self, lock: LockView) -> str:
        """Return why the gate stands where it stands."""
        return self._texts.say(f"why-{lock.why}", since=words.day(lock.since) if lock.since else "")

    def options(self, field: Field) -> Sequence[tuple[str, str]]:
        """Return the options of a choice, as pairs of value and label."""
        if field.options is None:
            return ()
        wording = OPTION_WORDING[field.options]
        return tuple((str(option), self._texts.say(f"{wording}-{option}")) for option in field.options)

    def told(self, name: str, values: Sequence[str]) -> str:
        """Return what was told in a field as a person reads it."""
        if not values:
            return self._texts.say("diary-nothing-told")
        field = FIELDS[name]
        labels = dict(self.options(field))
        if field.holds is Holds.YES_NO:
            labels = {value: self._texts.say(f"diary-{value}") for value in ("yes", "no")}
        return ", ".join(labels.get(value, value) for value in values)

    def say_with(self, message: str, values: Sequence[tuple[str, str | int]]) -> str:
        """Return a sentence with values given as pairs."""
        return self._texts.say(message, **dict(values))

    def unit(self, message: str, number: str) -> str:
        """Return the unit that stands after a number, however the language writes its decimals."""
        return self._texts.say(message, count=float(number.replace(",", ".")))

    def _joined(self, message: str, parts: Sequence[str]) -> str:
        *rest, last = parts
        return self._texts.say(message, rest=", ".join(rest), last=last) if rest else last


def distance(units: Units, metres: float) -> str:
    """Return a distance with its unit."""
    return words.Words(units).distance(metres)


def pace(units: Units, speed_m_per_s: float) -> str:
    """Return a speed as a pace with its unit."""
    return words.Words(units).pace(speed_m_per_s)


def climb(units: Units, metres: float) -> str:
    """Return a height with its unit."""
    return words.Words(units).climb(metres)
