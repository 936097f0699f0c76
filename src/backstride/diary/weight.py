"""Body mass: not asked for until wanted, and never a push to be lighter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from backstride.bounds import Bounds
from backstride.diary.check import Answer, SafetyCheck
from backstride.diary.permission import ADULT_AGE_YEARS
from backstride.runner import MASS_RANGE_KG, Runner

_MASS: Final = Bounds(*MASS_RANGE_KG, "kg")
LIGHTER_FROM_BMI_KG_PER_M2: Final = 25.0
"""A lighter body is only ever a question from this body mass index on. [kg/m²]"""
HEAVIER_KG: Final = 5.0
"""A backpack or a baby jogger. [kg]"""
LIGHTER_SHARE: Final = 0.05
"""Five in a hundred. [1]"""
FORBIDS_LIGHTER: Final = ("periods_stopped", "under_fuelled", "bone_stress_signs", "weight_loss", "fragile_bones")
"""Questions of the safety check that must have been answered no."""


@dataclass(frozen=True, slots=True)
class WeightLog:
    """The weight log; off until somebody asks for it.

    Parameters
    ----------
    asked_for : bool
        Somebody turned it on.
    weights_kg : tuple of (date, float)
        What was told; empty while it is off. [kg]
    """

    asked_for: bool = False
    weights_kg: tuple[tuple[date, float], ...] = ()

    def __post_init__(self) -> None:
        for _, mass_kg in self.weights_kg:
            _MASS.hold("mass_kg", mass_kg)


@dataclass(frozen=True, slots=True)
class MassScenario:
    """A what-if of body mass.

    Parameters
    ----------
    identifier : str
        ``carried_5_kg`` or ``lighter_5_percent``.
    mass_kg : float
        Mass it asks about. [kg]
    """

    identifier: str
    mass_kg: float


def bmi_kg_per_m2(runner: Runner) -> float | None:
    """Return the body mass index, or None while height or mass is unknown. [kg/m²]"""
    if runner.mass_kg is None or runner.height_m is None:
        return None
    return runner.mass_kg / runner.height_m**2


def mass_scenarios(
    runner: Runner, check: SafetyCheck | None, today: date, *, eating_worries: bool | None
) -> Sequence[MassScenario]:
    """Return the what-ifs of body mass that may be offered.

    Carrying 5 kg always. Lighter only from a body mass index of 25, from age 18, and when missed periods, bone stress,
    weight loss, fragile bones and eating worries were all answered no; what was not answered is never a no.

    Parameters
    ----------
    runner : Runner
        The runner on that day.
    check : SafetyCheck or None
        The last safety check.
    today : date
        The local day.
    eating_worries : bool or None
        Whether eating or weight is a worry; None when not answered.
    """
    if runner.mass_kg is None:
        return ()
    offered = [MassScenario("carried_5_kg", runner.mass_kg + HEAVIER_KG)]
    if _lighter_may_be_asked(runner, check, today) and eating_worries is False:
        offered.append(MassScenario("lighter_5_percent", runner.mass_kg * (1 - LIGHTER_SHARE)))
    return tuple(offered)


def _lighter_may_be_asked(runner: Runner, check: SafetyCheck | None, today: date) -> bool:
    index, age = bmi_kg_per_m2(runner), runner.age_years(today)
    told_no = check is not None and all(check.answers.get(name) is Answer.NO for name in FORBIDS_LIGHTER)
    heavy_enough = index is not None and index >= LIGHTER_FROM_BMI_KG_PER_M2
    return heavy_enough and age is not None and age >= ADULT_AGE_YEARS and told_no
