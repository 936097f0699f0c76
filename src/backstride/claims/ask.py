"""Ask anything: stop signs first, then conditions, then the claims a question is about, or no answer at all."""

from dataclasses import dataclass
from typing import Final

from backstride.claims.search import Match, is_of_ours, search
from backstride.diary.words import NOBODY_KNOWN, Heard, Who, heard_in

ANSWERED_FROM: Final = 0.36
"""How alike a question must be to a claim to be answered by it; chosen on the first list of phrasings. [1]"""
NEAR_FROM: Final = 0.2
"""How alike it must be for the claim to be offered as *perhaps you meant*, where it names the back or running. [1]"""
MOST_OFFERED: Final = 3
"""How many claims are offered at most. [claims]"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question came to: stop signs alone; or conditions, claims that answer it, or none.

    Parameters
    ----------
    question : str
        As asked.
    signs : tuple of str
        Emergency questions that its words make due; then nothing else is said.
    soon : tuple of str
        See-someone questions that its words make due; then no claim answers either.
    conditions : tuple of str
        Conditions and stages of life that it names, whose cards are shown.
    matches : tuple of Match
        Claims that answer it, the nearest first.
    near : tuple of Match
        Claims it may have meant instead, the nearest first; with those that answer it, three at most.
    """

    question: str
    signs: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    near: tuple[Match, ...] = ()

    @property
    def stops_first(self) -> bool:
        """Whether a stop card comes before everything else."""
        return bool(self.signs)

    @property
    def is_answered_by_nothing(self) -> bool:
        """Whether a sign was heard, beside which no ordinary answer stands."""
        return bool(self.signs or self.soon)


def ask(question: str, who: Who = NOBODY_KNOWN, cleared: frozenset[str] = frozenset()) -> Asked:
    """Return what a free question comes to.

    Words of a stop sign, lay and misspelt, come first and alone: then no claim is even looked for.

    Parameters
    ----------
    question : str
        What somebody typed.
    who : Who
        What the profile knows of them.
    cleared : frozenset of str
        Lasting facts, such as a cancer long ago, that a professional has answered for.

    Examples
    --------
    >>> ask("is a treadmill better for my back?").matches[0].claim
    'treadmill'
    >>> ask("my back hurts and I cant pee").stops_first
    True
    >>> ask("I had breast cancer and my back hurts").soon
    ('cancer_ever',)
    >>> ask("how do I bake bread?").matches
    ()
    """
    heard = heard_in(question, who).without(cleared)
    if heard.signs:
        return _stopped(question, heard)
    found = search(question)[:MOST_OFFERED]
    matches = tuple(one for one in found if one.score >= ANSWERED_FROM)
    near = tuple(one for one in found[len(matches) :] if one.score >= NEAR_FROM)
    near = near if is_of_ours(question) else ()
    return Asked(question, conditions=heard.cards, matches=matches, near=near)


def _stopped(question: str, heard: Heard) -> Asked:
    """Return a question that a sign answers; an emergency stands alone."""
    if heard.emergencies:
        return Asked(question, signs=heard.emergencies)
    return Asked(question, soon=heard.soon, conditions=heard.cards)
