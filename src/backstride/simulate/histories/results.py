"""Results of the gates as lines of text: one unit of work a line, so that a run can be stopped and resumed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final

from backstride.simulate.histories.gates import Unit
from backstride.simulate.histories.tally import Tally, tally_from

RESULTS_FORMAT: Final = 1


def line_of(unit: Unit, seed: int, counted: Tally) -> str:
    """Return the line that keeps a finished unit.

    Parameters
    ----------
    unit : Unit
        What was run.
    seed : int
        Seed of the whole run.
    counted : Tally
        Its counts.
    """
    return json.dumps({"format": RESULTS_FORMAT, "unit": unit.key, "seed": seed, "tally": asdict(counted)})


def read_lines(lines: Iterable[str], seed: int) -> Mapping[str, Tally]:
    """Return the finished units of one seed; lines cut short by a stop are left out, to be run again.

    Parameters
    ----------
    lines : iterable of str
        Lines of `line_of`.
    seed : int
        Units of other seeds are left out.
    """
    return {entry["unit"]: tally_from(entry["tally"]) for entry in map(_parsed, lines) if _fits(entry, seed)}


def _parsed(line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except json.JSONDecodeError:
        return {}
    return entry if isinstance(entry, dict) else {}


def _fits(entry: Mapping[str, Any], seed: int) -> bool:
    return entry.get("format") == RESULTS_FORMAT and entry.get("seed") == seed
