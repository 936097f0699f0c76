"""My back in motion: which scene shows a run, an everyday thing or a what-if, and the load on the low back beside it.

Scenes are looked up; no physics runs here. A scene's load is drawn so that its peak is the one that the load table
tells of this runner, with the whole band: the model's spread and the runner's unknown form.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.gait.law import Kind
from backstride.body.muscles import TRUNK_GROUPS
from backstride.body.scenes import Scene, change_names, gait_scene, pose_names, pose_scene
from backstride.dose.lookup import Who
from backstride.dose.muscle_gate import any_may_be_told
from backstride.dose.reference_scale import COMPRESSION, WALKING_M_PER_S, ScaleEntry, reference_scale, task
from backstride.dose.steady import Ask, steady_load
from backstride.dose.table import load_table
from backstride.dose.told import believable_cadence
from backstride.dose.what_if import WhatIf, from_body, other_cadence
from backstride.estimates import Estimate
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.ports import Records
from backstride.services.records import RunRow

Array = NDArray[np.float64]

RECENT_DAYS: Final = 42
"""The usual run is that of so many days. [days]"""
OFFERED_RUNS: Final = 12
"""So many of the last runs can be chosen."""
EXAMPLE_M_PER_S: Final = 2.8
"""The speed that is shown while no run is known. [m/s]"""
QUICKER: Final = 0.05
"""By how much the steps of the what-if are quicker. [1]"""
CADENCE: Final = "quicker_steps"
USUAL: Final = "usual"
UNTOLD: Final = frozenset({*TRUNK_GROUPS, "iliacus", "gluteus_maximus", "gluteus_medius", "gluteus_minimus"})
"""Muscles of trunk and hips, whose work is told to runners only when their groups passed."""
LIFT: Final = "lift_10_kg_straight"
"""The everyday task that a run is set beside where nothing else is asked for."""
WALKING: Final = "walking"
_RUN: Final = "run-"
_LEVEL: Final = "L5S1"


@dataclass(frozen=True, slots=True)
class Movement:
    """What is shown.

    Parameters
    ----------
    code : str
        What an address calls it: ``usual``, ``run-`` and an identifier, ``walking``, or the name of a pose.
    kind : str
        ``running``, ``walking`` or ``pose``.
    speed_m_per_s, cadence_spm : float or None
        Of steady movement; a cadence of None is the usual one at that speed. [m/s], [1/min]
    day : date or None
        Day of the run.
    is_example : bool
        Whether no run is known, so that one is made up.
    """

    code: str
    kind: Kind | str
    speed_m_per_s: float | None = None
    cadence_spm: float | None = None
    day: date | None = None
    is_example: bool = False


@dataclass(frozen=True, eq=False, slots=True)
class Moving:
    """One body: what it does, and the load on its low back.

    Parameters
    ----------
    movement : Movement
        What it does.
    scene : Scene
        Bones, muscles and levels, moment by moment.
    peak_bw : Estimate or None
        Most in a step at L5/S1; None where the model cannot tell. [BW]
    load_bw : Array or None
        Low, middle and high at L5/S1, shape (frames, 3). [BW]
    tells_work : bool
        Whether the muscles' work means anything.
    """

    movement: Movement
    scene: Scene
    peak_bw: Estimate | None
    load_bw: Array | None
    tells_work: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the page shows.

    Parameters
    ----------
    bodies : tuple of Moving
        One, or two side by side.
    strip : tuple of ScaleEntry
        Everyday things and the run, in the same model.
    what_if : WhatIf or None
        What the change does, where there is one.
    plain_groups : frozenset of str
        Muscle groups whose work is for researchers only: those of the trunk, while the model does not keep the measured
        order of running and a hold.
    outside_measured : tuple of str
        Why few people like this runner were measured.
    work : tuple
        Per muscle group its peak work, for researchers. [1]
    refused : str or None
        ``pregnancy`` where neither load nor work is given.
    """

    bodies: tuple[Moving, ...]
    strip: tuple[ScaleEntry, ...]
    what_if: WhatIf | None
    plain_groups: frozenset[str]
    outside_measured: tuple[str, ...]
    work: tuple[tuple[str, Estimate], ...]
    refused: str | None = None


def _never(_: date) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class InMotion:
    """The use cases of the page.

    Parameters
    ----------
    records : Records
        The runs.
    known : callable
        Gives the runner on a day.
    refused_on : callable
        Gives why no loads are given for a day: ``pregnancy``, or None.
    """

    records: Records
    known: Callable[[date], Runner]
    refused_on: Callable[[date], str | None] = _never

    @fact
    def movements(self, today: date) -> Sequence[Movement]:
        """Return what can be shown: the usual run first, then the last runs, then everyday things."""
        runs = [found for run in self.records.runs() if (found := _of_run(run)) is not None]
        last = sorted(runs, key=lambda one: str(one.day), reverse=True)[:OFFERED_RUNS]
        return (_usual(runs, today), *last, Movement(WALKING, "walking", WALKING_M_PER_S),
                *(Movement(name, "pose") for name in pose_names()))  # fmt: skip

    @fact
    def changes(self) -> Sequence[str]:
        """Return what a run can be set beside: a lift, walking, quicker steps, and forms that the table knows."""
        return (LIFT, WALKING, CADENCE, *(f"{name}={amount:g}" for name, amount in change_names()))

    @fact
    def seen(self, code: str, beside: str, today: date) -> Seen:
        """Return what is shown of one movement, alone or beside another.

        Raises
        ------
        NoSuchMovement
            If nothing is called so.
        """
        movement = self._movement(code, today)
        if beside and (beside not in self.changes() or movement.kind != "running"):
            raise NoSuchMovement(beside, self.changes())
        runner = self.known(today)
        ask = _ask(runner, movement, today)
        who = Who(runner.sex, runner.mass_kg, runner.height_m)
        bodies, what_if = _bodies(movement, ask, beside, runner)
        if why := self.refused_on(today):
            plain = tuple(replace(one, peak_bw=None, load_bw=None, tells_work=False) for one in bodies)
            return Seen(plain, (), None, frozenset(), (), (), why)
        found = steady_load(ask)
        return Seen(
            bodies,
            reference_scale(who, {"this_run": ask} if movement.kind == "running" else {}),
            what_if,
            frozenset() if any_may_be_told() else UNTOLD,
            found.outside_measured,
            tuple((name.split(".")[1], one.whole) for name, one in found.table.items()
                  if name.endswith("activation_peak")),
        )  # fmt: skip

    def _movement(self, code: str, today: date) -> Movement:
        every = self.movements(today)
        found = next((one for one in every if one.code == code), None)
        if found is None and code.startswith(_RUN):
            wanted = self.records.resolve_run(code.removeprefix(_RUN))
            found = next((_of_run(run) for run in self.records.runs() if run.run_id == wanted), None)
        if found is None:
            raise NoSuchMovement(code, [one.code for one in every])
        return found


