"""The exact randomisation test of paired differences (fisher1935)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

TENTHS: Final = 10
"""Scores are compared in tenths of a point, so that sums are whole numbers."""


@dataclass(frozen=True, slots=True)
class RandomisationTest:
    """What the order that was drawn says, against every order that could have been.

    Parameters
    ----------
    pairs : int
        Complete pairs.
    difference : float
        Mean of B minus A. [points]
    p_value : float
        Two-sided, exact.
    smallest_p : float
        The smallest p that so many pairs could ever give.
    """

    pairs: int
    difference: float
    p_value: float
    smallest_p: float


def paired_test(differences: Sequence[float]) -> RandomisationTest:
    """Return the exact two-sided test over all sign flips of paired differences (fisher1935).

    Under no effect each difference could as well have had the other sign, because a coin chose the order. The
    distribution of the sum over all 2^n orders is built pair by pair.

    Parameters
    ----------
    differences : sequence of float
        B minus A of each complete pair. [points]

    Returns
    -------
    RandomisationTest
        Mean of B minus A [points], share of all orders at least as extreme as the one drawn [1].

    Raises
    ------
    NoCompletePair
        If there is none.

    Examples
    --------
    >>> paired_test([1.0, 1.0, 1.0]).p_value
    0.25
    """
    if not differences:
        raise NoCompletePair
    sizes = [round(abs(each) * TENTHS) for each in differences]
    seen = abs(sum(round(each * TENTHS) for each in differences))
    sums: Counter[int] = Counter({0: 1})
    for size in sizes:
        flipped: Counter[int] = Counter()
        for total, ways in sums.items():
            flipped[total + size] += ways
            flipped[total - size] += ways
        sums = flipped
    orders = 2 ** len(sizes)
    extreme = sum(ways for total, ways in sums.items() if abs(total) >= seen)
    mean = sum(differences) / len(differences)
    return RandomisationTest(len(sizes), mean, extreme / orders, 2.0 / orders if orders > 2 else 1.0)


class NoCompletePair(ValueError):
    """A randomisation test was asked for without a complete pair."""

    def __init__(self) -> None:
        super().__init__("a randomisation test needs at least one complete pair of sessions with both mornings scored")
