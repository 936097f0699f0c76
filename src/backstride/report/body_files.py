"""The files of a body report: figures, tables and the scene, as bytes."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from backstride.body.cycles import PERCENT
from backstride.body.ensemble import Band
from backstride.body.kernel.member import Task
from backstride.body.kernel.scene import scene
from backstride.body.kernel.tasks import TaskLoads
from backstride.body.results import GaitCycle, Loads
from backstride.charts.model import Curve
from backstride.charts.panels import Panel, panels_svg
from backstride.formats.motion.curves_out import curve_table, cycle_table, write_csv, write_parquet
from backstride.formats.motion.errors import TableKindUnknown
from backstride.report.body_report import BodyReport

_LOAD_CURVES: Final = (
    ("compression", "Compression"),
    ("shear_front", "Forward shear"),
    ("extension_moment", "Extension moment"),
)
_GROUPS: Final = (
    "multifidus", "longissimus_thoracis", "iliocostalis", "psoas", "external_oblique", "internal_oblique",
    "rectus_abdominis", "gluteus_maximus", "gluteus_medius",
)  # fmt: skip
_BESIDE: Final = (("standing", "standing still"), ("walking", "walking, most"))
_WRITERS: Final = {".csv": write_csv, ".parquet": write_parquet}

Tasks = Mapping[str, TaskLoads]


def figure_files(loads: Loads, tasks: Tasks) -> Iterator[tuple[str, bytes]]:
    """Return the figures: loads of every level and work of the main muscle groups, with bands.

    Over time always; over the gait cycle where a foot came down twice. What the same body bears in standing and
    walking stands beside every compression.

    Parameters
    ----------
    loads : Loads
        The motion.
    tasks : Mapping
        Everyday poses in the same body.
    """
    yield "loads.svg", panels_svg(list(_load_panels(loads, tasks)), columns=3).encode()
    yield "muscle-work.svg", panels_svg(list(_work_panels(loads)), columns=3).encode()
    if loads.cycle is not None:
        yield "loads-over-cycle.svg", panels_svg(list(_cycle_load_panels(loads.cycle, tasks)), columns=3).encode()
        yield "muscle-work-over-cycle.svg", panels_svg(list(_cycle_work_panels(loads.cycle)), columns=3).encode()


def table_files(loads: Loads, stem: str, ending: str) -> Iterator[tuple[str, bytes]]:
    """Return curves as ``.csv`` or ``.parquet``: over time, and in ``-cycle`` over the gait cycle where there is one.

    Raises
    ------
    TableKindUnknown
        If the ending is neither.
    """
    if ending not in _WRITERS:
        raise TableKindUnknown(ending)
    yield f"{stem}{ending}", _WRITERS[ending](curve_table(loads))
    if loads.cycle is not None:
        yield f"{stem}-cycle{ending}", _WRITERS[ending](cycle_table(loads.cycle))


def scene_file(report: BodyReport) -> bytes:
    """Return the scene of the middle body as JSON."""
    person = replace(report.subject.persons()[0], factors=report.read.sizes)
    task = Task(report.read.motion, person, report.read.forces)
    return json.dumps(scene(task), separators=(",", ":")).encode()


def _load_panels(loads: Loads, tasks: Tasks) -> Iterator[Panel]:
    along = loads.times_s.tolist()
    for level, load in loads.levels.items():
        for name, title in _LOAD_CURVES:
            curves = _load_curves(level, name, getattr(load, name), tasks)
            yield Panel(_load_title(level, title, getattr(load, name)), along, "time [s]", curves)


def _cycle_load_panels(cycle: GaitCycle, tasks: Tasks) -> Iterator[Panel]:
    label = f"gait cycle [%], 0 = {'right' if cycle.foot == 'r' else 'left'} foot down, {_counted(cycle)}"
    for level, load in cycle.levels.items():
        for name, title in _LOAD_CURVES:
            shown = getattr(load, name).curve
            curves = _load_curves(level, name, shown, tasks)
            yield Panel(_load_title(level, title, shown), PERCENT.tolist(), label, curves)


def _load_curves(level: str, name: str, shown: Band, tasks: Tasks) -> list[Curve]:
    curves = [_curve("", shown)]
    if name == "compression":
        still = [(words, tasks[task].compression_bw[level].value) for task, words in _BESIDE]
        curves += [Curve(words, [value] * len(shown.middle)) for words, value in still]
    return curves


def _load_title(level: str, title: str, shown: Band) -> str:
    return f"{level[:2]}/{level[2:]} {title} [{shown.unit}]"


def _work_panels(loads: Loads) -> Iterator[Panel]:
    for group in _GROUPS:
        work = loads.groups[group]
        curves = [_curve("right", work.activation_right), _curve("left", work.activation_left)]
        yield Panel(_work_title(group), loads.times_s.tolist(), "time [s]", curves)


def _cycle_work_panels(cycle: GaitCycle) -> Iterator[Panel]:
    label = f"gait cycle [%], 0 = same foot down, {_counted(cycle)}"
    for group in _GROUPS:
        work = cycle.groups[group]
        curves = [_curve("right", work.right.curve), _curve("left", work.left.curve)]
        yield Panel(_work_title(group), PERCENT.tolist(), label, curves)


def _work_title(group: str) -> str:
    return f"{group.replace('_', ' ')} activation [1], for researchers"


def _counted(cycle: GaitCycle) -> str:
    return "mean of " + ", ".join(f"{count} {side.upper()}" for side, count in cycle.cycles.items())


def _curve(name: str, shown: Band) -> Curve:
    return Curve(name, shown.middle.tolist(), shown.low.tolist(), shown.high.tolist())
