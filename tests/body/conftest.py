"""Fixtures of the body's tests: one engine for many, and motions with known answers."""

import numpy as np
import pytest

from backstride.body.kernel.engine import Engine
from backstride.body.kernel.loading import build_engine
from backstride.body.model import Assumptions, build_body
from backstride.body.motion import Rates
from backstride.body.person import Person

MASS_KG = 70.0


@pytest.fixture(scope="session")
def person() -> Person:
    """A man of 70 kg and 1.75 m."""
    return Person(MASS_KG, 1.75, "m")


@pytest.fixture(scope="session")
def engine(person: Person) -> Engine:
    """His body under the middle assumptions."""
    return build_engine(build_body(person))


@pytest.fixture(scope="session")
def levels_engine(person: Person) -> Engine:
    """His body with every lumbar level on its own."""
    return build_engine(build_body(person, Assumptions(freedoms="levels")))


@pytest.fixture
def wriggle(engine: Engine) -> Rates:
    """A lively made-up motion with exact derivatives."""
    return made_motion(engine, seed=4)


def made_motion(engine: Engine, seed: int, frames: int = 12) -> Rates:
    """Return sines of all coordinates, different on both sides."""
    rng = np.random.default_rng(seed)
    names = engine.map.names
    times = np.arange(frames) / 100.0
    swing, speed, phase = (
        rng.uniform(0.05, 0.3, len(names)),
        rng.uniform(3, 12, len(names)),
        rng.uniform(0, 6, len(names)),
    )
    centre = np.array([0.6 if name.startswith("knee") else 0.0 for name in names])
    angle = times[:, None] * speed + phase
    values = centre + swing * np.sin(angle)
    return Rates(times, names, values, swing * speed * np.cos(angle), -swing * speed**2 * np.sin(angle))
