"""What studies say of running and backs as a whole, from the verdicts of the claims that it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from backstride.claims.by_studies import judged
from backstride.claims.claim import claim_named
from backstride.claims.scale import Direction
from backstride.claims.store import studies_naming
from backstride.claims.study import Study

ABOUT: Final[Mapping[str, Direction]] = {
    "wears_discs": Direction.AGAINST,
    "strengthens_back": Direction.AGAINST,
    "can_help": Direction.FOR,
}
"""The claims that the sentence is about, and the way in which studies must point for its words to hold."""

SOURCE: Final = "maselli_2021"
PREVALENCE: Final = f"{SOURCE}/prevalence"
BLAME: Final = f"{SOURCE}/blame"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverallStudies:
    """What studies found of running and backs.

    Parameters
    ----------
    holds : bool
        Whether the verdicts of all claims that it is about point as its words do; if not, it must not be said.
    strength : int
        The least strength of these verdicts: 3 well known, 2 some, 1 little, 0 nobody knows. [1]
    back_pain_percent : float
        Runners with back pain within a year. [%]
    not_blamed_percent : float
        Of these, those who did not blame running. [%]
    people : int
        Runners who were asked for these two figures.
    sources : tuple of str
        Keys of the sources of these figures.
    """

    holds: bool
    strength: int
    back_pain_percent: float
    not_blamed_percent: float
    people: int
    sources: tuple[str, ...]


def overall_studies(store: Sequence[Study] | None = None) -> OverallStudies:
    """Return what studies found of running and backs.

    Parameters
    ----------
    store : sequence of Study, optional
        The evidence store; the package's own by default.
    """
    known = studies_naming(frozenset({*ABOUT, SOURCE})) if store is None else store
    found = {name: judged(claim_named(name), known) for name in ABOUT}
    return OverallStudies(
        holds=all(_points(found[name].direction, way) for name, way in ABOUT.items()),
        strength=min(one.strength for one in found.values()),
        back_pain_percent=_amount(PREVALENCE, known),
        not_blamed_percent=_amount(BLAME, known),
        people=_people(PREVALENCE, known),
        sources=(SOURCE,),
    )


def _points(direction: Direction, way: Direction) -> bool:
    """Whether a verdict points a way; what helps some helps "a little"."""
    return direction is way or (way is Direction.FOR and direction is Direction.MIXED)


def _amount(finding: str, store: Sequence[Study]) -> float:
    value = next(one.figures[0].value for study in store for one in study.findings if one.id == finding)
    assert value is not None
    return value


def _people(finding: str, store: Sequence[Study]) -> int:
    people = next(one.people for study in store for one in study.findings if one.id == finding)
    assert people is not None
    return people
