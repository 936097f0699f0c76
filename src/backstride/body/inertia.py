"""What the body's parts weigh, where their centres lie and how they resist turning, by sex, mass and height."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from backstride.body.person import Person
from backstride.body.skeleton import VERTEBRAE, Bone, neutral_places
from backstride.package_data import load_toml

Array = NDArray[np.float64]
InertiaSet = Literal["dumas_2007", "de_leva_1996"]

INERTIA_SETS: Final[tuple[InertiaSet, ...]] = ("dumas_2007", "de_leva_1996")

WAIST_FORWARDS_M: Final = 0.02
"""How far the mass of a lumbar slice lies before its vertebra (0.017 to 0.033 in Raabe 2016). [m]"""

_LIMBS: Final[Mapping[str, str]] = {"humerus": "forearm", "forearm": "hand", "femur": "tibia", "tibia": "talus"}
_EPSILON: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Inertia:
    """Mass [kg], centre in the bone's frame [m] and inertia about the centre along the bone's axes [kg m²]."""

    mass_kg: float
    centre_m: Array
    tensor_kg_m2: Array

    def at(self, shift_m: Array) -> "Inertia":
        """Return the same mass seen from a frame whose origin lies `shift_m` away. [m]

        Returns
        -------
        Inertia
            The tensor stays, since it is about the centre. [kg, m, kg m²]
        """
        return Inertia(self.mass_kg, self.centre_m - shift_m, self.tensor_kg_m2)

    def heavier(self, factor: float) -> "Inertia":
        """Return the same shape with another mass: the tensor grows with it.

        Returns
        -------
        Inertia
            Mass and tensor times the factor, the centre where it was. [kg, m, kg m²]
        """
        return Inertia(self.mass_kg * factor, self.centre_m, self.tensor_kg_m2 * factor)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the trunk in the pelvis frame, density linear along its height.

    Parameters
    ----------
    mass_kg : float
        Mass. [kg]
    low_m, high_m : float
        Heights of its ends. [m]
    centre_m : Array
        Centre of mass, shape (3,). [m]
    spread_m2 : Array
        Mean squared distance from the centre along x and z, shape (2,). [m²]
    """

    mass_kg: float
    low_m: float
    high_m: float
    centre_m: Array
    spread_m2: Array


def joined(parts: Sequence[Inertia]) -> Inertia:
    """Return the inertia of several parts as one rigid part, by the law of parallel axes.

    Parameters
    ----------
    parts : sequence of Inertia
        In one common frame.

    Returns
    -------
    Inertia
        Mass [kg], centre, shape (3,) [m], and tensor about it, shape (3, 3) [kg m²].

    Examples
    --------
    Two points of 1 kg, 2 m apart along x, resist turning about y and z but not about x:

    >>> point = Inertia(1.0, np.array([1.0, 0.0, 0.0]), np.zeros((3, 3)))
    >>> other = Inertia(1.0, np.array([-1.0, 0.0, 0.0]), np.zeros((3, 3)))
    >>> np.diag(joined([point, other]).tensor_kg_m2).tolist()
    [0.0, 2.0, 2.0]
    """
    mass = sum(part.mass_kg for part in parts)
    centre = sum((part.mass_kg * part.centre_m for part in parts), np.zeros(3)) / max(mass, _EPSILON)
    tensor = sum(
        (part.tensor_kg_m2 + _steiner(part.mass_kg, part.centre_m - centre) for part in parts), np.zeros((3, 3))
    )
    return Inertia(mass, centre, tensor)


def segment_inertias(bones: Sequence[Bone], person: Person, which: InertiaSet) -> Mapping[str, Inertia]:
    """Return the inertia of every bone that has mass.

    The trunk of the source is cut at the joints of the spine, so that its mass and centre are kept; the limbs take the
    lengths of the skeleton. The whole is scaled to the body mass, since the shares of a source need not add up to one.

    Shares of mass, centres and radii of gyration are those of dumas_2007 or deleva_1996; how far the belly lies before
    the spine is that of raabe_2016.

    Parameters
    ----------
    bones : sequence of Bone
        The skeleton at the person's size.
    person : Person
        Mass, height and sex.
    which : str
        The table.

    Returns
    -------
    Mapping of str to Inertia
        Per bone, in the bone's own frame: mass [kg], centre, shape (3,) [m], tensor about it, shape (3, 3) [kg m²].
    """
    table = load_toml("backstride.body", f"data/inertia_{which}.toml")
    found = dict(_limbs(bones, table[person.sex], person))
    found |= dict(_trunk(bones, list(_blocks(bones, table, person))))
    scale = person.mass_kg / sum(part.mass_kg for part in found.values())
    return {name: part.heavier(scale) for name, part in found.items()}


def _steiner(mass: float, d: Array) -> Array:
    return np.asarray(mass * (np.dot(d, d) * np.eye(3) - np.outer(d, d)))


def _limbs(bones: Sequence[Bone], column: Mapping[str, Any], person: Person) -> Iterator[tuple[str, Inertia]]:
    size = person.height_m / column.get("stature_m", person.height_m)
    for name, row in column["limbs"].items():
        for side in ("r", "l") if name != "head" else ("",):
            bone = "head" if name == "head" else f"{'calcn' if name == 'foot' else name}_{side}"
            yield bone, _limb(bones, (name, side), row, size).heavier(person.mass_kg)


def _limb(bones: Sequence[Bone], where: tuple[str, str], row: Mapping[str, Any], size: float) -> Inertia:
    name, side = where
    length = float(row["length_m"]) * size if "length_m" in row else _length(bones, name, side)
    hand = np.array([1.0, 1.0, -1.0 if side == "l" else 1.0])
    centre = np.array(row["centre"]) * length * hand
    if name == "foot":
        centre = centre + _foot_origin(bones, side, from_heel="length_m" in row)
    radii = np.array(row["gyration"]) * length
    share = float(row["mass"])
    return Inertia(share, centre, np.diag(share * radii**2))


