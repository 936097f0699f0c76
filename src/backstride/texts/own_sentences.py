"""Questions to one's own data, answered in words."""

from collections.abc import Mapping
from datetime import date
from functools import singledispatchmethod
from math import floor

from backstride.dose.lately import Lately
from backstride.runner import Units
from backstride.services.claims.own_data import Dosed, OwnBeside, OwnHandled
from backstride.services.claims.own_figures import OwnMornings, OwnRuns, Topic
from backstride.texts.catalogue import Catalogue
from backstride.texts.doses import dose_words
from backstride.texts.figures import Words, day, hours, number, short_day
from backstride.texts.load_sentences import LoadSentences
from backstride.texts.overall_sentences import OverallSentences


class OwnSentences:
    """Says what the runner's own data answer.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    """

    def __init__(self, texts: Catalogue, units: Units = Units.METRIC) -> None:
        self._texts, self._units, self._words = texts, units, Words(units)

    @singledispatchmethod
    def say(self, told: object) -> str:
        """Return an answer in words; nothing where the own data have none."""
        assert told is None, told
        return ""

    @say.register
    def _(self, told: OwnRuns) -> str:
        days = self._days(told.since, told.until)
        if not told.runs:
            return self._texts.say("ask-own-no-runs", days=days)
        if told.topic in {Topic.LAST, Topic.LONGEST}:
            return self._one(told)
        figure = self._figure(told)
        values = {**self._sums(told), "days": days}
        return self._texts.say(f"ask-own-{told.topic if figure else Topic.DISTANCE}", figure=figure, **values)

    def _one(self, told: OwnRuns) -> str:
        assert told.one is not None
        facts = told.one.facts
        return self._texts.say(
            f"ask-own-{told.topic}",
            day=day(told.one.local_date),
            distance=self._words.distance(facts.run_m or 0.0),
            time=hours(facts.moving_s),
        )

    def _sums(self, told: OwnRuns) -> Mapping[str, str | int]:
        return {"runs": told.runs, "distance": self._words.distance(told.distance_m), "time": hours(told.moving_s)}

    def _figure(self, told: OwnRuns) -> str:
        if told.topic is Topic.CLIMB:
            return "" if told.climb_m is None else self._words.climb(told.climb_m)
        if told.topic is Topic.PACE:
            return "" if told.speed_m_per_s is None else self._words.pace(told.speed_m_per_s)
        if told.topic is Topic.CADENCE:
            return "" if told.cadence_spm is None else number(told.cadence_spm, ".0f")
        return hours(told.moving_s) if told.topic is Topic.TIME else self._words.distance(told.distance_m)

    @say.register
    def _(self, told: OwnMornings) -> str:
        days = self._days(told.since, told.until)
        if told.mean is None or told.highest_on is None:
            return self._texts.say("ask-own-no-mornings", days=days)
        return self._texts.say(
            "ask-own-mornings",
            days=days,
            mornings=told.scored,
            mean=number(told.mean, ".1f"),
            highest=str(told.highest),
            day=day(told.highest_on),
        )

    @say.register
    def _(self, told: Lately) -> str:
        return OverallSentences(self._texts, self._units).own_runs(told)

    @say.register
    def _(self, told: OwnHandled) -> str:
        if told.start_m is None:
            return self._texts.say("ask-own-handled-none", mornings=told.mornings)
        down = floor(10 * self._words.distance_value(told.start_m)) / 10  # never more than what was handled
        return self._texts.say("ask-own-handled", distance=self._words.distance(down * self._words.long_distance_m))

    @say.register
    def _(self, told: OwnBeside) -> str:
        return " ".join(LoadSentences(self._texts, self._units).load_beside(told.tasks, "load-page-lead"))

    @say.register
    def _(self, told: Dosed) -> str:
        if told.exercise is None:
            return self._texts.say(f"ask-dose-{told.why_not}")
        return dose_words(self._texts, told.exercise)

    def _days(self, since: date, until: date) -> str:
        if since == until:
            return day(since)
        first = short_day(since) if since.year == until.year else f"{short_day(since)} {since.year}"
        return self._texts.say("ask-own-days", since=first, until=f"{short_day(until)} {until.year}")
