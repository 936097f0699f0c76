"""`backstride load`: what steady running or walking asks of the back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

from backstride.api.schema import Answer
from backstride.dose.reference_scale import ScaleEntry
from backstride.dose.steady import Ask, Decomposed, SteadyLoad
from backstride.dose.what_if import WhatIf, net_impulse_per_step_bw_s
from backstride.estimates import Estimate
from backstride.texts.catalogue import catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadOut:
    """What of a band is the model's, and what this runner's unknown form; together the root of the sum of squares.

    Parameters
    ----------
    model : Estimate
        The part of the band from the model.
    form : Estimate
        The part of the band from this runner's unknown form.
    """

    model: Estimate
    form: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class SteadyLevelOut:
    """Load of one lumbar level over a step.

    Parameters
    ----------
    compression_peak_bw : Estimate
        Peak compression. [BW]
    compression_mean_bw : Estimate
        Mean compression. [BW]
    shear_front_peak_bw : Estimate
        Its sign hangs on an angle nobody measured: for researchers.
    shear_side_peak_bw : Estimate
        Peak shear to the side. [BW]
    extension_moment_peak_nm_per_kg : Estimate
        Peak moment that straightens the trunk. [Nm/kg]
    compression_peak_spread : SpreadOut
        Parts of the band of the peak. [BW]
    compression_mean_spread : SpreadOut
        Parts of the band of the mean. [BW]
    """

    compression_peak_bw: Estimate
    compression_mean_bw: Estimate
    shear_front_peak_bw: Estimate
    shear_side_peak_bw: Estimate
    extension_moment_peak_nm_per_kg: Estimate
    compression_peak_spread: SpreadOut
    compression_mean_spread: SpreadOut


@dataclass(frozen=True, slots=True, kw_only=True)
class SteadyGroupOut:
    """Muscle work of one group over a step, as a share of the model's strength.

    Parameters
    ----------
    activation_peak : Estimate
        Peak, as a share of the model's strength. [1]
    activation_mean : Estimate
        Mean over time, as a share of the model's strength. [1]
    """

    activation_peak: Estimate
    activation_mean: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIfOut:
    """One what-if: relative changes with their bands.

    Parameters
    ----------
    name : str
        Its name.
    kind : str
        gait, mass, same_movement_other_muscles or other_movement; never mixed.
    changes : Mapping of str to Estimate
        Change over the present value, by quantity.
    cannot_tell : sequence of str
        The model cannot tell: the error of the change is larger than the change.
    unseen : sequence of str
        No change the model can see.
    says : sequence of str
        What studies found, and what is assumed.
    """

    name: str
    kind: str
    changes: Mapping[str, Estimate]
    cannot_tell: Sequence[str]
    unseen: Sequence[str]
    says: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class LoadAnswer(Answer):
    """What steady running or walking asks of the back.

    Parameters
    ----------
    model : str
        Version of the table of loads.
    kind : str
        running or walking.
    speed_m_per_s : float
        Speed. [m/s]
    cadence_spm : float
        As told, else the usual one at this speed.
    cadence_told : bool
        Whether the cadence was given rather than usual.
    steps_per_km : float
        Steps of both feet. [steps/km]
    vertical_force_peak_bw : Estimate
        Peak vertical ground force of a step.
    net_force_l5s1_peak_bw : Estimate
        Peak net force along the trunk at L5/S1, without muscles.
    net_force_l5s1_mean_bw : Estimate
        Mean net force along the trunk at L5/S1. [BW]
    net_impulse_l5s1_per_step_bw_s : Estimate
        Net force along the trunk times time, per step. [BW s]
    net_impulse_l5s1_per_km_bw_s : Estimate
        The same per kilometre. [BW s]
    levels : Mapping of str to SteadyLevelOut
        Per lumbar level.
    groups : Mapping of str to SteadyGroupOut
        Per muscle group.
    muscle_work_for : str
        runners, or researchers where the model fails the measured order.
    sides : Mapping of str to Estimate
        Peak vertical force per side, from contact time and its balance.
    outside_measured : sequence of str
        Why few people like this one were measured; bands are wider then.
    widened_by : float
        Factor on the half-widths.
    strip : Mapping of str to Estimate
        Peak compression at L5/S1 beside everyday poses. [BW]
    what_ifs : sequence of WhatIfOut
        What changes if something is done otherwise.
    not_used : sequence of str
        Codes of why something told changes nothing, e.g. contact_on_slope.
    limits : sequence of str
        What the figures do not mean.
    """

    schema: Literal["backstride/load/1"] = "backstride/load/1"
    model: str
    kind: str
    speed_m_per_s: float
    cadence_spm: float
    cadence_told: bool
    steps_per_km: float
    vertical_force_peak_bw: Estimate
    net_force_l5s1_peak_bw: Estimate
    net_force_l5s1_mean_bw: Estimate
    net_impulse_l5s1_per_step_bw_s: Estimate
    net_impulse_l5s1_per_km_bw_s: Estimate
    levels: Mapping[str, SteadyLevelOut]
    groups: Mapping[str, SteadyGroupOut]
    muscle_work_for: str
    sides: Mapping[str, Estimate]
    outside_measured: Sequence[str]
    widened_by: float
    strip: Mapping[str, Estimate]
    what_ifs: Sequence[WhatIfOut]
    not_used: Sequence[str]
    limits: Sequence[str]


LIMITS: Final = (
    "load-is-not-harm", "load-limit-between-people", "load-limit-muscles", "load-limit-contact", "load-limit-level",
    "load-limit-recovery",
)  # fmt: skip


_PARTED: Final = ("compression_peak", "compression_mean")


def load_out(
    ask: Ask, found: SteadyLoad, stripes: Sequence[ScaleEntry], what_ifs: Sequence[WhatIf], *, for_runners: bool
) -> LoadAnswer:
    """Return the answer for JSON."""
    cadence = found.steps_per_km * ask.speed_m_per_s * 60.0 / 1000.0
    impulse = net_impulse_per_step_bw_s(cadence)
    return LoadAnswer(
        model=found.model,
        kind=ask.kind,
        speed_m_per_s=ask.speed_m_per_s,
        cadence_spm=cadence,
        cadence_told=ask.cadence_spm is not None,
        steps_per_km=found.steps_per_km,
        vertical_force_peak_bw=found.vertical_force_peak_bw,
        net_force_l5s1_peak_bw=found.net_force_l5s1_peak_bw,
        net_force_l5s1_mean_bw=found.net_force_l5s1_mean_bw,
        net_impulse_l5s1_per_step_bw_s=impulse,
        net_impulse_l5s1_per_km_bw_s=impulse.scaled(found.steps_per_km, "BW s"),
        levels={level: _level_out(found, level) for level in _names(found, "levels")},
        groups={group: _group_out(found, group) for group in _names(found, "groups")},
        muscle_work_for="runners" if for_runners else "researchers",
        sides=found.sides,
        outside_measured=list(found.outside_measured),
        widened_by=found.widened_by,
        strip={one.name: one.compression_peak_bw for one in stripes},
        what_ifs=[_what_if_out(one) for one in what_ifs],
        not_used=list(ask.unused),
        limits=[catalogue().say(code) for code in LIMITS],
    )


def _names(found: SteadyLoad, kind: str) -> Sequence[str]:
    return list(dict.fromkeys(name.split(".")[1] for name in found.table if name.startswith(f"{kind}.")))


def _level_out(found: SteadyLoad, level: str) -> SteadyLevelOut:
    parts = {name.split(".")[2]: part for name, part in found.table.items() if name.startswith(f"levels.{level}.")}
    whole = {name: part.whole for name, part in parts.items()}
    known = {field.name for field in fields(SteadyLevelOut)}
    held: dict[str, Any] = {name: one for name, one in whole.items() if name in known}
    held |= {f"{name}_spread": _spread_out(parts[f"{name}_bw"]) for name in _PARTED}
    return SteadyLevelOut(**held)


def _spread_out(part: Decomposed) -> SpreadOut:
    return SpreadOut(model=part.model, form=part.form)


def _group_out(found: SteadyLoad, group: str) -> SteadyGroupOut:
    return SteadyGroupOut(
        activation_peak=found.table[f"groups.{group}.activation_peak"].whole,
        activation_mean=found.table[f"groups.{group}.activation_mean"].whole,
    )


def _what_if_out(one: WhatIf) -> WhatIfOut:
    return WhatIfOut(
        name=one.name,
        kind=one.kind.value,
        changes=one.changes,
        cannot_tell=list(one.cannot_tell),
        unseen=list(one.unseen),
        says=[catalogue().say(f"load-says-{code}") for code in (*one.assumes, *one.studies)],
    )