def _foot_origin(bones: Sequence[Bone], side: str, *, from_heel: bool) -> Array:
    ankle = -np.array(_bone(bones, f"calcn_{side}").at_m)
    return np.array([0.0, ankle[1] / 2.0, ankle[2]]) if from_heel else ankle


def _length(bones: Sequence[Bone], name: str, side: str) -> float:
    if name in _LIMBS:
        return float(np.linalg.norm(_bone(bones, f"{_LIMBS[name]}_{side}").at_m))
    if name == "hand":  # to the middle of the knuckles, a third of the forearm
        return float(np.linalg.norm(_bone(bones, f"hand_{side}").at_m)) / 3.0
    if name == "head":  # from the lower neck joint to the vertex, half of the torso
        places = neutral_places(bones)
        return float(np.linalg.norm(np.subtract(places["head"], places["lumbar5"]))) * 0.583
    toes, calcn = _bone(bones, f"toes_{side}"), _bone(bones, f"calcn_{side}")
    return float(np.linalg.norm(np.add(toes.at_m, calcn.at_m)))


def _bone(bones: Sequence[Bone], name: str) -> Bone:
    return next(bone for bone in bones if bone.name == name)


def _blocks(bones: Sequence[Bone], table: Mapping[str, Any], person: Person) -> Iterator[Block]:
    places = {name: np.array(place) for name, place in neutral_places(bones).items()}
    hips, joint, neck = places["femur_r"] * [1, 1, 0], places["lumbar5"], places["head"]
    mass, rows = person.mass_kg, table[person.sex]["trunk"]
    if table["trunk_line"] == "joint_to_neck":
        yield _block_from_top(rows["pelvis"], mass, hips, joint)
        yield _block_from_top(rows["torso"], mass, joint, neck)
        return
    size, low = person.height_m / table[person.sex]["stature_m"], hips
    for row in (rows["lower"], rows["middle"], rows["upper"]):
        high = low + (neck - hips) * (row["length_m"] * size / float(np.linalg.norm(neck - hips)))
        yield _block_from_top(row, mass, low, high)
        low = high


def _block_from_top(row: Mapping[str, Any], body_mass: float, low: Array, high: Array) -> Block:
    length = float(np.linalg.norm(high - low))
    if isinstance(row["centre"], float):
        centre = high + (low - high) * row["centre"]
    else:
        x, y, z = row["centre"]
        centre = high + (high - low) * y + length * np.array([x, 0.0, z])
    xx, yy, zz = (np.array(row["gyration"]) * length) ** 2
    spread = np.maximum(np.array([(yy + zz - xx) / 2.0, (xx + yy - zz) / 2.0]), _EPSILON)
    return Block(row["mass"] * body_mass, float(low[1]), float(high[1]), centre, spread)


def _trunk(bones: Sequence[Bone], blocks: Sequence[Block]) -> Iterator[tuple[str, Inertia]]:
    places = neutral_places(bones)
    names = ["pelvis", *VERTEBRAE, "thorax"]
    top = places["lumbar1"][1] + (places["lumbar1"][1] - places["lumbar2"][1])
    cuts = [-np.inf, *(places[name][1] for name in VERTEBRAE), top, np.inf]
    parts = {}
    for name, low, high in zip(names, cuts[:-1], cuts[1:], strict=True):
        slices = [part for block in blocks if (part := _slice(block, low, high)) is not None]
        parts[name] = joined(slices).at(np.array(places[name]))
    yield from _belly_forwards(parts).items()


def _belly_forwards(parts: Mapping[str, Inertia]) -> Mapping[str, Inertia]:
    """Put the waist's mass before its vertebrae and let the thorax make up for it, so that the trunk's centre stays."""
    moved, pull = dict(parts), 0.0
    for name in VERTEBRAE:
        centre = np.array([WAIST_FORWARDS_M, *parts[name].centre_m[1:]])
        pull += parts[name].mass_kg * float(parts[name].centre_m[0] - WAIST_FORWARDS_M)
        moved[name] = Inertia(parts[name].mass_kg, centre, parts[name].tensor_kg_m2)
    thorax = parts["thorax"]
    centre = thorax.centre_m + np.array([pull / thorax.mass_kg, 0.0, 0.0])
    moved["thorax"] = Inertia(thorax.mass_kg, centre, thorax.tensor_kg_m2)
    return moved


def _slice(block: Block, low: float, high: float) -> Inertia | None:
    height = block.high_m - block.low_m
    a, b = (min(max((edge - block.low_m) / height, 0.0), 1.0) for edge in (low, high))
    if b - a < _EPSILON:
        return None
    tilt = np.clip(6.0 * ((block.centre_m[1] - block.low_m) / height - 0.5), -1.0, 1.0)
    share, first, second = (_moment(a, b, tilt, power) for power in (0, 1, 2))
    mass, middle = block.mass_kg * share, first / share
    centre = np.array([block.centre_m[0], block.low_m + middle * height, block.centre_m[2]])
    x2, z2 = block.spread_m2
    y2 = (second / share - middle**2) * height**2
    return Inertia(mass, centre, mass * np.diag([y2 + z2, x2 + z2, x2 + y2]))


def _moment(a: float, b: float, tilt: float, power: int) -> float:
    """Integrate s^power times the density 1 + tilt (2 s - 1) from a to b."""
    flat = (b ** (power + 1) - a ** (power + 1)) / (power + 1)
    rising = (b ** (power + 2) - a ** (power + 2)) / (power + 2)
    return flat * (1.0 - tilt) + 2.0 * tilt * rising
