"""The tables of claims of two made-up runners, one without a diary: verdict words that move need a reason."""

import os
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.claims.claim import claims
from backstride.cli.demo import new_demo_home
from backstride.simulate.person import made_up_person
from backstride.simulate.season import season
from tools.claims_golden import FILES, kept, verdict_words, written

DOCS = Path(__file__).parents[2] / "docs"
LAST_DAY = date(2026, 11, 22)
HISTORY_SEED, HISTORY_DAYS = 7, 120
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


def test_the_table_of_runs_without_a_diary(tmp_path: Path) -> None:
    """Somebody of whom nothing is told but four months of watch files: anybody can remake it."""
    chance = np.random.default_rng(HISTORY_SEED)
    runs = season(made_up_person(chance), LAST_DAY - timedelta(days=HISTORY_DAYS), HISTORY_DAYS, chance).recordings
    backstride = open_backstride(tmp_path / "home")
    with backstride.writing("testing"):
        backstride.import_runs([backstride.demo_files(runs)], datetime.now(UTC), lambda *_, **__: None)
    kept_runs = backstride.records.runs()
    assert len(kept_runs) >= 30
    _compare("history", _words(backstride, max(run.local_date for run in kept_runs)))


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
