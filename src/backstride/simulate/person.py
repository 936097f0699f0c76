"""A made-up runner whose every law is known."""

from dataclasses import dataclass, field
from typing import Final

import numpy as np

from backstride.runner import Runner, Sex
from backstride.simulate.back_laws import BackLaws
from backstride.simulate.gait_laws import GaitLaws
from backstride.simulate.heart_laws import HeartLaws

NAME: Final = "simulated runner"
"""What every made-up runner is called, wherever a name is shown."""


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up runner with known truth.

    Parameters
    ----------
    sex : Sex
        Sex.
    birth_year : int
        Calendar year of birth.
    height_m : float
        Height. [m]
    mass_kg : float
        Body mass. [kg]
    zone : str
        IANA name of the home zone.
    easy_speed_m_per_s : float
        Usual easy speed. [m/s]
    gait : GaitLaws
        How they move.
    heart : HeartLaws
        How their heart answers.
    back : BackLaws
        How their back answers.
    name : str
        What they are called.
    """

    sex: Sex = Sex.FEMALE
    birth_year: int = 1988
    height_m: float = 1.70
    mass_kg: float = 64.0
    zone: str = "Europe/Berlin"
    easy_speed_m_per_s: float = 2.8
    gait: GaitLaws = field(default_factory=GaitLaws)
    heart: HeartLaws = field(default_factory=HeartLaws)
    back: BackLaws = field(default_factory=BackLaws)
    name: str = NAME

    @property
    def runner(self) -> Runner:
        """Return the runner as the rest of Backstride knows one."""
        return Runner(self.sex, self.birth_year, self.height_m, self.mass_kg, self.zone)


def made_up_person(rng: np.random.Generator) -> Person:
    """Return a random runner, like the thirteen of [fukuchi_2017]_ in gait; body, heart and pace in chosen ranges.

    Parameters
    ----------
    rng : numpy.random.Generator
        Who it will be.
    """
    sex = Sex.FEMALE if rng.random() < 0.5 else Sex.MALE
    height_m = float(np.clip(rng.normal(1.66 if sex is Sex.FEMALE else 1.79, 0.065), 1.45, 2.05))
    easy = float(rng.uniform(2.1, 3.4))
    return Person(
        sex=sex,
        birth_year=int(rng.integers(1955, 2004)),
        height_m=height_m,
        mass_kg=float(rng.uniform(19.5, 29.0)) * height_m**2,
        easy_speed_m_per_s=easy,
        gait=_made_up_gait(rng),
        heart=HeartLaws(
            rest_bpm=float(rng.uniform(44.0, 68.0)),
            max_bpm=float(rng.uniform(170.0, 200.0)),
            speed_at_max_m_per_s=easy * float(rng.uniform(1.5, 1.75)),
        ),
    )


def _made_up_gait(rng: np.random.Generator) -> GaitLaws:
    return GaitLaws(
        cadence_spm=float(np.clip(rng.normal(167.6, 11.0), 145.0, 195.0)),
        cadence_slope=float(np.clip(rng.normal(11.2, 6.0), 0.0, 25.0)),
        contact_s=0.248 * float(np.exp(rng.normal(0.0, 0.06))),
        contact_exponent=float(rng.normal(-0.57, 0.07)),
        sharpness=float(rng.uniform(1.0, 1.25)),
        trunk_share=float(np.clip(rng.normal(1.12, 0.1), 0.9, 1.4)),
        left_percent=float(rng.normal(50.0, 0.7)),
        tiring_per_h=float(rng.uniform(0.0, 0.04)),
    )
