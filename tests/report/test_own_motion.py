"""A runner's own loads from a motion file, and what a motion that cameras guessed may not say."""

from pathlib import Path

import numpy as np
import pytest

from backstride.body.ensemble import load_ensemble
from backstride.body.results import Loads
from backstride.dose.steady import Ask, steady_load
from backstride.report.body_report import MotionFile, Subject, analyse_motion
from backstride.report.posture import MotionFromVideo, MotionHoldsNoStride, posture, step_peaks
from backstride.runner import LeanFrom, Runner, Sex

FEW = load_ensemble()[:2]
RUNNER = Runner(Sex.MALE, mass_kg=70.0, height_m=1.75)


def file_of(path: Path, *, by_video: bool = False) -> MotionFile:
    return MotionFile(path.name, path.suffix, path.read_bytes(), by_video=by_video)


def test_own_ratios_are_the_motion_over_the_table_at_its_pace_and_cadence(jog: Path) -> None:
    own = posture(file_of(jog), RUNNER, 3.0, FEW).own
    assert own is not None
    loads = analyse_motion(jog, Subject(70.0, 1.75, "m"), members=FEW).loads
    assert isinstance(loads, Loads)
    assert loads.cycle is not None
    cadence = 120.0 / loads.cycle.duration_s
    others = steady_load(Ask("running", 3.0, cadence, sex=Sex.MALE, mass_kg=70.0, height_m=1.75)).table
    middle = loads.levels["L5S1"].compression.middle
    mean = others["levels.L5S1.compression_mean_bw"].whole.value
    assert own.mean_ratio == pytest.approx(middle.mean() / mean)
    assert own.peak_ratio <= middle.max() / others["levels.L5S1.compression_peak_bw"].whole.value


def test_a_motion_shorter_than_a_stride_gives_no_own_loads(jog: Path) -> None:
    lines = jog.read_text(encoding="utf-8").splitlines()
    jog.write_text("\n".join(lines[: 4 + 25]) + "\n", encoding="utf-8")
    with pytest.raises(MotionHoldsNoStride):
        posture(file_of(jog), RUNNER, 3.0, FEW)


def test_cameras_widen_every_band_move_no_middle_and_give_no_own_loads(jog: Path) -> None:
    worn, seen = (analyse_motion(jog, Subject(70.0, 1.75, "m"), members=FEW, video=video) for video in (False, True))
    assert isinstance(worn.loads, Loads)
    assert isinstance(seen.loads, Loads)
    for level, one in worn.loads.levels.items():
        before, after = one.compression_peak_bw, seen.loads.levels[level].compression_peak_bw
        assert after.value == before.value
        assert after.high - after.value >= 0.27 * after.value
        assert after.low < before.low
        assert (seen.loads.levels[level].compression.high >= one.compression.high).all()
    assert [one.code for one in seen.read.findings if one.code == "motion-by-video"]
    with pytest.raises(MotionFromVideo):
        posture(file_of(jog, by_video=True), RUNNER, 3.0, FEW)
    assert posture(file_of(jog, by_video=True), RUNNER).measured is LeanFrom.PHOTO_OR_VIDEO
    assert posture(file_of(jog), RUNNER).measured is LeanFrom.MOTION_FILE


def test_peaks_are_taken_step_by_step() -> None:
    times = np.linspace(0.0, 1.0, 1001)
    assert step_peaks(times, times, 0.25).tolist() == pytest.approx([0.249, 0.499, 0.749, 1.0], abs=2e-3)
