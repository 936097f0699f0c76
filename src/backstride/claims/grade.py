"""How much one study can bear, from how it was made; nobody picks a grade by hand.

The steps follow the idea of GRADE: a start by design, then down for what weakens it. Zero is told but never counted.
"""

from types import MappingProxyType
from typing import Final

from backstride.claims.study import Design, Read, Study

START: Final = MappingProxyType(
    {
        Design.TRIAL_REVIEW: 3,
        Design.TRIAL: 3,
        Design.COHORT_REVIEW: 2,
        Design.REVIEW: 2,
        Design.COHORT: 1,
        Design.BEFORE_AFTER: 1,
        Design.EXPERIMENT: 1,
        Design.CASE_CONTROL: 1,
        Design.CROSS_SECTION: 1,
        Design.MODEL: 0,
        Design.ANIMAL: 0,
        Design.GUIDELINE: 0,
    }
)
"""Where each design starts: 3 well known, 2 some, 1 little, 0 never counted."""

FEW_PEOPLE: Final = 400
"""Below this one step down. [people]"""
VERY_FEW_PEOPLE: Final = 100
"""Below this a second step down. [people]"""

LOWERING: Final = frozenset(
    {
        "waiting_list",
        "indirect_comparisons",
        "authors_moderate",
        "authors_low",
        "weight_did_not_change",
        "artificial_pain",
    }
)
"""Limits that take one step each; the others narrow what a finding covers instead."""


def grade(study: Study) -> int:
    """Return how much a study can bear: 3 well known, 2 some, 1 little, 0 told but never counted.

    Its design's start; one step down under 400 people and another under 100, for each limit in `LOWERING`, and when it
    was not read itself; never below 1 for a design that counts at all.

    Parameters
    ----------
    study : Study
        The study.
    """
    start = START[study.design]
    return max(1, start - _steps_down(study)) if start else 0


def _steps_down(study: Study) -> int:
    people = study.people or FEW_PEOPLE
    few = (people < FEW_PEOPLE) + (people < VERY_FEW_PEOPLE)
    return few + len(LOWERING & set(study.limits)) + (study.read is not Read.PRIMARY)
