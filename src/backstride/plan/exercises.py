"""Exercises: what each is for, which muscles it works, how much of it, and whom it does not suit."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any

from backstride.diary.conditions import allows
from backstride.diary.limits import ClinicianLimits
from backstride.package_data import load_toml

LOADED_BENDING = frozenset({"loaded_forward_bending", "loaded_end_range_forward_bending", "hinge_with_straight_back"})
"""What a professional's "no loaded bending" leaves out; the hinge too, because nobody watches the back."""
BACK_BENDING = frozenset({"loaded_back_bending", "end_range_back_bending"})


class Tag(StrEnum):
    """What an exercise trains."""

    HOLD_TIME_AND_CONTROL = "hold_time_and_control"
    STRENGTH = "strength_if_near_fatigue_or_loaded"
    MOBILITY = "mobility"


class Read(StrEnum):
    """How a figure of muscle work was printed."""

    ABOUT = "about"
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class MeasuredWork:
    """How hard a muscle was measured to work in an exercise, by electrodes, over its own maximal effort.

    Parameters
    ----------
    muscle : str
        A group of the body model.
    is_ : Read
        Whether the figure is a middle or a bound.
    percent : float
        Of a maximal effort; no single test reaches the true most in everybody, so it is a little high. [percent]
    source : str
        Key of references.bib.
    low, high : float or None
        Quartiles, or one standard deviation either way, where printed. [percent]
    people : int or None
        How many were measured; None where that was not read.
    who : str
        Who they were: ``healthy``, ``women``, ``men`` or ``sore_backs``.
    unlike : str
        What was different from the exercise as it is told here, if anything.
    """

    muscle: str
    is_: Read
    percent: float
    source: str
    low: float | None = None
    high: float | None = None
    people: int | None = None
    who: str = "healthy"
    unlike: str = ""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise.

    Parameters
    ----------
    id : str
        Its name; the words are the messages ``exercise-<id>-...`` with hyphens.
    part : str
        The part of the body it stands for in a session.
    tag : Tag
        What it trains.
    muscles : tuple of str
        Groups of the body model.
    properties : frozenset of str
        What conditions and limits may leave out.
    equipment : frozenset of str
        What it needs.
    sets : int
        How many sets.
    repetitions, hold_s : int or None
        In each set. [1], [s]
    left_in_reserve : int or None
        Stop while so many more would still go.
    repetitions_most, hold_most_s : int or None
        Up to which it grows before something harder takes its place. [1], [s]
    load : str
        What can make it heavier: ``band``, ``weight``, or nothing.
    tempo : str
        ``steady``, ``slow`` (three seconds down) or ``pause`` (a second at the top).
    rest_s : int
        Rest between sets. [s]
    harder, easier : str
        The next exercises up and down; empty where more or less of the same is meant.
    optional : bool
        Never chosen first.
    source : tuple of str
        Keys of references.bib.
    measured : tuple of MeasuredWork
        How hard its muscles were measured to work, as far as anybody printed it.
    fit_category, fit_name : int
        Numbers a watch knows it by.
    """

    id: str
    part: str
    tag: Tag
    muscles: tuple[str, ...]
    properties: frozenset[str]
    equipment: frozenset[str]
    sets: int
    repetitions: int | None
    hold_s: int | None
    left_in_reserve: int | None
    repetitions_most: int | None
    hold_most_s: int | None
    load: str
    tempo: str
    rest_s: int
    harder: str
    easier: str
    optional: bool
    source: tuple[str, ...]
    measured: tuple[MeasuredWork, ...]
    fit_category: int
    fit_name: int

    @property
    def message(self) -> str:
        """Return the stem of its messages in the catalogue."""
        return f"exercise-{self.id}"


@cache
def exercises() -> Mapping[str, Exercise]:
    """Return every exercise under its name; each names the studies that it rests on.

    Returns
    -------
    Mapping of str to Exercise
        Sets, repetitions [1] and holds [s]; what muscles were measured to do [%] is that of calatayud_2019 and others,
        named in `Exercise.source`.

    Examples
    --------
    >>> exercises()["side_plank"].optional
    True
    """
    rows = load_toml("backstride.plan", "data/exercises.toml")["exercise"]
    return MappingProxyType({row["id"]: _exercise(row) for row in rows})


def suits(exercise: Exercise, conditions: frozenset[str], limits: ClinicianLimits | None) -> bool:
    """Whether an exercise may be suggested to somebody with these conditions and limits.

    What a professional asked for by name may be suggested whatever the conditions; the movements the same professional
    left out stay out.

    What a condition leaves out is the rule ``condition`` (giangregorio_2014, backstride_judgement).

    Parameters
    ----------
    exercise : Exercise
        The exercise.
    conditions : frozenset of str
        Conditions told in the safety check.
    limits : ClinicianLimits or None
        What a professional allows.

    Returns
    -------
    bool
        False as soon as a professional's limit or a condition stands against it.

    Examples
    --------
    >>> suits(exercises()["side_plank"], frozenset(), None)
    True
    """
    if limits is not None:
        if limits.no_loaded_bending and exercise.properties & LOADED_BENDING:
            return False
        if limits.no_back_bending and exercise.properties & BACK_BENDING:
            return False
        if exercise.id in limits.exercises:
            return True
    return allows(exercise.properties, conditions)


def left_out_by(exercise: Exercise, conditions: frozenset[str], limits: ClinicianLimits | None) -> tuple[str, ...]:
    """Return what leaves an exercise out: names of conditions, or ``clinician``; nothing when it suits.

    Parameters
    ----------
    exercise : Exercise
        The exercise.
    conditions : frozenset of str
        Conditions told in the safety check.
    limits : ClinicianLimits or None
        What a professional allows.

    Returns
    -------
    tuple of str
        In alphabetical order.

    Examples
    --------
    >>> left_out_by(exercises()["side_plank"], frozenset(), None)
    ()
    """
    if suits(exercise, conditions, limits):
        return ()
    if not suits(exercise, frozenset(), limits):
        return ("clinician",)
    return tuple(name for name in sorted(conditions) if not allows(exercise.properties, (name,)))


def _exercise(row: Mapping[str, Any]) -> Exercise:
    return Exercise(
        id=row["id"],
        part=row["part"],
        sets=row["sets"],
        fit_category=row["fit_category"],
        fit_name=row["fit_name"],
        repetitions=row.get("repetitions"),
        hold_s=row.get("hold_s"),
        left_in_reserve=row.get("left_in_reserve"),
        repetitions_most=row.get("repetitions_most"),
        hold_most_s=row.get("hold_most_s"),
        load=row.get("load", ""),
        tempo=row["tempo"],
        rest_s=row["rest_s"],
        harder=row.get("harder", ""),
        easier=row.get("easier", ""),
        tag=Tag(row["tag"]),
        muscles=tuple(row["muscles"]),
        properties=frozenset(row["properties"]),
        equipment=frozenset(row["equipment"]),
        optional=row.get("optional", False),
        source=tuple(row["source"]),
        measured=tuple(MeasuredWork(**{**one, "is_": Read(one["is_"])}) for one in row.get("measured", ())),
    )
