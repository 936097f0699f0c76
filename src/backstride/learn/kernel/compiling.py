"""How the inner loops are compiled: cached on disk, NaN and infinity kept meaningful."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from numba import njit

Loop = TypeVar("Loop", bound=Callable[..., Any])

LIBERTIES: Final = {"contract", "reassoc", "nsz", "arcp"}
"""Floating-point liberties that leave NaN and infinity alone."""


def compiled(loop: Loop) -> Loop:
    """Compile an inner loop on its first call and keep the result in numba's cache folder."""
    fast: Loop = njit(cache=True, fastmath=LIBERTIES)(loop)
    return fast
