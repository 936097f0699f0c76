"""Damage changes bytes the way it says, the same for the same seed."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.made_files.damage import DAMAGES, blank, cut, drop, flip, splice


@given(st.binary(max_size=2000), st.integers(0, 999), st.sampled_from(sorted(DAMAGES)))
def test_damage_repeats_with_its_seed(data: bytes, seed: int, kind: str) -> None:
    one, two = (DAMAGES[kind](data, np.random.default_rng(seed)) for _ in range(2))
    assert one == two


@given(st.binary(min_size=1, max_size=2000), st.integers(0, 999))
def test_lengths_are_what_the_damage_says(data: bytes, seed: int) -> None:
    def by(damage: object) -> bytes:
        assert callable(damage)
        return bytes(damage(data, np.random.default_rng(seed)))

    assert data.startswith(by(cut))
    assert len(by(cut)) < len(data)
    assert len(by(flip)) == len(by(blank)) == len(data)
    assert len(data) * 0.9 - 1 <= len(by(drop)) <= len(data)
    assert len(data) <= len(by(splice)) <= len(data) * 1.1 + 1


@pytest.mark.parametrize("seed", range(20))
def test_flip_changes_something(seed: int) -> None:
    assert flip(bytes(100), np.random.default_rng(seed)) != bytes(100)
