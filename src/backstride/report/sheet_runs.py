"""The sections about runs: how much against the usual, and what the back has handled."""

from collections.abc import Iterator, Sequence

from backstride.api.report import Block
from backstride.diary.tolerance import Handled, Measure, Row
from backstride.dose.answer import RECENT_WEEKS, Answer
from backstride.dose.weeks import WeekFacts
from backstride.runner import Runner, Units
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words, long_day, number, short_day

_LONG_RUNS_NAMED = 2


def runs_block(answer: Answer, runner: Runner | None, texts: Catalogue) -> Block:
    """Return the section on runs.

    Parameters
    ----------
    answer : Answer
        What was run, against the usual.
    runner : Runner or None
        Whose units are used; kilometres if not told.
    texts : Catalogue
        The language.
    """
    units = runner.units if runner else Units.METRIC
    weeks = [week for week in answer.weeks if week.known][-RECENT_WEEKS:]
    shares = {each.monday: each.running_distance_ratio for each in answer.against_usual}
    rows = [_week_row(week, shares.get(week.monday), units, texts) for week in weeks]
    head = [texts.say(f"report-runs-head-{name}") for name in ("week", "done", "usual")]
    return Block(
        "runs",
        texts.say("report-section-runs"),
        list(_lines(answer, units, texts)),
        head=head if rows else (),
        rows=rows,
    )


def _lines(answer: Answer, units: Units, texts: Catalogue) -> Iterator[str]:
    usual, rest = answer.usual_week, answer.rest
    if usual is None:
        yield texts.say("report-runs-no-usual")
    else:
        far = distance_words(usual.running_distance_m, units)
        yield texts.say("report-runs-usual", distance=far, days=number(usual.run_days), weeks=usual.weeks)
    yield texts.say(
        "report-runs-rest", run=rest.run_days, other=rest.other_days, rest=rest.rest_days, unknown=rest.unknown_days
    )
    for run in sorted(answer.long_runs, key=lambda run: run.local_date)[-_LONG_RUNS_NAMED:]:
        far, before = (distance_words(metres, units) for metres in (run.running_distance_m, run.longest_before_m))
        yield texts.say("report-runs-longest", day=long_day(run.local_date), distance=far, before=before)
    if push := _push(answer.weeks):
        value, low, high = push
        yield texts.say(
            "report-runs-push", force=number(value, ".1f"), low=number(low, ".1f"), high=number(high, ".1f")
        )
        yield texts.say("load-is-not-harm")


def _push(weeks: Sequence[WeekFacts]) -> tuple[float, float, float] | None:
    for week in reversed(weeks):
        if mean := week.force_peak_mean_bw:
            return mean.value, mean.low, mean.high
    return None


def _week_row(week: WeekFacts, share: float | None, units: Units, texts: Catalogue) -> tuple[str, str, str]:
    done = texts.say("report-runs-known", distance=distance_words(week.running_distance_m, units), runs=week.runs)
    against = texts.say("report-runs-share", percent=number(100 * share, ".0f")) if share is not None else ""
    return (short_day(week.monday), done, against)


def handled_block(tables: Sequence[Handled], texts: Catalogue) -> Block | None:
    """Return the section on what the back has handled, by minutes; None while it is too early for one.

    Parameters
    ----------
    tables : sequence of Handled
        One per measure; empty while it is too early.
    texts : Catalogue
        The language.
    """
    title = texts.say("report-section-handled")
    table = next((each for each in tables if each.measure is Measure.MINUTES), None)
    if table is None or all(row.never_tried for row in table.bands):
        return None
    names = ("report-handled-head", "handled-times", "handled-settled", "handled-rose")
    rows = [_handled_row(row, texts) for row in table.bands]
    return Block("handled", title, [texts.say("report-handled-how")], [texts.say(name) for name in names], rows)


def _handled_row(row: Row, texts: Catalogue) -> tuple[str, ...]:
    band = _band(row, texts)
    if row.never_tried:
        return (band, texts.say("handled-never-tried"), "", "")
    return (band, str(row.times), f"{row.settled} / {row.settled + row.rose}", str(row.rose))


def _band(row: Row, texts: Catalogue) -> str:
    over, up_to = number(row.over), number(row.up_to or 0.0)
    if row.up_to is None:
        return texts.say("handled-band-over", over=over, unit="")
    if row.over == 0:
        return texts.say("handled-band-up-to", up_to=up_to, unit="")
    return texts.say("handled-band", over=over, up_to=up_to, unit="")


def distance_words(metres: float, units: Units) -> str:
    """Return a distance in the runner's units."""
    return Words(units).distance(metres)
