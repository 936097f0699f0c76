"""What the fuzzers of files and of the JSON edges share: inputs by number, what broke, and what is printed of it."""

import argparse
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Attempt = Callable[[random.Random], tuple[bytes, str]]
"""Makes an input from chance and tries it: what was sent, and what went wrong, empty for nothing."""


@dataclass
class Tally:
    """What was tried and what broke.

    Parameters
    ----------
    most_s : float
        Processor time after which an input took too long. [s]
    keep : Path or None
        Folder for inputs that break.
    """

    most_s: float
    keep: Path | None = None
    tried: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    slowest: dict[str, float] = field(default_factory=dict)

    def one(self, name: str, seed: int, attempt: Attempt) -> None:
        """Try the input with this number."""
        begun = time.process_time()
        try:
            sent, problem = attempt(random.Random(f"{name} {seed}"))  # noqa: S311  chance that can be repeated
        except Exception as error:  # noqa: BLE001  that none gets out is what is tried
            sent, problem = b"", "".join(traceback.format_exception(error)[-3:])
        took = time.process_time() - begun
        self.tried[name] += 1
        self.slowest[name] = max(took, self.slowest.get(name, 0.0))
        if took > self.most_s:
            problem = problem or f"took {took:.1f} s"
        if problem:
            self.broken.append(f"{name}, seed {seed}: {problem.strip()}")
            if self.keep is not None:
                self.keep.mkdir(parents=True, exist_ok=True)
                (self.keep / f"{len(self.broken):05}").write_bytes(sent)
                (self.keep / f"{len(self.broken):05}.txt").write_text(f"{name} {seed}\n{problem}", encoding="utf-8")

    def lines(self) -> list[str]:
        """Return what is printed of it: each kind, the sum, and the first of what broke."""
        kinds = [
            f"{name:<40} {count:>9,} inputs, slowest {self.slowest[name]:.2f} s"
            for name, count in sorted(self.tried.items())
        ]
        summed = f"{sum(self.tried.values()):,} inputs in all; {len(self.broken)} broke"
        return [*kinds, summed, *self.broken[:100]]


def asked(about: str | None) -> argparse.Namespace:
    """Return what the command line asks for: inputs, minutes, seed, and where broken inputs are kept."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    return parser.parse_args()
