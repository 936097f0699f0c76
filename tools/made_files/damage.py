"""Damage to a file's bytes, as cables, batteries and clouds do it: for tests that must survive any of it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import numpy as np

Damage = Callable[[bytes, np.random.Generator], bytes]


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    """Return the beginning of a file up to a random byte."""
    return data[: int(rng.integers(0, max(len(data), 1)))]


def flip(data: bytes, rng: np.random.Generator, share: float = 0.001) -> bytes:
    """Return a file in which a share of the bytes, at least one, was overwritten by random ones."""
    if not data:
        return data
    bytes_now = np.frombuffer(data, dtype=np.uint8).copy()
    places = rng.integers(0, len(data), max(1, round(share * len(data))))
    bytes_now[places] ^= rng.integers(1, 256, len(places), dtype=np.uint8)
    return bytes_now.tobytes()


def drop(data: bytes, rng: np.random.Generator) -> bytes:
    """Return a file from which a random stretch, at most a tenth, is missing."""
    begin = int(rng.integers(0, max(len(data), 1)))
    return data[:begin] + data[begin + int(rng.integers(0, len(data) // 10 + 1)) :]


def splice(data: bytes, rng: np.random.Generator) -> bytes:
    """Return a file into which a stretch of itself, at most a tenth, was written again at a random place."""
    source, target = (int(place) for place in rng.integers(0, max(len(data), 1), 2))
    stretch = data[source : source + int(rng.integers(0, len(data) // 10 + 1))]
    return data[:target] + stretch + data[target:]


def blank(data: bytes, rng: np.random.Generator) -> bytes:
    """Return a file of the same length in which a random stretch holds zeros, as after a lost page of memory."""
    begin = int(rng.integers(0, max(len(data), 1)))
    length = min(int(rng.integers(0, len(data) // 10 + 1)), len(data) - begin)
    return data[:begin] + bytes(length) + data[begin + length :]


DAMAGES: Final[Mapping[str, Damage]] = MappingProxyType(
    {"cut": cut, "flip": flip, "drop": drop, "splice": splice, "blank": blank}
)
"""Every kind of damage by its name."""
