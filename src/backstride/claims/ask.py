"""Ask anything: stop signs first, then the places that a question leads to, or no answer at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from backstride.claims.search import LONGEST, Match, is_of_ours, names_another_place, search
from backstride.claims.ways import NOT_ME, concepts_in, is_ours, owning, says_nothing_else, ways_for
from backstride.claims.words import mended, plain, vocabulary
from backstride.diary.words import NOBODY_KNOWN, Heard, Who, heard_in

ANSWERED_FROM: Final = 0.36
"""How alike a question must be to a claim to be answered by words alone; chosen on the first list of phrasings. [1]"""
NEAR_FROM: Final = 0.2
"""How alike it must be for the claim to be offered as *perhaps you meant*, where it names the back or running. [1]"""
ALONE_FROM: Final = 0.45
"""How alike a question must be to a claim that no concept leads to. [1]"""
AHEAD_BY: Final = 0.08
"""How far such a claim must be ahead of the next. [1]"""
OWN_FROM: Final = 0.9
"""From here on words alone answer beside a concept that asks for a place of its own. [1]"""
SURE_FROM: Final = 0.7
"""From here on words alone are so sure of a claim that a place needs a clear lead. [1]"""
WAY_FROM: Final = 2.5
"""How much concepts must say for a place to be answered by them. [1]"""
DOING_FROM: Final = 3.5
"""From here on a place is meant even where words alone find a claim. [1]"""
OF_WAY: Final = 0.12
"""What concepts add to how alike a claim is, for each point they say. [1]"""
MOST_OFFERED: Final = 3
"""How many claims are offered at most. [claims]"""
_CLAIM: Final = "claim:"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question came to: stop signs alone; or places and claims that answer it, or none.

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
    places : tuple of str
        Places that are no claims and answer it: the nearest first, at most one where a claim answers better.
    matches : tuple of Match
        Claims that answer it, the nearest first.
    near : tuple of Match
        Claims it may have meant instead, the nearest first; with those that answer it, three at most.
    """

    question: str
    signs: tuple[str, ...] = ()
    soon: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
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

    @property
    def destination(self) -> str:
        """The one place that answers first: ``stop``, ``see_someone``, a place, a condition, a claim, or empty."""
        if self.is_answered_by_nothing:
            return "stop" if self.signs else "see_someone"
        if self.places:
            return self.places[0]
        if self.conditions:
            return f"condition:{self.conditions[0]}"
        return f"{_CLAIM}{self.matches[0].claim}" if self.matches else ""


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
    >>> ask("what do I do today, my back has flared up").destination
    'flare'
    >>> ask("my back hurts and I cant pee").stops_first
    True
    >>> ask("I had breast cancer and my back hurts").soon
    ('cancer_ever',)
    >>> ask("how do I bake bread?").destination
    ''
    """
    heard = heard_in(question, who).without(cleared)
    if heard.signs:
        return _stopped(question, heard)
    return _led(question, _as_meant(question[:LONGEST]), heard)


def _as_meant(question: str) -> str:
    """Return a question as concepts read it: misspelt words are mended where as written they lead nowhere."""
    written = plain(question)
    found = concepts_in(written)
    if ways_for(found, ours=_is_covered(written)):
        return written
    meant = plain(mended(question))
    return meant if is_ours(found) or _is_covered(meant) else written


def _stopped(question: str, heard: Heard) -> Asked:
    """Return a question that a sign answers; an emergency stands alone."""
    if heard.emergencies:
        return Asked(question, signs=heard.emergencies)
    return Asked(question, soon=heard.soon, conditions=heard.cards)


def _led(question: str, readable: str, heard: Heard) -> Asked:
    """Return the places to which concepts and words lead, by a question as it was written or as it was meant."""
    found = concepts_in(readable)
    if NOT_ME in found:
        return Asked(question, conditions=heard.cards)
    ways = {} if names_another_place(question) else ways_for(found, ours=_is_covered(readable))
    matches = _claims(question, ways, found)
    places = _places(ways, matches)
    alike = () if owning(found) else search(question)[:MOST_OFFERED]
    taken = {one.claim for one in matches}
    near = tuple(one for one in alike if one.score >= NEAR_FROM and one.claim not in taken)
    near = near[: MOST_OFFERED - len(matches)] if is_of_ours(question) or is_ours(found) else ()
    named = (place.partition(":")[2] for place in places if place.startswith("condition:"))
    conditions = (*heard.cards, *named)
    kept = tuple(place for place in places if not place.startswith("condition:"))
    return Asked(question, conditions=tuple(dict.fromkeys(conditions)), places=kept, matches=matches, near=near)


def _is_covered(readable: str) -> bool:
    """Whether a question holds nothing that is not known, so that it need not name the back or running."""
    return says_nothing_else(readable, concepts_in(readable), vocabulary().small)


def _claims(question: str, ways: Mapping[str, float], found: frozenset[str]) -> tuple[Match, ...]:
    """Return the claims that answer, by words and concepts together."""
    alike = {one.claim: one.score for one in search(question)}
    led = {place.removeprefix(_CLAIM): weight for place, weight in ways.items() if place.startswith(_CLAIM)}
    least = OWN_FROM if owning(found) else ANSWERED_FROM
    scored = [
        Match(claim, min(alike.get(claim, 0.0) + OF_WAY * led.get(claim, 0.0), 1.0))
        for claim in {*alike, *led}
        if alike.get(claim, 0.0) >= least or led.get(claim, 0.0) >= WAY_FROM
    ]
    ranked = tuple(sorted(scored, key=lambda one: (-one.score, one.claim)))[:MOST_OFFERED]
    return ranked if ranked and (ranked[0].claim in led or _stands_out(ranked)) else ()


def _stands_out(ranked: Sequence[Match]) -> bool:
    """Return whether words alone, without a concept, find one claim clearly; otherwise it is offered, not given."""
    second = ranked[1].score if len(ranked) > 1 else 0.0
    return ranked[0].score >= ALONE_FROM and ranked[0].score - second >= AHEAD_BY


def _places(ways: Mapping[str, float], matches: Sequence[Match]) -> tuple[str, ...]:
    """Return the places other than claims that concepts lead to, where no claim is meant more."""
    best = max((weight for place, weight in ways.items() if place.startswith(_CLAIM)), default=0.0)
    sure = bool(matches) and matches[0].score - OF_WAY * best >= SURE_FROM
    others = [(place, weight) for place, weight in ways.items() if not place.startswith(_CLAIM)]
    led = [(place, weight) for place, weight in others if weight >= WAY_FROM and weight >= best]
    doing = bool(led) and led[0][1] >= max(DOING_FROM, best + 0.5)
    return () if sure and not doing else tuple(place for place, _ in led[:1])
