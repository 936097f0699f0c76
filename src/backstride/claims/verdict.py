"""The verdict of studies on a claim, by the first written rule that holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from backstride.claims.grade import grade
from backstride.claims.scale import Direction
from backstride.claims.study import POOLED, PROSPECTIVE, Covers, Design, Says, Study, StudyFinding


class Verdict(StrEnum):
    """What studies say of a claim."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    NOT_SHOWN = "not_shown"
    CONTRADICTED = "contradicted"
    DEPENDS = "depends"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One finding as it bears on one claim.

    Parameters
    ----------
    study : Study
        Where it comes from.
    finding : StudyFinding
        What was found.
    says : Says
        Which way it points.
    covers : Covers
        How much of the claim it is about.
    """

    study: Study
    finding: StudyFinding
    says: Says
    covers: Covers


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with what follows from the same findings.

    Parameters
    ----------
    verdict : Verdict
        The word.
    direction : Direction
        Which way the studies point.
    strength : int
        3 well known, 2 some, 1 little, 0 nobody knows. [1]
    rule : str
        Name of the rule that held.
    """

    verdict: Verdict
    direction: Direction
    strength: int
    rule: str


YEAR_WEEKS: Final = 52.0
"""A claim about years is not moved by people who were followed for less. [week]"""


def evidence_on(claim: str, studies: Iterable[Study], *, is_about_years: bool = False) -> tuple[Evidence, ...]:
    """Return every finding that is about a claim, in the order of the store.

    Parameters
    ----------
    claim : str
        Its name.
    studies : iterable of Study
        The evidence store.
    is_about_years : bool
        Whether the claim speaks of years: what was found within less than a year is then told and never counted.
    """
    return tuple(
        Evidence(study, finding, on.says, Covers.ELSEWHERE if is_about_years and is_too_short(study) else on.covers)
        for study in studies
        for finding in study.findings
        for on in finding.on
        if on.claim == claim
    )


def is_too_short(study: Study) -> bool:
    """Return whether people were followed for less than a year, or nobody said how long.

    Groups that are compared by what they have done for years are not: there was nothing to follow.
    """
    watched = study.design in PROSPECTIVE or study.design is Design.EXPERIMENT
    return watched and (study.weeks is None or study.weeks < YEAR_WEEKS)


def judge(evidence: Sequence[Evidence], turns_on: Sequence[str] = (), *, asks_openly: bool = False) -> Judged:
    """Return the verdict of studies.

    Counted are findings about the whole claim or a part of it, from designs that count; those from elsewhere are told
    but never counted. The first rule that holds:

    1. *depends*: what it turns on is named, and either the question is an open one, or counted findings on the whole
       point both for and against;
    2. *contradicted*: two independent studies of the whole found the opposite, at least one looked forward in time,
       and nothing counted points for it;
    3. *supported*: findings on the whole point for it, none found no difference or the opposite, and they come from
       pooled trials or cohorts, or from two independent studies that look forward;
    4. *partly*: a finding on the whole points for it or both ways; or one on a part does, and none on the whole found
       no difference or the opposite;
    5. *not shown*.

    Parameters
    ----------
    evidence : sequence of Evidence
        Findings on the claim.
    turns_on : sequence of str
        What the answer turns on, when it is named.
    asks_openly : bool
        Whether the question cannot be answered by yes or no.
    """
    counted = [one for one in evidence if one.covers is not Covers.ELSEWHERE and _bears(one, asks_openly=asks_openly)]
    verdict, rule = _verdict(counted, turns_on, asks_openly=asks_openly)
    strength = _strength(verdict, counted)
    direction = _direction(verdict, counted) if strength else Direction.SILENT
    return Judged(verdict, direction, strength, rule)


def _bears(one: Evidence, *, asks_openly: bool) -> int:
    advice = one.study.design is Design.GUIDELINE and asks_openly
    return 1 if advice else grade(one.study, one.finding)


def _verdict(counted: Sequence[Evidence], turns_on: Sequence[str], *, asks_openly: bool) -> tuple[Verdict, str]:
    whole = [one for one in counted if one.covers is Covers.WHOLE]
    said = {one.says for one in whole}
    for_it = [one for one in whole if one.says is Says.FOR]
    if turns_on and (asks_openly or {Says.FOR, Says.AGAINST} <= said):
        return Verdict.DEPENDS, "named-conditions"
    if _contradicts(whole, counted):
        return Verdict.CONTRADICTED, "opposite-found-twice"
    if for_it and said == {Says.FOR} and _bear_out(for_it):
        return Verdict.SUPPORTED, "found-and-found-again"
    if said & {Says.FOR, Says.MIXED}:
        return Verdict.PARTLY, "found-but-not-enough"
    if not said and any(one.says in {Says.FOR, Says.MIXED} for one in counted):
        return Verdict.PARTLY, "a-part-found"
    return Verdict.NOT_SHOWN, "looked-for-in-vain" if counted else "nobody-looked"


def _contradicts(whole: Sequence[Evidence], counted: Sequence[Evidence]) -> bool:
    against = [one for one in whole if one.says is Says.AGAINST]
    forward = any(one.study.design in PROSPECTIVE for one in against)
    return _sources(against) >= 2 and forward and not any(one.says is Says.FOR for one in counted)


def _bear_out(for_it: Sequence[Evidence]) -> bool:
    pooled = any(one.study.design in POOLED for one in for_it)
    return pooled or _sources([one for one in for_it if one.study.design in PROSPECTIVE]) >= 2


def _sources(evidence: Iterable[Evidence]) -> int:
    return len({one.study.source for one in evidence})


def _strength(verdict: Verdict, counted: Sequence[Evidence]) -> int:
    """Return the most any finding behind the verdict bears; one on a part bears one step less, but at least one."""
    behind = {
        Verdict.SUPPORTED: {Says.FOR},
        Verdict.PARTLY: {Says.FOR, Says.MIXED},
        Verdict.NOT_SHOWN: {Says.NO_DIFFERENCE, Says.AGAINST},
        Verdict.CONTRADICTED: {Says.AGAINST},
        Verdict.DEPENDS: set(Says),
    }[verdict]
    return max((_bearing(one) for one in counted if one.says in behind), default=0)


def _bearing(one: Evidence) -> int:
    bears = max(1, grade(one.study, one.finding))
    return bears if one.covers is Covers.WHOLE else max(1, bears - 1)


def _direction(verdict: Verdict, counted: Sequence[Evidence]) -> Direction:
    if verdict is Verdict.PARTLY and {one.says for one in counted} == {Says.FOR}:
        return Direction.FOR
    return {
        Verdict.SUPPORTED: Direction.FOR,
        Verdict.PARTLY: Direction.MIXED,
        Verdict.NOT_SHOWN: Direction.AGAINST,
        Verdict.CONTRADICTED: Direction.AGAINST,
        Verdict.DEPENDS: Direction.MIXED,
    }[verdict]
