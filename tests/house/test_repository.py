"""What the repository may hold: no addresses in locks, no paths of a machine, nothing unfinished."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = {".py", ".md", ".toml", ".ts", ".js", ".html", ".css", ".ftl", ".yml", ".yaml", ".json", ".txt", ".cff", ""}
UNFINISHED = re.compile("NotImplemented" + r"Error|\bTO" + r"DO\b|\bFIX" + r"ME\b|\bX" + r"XX\b")


def tracked() -> list[Path]:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.splitlines() if (ROOT / name).is_file()]


def readable(path: Path) -> bool:
    return path.suffix in TEXT and path.stat().st_size < 3_000_000


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_locks_pin_hashes_and_hold_no_address(lock):
    text = lock.read_text(encoding="utf-8")
    assert not re.search(r"://|file:|--index|--find-links", text)
    pinned = re.findall(r"^([A-Za-z0-9_.\-\[\]]+)==", text, re.MULTILINE)
    assert len(pinned) > 20
    assert text.count("--hash=sha256:") >= len(pinned)


def test_the_runtime_lock_is_a_part_of_the_development_lock():
    def pins(name: str) -> set[str]:
        text = (ROOT / "requirements" / name).read_text(encoding="utf-8")
        return set(re.findall(r"^[A-Za-z0-9_.\-\[\]]+==\S+", text, re.MULTILINE))

    assert pins("runtime.txt") <= pins("develop.txt")


def test_nothing_is_left_unfinished():
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if readable(path) and (match := UNFINISHED.search(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert not found


def test_no_path_of_one_machine():
    place = re.compile("/wo" + r"rk/|/ro" + r"ot/\.|/ho" + "me/[a-z]")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if readable(path) and (match := place.search(path.read_text(encoding="utf-8", errors="ignore")))
    ]
    assert not found


def test_the_readme_is_one_screen():
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 45
