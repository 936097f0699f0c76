"""What the templates of the calendar call: the marks of a day, short for its cell and whole for its sentence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from backstride.runner import Units
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import NO_BREAK, Words
from backstride.web.pages.calendar.view import DayOfMonth


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that lies on a day.

    Parameters
    ----------
    kind : str
        Its kind, which also decides how it looks.
    short, unit : str
        As it stands in the cell; empty where the picture says all. A phone leaves the unit out.
    said : str
        In words.
    session_id : str
        The session that may be moved; empty for all else.
    """

    kind: str
    short: str
    said: str
    session_id: str = ""
    unit: str = ""


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates may call, in one language."""
    return {"marks_of": partial(marks_of, texts)}


def marks_of(texts: Catalogue, units: Units, day: DayOfMonth) -> Sequence[Mark]:
    """Return what lies on a day: what was first, then what is planned.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    day : DayOfMonth
        The day.
    """
    return (*_was(texts, Words(units), day), *_planned(texts, day))


def _was(texts: Catalogue, words: Words, day: DayOfMonth) -> Iterator[Mark]:
    held = day.held
    if held.runs:
        known = [one.distance_m for one in held.runs if one.distance_m is not None]
        much = words.distance(sum(known)) if known else ""
        said = texts.say("month-ran", distance=much) if much else texts.say("month-ran-somehow")
        number, _, unit = much.partition(NO_BREAK)
        yield Mark("run", number, said, unit=unit)
    if held.others:
        yield Mark("other", "", texts.say("month-other", count=len(held.others)))
    if held.pain is not None:
        yield Mark("pain", str(held.pain), texts.say("month-pain", score=held.pain))
    elif held.is_told:
        yield Mark("told", "", texts.say("month-told"))
    if held.tests:
        yield Mark("test", "", texts.say("month-tests", count=len(held.tests)))
    if held.sets:
        yield Mark("sets", "", texts.say("month-sets", count=held.sets))
    if day.in_experiment:
        yield Mark("experiment", "", texts.say("month-experiment"))


def _planned(texts: Catalogue, day: DayOfMonth) -> Iterator[Mark]:
    planned = day.planned
    for done in planned.done:
        if done.status == "missed" and done.planned is not None:
            name = texts.say(f"session-{done.planned.kind}")
            yield Mark("missed", name, texts.say("month-missed", session=name))
    if planned.done:
        return
    for session in planned.sessions:
        name = texts.say(f"session-{session.kind}")
        said = texts.say("month-planned", session=name, minutes=session.minutes)
        yield Mark("planned-run" if session.runs else "planned", name, said, session.id if planned.may_change else "")
