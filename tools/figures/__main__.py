"""Make the drawings of all exercises anew, from the poses of `exercise_poses.toml` in the body model."""

import argparse
import sys
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Final

from backstride.plan.exercises import exercises
from tools.figures.draw import drawing, poses

DEFAULT_FOLDER: Final = Path(str(resources.files("backstride.charts"))) / "data" / "exercises"


def main(arguments: Sequence[str] | None = None) -> None:
    """Write one SVG for each exercise into the package, or to where one asks for it."""
    parser = argparse.ArgumentParser(description="Rebuild the drawings of exercises.")
    parser.add_argument("--to", type=Path, default=DEFAULT_FOLDER, help="Folder to write into.")
    told = parser.parse_args(arguments)
    rows = poses()
    told.to.mkdir(parents=True, exist_ok=True)
    for name, exercise in exercises().items():
        (told.to / f"{name}.svg").write_text(drawing(exercise, rows[name]), encoding="utf-8")
    sys.stderr.write(f"{told.to}: {len(exercises())} drawings\n")


if __name__ == "__main__":
    main()
