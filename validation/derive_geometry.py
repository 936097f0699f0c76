"""Derive the body's geometry files from the Apache-2.0 package myo-sim (run once, by a developer).

Usage: python derive_geometry.py FOLDER. Needs `pip install myo-sim`, which is not a dependency of Backstride. Only the
right side is written; the left is its mirror image. Every mend of the source is made here, in the open.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import mujoco
import myo_sim
import numpy as np

REFERENCE_STATURE_M = 1.70
TRUNK_OFFSET_M = np.array([0.010, -0.017, 0.0])  # pelvis of the trunk model onto the pelvis of the leg model
TRUNK = ("lumbar5", "lumbar4", "lumbar3", "lumbar2", "lumbar1", "torso", "Abdomen")
LEG = ("femur_r", "tibia_r", "patella_r", "talus_r", "calcn_r", "toes_r")
NAMES = {"sacrum": "pelvis", "pelvis": "pelvis", "torso": "thorax", "Abdomen": "abdomen"}
GROUPS = (
    ("Ps_", "psoas"), ("rect_abd", "rectus_abdominis"), ("IL_", "iliocostalis"), ("LTpT", "longissimus_thoracis"),
    ("LTpL", "longissimus_lumborum"), ("QL_", "quadratus_lumborum"), ("MF_", "multifidus"), ("EO", "external_oblique"),
    ("IO", "internal_oblique"), ("add", "adductors"), ("grac", "adductors"), ("pect", "adductors"),
    ("bf", "hamstrings"), ("semi", "hamstrings"), ("glmax", "gluteus_maximus"), ("glmed", "gluteus_medius"),
    ("glmin", "gluteus_minimus"), ("iliacus", "iliacus"), ("recfem", "quadriceps"), ("vas", "quadriceps"),
    ("gas", "calf"), ("soleus", "calf"), ("tibpost", "calf"), ("fdl", "calf"), ("fhl", "calf"), ("per", "calf"),
    ("tibant", "shin"), ("edl", "shin"), ("ehl", "shin"), ("piri", "hip_others"), ("sart", "hip_others"),
    ("tfl", "hip_others"), ("gem", "hip_others"), ("quadfem", "hip_others"),
)  # fmt: skip


def body_name(name: str) -> str:
    """Return our name of a body of the source."""
    return NAMES.get(name, name.removesuffix("_r"))


def shifted(name: str, place: np.ndarray) -> np.ndarray:
    """Move what the trunk model fixes to its own pelvis onto the pelvis of the leg model."""
    return place + TRUNK_OFFSET_M if name == "sacrum" else place


def numbers(values: Sequence[float]) -> str:
    """Write numbers to a tenth of a millimetre or better."""
    return "[" + ", ".join(f"{float(value):.5f}".rstrip("0").rstrip(".") or "0" for value in values) + "]"


def joints(model: Any, body: int) -> Iterator[tuple[str, str, np.ndarray]]:
    """Return name, kind and axis of the joints of a body."""
    for index in range(model.body_jntadr[body], model.body_jntadr[body] + model.body_jntnum[body]):
        kind = "slide" if model.jnt_type[index] == mujoco.mjtJoint.mjJNT_SLIDE else "hinge"
        yield model.joint(index).name.removesuffix("_r"), kind, model.jnt_axis[index]


def leg_bodies(model: Any) -> Iterator[str]:
    """Write the bodies of the right leg."""
    for name in LEG:
        body = model.body(name).id
        parent = body_name(model.body(model.body_parentid[body]).name)
        yield f'[[body]]\nname = "{body_name(name)}"\nparent = "{parent}"\nat_m = {numbers(model.body_pos[body])}'
        yield "joints = ["
        for joint, kind, axis in joints(model, body):
            yield f'  {{ name = "{joint}", kind = "{kind}", axis = {numbers(axis)} }},'
        yield "]\n"


def trunk_bodies(model: Any) -> Iterator[str]:
    """Write the vertebrae, the thorax and the abdominal sheath; each vertebra turns about its three axes."""
    for name in TRUNK:
        body = model.body(name).id
        parent = model.body(model.body_parentid[body]).name
        place = shifted(parent, model.body_pos[body])
        if (
            name == "Abdomen"
        ):  # the sheath follows the pelvis, not the fifth vertebra, or L5/S1 alone would bear its pull
            fifth = model.body(model.body_parentid[body]).id
            place, parent = shifted("sacrum", model.body_pos[fifth]) + place, "sacrum"
        yield f'[[body]]\nname = "{body_name(name)}"\nparent = "{body_name(parent)}"\nat_m = {numbers(place)}\n'


def couplings(model: Any) -> Iterator[str]:
    """Write what the knee's turning does to its own sliding and to the kneecap, as polynomials."""
    for index in range(model.neq):
        if model.eq_type[index] != mujoco.mjtEq.mjEQ_JOINT or model.eq_obj2id[index] < 0:
            continue
        joint, driver = model.joint(model.eq_obj1id[index]).name, model.joint(model.eq_obj2id[index]).name
        if driver == "knee_angle_r":
            coefficients = ", ".join(f"{value:.6g}" for value in model.eq_data[index][:5])
            yield (
                f'[[coupling]]\njoint = "{joint.removesuffix("_r")}"\nfollows = "knee_angle"\n'
                f"polynomial = [{coefficients}]\n"
            )


