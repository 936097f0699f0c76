"""Two recipes of CONTRIBUTING.md done on a copy of the package: what they name is all that is edited."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns("__pycache__", "web", "*.npz", "*.svg")


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "src/backstride", tmp_path / "backstride", ignore=LEFT_OUT)
    return tmp_path / "backstride"


def said(copy: Path, code: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(copy.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment, cwd=copy.parent
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def changed(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, (file, before)
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_a_file_format_costs_a_reader_a_row_and_a_text(copy):
    (copy / "formats/pwx.py").write_text(
        "from backstride.runs.recording import Reading\n"
        "from backstride.runs.summary import ReadOutcome\n\n\n"
        "def read_pwx(data, where):\n    return Reading(ReadOutcome.NOT_AN_ACTIVITY)\n",
        encoding="utf-8",
    )
    row = '    PWX = "pwx", 6, 6, ".pwx", "pwx"\n\n    def __new__(cls'
    changed(copy / "runs/file_format.py", "    def __new__(cls", row)
    changed(copy / "texts/en/shared.ftl", "-watch-files = .fit, .tcx, .gpx", "-watch-files = .fit, .tcx, .gpx, .pwx")
    code = (
        "from backstride.formats.registry import READERS\n"
        "from backstride.formats.sources_kind import kind_of\n"
        "from backstride.runs.file_format import FileFormat, watch_suffixes\n"
        "from backstride.services.records import Content\n"
        "from backstride.texts.catalogue import catalogue\n"
        "found = (kind_of('a.pwx.gz', b''), kind_of('x', b'<pwx>'))\n"
        "outcome = READERS['pwx'](Content.of(b'<pwx/>'), 'a.pwx').outcome\n"
        "print(*found, outcome, watch_suffixes()[-1], catalogue().say('answer-empty-formats'))\n"
    )
    assert said(copy, code).startswith(
        "pwx pwx not_an_activity .pwx It takes files from watches (.fit, .tcx, .gpx, .pwx)"
    )


def test_a_claim_costs_a_row_and_its_sentences(copy):
    rows = copy / "claims/claims.toml"
    text = rows.read_text(encoding="utf-8")
    last = text[text.rindex("[[claim]]") :].replace("fast_or_slow", "uphill_or_flat")
    last = last[: last.index("aliases = [")] + 'aliases = ["is hilly running harder on the back than flat running"]\n'
    rows.write_text(f"{text}\n{last}", encoding="utf-8")
    sentences = copy / "texts/en/claims_sentences.ftl"
    words = sentences.read_text(encoding="utf-8")
    mine = [line for line in words.splitlines() if line.startswith("claim-fast-or-slow")]
    added = "\n".join(mine).replace("fast-or-slow", "uphill-or-flat")
    sentences.write_text(f"{words}\n{added}\n", encoding="utf-8")
    code = (
        "from backstride.claims.claim import claims\n"
        "from backstride.claims.search import search\n"
        "from backstride.texts.catalogue import catalogue\n"
        "(one,) = (each for each in claims() if each.id == 'uphill_or_flat')\n"
        "found = search('is hilly running harder on the back than flat running')\n"
        "print(found[0].claim, catalogue().say('claim-uphill-or-flat'))\n"
    )
    assert said(copy, code).startswith("uphill_or_flat ")
