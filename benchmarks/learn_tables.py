"""The published tables of the daily model, from the results file of `backstride learn check`.

Run as ``python benchmarks/learn_tables.py RESULTS.jsonl --seed N`` to rewrite docs/models/learn-gates.json from
finished work; without a file, docs/models/learn-tables.md is rewritten from the JSON that is there.
"""

import argparse
import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from backstride import __version__
from backstride.simulate.histories.cells import Cell, Kind, load_cells, load_worlds
from backstride.simulate.histories.gates import CellResult, collect, mean_false_rate, run_history
from backstride.simulate.histories.results import read_lines
from backstride.simulate.histories.tally import tally_from

DOCS = Path(__file__).parents[1] / "docs" / "models"
FINGERPRINT_CELLS = (3, 17, 49, 60, 81, 100)
"""Numbers of the cells whose first history is written down, so that a test notices when the model moved on."""


def fingerprint(seed: int) -> dict[str, list[float]]:
    """Return value, low and high of the first history of some cells."""
    cells = {cell.number: cell for cell in load_cells()}
    return {cells[n].name: [round(v, 6) for v in run_history(cells[n], 0, seed).band] for n in FINGERPRINT_CELLS}


def gates(lines: Sequence[str], seed: int) -> dict[str, Any]:
    """Return everything that is published, as plain values."""
    read = read_lines(lines, seed)
    results, worlds = collect(read), collect(read, load_worlds())
    fewest = min(result.tally.histories for result in results)
    most = max(result.tally.histories for result in results)
    return {
        "version": __version__,
        "seed": seed,
        "command": f"backstride learn check --histories {most} --seed {seed}",
        "histories_fewest": fewest,
        "histories_most": most,
        "fingerprint": fingerprint(seed),
        "cells": [_kept(result) for result in results],
        "worlds": [_kept(result) for result in worlds],
    }


def _kept(result: CellResult) -> dict[str, Any]:
    return {"kind": result.cell.kind, "name": result.cell.name, "tally": asdict(result.tally)}


def results_of(content: Mapping[str, Any]) -> tuple[CellResult, ...]:
    """Return the cells of the grid in a published file."""
    return _results(content["cells"], load_cells())


def worlds_of(content: Mapping[str, Any]) -> tuple[CellResult, ...]:
    """Return the worlds of a published file, each with nothing and with a point planted."""
    return _results(content.get("worlds", ()), load_worlds())


def _results(kept: Sequence[Mapping[str, Any]], known: Sequence[Cell]) -> tuple[CellResult, ...]:
    cells = {(cell.kind.value, cell.name): cell for cell in known}
    return tuple(CellResult(cells[each["kind"], each["name"]], tally_from(each["tally"])) for each in kept)


def page(content: Mapping[str, Any]) -> str:
    """Return the page with all tables."""
    return "\n".join(_page_lines(content)) + "\n"


def _page_lines(content: Mapping[str, Any]) -> Iterator[str]:
    results = results_of(content)
    null = [r for r in results if r.cell.kind is Kind.NULL]
    planted = [r for r in results if r.cell.kind is Kind.PLANTED]
    yield "# The daily model on simulated runners: all cells\n"
    yield f"Version {content['version']}, seed {content['seed']},"
    yield f"{content['histories_fewest']} to {content['histories_most']} histories a cell;"
    yield f"`{content['command']}` makes them again."
    yield "± is one Monte-Carlo standard error, in the unit of its column."
    yield "A direction counts when it is said of either morning.\n"
    yield f"Mean rate of false directions over null cells: **{mean_false_rate(results):.2%}** (limit 3 %)."
    yield f"Cells that fail: {_names([r for r in results if not r.passes])}\n"
    yield "## Nothing planted\n"
    yield "| cell | histories | false % | lower bound % | no difference % | covers 0 % | bias | turned away % |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    yield from map(_null_row, null)
    yield "\n## Something planted\n"
    yield "Coverage is of 90 % intervals; *free* leaves out histories that a gate or a trigger turns away.\n"
    columns = ("right direction %", "covers %", "covers, free %", "second morning, free %", "bias", "turned away %")
    yield f"| cell | histories | {' | '.join(columns)} |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    yield from map(_planted_row, planted)
    yield from _worlds_lines(worlds_of(content))
    yield "\n## How often each trigger fires\n"
    yield "| cell | " + " | ".join(_TRIGGERS) + " |\n| --- |" + " --- |" * len(_TRIGGERS)
    for result in results:
        shares = [result.tally.marks.get(f"trigger-{name}", 0) / result.tally.histories for name in _TRIGGERS]
        if max(shares) > 0.0:
            yield f"| {result.cell.name} | " + " | ".join(f"{share:.0%}" for share in shares) + " |"
    yield "\n## How often each check fails, over all cells\n"
    yield "| check | % of histories |\n| --- | --- |"
    total = sum(r.tally.histories for r in results)
    for name in sorted({mark for r in results for mark in r.tally.marks if mark.startswith("check-")}):
        yield f"| {name.removeprefix('check-')} | {sum(r.tally.marks.get(name, 0) for r in results) / total:.2%} |"


