"""What was done of the exercises, from their form."""

from datetime import date
from typing import Final

from backstride.bounds import day_within
from backstride.diary.kit import ExerciseSet
from backstride.plan.exercises import exercises
from backstride.web.forms import Form

SETS_MOST: Final = 12
"""Our choice: more sets of one exercise at a sitting are a slip of the finger."""
KINDS: Final = ("hold_s", "repetitions")


def read_done(form: Form, today: date) -> list[tuple[str, ExerciseSet]] | None:
    """Return the sets that were done, each with a name within its sitting, or None for what no form of ours sends.

    Each field ``done`` says ``exercise:sets:kind:amount``; the day is the one on which it was done, which may be past
    when a browser hands over what it kept.

    Parameters
    ----------
    form : Form
        What was sent.
    today : date
        The local day.
    """
    try:
        on = day_within(date.fromisoformat(form.text("on")))
        found = [one for text in form.texts("done") for one in _sets(text, on)]
    except ValueError:
        return None
    return found if on <= today else None


def _sets(text: str, on: date) -> list[tuple[str, ExerciseSet]]:
    exercise, sets, kind, amount = text.split(":")
    if exercise not in exercises() or kind not in KINDS or not 0 <= int(sets) <= SETS_MOST:
        raise ValueError
    done = (
        ExerciseSet(exercise, on, hold_s=float(int(amount)))
        if kind == "hold_s"
        else ExerciseSet(exercise, on, repetitions=int(amount))
    )
    return [(f"{kind}:{number}", done) for number in range(int(sets))]
