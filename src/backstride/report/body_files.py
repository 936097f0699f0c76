"""The files of a body report: figures, tables and the scene, as bytes."""

import json
from collections.abc import Iterator, Sequence

from backstride.body.ensemble import Band
from backstride.body.kernel.member import Task
from backstride.body.kernel.scene import scene
from backstride.body.results import Loads
from backstride.charts.curves import Curve, Panel, panels_svg
from backstride.formats.motion.curves_out import write_csv, write_parquet
from backstride.formats.motion.errors import TableKindUnknown
from backstride.report.body_report import BodyReport

_LOAD_CURVES = (
    ("compression", "Compression"),
    ("shear_front", "Forward shear"),
    ("extension_moment", "Extension moment"),
)
_GROUPS = (
    "multifidus", "longissimus_thoracis", "iliocostalis", "psoas", "external_oblique", "internal_oblique",
    "rectus_abdominis", "gluteus_maximus", "gluteus_medius",
)  # fmt: skip


def figure_files(loads: Loads) -> Iterator[tuple[str, bytes]]:
    """Give the figures: loads of every level and work of the main muscle groups, with bands over time."""
    yield "loads.svg", panels_svg(list(_load_panels(loads)), columns=3).encode()
    yield "muscle-work.svg", panels_svg(list(_work_panels(loads)), columns=3).encode()


def table_file(loads: Loads, ending: str) -> bytes:
    """Give all curves as ``.csv`` or ``.parquet``.

    Raises
    ------
    TableKindUnknown
        If the ending is neither.
    """
    writers = {".csv": write_csv, ".parquet": write_parquet}
    if ending not in writers:
        raise TableKindUnknown(ending)
    return writers[ending](loads)


def scene_file(report: BodyReport) -> bytes:
    """Give the scene of the middle body as JSON."""
    task = Task(report.read.motion, report.subject.persons()[0], report.read.forces)
    return json.dumps(scene(task), separators=(",", ":")).encode()


def _load_panels(loads: Loads) -> Iterator[Panel]:
    for level, load in loads.levels.items():
        for name, title in _LOAD_CURVES:
            band: Band = getattr(load, name)
            yield _panel(f"{level[:2]}/{level[2:]} {title} [{band.unit}]", loads, [("", band)])


def _work_panels(loads: Loads) -> Iterator[Panel]:
    for group in _GROUPS:
        work = loads.groups[group]
        curves = [("right", work.activation_right), ("left", work.activation_left)]
        yield _panel(f"{group.replace('_', ' ')} activation [1]", loads, curves)


def _panel(title: str, loads: Loads, bands: Sequence[tuple[str, Band]]) -> Panel:
    curves = [Curve(name, band.middle.tolist(), band.low.tolist(), band.high.tolist()) for name, band in bands]
    return Panel(title, loads.times_s.tolist(), "time [s]", curves)
