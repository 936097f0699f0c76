"""Intervals for counts, without any library: the exact one of Clopper and Pearson."""

from collections.abc import Callable
from math import exp, lgamma, log, log1p
from typing import Final

from backstride.estimates import Estimate

LEVEL: Final = 0.95
"""How often the interval holds the true share, at least."""
_HALVINGS: Final = 50


def share(hits: int, tries: int, level: float = LEVEL) -> Estimate:
    """Return the share of hits with its exact interval.

    The ends are the shares at which so many hits or more (or fewer) would be rarer than ``(1 - level) / 2``
    (clopper_pearson_1934). It holds the true share at least `level` of the time, and more often for small counts.

    Parameters
    ----------
    hits : int
        How often it happened.
    tries : int
        How often it could have happened, at least 1.
    level : float
        How often the interval is to hold the true share. [1]

    Raises
    ------
    NoSuchCount
        If the counts cannot be.

    Examples
    --------
    >>> found = share(12, 12)
    >>> f"{found.low:.2f} to {found.high:.2f}"
    '0.74 to 1.00'
    """
    if not 0 <= hits <= tries or tries < 1:
        raise NoSuchCount(hits, tries)
    tail = (1 - level) / 2
    low = 0.0 if hits == 0 else _root(lambda p: _at_least(hits, tries, p) - tail)
    high = 1.0 if hits == tries else _root(lambda p: tail - _at_least(tries - hits, tries, 1 - p))
    return Estimate(hits / tries, low, high, level, "1")


def _at_least(hits: int, tries: int, p: float) -> float:
    """Return how often so many hits or more come; each count's chance follows from that of the count before."""
    if p in {0.0, 1.0}:
        return float(p == 1.0 or hits == 0)
    ways = lgamma(tries + 1) - lgamma(hits + 1) - lgamma(tries - hits + 1)
    chance = exp(ways + hits * log(p) + (tries - hits) * log1p(-p))
    odds, whole = p / (1 - p), 0.0
    for n in range(hits, tries + 1):
        whole += chance
        chance *= (tries - n) / (n + 1) * odds
    return whole


def _root(rising: Callable[[float], float]) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) > 0 else (middle, high)
    return (low + high) / 2


class NoSuchCount(ValueError):
    """A count of hits that cannot be."""

    def __init__(self, hits: int, tries: int) -> None:
        super().__init__(f"{hits} of {tries} cannot be; hits go from 0 to tries, and tries from 1")
