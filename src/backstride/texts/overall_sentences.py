"""The first answer in words: the same lines on the terminal, the page, in JSON and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from backstride.claims.overall import OverallStudies
from backstride.dose.amount import Amount
from backstride.dose.lately import Lately
from backstride.runner import Units
from backstride.services.claims.overall import DaysState, OverallAnswer, OwnDays
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number
from backstride.texts.load_sentences import LoadSentences

STRENGTHS: Final[Mapping[int, str]] = {3: "well-known", 2: "some", 1: "little", 0: "nobody-knows"}
"""The words of confidence by strength."""
FULL_DOTS: Final = 3
SAME: Final = 0.05
"""Closer to the usual than a twentieth is called the usual; watches differ by about as much. Chosen. [1]"""
TWICE: Final = 2.0
"""From here on a ratio is said as times instead of percent. [1]"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the answer card.

    Parameters
    ----------
    name : str
        ``studies``, ``runs`` or ``days``.
    title : str
        Whose word it is.
    confidence : str
        One of the words of confidence, as a message is named: ``well-known``, ``some``, ``little``, ``nobody-knows``,
        ``too-early``, or ``counted``.
    dots : int
        The same as filled dots. [0 to 3]
    says : str
        The sentence.
    """

    name: str
    title: str
    confidence: str
    dots: int
    says: str


@dataclass(frozen=True, slots=True)
class OverallSentences:
    """Says the first answer.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    """

    texts: Catalogue
    units: Units = Units.METRIC

    def lead(self, told: OverallAnswer) -> str:
        """Return the answer in one line: that of the own days where they have one, else that of most people."""
        if verdict := self._verdict(told.days):
            return self.texts.say("overall-lead-days", verdict=verdict)
        if told.studies.holds:
            return self.texts.say("overall-lead-most", with_diary=str(told.days.mornings > 0).lower())
        return self.texts.say("overall-lead-unknown")

    def rows(self, told: OverallAnswer) -> tuple[Row, Row, Row]:
        """Return the three rows: for most people, your runs, your days."""
        return (self._studies(told.studies), self._runs(told.runs), self._days(told.days))

    def own_runs(self, found: Lately) -> str:
        """Return what one's own running asked lately, in one line."""
        return " ".join(self.facts(found))

    def facts(self, found: Lately) -> tuple[str, ...]:
        """Return what one's own running asked lately: the last known week against the usual, and what stood out."""
        return tuple(part for part in (self._week(found), self._stood_out(found)) if part)

    def for_most(self, found: OverallStudies) -> str:
        """Return what studies found for most people."""
        return self.texts.say(
            "overall-studies" if found.holds else "overall-studies-mixed",
            with_pain=round(found.back_pain_percent),
            people=f"{found.people:,}",
        )

    def _studies(self, found: OverallStudies) -> Row:
        return self._row("studies", STRENGTHS[found.strength], found.strength, self.for_most(found))

    def _runs(self, found: Lately | None) -> Row:
        if found is None:
            return self._row("runs", "too-early", 0, self.texts.say("overall-runs-none"))
        return self._row("runs", "counted", FULL_DOTS, self.own_runs(found))

    def _week(self, found: Lately) -> str:
        if found.ratio is None:
            distance = LoadSentences(self.texts, self.units).distance(found.running_m)
            name = "overall-runs-few-old" if found.is_old else "overall-runs-few"
            return self.texts.say(name, runs=found.runs, distance=distance, day=found.last_run.isoformat())
        away = 100.0 * abs(found.ratio - 1.0)
        return self.texts.say(
            "overall-runs-week-old" if found.is_old else "overall-runs-week",
            direction=_direction(found.ratio),
            percent=round(away) if away < 10 else 5 * round(away / 5),
            times=number(found.ratio, ".1f"),
            measure=found.measure,
            day=found.last_run.isoformat(),
        )

    def _stood_out(self, found: Lately) -> str:
        if found.stood_out is not None:
            return self._run_stood_out(found.stood_out)
        return self.texts.say("overall-runs-alike") if found.usual_weeks else ""

    def _run_stood_out(self, run: Amount) -> str:
        reason = self.texts.say(f"load-unusual-{run.unusual[0]}")
        return self.texts.say("overall-runs-stood-out", day=run.local_date.isoformat(), reason=reason)

    def _days(self, found: OwnDays) -> Row:
        if verdict := self._verdict(found):
            return self._row("days", "some", 2, self.texts.say("overall-days-answered", verdict=verdict))
        said = self.texts.say(f"overall-days-{found.state}", mornings=found.mornings, weeks=found.weeks_to_tell or 0)
        return self._row("days", "too-early", 0, said)

    def _verdict(self, found: OwnDays) -> str:
        if found.state is not DaysState.ANSWERED or found.answer is None:
            return ""
        # statistics are loaded only by whoever has an answer of their own
        from backstride.learn.question import Horizon  # noqa: PLC0415
        from backstride.learn.verdict import Direction  # noqa: PLC0415
        from backstride.texts.learn_sentences import verdict_sentence  # noqa: PLC0415

        part = found.answer.at(Horizon.NEXT_MORNING)
        if part.verdict.direction is Direction.CANNOT_TELL:
            return ""
        return verdict_sentence(self.texts, part, found.answer)

    def _row(self, name: str, confidence: str, dots: int, says: str) -> Row:
        title = self.texts.say(f"overall-row-{name}")
        return Row(name=name, title=title, confidence=confidence, dots=dots, says=says)


def _direction(ratio: float) -> str:
    if abs(ratio - 1.0) < SAME:
        return "same"
    if ratio > 1.0:
        return "much-more" if ratio >= TWICE else "more"
    return "less"
