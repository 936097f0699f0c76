"""Short citations of the sources that claims and explanations name, by their key in references.bib."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from backstride.claims.from_table import RUNNING, WALKING
from backstride.claims.mechanics import mechanics
from backstride.claims.store import studies
from backstride.package_data import load_toml
from backstride.plan.exercises import exercises


@cache
def citations() -> Mapping[str, str]:
    """Return who wrote what, where and when, by key."""
    return MappingProxyType(dict(load_toml("backstride.claims", "citations.toml")))


def citation(key: str) -> str:
    """Return a short citation; the key itself where a source is not listed yet.

    Parameters
    ----------
    key : str
        Key in references.bib.
    """
    return citations().get(key, key)


def keys_named() -> set[str]:
    """Return every key that studies, figures of the model and pages on how the back works name."""
    found = {one.source for one in studies()} | {*RUNNING, *WALKING, "behm_2009"}
    found |= {key for page in mechanics() for key in page.sources}
    return found | {one.source for exercise in exercises().values() for one in exercise.measured}
