"""Words as people type them: letters wrong, missing, doubled or swapped."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

FORGIVING_FROM_LETTERS: Final = 5
"""From this length on one wrong letter is forgiven in English; in shorter words only two swapped ones are."""
TWICE_FORGIVING_FROM_LETTERS: Final = 9
"""From this length on two wrong letters are forgiven."""


def meant(typed: str, known: Iterable[str], forgiving_from: int = FORGIVING_FROM_LETTERS) -> str:
    """Return the known word nearest to a typed one that it can be taken for, or the typed one where there is none.

    Parameters
    ----------
    typed : str
        One word in plain lower-case letters.
    known : iterable of str
        Words that can be meant.
    forgiving_from : int
        Length of a word from which one wrong letter is forgiven. [letters]

    Examples
    --------
    >>> meant("numness", ["numbness", "number"])
    'numbness'
    >>> meant("consiousness", ["consciousness"]), meant("cnat", ["cant"]), meant("pen", ["pee"])
    ('consciousness', 'cant', 'pen')
    """
    near = [(steps, word) for word in known if (steps := _steps(typed, word, forgiving_from)) is not None]
    return min(near)[1] if near else typed


def sounds_like(typed: str, wanted: str, forgiving_from: int = FORGIVING_FROM_LETTERS) -> bool:
    """Whether a typed word can be taken for a wanted one.

    Parameters
    ----------
    typed : str
        One word in plain lower-case letters.
    wanted : str
        The word looked for.
    forgiving_from : int
        Length of a word from which one wrong letter is forgiven. [letters]

    Examples
    --------
    >>> sounds_like("numness", "numbness"), sounds_like("cnat", "cant"), sounds_like("pen", "pee")
    (True, True, False)
    """
    return _steps(typed, wanted, forgiving_from) is not None


def _steps(typed: str, wanted: str, forgiving_from: int) -> int | None:
    """Return how many letters are wrong, or None where it is too many to be the same word."""
    if typed == wanted:
        return 0
    if abs(len(typed) - len(wanted)) > 2 or typed[:1] != wanted[:1]:
        return None
    steps = distance(typed, wanted)
    if len(wanted) < forgiving_from:
        return 1 if steps == 1 and sorted(typed) == sorted(wanted) else None
    most = 2 if len(wanted) >= TWICE_FORGIVING_FROM_LETTERS else 1
    return steps if steps <= most else None


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> int:
    """Return how many letters are wrong, missing, too many, or swapped with their neighbour.

    Parameters
    ----------
    one, other : str
        Two words.

    Examples
    --------
    >>> distance("cheast", "chest"), distance("cnat", "cant"), distance("numb", "numb")
    (1, 1, 0)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        further = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(row[j] + 1, further[j - 1] + 1, row[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            further.append(cost)
        before, row = row, further
    return row[-1]
