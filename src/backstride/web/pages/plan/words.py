"""What the templates of the plan call: titles of sessions, steps and doses in words, drawings of exercises."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from backstride.charts.exercises import exercise_svg
from backstride.charts.inline import inline
from backstride.formats.ics import description
from backstride.plan.clashes import Clash
from backstride.plan.exercises import Exercise, MeasuredWork, exercises
from backstride.plan.living import Difference
from backstride.plan.rules import Rule, rules
from backstride.plan.sessions import Dose, Session
from backstride.texts import figures as words
from backstride.texts.catalogue import Catalogue
from backstride.texts.doses import dose_words
from backstride.texts.figures import number


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates may call about plans and exercises, in one language."""
    speaker = PlanSpeaker(texts)
    return {
        "session_title": speaker.title,
        "session_lines": speaker.lines,
        "difference": speaker.difference,
        "clash_words": speaker.clash,
        "rule_of": rule_of,
        "dose_words": partial(dose_words, texts),
        "exercise_of": exercise_of,
        "exercise_picture": speaker.picture,
        "muscle_words": speaker.muscles,
        "measured_words": speaker.measured,
    }


def rule_of(name: str) -> Rule:
    """Return a rule by its name."""
    return rules()[name]


def exercise_of(dose: Dose) -> Exercise:
    """Return the exercise of a dose."""
    return exercises()[dose.exercise]


class PlanSpeaker:
    """Says what plans hold.

    Parameters
    ----------
    texts : Catalogue
        The language.
    """

    def __init__(self, texts: Catalogue) -> None:
        self._texts = texts

    def title(self, session: Session) -> str:
        """Return the name of a session."""
        return self._texts.say(f"session-{session.kind.value}")

    def lines(self, session: Session) -> Sequence[str]:
        """Return what to do in a session, line by line; exercises have lines of their own."""
        return [] if session.exercises else [one for one in description(session, self._texts.say).split("\n") if one]

    def difference(self, one: Difference) -> str:
        """Return one difference in words."""
        session = one.after or one.before
        if session is None:
            return ""
        day, title = words.day(one.day), self.title(session)
        return self._texts.say(f"plan-{one.change.value}", day=day, session=title, minutes=session.minutes)

    def clash(self, clash: Clash) -> str:
        """Return what cannot be had together in words."""
        said = self._texts.say(f"clash-{clash.give.value}", value=int(clash.value or 0))
        if not clash.goal:
            return said
        instead = self._texts.say(f"goal-{clash.goal}")
        return f"{said} {self._texts.say('cmd-plan-instead', goal=instead)}"

    def picture(self, exercise: Exercise) -> Markup:
        """Return the drawing of an exercise with what is seen on it."""
        # The drawing is our own file, and its label is escaped.
        return Markup(inline(exercise_svg(exercise.id, self._texts.say(f"{exercise.message}-picture"))))  # noqa: S704

    def measured(self, one: MeasuredWork) -> str:
        """Return what was measured of one muscle in a sentence."""
        say = self._texts.say
        who = say(f"exercises-measured-who-{one.who}", people=str(one.people or "none"))
        muscle = say(f"exercise-muscle-{one.muscle}")
        low, high = (number(end or 0) if one.low is not None else "none" for end in (one.low, one.high))
        percent = number(one.percent)
        said = say(f"exercises-measured-{one.is_}", muscle=muscle, percent=percent, low=low, high=high, who=who)
        return f"{said} {say(f'exercises-measured-unlike-{one.unlike}')}" if one.unlike else said

    def muscles(self, exercise: Exercise) -> str:
        """Return the muscles an exercise is for."""
        named = (self._texts.say(f"exercise-muscle-{one}") for one in exercise.muscles)
        return ", ".join(dict.fromkeys(named))
