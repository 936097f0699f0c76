"""The engine of live charts: Vega with its interpreter, as one script from vl-convert, made once and kept.

Nothing is fetched. The script is made by a process of its own, because the engine that makes it takes 200 MB and
several seconds; it is then kept in the platform's folder for things that can be made again.
"""

import os
import subprocess
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

import platformdirs

SNIPPET: Final = "window.vegaEmbed = vegaEmbed;"
MAKE: Final = "import sys, vl_convert; sys.stdout.buffer.write(vl_convert.javascript_bundle(sys.argv[1]).encode())"
MOST_S: Final = 120


@cache
def engine_script() -> bytes:
    """Give the script, from where it is kept or made anew.

    Raises
    ------
    EngineNotMade
        If it could not be made.
    """
    kept = Path(platformdirs.user_cache_dir("backstride", appauthor=False)) / f"vega-{version('vl-convert-python')}.js"
    if kept.is_file() and kept.stat().st_size:
        return kept.read_bytes()
    script = _made()
    _keep(kept, script)
    return script


def _made() -> bytes:
    command = [sys.executable, "-c", MAKE, SNIPPET]
    done = subprocess.run(command, capture_output=True, timeout=MOST_S, check=False)  # noqa: S603  our own words only
    if done.returncode != 0 or not done.stdout:
        raise EngineNotMade(done.stderr.decode(errors="replace").strip().rpartition("\n")[2])
    return done.stdout


def _keep(kept: Path, script: bytes) -> None:
    """Whole or not at all; a folder that cannot be written only costs the time of making it again."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=kept.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(script)
        Path(name).replace(kept)
    except OSError:
        return


class EngineNotMade(RuntimeError):
    """The engine of live charts could not be made."""

    def __init__(self, why: str) -> None:
        super().__init__(f"vl-convert could not make the engine of live charts: {why}")
