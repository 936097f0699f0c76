"""The table of claims of the made-up runner and of one real history: verdict words that move need a reason."""

import os
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.claims.claim import claims
from backstride.cli.demo import new_demo_home
from tools.claims_golden import FILES, kept, verdict_words, written

DOCS = Path(__file__).parents[2] / "docs"
LAST_DAY = date(2026, 11, 22)
HISTORY_FILES = 40
WRITE = "BACKSTRIDE_WRITE_GOLDENS"
"""Set it to write the goldens anew; then say why in CHANGELOG.md under Scientific changes."""


def _words(backstride: Backstride, day: date) -> Any:
    return verdict_words(backstride.claims.cards(claims(), datetime.combine(day, time(8), UTC)))


def _compare(name: str, found: Any) -> None:
    if os.environ.get(WRITE):
        (DOCS / "goldens" / f"claims-{name}.json").write_text(written(found), encoding="utf-8")
    expected = kept(DOCS, name)
    assert expected is not None
    moved = {claim: (expected.get(claim), words) for claim, words in found.items() if expected.get(claim) != words}
    assert moved == {}, f"verdicts moved; if meant, write them anew with {WRITE}=1"


def test_the_table_of_the_made_up_runner(tmp_path: Path) -> None:
    home = new_demo_home(tmp_path / "home", LAST_DAY)
    _compare("demo", _words(open_backstride(home), LAST_DAY))


@pytest.mark.data
def test_the_table_of_one_real_history(data_folder: Path, tmp_path: Path) -> None:
    files = sorted((data_folder / "fit" / "history").glob("*.fit"))[-HISTORY_FILES:]
    backstride = open_backstride(tmp_path / "home")
    with backstride.writing("testing"):
        backstride.import_runs(files, datetime.now(UTC), lambda *_, **__: None)
    last = max(run.local_date for run in backstride.records.runs())
    _compare("history", _words(backstride, last))


@pytest.mark.parametrize("name", FILES)
def test_a_golden_holds_every_claim_and_nothing_but_words(name: str) -> None:
    found = kept(DOCS, name)
    assert found is not None
    assert list(found) == [claim.id for claim in claims()]
    for words in found.values():
        assert set(words) == {"studies", "physics", "you", "together", "strength"}
        assert all(
            isinstance(word, str) and word.replace("_", "").isalpha()
            for key, word in words.items()
            if key != "strength"
        )
        assert words["strength"] in range(4)
