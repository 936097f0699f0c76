"""How much of an exercise, in words."""

from collections.abc import Iterator

from backstride.plan.exercises import Exercise
from backstride.plan.sessions import Dose
from backstride.texts.catalogue import Catalogue


def dose_words(texts: Catalogue, dose: Dose | Exercise, *, short: bool = False) -> str:
    """Return how much of an exercise: sets, repetitions or seconds, when to stop, how fast, how long to rest.

    Parameters
    ----------
    texts : Catalogue
        The language.
    dose : Dose or Exercise
        Of a session, or the first dose of an exercise.
    short : bool
        Whether to say sets and repetitions or seconds only.
    """
    if dose.hold_s is not None:
        said = texts.say("exercise-dose-hold", sets=dose.sets, seconds=dose.hold_s)
    else:
        said = texts.say("exercise-dose-repetitions", sets=dose.sets, times=dose.repetitions or 0)
    return said if short else " ".join([said, *_details(texts, dose)])


def _details(texts: Catalogue, dose: Dose | Exercise) -> Iterator[str]:
    if isinstance(dose, Dose) and dose.load:
        yield texts.say(f"exercise-load-{dose.load}", steps=dose.steps)
    if dose.left_in_reserve is not None:
        yield texts.say("exercise-left-in-reserve", count=dose.left_in_reserve)
    if dose.tempo != "steady":
        yield texts.say(f"exercise-tempo-{dose.tempo}")
    yield texts.say("exercise-rest", seconds=dose.rest_s)
