"""Other sports beside a plan in words: time, effort, and whether it is known what they ask of the back."""

from collections.abc import Iterable

from backstride.services.planning.other_sports import SportOfDay
from backstride.texts.catalogue import Catalogue


def sport_line(texts: Catalogue, one: SportOfDay) -> str:
    """Return one sport of a day, or what is usual on a weekday.

    Parameters
    ----------
    texts : Catalogue
        The language.
    one : SportOfDay
        The sport.
    """
    effort = texts.say("plan-sport-effort", effort=one.effort) if one.effort is not None else ""
    name = "plan-sport-usual" if one.day is None else "plan-sport-done"
    return texts.say(name, sport=texts.say(f"plan-sport-{one.sport}"), minutes=one.minutes) + effort


def load_line(texts: Catalogue, sports: Iterable[SportOfDay]) -> str:
    """Return which of the sports ask of the back what nobody knows; empty where all are known."""
    unknown = dict.fromkeys(texts.say(f"plan-sport-{one.sport}") for one in sports if not one.load_known)
    return texts.say("plan-sport-load-unknown", sports=", ".join(unknown)) if unknown else ""
