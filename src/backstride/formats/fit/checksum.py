"""The checksum of the FIT protocol, folded over whole arrays so that it costs less than reading the file."""

from functools import cache

import numpy as np
import numpy.typing as npt

_Words = npt.NDArray[np.uint16]
_POLYNOMIAL = 0xA001


@cache
def _bytes_table() -> _Words:
    """Return the checksum of each single byte."""
    table = np.arange(256)
    for _ in range(8):
        table = (table >> 1) ^ np.where(table & 1, _POLYNOMIAL, 0)
    return table.astype(np.uint16)


@cache
def _advance(level: int) -> _Words:
    """Return, for every checksum, what it becomes when 2**level zero bytes follow."""
    if level == 0:
        every = np.arange(65536)
        once: _Words = ((every >> 8) ^ _bytes_table()[every & 0xFF]).astype(np.uint16)
        return once
    half = _advance(level - 1)
    twice: _Words = half[half]
    return twice


def checksum(data: bytes | memoryview) -> int:
    """Return the 16-bit checksum that FIT writes behind its header and its data (CRC-16/ARC).

    The checksum is linear over GF(2), so neighbouring blocks are joined pairwise:
    ``c(AB) = advance(c(A), len(B)) ^ c(B)``. Leading zero bytes change nothing, which makes odd counts even.

    Parameters
    ----------
    data : bytes
        What is summed.

    Examples
    --------
    >>> hex(checksum(b"123456789"))
    '0xbb3d'
    """
    sums = _bytes_table()[np.frombuffer(data, dtype=np.uint8)]
    level = 0
    while len(sums) > 1:
        if len(sums) % 2:
            sums = np.concatenate((np.zeros(1, dtype=np.uint16), sums))
        sums = _advance(level)[sums[0::2]] ^ sums[1::2]
        level += 1
    return int(sums[0]) if len(sums) else 0
