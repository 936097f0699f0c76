"""How the figures of a run are said: against the usual first, in itself second."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from markupsafe import Markup

from backstride.estimates import Estimate
from backstride.runner import Units
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words, change, duration, number
from backstride.units import METRES_PER_KM
from backstride.web.pages.runs.run_view import Figure

SAME_PACE_S: float = 5.0
"""Paces closer than this are the same: no watch knows better. Chosen. [s per km]"""
SAME_STEPS: float = 2.0
"""Cadences closer than this are the same. Chosen. [1/min]"""
STRIPE_WIDTH: Final = 180
"""Width of one line of the everyday strip. [px]"""
RULER_EDGE: Final = 6
"""Room for the dot at both ends of a ruler. [px]"""


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates may call, in one language."""
    return {
        "figure_value": figure_value,
        "against": partial(against, texts),
        "ruler_picture": ruler_picture,
        "stripe_picture": stripe_picture,
    }


def figure_value(units: Units, figure: Figure) -> str:
    """Return a figure in itself, with its unit."""
    words = Words(units)
    said = {
        "distance": words.distance,
        "time": duration,
        "pace": words.pace,
        "climb": words.climb,
        "descent": words.climb,
    }
    if figure.name == "back":
        return f"{number(100 * (figure.ratio or 1.0), '.0f')} %"
    return said[figure.name](figure.value) if figure.name in said else number(figure.value, ".0f")


def against(texts: Catalogue, units: Units, figure: Figure) -> str:
    """Return a figure against the usual one; empty where nothing is usual.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    figure : Figure
        The figure.
    """
    if figure.ratio is None:
        return ""
    if figure.name == "pace":
        return _pace(texts, units, figure.value, figure.value / figure.ratio)
    if figure.name == "cadence":
        return _cadence(texts, figure.value - figure.value / figure.ratio)
    found = change(figure.ratio)
    return texts.say(
        f"run-against-{figure.name}", direction=found.direction, percent=found.percent, times=found.times
    )  # fmt: skip


def _pace(texts: Catalogue, units: Units, mine: float, usual: float) -> str:
    words = Words(units)
    faster = words.pace_seconds(usual) - words.pace_seconds(mine)
    is_same = abs(faster) < SAME_PACE_S * words.long_distance_m / METRES_PER_KM
    direction = "same" if is_same else "more" if faster > 0 else "less"
    return texts.say("run-against-pace", direction=direction, seconds=round(abs(faster)), unit=words.distance_unit)


def _cadence(texts: Catalogue, more: float) -> str:
    direction = "same" if abs(more) < SAME_STEPS else "more" if more > 0 else "less"
    return texts.say("run-against-cadence", direction=direction, steps=round(abs(more)))


def ruler_picture(figure: Figure) -> Markup:
    """Return a run on the ruler of those before it: their whole range, their middle half, and the run as a dot.

    Parameters
    ----------
    figure : Figure
        The figure, with where the runs before it lie.
    """
    before = figure.before
    assert before is not None
    least, most = min(before.least, figure.value), max(before.most, figure.value)
    wide = (most - least) or 1.0
    ends = (before.least, before.quarter, before.middle, before.three_quarters, before.most, figure.value)
    at = {
        name: round(RULER_EDGE + (STRIPE_WIDTH - 2 * RULER_EDGE) * (one - least) / wide, 1)
        for name, one in zip(("first", "quarter", "middle", "upper", "last", "here"), ends, strict=True)
    }
    return Markup(
        '<svg class="share" viewBox="0 0 {width} 14" width="{width}" height="14" aria-hidden="true" focusable="false">'
        '<line class="chart-axis" x1="{first}" y1="7" x2="{last}" y2="7"/>'
        '<rect class="chart-estimate" x="{quarter}" y="3" width="{half}" height="8"/>'
        '<line class="chart-middle" x1="{middle}" y1="1" x2="{middle}" y2="13"/>'
        '<circle class="chart-dot ruler-dot" cx="{here}" cy="7" r="5"/></svg>'
    ).format(width=STRIPE_WIDTH, half=round(at["upper"] - at["quarter"], 1), **at)


def stripe_picture(load: Estimate, top: float) -> Markup:
    """Return one line of the everyday strip as a band with its middle; the numbers stand beside it in words.

    Parameters
    ----------
    load : Estimate
        The load. [BW]
    top : float
        The end of the scale, which is the same for every line. [BW]
    """
    low, middle, high = (round(STRIPE_WIDTH * each / top, 1) for each in (load.low, load.value, load.high))
    return Markup(
        '<svg class="share" viewBox="0 0 {width} 12" width="{width}" height="12" aria-hidden="true" focusable="false">'
        '<line class="chart-axis" x1="0" y1="6" x2="{width}" y2="6"/>'
        '<rect class="chart-estimate" x="{low}" y="2" width="{wide}" height="8"/>'
        '<line class="chart-middle" x1="{middle}" y1="0" x2="{middle}" y2="12"/></svg>'
    ).format(width=STRIPE_WIDTH, low=low, wide=round(high - low, 1), middle=middle)
