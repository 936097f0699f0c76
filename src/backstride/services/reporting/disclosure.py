"""What a cohort's tables must not show: anything that fewer than k runners share.

- Who somebody is (sex, age, height, mass, in the steps of the dictionary) stands together only where at least k
  runners have the same; else the last of them is left out, then the one before it, until they do.
- A number is left out where fewer than k runners reach so far to its side, and so is a word that fewer than k use.
- Days that fewer than k runners reach are left out with all that stands in them.

Nothing is moved or made up: a cell stands as it was, or is empty. What is not covered: who knows the very runs of a
runner can look for their pattern.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from backstride.services.reporting.cohort import Cell

SMALLEST_CELL: Final = 5
"""Fewest runners that anything shown is shared by, where nothing else is said. Common in health statistics. [1]"""

WHO: Final = ("sex", "age_years", "height_m", "mass_kg")
"""Who somebody is, the last left out first."""


@dataclass(slots=True)
class Shared:
    """What of one column at least k runners share, from what each of them has.

    Parameters
    ----------
    smallest : int
        k.
    """

    smallest: int
    _lows: list[float] = field(default_factory=list)
    _highs: list[float] = field(default_factory=list)
    _words: Counter[str] = field(default_factory=Counter)

    def add_span(self, low: float, high: float) -> None:
        """Take in the least and the largest number of a runner."""
        for heap, value in ((self._highs, high), (self._lows, -low)):
            if len(heap) < self.smallest:
                heapq.heappush(heap, value)
            else:
                heapq.heappushpop(heap, value)

    def add_words(self, words: Iterable[str]) -> None:
        """Take in the words that a runner has."""
        self._words.update(set(words))

    @property
    def span(self) -> tuple[float, float] | None:
        """The numbers that are shown, both ends included; None where fewer than k runners have any.

        Examples
        --------
        >>> longest_runs = Shared(2)
        >>> for km in (10.0, 12.0, 160.0):
        ...     longest_runs.add_span(5.0, km)
        >>> longest_runs.span
        (5.0, 12.0)
        """
        if len(self._highs) < self.smallest:
            return None
        low, high = -self._lows[0], self._highs[0]
        return (low, high) if low <= high else None

    @property
    def words(self) -> frozenset[str]:
        """The words that are shown."""
        return frozenset(word for word, runners in self._words.items() if runners >= self.smallest)


def who_is_shown(runners: Sequence[tuple[Cell, ...]], smallest: int) -> list[int]:
    """Return for each runner how many of `WHO`, from the first on, may stand.

    Parameters
    ----------
    runners : sequence of tuple
        Their cells in the order of `WHO`.
    smallest : int
        Fewest runners that must have the same.

    Examples
    --------
    >>> who_is_shown([("f", 30.0), ("f", 30.0), ("f", 80.0), ("f", 25.0)], 2)
    [2, 2, 1, 1]
    """
    shown = [len(cells) for cells in runners]
    for length in range(max(shown, default=0), 0, -1):
        alike = Counter((shown[n], cells[: shown[n]]) for n, cells in enumerate(runners))
        for n, cells in enumerate(runners):
            if shown[n] == length and alike[length, cells[:length]] < smallest:
                shown[n] = length - 1
    return shown
