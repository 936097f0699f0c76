"""Hold the body model against measured motions and write the page: BACKSTRIDE_DATA=FOLDER python -m validation."""

import os
import sys
from pathlib import Path

from backstride.body.ensemble import load_ensemble
from backstride.body.kernel.member import Task, many_members
from validation import checks
from validation.data import ANGLES, MARKER_TRIALS, ORIGINS, present, read_trial
from validation.faults import laboratory
from validation.order import erector_order
from validation.report import Section, lines, page

DOCS = Path(__file__).parent.parent / "docs" / "validation"

HELD_AGAINST = "treadmill 3 m/s"
INTRO = (
    "Made by `make validate` from motions that other people measured. The data are not part of the repository; only these",
    "figures are. A figure in brackets is the spread of the ensemble, 5 to 95 %. Agreement with OpenSim is agreement with",
    "another model.",
    "",
)


def main() -> int:
    """Write the page; give 0 when all data were there, 3 when some were absent."""
    folder = Path(os.environ.get("BACKSTRIDE_DATA", ""))
    DOCS.mkdir(parents=True, exist_ok=True)
    sections: list[Section] = [checks.poses()]
    there, absent = present(folder, (ANGLES, *MARKER_TRIALS))
    if ANGLES in there:
        sections += jog(folder)
    trials = [(trial, read_trial(folder, trial)) for trial in there if trial is not ANGLES]
    if trials:
        sections.append(laboratory(trials))
        momentum, panels = checks.momentum(trials)
        checks.write_figure(DOCS, "ground-force.svg", panels)
        sections.append(momentum)
    held = {}
    if ANGLES in there:
        read = read_trial(folder, ANGLES)
        held[ANGLES.name] = (
            ANGLES.person,
            many_members(Task(read.motion, ANGLES.person, read.forces), load_ensemble()),
        )
    for trial, read in trials:
        if trial.name == HELD_AGAINST:
            task = Task(read.motion, trial.person, read.forces, trim_s=0.05)
            held[trial.name] = (trial.person, many_members(task, load_ensemble()))
    if held:
        sections.append(erector_order(held, load_ensemble()))
    runs = {t.speed_m_per_s: t_read for t, t_read in trials if t.name.startswith("treadmill")}
    if runs:
        person = next(t.person for t, _ in trials if t.name.startswith("treadmill"))
        members = load_ensemble()[::3]
        told = {v: many_members(Task(read.motion, person, (), trim_s=0.05), members) for v, read in runs.items()}
        sections.append(checks.speeds(told))
    sources = [f"- {name}: {words}" for name, words in ORIGINS.items()] + [
        f"- absent, skipped: {name}" for name in absent
    ]
    (DOCS / "body.md").write_text(page("The running body, measured", [*INTRO, *sources], sections), encoding="utf-8")
    sys.stdout.write(lines(sections) + f"{DOCS / 'body.md'}\n")
    return 3 if absent else 0


def jog(folder: Path) -> list[Section]:
    """Return the sections that need the jog at 2.67 m/s."""
    read = read_trial(folder, ANGLES)
    told = many_members(Task(read.motion, ANGLES.person, read.forces), load_ensemble())
    exported = checks.peer_export(folder)
    moments, moment_panels = checks.lumbar_moments(folder, read, exported)
    loads, load_panels = checks.compression(folder, told)
    checks.write_figure(DOCS, "lumbar-moments.svg", moment_panels)
    checks.write_figure(DOCS, "compression.svg", load_panels)
    return [
        checks.kernel_equations(exported), moments, loads, checks.top_and_bottom(read),
        checks.timing(folder, told), checks.deep_core(read),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
