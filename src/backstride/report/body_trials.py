"""Many motions: one row a trial, one a lumbar level, and a row with the reason where a trial gives none."""

import csv
import hashlib
import io
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from backstride._version import __version__
from backstride.body.model import Assumptions
from backstride.body.results import LevelLoad, Loads
from backstride.bounds import Bounds
from backstride.estimates import Estimate
from backstride.findings import Finding
from backstride.formats.motion.errors import KNOWN, TrialsUnreadable
from backstride.formats.motion.reading import Standing
from backstride.report.body_report import COLUMNS, BodyReport, MotionFile, Subject, body_report
from backstride.runner import HEIGHT_RANGE_M, MASS_RANGE_KG

LIST: Final = "trials.csv"
"""A file of this name in a folder says which motions are its trials, and whose."""
LISTED: Final = ("motion", "mass_kg", "height_m", "sex", "forces", "static")
"""Its columns; all but the first may be absent or empty."""


_WHO: Final = {"mass_kg": Bounds(*MASS_RANGE_KG, "kg"), "height_m": Bounds(*HEIGHT_RANGE_M, "m")}

_UNITS: Final = {"_nm_per_kg": "Nm/kg", "_bw": "BW"}
_OF_LEVEL: Final = (
    "compression_peak_bw",
    "compression_mean_bw",
    "shear_front_peak_bw",
    "shear_side_peak_bw",
    "extension_moment_peak_nm_per_kg",
    "bending_moment_peak_nm_per_kg",
    "rotation_moment_peak_nm_per_kg",
)

Cell = str | float | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Trial:
    """One motion to compute: where its files are, and who moved.

    Parameters
    ----------
    name : str
        The motion file as seen from its folder.
    subject : Subject or None
        Who moved; None where mass or height are not told.
    motion : Path
        The motion file.
    forces, static : Path or None
        Measured ground forces, and the same person standing.
    by_video : bool
        Whether the motion was guessed from video.
    """

    name: str
    subject: Subject | None
    motion: Path
    forces: Path | None = None
    static: Path | None = None
    by_video: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """A trial with its bytes, so that whoever computes it needs no file.

    Parameters
    ----------
    trial : Trial
        Which one.
    file : MotionFile
        The bytes.
    key : str
        Differs where files, person or version differ.
    """

    trial: Trial
    file: MotionFile
    key: str


def trials_in(folder: Path, anybody: Subject | None, listed: Path | None = None) -> list[Trial]:
    """Return the trials of a folder: those of its list, else every motion file in it and below, in order.

    Parameters
    ----------
    folder : Path
        Where motion files are.
    anybody : Subject, optional
        Who moved where the list does not say.
    listed : Path, optional
        A list elsewhere than in the folder's `LIST`.

    Raises
    ------
    TrialsUnreadable
        If the list has other columns, or figures that nobody has; or if there is no trial.
    """
    table = listed or folder / LIST
    if table.exists():
        found = list(_of_list(table, folder, anybody))
    else:
        paths = sorted(path for path in folder.rglob("*") if path.suffix.lower().lstrip(".") in KNOWN)
        found = [Trial(path.relative_to(folder).as_posix(), anybody, path) for path in paths]
    if not found:
        raise TrialsUnreadable(f"there is no trial in {folder}")
    return found


def loaded(trial: Trial) -> Loaded:
    """Return a trial with its bytes.

    Raises
    ------
    OSError
        If one of its files cannot be read.
    """
    motion = trial.motion.read_bytes()
    forces = trial.forces.read_bytes() if trial.forces else None
    static = Standing(trial.static.read_bytes(), trial.static.suffix) if trial.static else None
    said = f"{__version__}|{trial.name}|{trial.subject}|{trial.by_video}".encode()
    pieces = (said, motion, forces or b"-", static.content if static else b"-")
    key = hashlib.sha256(b"".join(hashlib.sha256(piece).digest() for piece in pieces)).hexdigest()
    return Loaded(
        trial, MotionFile(trial.motion.name, trial.motion.suffix, motion, forces, static, trial.by_video), key
    )


def trial_rows(one: Loaded, members: Sequence[Assumptions] | None = None) -> Mapping[str, Sequence[Row]]:
    """Return the rows of a trial in each table: one picklable piece of work.

    Parameters
    ----------
    one : Loaded
        The trial.
    members : sequence of Assumptions, optional
        The ensemble; the package's own by default.
    """
    if one.trial.subject is None:
        return failed(one.trial, "who-moved-untold")
    try:
        report = body_report(one.file, one.trial.subject, members)
    except Exception as problem:  # noqa: BLE001 - one motion that cannot be computed must not end the others
        return failed(one.trial, type(problem).__name__)
    levels = report.loads.levels if isinstance(report.loads, Loads) else {}
    return {
        "trials": [_head(one.trial) | _told(report)],
        "levels": [{"trial": one.trial.name, "level": level, **_figures(load)} for level, load in levels.items()],
    }


