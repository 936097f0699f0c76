"""Values of the evidence store: what one study found, how it was read, and what it does not show."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Design(StrEnum):
    """How a study was made."""

    TRIAL_REVIEW = "trial_review"
    """Trials pooled."""
    TRIAL = "trial"
    """A coin decided who did what."""
    COHORT_REVIEW = "cohort_review"
    """People followed over time, pooled over studies."""
    REVIEW = "review"
    """Studies of several kinds, or reviews, looked at together."""
    COHORT = "cohort"
    """People followed over time."""
    BEFORE_AFTER = "before_after"
    """The same people before and after, with nobody to compare them with."""
    EXPERIMENT = "experiment"
    """The same people in several conditions in a laboratory or on a track."""
    CASE_CONTROL = "case_control"
    """People with and without the trouble, looked at afterwards."""
    CROSS_SECTION = "cross_section"
    """Groups looked at once."""
    MODEL = "model"
    """A computation."""
    ANIMAL = "animal"
    """Animals, not people."""
    GUIDELINE = "guideline"
    """What a panel advises."""


PROSPECTIVE: Final = frozenset(
    {Design.TRIAL_REVIEW, Design.TRIAL, Design.COHORT_REVIEW, Design.COHORT, Design.BEFORE_AFTER}
)
"""Designs that look forward in time."""

POOLED: Final = frozenset({Design.TRIAL_REVIEW, Design.COHORT_REVIEW})
"""Designs that pool studies which look forward in time."""


class Read(StrEnum):
    """What of the study was read; a figure from memory has no place here."""

    FULL_TEXT = "full text"
    """The whole text of the source."""
    PART = "part of the text"
    """Its abstract and a table or a section beyond it."""
    ABSTRACT = "abstract"
    """Its abstract, whole or in part."""
    ANOTHER_TEXT = "another text"
    """Another text that reports the source."""
    CODE = "public code"
    """Public code that cites the source."""
    WORKED_OUT = "worked out"
    """By arithmetic from stated figures."""


IN_THE_SOURCE: Final = frozenset({Read.FULL_TEXT, Read.PART, Read.ABSTRACT})
"""Ways of reading in which the source itself was seen."""


class Certainty(StrEnum):
    """How sure a study's own authors are, in the words of GRADE."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    """Also where they say *low to moderate*."""
    VERY_LOW = "very low"
    NONE_GIVEN = "none given"
    """Nothing of the kind stood in what was read."""


class Says(StrEnum):
    """Which way a finding points, with respect to a claim as worded."""

    FOR = "for"
    AGAINST = "against"
    """The opposite of the claim was found."""
    NO_DIFFERENCE = "none"
    """It was looked for and not found."""
    MIXED = "mixed"


class Covers(StrEnum):
    """How much of a claim a finding is about."""

    WHOLE = "whole"
    PART = "part"
    """A step of its chain, or some of the people."""
    ELSEWHERE = "elsewhere"
    """Another part of the body, another activity, another outcome: told, never counted."""


class Kind(StrEnum):
    """What a figure is, which decides where *no effect* lies."""

    DIFFERENCE = "difference"
    RATIO = "ratio"
    AMOUNT = "amount"


NO_EFFECT: Final = {Kind.DIFFERENCE: 0.0, Kind.RATIO: 1.0}
"""The value of each kind of comparison that means no effect."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a study, never without its unit, and with the band that was read.

    Parameters
    ----------
    kind : Kind
        Difference, ratio, or an amount of one group.
    value : float or None
        Central value; None for a plain range over studies. In `unit`.
    low, high : float or None
        Interval, or range; None where none was read. In `unit`.
    level : float or None
        Share the interval is meant to hold; None for a range or where none was read. [1]
    plus_minus : float or None
        Spread as printed, where that was read instead. In `unit`.
    unit : str
        Unit as written to people.
    of : str
        Which group or condition it belongs to; may be empty.
    none_given : bool
        Whether the file says that no interval stood in what was read.
    """

    kind: Kind
    value: float | None
    low: float | None
    high: float | None
    level: float | None
    plus_minus: float | None
    unit: str
    of: str = ""
    none_given: bool = False

    @property
    def banded(self) -> bool:
        """Whether an interval, a range or a spread was read."""
        return self.low is not None or self.plus_minus is not None

    @property
    def holds_no_effect(self) -> bool | None:
        """Whether the interval holds *no effect*; None where that cannot be said."""
        none = NO_EFFECT.get(self.kind)
        if none is None or self.low is None or self.high is None or self.level is None:
            return None
        return self.low <= none <= self.high


@dataclass(frozen=True, slots=True)
class On:
    """What a finding means for one claim."""

    claim: str
    says: Says
    covers: Covers


@dataclass(frozen=True, slots=True)
class StudyFinding:
    """One finding of a study.

    Parameters
    ----------
    id : str
        ``source/name``, unique.
    outcome : str
        What was measured: message ``study-outcome-<outcome>``.
    figures : tuple of Figure
        Its numbers; empty where only words were read.
    on : tuple of On
        The claims it is about.
    people : int or None
        How many people this finding rests on; None where that was not read. [people]
    certainty : Certainty
        How sure its authors are of it.
    """

    id: str
    outcome: str
    figures: tuple[Figure, ...]
    on: tuple[On, ...]
    people: int | None = None
    certainty: Certainty = Certainty.NONE_GIVEN


@dataclass(frozen=True, slots=True)
class Study:
    """One study: a file of the evidence store.

    Parameters
    ----------
    source : str
        Key in references.bib.
    design : Design
        How it was made.
    people : int or None
        How many people the whole study has; None where that was not read. [people]
    who : str
        Who they were: message ``study-who-<who>``.
    read : Read
        What of it was read.
    limits : tuple of str
        What it does not show: messages ``study-limit-<limit>``.
    findings : tuple of StudyFinding
        What it found.
    read_on : date or None
        When it was read; None where that was not noted.
    weeks : float or None
        How long people were followed; None where that was not read. [week]
    """

    source: str
    design: Design
    people: int | None
    who: str
    read: Read
    limits: tuple[str, ...]
    findings: tuple[StudyFinding, ...]
    read_on: date | None = None
    weeks: float | None = None

    @property
    def owes_full_text(self) -> bool:
        """Whether only its abstract, or another text about it, was read."""
        return self.read not in {Read.FULL_TEXT, Read.CODE}
