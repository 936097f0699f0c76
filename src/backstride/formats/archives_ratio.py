"""How much may come out of packed bytes: beyond it they are a bomb."""

from typing import Final

MOST_RATIO: Final = 250
"""Tracks in XML shrink to a thirtieth; bombs to a thousandth."""
FREE_BYTES: Final = 64 << 20
"""Below this size a ratio says nothing. [B]"""


def swells(size: int, packed: int) -> bool:
    """Whether so few bytes cannot honestly hold so many."""
    return size > FREE_BYTES and size > MOST_RATIO * max(packed, 1)