def path(model: Any, tendon: int) -> Iterator[tuple[str, ...]]:
    """Return the points of a muscle's line: ("at", body, place) or ("round", surface, side point)."""
    start = model.tendon_adr[tendon]
    for index in range(start, start + model.tendon_num[tendon]):
        kind, thing = model.wrap_type[index], model.wrap_objid[index]
        if kind == mujoco.mjtWrap.mjWRAP_SITE:
            body = model.body(model.site_bodyid[thing]).name
            yield "at", body_name(body), numbers(shifted(body, model.site_pos[thing]))
        else:
            side = int(model.wrap_prm[index])
            yield "round", model.geom(thing).name.removesuffix("_r"), beside(model, thing, side)


def beside(model: Any, geom: int, site: int) -> str:
    """Return the side point of a surface, in the frame of the surface's own body."""
    if site < 0:
        return "[]"
    bodies = (model.body(model.site_bodyid[site]).name, model.body(model.geom_bodyid[geom]).name)
    if bodies[0] != bodies[1]:
        raise SystemExit(f"{model.site(site).name} lies on {bodies[0]}, its surface on {bodies[1]}")
    return numbers(shifted(bodies[0], model.site_pos[site]))


def surfaces(model: Any, used: set[int]) -> Iterator[str]:
    """Write the spheres and cylinders that muscles run round."""
    for geom in sorted(used):
        body = model.body(model.geom_bodyid[geom]).name
        shape = "sphere" if model.geom_type[geom] == mujoco.mjtGeom.mjGEOM_SPHERE else "cylinder"
        turn = np.zeros(9)
        mujoco.mju_quat2Mat(turn, model.geom_quat[geom])
        yield (
            f'[[surface]]\nname = "{model.geom(geom).name.removesuffix("_r")}"\nbody = "{body_name(body)}"\n'
            f'shape = "{shape}"\nradius_m = {model.geom_size[geom][0]:.5f}\n'
            f"at_m = {numbers(shifted(body, model.geom_pos[geom]))}\naxis = {numbers(turn.reshape(3, 3)[:, 2])}\n"
        )


