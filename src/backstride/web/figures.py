"""How the figures of a run are said: against the usual first, in itself second."""

from backstride.runner import Change, Units
from backstride.texts.catalogue import Catalogue
from backstride.web.views.run import Figure
from backstride.web.words import METRES_PER_KM, Words, change, duration

SAME_PACE_S: float = 5.0
"""Paces closer than this are the same: no watch knows better. Chosen. [s per km]"""
TOLD = ("sex", "birth_year", "height_m", "mass_kg", "zone", "units", "country")
SAME_STEPS: float = 2.0
"""Cadences closer than this are the same. Chosen. [1/min]"""


def figure_value(units: Units, figure: Figure) -> str:
    """Return a figure in itself, with its unit."""
    words = Words(units)
    said = {"distance": words.distance, "time": duration, "pace": words.pace, "climb": words.climb}
    return said[figure.name](figure.value) if figure.name in said else f"{figure.value:.0f}"


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


def told_before(texts: Catalogue, units: Units, told: Change) -> str:
    """Return what the runner told about themselves, in one line.

    Parameters
    ----------
    texts : Catalogue
        The language.
    units : Units
        What the runner wants to read.
    told : Change
        What was told; what was not is left out.
    """
    words = Words(units)
    said = {"height_m": words.stature, "mass_kg": words.mass}
    known = {name: value for name in TOLD if (value := getattr(told, name)) is not None}
    parts = (
        texts.say(f"settings-history-{name}", value=said[name](value) if name in said else str(value))
        for name, value in known.items()
    )
    return " · ".join(parts)