def failed(trial: Trial, reason: str) -> Mapping[str, Sequence[Row]]:
    """Return the rows of a trial that gave nothing, with the reason."""
    return {"trials": [_head(trial) | {"outcome": "failed", "reason": reason}], "levels": []}


def columns() -> Mapping[str, Mapping[str, str]]:
    """Return the unit of every column of both tables; empty for words."""
    words = dict.fromkeys(("trial", "outcome", "reason", "findings", "sex", "forces"), "")
    figures = {"mass_kg": "kg", "height_m": "m", "duration_s": "s", "members": "1", "marker_residual_mm": "mm"}
    bands = {name: _unit(name) for name in _three("vertical_force_peak_bw")}
    of_level = {name: _unit(name) for estimate in _OF_LEVEL for name in _three(estimate)}
    return {"trials": words | figures | bands, "levels": {"trial": "", "level": "", **of_level}}


def _head(trial: Trial) -> dict[str, Cell]:
    who = trial.subject
    told: dict[str, Cell] = {"trial": trial.name, "forces": "measured" if trial.forces else "from the motion"}
    return told if who is None else told | {"mass_kg": who.mass_kg, "height_m": who.height_m, "sex": who.sex}


def _told(report: BodyReport) -> dict[str, Cell]:
    loads, residual = report.loads, report.read.marker_residual_m
    said: dict[str, Cell] = {
        "outcome": "done",
        "forces": "measured" if report.read.forces else "from the motion",
        "findings": " ".join(dict.fromkeys(finding.code for finding in loads.findings)),
        "duration_s": report.duration_s,
        "members": float(report.members),
        "marker_residual_mm": None if residual is None else 1000.0 * residual,
    }
    if not isinstance(loads, Loads):
        return said | {"outcome": "refused", "reason": _first(loads.findings)}
    at = int(loads.vertical_force.middle.argmax())
    band = (getattr(loads.vertical_force, end)[at] for end in ("middle", "low", "high"))
    return said | dict(zip(_three("vertical_force_peak_bw"), map(float, band), strict=True))


def _first(findings: Sequence[Finding]) -> str:
    return findings[0].code if findings else "unsolved"


def _unit(name: str) -> str:
    return next(unit for end, unit in _UNITS.items() if name.endswith(end))


def _three(name: str) -> tuple[str, str, str]:
    """Return the names of an estimate and of the ends of its band; the unit stays last."""
    unit = next(end for end in _UNITS if name.endswith(end))
    stem = name.removesuffix(unit)
    return name, f"{stem}_low{unit}", f"{stem}_high{unit}"


def _figures(load: LevelLoad) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for name in _OF_LEVEL:
        one: Estimate = getattr(load, name)
        found |= dict(zip(_three(name), (one.value, one.low, one.high), strict=True))
    return found


def _of_list(table: Path, folder: Path, anybody: Subject | None) -> Iterator[Trial]:
    reader = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig")))
    if "motion" not in (reader.fieldnames or ()) or set(reader.fieldnames or ()) - set(LISTED):
        raise TrialsUnreadable(f"{table.name} has the columns {', '.join(LISTED)}; motion must be there")
    for number, row in enumerate(reader, start=2):
        said = {name: (cell or "").strip() for name, cell in row.items() if name is not None}
        forces, static = (folder / said[name] if said.get(name) else None for name in ("forces", "static"))
        yield Trial(said["motion"], _subject(said, anybody, number), folder / said["motion"], forces, static)


def _subject(said: Mapping[str, str], anybody: Subject | None, line: int) -> Subject | None:
    known: dict[str, Any] = {name: _number(said[name], name, line) for name in _WHO if said.get(name)}
    sex: Any = said.get("sex") or (anybody.sex if anybody else "unknown")
    if sex not in COLUMNS:
        raise TrialsUnreadable(f"line {line}: sex is one of {', '.join(COLUMNS)}")
    if anybody is not None:
        return replace(anybody, **known, sex=sex)
    return Subject(**known, sex=sex) if known.keys() == _WHO.keys() else None


def _number(cell: str, name: str, line: int) -> float:
    try:
        value = float(cell)
    except ValueError:
        value = math.nan
    if not _WHO[name].has(value):
        raise TrialsUnreadable(f"line {line}: {name} can be {_WHO[name]}")
    return value
