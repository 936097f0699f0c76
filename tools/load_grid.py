"""The space of gaits that the table of loads is made over, and one unit of its work: one body, all gaits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.changes import MUSCLE_SETS
from backstride.body.gait.law import Kind, Steady, usual_cadence_spm
from backstride.body.gait.motion import step
from backstride.body.gait.pose import lean_deg
from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import Loading, build_engine, failed_share, joint_motion, loading
from backstride.body.kernel.what_if import weakness
from backstride.body.model import Assumptions, build_body
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.person import Person
from backstride.body.skeleton import LEVELS
from backstride.units import body_weight_n

Array = NDArray[np.float64]

GROUPS: Final = (*TRUNK_GROUPS, *LEG_GROUPS)

SPEEDS: Final[Mapping[Kind, tuple[float, ...]]] = {
    "running": (1.75, 2.625, 3.5, 4.375, 5.25),
    "walking": (0.8, 1.2, 1.6, 2.0),
}
"""Speeds of the table, evenly spaced. [m/s]"""

CADENCES: Final = (0.85, 1.0, 1.15)
"""Cadences of the table, over the usual one at that speed. [1]"""

LEANS_DEG: Final = (-6.0, 0.0, 6.0)
"""Leans of the trunk, away from the usual one. [deg]"""

PERSONS: Final[Mapping[str, Person]] = {"f": Person(61.0, 1.65, "f", {}), "m": Person(72.0, 1.77, "m", {})}
"""Whose bodies the table is made in."""

HEAVIER, TALLER = 1.2, 1.06
"""Factors of the bodies that tell what mass and height change. [1]"""

MOVEMENTS: Final = (
    ("trunk_lean", -5.0), ("trunk_lean", 5.0), ("pelvic_tilt", -5.0), ("pelvic_tilt", 5.0), ("trunk_sway", 3.0),
    ("opposite_pelvis_drop", 5.0),
)  # fmt: skip
STRENGTHS: Final = (0.7, 1.3)

LEVEL_QUANTITIES: Final = (
    "compression_peak_bw", "compression_mean_bw", "shear_front_peak_bw", "shear_side_peak_bw",
    "extension_moment_peak_nm_per_kg",
)  # fmt: skip
GROUP_QUANTITIES: Final = ("activation_peak", "activation_mean")

QUANTITIES: Final = (
    *(f"levels.{level}.{name}" for level in LEVELS for name in LEVEL_QUANTITIES),
    *(f"groups.{group}.{name}" for group in GROUPS for name in GROUP_QUANTITIES),
    "net_force_l5s1_peak_bw",
)
"""Names of the table's columns."""

FAILED_SHARE_MAX: Final = 0.1


@dataclass(frozen=True, slots=True)
class Unit:
    """One body under one set of assumptions, and the gaits to compute in it."""

    person: Person
    assumptions: Assumptions
    gaits: tuple[Steady, ...]
    weakened: tuple[tuple[Steady, str, float], ...] = ()


def gaits(kind: Kind, height_m: float) -> tuple[Steady, ...]:
    """Return the gaits of the table in the order of its axes: speed, cadence, lean."""
    return tuple(
        _leaning(Steady(kind, speed, share * usual_cadence_spm(kind, speed), height_m), lean)
        for speed, share, lean in product(SPEEDS[kind], CADENCES, LEANS_DEG)
    )


def usual_gaits(kind: Kind, height_m: float) -> tuple[Steady, ...]:
    """Return the gaits at the usual cadence and lean, by speed."""
    return tuple(Steady(kind, speed, usual_cadence_spm(kind, speed), height_m) for speed in SPEEDS[kind])


def other_movements(speed_m_per_s: float, height_m: float) -> tuple[Steady, ...]:
    """Return running as usual, then with each change of form."""
    base = Steady("running", speed_m_per_s, usual_cadence_spm("running", speed_m_per_s), height_m)
    return (base, *(replace(base, form=(change,)) for change in MOVEMENTS))


def other_muscles(speed_m_per_s: float, height_m: float) -> tuple[tuple[Steady, str, float], ...]:
    """Return running as usual with each set of muscles weaker and stronger."""
    base = other_movements(speed_m_per_s, height_m)[0]
    return tuple((base, name, factor) for name in MUSCLE_SETS for factor in STRENGTHS)


def _leaning(steady: Steady, more_deg: float) -> Steady:
    return replace(steady, lean_deg=lean_deg(steady) + more_deg)


def computed(unit: Unit) -> Array:
    """Return what a unit finds, shape (gaits and weakened gaits, quantities); NaN where statics failed."""
    engine = build_engine(build_body(unit.person, unit.assumptions))
    asked: list[tuple[Steady, Mapping[str, float] | None]] = [(steady, None) for steady in unit.gaits]
    asked += [(steady, weakness(MUSCLE_SETS[name], factor)) for steady, name, factor in unit.weakened]
    return np.array([_row(engine, steady, weak) for steady, weak in asked])


def _row(engine: Engine, steady: Steady, weak: Mapping[str, float] | None) -> Array:
    one = step(engine, steady)
    found = loading(engine, one.rates, one.wrenches, weak)
    if failed_share(found.solution) > FAILED_SHARE_MAX:
        return np.full(len(QUANTITIES), np.nan)
    needed = engine.requirement(joint_motion(engine, one.rates), one.wrenches)
    net = needed[:, engine.joints.index("L5S1_y")].max() / body_weight_n(engine.body.person.mass_kg)
    levels = [value for level in LEVELS for value in _level(engine, found, level)]
    groups = [value for group in GROUPS for value in _group(engine, found, group)]
    return np.array([*levels, *groups, net])


def _level(engine: Engine, found: Loading, level: str) -> Sequence[float]:
    weight, mass = body_weight_n(engine.body.person.mass_kg), engine.body.person.mass_kg
    force, moment = found.levels[level] / weight, found.moments[level] / mass
    return (
        float(np.nanmax(force[:, 0])),
        float(np.nanmean(force[:, 0])),
        float(np.nanmax(force[:, 1])),
        float(np.nanmax(np.abs(force[:, 2]))),
        float(np.nanmax(moment[:, 0])),
    )


def _group(engine: Engine, found: Loading, group: str) -> Sequence[float]:
    """Peak over the step and both sides, mean over both: the other step is the mirror of this one."""
    sides = []
    for side in ("r", "l"):
        mine = [i for i, m in enumerate(engine.body.muscles) if m.group == group and m.side == side]
        strength = np.array([engine.body.muscles[i].max_force_n for i in mine])
        sides.append(found.solution.activations[:, mine] @ strength / strength.sum())
    return float(np.nanmax(sides)), float(np.nanmean(sides))
