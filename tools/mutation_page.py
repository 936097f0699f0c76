"""The page on small faults: how many the tests of each room notice, and which survivors are accepted and why.

Run as ``python -m tools.mutation_page RESULT.json ... > docs/validation/mutations.md`` with what
``benchmarks/mutation.py --out`` wrote.
"""

import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ACCEPTED: Final = Path(__file__).parents[1] / "benchmarks" / "mutation_accepted.toml"
NOTICED: Final = {"killed", "hung"}

HEAD: Final = """\
Each mutant is one place of the code changed as a hand might slip: a comparison, a sign, arithmetic, a number, a
condition, a value not returned. `benchmarks/mutation.py` draws them with a fixed seed and holds each against the tests
of its own room that call its function, up to 20 s of processor time. What runs endlessly counts as noticed. Made by
`python -m tools.mutation_page`.

| room | mutants | noticed | accepted | open | share noticed or accepted |
| --- | --- | --- | --- | --- | --- |
"""

Row = Mapping[str, Any]


def accepted() -> Mapping[str, str]:
    """Return why a survivor is accepted, by file and mutant."""
    rows = tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["accepted"]
    return {f"{row['file']} {row['mutant']}": row["why"] for row in rows}


def page(results: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the lines of the page.

    Parameters
    ----------
    results : sequence of mappings
        What runs wrote; of a room that several hold the last counts.
    """
    rooms: dict[str, Sequence[Row]] = {}
    for one in results:
        rooms |= one["rooms"]
    why = accepted()
    yield "# Small faults in the rooms of science\n\n"
    yield HEAD
    for room, rows in rooms.items():
        count = Counter(_became(row, why) for row in rows)
        done = count["noticed"] + count["accepted"]
        yield (
            f"| `{room}` | {len(rows)} | {count['noticed']} | {count['accepted']} | {count['open']} "
            f"| {100 * done / len(rows):.0f} % |\n"
        )
    for title, wanted in (("Accepted, and why", "accepted"), ("Open", "open")):
        yield f"\n## {title}\n\n"
        found = [row for rows in rooms.values() for row in rows if _became(row, why) == wanted]
        yield from (_line(row, why) for row in sorted(found, key=lambda row: (row["file"], row["line"])))
        if not found:
            yield "None.\n"


def _became(row: Row, why: Mapping[str, str]) -> str:
    if row["became"] in NOTICED:
        return "noticed"
    return "accepted" if _key(row) in why else "open"


def _key(row: Row) -> str:
    return f"{row['file']} {row['mutant']}"


def _line(row: Row, why: Mapping[str, str]) -> str:
    reason = (
        f": {why[_key(row)]}" if _key(row) in why else " (no test calls it)" if row["became"] == "unreached" else ""
    )
    return f"- `{row['file']}`, `{row['mutant']}`{reason}\n"


def main() -> None:
    """Print the page."""
    sys.stdout.writelines(page([json.loads(Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]]))


if __name__ == "__main__":
    main()
