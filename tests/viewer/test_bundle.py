"""The script of the 3-D page: made from its sources, the same bytes again, with the notices of what is inside."""

import hashlib
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VIEWER = ROOT / "viewer"
BUNDLE = ROOT / "src/backstride/web/static/body.js"


def _fingerprint() -> str:
    names = ["package-lock.json", "build.mjs", *sorted(f"src/{path.name}" for path in (VIEWER / "src").iterdir())]
    digest = hashlib.sha256()
    for name in names:
        digest.update(f"{name}\0".encode() + (VIEWER / name).read_bytes() + b"\0")
    return digest.hexdigest()


def test_the_script_was_made_from_the_sources_that_lie_here():
    first = BUNDLE.read_text(encoding="utf-8").partition("\n")[0]
    assert _fingerprint() in first, "make scripts makes it anew"


def test_it_carries_the_notice_of_three_and_fetches_and_evaluates_nothing():
    text = BUNDLE.read_text(encoding="utf-8")
    assert "The MIT License" in text
    assert "three.js authors" in text
    assert not re.search(r"\beval\(|new Function\(|importScripts|WebAssembly", text)


def test_locks_name_no_address():
    lock = (VIEWER / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert lock.count('"integrity"') >= 3
    assert "omit-lockfile-registry-resolved=true" in (VIEWER / ".npmrc").read_text(encoding="utf-8")


@pytest.mark.node
@pytest.mark.slow
def test_making_it_again_gives_the_same_bytes(npm, tmp_path):
    """Types are checked as strictly as they can be, and the bundle comes out byte for byte."""
    copy = tmp_path / "viewer"
    shutil.copytree(VIEWER, copy, ignore=shutil.ignore_patterns("node_modules"))
    npm(copy, "ci", "--no-audit", "--no-fund", "--ignore-scripts")
    npm(copy, "run", "check")
    npm(copy, "run", "bundle", "--", str(tmp_path / "body.js"))
    assert (tmp_path / "body.js").read_bytes() == BUNDLE.read_bytes()
