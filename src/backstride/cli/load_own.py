"""What `backstride load` says of one's own runs."""

from collections.abc import Iterator, Sequence

from rich.table import Table

from backstride.cli.load_out import strip_table
from backstride.cli.output import out, texts
from backstride.contracts.load_history import LoadHistoryAnswer
from backstride.contracts.run_load import RunLoadAnswer
from backstride.runner import Units
from backstride.services.run_load import Asked, LoadHistory, LoadOfRun
from backstride.texts.load_sentences import LIMITS, AmountRow, LoadSentences


def run_out(told: LoadOfRun, units: Units) -> RunLoadAnswer:
    """Give one run's loads for JSON."""
    return RunLoadAnswer.of(told, list(_run_lines(told, LoadSentences(texts(), units))), _limits())


def history_out(told: LoadHistory, units: Units, *, simulated: bool) -> LoadHistoryAnswer:
    """Give load over time for JSON."""
    lines = list(_history_lines(told, LoadSentences(texts(), units)))
    return LoadHistoryAnswer.of(told, lines, _limits(), simulated=simulated)


def show_run(told: LoadOfRun, units: Units, *, simulated: bool) -> None:
    """Print one run's loads for people."""
    say, sentences = texts().say, LoadSentences(texts(), units)
    _head("run-load-title", simulated=simulated)
    out().print(f"{told.run.local_date.isoformat()}  {told.run.name or told.run.activity}  {told.run.run_id}")
    out().print(_amounts(sentences.amounts(told.asked.amount)))
    if told.strip:
        out().print(say("load-strip"))
        out().print(strip_table(told.strip))
    for line in (*_run_lines(told, sentences), *_limits()):
        out().print(line, markup=False)


def show_history(told: LoadHistory, units: Units, *, simulated: bool) -> None:
    """Print load over time for people."""
    sentences = LoadSentences(texts(), units)
    _head("load-history-title", simulated=simulated)
    if told.strip:
        out().print(texts().say("load-strip"))
        out().print(strip_table(told.strip))
    for line in (*_history_lines(told, sentences), *_limits()):
        out().print(line, markup=False)
    for one in told.recent:
        day = f"{one.amount.day.isoformat()} {one.amount.id}"
        out().print(f"\n{day}: {sentences.unusual(one.amount)}", markup=False)
        for line in sentences.load_beside(one.load_beside)[:1]:
            out().print(f"  {line}", markup=False)


def _head(title: str, *, simulated: bool) -> None:
    if simulated:
        out().print(texts().say("simulated"), style="reverse")
    out().print(texts().say(title), style="bold")


def _run_lines(told: LoadOfRun, sentences: LoadSentences) -> Iterator[str]:
    asked = told.asked
    yield sentences.unusual(asked.amount)
    yield from filter(None, [sentences.rank(asked.amount)])
    yield from _load_lines(asked, sentences)
    yield sentences.longest(told.longest)
    yield from sentences.drift(told.drift, told.no_drift)
    yield from filter(None, [sentences.balance(asked.balance)])


def _load_lines(asked: Asked, sentences: LoadSentences) -> Iterator[str]:
    say = sentences.texts.say
    if asked.refused:
        yield say(f"load-refused-{asked.refused}")
    if asked.load is None:
        return
    if asked.load.levels is not None:
        peak = asked.load.levels["L5S1"].compression_peak_bw
        yield f"{say('load-peak', level='L5/S1')}: {sentences.banded(peak)} {say('load-body-weights')}"
    yield from sentences.load_beside(asked.load_beside)
    if asked.work_beside:
        untold = (say("load-work-for-researchers"),)
        yield from sentences.work(asked.work_beside) if asked.work_is_for_runners else untold
    if asked.load.outside_measured:
        reasons = ", ".join(say(f"outside-measured-{code}") for code in asked.load.outside_measured)
        yield say("load-few", reasons=reasons)


def _history_lines(told: LoadHistory, sentences: LoadSentences) -> Iterator[str]:
    yield from sentences.weeks(told.over_time)
    yield from (sentences.sums(one) for one in told.over_time.sums)
    yield sentences.rest(told.over_time)
    if told.refused:
        yield sentences.texts.say(f"load-refused-{told.refused}")
    if not told.recent:
        yield sentences.texts.say("load-no-runs")


def _amounts(rows: Sequence[AmountRow]) -> Table:
    table = Table("", texts().say("load-amount-usual"), texts().say("load-amount-itself"), box=None)
    for row in rows:
        table.add_row(row.name, row.against, row.itself)
    return table


def _limits() -> list[str]:
    return [texts().say(code) for code in LIMITS]
