"""Make the drawings of all exercises anew, from the poses of `data/exercise_poses.toml` in the body model."""

import argparse
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Final

from backstride.package_data import load_toml
from backstride.plan.exercises import exercises
from backstride.report.figures.draw import drawing

DEFAULT_FOLDER: Final = Path(str(resources.files("backstride.charts"))) / "data" / "exercises"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write one SVG for each exercise into the package, or to where one asks for it."""
    parser = argparse.ArgumentParser(description="Rebuild the drawings of exercises.")
    parser.add_argument("--to", type=Path, default=DEFAULT_FOLDER, help="Folder to write into.")
    told = parser.parse_args(arguments)
    rows = load_toml("backstride.report", "data/exercise_poses.toml")
    told.to.mkdir(parents=True, exist_ok=True)
    for name, exercise in exercises().items():
        (told.to / f"{name}.svg").write_text(drawing(exercise, rows[name]), encoding="utf-8")
    sys.stderr.write(f"{told.to}: {len(exercises())} drawings\n")


if __name__ == "__main__":
    main()
