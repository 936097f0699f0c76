"""How far single markers rise and fall with the body's centre of mass: where a ground force from motion errs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import CubicSpline

from backstride.body.kernel.analysis import total_force
from backstride.body.markers import laboratory_axes
from backstride.body.motion import low_pass
from backstride.formats.motion.reading import Read
from backstride.formats.motion.trc import read_trc
from backstride.units import STANDARD_GRAVITY_M_PER_S2, body_weight_n
from validation.data import Trial

Array = NDArray[np.float64]

CUT_OFF_HZ: Final = 6.0
SHOWN: Final = {"RPSI": "pelvis", "C7": "C7", "CLAV": "collarbone", "RACR": "shoulder", "RLEL": "elbow", "RFAradius": "wrist"}  # fmt: skip


def heave(folder: Path, trial: Trial, read: Read) -> str:
    """Say how strongly markers are accelerated upwards, over what the plates say of the centre of mass."""
    markers = read_trc((folder / "motion" / trial.motion).read_bytes())
    axes = laboratory_axes(markers)
    if axes is None:
        return ""
    times = np.arange(markers.times_s[0], markers.times_s[-1], 0.005)
    push = total_force(read.forces, times, CUT_OFF_HZ)[:, 1] / body_weight_n(trial.person.mass_kg)
    loaded = np.flatnonzero(push > 0.6)
    inside = slice(int(loaded[0]), int(loaded[-1]))
    height = axes.turn(markers.places_m)[:, :, 1]
    told = [
        f"{word} {_slope(markers.times_s, height[:, markers.names.index(name)], times, push, inside):.2f}"
        for name, word in SHOWN.items()
        if name in markers.names
    ]
    return f"{trial.name}: {', '.join(told)}" if told else ""


def _slope(seen_s: Array, height: Array, times: Array, push: Array, inside: slice) -> float:
    even = low_pass(CubicSpline(seen_s, height)(times)[:, None], CUT_OFF_HZ, 200.0)[:, 0]
    up = CubicSpline(times, even)(times, 2) / STANDARD_GRAVITY_M_PER_S2
    return float(np.polyfit(push[inside] - 1.0, up[inside], 1)[0])


def remarks(told: Sequence[str]) -> Sequence[str]:
    """Give what the page says of it."""
    shown = "; ".join(one for one in told if one)
    return (
        (
            "Passed or not at 6 Hz; 10 Hz is reported beside it. Vertical peaks are too high by 4 to 10 %. It is not the mass, the filter or a delay (means "
            "agree to 2 %, best without a shift): arms and shoulder girdle heave more than the centre of mass. Upward "
            f"acceleration of markers over that of the centre of mass, as the plates say it: {shown}. Soft parts that lag "
            "behind the bones, which a body of rigid parts does not have, would take this back."
        ),
        (
            "Markers stuck on thighs and shanks are used by their names. Without them legs on treadmills were told by feet and "
            "pelvis alone, and fore-aft correlation was 0.72 to 0.80."
        ),
    )
