"""Answer pages for tests: a runner with everything, one who just began, one without runs."""

from datetime import date, timedelta

from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.web.views.answer import (
    AnswerPage,
    GapView,
    MarkedRunView,
    RecentView,
    RestView,
    UsualView,
    WeekView,
)

TODAY = date(2026, 11, 22)
_KM = (24.1, 31.4, 28.0, 0.0, 19.5, 26.2, 33.9, 29.8, 36.4, 22.7, 38.2, 31.0)


def _weeks() -> tuple[WeekView, ...]:
    monday = date(2026, 11, 16)
    return tuple(
        WeekView(
            monday - timedelta(weeks=len(_KM) - 1 - index),
            run_count=round(km / 8),
            distance_m=km * 1000,
            is_over=index < len(_KM) - 1,
            has_marked_run=index in {6, 11},
        )
        for index, km in enumerate(_KM)
    )


def full_page(*, is_simulated: bool = True, findings: tuple[Finding, ...] = ()) -> AnswerPage:
    """A runner with years of runs."""
    return AnswerPage(
        today=TODAY,
        is_simulated=is_simulated,
        run_count=533,
        first_day=date(2019, 4, 6),
        recent=RecentView(
            monday=date(2026, 11, 9),
            is_last_week=True,
            run_count=4,
            distance_m=38_200.0,
            distance_change=1.34,
            steps=Estimate(37_120.0, 36_900.0, 37_400.0, 0.9, "steps"),
            steps_change=1.28,
            peak_force=Estimate(2.42, 2.13, 2.71, 0.9, "BW"),
            force_sum_change=1.41,
        ),
        weeks=_weeks(),
        usual=UsualView(28_500.0, 26, 23_000.0, 32_000.0),
        marked=(
            MarkedRunView(date(2026, 11, 19), 18_400.0, 14_200.0),
            MarkedRunView(date(2026, 10, 17), 14_200.0, 12_400.0, unknown_days_before=4),
        ),
        rest=RestView(13, 13, 2, 3),
        gaps=(
            GapView(date(2025, 2, 3), date(2025, 4, 27)),
            GapView(date(2023, 8, 7), date(2023, 8, 13), 0.35),
            GapView(date(2022, 12, 19), date(2023, 1, 4)),
            GapView(date(2021, 7, 1), date(2021, 7, 20)),
            GapView(date(2020, 3, 20), date(2020, 5, 2)),
        ),
        findings=findings,
    )


def first_week_page() -> AnswerPage:
    """A runner whose watch knows little yet."""
    return AnswerPage(
        today=TODAY,
        run_count=1,
        first_day=date(2026, 11, 20),
        weeks=(WeekView(date(2026, 11, 16), 1, 5_000.0, is_over=False),),
        rest=RestView(0, 1, 27, 1),
    )


def empty_page() -> AnswerPage:
    """Nobody has brought a run."""
    return AnswerPage(today=TODAY)
