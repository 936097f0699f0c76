"""A made-up run: what a watch wrote, and what really happened."""

from dataclasses import dataclass

import numpy as np

from backstride.runs.recording import Recording
from backstride.simulate.observe import observe
from backstride.simulate.person import Person
from backstride.simulate.plans import RunPlan
from backstride.simulate.truth import RunTruth, run_truth
from backstride.simulate.watch import WRIST, Watch


@dataclass(frozen=True, eq=False, slots=True)
class SimulatedRun:
    """A run with known truth.

    Parameters
    ----------
    plan : RunPlan
        What the runner set out to do.
    recording : Recording
        What the watch wrote.
    truth : RunTruth
        What happened.
    """

    plan: RunPlan
    recording: Recording
    truth: RunTruth


def simulate_run(person: Person, plan: RunPlan, rng: np.random.Generator, watch: Watch = WRIST) -> SimulatedRun:
    """Return a made-up run.

    Parameters
    ----------
    person : Person
        Who runs.
    plan : RunPlan
        When, where and how.
    rng : numpy.random.Generator
        Everything random about it; the same state gives the same run to the last bit.
    watch : Watch
        What they wear.

    Examples
    --------
    >>> from datetime import datetime, UTC
    >>> from backstride.simulate.plans import Kind, easy_pieces
    >>> from backstride.simulate.routes import TIERGARTEN, loop
    >>> rng, person = np.random.default_rng(1), Person()
    >>> start = datetime(2025, 5, 1, 16, tzinfo=UTC)
    >>> route = loop(TIERGARTEN, 5000.0, 20.0, rng)
    >>> plan = RunPlan(start, Kind.EASY, easy_pieces(person, 30.0), route, TIERGARTEN.zone)
    >>> run = simulate_run(person, plan, rng)
    >>> run.recording.summary.name
    'simulated runner: easy'
    """
    truth = run_truth(person, plan, rng)
    return SimulatedRun(plan, observe(person, plan, truth, watch, rng), truth)
