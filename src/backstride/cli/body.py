"""`backstride body MOTION`: what one measured motion asks of the low back, with the spread of the model."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from backstride.api import body as contract
from backstride.bootstrap import LOCAL, place_of_work
from backstride.cli.options import JsonOption, SchedulerOption, WorkersOption
from backstride.cli.output import out, print_json, progress, texts
from backstride.estimates import Estimate
from backstride.texts.figures import banded, number

if TYPE_CHECKING:
    from backstride.body.kernel.tasks import TaskLoads
    from backstride.body.results import GaitCycle, Loads
    from backstride.report.body_report import BodyReport, Subject

PRELOAD = ("backstride.report.body_trials",)
LIMITS = ("body-limit-model", "body-limit-absolute", "body-limit-muscles", "body-limit-stability")


class SexChoice(StrEnum):
    """Column of the tables of inertia; unknown takes both."""

    F = "f"
    M = "m"
    UNKNOWN = "unknown"


def body(
    motion: Annotated[
        Path, typer.Argument(help="Motion file: .mot, .sto, .trc or .c3d; or a folder of them.", exists=True)
    ],
    mass_kg: Annotated[float | None, typer.Option("--mass-kg", help="Body mass [kg].")] = None,
    height_m: Annotated[float | None, typer.Option("--height-m", help="Standing height [m].")] = None,
    sex: Annotated[SexChoice, typer.Option(help="f, m or unknown.")] = SexChoice.UNKNOWN,
    forces: Annotated[
        Path | None, typer.Option(help="Measured ground forces, .mot.", exists=True, dir_okay=False)
    ] = None,
    static: Annotated[
        Path | None,
        typer.Option(help="The same person standing, .trc or .c3d: tells bone lengths.", exists=True, dir_okay=False),
    ] = None,
    video: Annotated[
        bool,
        typer.Option("--video", help="Cameras guessed the motion; marker files of OpenCap say so themselves."),
    ] = False,
    figures: Annotated[Path | None, typer.Option(help="Write figures as SVG into this folder.")] = None,
    table: Annotated[
        Path | None,
        typer.Option(help="Write all curves to this .csv or .parquet file; over the gait cycle beside it."),
    ] = None,
    scene: Annotated[Path | None, typer.Option(help="Write a scene for the 3-D viewer to this .json file.")] = None,
    parquet: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Of a folder of motions: write the tables here.")
    ] = None,
    trials: Annotated[
        Path | None,
        typer.Option(
            help="Of a folder of motions: which and whose, as CSV with the columns motion, mass_kg, height_m, sex, "
            "forces, static; trials.csv in the folder if not said.",
            exists=True, dir_okay=False,
        ),
    ] = None,
    scheduler: SchedulerOption = LOCAL,
    workers: WorkersOption = None,
    json: JsonOption = False,
) -> None:  # fmt: skip
    """What does this motion ask of the low back? Model figures with their spread, beside everyday poses.

    A folder of motions gives two tables, one row a trial and one a level; what is finished is not computed again.

    Example: `backstride body jog.mot --forces plates.mot --mass-kg 68.6 --height-m 1.70 --sex m`
    """
    if motion.is_dir():
        from backstride.cli.body_trials import body_trials

        if parquet is None:
            raise typer.BadParameter(texts().say("body-trials-where"), param_hint="--parquet")
        who = _subject(mass_kg, height_m, sex)
        compute = place_of_work(scheduler, workers, PRELOAD)
        body_trials(motion, parquet, trials, who, compute, video=video, json=json)
        return
    with progress(texts().say("body-doing")) as tell:  # before anything heavy is loaded
        from backstride.report.body_report import analyse_motion

        who = _subject(mass_kg, height_m, sex)
        if who is None:
            raise typer.BadParameter(texts().say("body-who"), param_hint="--mass-kg --height-m")
        report = analyse_motion(motion, who, forces=forces, standing=static, video=video, tell=tell)
    _write(report, figures, table, scene)
    if json:
        print_json(body_out(report))
    else:
        show(report)


def _subject(mass_kg: float | None, height_m: float | None, sex: SexChoice) -> "Subject | None":
    from backstride.report.body_report import Subject

    return None if mass_kg is None or height_m is None else Subject(mass_kg, height_m, sex.value)


def body_out(report: "BodyReport") -> contract.BodyAnswer:
    """Return a body report for JSON."""
    loads = _loads(report)
    return contract.BodyAnswer(
        motion=report.name,
        forces="measured" if report.read.forces else "from the motion",
        mass_kg=report.subject.mass_kg,
        height_m=report.subject.height_m,
        sex=report.subject.sex,
        duration_s=report.duration_s,
        outside_measured=list(report.subject.outside_measured()),
        members=report.members,
        refused=loads is None,
        levels={} if loads is None else loads.levels,
        groups={} if loads is None else loads.groups,
        cycle=None if loads is None else loads.cycle,
        vertical_force_peak_bw=None if loads is None else _peak_out(loads),
        agreement={} if loads is None else loads.agreement,
        comparison={name: _task_out(one) for name, one in report.tasks.items()},
        frame_outcomes=dict(report.loads.outcomes),
        bone_sizes=dict(report.read.sizes),
        marker_residual_mm=None if report.read.marker_residual_m is None else 1000.0 * report.read.marker_residual_m,
        limits=[texts().say(code) for code in LIMITS],
        findings=report.loads.findings,
    )


def show(report: "BodyReport") -> None:
    """Print a body report for people."""
    loads = _loads(report)
    out().print(texts().say("body-title", motion=report.name), style="bold")
    out().print(texts().say("body-load-is-not-harm"))
    for finding in report.loads.findings:
        out().print(f"- {texts().finding(finding)}", markup=False)
    if loads is not None:
        out().print(_level_table(loads, report.members))
        if loads.cycle is not None:
            out().print(_cycle_table(loads.cycle))
        out().print(_task_table(report, loads))
        if "vertical_force" in loads.agreement:
            told = loads.agreement["vertical_force"]
            out().print(texts().say("body-agreement", r=number(told.r, ".2f"), rmse=number(told.rmse_bw, ".2f")))
    if report.subject.outside_measured():
        out().print(texts().say("body-outside-measured"))
    for code in LIMITS:
        out().print(texts().say(code))


def _loads(report: "BodyReport") -> "Loads | None":
    from backstride.body.results import Loads

    return report.loads if isinstance(report.loads, Loads) else None


def _peak_out(loads: "Loads") -> Estimate:
    band = loads.vertical_force
    at = int(band.middle.argmax())
    return Estimate(
        value=float(band.middle[at]), low=float(band.low[at]), high=float(band.high[at]), level=0.9, unit=band.unit
    )


def _task_out(one: "TaskLoads") -> contract.TaskOut:
    return contract.TaskOut(
        compression_bw=one.compression_bw,
        activation=one.activation,
    )


def _level_table(loads: "Loads", members: int) -> Table:
    table = Table(title=texts().say("body-levels", members=members), title_justify="left")
    for column in ("level", "peak", "mean", "front", "side", "moment"):
        table.add_column(texts().say(f"body-column-{column}"))
    for level, load in loads.levels.items():
        shown = (
            load.compression_peak_bw,
            load.compression_mean_bw,
            load.shear_front_peak_bw,
            load.shear_side_peak_bw,
            load.extension_moment_peak_nm_per_kg,
        )
        table.add_row(f"{level[:2]}/{level[2:]}", *(_banded(one) for one in shown))
    return table


def _cycle_table(cycle: "GaitCycle") -> Table:
    right, left = (cycle.cycles.get(side, 0) for side in "rl")
    seconds = number(cycle.duration_s, ".2f")
    told = texts().say("body-cycle", foot=cycle.foot, right=right, left=left, seconds=seconds)
    table = Table(title=told, title_justify="left")
    for column in ("level", "peak", "at", "between"):
        table.add_column(texts().say(f"body-column-{column}"))
    for level, load in cycle.levels.items():
        one = load.compression
        between = "-" if one.between_cycles is None else number(one.between_cycles, ".2f")
        table.add_row(
            f"{level[:2]}/{level[2:]}", _banded(one.peak), f"{number(one.peak_at_percent.value, '.0f')} %", between
        )
    return table


def _task_table(report: "BodyReport", loads: "Loads") -> Table:
    table = Table(title=texts().say("body-compare"), title_justify="left")
    for column in ("task", "peak"):
        table.add_column(texts().say(f"body-column-{column}"))
    for name, one in report.tasks.items():
        table.add_row(texts().say(f"task-{name}"), _banded(one.compression_bw["L5S1"]))
    table.add_row(texts().say("body-this-motion"), _banded(loads.levels["L5S1"].compression_peak_bw), style="bold")
    return table


def _banded(one: Estimate) -> str:
    return banded(one.value, one.low, one.high, ".2f")


def _write(report: "BodyReport", figures: Path | None, table: Path | None, scene: Path | None) -> None:
    from backstride.report import body_files
    from backstride.store.private import write_private

    loads = _loads(report)
    if loads is None:
        return
    if figures is not None:
        for name, content in body_files.figure_files(loads, report.tasks):
            write_private(figures / name, content)
    if table is not None:
        for name, content in body_files.table_files(loads, table.stem, table.suffix):
            write_private(table.parent / name, content)
    if scene is not None:
        write_private(scene, body_files.scene_file(report))
