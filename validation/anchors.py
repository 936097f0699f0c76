"""The body run on tasks in which muscle work was measured by others: ``python -m validation.anchors``.

The poses stand in ``anchors.toml``. They, and what is here, were fixed before the body was run on them; the values are
written once to ``docs/validation/muscle-values.json`` and only then held against what was measured.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Kind, Steady, usual_cadence_spm
from backstride.body.gait.motion import Step, step
from backstride.body.kernel.engine import Engine, Wrench
from backstride.body.kernel.loading import Loading, build_engine, joint_motion, loading
from backstride.body.kernel.postures import carried_wrenches, load_tasks, support_wrenches, task_rates
from backstride.body.kernel.tasks import task_loading
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import low_pass
from backstride.body.muscles import Muscle, Point
from backstride.body.person import Person
from backstride.package_data import load_toml
from backstride.units import STANDARD_GRAVITY_M_PER_S2, body_weight_n

Array = NDArray[np.float64]
Row = Mapping[str, Any]
Told = Mapping[str, Array]

PERSON: Final = Person(70.0, 1.75, "m")
VALUES: Final = Path(__file__).parent.parent / "docs/validation/muscle-values.json"
WALK_M_PER_S: Final = 1.3
CARRIED_SHARE: Final = 0.25
SMOOTH_HZ: Final = 6.0
FRICTION_BW: Final = 0.1

_ON_THE_TRUNK_M: Final = (-0.041, 0.276, 0.0)
_LATERAL: Final = ("pelvis_list", "pelvis_rotation", "pelvis_tz", "lumbar_bending", "lumbar_rotation")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value that is asked: a task, a set of muscles, and the side or sides (``r``, ``l`` or ``rl``: the mean)."""

    key: str
    task: str
    side: str = "rl"


GROUPS: Final[Mapping[str, Sequence[Cell]]] = {
    "erectors": (
        Cell("hold", "hold"), Cell("bird-dog", "bird_dog"), Cell("bridge", "bridge"), Cell("plank", "plank"),
        Cell("lunge upright", "lunge_upright"),
    ),
    "external oblique": (
        Cell("standing", "standing"), Cell("prone extension", "prone_extension"),
        Cell("bird-dog leg side", "bird_dog", "l"), Cell("bird-dog other side", "bird_dog", "r"),
        Cell("plank", "plank"), Cell("side plank low side", "side_plank", "r"), Cell("walking", "walking"),
    ),
    "rectus": (
        Cell("standing", "standing"), Cell("prone extension", "prone_extension"), Cell("bird-dog", "bird_dog"),
        Cell("plank", "plank"), Cell("bridge", "bridge"), Cell("walking", "walking"),
    ),
    "gluteus maximus": (
        Cell("step-up", "step_up", "r"), Cell("lunge", "lunge_upright", "r"),
        Cell("single-leg squat", "single_leg_squat", "r"), Cell("single-leg hinge", "single_leg_hinge", "r"),
        Cell("bridge", "bridge"), Cell("single-leg bridge", "single_leg_bridge", "r"),
        Cell("bird-dog leg side", "bird_dog", "l"), Cell("bird-dog other side", "bird_dog", "r"),
    ),
    "gluteus medius": (
        Cell("squat", "squat"), Cell("single-leg squat", "single_leg_squat", "r"), Cell("bridge", "bridge"),
        Cell("single-leg bridge", "single_leg_bridge", "r"), Cell("step-up", "step_up", "r"),
        Cell("side plank low side", "side_plank", "r"), Cell("walking with 25 %, peak", "walking_loaded_peak"),
    ),
    "psoas": (
        Cell("curl-up", "curl_up"), Cell("lift bent 50 kg", "lift_bent_50_kg"), Cell("push-up", "push_up"),
        Cell("sit-up at 45", "sit_up_at_45"), Cell("leg raise at 60", "leg_raise_at_60", "r"),
    ),
}  # fmt: skip
REPORTED: Final = ("multifidus", "internal oblique")
"""Muscles that are told for every task and never judged."""

