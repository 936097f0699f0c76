"""What own runs asked of the low back, as JSON answers."""

from collections.abc import Iterator

from backstride.contracts.load_history import LoadHistoryAnswer
from backstride.contracts.run_load import RunLoadAnswer
from backstride.runner import Units
from backstride.services.run_load import Asked, LoadHistory, LoadOfRun
from backstride.texts.catalogue import catalogue
from backstride.texts.load_sentences import LIMITS, LoadSentences


def run_load_out(told: LoadOfRun, units: Units) -> RunLoadAnswer:
    """Give one run's loads for JSON."""
    return RunLoadAnswer.of(told, list(run_lines(told, LoadSentences(catalogue(), units))), limits_of_loads())


def load_history_out(told: LoadHistory, units: Units, *, simulated: bool) -> LoadHistoryAnswer:
    """Give load over time for JSON."""
    lines = list(history_lines(told, LoadSentences(catalogue(), units)))
    return LoadHistoryAnswer.of(told, lines, limits_of_loads(), simulated=simulated)


def run_lines(told: LoadOfRun, sentences: LoadSentences) -> Iterator[str]:
    """Give what is said of one run."""
    asked = told.asked
    yield sentences.unusual(asked.amount)
    yield from filter(None, [sentences.rank(asked.amount)])
    yield from _load_lines(asked, sentences)
    yield from filter(None, [sentences.day(told.day.runs, told.day.against_usual.get("steps"))])
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
    yield from filter(None, [sentences.few(asked.load.outside_measured)])


def history_lines(told: LoadHistory, sentences: LoadSentences) -> Iterator[str]:
    """Give what is said of weeks and sums."""
    yield from sentences.weeks(told.over_time)
    yield from (sentences.sums(one) for one in told.over_time.sums)
    yield sentences.rest(told.over_time)
    yield from filter(None, [sentences.few(told.outside_measured)])
    if told.refused:
        yield sentences.texts.say(f"load-refused-{told.refused}")
    if not told.recent:
        yield sentences.texts.say("load-no-runs")


def limits_of_loads() -> list[str]:
    """Give what the model cannot say."""
    return [catalogue().say(code) for code in LIMITS]
