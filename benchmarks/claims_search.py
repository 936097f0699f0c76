"""How often a free question finds its claim: ours beside bm25 of SQLite and rapidfuzz (if there)."""

import json
import re
import sqlite3
import time
import tomllib
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from backstride.claims.ask import ask
from backstride.claims.claim import claims
from backstride.claims.search import search

LISTS = Path(__file__).parents[1] / "tests" / "claims" / "data"
ASKED = [(claim.id, alias) for claim in claims() for alias in claim.aliases]
Finder = Callable[[str], str]


def ours(question: str) -> str:
    return next((match.claim for match in search(question)), "")


def bm25() -> Finder:
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table asked using fts5(claim unindexed, text, tokenize='porter unicode61')")
    database.executemany("insert into asked values (?, ?)", ASKED)
    best = "select claim from asked where asked match ? order by bm25(asked) limit 1"

    def find(question: str) -> str:
        words = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        return next((row[0] for row in database.execute(best, (words,))), "")

    return find


def fuzzy() -> Finder:
    fuzz, process = import_module("rapidfuzz.fuzz"), import_module("rapidfuzz.process")
    phrases = [alias for _, alias in ASKED]
    return lambda question: ASKED[process.extractOne(question, phrases, scorer=fuzz.token_set_ratio)[2]][0]


def measured(find: Finder, name: str) -> dict[str, float]:
    held = tomllib.loads((LISTS / f"{name}.toml").read_text("utf-8"))
    asked = [(claim, question) for claim, questions in held["asked"].items() for question in questions]
    start = time.perf_counter()
    right = sum(find(question) == claim for claim, question in asked)
    taken = time.perf_counter() - start
    return {"questions": len(asked), "right_first": right / len(asked), "ms_each": 1000 * taken / len(asked)}


def main() -> None:
    finders = {"ours": ours, "sqlite_bm25": bm25()} | ({"rapidfuzz": fuzzy()} if find_spec("rapidfuzz") else {})
    search("warm")
    names = ("questions_kept", "questions_sixth", "questions_last", "questions_blind")
    found = {name: {which: measured(find, name) for which, find in finders.items()} for name in names}
    start = time.perf_counter()
    for _ in range(20):
        ask("is a treadmill better for my back?")
    print(json.dumps({"lists": found, "ask_ms": 50 * (time.perf_counter() - start)}, indent=1))


if __name__ == "__main__":
    main()
