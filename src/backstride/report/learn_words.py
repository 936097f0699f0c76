"""Parts of an answer in words and as a chart, the same for commands and pages."""

from collections.abc import Iterator

from backstride.api.experiments import ExperimentAnswer
from backstride.api.learn import HorizonOut, QuestionOut
from backstride.charts.effects import Difference, EffectChart
from backstride.estimates import Estimate
from backstride.learn.checks import CheckName
from backstride.learn.columns import COLUMNS
from backstride.learn.horizons import NOT_EARNED
from backstride.learn.rules import RULES
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import number

OF_WEEKS = frozenset({"weeks-need-phases", "phases-not-seen"})
"""Reasons that belong to the weeks alone."""
ASK_BEFORE_RUNS = frozenset({"felt-during-the-day", NOT_EARNED, f"check-{CheckName.AMOUNT}"})
"""Reasons that a score just before a run would take away."""


def horizon_words(part: HorizonOut, question: QuestionOut, texts: Catalogue) -> str:
    """Return the name of a horizon; of an outcome scored on the day itself the first one is that day."""
    same_day = COLUMNS[question.outcome].after_running and part.horizon != "weeks"
    return texts.say(f"learn-horizon-{part.horizon}{'-same-day' if same_day else ''}")


def number_words(effect: Estimate | None, texts: Catalogue) -> str:
    """Return a difference with its interval, empty without one."""
    if effect is None:
        return ""
    value, low, high = (number(round(one, 1) + 0.0, "+.1f") for one in (effect.value, effect.low, effect.high))
    return texts.say("learn-effect", value=value, low=low, high=high)


def reasons_of_weeks(part: HorizonOut, texts: Catalogue) -> str:
    """Return why the weeks cannot be judged, in words."""
    return " ".join(texts.say(f"learn-reason-{code}") for code in part.verdict.reasons if code in OF_WEEKS)


def reasons_of_mornings(question: QuestionOut, texts: Catalogue) -> Iterator[str]:
    """Return what keeps the mornings from saying more, each reason once."""
    codes = (code for part in question.horizons if part.horizon != "weeks" for code in part.verdict.reasons)
    told = tuple(dict.fromkeys(codes))
    yield from (texts.say(f"learn-reason-{code}") for code in told)
    if not ASK_BEFORE_RUNS.isdisjoint(told):
        yield texts.say("learn-asks-before-runs")


def effect_chart(question: QuestionOut, name: str, texts: Catalogue) -> EffectChart | None:
    """Return the differences of a question as a chart, None without any.

    Parameters
    ----------
    question : QuestionOut
        The question with its answer.
    name : str
        Identifier of the chart on its page.
    texts : Catalogue
        The sentences.
    """
    rows = [
        Difference(
            horizon_words(part, question, texts),
            part.effect.low,
            part.effect.value,
            part.effect.high,
            number_words(part.effect, texts),
        )
        for part in question.horizons
        if part.effect is not None
    ]
    if not rows:
        return None
    return _chart(question.question, rows, name, texts, better_up=COLUMNS[question.outcome].more_is_better)


def experiment_chart(found: ExperimentAnswer, texts: Catalogue) -> EffectChart | None:
    """Return the difference that an experiment found as a chart, None without one."""
    if found.effect is None:
        return None
    shown = number_words(found.effect, texts)
    name = "experiment-chart-row-phases" if found.phase_days else "experiment-chart-row"
    row = Difference(texts.say(name), found.effect.low, found.effect.value, found.effect.high, shown)
    return _chart(texts.say("experiment-chart-title"), [row], "experiment", texts, better_up=False)


def pairs_chart(found: ExperimentAnswer, texts: Catalogue) -> EffectChart | None:
    """Return the difference of every complete pair as a chart, in time order, None without any."""
    rows = [
        Difference(
            f"{one.pair.first_day}, {one.pair.second_day}",
            *(gap, gap, gap),
            texts.say("experiment-pair-gap", gap=number(gap, "+.1f")),
        )
        for one in found.pairs_done
        if (gap := one.difference) is not None
    ]
    if not rows:
        return None
    return _chart(texts.say("experiment-pairs-chart-title"), rows, "experiment-pairs", texts, better_up=False)


def _chart(title: str, rows: list[Difference], name: str, texts: Catalogue, *, better_up: bool) -> EffectChart:
    better, worse = texts.say("learn-chart-better"), texts.say("learn-chart-worse")
    left, right = (worse, better) if better_up else (better, worse)
    return EffectChart(
        name=name,
        title=title,
        description=texts.say("learn-chart-description", rows="; ".join(f"{row.label}: {row.shown}" for row in rows)),
        left=left,
        right=right,
        margin=RULES.margin,
        label_heading=texts.say("learn-chart-when"),
        value_heading=texts.say("learn-chart-difference"),
        rows=rows,
    )
