"""What the templates of the settings call: what was told before, in one line."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from backstride.runner import Change, Units
from backstride.texts.catalogue import Catalogue
from backstride.texts.figures import Words

TOLD = ("sex", "birth_year", "height_m", "mass_kg", "zone", "units", "country")


def for_templates(texts: Catalogue) -> Mapping[str, Callable[..., Any]]:
    """Return what templates may call, in one language."""
    return {"told_before": partial(told_before, texts)}


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
