"""How alike a question and ways of asking look by their runs of letters, which forgives forms and spelling of words."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

RUNS: Final = (3, 4)
"""Lengths of runs of letters. [letters]"""
BEST: Final = 3
"""Of so many nearest ways of asking a claim the mean counts as much as the nearest one."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Ways of asking by their runs of letters.

    Parameters
    ----------
    places : Mapping
        For every run of letters the ways of asking that hold it, with its share of each.
    rarity : Mapping
        How rare each run of letters is. [1]
    claims : tuple of str
        The claim of each way of asking.
    """

    places: Mapping[str, tuple[tuple[int, float], ...]]
    rarity: Mapping[str, float]
    claims: tuple[str, ...]


def letters_of(asked: Sequence[tuple[str, str]]) -> Letters:
    """Return ways of asking by their runs of letters.

    Parameters
    ----------
    asked : sequence of (claim, text)
        Ways of asking.
    """
    found = [_runs(text) for _, text in asked]
    rarity = {run: math.log(1.0 + len(found) / count) for run, count in Counter(r for f in found for r in f).items()}
    places: dict[str, list[tuple[int, float]]] = {}
    for number, counts in enumerate(found):
        for run, share in _shares(counts, rarity).items():
            places.setdefault(run, []).append((number, share))
    return Letters({run: tuple(where) for run, where in places.items()}, rarity, tuple(claim for claim, _ in asked))


def alike(text: str, known: Letters) -> Mapping[str, float]:
    """Return how alike a text and each claim look, 0 to 1; claims that share nothing with it are left out.

    Parameters
    ----------
    text : str
        A text, with its words mended.
    known : Letters
        Ways of asking.
    """
    each: dict[int, float] = {}
    for run, share in _shares(_runs(text), known.rarity).items():
        for number, other in known.places[run]:
            each[number] = each.get(number, 0.0) + share * other
    by_claim: dict[str, list[float]] = {}
    for number, value in each.items():
        by_claim.setdefault(known.claims[number], []).append(value)
    return {claim: _nearest(values) for claim, values in by_claim.items()}


def _nearest(values: list[float]) -> float:
    best = sorted(values, reverse=True)[:BEST]
    return min(0.5 * best[0] + 0.5 * math.fsum(best) / BEST, 1.0)


def _runs(text: str) -> Counter[str]:
    words = [f"#{word}#" for word in re.sub(r"[^a-z ]", "", text.lower()).split()]
    return Counter(word[n : n + size] for word in words for size in RUNS for n in range(len(word) - size + 1))


def _shares(counts: Mapping[str, int], rarity: Mapping[str, float]) -> dict[str, float]:
    """Sorted, so that the order of words moves no last digit of a sum."""
    weighed = {run: (1.0 + math.log(count)) * rarity[run] for run, count in sorted(counts.items()) if run in rarity}
    length = math.sqrt(math.fsum(value * value for value in weighed.values())) or 1.0
    return {run: value / length for run, value in weighed.items()}
