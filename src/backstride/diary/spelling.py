"""Words as people type them: one letter wrong, missing, doubled or swapped."""

from functools import lru_cache
from typing import Final

FORGIVING_FROM_LETTERS: Final = 5
"""From this length on one wrong letter is forgiven in English; in shorter words only two swapped ones are."""


@lru_cache(maxsize=65536)
def sounds_like(typed: str, wanted: str, forgiving_from: int = FORGIVING_FROM_LETTERS) -> bool:
    """Tell whether a typed word can be taken for a wanted one.

    Parameters
    ----------
    typed : str
        One word in plain lower-case letters.
    wanted : str
        The word looked for; a star at its end takes every ending.
    forgiving_from : int
        Length of a word from which one wrong letter is forgiven. [letters]

    Examples
    --------
    >>> sounds_like("numness", "numbness"), sounds_like("cnat", "cant"), sounds_like("pen", "pee")
    (True, True, False)
    """
    if wanted.endswith("*"):
        stem = wanted[:-1]
        return typed.startswith(stem) or (len(stem) >= forgiving_from and _one_off(typed[: len(stem)], stem))
    if typed == wanted:
        return True
    if typed[:1] != wanted[:1]:
        return False
    return _one_off(typed, wanted) if len(wanted) >= forgiving_from else _swapped(typed, wanted)


def _one_off(typed: str, wanted: str) -> bool:
    if abs(len(typed) - len(wanted)) > 1:
        return False
    if len(typed) == len(wanted):
        return sum(a != b for a, b in zip(typed, wanted, strict=True)) <= 1 or _swapped(typed, wanted)
    longer, shorter = (typed, wanted) if len(typed) > len(wanted) else (wanted, typed)
    return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))


def _swapped(typed: str, wanted: str) -> bool:
    if len(typed) != len(wanted):
        return False
    off = [n for n, (a, b) in enumerate(zip(typed, wanted, strict=True)) if a != b]
    return len(off) == 2 and off[1] == off[0] + 1 and (typed[off[0]], typed[off[1]]) == (wanted[off[1]], wanted[off[0]])
