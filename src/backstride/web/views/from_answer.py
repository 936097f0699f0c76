"""From the answer's facts to what its page shows."""

from datetime import date, timedelta

from backstride.dose.answer import AgainstUsual, Answer
from backstride.dose.gaps import Drop, Gap
from backstride.dose.long_runs import LongRun
from backstride.dose.weeks import WeekFacts
from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.web.views.answer import (
    AnswerPage,
    GapView,
    MarkedRunView,
    RecentView,
    RestView,
    UsualView,
    WeekView,
)
from backstride.web.views.load import LoadCard

DAYS_BEFORE = 30
"""Days that a marked run is compared with."""


def answer_page(
    answer: Answer,
    units: Units = Units.METRIC,
    *,
    is_simulated: bool = False,
    has_mornings: bool = False,
    load: LoadCard | None = None,
) -> AnswerPage:
    """Give what the answer page shows.

    Parameters
    ----------
    answer : Answer
        The facts.
    units : Units
        What the runner wants to read.
    is_simulated : bool
        Whether runner and runs are made up.
    has_mornings : bool
        Whether the diary holds any morning.
    load : LoadCard or None
        What recent runs asked of the low back.
    """
    marked = sorted(answer.long_runs, key=lambda run: run.day, reverse=True)
    gaps = [*map(_gap, answer.gaps), *map(_drop, answer.drops)]
    normal = answer.usual
    return AnswerPage(
        today=answer.today,
        units=units,
        is_simulated=is_simulated,
        run_count=answer.runs,
        first_day=answer.first_day,
        recent=_recent(answer),
        weeks=tuple(_week(week, answer.long_runs) for week in answer.weeks),
        usual=None
        if normal is None
        else UsualView(normal.running_m, normal.weeks, normal.running_low_m, normal.running_high_m),
        marked=tuple(map(_marked, marked)),
        rest=RestView(answer.rest.rest_days, answer.rest.run_days, answer.rest.unknown_days, answer.rest.longest_row),
        gaps=tuple(sorted(gaps, key=lambda gap: gap.first, reverse=True)),
        has_mornings=has_mornings,
        findings=answer.findings,
        load=load,
    )


def _recent(answer: Answer) -> RecentView | None:
    week = max((week for week in answer.weeks if week.known), key=lambda week: week.monday, default=None)
    if week is None:
        return None
    against = next((each for each in answer.against_usual if each.monday == week.monday), _nothing(week.monday))
    has_steps = week.steps.value > 0
    return RecentView(
        monday=week.monday,
        is_last_week=week.monday + timedelta(days=14) > answer.today,
        run_count=week.runs,
        distance_m=week.running_m,
        distance_change=against.running,
        steps=week.steps if has_steps else None,
        steps_change=against.steps,
        peak_force=_mean_peak(week) if has_steps else None,
        force_sum_change=against.peak_sum,
        outside_measured=answer.outside_measured,
    )


def _mean_peak(week: WeekFacts) -> Estimate | None:
    if week.peak_sum_bw is None or week.peak_sum_bw.value <= 0:
        return None
    return week.peak_sum_bw.scaled(1.0 / week.steps.value, "BW")


def _nothing(monday: date) -> AgainstUsual:
    return AgainstUsual(monday, None, None, None, None)


def _week(week: WeekFacts, marked: tuple[LongRun, ...]) -> WeekView:
    last = week.monday + timedelta(days=6)
    return WeekView(
        monday=week.monday,
        run_count=week.runs,
        distance_m=week.running_m,
        is_over=week.complete,
        is_known=week.known or not week.complete,
        has_marked_run=any(week.monday <= run.day <= last for run in marked),
    )


def _marked(run: LongRun) -> MarkedRunView:
    return MarkedRunView(run.day, run.running_m, run.longest_before_m, max(DAYS_BEFORE - run.known_days_before, 0))


def _gap(gap: Gap) -> GapView:
    return GapView(gap.first_day, gap.last_day, 0.0, gap.still_open)


def _drop(drop: Drop) -> GapView:
    return GapView(drop.monday, drop.monday + timedelta(days=6), drop.running_m / drop.usual_m)