def _of_run(run: RunRow) -> Movement | None:
    facts = run.facts
    if not facts.running_distance_m or not facts.running_share or not facts.moving_s:
        return None
    speed = facts.running_distance_m / (facts.moving_s * facts.running_share)
    return Movement(f"{_RUN}{run.run_id}", "running", speed, facts.cadence_mean_spm, run.local_date)


def _usual(runs: Sequence[Movement], today: date) -> Movement:
    recent = [one for one in runs if one.day and today - timedelta(days=RECENT_DAYS) < one.day <= today] or runs
    speeds = [one.speed_m_per_s for one in recent if one.speed_m_per_s]
    if not speeds:
        return Movement(USUAL, "running", EXAMPLE_M_PER_S, is_example=True)
    cadences = [one.cadence_spm for one in recent if one.cadence_spm]
    return Movement(USUAL, "running", float(np.median(speeds)), float(np.median(cadences)) if cadences else None)


def _ask(runner: Runner, movement: Movement, today: date) -> Ask:
    """A pose stands beside the runner's example of running."""
    kind: Kind = "walking" if movement.kind == "walking" else "running"
    speed = float(np.clip(movement.speed_m_per_s or EXAMPLE_M_PER_S, 0.3, 12.0))
    return Ask(
        kind,
        speed,
        believable_cadence(movement.cadence_spm),
        sex=runner.sex,
        mass_kg=runner.mass_kg,
        height_m=runner.height_m,
        age_years=runner.age_years(today),
        trunk_lean_deg=runner.trunk_lean_deg if kind == "running" else None,
        trunk_lean_from=runner.trunk_lean_from,
        own_motions=runner.own_motions,
    )


def _bodies(movement: Movement, ask: Ask, beside: str, runner: Runner) -> tuple[tuple[Moving, ...], WhatIf | None]:
    if movement.kind == "pose":
        peak = task(load_table(), runner.sex, movement.code, COMPRESSION)
        return (_moving(movement, pose_scene(movement.code), peak),), None
    if not beside:
        return (_steady(movement, ask),), None
    if beside == LIFT:
        lift = Movement(LIFT, "pose")
        return (_steady(movement, ask), *_bodies(lift, ask, "", runner)[0]), None
    if beside == WALKING:
        walk = replace(ask, kind="walking", speed_m_per_s=WALKING_M_PER_S, cadence_spm=None)
        return (_steady(movement, ask), _steady(Movement(WALKING, "walking", WALKING_M_PER_S), walk)), None
    return _quicker(movement, ask) if beside == CADENCE else _reformed(movement, ask, beside)


def _steady(movement: Movement, ask: Ask) -> Moving:
    scene = gait_scene(ask.kind, ask.speed_m_per_s, ask.cadence_spm)
    return _moving(movement, scene, steady_load(ask).table[COMPRESSION].whole)


def _quicker(movement: Movement, ask: Ask) -> tuple[tuple[Moving, ...], WhatIf]:
    """Beside quicker steps: how the body moves, but neither load nor work, which would be the model's own law."""
    now = _steady(movement, ask)
    cadence = (60.0 / now.scene.step_s) * (1.0 + QUICKER)
    scene = gait_scene("running", ask.speed_m_per_s, cadence)
    then = Moving(replace(movement, cadence_spm=cadence), scene, None, None, tells_work=False)
    return (now, then), other_cadence(ask, QUICKER)


def _reformed(movement: Movement, ask: Ask, beside: str) -> tuple[tuple[Moving, ...], WhatIf]:
    """Beside another form: both at the usual cadence of that speed, at which the table knows the form."""
    name, _, amount = beside.rpartition("=")
    what_if = from_body(ask, name, float(amount))
    plain = replace(ask, cadence_spm=None)
    now = _steady(replace(movement, cadence_spm=None), plain)
    scene = gait_scene("running", ask.speed_m_per_s, None, (name, float(amount)))
    assert now.peak_bw is not None
    change = what_if.changes.get(COMPRESSION)
    peak = now.peak_bw if change is None else now.peak_bw.scaled(1.0 + change.value, "BW")
    return (now, _moving(now.movement, scene, peak)), what_if


def _moving(movement: Movement, scene: Scene, peak: Estimate) -> Moving:
    middle = scene.pressed_bw[:, 0, 1]
    shape = middle / middle.max()
    load = shape[:, None] * np.array([peak.low, peak.value, peak.high])
    return Moving(movement, scene, peak, load)


class NoSuchMovement(LookupError):
    """A movement was asked for that nobody offered."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(f"nothing is called {name!r} here; there are {', '.join(known)}")
