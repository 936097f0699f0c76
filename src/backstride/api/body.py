"""The answer of `backstride body --json`: loads of the low back and work of the muscles in one motion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.body.results import Agreement
from backstride.estimates import Estimate
from backstride.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLoadOut:
    """One lumbar level: the upper on the lower vertebra, in the lower endplate's axes.

    Parameters
    ----------
    compression_peak_bw : Estimate
        Into the endplate.
    compression_mean_bw : Estimate
        Mean compression. [BW]
    shear_front_peak_bw : Estimate
        Positive where the load drives the upper vertebra forwards.
    shear_side_peak_bw : Estimate
        Largest to either side.
    extension_moment_peak_nm_per_kg : Estimate
        Net moment of all that crosses the level.
    bending_moment_peak_nm_per_kg : Estimate
        Peak moment to the side. [Nm/kg]
    rotation_moment_peak_nm_per_kg : Estimate
        Peak moment about the long axis. [Nm/kg]
    """

    compression_peak_bw: Estimate
    compression_mean_bw: Estimate
    shear_front_peak_bw: Estimate
    shear_side_peak_bw: Estimate
    extension_moment_peak_nm_per_kg: Estimate
    bending_moment_peak_nm_per_kg: Estimate
    rotation_moment_peak_nm_per_kg: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupWorkOut:
    """One muscle group: a model estimate without a measurement of muscle activity behind it.

    Parameters
    ----------
    activation_peak : Estimate
        0 to 1, weighted by strength, the harder working side.
    activation_mean : Estimate
        Mean over time, as a share of the model's strength. [1]
    force_peak_bw : Estimate
        Peak muscle force. [BW]
    force_mean_bw : Estimate
        Mean muscle force. [BW]
    share_of_strength_peak : Estimate
        Share of the model's muscle strength, not of yours.
    """

    activation_peak: Estimate
    activation_mean: Estimate
    force_peak_bw: Estimate
    force_mean_bw: Estimate
    share_of_strength_peak: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleCurveOut:
    """One quantity over the gait cycle, 0 % where a foot comes down; the whole curve is in the table files.

    Parameters
    ----------
    peak : Estimate
        Greatest value of the curve averaged over the cycles.
    peak_at_percent : Estimate
        Where in the cycle it stands.
    between_cycles : float or None
        Standard deviation of single cycles' peaks; null of one cycle.
    """

    peak: Estimate
    peak_at_percent: Estimate
    between_cycles: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelCycleOut:
    """One lumbar level over the gait cycle.

    Parameters
    ----------
    compression : CycleCurveOut
        Force along the trunk over the cycle. [BW]
    shear_front : CycleCurveOut
        Force to the front over the cycle. [BW]
    shear_side : CycleCurveOut
        Force to the side over the cycle. [BW]
    extension_moment : CycleCurveOut
        Moment that straightens the trunk over the cycle. [Nm/kg]
    bending_moment : CycleCurveOut
        Moment to the side over the cycle. [Nm/kg]
    rotation_moment : CycleCurveOut
        Moment about the long axis over the cycle. [Nm/kg]
    """

    compression: CycleCurveOut
    shear_front: CycleCurveOut
    shear_side: CycleCurveOut
    extension_moment: CycleCurveOut
    bending_moment: CycleCurveOut
    rotation_moment: CycleCurveOut


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCycleOut:
    """Activation of one muscle group over the gait cycle, each side over its own foot's where it has any.

    Parameters
    ----------
    right : CycleCurveOut
        Muscles of the right side.
    left : CycleCurveOut
        Muscles of the left side.
    """

    right: CycleCurveOut
    left: CycleCurveOut


@dataclass(frozen=True, slots=True, kw_only=True)
class GaitCycleOut:
    """Curves averaged over whole gait cycles, from a foot's coming down to its next.

    Parameters
    ----------
    foot : str
        `r` or `l`: whose cycles levels and ground force are averaged over.
    cycles : Mapping of str to int
        Whole cycles by foot.
    duration_s : float
        Mean duration of that foot's cycles.
    levels : Mapping of str to LevelCycleOut
        Per lumbar level.
    groups : Mapping of str to GroupCycleOut
        Per muscle group.
    vertical_force : CycleCurveOut
        Vertical ground force. [BW]
    """

    foot: str
    cycles: Mapping[str, int]
    duration_s: float
    levels: Mapping[str, LevelCycleOut]
    groups: Mapping[str, GroupCycleOut]
    vertical_force: CycleCurveOut


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskOut:
    """Something everyday in the same body, for comparison: walking as peaks over a step, all else held still.

    Parameters
    ----------
    compression_bw : Mapping of str to Estimate
        Per level.
    activation : Mapping of str to Estimate
        Per muscle group.
    """

    compression_bw: Mapping[str, Estimate]
    activation: Mapping[str, Estimate]


@dataclass(frozen=True, kw_only=True)
class BodyAnswer(Answer):
    """Loads of the low back and work of the muscles in one motion, beside everyday poses in the same body.

    Parameters
    ----------
    motion : str
        Name of the motion file.
    forces : str
        `measured`, or `from the motion`.
    mass_kg : float
        Body mass. [kg]
    height_m : float
        Standing height. [m]
    sex : str
        f, m or unknown.
    duration_s : float
        How long it lasts. [s]
    outside_measured : sequence of str
        Why few people like this one were measured; bands are wider then.
    members : int
        Bodies in the ensemble that the bands come from, equally weighted.
    refused : bool
        Whether there are no loads because too many frames had no answer.
    levels : Mapping of str to LevelLoadOut
        Per lumbar level.
    groups : Mapping of str to GroupWorkOut
        Per muscle group.
    cycle : GaitCycleOut or None
        Over the gait cycle; null where no foot came down twice.
    vertical_force_peak_bw : Estimate or None
        Peak vertical ground force. [BW]
    agreement : Mapping of str to Agreement
        Where forces were measured: computed against measured.
    comparison : Mapping of str to TaskOut
        Everyday things in the same body; all still but walking.
    muscle_work_for : Literal[researchers]
        The model does not keep the measured order of running and a back-extension hold, so muscle work is not
        for runners.
    frame_outcomes : Mapping of str to int
        Frames by how they were solved.
    bone_sizes : Mapping of str to float
        Bones that markers measured, over what the height gives.
    marker_residual_mm : float or None
        Mean distance of markers from where the body puts them; null without markers. [mm]
    limits : sequence of str
        What the figures cannot say.
    findings : sequence of Finding
        What was wrong with the data.
    """

    schema: Literal["backstride/body/1"] = "backstride/body/1"
    motion: str
    forces: str
    mass_kg: float
    height_m: float
    sex: str
    duration_s: float
    outside_measured: Sequence[str]
    members: int
    refused: bool
    levels: Mapping[str, LevelLoadOut]
    groups: Mapping[str, GroupWorkOut]
    cycle: GaitCycleOut | None
    vertical_force_peak_bw: Estimate | None
    agreement: Mapping[str, Agreement]
    comparison: Mapping[str, TaskOut]
    muscle_work_for: Literal["researchers"] = "researchers"
    frame_outcomes: Mapping[str, int]
    bone_sizes: Mapping[str, float]
    marker_residual_mm: float | None
    limits: Sequence[str]
    findings: Sequence[Finding]
