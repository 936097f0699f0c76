"""Files changed at random: never an exception, never a hang, always one outcome, never a loss in silence."""

import itertools
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.fit.read import read_fit
from backstride.formats.fit.write import write_activity
from backstride.runs.recording import CadenceUnit, Reading, ReadOutcome

LONGEST_S = 20
BUGS = {"fit-unreadable", "fit-second-decoder"}


class Hangs(AssertionError):
    """Reading did not come to an end."""


@contextmanager
def time_box() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise Hangs

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST_S)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def assert_sound(reading: Reading) -> None:
    """Hold whatever was read to the promises of a reading."""
    assert not BUGS & {finding.code for finding in reading.findings}
    assert reading.outcome is ReadOutcome.WHOLE or reading.findings
    assert bool(reading.recordings) == (reading.outcome in (ReadOutcome.WHOLE, ReadOutcome.SALVAGED))
    for recording in reading.recordings:
        samples = recording.samples
        assert recording.start.utcoffset() is not None
        assert np.isfinite(samples.time_s).all()
        assert (np.diff(samples.time_s) > 0).all()
        assert recording.cadence_unit is not CadenceUnit.UNKNOWN
        for values in samples.columns.values():
            assert values.shape == samples.time_s.shape
            assert not np.isinf(values).any()
            assert not np.isnan(values).all()
        edges = list(itertools.chain.from_iterable(recording.pauses))
        assert edges == sorted(edges)
        assert not edges or (edges[0] >= 0 and edges[-1] <= samples.time_s[-1])


def flipped(data: bytes, rng: np.random.Generator) -> bytes:
    changed = np.frombuffer(data, dtype=np.uint8).copy()
    places = rng.integers(0, len(data), rng.integers(1, 12))
    changed[places] ^= rng.integers(1, 256, len(places)).astype(np.uint8)
    return changed.tobytes()


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    return data[: rng.integers(0, len(data))]


def spliced(data: bytes, rng: np.random.Generator) -> bytes:
    at, start, end = rng.integers(0, len(data), 3)
    return data[:at] + data[min(start, end) : max(start, end)][:5000] + data[at:]


def holed(data: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(0, len(data)))
    return data[:at] + data[at + int(rng.integers(1, 500)) :]


def stirred(data: bytes, rng: np.random.Generator) -> bytes:
    return flipped(data[:200], rng) + data[200:]


MUTATIONS = (flipped, cut, spliced, holed, stirred)


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_made_up_file_changed_at_random(mutation, make_run) -> None:
    data, rng = write_activity(make_run(150)), np.random.default_rng(20251122)
    for _ in range(150):
        changed = mutation(data, rng)
        with time_box():
            reading = read_fit(changed, "changed.fit")
        assert_sound(reading)
        assert changed == data or reading.outcome is not ReadOutcome.WHOLE


def test_every_single_byte_flipped_is_noticed(make_run) -> None:
    data = write_activity(make_run(5))
    for at in range(len(data)):
        reading = read_fit(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :], "changed.fit")
        assert_sound(reading)
        assert reading.outcome is not ReadOutcome.WHOLE


@given(st.binary(max_size=400))
def test_any_bytes_behind_a_header(tail: bytes) -> None:
    head = bytes([12, 16, 0, 0]) + len(tail).to_bytes(4, "little") + b".FIT"
    assert_sound(read_fit(head + tail, "made.fit"))


@pytest.mark.data
def test_real_files_changed_at_random(data_folder: Path) -> None:
    paths = sorted((data_folder / "fit").rglob("*.fit"))
    small = [path for path in paths if path.stat().st_size < 120_000]
    rng = np.random.default_rng(7)
    for path in rng.choice(np.array(small, dtype=object), 60):
        data = path.read_bytes()
        for mutation in MUTATIONS:
            with time_box():
                assert_sound(read_fit(mutation(data, rng), path.name))
