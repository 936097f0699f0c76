"""What `backstride load` says of one's own runs."""

from collections.abc import Sequence

from rich.table import Table

from backstride.api.loads import history_lines, limits_of_loads, run_lines
from backstride.cli.load_out import strip_table
from backstride.cli.output import out, texts
from backstride.runner import Units
from backstride.services.runs.load import LoadHistory, LoadOfRun
from backstride.texts.load_sentences import AmountRow, LoadSentences


def show_run(told: LoadOfRun, units: Units, *, simulated: bool) -> None:
    """Print one run's loads for people."""
    say, sentences = texts().say, LoadSentences(texts(), units)
    _head("run-load-title", simulated=simulated)
    out().print(f"{told.run.local_date.isoformat()}  {told.run.name or told.run.activity}  {told.run.run_id}")
    out().print(_amounts(sentences.amounts(told.asked)))
    if told.strip:
        out().print(say("load-strip"))
        out().print(strip_table(told.strip))
    for line in (*run_lines(told, sentences), *limits_of_loads()):
        out().print(line, markup=False)


def show_history(told: LoadHistory, units: Units, *, simulated: bool) -> None:
    """Print load over time for people."""
    sentences = LoadSentences(texts(), units)
    _head("load-history-title", simulated=simulated)
    if told.strip:
        out().print(texts().say("load-strip"))
        out().print(strip_table(told.strip))
    for line in (*history_lines(told, sentences), *limits_of_loads()):
        out().print(line, markup=False)
    for one in told.recent:
        day = f"{one.local_date.isoformat()} {one.id}"
        out().print(f"\n{day}: {sentences.unusual(one)}", markup=False)
        for line in sentences.load_beside(one.load_beside)[:1]:
            out().print(f"  {line}", markup=False)


def _head(title: str, *, simulated: bool) -> None:
    if simulated:
        out().print(texts().say("simulated"), style="reverse")
    out().print(texts().say(title), style="bold")


def _amounts(rows: Sequence[AmountRow]) -> Table:
    table = Table("", texts().say("load-amount-usual"), texts().say("load-amount-itself"), box=None)
    for row in rows:
        table.add_row(row.name, row.against, row.itself)
    return table
