"""How many small faults in the rooms of science the tests of the same room notice.

Run as ``python benchmarks/mutation.py [--rooms body,dose] [--mutants 40] [--seed 1] [--only TEXT] [--out FILE]``;
prints JSON. Each room's tests run once unharmed, to learn which functions each test calls and how long it takes; then
a sample of mutants (`tools.mutants`) is drawn with a fixed seed, and each is held against the tests of its room that
call its function, the quickest first, in a forked process that has every library loaded already. Compiled loops, whose
calls cannot be seen, and figures outside functions are held against the tests of the files that name them.
"""

import argparse
import ast
import contextlib
import importlib.util
import json
import os
import random
import re
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, Final

import hypothesis
import numba
import numpy as np
import pytest
import scipy.optimize

from tools.mutants import Mutant, mutants

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "src" / "backstride"
ROOMS: Final = {
    "body": ("body",),
    "dose": ("dose",),
    "learn": ("learn",),
    "runs": ("runs",),
    "plan": ("plan/rules.py", "plan/check", "plan/steps.py", "plan/ladder.py", "plan/fitting.py", "plan/clashes.py"),
}
BUDGET_S: Final = 20.0
"""Tests are taken until they would take so much processor time unharmed. [s]"""
PATIENCE: Final = 4.0
"""A mutant whose tests take so many times the processor time, and a start besides, is caught: it hangs. [1]"""
START_S: Final = 60.0
WAITED_S: Final = 3600.0
"""Longer nobody waits for a process, whatever else the machine does. [s]"""
COMMON: Final = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=no", "-rN")
PRELOADED_IS_FINE: Final = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
KILLED, SURVIVED, UNREACHED, HUNG = "killed", "survived", "unreached", "hung"
PRELOADED: Final = (hypothesis, numba, np, scipy.optimize)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one unharmed test does: the functions it calls, as file and first line, and its processor time. [s]"""

    calls: frozenset[tuple[str, int]]
    seconds: float


class Recorder:
    """A pytest plugin that writes down which functions of the package each test calls."""

    def __init__(self) -> None:
        self.calls: dict[str, set[tuple[str, int]]] = {}
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Any:
        """Record one test with its fixtures."""
        calls: set[tuple[str, int]] = set()
        inside = str(PACKAGE)

        def watch(frame: FrameType, event: str, _argument: object) -> None:
            if event == "call" and frame.f_code.co_filename.startswith(inside):
                calls.add((frame.f_code.co_filename, frame.f_code.co_firstlineno))

        begun = time.process_time()
        sys.setprofile(watch)
        try:
            return (yield)
        finally:
            sys.setprofile(None)
            self.calls[item.nodeid] = calls
            self.seconds[item.nodeid] = time.process_time() - begun

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Leave tests out that do not pass unharmed."""
        if report.outcome != "passed":
            self.failed.add(report.nodeid)


class Chosen:
    """A pytest plugin that runs some tests only, in a given order."""

    def __init__(self, order: Sequence[str]) -> None:
        self.place = {name: index for index, name in enumerate(order)}

    def pytest_collection_modifyitems(self, items: list[Any]) -> None:
        """Keep and sort."""
        items[:] = sorted((one for one in items if one.nodeid in self.place), key=lambda one: self.place[one.nodeid])


class _Harmed(SourceFileLoader):
    def __init__(self, fullname: str, path: str, source: str) -> None:
        super().__init__(fullname, path)
        self.source = source

    def get_code(self, fullname: str) -> CodeType:
        return compile(self.source, self.get_filename(fullname), "exec", dont_inherit=True)


