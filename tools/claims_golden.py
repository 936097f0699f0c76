"""The table of verdict words of one runner: what a golden holds, and what the page of the documentation shows.

Only words are kept: no run, no figure and nothing of the diary.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from backstride.claims.card import Card

FILES = ("demo", "history")
"""Goldens of the documentation: the made-up runner, and another one's runs without a diary."""


def verdict_words(cards: Sequence[Card]) -> Mapping[str, Mapping[str, str | int]]:
    """Return, for each claim, the word of each witness, the direction of all together and its strength.

    Parameters
    ----------
    cards : sequence of Card
        The claims.
    """
    return {
        one.claim.id: {
            "studies": one.studies.verdict,
            "physics": one.physics.verdict,
            "you": one.you.verdict,
            "together": str(one.together.direction),
            "strength": one.together.strength,
        }
        for one in cards
    }


def kept(folder: Path, name: str) -> Mapping[str, Mapping[str, str | int]] | None:
    """Return a golden of the documentation; None where there is none.

    Parameters
    ----------
    folder : Path
        The folder of the documentation.
    name : str
        Which: one of `FILES`.
    """
    file = folder / "goldens" / f"claims-{name}.json"
    if not file.is_file():
        return None
    found: Mapping[str, Mapping[str, str | int]] = json.loads(file.read_text(encoding="utf-8"))
    return found


def written(words: Mapping[str, Mapping[str, str | int]]) -> str:
    """Return a golden as it is kept."""
    return json.dumps(words, indent=1) + "\n"
