"""The answer of `backstride body --json`: loads of the low back and work of the muscles in one motion."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, FindingOut, Part


class LevelLoadOut(Part):
    """One lumbar level: the upper on the lower vertebra, in the lower endplate's axes."""

    compression_peak_bw: EstimateOut = Field(description="Into the endplate.")
    compression_mean_bw: EstimateOut
    shear_front_peak_bw: EstimateOut = Field(description="Positive where the load drives the upper vertebra forwards.")
    shear_side_peak_bw: EstimateOut = Field(description="Largest to either side.")
    extension_moment_peak_nm_per_kg: EstimateOut = Field(description="Net moment of all that crosses the level.")
    bending_moment_peak_nm_per_kg: EstimateOut
    rotation_moment_peak_nm_per_kg: EstimateOut


class GroupWorkOut(Part):
    """One muscle group: a model estimate without a measurement of muscle activity behind it."""

    activation_peak: EstimateOut = Field(description="0 to 1, weighted by strength, the harder working side.")
    activation_mean: EstimateOut
    force_peak_bw: EstimateOut
    force_mean_bw: EstimateOut
    share_of_strength_peak: EstimateOut = Field(description="Share of the model's muscle strength, not of yours.")


class CycleCurveOut(Part):
    """One quantity over the gait cycle, 0 % where a foot comes down; the whole curve is in the table files."""

    peak: EstimateOut = Field(description="Greatest value of the curve averaged over the cycles.")
    peak_at_percent: EstimateOut = Field(description="Where in the cycle it stands.")
    between_cycles: float | None = Field(description="Standard deviation of single cycles' peaks; null of one cycle.")


class LevelCycleOut(Part):
    """One lumbar level over the gait cycle."""

    compression: CycleCurveOut
    shear_front: CycleCurveOut
    shear_side: CycleCurveOut
    extension_moment: CycleCurveOut
    bending_moment: CycleCurveOut
    rotation_moment: CycleCurveOut


class GroupCycleOut(Part):
    """Activation of one muscle group over the gait cycle, each side over its own foot's where it has any."""

    right: CycleCurveOut
    left: CycleCurveOut


class GaitCycleOut(Part):
    """Curves averaged over whole gait cycles, from a foot's coming down to its next."""

    foot: str = Field(description="`r` or `l`: whose cycles levels and ground force are averaged over.")
    cycles: dict[str, int] = Field(description="Whole cycles by foot.")
    duration_s: float = Field(description="Mean duration of that foot's cycles.")
    levels: dict[str, LevelCycleOut]
    groups: dict[str, GroupCycleOut]
    vertical_force: CycleCurveOut


class AgreementOut(Part):
    """How a computed curve follows the measured one."""

    r: float = Field(description="Correlation.")
    rmse_bw: float = Field(description="Root mean square difference.")


class TaskOut(Part):
    """Something everyday in the same body, for comparison: walking as peaks over a step, all else held still."""

    compression_bw: dict[str, EstimateOut] = Field(description="Per level.")
    activation: dict[str, EstimateOut] = Field(description="Per muscle group.")


class BodyAnswer(Answer):
    """Loads of the low back and work of the muscles in one motion, beside everyday poses in the same body."""

    schema_name: Literal["backstride/body/1"] = Field(default="backstride/body/1", alias="schema")
    motion: str = Field(description="Name of the motion file.")
    forces: str = Field(description="`measured`, or `from the motion`.")
    mass_kg: float
    height_m: float
    sex: str
    duration_s: float
    outside_measured: list[str] = Field(description="Why few people like this one were measured; bands are wider then.")
    members: int = Field(description="Bodies in the ensemble that the bands come from, equally weighted.")
    refused: bool = Field(description="Whether there are no loads because too many frames had no answer.")
    levels: dict[str, LevelLoadOut]
    groups: dict[str, GroupWorkOut]
    cycle: GaitCycleOut | None = Field(description="Over the gait cycle; null where no foot came down twice.")
    vertical_force_peak_bw: EstimateOut | None
    agreement: dict[str, AgreementOut] = Field(description="Where forces were measured: computed against measured.")
    comparison: dict[str, TaskOut] = Field(description="Everyday things in the same body; all still but walking.")
    muscle_work_for: Literal["researchers"] = Field(
        default="researchers",
        description="The model does not keep the measured order of running and a back-extension hold, so muscle work "
        "is not for runners.",
    )
    frame_outcomes: dict[str, int]
    bone_sizes: dict[str, float] = Field(description="Bones that markers measured, over what the height gives.")
    marker_residual_mm: float | None
    limits: list[str] = Field(description="What the figures cannot say.")
    findings: list[FindingOut]
