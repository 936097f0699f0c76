"""What known conditions leave out of exercises and tests."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from backstride.package_data import load_toml


@dataclass(frozen=True, slots=True)
class ExerciseRule:
    """What one condition changes; always something to ask a professional about first.

    Parameters
    ----------
    identifier : str
        The condition's question in the safety check.
    leaves_out : frozenset of str
        Properties of exercises that are not suggested.
    prefers : tuple of str
        What is offered first instead.
    maximal_tests : bool
        Whether strength tests up to the own maximum may be offered at all.
    source : tuple of str
        Keys of references.bib.
    """

    identifier: str
    leaves_out: frozenset[str]
    prefers: tuple[str, ...]
    maximal_tests: bool
    source: tuple[str, ...]


@cache
def exercise_rules() -> dict[str, ExerciseRule]:
    """Return the rule of every condition, under its identifier."""
    rows = load_toml("backstride.diary", "data/condition_exercises.toml")["condition"]
    return {row["identifier"]: _rule(row) for row in rows}


def leaves_out(conditions: Iterable[str]) -> frozenset[str]:
    """Return the properties of exercises that are not suggested to somebody with these conditions.

    Parameters
    ----------
    conditions : iterable of str
        Identifiers of conditions answered yes or not sure.
    """
    return frozenset().union(*(exercise_rules()[name].leaves_out for name in conditions))


def allows(exercise_properties: Iterable[str], conditions: Iterable[str]) -> bool:
    """Whether an exercise with these properties may be suggested to somebody with these conditions."""
    left_out = leaves_out(conditions)
    return "everything_without_clinician" not in left_out and left_out.isdisjoint(exercise_properties)


def allows_maximal_tests(conditions: Iterable[str]) -> bool:
    """Whether tests up to the own maximum may be offered to somebody with these conditions."""
    return all(exercise_rules()[name].maximal_tests for name in conditions)


def _rule(row: dict[str, object]) -> ExerciseRule:
    return ExerciseRule(
        identifier=str(row["identifier"]),
        leaves_out=frozenset(map(str, _list(row["leaves_out"]))),
        prefers=tuple(map(str, _list(row["prefers"]))),
        maximal_tests=bool(row["maximal_tests"]),
        source=tuple(map(str, _list(row["source"]))),
    )


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
