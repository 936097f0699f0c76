"""What one steady state asks of the low back, as a JSON answer."""

from collections.abc import Sequence
from typing import Final

from backstride.contracts import load as contract
from backstride.contracts.common import EstimateOut
from backstride.dose.steady import Ask, SteadyLoad
from backstride.dose.strip import Stripe
from backstride.dose.what_if import WhatIf, net_impulse_per_step_bw_s
from backstride.texts.catalogue import catalogue

LIMITS: Final = (
    "load-is-not-harm", "load-limit-between-people", "load-limit-muscles", "load-limit-contact", "load-limit-level",
    "load-limit-recovery",
)  # fmt: skip


_PARTED: Final = ("compression_peak", "compression_mean")


def load_out(
    ask: Ask, found: SteadyLoad, stripes: Sequence[Stripe], what_ifs: Sequence[WhatIf], *, for_runners: bool
) -> contract.LoadAnswer:
    """Give the answer for JSON."""
    cadence = found.steps_per_km * ask.speed_m_per_s * 60.0 / 1000.0
    impulse = net_impulse_per_step_bw_s(cadence)
    return contract.LoadAnswer(
        model=found.model,
        kind=ask.kind,
        speed_m_per_s=ask.speed_m_per_s,
        cadence_spm=cadence,
        cadence_told=ask.cadence_spm is not None,
        steps_per_km=found.steps_per_km,
        vertical_force_peak_bw=EstimateOut.of(found.vertical_force_peak_bw),
        net_force_l5s1_peak_bw=EstimateOut.of(found.net_force_l5s1_peak_bw),
        net_force_l5s1_mean_bw=EstimateOut.of(found.net_force_l5s1_mean_bw),
        net_impulse_l5s1_per_step_bw_s=EstimateOut.of(impulse),
        net_impulse_l5s1_per_km_bw_s=EstimateOut.of(impulse.scaled(found.steps_per_km, "BW s")),
        levels={level: _level_out(found, level) for level in _names(found, "levels")},
        groups={group: _group_out(found, group) for group in _names(found, "groups")},
        muscle_work_for="runners" if for_runners else "researchers",
        sides={side: EstimateOut.of(one) for side, one in found.sides.items()},
        outside_measured=list(found.outside_measured),
        widened_by=found.widened_by,
        strip={one.name: EstimateOut.of(one.compression_peak_bw) for one in stripes},
        what_ifs=[_what_if_out(one) for one in what_ifs],
        not_used=list(ask.unused),
        limits=[catalogue().say(code) for code in LIMITS],
    )


def _names(found: SteadyLoad, kind: str) -> Sequence[str]:
    return list(dict.fromkeys(name.split(".")[1] for name in found.table if name.startswith(f"{kind}.")))


def _level_out(found: SteadyLoad, level: str) -> contract.SteadyLevelOut:
    parts = {name.split(".")[2]: part for name, part in found.table.items() if name.startswith(f"levels.{level}.")}
    whole = {name: EstimateOut.of(part.whole) for name, part in parts.items()}
    spreads = {
        f"{name}_spread": contract.SpreadOut(
            model=EstimateOut.of(parts[f"{name}_bw"].model), form=EstimateOut.of(parts[f"{name}_bw"].form)
        )
        for name in _PARTED
    }
    return contract.SteadyLevelOut.model_validate(whole | spreads)


def _group_out(found: SteadyLoad, group: str) -> contract.SteadyGroupOut:
    return contract.SteadyGroupOut(
        activation_peak=EstimateOut.of(found.table[f"groups.{group}.activation_peak"].whole),
        activation_mean=EstimateOut.of(found.table[f"groups.{group}.activation_mean"].whole),
    )


def _what_if_out(one: WhatIf) -> contract.WhatIfOut:
    return contract.WhatIfOut(
        name=one.name,
        kind=one.kind.value,
        changes={name: EstimateOut.of(change) for name, change in one.changes.items()},
        cannot_tell=list(one.cannot_tell),
        unseen=list(one.unseen),
        says=[catalogue().say(f"load-says-{code}") for code in (*one.assumes, *one.studies)],
    )
