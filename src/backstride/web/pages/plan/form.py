"""Preferences for a plan, from their form and back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from backstride.bounds import day_within
from backstride.findings import Finding
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import DAY_MINUTES, EQUIPMENT, WEEKS, PlanPreferences
from backstride.web.forms import Form, Reader, fault

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LIKED: Final = ("hills", "strides", "tempo", "walk", "cycle", "swim", "elliptical", "mobility")
"""Kinds of session that can be liked or not."""


def form_of_preferences(preferences: PlanPreferences) -> Form:
    """Return the form that shows preferences."""
    typed = {
        "goal": (preferences.goal.value,),
        "weeks": (str(preferences.weeks),),
        **{day: (str(minutes),) for day, minutes in zip(DAYS, preferences.minutes, strict=True)},
        "likes": tuple(sorted(preferences.likes)),
        "dislikes": tuple(sorted(preferences.dislikes)),
        "equipment": tuple(sorted(preferences.equipment)),
        "treadmill": ("yes",) if preferences.treadmill else (),
        "treadmill_is_right": ("yes",) if preferences.treadmill_calibrated else (),
        "not_on": (" ".join(day.isoformat() for day in sorted(preferences.not_on)),),
        "test_on": (" ".join(day.isoformat() for day in sorted(preferences.test_on)),),
        "race_on": (preferences.race_on.isoformat(),) if preferences.race_on else (),
    }
    return Form(MappingProxyType(typed))


def read_preferences(
    form: Form, before: PlanPreferences | None = None
) -> tuple[PlanPreferences | None, tuple[Finding, ...]]:
    """Return the preferences that were sent, or what stands against them at each field.

    Parameters
    ----------
    form : Form
        What was sent.
    before : PlanPreferences or None
        The preferences so far, for what the form does not ask.
    """
    reader = Reader(form)
    goal = reader.one_of("goal", tuple(Goal))
    weeks = reader.whole("weeks", needed=True, within=WEEKS)
    minutes = tuple(reader.whole(day, needed=True, within=DAY_MINUTES) for day in DAYS)
    not_on, tests, race = _days(reader, "not_on"), _days(reader, "test_on"), reader.day("race_on")
    if reader.faults or goal is None or weeks is None or any(one is None for one in minutes):
        return None, tuple(reader.faults)
    preferences = PlanPreferences(
        goal=Goal(goal),
        weeks=weeks,
        minutes=tuple(one or 0 for one in minutes),
        likes=_kinds(form, "likes"),
        dislikes=_kinds(form, "dislikes") - _kinds(form, "likes"),
        equipment=frozenset(form.texts("equipment")) & EQUIPMENT,
        treadmill=form.holds("treadmill", "yes"),
        treadmill_calibrated=form.holds("treadmill_is_right", "yes"),
        not_on=not_on,
        race_on=race,
        test_on=tests,
    )
    return (replace(preferences, weeks=before.weeks) if before else preferences), ()


def _days(reader: Reader, name: str) -> frozenset[date]:
    found = set()
    for text in _words(reader.form.text(name)):
        try:
            found.add(day_within(date.fromisoformat(text)))
        except ValueError:
            reader.faults.append(fault("form-not-a-day", name, value=text))
    return frozenset(found)


def _words(text: str) -> Sequence[str]:
    return text.replace(",", " ").split()


def _kinds(form: Form, name: str) -> frozenset[SessionKind]:
    return frozenset(SessionKind(one) for one in form.texts(name) if one in LIKED)
