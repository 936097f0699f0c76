"""The answer of `backstride body --json`: loads of the low back and work of the muscles in one motion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from backstride.api.schema import Answer, Written
from backstride.body.results import Agreement, GaitCycle, GroupWork, LevelLoad
from backstride.estimates import Estimate
from backstride.findings import Finding


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

    Curves over time are not written; they are in the table files.

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
    levels : Mapping of str to LevelLoad
        Per lumbar level.
    groups : Mapping of str to GroupWork
        Per muscle group.
    cycle : GaitCycle or None
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

    __pydantic_config__: ClassVar[dict[str, object]] = {**Written.__pydantic_config__, "arbitrary_types_allowed": True}

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
    levels: Mapping[str, LevelLoad]
    groups: Mapping[str, GroupWork]
    cycle: GaitCycle | None
    vertical_force_peak_bw: Estimate | None
    agreement: Mapping[str, Agreement]
    comparison: Mapping[str, TaskOut]
    muscle_work_for: Literal["researchers"] = "researchers"
    frame_outcomes: Mapping[str, int]
    bone_sizes: Mapping[str, float]
    marker_residual_mm: float | None
    limits: Sequence[str]
    findings: Sequence[Finding]
