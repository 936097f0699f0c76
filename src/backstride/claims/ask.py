"""Ask anything: emergency words first, then the claims a question is about, or no answer at all."""

from dataclasses import dataclass
from typing import Final

from backstride.claims.search import Match, is_of_ours, search
from backstride.diary.words import emergency_words

ANSWERED_FROM: Final = 0.36
"""How alike a question must be to a claim to be answered by it; chosen on the first list of phrasings. [1]"""
NEAR_FROM: Final = 0.2
"""How alike it must be for the claim to be offered as *perhaps you meant*, where it names the back or running. [1]"""
MOST_OFFERED: Final = 3
"""How many claims are offered at most. [claims]"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question came to: exactly one of stop signs, claims that answer it, or none.

    Parameters
    ----------
    question : str
        As asked.
    signs : tuple of str
        Emergency questions that its words make due; then nothing else is said.
    matches : tuple of Match
        Claims that answer it, the nearest first.
    near : tuple of Match
        Claims it may have meant instead, the nearest first; with those that answer it, three at most.
    """

    question: str
    signs: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()

    @property
    def stops_first(self) -> bool:
        """Whether the stop card comes before everything else."""
        return bool(self.signs)


def ask(question: str) -> Asked:
    """Give what a free question comes to.

    Emergency words, lay and misspelt, come first and alone: then no claim is even looked for.

    Parameters
    ----------
    question : str
        What somebody typed.

    Examples
    --------
    >>> ask("is a treadmill better for my back?").matches[0].claim
    'treadmill'
    >>> ask("my back hurts and I cant pee").stops_first
    True
    >>> ask("how do I bake bread?").matches
    ()
    """
    if signs := emergency_words(question):
        return Asked(question, signs=signs)
    found = search(question)[:MOST_OFFERED]
    matches = tuple(one for one in found if one.score >= ANSWERED_FROM)
    near = tuple(one for one in found[len(matches) :] if one.score >= NEAR_FROM)
    return Asked(question, matches=matches, near=near if is_of_ours(question) else ())
