"""What a question asks of one's own runs and mornings, as figures of the days it means."""

import calendar
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean, median
from typing import Final

from backstride.diary.entries import Entry
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

LATELY_DAYS: Final = 28
"""What a question that names no time means: the last four weeks. Chosen. [day]"""
MONTHS: Final = tuple(name.lower() for name in calendar.month_name)


class Topic(StrEnum):
    """What is asked of one's own runs."""

    DISTANCE = "distance"
    TIME = "time"
    CLIMB = "climb"
    PACE = "pace"
    CADENCE = "cadence"
    LONGEST = "longest"
    LAST = "last"


_TOPICS: Final = (
    (Topic.LAST, r"\b(last|latest) (time i )?r[au]n\b|\bi last r[au]n\b|yesterdays run|todays run"),
    (Topic.LONGEST, r"longest|furthest|farthest|biggest"),
    (Topic.CLIMB, r"climb|ascent|elevation|metres up|uphill"),
    (Topic.CADENCE, r"cadence|step rate|steps (per|a) minute"),
    (Topic.PACE, r"\bpace\b|how fast|fastest|speed"),
    (Topic.TIME, r"how many (hours|minutes)|how long did i run|how much time"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRuns:
    """Runs of some days.

    Parameters
    ----------
    topic : Topic
        What was asked.
    since, until : date
        First and last day that is meant.
    runs : int
        Runs on these days.
    distance_m, moving_s : float
        Of all of them. [m], [s]
    climb_m : float or None
        Climb of all that tell it; None where none does. [m]
    speed_m_per_s, cadence_spm : float or None
        Of the middle run; None where no run tells it. [m/s], [1/min]
    one : RunRow or None
        The longest or the last run of them, where that was asked.
    """

    topic: Topic
    since: date
    until: date
    runs: int
    distance_m: float
    moving_s: float
    climb_m: float | None
    speed_m_per_s: float | None
    cadence_spm: float | None
    one: RunRow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnMornings:
    """Scored mornings of some days.

    Parameters
    ----------
    since, until : date
        First and last day that is meant.
    scored : int
        Mornings with a score.
    mean, highest : float or None
        Of these; None without one. [0 to 10]
    highest_on : date or None
        The last morning of the highest score.
    """

    since: date
    until: date
    scored: int
    mean: float | None = None
    highest: int | None = None
    highest_on: date | None = None


def topic_of(question: str) -> Topic:
    """Return what a question asks of one's own runs: their distance, where it says nothing else."""
    low = re.sub(r"['’]", "", question.lower())
    return next((topic for topic, words in _TOPICS if re.search(words, low)), Topic.DISTANCE)


def days_of(question: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day that a question means; None where it names no time.

    Parameters
    ----------
    question : str
        What somebody typed.
    today : date
        Local day.

    Examples
    --------
    >>> days_of("how far did I run last month", date(2026, 11, 22))
    (datetime.date(2026, 10, 1), datetime.date(2026, 10, 31))
    >>> days_of("my longest run in march", date(2026, 2, 1))
    (datetime.date(2025, 3, 1), datetime.date(2025, 3, 31))
    """
    low = question.lower()
    if found := re.search(r"\b(?:past|last) (\d{1,3}) (day|week|month)s?\b", low):
        long = {"day": 1, "week": 7, "month": 30}[found[2]]
        return today - timedelta(days=int(found[1]) * long - 1), today
    for words, make in _TIMES:
        if re.search(words, low):
            return make(today)
    return _month(low, today) or _year(low)


def _month(low: str, today: date) -> tuple[date, date] | None:
    found = re.search(rf"\b(?:in|since|during) ({'|'.join(MONTHS[1:])})\b", low)
    if found is None:
        return None
    number = MONTHS.index(found[1])
    year = today.year if number <= today.month else today.year - 1
    last = today if "since" in found[0] else date(year, number, calendar.monthrange(year, number)[1])
    return date(year, number, 1), min(last, today)


def _year(low: str) -> tuple[date, date] | None:
    found = re.search(r"\b(?:in|during) ((?:19|20)\d\d)\b", low)
    return (date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)) if found else None


def _last_month(today: date) -> tuple[date, date]:
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _week(today: date, back: int) -> tuple[date, date]:
    monday = today - timedelta(days=today.weekday() + 7 * back)
    return monday, min(monday + timedelta(days=6), today)


_TIMES: Final[Sequence[tuple[str, Callable[[date], tuple[date, date]]]]] = (
    (r"\byesterday", lambda today: (today - timedelta(days=1), today - timedelta(days=1))),
    (r"\btoday", lambda today: (today, today)),
    (r"\bthis week\b|\bso far this wk\b", lambda today: _week(today, 0)),
    (r"\blast (week|wk)\b", lambda today: _week(today, 1)),
    (r"\bthis month\b", lambda today: (today.replace(day=1), today)),
    (r"\blast (month|mth)\b", _last_month),
    (r"\bthis (year|yr)\b", lambda today: (date(today.year, 1, 1), today)),
    (r"\blast (year|yr)\b", lambda today: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))),
    (r"\bpast week\b", lambda today: (today - timedelta(days=6), today)),
    (r"\bpast month\b|\blately\b|\brecently\b|\blast four weeks\b", lambda today: (_lately(today), today)),
    (r"\bpast year\b", lambda today: (today - timedelta(days=364), today)),
    (r"\bever\b|\ball time\b|\bof all\b|\bin total\b", lambda today: (date.min, today)),
)


def _lately(today: date) -> date:
    return today - timedelta(days=LATELY_DAYS - 1)


def own_runs(question: str, rows: Sequence[RunRow], today: date) -> OwnRuns | None:
    """Return the runs that a question means, or None where none is known at all.

    A question that names no time means the last four weeks; the longest and the last run are then sought among all,
    and where running ended before, the four weeks up to the last run.

    Parameters
    ----------
    question : str
        What somebody typed.
    rows : sequence of RunRow
        Every run and other activity, the oldest first.
    today : date
        Local day.
    """
    every = [run for run in rows if is_run(run) and run.local_date <= today]
    if not every:
        return None
    topic = topic_of(question)
    since, until = days_of(question, today) or _meant(topic, every, today)
    found = [run for run in every if since <= run.local_date <= until]
    speeds = [one for one in map(_speed, found) if one is not None]
    steps = [run.facts.cadence_mean_spm for run in found if run.facts.cadence_mean_spm is not None]
    climbs = [run.facts.climb_m for run in found if run.facts.climb_m is not None]
    return OwnRuns(
        topic=topic,
        since=max(since, every[0].local_date),
        until=until,
        runs=len(found),
        distance_m=sum(run.facts.run_m or 0.0 for run in found),
        moving_s=sum(run.facts.moving_s for run in found),
        climb_m=sum(climbs) if climbs else None,
        speed_m_per_s=median(speeds) if speeds else None,
        cadence_spm=median(steps) if steps else None,
        one=_one(topic, found),
    )


def _meant(topic: Topic, every: Sequence[RunRow], today: date) -> tuple[date, date]:
    if topic in {Topic.LONGEST, Topic.LAST}:
        return date.min, today
    until = today if every[-1].local_date >= _lately(today) else every[-1].local_date
    return _lately(until), until


def _one(topic: Topic, found: Sequence[RunRow]) -> RunRow | None:
    if topic is Topic.LONGEST:
        return max(found, key=lambda run: run.facts.run_m or 0.0, default=None)
    return found[-1] if found and topic is Topic.LAST else None


def _speed(run: RunRow) -> float | None:
    far, long = run.facts.run_m, run.facts.moving_s
    return far / long if far and long > 0 else None


def own_mornings(question: str, scored: Sequence[Entry], today: date) -> OwnMornings | None:
    """Return the mornings that a question means, or None where none is scored at all.

    Parameters
    ----------
    question : str
        What somebody typed.
    scored : sequence of Entry
        Every scored morning, the oldest first.
    today : date
        Local day.
    """
    if not scored:
        return None
    until = today if scored[-1].day >= _lately(today) else scored[-1].day
    since, until = days_of(question, today) or (_lately(until), until)
    scores = {one.day: one.back_pain for one in scored if since <= one.day <= until and one.back_pain is not None}
    since = max(since, scored[0].day)
    if not scores:
        return OwnMornings(since=since, until=until, scored=0)
    most = max(scores.values())
    return OwnMornings(
        since=since,
        until=until,
        scored=len(scores),
        mean=fmean(scores.values()),
        highest=most,
        highest_on=max(day for day, score in scores.items() if score == most),
    )
