"""`backstride answer`: the first answer, facts only."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final

import typer
from rich.table import Table

from backstride.bootstrap import Backstride
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, texts
from backstride.cli.show import banded, distance
from backstride.dose.answer import Answer
from backstride.dose.weeks import Usual, WeekFacts
from backstride.runner import Units
from backstride.services.claims.overall import OverallAnswer
from backstride.services.runs.load import LoadHistory
from backstride.texts.figures import number
from backstride.texts.load_sentences import LoadSentences
from backstride.texts.overall_sentences import OverallSentences

PAUSES_SHOWN = 3
"""Pauses that the terminal lists, the latest; --json has all. [pauses]"""


def answer(
    context: typer.Context,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Answer as of this date; today if not said.")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """What is running doing to my back? So far the facts: recent weeks against your usual.

    Example: `backstride answer`
    """
    backstride = opened(context, home)
    day = today.date() if today else date.today()  # noqa: DTZ011 - the runner's own calendar
    say_answer(backstride, day, is_now=today is None, json=json)


def say_answer(backstride: Backstride, day: date, *, is_now: bool, json: bool) -> None:
    """Print the first answer of a day, with its three rows where the day is today.

    Parameters
    ----------
    backstride : Backstride
        The home.
    day : date
        The day it is made for.
    is_now : bool
        Whether that is today: own days and safety check are only ever looked at as they are now.
    json : bool
        Whether it is printed as JSON.
    """
    told, loads = backstride.history.answer(day), backstride.run_load.over_time(day)
    overall = backstride.overall.answer(backstride.now()) if is_now else None
    if json:
        from backstride.api.answer import first_answer

        print_json(first_answer(told, loads, overall, simulated=backstride.home.is_simulated))
        return
    units = backstride.me.known(day).units
    if backstride.home.is_simulated:
        out().print(texts().say("simulated"), style="reverse")
    out().print(f"\n{texts().say('answer-title')}", style="bold")
    if overall is not None:
        show_overall(overall, units)
    show(told, loads, units)


def show_overall(overall: OverallAnswer, units: Units) -> None:
    """Print the answer in one line, and the three rows behind it."""
    words = OverallSentences(texts(), units)
    out().print(words.lead(overall), markup=False)
    rows = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    rows.add_column(no_wrap=True, style="bold")
    rows.add_column(no_wrap=True)
    rows.add_column()
    for row in words.rows(overall):
        rows.add_row(row.title, texts().say(f"confidence-{row.confidence}"), row.says)
    out().print(rows)


def show(told: Answer, loads: LoadHistory, units: Units) -> None:
    """Print the facts of recent weeks at the terminal."""
    if not told.runs:
        out().print(texts().say("runs-none"))
        return
    out().print("")
    out().print(_weeks_table(told.weeks, told.usual_week, units))
    for line in (*_lines(told, units), *_recent_lines(loads, LoadSentences(texts(), units))):
        out().print("\n" + line, markup=False)


def _weeks_table(weeks: Sequence[WeekFacts], usual: Usual | None, units: Units) -> Table:
    say = texts().say
    table = Table(box=None, header_style="bold")
    shown = [column for column in _COLUMNS if out().width >= _ALL_FIT or column not in _LEFT_OUT]
    for column in shown:
        table.add_column(say(f"answer-column-{column}"), justify="left" if column == "week" else "right", no_wrap=True)
    for week in weeks:
        cells = _week_cells(week, units)
        table.add_row(*(cells[column] for column in shown))
    if usual is not None:
        table.add_section()
        cells = _usual_cells(usual, units)
        table.add_row(*(cells.get(column, "") for column in shown))
    return table


_COLUMNS: Final = ("week", "runs", "distance", "longest", "rest", "steps")
_ALL_FIT: Final = 68
"""A narrower terminal would cut figures. [characters]"""
_LEFT_OUT: Final = frozenset({"longest", "rest"})


def _week_cells(week: WeekFacts, units: Units) -> dict[str, str]:
    return {
        "week": week.monday.isoformat() + ("" if week.complete else " " + texts().say("answer-week-open")),
        "runs": str(week.runs),
        "distance": distance(week.running_distance_m if week.is_distance_told else None, units),
        "longest": distance(week.longest_run_m if week.is_distance_told else None, units),
        "rest": str(week.rest_days),
        "steps": number(week.steps.value, ",.0f") if week.is_distance_told else "",
    }


def _usual_cells(usual: Usual, units: Units) -> dict[str, str]:
    return {
        "week": texts().say("answer-weeks-usual-label"),
        "runs": number(usual.run_days, ".0f"),
        "distance": distance(usual.running_distance_m, units),
        "steps": number(usual.steps, ",.0f"),
    }


def _lines(told: Answer, units: Units) -> list[str]:
    return [*_long_run_lines(told, units), *_rest_lines(told), *_load_lines(told), *_pause_lines(told)]


def _recent_lines(loads: LoadHistory, say: LoadSentences) -> list[str]:
    """My easy run and recent runs beside everyday tasks; which were unusual, and why; what is alike is said once."""
    if loads.loads_refused:
        return [say.texts.say(f"load-refused-{loads.loads_refused}")]
    alike: dict[str, list[date]] = {}
    for one in loads.recent:
        alike.setdefault(" ".join([*say.load_beside(one.load_beside)[:1], say.unusual(one)]), []).append(one.local_date)
    runs = [f"{_days(days)} {sentence}" for sentence, days in alike.items()]
    lead = say.load_beside(loads.easy_beside, "load-page-lead")
    return ["\n".join([*lead, *runs, say.texts.say("load-is-not-harm")])]


def _long_run_lines(told: Answer, units: Units) -> list[str]:
    say = texts().say
    if not told.long_runs:
        return [say("answer-marked-none")]
    runs = [
        f"{run.local_date.isoformat()}: "
        + say(
            "answer-marked-run",
            distance=distance(run.running_distance_m, units),
            before=distance(run.longest_before_m, units),
            percent=round(100 * (run.ratio - 1)),
        )
        for run in told.long_runs
    ]
    return ["\n".join([*runs, say("answer-marked-study"), say("answer-marked-meaning")])]


def _rest_lines(told: Answer) -> list[str]:
    rest = told.rest
    return [
        texts().say(
            "answer-rest-line", rest=rest.rest_days, other=rest.other_days, ran=rest.run_days, unknown=rest.unknown_days
        )
    ]


def _days(days: list[date]) -> str:
    """When something was: one day, or how many runs between the first and the last of them."""
    if len(days) == 1:
        return f"{days[0].isoformat()}:"
    return texts().say("answer-runs-alike", runs=len(days), first=min(days).isoformat(), last=max(days).isoformat())


def _load_lines(told: Answer) -> list[str]:
    week = next((one for one in reversed(told.weeks) if one.complete and one.runs), None)
    if week is None or not week.steps.value or week.force_peak_sum_bw is None:
        return []
    say = texts().say
    lines = say("answer-load-line", steps=banded(week.steps, 0), sum=banded(week.force_peak_sum_bw, 0))
    return [lines + " " + say("answer-outside")] if told.outside_measured else [lines]


def _pause_lines(told: Answer) -> list[str]:
    say = texts().say
    pauses = [gap for gap in told.gaps if not gap.still_open][-PAUSES_SHOWN:]
    if not pauses:
        return []
    shown = [say("answer-gap-pause", first=gap.first_day.isoformat(), last=gap.last_day.isoformat()) for gap in pauses]
    return ["\n".join([say("answer-gaps-text"), *shown])]
