"""How much one finding can bear, from how its study was made; nobody picks a grade by hand.

The steps follow the idea of GRADE: a start by design, then down for what weakens it, and never above what the authors
themselves say. Zero is told but never counted.
"""

from types import MappingProxyType
from typing import Final

from backstride.claims.study import IN_THE_SOURCE, Certainty, Design, Study, StudyFinding

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

MOST: Final = MappingProxyType(
    {
        Certainty.HIGH: 3,
        Certainty.MODERATE: 2,
        Certainty.LOW: 1,
        Certainty.VERY_LOW: 1,
        Certainty.NONE_GIVEN: 3,
    }
)
"""The most that a finding bears, by how sure its own authors are."""

LOWERING: Final = frozenset(
    {
        "waiting_list",
        "indirect_comparisons",
        "mostly_walking",
        "weight_did_not_change",
        "artificial_pain",
    }
)
"""Limits that take one step each; the others narrow what a finding covers instead."""


def grade(study: Study, finding: StudyFinding) -> int:
    """Return how much a finding can bear: 3 well known, 2 some, 1 little, 0 told but never counted.

    Its design's start; one step down under 400 people behind this finding and another under 100, for each limit in
    `LOWERING`, and when it was not read in the source; at most what its authors say; never below 1 for a design that
    counts at all.

    Parameters
    ----------
    study : Study
        The study.
    finding : StudyFinding
        The finding, with the people that it rests on.
    """
    start = START[study.design]
    return max(1, min(start - _steps_down(study, finding), MOST[finding.certainty])) if start else 0


def _steps_down(study: Study, finding: StudyFinding) -> int:
    people = finding.people or FEW_PEOPLE
    few = (people < FEW_PEOPLE) + (people < VERY_FEW_PEOPLE)
    return few + len(LOWERING & set(study.limits)) + (study.read not in IN_THE_SOURCE)
