"""`backstride load`: what steady running or walking asks of the back."""

from pydantic import Field

from backstride.contracts.common import Answer, EstimateOut, Part


class SpreadOut(Part):
    """What of a band is the model's, and what this runner's unknown form; together the root of the sum of squares."""

    model: EstimateOut
    form: EstimateOut


class SteadyLevelOut(Part):
    """Load of one lumbar level over a step."""

    compression_peak_bw: EstimateOut
    compression_mean_bw: EstimateOut
    shear_front_peak_bw: EstimateOut = Field(description="Its sign hangs on an angle nobody measured: for researchers.")
    shear_side_peak_bw: EstimateOut
    extension_moment_peak_nm_per_kg: EstimateOut
    compression_peak_spread: SpreadOut
    compression_mean_spread: SpreadOut


class SteadyGroupOut(Part):
    """Muscle work of one group over a step, as a share of the model's strength."""

    activation_peak: EstimateOut
    activation_mean: EstimateOut


class WhatIfOut(Part):
    """One what-if: relative changes with their bands."""

    name: str
    kind: str = Field(description="gait, mass, same_movement_other_muscles or other_movement; never mixed.")
    changes: dict[str, EstimateOut] = Field(description="Change over the present value, by quantity.")
    cannot_tell: list[str] = Field(
        description="The model cannot tell: the error of the change is larger than the change."
    )
    unseen: list[str] = Field(description="No change the model can see.")
    says: list[str] = Field(description="What studies found, and what is assumed.")


class LoadAnswer(Answer):
    """What steady running or walking asks of the back."""

    schema_name: str = Field(default="backstride/load/1", alias="schema")
    model: str = Field(description="Version of the table of loads.")
    kind: str = Field(description="running or walking.")
    speed_m_per_s: float
    cadence_spm: float = Field(description="As told, else the usual one at this speed.")
    cadence_told: bool
    steps_per_km: float
    vertical_force_peak_bw: EstimateOut = Field(description="Peak vertical ground force of a step.")
    net_force_l5s1_peak_bw: EstimateOut = Field(description="Peak net force along the trunk at L5/S1, without muscles.")
    net_force_l5s1_mean_bw: EstimateOut
    net_impulse_l5s1_per_step_bw_s: EstimateOut
    net_impulse_l5s1_per_km_bw_s: EstimateOut
    levels: dict[str, SteadyLevelOut]
    groups: dict[str, SteadyGroupOut]
    muscle_work_for: str = Field(description="runners, or researchers where the model fails the measured order.")
    sides: dict[str, EstimateOut] = Field(
        description="Peak vertical force per side, from contact time and its balance."
    )
    outside_measured: list[str] = Field(description="Why few people like this one were measured; bands are wider then.")
    widened_by: float = Field(description="Factor on the half-widths.")
    strip: dict[str, EstimateOut] = Field(description="Peak compression at L5/S1 beside everyday poses. [BW]")
    what_ifs: list[WhatIfOut]
    not_used: list[str] = Field(description="Codes of why something told changes nothing, e.g. contact_on_slope.")
    limits: list[str]
