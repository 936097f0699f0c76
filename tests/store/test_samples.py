from datetime import UTC, datetime
from types import MappingProxyType

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from backstride.runs.file_format import FileFormat
from backstride.runs.gait import gait
from backstride.runs.recording import Device, Recording, Samples, Sport, Summary
from backstride.store.samples import FolderOfSamples


def recording(speed: np.ndarray, **rest) -> Recording:
    columns = {"speed_m_per_s": speed, "developer.Stryd Power": speed * 70}
    samples = Samples(np.arange(len(speed), dtype=float), MappingProxyType(columns))
    summary = Summary(distance_m=1234.5, rpe=3.0, name="Früh", note="line\nbreak")
    return Recording(
        Sport.RUNNING,
        "trail_running",
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        summary,
        samples,
        FileFormat.FIT,
        **rest,
    )


def same_arrays(one: MappingProxyType, other: MappingProxyType) -> bool:
    return list(one) == list(other) and all(np.array_equal(one[name], other[name], equal_nan=True) for name in one)


@given(hnp.arrays(np.float64, st.integers(0, 50), elements=st.floats(0, 10) | st.just(np.nan)))
def test_a_recording_comes_back_as_it_was(tmp_path_factory, speed):
    store = FolderOfSamples(tmp_path_factory.mktemp("samples"))
    kept = recording(
        speed,
        pauses=((1.0, 2.5),),
        device=Device("garmin", "fenix"),
        decisions={"cadence": "doubled"},
        utc_offset_s=3600,
    )
    store.write_recording("ab12-0", kept)
    back = store.read_recording("ab12-0")
    assert same_arrays(back.samples.columns, kept.samples.columns)
    assert np.array_equal(back.samples.time_s, kept.samples.time_s)
    for name in ("sport", "activity", "start", "summary", "pauses", "device", "utc_offset_s", "cadence_unit"):
        assert getattr(back, name) == getattr(kept, name)
    assert dict(back.decisions) == dict(kept.decisions)


def test_gait_comes_back_as_it_was(tmp_path):
    store = FolderOfSamples(tmp_path)
    kept = gait(recording(np.full(120, 2.8)))
    store.write_gait("ab12", kept)
    back = store.read_gait("ab12")
    assert back.start == kept.start
    assert dict(back.origin) == dict(kept.origin)
    assert np.array_equal(back.speed_m_per_s, kept.speed_m_per_s, equal_nan=True)
    assert np.array_equal(back.state, kept.state)
    assert back.state.dtype == kept.state.dtype


def test_asking_for_what_was_never_kept_says_so(tmp_path):
    with pytest.raises(FileNotFoundError):
        FolderOfSamples(tmp_path).read_recording("nothing-0")
