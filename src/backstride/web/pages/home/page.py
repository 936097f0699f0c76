"""The first page: one answer card before three witnesses, one action for today, twelve weeks on one line of time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from markupsafe import Markup

from backstride.charts.strip import StripChart, StripPoint, strip_svg, strip_table
from backstride.diary.entries import Entry, mornings
from backstride.diary.gate import GateClosed
from backstride.diary.tolerance import outcomes
from backstride.runner import Units
from backstride.services.claims.overall import DaysState, OverallAnswer, OwnDays
from backstride.services.gate import NoPlanForYou
from backstride.services.planning.state import NoPlanYet
from backstride.services.running_days import rans, running_days
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Words
from backstride.texts.overall_sentences import OverallSentences
from backstride.web.context import AppContext
from backstride.web.pages.home.view import Action, HomePage, Strip
from backstride.web.pages.plan.words import PlanSpeaker
from backstride.web.render import WIDTHS_PX

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One look at the first page.

    Parameters
    ----------
    app : AppContext
        The home.
    now : datetime
        This moment, as the clock on the wall shows it.
    state : tuple
        What every answer rests on.
    units : Units
        What the runner wants to read.
    """

    app: AppContext
    now: datetime
    state: tuple[str, date]
    units: Units

    @classmethod
    def at(cls, app: AppContext) -> "Snapshot":
        """Return a look at this moment."""
        now = app.now()
        return cls(app, now, app.state(now), app.units(now))

    def kept(self, name: str, make: Callable[[], Value]) -> Value:
        """Return what takes long, worked out anew only where something it rests on changed."""
        return self.app.cache.get(name, self.state, make)

    def scored(self) -> tuple[Entry, ...]:
        """Return the scored mornings up to today, oldest first."""
        today = self.now.date()
        return self.kept("mornings", lambda: mornings(e for e in self.app.backstride.diary.entries() if e.day <= today))


def home_page(snapshot: Snapshot) -> HomePage:
    """Return what the first page shows.

    Parameters
    ----------
    snapshot : Snapshot
        The home at this moment.
    """
    told, words = overall(snapshot), OverallSentences(catalogue(), snapshot.units)
    return HomePage(
        lead=words.lead(told),
        rows=words.rows(told),
        action=_action(snapshot, told),
        today=_today(snapshot),
        strip=_strip(told, snapshot.units),
    )


def overall(snapshot: Snapshot) -> OverallAnswer:
    """Return the first answer; own mornings are worked out beside the page, which does not wait for them."""
    backstride = snapshot.app.backstride
    if not snapshot.scored():
        return backstride.overall.answer(snapshot.now)
    state = (*snapshot.state, backstride.safety.state(snapshot.now).state)
    days = snapshot.app.cache.get_async("own days", state, lambda: backstride.overall.own_days(snapshot.now))
    waits = OwnDays(state=DaysState.WORKING, mornings=len(snapshot.scored()))
    return backstride.overall.answer(snapshot.now, days or waits)


def _action(snapshot: Snapshot, told: OverallAnswer) -> Action:
    if told.runs is None and not told.days.mornings:
        return Action("overall-action-runs", "/data")
    if snapshot.scored() and snapshot.app.backstride.diary_modes.asks_now(snapshot.now.date()):
        return Action("overall-action-diary", "/diary")
    return Action("overall-action-today", "/today")


def _today(snapshot: Snapshot) -> str:
    """Return what is planned today, else how this morning was after yesterday's running; empty for neither."""
    texts = catalogue()
    if snapshot.app.lock(snapshot.now):
        return ""
    try:
        plan = snapshot.kept("plan", lambda: snapshot.app.backstride.planning.current(now=snapshot.now).plan)
    except (GateClosed, NoPlanForYou, NoPlanYet):
        return _settled(snapshot)
    speaker = PlanSpeaker(texts)
    planned = [one for one in plan.on(snapshot.now.date()) if one.slot != "rest"]
    said = [texts.say("home-planned", session=speaker.title(one), minutes=one.minutes) for one in planned]
    return " ".join(said) or _settled(snapshot)


def _settled(snapshot: Snapshot) -> str:
    yesterday = snapshot.now.date() - timedelta(days=1)
    near = [
        run for run in snapshot.app.backstride.records.runs()[-20:] if run.local_date >= yesterday - timedelta(days=1)
    ]
    days = [one for one in running_days(rans(near)) if one.day == yesterday]
    found = outcomes(days, snapshot.scored()).get(yesterday)
    return catalogue().say(f"home-settled-{found}") if found else ""


def _strip(told: OverallAnswer, units: Units) -> Strip | None:
    if not told.strip:
        return None
    chart = strip_chart(told, units)
    # The drawing escapes every word itself.
    return Strip([Markup(strip_svg(chart, width)) for width in WIDTHS_PX], strip_table(chart))  # noqa: S704


def strip_chart(told: OverallAnswer, units: Units) -> StripChart:
    """Return the twelve weeks as a chart with its words."""
    texts, words = catalogue(), Words(units)
    no_run, no_score = texts.say("overall-strip-no-run"), texts.say("overall-strip-none")
    points = [
        StripPoint(
            one.day,
            words.distance_value(one.running_m),
            one.back_morning,
            (
                words.distance(one.running_m) if one.running_m else no_run,
                no_score if one.back_morning is None else f"{one.back_morning}",
            ),
        )
        for one in told.strip
    ]
    heads = tuple(texts.say(f"overall-strip-{name}") for name in ("day", "running", "morning"))
    return StripChart(
        name="strip",
        title=texts.say("overall-strip-title"),
        description=texts.say("overall-strip-description"),
        bar_label=f"{heads[1]} [{words.distance_unit}]",
        dot_label=f"{heads[2]} [0 – 10]",
        headings=(heads[0], heads[1], heads[2]),
        points=points,
    )
