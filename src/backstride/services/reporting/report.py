"""The page for the physiotherapist: facts and own words, put together; it suggests nothing."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import Final, TypeVar

from backstride.diary.entries import Entry, mornings
from backstride.diary.presentation import presentation
from backstride.dose.days import DatedRun, known_days, monday_of
from backstride.dose.weeks import week_facts
from backstride.services.classified import fact
from backstride.services.diary.body_log import ExerciseLog
from backstride.services.diary.entries import Diary
from backstride.services.diary.hold_tests import HoldTests
from backstride.services.diary.story import Story
from backstride.services.diary.tolerance import ToleranceTable
from backstride.services.experiments.experiments import Experiments
from backstride.services.home.me import Me
from backstride.services.learning.learning import Learning, Learnt
from backstride.services.reporting.values import (
    LETTERS_MOST,
    QUESTIONS_MOST,
    QuestionsDoNotFit,
    ReportFacts,
    RunningLately,
    Section,
    Tried,
    WeekScores,
)
from backstride.services.runs.history import History
from backstride.services.safety.check import Safety

SHOWN_WEEKS: Final = 26
"""The page looks back half a year. [week]"""
TRIED_DAYS: Final = 28
"""What was tried is counted over so many days. [day]"""
EVERYTHING: Final = frozenset(Section)
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Report:
    """The use case of the page.

    Parameters
    ----------
    me, safety, diary, history, tolerance, tests, exercises, learning, experiments, story : use cases
        Whose facts stand on it.
    is_simulated : bool
        Whether runner and runs are made up.
    """

    me: Me
    safety: Safety
    diary: Diary
    history: History
    tolerance: ToleranceTable
    tests: HoldTests
    exercises: ExerciseLog
    learning: Learning
    experiments: Experiments
    story: Story
    is_simulated: bool = False

    @fact
    def facts(
        self,
        now: datetime,
        sections: Collection[Section] = EVERYTHING,
        questions: Sequence[str] = (),
        learnt: Callable[[], Learnt | None] | None = None,
    ) -> ReportFacts:
        """Return what stands on the page.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        sections : collection of Section
            What goes in.
        questions : sequence of str
            What the runner wants to ask.
        learnt : callable or None
            Gives what the own days show, None where it is still being worked out; works it out when not told.

        Raises
        ------
        QuestionsDoNotFit
            If there are more, or longer ones, than there is room for.
        """
        asked = [question.strip() for question in questions if question.strip()]
        if len(asked) > QUESTIONS_MOST or any(len(question) > LETTERS_MOST for question in asked):
            raise QuestionsDoNotFit
        today, entries = now.date(), [one for one in self.diary.entries() if one.day <= now.date()]

        closed = Section.LEARNT in sections and self.learning.waits_to_be_seen(now)

        def picked(section: Section, give: Callable[[], Given]) -> Given | None:
            return give() if section in sections else None

        return ReportFacts(
            made_at=now,
            gate=self.safety.state(now),
            card=self.safety.card(now),
            limits=self.safety.limits(),
            simulated=self.is_simulated,
            first_day=min(
                [*(run.local_date for run in self.history.runs()), *(one.day for one in entries)], default=None
            ),
            runner=picked(Section.PERSON, lambda: self.me.known(today)),
            weeks=picked(Section.FEELING, lambda: weeks_of(entries, today)),
            presentation=picked(Section.FEELING, lambda: presentation(entries, today)),
            history=picked(Section.HISTORY, self.story.history),
            runs=picked(Section.RUNS, lambda: self.history.answer(today)),
            running=picked(Section.RUNS, lambda: running_lately(self.history.dated(), today)),
            handled=picked(Section.HANDLED, lambda: self.tolerance.table(today).tables),
            tests=picked(Section.TESTS, lambda: self.tests.all_progress(today)),
            tried=picked(Section.TRIED, lambda: self._tried(today, entries)),
            learnt=None if closed else picked(Section.LEARNT, learnt or (lambda: self.learning.learnt(now))),
            waits_to_be_seen=closed,
            story=picked(Section.STORY, self.story.lines),
            questions=asked,
        )

    def _tried(self, today: date, entries: Sequence[Entry]) -> Tried:
        since = today - timedelta(days=TRIED_DAYS)
        days = [day for day in self.diary.days() if since < day.day <= today]
        sets = [done for done in self.exercises.sets(since + timedelta(days=1)) if done.on <= today]
        often = Counter(done.exercise for done in sets).most_common()
        return Tried(
            days_told=len({one.day for one in entries if one.day > since}),
            painkiller_days=sum(1 for day in days if day.painkiller),
            treated_days=sum(1 for day in days if day.treatment),
            exercise_days=len({done.on for done in sets}),
            exercises=[name for name, _ in often],
            experiments=self.experiments.all(),
        )


def running_lately(runs: Sequence[DatedRun], today: date) -> RunningLately:
    """Return the last run, and how far was run in each of the last weeks.

    Parameters
    ----------
    runs : sequence of DatedRun
        Every run.
    today : date
        The last day that counts.
    """
    since = monday_of(today) - timedelta(weeks=SHOWN_WEEKS - 1)
    known = known_days([run.day for run in runs if run.day <= today], ())
    shown = [week for week in week_facts(runs, known, today) if week.monday >= since]
    return RunningLately(
        last_run=max((run.day for run in runs if run.ran and run.day <= today), default=None),
        weeks_m={week.monday: week.running_distance_m if week.runs or week.known else None for week in shown},
    )


def weeks_of(entries: Sequence[Entry], today: date) -> tuple[WeekScores, ...]:
    """Return the scores of the last half year by weeks, from the first one with an entry.

    Parameters
    ----------
    entries : sequence of Entry
        The diary as it stands.
    today : date
        The last day that counts.
    """
    if not entries:
        return ()
    last = monday_of(today)
    first = max(monday_of(min(one.day for one in entries)), last - timedelta(weeks=SHOWN_WEEKS - 1))
    mondays = (first + timedelta(weeks=n) for n in range((last - first).days // 7 + 1))
    return tuple(_week(monday, [one for one in entries if monday_of(one.day) == monday]) for monday in mondays)


def _week(monday: date, entries: Sequence[Entry]) -> WeekScores:
    scored = mornings(entries)
    backs = [float(one.back_pain) for one in scored if one.back_pain is not None]
    return WeekScores(
        monday,
        function=_median(one.function for one in entries),
        back=_median(backs),
        back_low=min(backs, default=None),
        back_high=max(backs, default=None),
        leg=_median(one.leg_pain for one in scored),
        confidence=_median(one.confidence for one in entries),
    )


def _median(scores: Iterable[float | None]) -> float | None:
    told = [score for score in scores if score is not None]
    return float(median(told)) if told else None
