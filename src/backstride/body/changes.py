"""What-ifs of two kinds that are never mixed: the same movement with other muscles, and another movement."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from backstride.estimates import Estimate

RESOLUTION: Final = 0.03
"""Relative change below which the model cannot see one (the peer's own answers move by 2 to 3 %). [1]"""

STRENGTH_RANGE: Final = (0.7, 1.3)
"""Range of strength that a what-if may ask about; complete loss is for validation only. [1]"""


class Kind(StrEnum):
    """What a what-if holds still."""

    MUSCLES = "same_movement_other_muscles"
    """Says how the work would be shared; cannot say whether one would move differently."""
    MOVEMENT = "other_movement"
    """Assumes a change of form; that a weak or tired muscle would cause it is not shown."""


MUSCLE_SETS: Final[Mapping[str, tuple[str, ...]]] = {
    "deep_core": ("multifidus", "quadratus_lumborum", "longissimus_lumborum", "psoas"),
    "back_extensors": ("longissimus_thoracis", "longissimus_lumborum", "iliocostalis", "multifidus"),
    "glutes": ("gluteus_maximus", "gluteus_medius", "gluteus_minimus"),
    "hip_flexors": ("psoas", "iliacus"),
    "abdominals": ("rectus_abdominis", "external_oblique", "internal_oblique"),
}
"""Muscle groups of each name a what-if knows."""

MOVEMENTS: Final[Mapping[str, Mapping[str, float]]] = {
    # degrees added per unit of change; a lean of the trunk is shared as in running: mostly by the hips
    "trunk_lean": {"pelvis_tilt": -0.7, "lumbar_flexion": -0.3, "hip_flexion_r": 0.7, "hip_flexion_l": 0.7},
    "pelvic_tilt": {"pelvis_tilt": -1.0, "lumbar_flexion": 1.0, "hip_flexion_r": 1.0, "hip_flexion_l": 1.0},
    "trunk_sway": {"lumbar_bending": 1.0},
}
"""What a degree of each change adds to the coordinates; forwards is a lean of the trunk or of the pelvis's top. [1]"""

STANCE_MOVEMENTS: Final = ("opposite_pelvis_drop",)
SCALED_MOVEMENTS: Final = ("step_length",)


@dataclass(frozen=True, slots=True)
class Change:
    """One what-if.

    Parameters
    ----------
    name : str
        A name of `MUSCLE_SETS`, ``body_mass``, or a movement.
    amount : float
        Strength or mass over the present one [1]; degrees [deg]; for ``step_length`` the factor [1].
    side : str
        ``r``, ``l`` or empty for both; muscles only.

    Raises
    ------
    ChangeUnknown, StrengthOutOfRange
        If nothing has that name, or a strength lies outside `STRENGTH_RANGE`.
    """

    name: str
    amount: float
    side: str = ""

    def __post_init__(self) -> None:
        known = (*MUSCLE_SETS, "body_mass", *MOVEMENTS, *STANCE_MOVEMENTS, *SCALED_MOVEMENTS)
        if self.name not in known:
            raise ChangeUnknown(self.name, known)
        if self.name in MUSCLE_SETS and not STRENGTH_RANGE[0] <= self.amount <= STRENGTH_RANGE[1]:
            raise StrengthOutOfRange(self.amount)

    @property
    def kind(self) -> Kind:
        """Return which of the two kinds it is: muscles and body mass keep the movement, everything else changes it.

        Returns
        -------
        Kind
            `Kind.MUSCLES` or `Kind.MOVEMENT`.

        Examples
        --------
        >>> Change("glutes", 0.8).kind is Kind.MUSCLES
        True
        >>> Change("trunk_lean", 5.0).kind.value
        'other_movement'
        """
        return Kind.MUSCLES if self.name in MUSCLE_SETS or self.name == "body_mass" else Kind.MOVEMENT


@dataclass(frozen=True, slots=True)
class Shift:
    """A relative change with its model spread.

    Parameters
    ----------
    relative : Estimate
        Change over the present value, member by member. [1]
    seen : bool
        Whether it is larger than the model can resolve.
    """

    relative: Estimate
    seen: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a change does: peaks per level and per group."""

    change: Change
    compression_peak: Mapping[str, Shift]
    shear_front_peak: Mapping[str, Shift]
    group_force_peak: Mapping[str, Shift]


class ChangeUnknown(LookupError):
    """A what-if was asked that the model does not know."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no what-if is called {name!r}; there are {', '.join(known)}")


class StrengthOutOfRange(ValueError):
    """A strength was asked about that no training or rest reaches."""

    def __init__(self, amount: float) -> None:
        low, high = STRENGTH_RANGE
        super().__init__(f"a strength of {amount:g} times the present one; must be between {low:g} and {high:g}")
