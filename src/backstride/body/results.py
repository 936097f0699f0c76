"""What a motion does to the low back, as values: estimates with their model spread, curves with their bands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backstride.body.cycles import CycleCurve
from backstride.body.ensemble import Band
from backstride.body.person import Person
from backstride.estimates import Estimate
from backstride.findings import Finding

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LevelLoad:
    """Load of one lumbar level, of the upper on the lower vertebra in the lower endplate's axes.

    Parameters
    ----------
    compression_peak_bw, compression_mean_bw : Estimate
        Into the endplate. [BW]
    shear_front_peak_bw : Estimate
        Largest anterior shear: the load drives the upper vertebra forwards. [BW]
    shear_side_peak_bw : Estimate
        Largest shear to either side. [BW]
    extension_moment_peak_nm_per_kg, bending_moment_peak_nm_per_kg, rotation_moment_peak_nm_per_kg : Estimate
        Largest net moments, the latter two to either side. [Nm/kg]
    compression, shear_front, shear_side : Band
        The same over time. [BW]
    extension_moment, bending_moment, rotation_moment : Band
        Net moments over time: extension, bending to the right, rotation to the left. [Nm/kg]
    """

    compression_peak_bw: Estimate
    compression_mean_bw: Estimate
    shear_front_peak_bw: Estimate
    shear_side_peak_bw: Estimate
    extension_moment_peak_nm_per_kg: Estimate
    bending_moment_peak_nm_per_kg: Estimate
    rotation_moment_peak_nm_per_kg: Estimate
    compression: Band = field(metadata={"inside": True})
    shear_front: Band = field(metadata={"inside": True})
    shear_side: Band = field(metadata={"inside": True})
    extension_moment: Band = field(metadata={"inside": True})
    bending_moment: Band = field(metadata={"inside": True})
    rotation_moment: Band = field(metadata={"inside": True})


@dataclass(frozen=True, slots=True)
class GroupWork:
    """Work of one muscle group, both sides together for estimates, each side for curves.

    Parameters
    ----------
    activation_peak, activation_mean : Estimate
        Mean over the group's muscles, weighted by strength; peak over the motion and over the sides. [1]
    force_peak_bw, force_mean_bw : Estimate
        Sum over the muscles of the stronger working side. [BW]
    share_of_strength_peak : Estimate
        Peak force over the group's isometric strength in the model. [1]
    activation_right, activation_left : Band
        Over time. [1]
    """

    activation_peak: Estimate
    activation_mean: Estimate
    force_peak_bw: Estimate
    force_mean_bw: Estimate
    share_of_strength_peak: Estimate
    activation_right: Band = field(metadata={"inside": True})
    activation_left: Band = field(metadata={"inside": True})


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a computed curve follows a measured one.

    Parameters
    ----------
    r : float
        Correlation. [1]
    rmse_bw : float
        Root mean square difference. [BW]
    """

    r: float
    rmse_bw: float


@dataclass(frozen=True, slots=True)
class LevelCycle:
    """One lumbar level over the gait cycle, signs as in `LevelLoad`.

    Parameters
    ----------
    compression, shear_front, shear_side : CycleCurve
        Force along the trunk, to the front and to the side. [BW]
    extension_moment, bending_moment, rotation_moment : CycleCurve
        Moment that straightens the trunk, to the side, and about the long axis. [Nm/kg]
    """

    compression: CycleCurve
    shear_front: CycleCurve
    shear_side: CycleCurve
    extension_moment: CycleCurve
    bending_moment: CycleCurve
    rotation_moment: CycleCurve


@dataclass(frozen=True, slots=True)
class GroupCycle:
    """Activation of one muscle group over the gait cycle, each side over its own foot's where it has any.

    Parameters
    ----------
    right, left : CycleCurve
        Muscles of that side, 0 to 1. [1]
    """

    right: CycleCurve
    left: CycleCurve


@dataclass(frozen=True, slots=True)
class GaitCycle:
    """Curves averaged over gait cycles: 0 % is where a foot comes down, 100 % where it comes down again.

    Parameters
    ----------
    foot : str
        ``r`` or ``l``: whose cycles the levels and the ground force are averaged over.
    cycles : Mapping
        Whole cycles by foot. [1]
    duration_s : float
        Mean duration of the foot's cycles. [s]
    levels : Mapping
        Per lumbar level.
    groups : Mapping
        Per muscle group.
    vertical_force, fore_force, side_force : CycleCurve
        What the ground does, from the motion alone. [BW]
    """

    foot: str
    cycles: Mapping[str, int]
    duration_s: float
    levels: Mapping[str, LevelCycle]
    groups: Mapping[str, GroupCycle]
    vertical_force: CycleCurve
    fore_force: CycleCurve = field(metadata={"inside": True})
    side_force: CycleCurve = field(metadata={"inside": True})


@dataclass(frozen=True, slots=True)
class Loads:
    """Everything computed for one motion.

    Parameters
    ----------
    person : Person
        Whose body was assumed.
    times_s : Array
        Time stamps of the curves. [s]
    levels : Mapping
        Per lumbar level, from ``L5S1`` to ``L1L2``.
    groups : Mapping
        Per muscle group.
    vertical_force, fore_force, side_force : Band
        What the ground does, from the motion alone: up, forwards, to the right. [BW]
    agreement : Mapping
        ``vertical_force``, ``fore_force``, ``side_force`` against the plates, empty where nothing was measured.
    outcomes : Mapping
        Frames by outcome of the static optimisation, over all members.
    findings : sequence of Finding
        What was wrong with the data or had to be decided.
    cycle : GaitCycle or None
        The same over the gait cycle; None where no foot came down twice.
    """

    person: Person
    times_s: Array
    levels: Mapping[str, LevelLoad]
    groups: Mapping[str, GroupWork]
    vertical_force: Band
    fore_force: Band
    side_force: Band
    agreement: Mapping[str, Agreement]
    outcomes: Mapping[str, int]
    findings: Sequence[Finding]
    cycle: GaitCycle | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """No loads, and why: too many frames could not be solved.

    Parameters
    ----------
    failed_share : float
        Share of frames without a meaningful answer. [1]
    outcomes : Mapping
        Frames by outcome, over all members.
    findings : sequence of Finding
        What was wrong with the data, with the reason for the refusal first.
    """

    failed_share: float
    outcomes: Mapping[str, int]
    findings: Sequence[Finding]