class Finder:
    """Loads one module from changed source."""

    def __init__(self, path: Path, source: str) -> None:
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        self.name = ".".join(parts).removesuffix(".__init__")
        self.path, self.source = path, source

    def find_spec(self, name: str, _path: object = None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Return the changed module's spec; None for all others."""
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(
            name, self.path, loader=_Harmed(name, str(self.path), self.source)
        )


def in_child(work: Callable[[], int], limit_s: float) -> int | None:
    """Return the exit code of some work in a forked process; None where it took too much processor time."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit_s) + 1, int(limit_s) + 1))
        code = 70
        with contextlib.suppress(BaseException):
            code = work()
        os._exit(code)
    until = time.monotonic() + WAITED_S
    pause = 0.005
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            return None if -code in {signal.SIGXCPU, signal.SIGKILL} else code
        time.sleep(pause)
        pause = min(pause * 1.5, 0.2)
    os.killpg(child, 9)
    os.waitpid(child, 0)
    return None


def quiet() -> None:
    """Send what tests print nowhere, and put what they remember into a folder that is thrown away."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def run_tests(plugin: object, *arguments: str) -> int:
    """Run pytest in this process."""
    return int(pytest.main([*arguments, *COMMON, *PRELOADED_IS_FINE], plugins=[plugin]))


def recorded(room: str) -> dict[str, Seen]:
    """Return what each passing test of a room does."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "seen.json")

        def work() -> int:
            quiet()
            recorder = Recorder()
            run_tests(recorder, f"tests/{room}")
            kept = set(recorder.calls) - recorder.failed
            out.write_text(json.dumps({one: [sorted(recorder.calls[one]), recorder.seconds[one]] for one in kept}))
            return 0

        in_child(work, 3600.0)
        found = json.loads(out.read_text())
    return {name: Seen(frozenset((file, line) for file, line in calls), s) for name, (calls, s) in found.items()}


def files_of(room: str) -> list[Path]:
    """Return the files of a room that are harmed."""
    places = [PACKAGE / name for name in ROOMS[room]]
    return sorted(file for place in places for file in ([place] if place.is_file() else place.rglob("*.py")))


def sample(room: str, count: int, seed: int, only: str) -> list[tuple[Path, Mutant]]:
    """Return a random sample of a room's mutants, the same for the same source and seed."""
    everything = [(file, one) for file in files_of(room) for one in mutants(file.read_text(encoding="utf-8"))]
    wanted = [(file, one) for file, one in everything if only in f"{file}:{one.function}"]
    return random.Random(f"{seed} {room}").sample(wanted, min(count, len(wanted)))


def functions_around(file: Path, line: int) -> set[tuple[str, int]]:
    """Return the functions, as file and first line, that hold a line."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    spans = [
        (min([node.lineno, *(one.lineno for one in node.decorator_list)]), node.end_lineno or 0)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    ]
    return {(str(file), first) for first, last in spans if first <= line <= last}


def naming(file: Path, line: int) -> set[str]:
    """Return files of the package that speak of what a line outside functions defines, its own among them."""
    above = file.read_text(encoding="utf-8").splitlines()[:line]
    names = [found[1] for text in above if (found := re.match(r"([A-Za-z_]\w*)\b.*[=:]", text))]
    if not names:
        return {str(file)}
    word = re.compile(rf"\b{names[-1]}\b")
    return {str(file), *(str(one) for one in PACKAGE.rglob("*.py") if word.search(one.read_text(encoding="utf-8")))}


def tests_for(file: Path, mutant: Mutant, seen: dict[str, Seen]) -> list[str]:
    """Return the tests that may notice a mutant, the quickest first, as many as the budget holds."""
    around = functions_around(file, mutant.line)
    reach = [name for name, one in seen.items() if around & one.calls] if around else []
    if not around:
        files = naming(file, mutant.line)
        reach = [name for name, one in seen.items() if files & {called for called, _ in one.calls}]
    if not reach and "kernel" in file.parts:
        reach = list(seen)
    ordered = sorted(reach, key=lambda name: ("kernel" not in name and "statics" not in name, seen[name].seconds))
    chosen: list[str] = []
    spent = 0.0
    for name in ordered:
        spent += seen[name].seconds
        if chosen and spent > BUDGET_S:
            break
        chosen.append(name)
    return chosen


def outcome(file: Path, mutant: Mutant, names: Sequence[str], seconds: float) -> str:
    """Return whether the tests notice a mutant."""
    if not names:
        return UNREACHED

    def work() -> int:
        quiet()
        if "kernel" in file.parts:
            numba.config.CACHE_DIR = tempfile.mkdtemp(prefix="mutant-")
        sys.meta_path.insert(0, Finder(file, mutant.source))
        return run_tests(Chosen(names), "-x", *sorted({name.partition("::")[0] for name in names}))

    code = in_child(work, PATIENCE * seconds + START_S)
    if code is None:
        return HUNG
    return SURVIVED if code == 0 else KILLED


def measured(room: str, count: int, seed: int, only: str) -> list[dict[str, object]]:
    """Return every mutant of a room's sample with what became of it."""
    seen = recorded(room)
    print(f"{room}: {len(seen)} tests, {sum(one.seconds for one in seen.values()):.0f} s", file=sys.stderr, flush=True)
    rows: list[dict[str, object]] = []
    for file, mutant in sample(room, count, seed, only):
        names = tests_for(file, mutant, seen)
        became = outcome(file, mutant, names, sum(seen[name].seconds for name in names))
        where = str(file.relative_to(PACKAGE))
        rows.append({"file": where, "line": mutant.line, "mutant": mutant.name, "became": became, "tests": len(names)})
        print(f"{became:9} {where}:{mutant.line} {mutant.name} ({len(names)} tests)", file=sys.stderr, flush=True)
    return rows


def main() -> None:
    """Print what became of the mutants, and the share that was noticed, by room."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", default=",".join(ROOMS))
    parser.add_argument("--mutants", type=int, default=40, help="of each room")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of a file's or function's name")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    os.chdir(ROOT)
    os.environ.setdefault("BACKSTRIDE_REQUIRE", "repeatable")  # the same examples for every mutant
    os.environ.pop("BACKSTRIDE_DATA", None)
    os.environ["OMP_NUM_THREADS"] = "1"
    rooms = {room: measured(room, asked.mutants, asked.seed, asked.only) for room in asked.rooms.split(",")}
    text = json.dumps({"seed": asked.seed, "mutants": asked.mutants, "rooms": rooms}, indent=1)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")
    shares = {room: sum(one["became"] in {KILLED, HUNG} for one in rows) / len(rows) for room, rows in rooms.items()}
    print(json.dumps({room: round(share, 3) for room, share in shares.items()}))


if __name__ == "__main__":
    main()
