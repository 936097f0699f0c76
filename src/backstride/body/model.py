"""The whole body of one person as data: what the kernel is built from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from backstride.body.inertia import Inertia, InertiaSet, segment_inertias
from backstride.body.muscles import Muscle, Surface, load_muscles, load_surfaces, resized, resized_surfaces
from backstride.body.person import Person
from backstride.body.skeleton import Skeleton, load_skeleton, scaled
from backstride.package_data import load_toml

Freedoms = Literal["coupled", "levels"]
Rhythm = Literal["christophy", "raabe", "even", "caudal"]

RHYTHM_LEVELS: Final = ("L5S1", "L4L5", "L3L4", "L2L3", "L1L2", "T12L1")


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What nobody measured in this person: one member of the ensemble.

    Parameters
    ----------
    inertia : str
        Table of segment inertia.
    strength : float
        Strength of the trunk's muscles over that of the source. [1]
    freedoms : str
        ``coupled``: three balances for the whole lumbar spine; ``levels``: three at every level, with discs.
    rhythm : str
        How bending forwards is shared by the levels.
    disc : int
        0, 1 or 2: low, middle or high stiffness of the discs, used with ``levels``.
    sacral_slope_deg : float
        Angle of the sacral endplate against the horizontal in standing. [deg]
    stiffness_gain : float
        Stiffness of a pulling muscle over its force per length: how much co-contraction keeps the trunk from
        toppling. [1]
    exponent : float
        2 or 3: what the activations are raised to in the cost. [1]
    joint_drop_m : float
        How far the lumbar spine is set below its place in the source, at reference stature. [m]
    cut_off_hz : float
        Low-pass cut-off of the motion. [Hz]
    trunk_turn : float
        Resistance of thorax and head to turning over that of the table: models differ threefold here. [1]
    """

    inertia: InertiaSet = "dumas_2007"
    strength: float = 1.5
    freedoms: Freedoms = "coupled"
    rhythm: Rhythm = "christophy"
    disc: int = 1
    sacral_slope_deg: float = 40.0
    stiffness_gain: float = 10.0
    exponent: float = 2.0
    joint_drop_m: float = 0.0
    cut_off_hz: float = 8.0
    trunk_turn: float = 1.0


@dataclass(frozen=True, slots=True)
class Body:
    """One person's body under one set of assumptions: everything that the kernel needs, and nothing mutable."""

    person: Person
    assumptions: Assumptions
    skeleton: Skeleton
    inertias: Mapping[str, Inertia]
    muscles: tuple[Muscle, ...]
    surfaces: tuple[Surface, ...]


def build_body(person: Person, assumptions: Assumptions | None = None) -> Body:
    """Return the body of a person, scaled from the reference skeleton by height and measured sizes.

    Muscle strengths follow body mass to the power two thirds (area by volume), from the 75.3 kg of the leg model.

    Returns
    -------
    Body
        Segment inertias that add up to the mass [kg], muscles and surfaces at the person's size [m].

    Examples
    --------
    >>> body = build_body(Person(mass_kg=68.6, height_m=1.70, sex="m"))
    >>> round(float(sum(part.mass_kg for part in body.inertias.values())), 3)
    68.6
    """
    chosen = assumptions or Assumptions()
    reference = load_skeleton()
    factors = bone_factors(reference, person)
    skeleton = scaled(reference, factors)
    inertias = _turning(segment_inertias(skeleton.bones, person, chosen.inertia), chosen.trunk_turn)
    muscles = tuple(resized(load_muscles(), factors))
    return Body(person, chosen, skeleton, inertias, muscles, tuple(resized_surfaces(load_surfaces(), factors)))


def _turning(inertias: Mapping[str, Inertia], factor: float) -> Mapping[str, Inertia]:
    stiffer = {
        name: Inertia(part.mass_kg, part.centre_m, part.tensor_kg_m2 * factor)
        for name, part in inertias.items()
        if name in ("thorax", "head")
    }
    return {**inertias, **stiffer}


def bone_factors(reference: Skeleton, person: Person) -> Mapping[str, float]:
    """Return the size of every bone over the reference: height, times what was measured.

    Parameters
    ----------
    reference : Skeleton
        The skeleton at its own stature.
    person : Person
        Height [m], and measured sizes of single bones [1].

    Returns
    -------
    Mapping of str to float
        By the bone's name. [1]

    Examples
    --------
    >>> factors = bone_factors(load_skeleton(), Person(mass_kg=70.0, height_m=1.87, sex="m"))
    >>> round(factors["femur_r"], 3)
    1.1
    """
    size = person.height_m / reference.stature_m
    return {bone.name: size * person.factors.get(bone.name, 1.0) for bone in reference.bones}


def rhythm_shares(rhythm: Rhythm) -> Mapping[str, Sequence[float]]:
    """Return the shares of the levels of `RHYTHM_LEVELS` in the turn of the thorax against the pelvis.

    Parameters
    ----------
    rhythm : str
        How flexion is shared: ``christophy`` (christophy_2012), ``raabe`` (raabe_2016), ``even`` or ``caudal``
        (backstride_judgement).

    Returns
    -------
    Mapping of str to tuple of float
        ``flexion``, ``bending`` and ``rotation``, six shares each from below, which add up to 1. [1]

    Examples
    --------
    >>> {turn: round(sum(shares), 3) for turn, shares in rhythm_shares("raabe").items()}
    {'flexion': 1.0, 'bending': 1.0, 'rotation': 1.0}
    """
    table: Mapping[str, Any] = load_toml("backstride.body", "data/lumbar_rhythm.toml")
    return {
        "flexion": tuple(table["flexion"][rhythm]["shares"]),
        "bending": tuple(table["bending"]["shares"]),
        "rotation": tuple(table["rotation"]["shares"]),
    }


def disc_stiffness(which: int) -> Mapping[str, float]:
    """Return what one level resists turning with, about each axis: our own round numbers (backstride_judgement).

    Parameters
    ----------
    which : int
        0, 1 or 2: low, middle or high.

    Returns
    -------
    Mapping of str to float
        ``flexion``, ``bending``, ``rotation``. [Nm/rad]

    Examples
    --------
    >>> disc_stiffness(1)["flexion"]
    115.0
    """
    table = load_toml("backstride.body", "data/discs.toml")["turning_nm_per_rad"]
    return {axis: float(values[which]) for axis, values in table.items()}
