"""A made-up motion file for what is made of one."""

from pathlib import Path

import numpy as np
import pytest


@pytest.fixture
def jog(tmp_path: Path) -> Path:
    """Write two strides of made-up running as OpenSim writes joint angles."""
    times = np.arange(0.0, 1.52, 0.02)
    phase = 2.0 * np.pi * times / 0.74
    columns = {
        "time": times, "pelvis_tilt": np.full_like(times, -10.0), "pelvis_tx": 0.0 * times,
        "pelvis_ty": 0.95 + 0.03 * np.cos(2.0 * phase), "lumbar_extension": -8.0 + 2.0 * np.cos(2.0 * phase),
        "hip_flexion_r": 20.0 + 30.0 * np.cos(phase), "hip_flexion_l": 20.0 - 30.0 * np.cos(phase),
        "knee_angle_r": 50.0 + 30.0 * np.sin(phase), "knee_angle_l": 50.0 - 30.0 * np.sin(phase),
    }  # fmt: skip
    rows = "\n".join("\t".join(f"{value:.5f}" for value in row) for row in zip(*columns.values(), strict=True))
    path = tmp_path / "jog.mot"
    path.write_text("jog\ninDegrees=yes\nendheader\n" + "\t".join(columns) + "\n" + rows + "\n", encoding="utf-8")
    return path
