"""Answer pages for tests: a runner with everything, one who just began, one without runs."""

from dataclasses import replace
from datetime import date, timedelta

from backstride.dose.answer import AgainstUsual, Answer, RestFacts
from backstride.dose.answer import answer as answer_of
from backstride.dose.gaps import Drop, Gap
from backstride.dose.long_runs import LIMITS, LongRun
from backstride.dose.weeks import Usual, WeekFacts
from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.runner import Runner
from backstride.web.pages.weeks.view import AnswerPage

TODAY = date(2026, 11, 22)
LAST_WEEK = date(2026, 11, 9)
_KM = (24.1, 31.4, 28.0, 0.0, 19.5, 26.2, 33.9, 29.8, 36.4, 22.7, 38.2, 31.0)


def week_of(monday: date, km: float, *, known_days: int = 7, steps: Estimate | None = None) -> WeekFacts:
    """A week with some running, all of its days known if not said otherwise."""
    runs, counted = round(km / 8), steps or Estimate(km * 900, km * 890, km * 910, 0.9, "steps")
    return WeekFacts(
        monday=monday,
        complete=monday + timedelta(days=6) < TODAY,
        known_days=known_days,
        run_days=runs,
        other_days=0,
        rest_days=known_days - runs,
        runs=runs,
        running_distance_m=km * 1000,
        longest_run_m=km * 500,
        moving_s=km * 360,
        climb_m=100.0,
        steps=counted,
        force_peak_sum_bw=Estimate(counted.value * 2.42, counted.value * 2.13, counted.value * 2.71, 0.9, "BW"),
    )


def long_run(day: date, metres: float, before: float, known_days_before: int = 30) -> LongRun:
    """A run much longer than the longest of the 30 days before."""
    return LongRun(
        id=f"run-{day}",
        local_date=day,
        running_distance_m=metres,
        longest_before_m=before,
        ratio=metres / before,
        step="small",
        overuse_injury_hazard_ratio=Estimate(1.64, 1.31, 2.05, 0.95, "1"),
        source="frandsen_2025",
        limits=LIMITS,
        known_days_before=known_days_before,
    )


def usual_of(*, metres: float = 28_500.0, weeks: int = 26, low: float = 23_000.0, high: float = 32_000.0) -> Usual:
    """A usual week."""
    return Usual(
        weeks=weeks,
        running_distance_m=metres,
        moving_s=9_000.0,
        steps=29_000.0,
        force_peak_sum_bw=70_000.0,
        run_days=3.0,
        running_distance_low_m=low,
        running_distance_high_m=high,
    )


def against(monday: date, running: float | None) -> AgainstUsual:
    """A week over the usual one."""
    return AgainstUsual(
        monday=monday,
        running_distance_ratio=running,
        moving_ratio=running,
        steps_ratio=1.28,
        force_peak_sum_ratio=1.41,
    )


def gap(first: date, last: date) -> Gap:
    """A stretch without runs."""
    return Gap(first_day=first, last_day=last, days=(last - first).days + 1, still_open=False, other_recordings=0)


def _weeks() -> tuple[WeekFacts, ...]:
    steps = Estimate(37_120.0, 36_900.0, 37_400.0, 0.9, "steps")
    monday = date(2026, 11, 16)
    mondays = [monday - timedelta(weeks=len(_KM) - 1 - index) for index in range(len(_KM))]
    return tuple(
        week_of(one, km, steps=steps if one == LAST_WEEK else None) for one, km in zip(mondays, _KM, strict=True)
    )


def full_facts() -> Answer:
    """Facts of a runner with years of runs."""
    return Answer(
        today=TODAY,
        runs=533,
        first_day=date(2019, 4, 6),
        last_day=TODAY,
        weeks=_weeks(),
        usual_week=usual_of(),
        against_usual=(against(LAST_WEEK, 1.34),),
        long_runs=(
            long_run(date(2026, 10, 17), 14_200.0, 12_400.0, known_days_before=26),
            long_run(date(2026, 11, 19), 18_400.0, 14_200.0),
        ),
        rest=RestFacts(run_days=13, other_days=0, rest_days=13, unknown_days=2, longest_row=3),
        gaps=(
            gap(date(2020, 3, 20), date(2020, 5, 2)),
            gap(date(2021, 7, 1), date(2021, 7, 20)),
            gap(date(2022, 12, 19), date(2023, 1, 4)),
            gap(date(2025, 2, 3), date(2025, 4, 27)),
        ),
        drops=(Drop(monday=date(2023, 8, 7), running_distance_m=7_000.0, usual_before_m=20_000.0),),
        body_weight_n=None,
        outside_measured=(),
        findings=(),
    )


def full_page(*, is_simulated: bool = True, findings: tuple[Finding, ...] = ()) -> AnswerPage:
    """A runner with years of runs."""
    return AnswerPage(facts=replace(full_facts(), findings=findings), is_simulated=is_simulated)


def first_week_page() -> AnswerPage:
    """A runner whose watch knows little yet."""
    facts = replace(
        answer_of([], TODAY, Runner()),
        runs=1,
        first_day=date(2026, 11, 20),
        weeks=(week_of(date(2026, 11, 16), 5.0, known_days=1),),
        rest=RestFacts(other_days=0, rest_days=0, run_days=1, unknown_days=27, longest_row=1),
        findings=(),
    )
    return AnswerPage(facts=facts)


def empty_page() -> AnswerPage:
    """Nobody has brought a run."""
    return AnswerPage(facts=replace(answer_of([], TODAY, Runner()), findings=()))
