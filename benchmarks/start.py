"""How much it takes to start: processor time and modules of everyday commands, each in a fresh process, as JSON.

Run it with `python benchmarks/start.py [--against SRC] [--times 5]`; SRC is the `src` folder of an earlier checkout,
measured in turn with this one, so that the ratio holds on a machine with other work to do.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parents[1] / "src"
RUN: Final = "from backstride.cli.main import run; run()"
COUNT: Final = """
import sys
from backstride.cli.main import app
try: app(sys.argv[1:])
except SystemExit: pass
print(len(sys.modules), sum(name.partition('.')[0] == 'backstride' for name in sys.modules), file=sys.stderr)
"""
COMMANDS: Final = (
    "--version",
    "--help",
    "runs",
    "answer",
    "today --back-pain 2 --leg nothing --settled settled",
    "diary add morning --back-pain 2",
)


def processor_s(code: str, arguments: list[str], source: Path, home: Path) -> tuple[float, str]:
    """Return processor time of a fresh process, its children's too, and what it said on standard error."""
    environment = {**os.environ, "PYTHONPATH": str(source), "BACKSTRIDE_HOME": str(home), "OMP_NUM_THREADS": "1"}
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, env=environment
    )
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, done.stderr


def measured(command: str, sources: list[Path], home: Path, times: int) -> dict[str, object]:
    """Return the least processor time and the modules of a command, from each source in turn."""
    arguments = command.split()
    rounds = [[processor_s(RUN, arguments, source, home)[0] for source in sources] for _ in range(times)]
    least = [min(of_source) for of_source in zip(*rounds, strict=True)]
    modules = processor_s(COUNT, arguments, sources[0], home)[1].split()[-2:]
    told: dict[str, object] = {"cpu_s": round(least[0], 3), "modules": int(modules[0]), "of_ours": int(modules[1])}
    return told if len(least) == 1 else {**told, "before_s": round(least[1], 3), "ratio": round(least[0] / least[1], 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", type=Path)
    parser.add_argument("--times", type=int, default=5)
    told = parser.parse_args()
    sources = [HERE, *([told.against] if told.against else [])]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        processor_s(RUN, ["demo", "--home", str(home)], HERE, home)
        print(json.dumps({one: measured(one, sources, home, told.times) for one in COMMANDS}, indent=1))


if __name__ == "__main__":
    main()
