"""Answers from one's own days and experiments as pages show them: parts in words, differences drawn."""

from collections.abc import Sequence

from markupsafe import Markup

from backstride.api.experiments import ExperimentAnswer
from backstride.api.learn import QuestionOut
from backstride.charts.effects import EffectChart, effect_chart_svg, effect_table
from backstride.report.learn_words import (
    effect_chart,
    experiment_chart,
    horizon_words,
    number_words,
    pairs_chart,
    reasons_of_mornings,
    reasons_of_weeks,
)
from backstride.texts.catalogue import Catalogue
from backstride.web.pages.learn.view import Drawn, QuestionView

WIDTHS_PX = (256, 512)
"""For a phone and for a wider page; the style sheet shows the one that fits."""


def question_view(answer: QuestionOut, texts: Catalogue) -> QuestionView:
    """Return one question as the page shows it.

    Parameters
    ----------
    answer : QuestionOut
        The question with its answer.
    texts : Catalogue
        The sentences.
    """
    parts = [
        (
            horizon_words(part, answer, texts),
            part.verdict,
            number_words(part.effect, texts),
            reasons_of_weeks(part, texts),
        )
        for part in answer.horizons
    ]
    chart = effect_chart(answer, f"effect-{answer.exposure.replace('_', '-')}", texts)
    return QuestionView(answer, parts, tuple(reasons_of_mornings(answer, texts)), _drawn(chart))


def experiment_drawn(found: ExperimentAnswer, texts: Catalogue) -> Drawn | None:
    """Return the difference that an experiment found, None without one."""
    return _drawn(experiment_chart(found, texts))


def pairs_drawn(found: ExperimentAnswer, texts: Catalogue) -> Drawn | None:
    """Return the differences of all complete pairs, None without any."""
    return _drawn(pairs_chart(found, texts))


def labelled(prefix: str, names: Sequence[str], texts: Catalogue) -> Sequence[tuple[str, str]]:
    """Return choices with their labels."""
    return tuple((name, texts.say(f"{prefix}-{name}")) for name in names)


def _drawn(chart: EffectChart | None) -> Drawn | None:
    if chart is None:
        return None
    # The drawing escapes every word itself.
    return Drawn([Markup(effect_chart_svg(chart, width)) for width in WIDTHS_PX], effect_table(chart))  # noqa: S704