def _worlds_lines(worlds: Sequence[CellResult]) -> Iterator[str]:
    """Return both errors by kind of runner."""
    if not worlds:
        return
    yield "\n## Both errors by kind of runner\n"
    yield "Each kind is lived with nothing and with one point planted the next morning, for a year unless it says so."
    yield "Counts of histories; *at most* is the upper 95 % bound of the larger error; *hidden*: what decides about"
    yield "running is not in the diary. The peer is least squares on the last score under the same margin and chance.\n"
    heads = (
        "kind",
        "runners",
        "false direction",
        "false no difference",
        "wrong direction",
        "at most",
        "found",
        "peer found",
    )
    yield f"| {' | '.join((*heads, 'peer wrong'))} |"
    yield "| --- " * 9 + "|"
    for name in dict.fromkeys(result.cell.name for result in worlds):
        lived = {result.cell.kind: result for result in worlds if result.cell.name == name}
        if len(lived) < len(Kind):
            continue
        null, planted = lived[Kind.NULL], lived[Kind.PLANTED]
        counts = (
            f"{name}{' (hidden)' if null.cell.hidden else ''}{'' if null.passes and planted.passes else ' **fails**'}",
            null.tally.histories,
            null.tally.wrong_direction,
            planted.tally.wrong_difference,
            planted.tally.wrong_direction,
            f"{max(null.wrong_upper, planted.wrong_upper):.0%}",
            planted.tally.harms,
            planted.tally.peer_found,
            max(null.tally.peer_wrong, planted.tally.peer_wrong),
        )
        yield f"| {' | '.join(map(str, counts))} |"


_TRIGGERS = (
    "missing-because-of-pain",
    "unseen-decisions",
    "scores-piled-up",
    "felt-during-the-day",
    "noted-pain-drifts",
)


def _names(results: Sequence[CellResult]) -> str:
    return "; ".join(f"*{result.cell.name}*" for result in results) or "none"


def _share(rate: float, tries: int) -> str:
    if not tries or math.isnan(rate):
        return "–"
    return f"{100 * rate:.1f} ± {100 * math.sqrt(max(rate * (1 - rate), 0.25 / tries) / tries):.1f}"


def _bias(result: CellResult) -> str:
    counted = result.tally
    if counted.numbers < 2:
        return "–"
    spread = max(counted.error_square / counted.numbers - result.bias**2, 0.0)
    return f"{result.bias:+.2f} ± {math.sqrt(spread / counted.numbers):.2f}"


def _null_row(result: CellResult) -> str:
    counted = result.tally
    n = counted.histories
    cells = (
        f"{result.cell.name}{'' if result.passes else ' **fails**'}",
        str(n),
        _share(result.false_rate, n),
        f"{100 * result.false_lower:.1f}",
        f"{100 * counted.no_difference / n:.0f}",
        _share(result.coverage, counted.numbers),
        _bias(result),
        f"{100 * result.stopped_share:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _planted_row(result: CellResult) -> str:
    counted = result.tally
    cells = (
        f"{result.cell.name}{'' if result.passes else ' **fails**'}",
        str(counted.histories),
        _share(result.power, counted.histories) if result.cell.knobs.effect else "–",
        _share(result.coverage, counted.numbers),
        _share(result.coverage_free, counted.free),
        _share(result.coverage_second, counted.second_free),
        _bias(result),
        f"{100 * result.stopped_share:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("results", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=20261122)
    told = parser.parse_args()
    kept = DOCS / "learn-gates.json"
    if told.results is not None:
        lines = told.results.read_text(encoding="utf-8").splitlines()
        kept.write_text(json.dumps(gates(lines, told.seed), indent=1) + "\n", encoding="utf-8")
    (DOCS / "learn-tables.md").write_text(page(json.loads(kept.read_text(encoding="utf-8"))), encoding="utf-8")


if __name__ == "__main__":
    main()
