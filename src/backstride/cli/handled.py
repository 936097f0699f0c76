"""`backstride handled`: what my back has handled."""

import typer
from rich.table import Table

from backstride.api.handled import handled_answer
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, texts
from backstride.diary.tolerance import Handled, Measure, Row
from backstride.services.diary.tolerance import HandledAnswer
from backstride.texts.figures import number


def handled(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show what your back has handled: by minutes, distance, climb and days in a row. Described, not proven.

    Example: `backstride handled`
    """
    backstride = opened(context, home)
    found = backstride.tolerance.table(backstride.now().date())
    if json:
        print_json(handled_answer(found, simulated=backstride.home.is_simulated))
        return
    show_handled(found, simulated=backstride.home.is_simulated)


def show_handled(found: HandledAnswer, *, simulated: bool) -> None:
    """Print the tables."""
    say = texts().say
    if simulated:
        out().print(say("simulated"), markup=False)
    if not found.shown:
        out().print(say("handled-not-yet", days=found.days_so_far), markup=False)
        return
    for table in found.tables:
        out().print(_table(table))
    out().print(say("handled-described") + " " + say("handled-how"), markup=False)


def _table(found: Handled) -> Table:
    say = texts().say
    columns = ("handled-times", "handled-settled", "handled-rose", "handled-unknown")
    table = Table(say(f"handled-by-{found.measure}"), *(say(name) for name in columns), box=None)
    for row in found.bands:
        if row.never_tried:
            table.add_row(_band(found.measure, row), say("handled-never-tried"))
        else:
            table.add_row(_band(found.measure, row), str(row.times), _counts(row), str(row.rose), str(row.unknown))
    return table


def _counts(row: Row) -> str:
    """Return the count of settled mornings with the interval of their share."""
    share = row.settled_share
    if share is None:
        return ""
    ends = {"low": number(100 * share.low, ".0f"), "high": number(100 * share.high, ".0f")}
    return texts().say("cmd-handled-counts", settled=row.settled, known=row.settled + row.rose, **ends)


def _end(end: float | None, *, kilometres: bool) -> str:
    return "" if end is None else number(end / 1000) if kilometres else number(end)


def _band(measure: Measure, row: Row) -> str:
    kilometres = measure is Measure.DISTANCE_M
    last = row.over if row.up_to is None else row.up_to
    unit = texts().say(f"cmd-handled-unit-{measure}", count=last)
    over, up_to = (_end(end, kilometres=kilometres) for end in (row.over, row.up_to))
    if row.up_to is None:
        return texts().say("handled-band-over", over=over, unit=unit)
    if row.over == 0:
        return texts().say("handled-band-up-to", up_to=up_to, unit=unit)
    return texts().say("handled-band", over=over, up_to=up_to, unit=unit)
