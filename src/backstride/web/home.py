"""The first page's own part: today, the question with its answer in one line, what was handled, what is new."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from backstride.diary.entries import Entry, mornings
from backstride.diary.gate import GateClosed
from backstride.diary.tolerance import Measure, Outcome, outcomes
from backstride.dose.answer import Answer
from backstride.dose.long_runs import LongRun
from backstride.learn.question import Horizon
from backstride.plan.sessions import Session
from backstride.runner import Units
from backstride.services.asking import questions_of
from backstride.services.gate import NoPlanForYou
from backstride.services.learning import STOPPED
from backstride.services.plan_state import NoPlanYet
from backstride.services.running_days import rans, running_days
from backstride.texts.catalogue import catalogue
from backstride.texts.learn_sentences import question_sentence, verdict_sentence
from backstride.web.here import Here
from backstride.web.views.handled import BandView, table_view
from backstride.web.views.home import AnswerState, HandledLine, HomeView, NewLine
from backstride.web.words import Words, day

Value = TypeVar("Value")

HANDLED_LINES = 4
"""Bands of distance that the first page shows."""


@dataclass(frozen=True, slots=True)
class Look:
    """One look at the first page.

    Parameters
    ----------
    here : Here
        The home.
    now : datetime
        This moment, as the clock on the wall shows it.
    state : tuple
        What every answer rests on.
    units : Units
        What the runner wants to read.
    """

    here: Here
    now: datetime
    state: tuple[str, date]
    units: Units

    @classmethod
    def at(cls, here: Here) -> "Look":
        """Give a look at this moment."""
        now = here.now()
        return cls(here, now, here.state(now), here.units(now))

    def kept(self, name: str, make: Callable[[], Value]) -> Value:
        """Give what takes long, worked out anew only where something it rests on changed."""
        return self.here.kept.get(name, self.state, make)

    def scored(self) -> tuple[Entry, ...]:
        """Give the scored mornings up to today, oldest first."""
        today = self.now.date()
        return self.kept(
            "mornings", lambda: mornings(e for e in self.here.backstride.diary.entries() if e.day <= today)
        )


def home_view(look: Look, answer: Answer) -> HomeView:
    """Give the first page's own part.

    Parameters
    ----------
    look : Look
        The home at this moment.
    answer : Answer
        The facts of recent weeks.
    """
    scored = look.scored()
    question, state, line = _question(look) if scored else ("", AnswerState.NO_MORNINGS, "")
    unit, handled = _handled(look)
    return HomeView(
        planned=_planned(look),
        settled=_settled(look, scored),
        has_written=bool(scored) and scored[-1].day == look.now.date(),
        question=question,
        state=state,
        answer=line,
        unit=unit,
        handled=handled,
        news=_news(look, answer),
    )


def _planned(look: Look) -> Sequence[Session]:
    def current() -> Sequence[Session]:
        try:
            return look.here.backstride.planning.current(now=look.now).plan.on(look.now.date())
        except (GateClosed, NoPlanForYou, NoPlanYet):
            return ()

    # The lock depends on the very moment, so it is looked at for every view; what lies behind it is kept.
    return () if look.here.lock(look.now) else look.kept("planned", current)


def _settled(look: Look, scored: Sequence[Entry]) -> Outcome | None:
    """Give how this morning was after yesterday's running; None without running yesterday."""
    yesterday = look.now.date() - timedelta(days=1)
    near = [run for run in look.here.backstride.records.runs()[-20:] if run.local_date >= yesterday - timedelta(days=1)]
    days = [one for one in running_days(rans(near)) if one.day == yesterday]
    return outcomes(days, scored).get(yesterday)


def _question(look: Look) -> tuple[str, AnswerState, str]:
    """Give the main question, how far its answer is, and the answer in one line, worked out beside the page."""
    here, now = look.here, look.now
    reading = here.backstride.safety.state(now).state
    if reading in STOPPED:
        return "", AnswerState.STOPPED, ""

    def worked_out() -> tuple[str, AnswerState, str]:
        learning, texts = here.backstride.learning, catalogue()
        questions = questions_of(learning.asked(now.date()))
        said = question_sentence(texts, questions[0])
        if learning.waits_to_be_seen(now):
            return said, AnswerState.CLOSED, ""
        answers = learning.answers(questions, now)
        if not answers:
            return said, AnswerState.NO_MORNINGS, ""
        return said, AnswerState.TOLD, verdict_sentence(texts, answers[0].at(Horizon.NEXT_MORNING), answers[0])

    return here.kept.later("question", (*look.state, reading), worked_out) or ("", AnswerState.WORKING, "")


def _handled(look: Look) -> tuple[str, tuple[HandledLine, ...]]:
    told = look.kept("handled", lambda: look.here.backstride.handled.table(look.now.date()))
    table = next((one for one in told.tables if one.measure is Measure.DISTANCE_M), None)
    if table is None:
        return "", ()
    view = table_view(table, look.units)
    return view.unit, tuple(_line(band) for band in view.bands[:HANDLED_LINES])


def _line(band: BandView) -> HandledLine:
    return HandledLine(band.over, band.up_to, band.row.settled, band.row.settled + band.row.rose)


def _news(look: Look, answer: Answer) -> tuple[NewLine, ...]:
    """Give what was not there at the last visit; at the first visit nothing is new."""
    before = look.here.backstride.page_settings.looked(look.now)
    if before is None:
        return ()
    come = [one for one in look.here.backstride.import_log.imports() if one.at > before]
    new = sum(count for one in come for outcome, count in one.counts.items() if outcome == "imported")
    longer = [one for one in answer.long_runs if one.local_date >= before.date()]
    runs = (NewLine("home-new-runs", (("count", new),), "/runs"),) if new else ()
    return (*(_longer(one, Words(look.units)) for one in longer[-1:]), *runs)


def _longer(run: LongRun, words: Words) -> NewLine:
    told = (
        ("day", day(run.local_date)),
        ("percent", round((run.ratio - 1) * 100)),
        ("distance", words.distance(run.running_distance_m)),
    )
    return NewLine("home-new-longer", told, f"/runs/{run.id}")