def muscle(model: Any, actuator: int, hip_part: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Write one muscle of the right side."""
    name = model.actuator(actuator).name.removesuffix("_r")
    group = next(group for start, group in GROUPS if name.startswith(start))
    points = list(path(model, model.actuator_trnid[actuator, 0]))
    if name == "rect_abd":  # the source's right one lies on the left
        points = [(kind, where, turned(place)) for kind, where, place in points]
    if group == "psoas":  # from the vertebra over the brim of the pelvis to the femur: the source ends on the pelvis
        points = [points[0], *hip_part]
    yield f'[[muscle]]\nname = "{name}"\ngroup = "{group}"\nmax_force_n = {model.actuator_gainprm[actuator][2]:.2f}'
    if actuator_is_leg(group):
        low, high = model.actuator_gainprm[actuator][:2]
        shortest, longest = model.actuator_lengthrange[actuator]
        fibre = (longest - shortest) / (high - low)
        yield f"optimal_fibre_m = {fibre:.5f}\nslack_tendon_m = {max(shortest - low * fibre, 0.0):.5f}"
    yield "path = ["
    for point in points:
        yield f'  ["{point[0]}", "{point[1]}", {point[2]}],'
    yield "]\n"


def turned(place: str) -> str:
    """Mirror a written place."""
    x, y, z = (float(value) for value in place.strip("[]").split(","))
    return numbers((x, y, -z))


def actuator_is_leg(group: str) -> bool:
    """Say whether the source's own fibre lengths can be used: those of the trunk are longer than the muscles."""
    trunk = ("psoas", "rectus", "iliocostalis", "longissimus", "quadratus", "multifidus", "external", "internal")
    return not group.startswith(trunk)


def chosen(model: Any) -> tuple[list[int], list[int]]:
    """Return the actuators of the right trunk and the right leg, the leg's own psoas left out."""

    def right(index: int) -> bool:
        return str(model.actuator(index).name).endswith("_r")

    named = [i for i in range(model.nu) if right(i) and model.actuator(i).name != "psoas_r"]
    known = [i for i in named if any(model.actuator(i).name.startswith(start) for start, _ in GROUPS)]
    bodies = {*TRUNK, *LEG, "sacrum", "pelvis"}
    mine = [i for i in known if {point_body(model, i)} <= bodies]
    trunk = [i for i in mine if not actuator_is_leg(group_of(model, i))]
    return trunk, [i for i in mine if i not in trunk]


def group_of(model: Any, actuator: int) -> str:
    """Return the group of an actuator."""
    return next(group for start, group in GROUPS if model.actuator(actuator).name.startswith(start))


def point_body(model: Any, actuator: int) -> str:
    """Return the body of the first point of a muscle."""
    start = model.tendon_adr[model.actuator_trnid[actuator, 0]]
    return str(model.body(model.site_bodyid[model.wrap_objid[start]]).name)


def used_surfaces(model: Any, actuators: Sequence[int]) -> set[int]:
    """Return the surfaces that some muscles run round."""
    found = set()
    for actuator in actuators:
        tendon = model.actuator_trnid[actuator, 0]
        for index in range(model.tendon_adr[tendon], model.tendon_adr[tendon] + model.tendon_num[tendon]):
            if model.wrap_type[index] != mujoco.mjtWrap.mjWRAP_SITE:
                found.add(int(model.wrap_objid[index]))
    return found


HEADER = "# Derived by validation/derive_geometry.py from myo-sim {version} (Apache-2.0, see NOTICE). Right side; left mirrored.\n"


def write(folder: Path, files: Mapping[str, Iterator[str]]) -> None:
    """Write the files."""
    for name, lines in files.items():
        (folder / name).write_text(HEADER.format(version=version("myo-sim")) + "\n" + "\n".join(lines) + "\n")


def main(folder: Path) -> None:
    """Derive and write everything."""
    model, _ = myo_sim.load("myofullbody")
    trunk, leg = chosen(model)
    hip_part = list(path(model, model.actuator_trnid[model.actuator("psoas_r").id, 0]))[1:]

    def muscles(actuators: Sequence[int]) -> Iterator[str]:
        for actuator in actuators:
            yield from muscle(model, actuator, hip_part)

    def bodies() -> Iterator[str]:
        yield f"reference_stature_m = {REFERENCE_STATURE_M}\n"
        yield from trunk_bodies(model)
        yield from leg_bodies(model)
        yield from couplings(model)

    write(
        folder,
        {
            "skeleton_myo_sim.toml": bodies(),
            "surfaces_myo_sim.toml": surfaces(model, used_surfaces(model, [*trunk, *leg])),
            "muscles_trunk_myo_sim.toml": muscles(trunk),
            "muscles_leg_myo_sim.toml": muscles(leg),
        },
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
