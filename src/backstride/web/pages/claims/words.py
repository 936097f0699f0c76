"""What templates call for claims: sentences of cards, figures in words, everyday loads as a picture and a table."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from markupsafe import Markup

from backstride.charts.model import Table
from backstride.charts.ranges import RangeChart, RangeRow, range_chart_svg, range_table
from backstride.claims.citations import citation
from backstride.claims.computed import Computed
from backstride.texts.asked_places import place_words
from backstride.texts.catalogue import Catalogue
from backstride.texts.claim_words import (
    answer_line,
    certainty_words,
    computed_figure,
    computed_what,
    figure_words,
    read_words,
    said,
    searched_words,
    study_word,
)

WIDTHS_PX: Final = (256, 512)


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates of claims may call, in one language.

    Parameters
    ----------
    texts : Catalogue
        The language.
    """
    return {
        "said": partial(said, texts),
        "answer_line": partial(answer_line, texts),
        "figure_words": partial(figure_words, texts),
        "computed_what": partial(computed_what, texts),
        "computed_figure": partial(computed_figure, texts),
        "citation": citation,
        "study_word": partial(study_word, texts),
        "read_words": partial(read_words, texts),
        "place_words": partial(place_words, texts),
        "certainty_words": partial(certainty_words, texts),
        "searched_words": partial(searched_words, texts),
        "everyday_pictures": partial(everyday_pictures, texts),
        "everyday_table": partial(everyday_table, texts),
        "model_reasons": partial(_reasons, texts),
    }


def everyday_pictures(texts: Catalogue, figures: Sequence[Computed]) -> Sequence[Markup]:
    """Return the picture of everyday loads beside the usual run, for a phone and for a wider page."""
    chart = _chart(texts, figures)
    # The drawing escapes every word itself.
    return [Markup(range_chart_svg(chart, width)) for width in WIDTHS_PX]  # noqa: S704


def everyday_table(texts: Catalogue, figures: Sequence[Computed]) -> Table:
    """Return the same as a table."""
    return range_table(_chart(texts, figures))


def _chart(texts: Catalogue, figures: Sequence[Computed]) -> RangeChart:
    rows = sorted((row for one in figures if (row := _row(texts, one)) is not None), key=lambda row: row.middle)
    return RangeChart(
        name="everyday",
        title=texts.say("computed-chart"),
        description=texts.say("computed-chart-description"),
        unit=texts.say("computed-chart-unit"),
        label_heading=texts.say("computed-column-what"),
        value_heading=texts.say("computed-column-figure"),
        rows=rows,
    )


def _row(texts: Catalogue, one: Computed) -> RangeRow | None:
    if one.estimate is None:
        return None
    low, middle, high = one.estimate.low, one.estimate.value, one.estimate.high
    label, shown = computed_what(texts, one), computed_figure(texts, one)
    return RangeRow(label, low, middle, high, shown, is_own=one.of == "usual_run")


def _reasons(texts: Catalogue, reasons: Sequence[str]) -> str:
    return "; ".join(texts.say(f"outside-measured-{reason}") for reason in reasons)
