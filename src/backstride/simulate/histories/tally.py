"""Counts over histories of one cell: they add up, so work can be split and resumed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from backstride.learn import Direction
from backstride.simulate.histories.examined import Examined

_DIRECTIONS = (Direction.HARMS, Direction.HELPS)


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted over some histories of one cell.

    Parameters
    ----------
    histories : int
        How many.
    numbers : int
        How many were given a next-morning effect.
    harms, helps, no_difference : int
        Next-morning verdicts.
    second : int
        Directions on the second morning.
    either : int
        Histories with a direction on either morning.
    covered, second_covered : int
        Intervals that hold the truth, of `numbers`.
    free, free_covered : int
        Histories whose next morning no gate or trigger stops, and their intervals that hold the truth.
    second_free, second_free_covered : int
        The same for the second morning.
    error, error_square : float
        Sums over `numbers`. [points, points squared]
    wrong_direction, wrong_difference, wrong : int
        Histories with a wrong direction on either morning, with *no difference* where about a point or more was true,
        and with either of the two.
    peer_found, peer_wrong : int
        Histories of a world in which regression on the last score says the right direction, or anything wrong.
    marks : mapping
        How often each reason and trigger was seen.
    """

    histories: int = 0
    numbers: int = 0
    harms: int = 0
    helps: int = 0
    no_difference: int = 0
    second: int = 0
    either: int = 0
    covered: int = 0
    second_covered: int = 0
    free: int = 0
    free_covered: int = 0
    second_free: int = 0
    second_free_covered: int = 0
    error: float = 0.0
    error_square: float = 0.0
    wrong_direction: int = 0
    wrong_difference: int = 0
    wrong: int = 0
    peer_found: int = 0
    peer_wrong: int = 0
    marks: Mapping[str, int] = field(default_factory=dict)

    def plus(self, other: "Tally") -> "Tally":
        """Return the sum of two tallies."""
        mine, theirs = asdict(self), asdict(other)
        marks = Counter(mine.pop("marks"))
        marks.update(theirs.pop("marks"))
        return Tally(**{name: mine[name] + theirs[name] for name in mine}, marks=dict(sorted(marks.items())))


def tally(examined: Sequence[Examined]) -> Tally:
    """Count what was said about histories of one cell."""
    numbers = [each for each in examined if each.covered is not None]
    free = [each for each in numbers if not each.stopped]
    second_free = [each for each in numbers if not each.second_stopped]
    errors = np.array([each.error for each in numbers])
    return Tally(
        histories=len(examined),
        numbers=len(numbers),
        harms=_count(each.next_direction is Direction.HARMS for each in examined),
        helps=_count(each.next_direction is Direction.HELPS for each in examined),
        no_difference=_count(each.next_direction is Direction.NO_DIFFERENCE for each in examined),
        second=_count(each.second_direction in _DIRECTIONS for each in examined),
        either=_count(each.next_direction in _DIRECTIONS or each.second_direction in _DIRECTIONS for each in examined),
        covered=_count(bool(each.covered) for each in numbers),
        second_covered=_count(bool(each.second_covered) for each in numbers),
        free=len(free),
        free_covered=_count(bool(each.covered) for each in free),
        second_free=len(second_free),
        second_free_covered=_count(bool(each.second_covered) for each in second_free),
        error=float(errors.sum()),
        error_square=float((errors**2).sum()),
        wrong_direction=_count(each.wrong_direction for each in examined),
        wrong_difference=_count(each.wrong_difference for each in examined),
        wrong=_count(each.wrong_direction or each.wrong_difference for each in examined),
        marks=dict(sorted(Counter(mark for each in examined for mark in each.marks).items())),
    )


def _count(flags: Iterable[bool]) -> int:
    return sum(map(bool, flags))


def tally_from(values: Mapping[str, Any]) -> Tally:
    """Return the tally that was written as a mapping."""
    return Tally(**values)