LADDER: Final[Mapping[str, str]] = {
    "bent standing 36": "ladder_bent_36", "20 kg close": "ladder_20_kg_close", "20 kg stretched": "ladder_20_kg_stretched",
    "20 kg bent knees": "lift_20_kg_straight", "20 kg round back": "lift_20_kg_round",
    "10 kg in front": "ladder_10_kg_front", "10 kg at the side": "ladder_10_kg_side",
    "one-hand lift at the side": "ladder_one_hand_lift_side", "one-hand lift in front": "ladder_one_hand_lift_front",
    "rising from a chair": "ladder_rising_from_a_chair",
}  # fmt: skip
GAITS: Final[Mapping[str, tuple[Kind, float]]] = {
    "walking 2 m/s": ("walking", 2.0), "running 2 m/s": ("running", 2.0), "running 3 m/s": ("running", 3.0),
    "running 4 m/s": ("running", 4.0),
}  # fmt: skip


def main() -> int:
    """Run every body on every task once and write the values."""
    told = [member_work(member) for member in load_ensemble()]
    VALUES.write_text(json.dumps(values(told), indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{VALUES}\n")
    return 0


def tasks() -> Mapping[str, Row]:
    """Return every still or moved task by name."""
    rows = load_toml("validation", "anchors.toml")
    shipped = load_tasks()
    lifts = {name: shipped[name] for name in ("standing", "lift_20_kg_straight", "lift_20_kg_round")}
    return {**lifts, "hold": shipped["back_extension_hold"], **rows}


def member_work(member: Assumptions) -> Mapping[str, Any]:
    """Return work of every muscle set and compression at L4/5 of every task in one body."""
    engine = build_engine(build_body(PERSON, member))
    found = {name: task_loading(engine, row) for name, row in tasks().items()}
    mirror = {name: task_loading(engine, mirrored(row)) for name, row in tasks().items()}
    work = {name: _work(engine, one, mirror[name]) for name, one in found.items()}
    weight = body_weight_n(PERSON.mass_kg)
    load = {name: float(np.nanmax(one.levels["L4L5"][:, 0])) / weight for name, one in found.items()}
    gaits = {
        name: float(np.nanmean(_walked(engine, *gait)[1].levels["L4L5"][:, 0])) / weight for name, gait in GAITS.items()
    }
    rubbed = {f"bridge, {way:+.1f}": _rubbed(engine, way) for way in (-FRICTION_BW, FRICTION_BW)}
    outcome = {name: int(one.solution.outcomes.max()) for name, one in found.items()}
    return {"work": {**work, **_walking(engine)}, "load": {**load, **gaits}, "rubbed": rubbed, "outcome": outcome}


def sets(engine: Engine) -> Mapping[str, Sequence[Muscle]]:
    """Return the muscles of every set of the comparison."""
    muscles = engine.body.muscles
    back = [m for m in muscles if m.group in ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis")]
    groups = {"rectus": "rectus_abdominis", "gluteus maximus": "gluteus_maximus", "gluteus medius": "gluteus_medius",
              "psoas": "psoas", "multifidus": "multifidus", "internal oblique": "internal_oblique"}  # fmt: skip
    return {
        "erectors": [m for m in back if _spans(m)],
        "external oblique": [m for m in muscles if m.group == "external_oblique" and "pelvis" in _ends(m)],
        **{name: [m for m in muscles if m.group == group] for name, group in groups.items()},
    }


def _spans(muscle: Muscle) -> bool:
    """Whether a muscle crosses the joint between L1 and L2 or that between L2 and L3."""
    order = ("pelvis", "lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1", "thorax")
    ends = sorted(order.index(bone) for bone in _ends(muscle))
    return ends[0] <= order.index("lumbar2") and ends[-1] >= order.index("lumbar2") and ends[0] < ends[-1]


def _ends(muscle: Muscle) -> tuple[str, str]:
    points = [part.bone for part in muscle.path if isinstance(part, Point)]
    return points[0], points[-1]


def _work(engine: Engine, found: Loading, mirror: Loading) -> Mapping[str, float]:
    """Return the work of every set on both sides, the mean of a task and of its mirror image. [1]"""
    told = {}
    for side, other in (("r", "l"), ("l", "r")):
        for name in sets(engine):
            mine = float(np.nanmax(_curve(engine, found.solution.activations, name, side)))
            theirs = float(np.nanmax(_curve(engine, mirror.solution.activations, name, other)))
            told[f"{name} {side}"] = (mine + theirs) / 2.0
    return told


def _curve(engine: Engine, activations: Array, name: str, side: str) -> Array:
    names = {muscle.name for muscle in sets(engine)[name] if muscle.side == side}
    mine = [index for index, muscle in enumerate(engine.body.muscles) if muscle.name in names]
    strength = np.array([engine.body.muscles[index].max_force_n for index in mine])
    return np.asarray(activations[:, mine] @ strength / strength.sum())


def mirrored(row: Row) -> Row:
    """Return a task with right and left exchanged."""
    angles = {_other(name): -value if name in _LATERAL else value for name, value in row["angles_deg"].items()}
    supports = [_mirrored_place(one) for one in row["supports"]]
    return {
        **row,
        "angles_deg": angles,
        "supports": supports,
        "carried": [_mirrored_place(o) for o in row.get("carried", ())],
    }


def _mirrored_place(one: str | Row) -> Any:
    if isinstance(one, str):
        return _other(one)
    x, y, z = one.get("at_m", (0.0, 0.0, 0.0))
    return {**one, "bone": _other(one["bone"]), "at_m": (x, y, -z)}


def _other(name: str) -> str:
    sides = {"_r": "_l", "_l": "_r"}
    return name[:-2] + sides[name[-2:]] if name[-2:] in sides else name


def _walked(engine: Engine, kind: Kind, speed: float) -> tuple[Step, Loading]:
    steady = Steady(kind, speed, usual_cadence_spm(kind, speed), PERSON.height_m)
    one = step(engine, steady)
    return one, loading(engine, one.rates, one.wrenches)


def _walking(engine: Engine) -> Mapping[str, Mapping[str, float]]:
    """Return mean and root mean square over a stride of walking, and the smoothed peak with a load on the trunk."""
    one, found = _walked(engine, "walking", WALK_M_PER_S)
    more = 1.0 + CARRIED_SHARE
    pushes = [Wrench(w.bone, more * w.force_n, w.point_m, more * w.moment_nm) for w in one.wrenches]
    loaded = loading(engine, one.rates, [*pushes, _borne(engine, one)])
    names = [(f"{name} {side}", name, side) for name in sets(engine) for side in "rl"]
    plain = {key: _stride(engine, found, name, side) for key, name, side in names}
    heavy = {key: _stride(engine, loaded, name, side) for key, name, side in names}
    return {
        "walking": {key: float(np.mean(curve)) for key, curve in plain.items()},
        "walking_rms": {key: float(np.sqrt(np.mean(curve**2))) for key, curve in plain.items()},
        "walking_loaded_peak": {key: _smooth_peak(curve, one.rates.times_s) for key, curve in heavy.items()},
    }


def _borne(engine: Engine, one: Step) -> Wrench:
    """Return what a load on the trunk does: its weight, and what the rise and fall of the walker adds."""
    origins, axes = engine.places(joint_motion(engine, one.rates).positions, "thorax")
    places = origins + axes @ np.array(_ON_THE_TRUNK_M)
    moved = one.rates.accelerations[:, [engine.map.names.index(f"pelvis_t{axis}") for axis in "xyz"]]
    force = -CARRIED_SHARE * PERSON.mass_kg * (moved + np.array([0.0, STANDARD_GRAVITY_M_PER_S2, 0.0]))
    return Wrench("thorax", force, places, np.zeros_like(force))


def _smooth_peak(stride: Array, times_s: Array) -> float:
    """Return the peak of a repeating curve after a low-pass filter. [1]"""
    rate = 1.0 / float(times_s[1] - times_s[0])
    smooth = low_pass(np.tile(stride, 3)[:, None], SMOOTH_HZ, rate)[:, 0]
    return float(smooth[len(stride) : 2 * len(stride)].max())


def step_width_m(engine: Engine) -> float:
    """Return how far apart the feet of the walker are pushed, sideways. [m]"""
    one, _ = _walked(engine, "walking", WALK_M_PER_S)
    right, left = (float(np.mean(push.point_m[:, 2])) for push in one.wrenches)
    return right - left


def _stride(engine: Engine, found: Loading, name: str, side: str) -> Array:
    """Return one side's work over a stride: over a step, then over the next, in which the sides change."""
    activations, other = found.solution.activations, {"r": "l", "l": "r"}[side]
    return np.concatenate([_curve(engine, activations, name, side), _curve(engine, activations, name, other)])


def _rubbed(engine: Engine, share: float) -> Mapping[str, float]:
    """Return the work in a bridge whose feet push or pull along the floor by a share of body weight; shoulders answer."""
    row = tasks()["bridge"]
    rates = task_rates(engine, row)
    joints = joint_motion(engine, rates)
    carried = carried_wrenches(engine, rates, joints, row)
    pushes = support_wrenches(engine, joints, carried, row["supports"])
    along = np.array([[share * body_weight_n(PERSON.mass_kg) / 2.0, 0.0, 0.0]])
    rubbed = [
        Wrench(p.bone, p.force_n + (along if p.bone.startswith("calcn") else -along), p.point_m, p.moment_nm)
        for p in pushes
    ]
    found = loading(engine, rates, [*carried, *rubbed])
    return {name: float(_curve(engine, found.solution.activations, name, "r")[0]) for name in sets(engine)}


def values(told: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """Return medians in per cent by group and key, and below them everything else that was asked for."""
    cells = {group: {cell.key: _each(told, group, cell) for cell in rows} for group, rows in GROUPS.items()}
    medians = {
        group: {key: round(float(np.nanmedian(each)), 1) for key, each in rows.items()} for group, rows in cells.items()
    }
    names = list(told[0]["work"])
    both = {
        name: {task: round(float(np.nanmedian(_each(told, name, Cell("", task)))), 1) for task in names}
        for name in REPORTED
    }
    ratios = {
        key: _spread([one["load"][task] / one["load"]["standing"] for one in told]) for key, task in LADDER.items()
    }
    return {
        **medians,
        "also": {
            "sixteen bodies": {g: {k: np.round(v, 1).tolist() for k, v in rows.items()} for g, rows in cells.items()},
            "least activation": 0.0,
            "lunge leant, erectors": _percent(told, "erectors", Cell("", "lunge_leant")),
            "opposite psoas in the leg raise": _percent(told, "psoas", Cell("", "leg_raise_at_60", "l")),
            "walking, root mean square": {
                g: _percent(told, g, Cell("", "walking_rms")) for g in ("external oblique", "rectus")
            },
            **both,
            "step width of the walker, m": round(step_width_m(build_engine(build_body(PERSON))), 3),
            "bridge with friction at the feet": _friction(told),
            "bodies whose muscles were too weak": {
                task: sum(one["outcome"][task] > 0 for one in told) for task in told[0]["outcome"]
            },
        },
        "ladder, L4/5 over standing": ratios,
        "standing, L4/5 in body weights": _spread([one["load"]["standing"] for one in told]),
        "mean compression at L4/5 in body weights": {
            name: _spread([one["load"][name] for one in told]) for name in GAITS
        },
    }


def _each(told: Sequence[Mapping[str, Any]], group: str, cell: Cell) -> Array:
    sides = [[one["work"][cell.task][f"{group} {side}"] for side in cell.side] for one in told]
    return 100.0 * np.mean(sides, axis=1)


def _percent(told: Sequence[Mapping[str, Any]], group: str, cell: Cell) -> float:
    return round(float(np.nanmedian(_each(told, group, cell))), 1)


def _friction(told: Sequence[Mapping[str, Any]]) -> Mapping[str, Mapping[str, float]]:
    return {
        way: {
            name: round(100.0 * float(np.nanmedian([one["rubbed"][way][name] for one in told])), 1) for name in rubbed
        }
        for way, rubbed in told[0]["rubbed"].items()
    }


def _spread(each: Sequence[float]) -> Sequence[float]:
    return [round(float(value), 3) for value in np.nanquantile(each, [0.05, 0.5, 0.95])]


if __name__ == "__main__":
    sys.exit(main())
