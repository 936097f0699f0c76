"""The third witness: what one's own days show, or what is missing to tell."""

from dataclasses import dataclass
from typing import Final, Protocol

from backstride.claims.claim import Claim, YouAsk
from backstride.claims.scale import Direction, Name, Sentence, Witness, silent
from backstride.diary.hold_tests import Change
from backstride.learn.answer import Answer
from backstride.learn.question import Horizon
from backstride.learn.verdict import Direction as Effect
from backstride.learn.verdict import Size, Wording

STRENGTH_OBSERVED: Final = 1
"""Days that were only looked at: other causes may lie behind them. [1]"""
STRENGTH_RANDOMISED: Final = 2
"""Days of a fair experiment: still one person, who knew. [1]"""


@dataclass(frozen=True, slots=True)
class OwnVerdict:
    """What one's own days say of one exposure.

    Parameters
    ----------
    effect : Effect
        Helps, harms, no difference that matters, or cannot tell yet.
    size : Size
        How large, against what the runner would act on.
    randomised : bool
        Whether a coin decided the exposure.
    more_mornings : int
        About how many more mornings would tell; 0 when that is not known. [mornings]
    stopped : bool
        Whether a stop sign stands, so that nothing was judged.
    """

    effect: Effect
    size: Size
    randomised: bool = False
    more_mornings: int = 0
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class OwnTests:
    """One's own tests of one kind.

    Parameters
    ----------
    done : int
        How many.
    change : Change or None
        What can be said of the last against the first; None before there are enough.
    """

    done: int
    change: Change | None = None


class OwnDays(Protocol):
    """What the witness needs to know of a runner's diary."""

    @property
    def has_mornings(self) -> bool:
        """Whether any morning was scored."""
        ...

    def verdict(self, exposure: str, outcome: str) -> OwnVerdict | None:
        """Return the verdict for a question that was put to the diary; None when it was not.

        Parameters
        ----------
        exposure, outcome : str
            Columns of the daily table.
        """
        ...

    def tests(self, test: str) -> OwnTests:
        """Return one's own tests of a kind.

        Parameters
        ----------
        test : str
            Identifier of a hold test.
        """
        ...


def own_verdict(answer: Answer, more_mornings: int = 0) -> OwnVerdict:
    """Return the next-morning verdict of an answer from one's own days.

    Parameters
    ----------
    answer : Answer
        From `backstride.learn`.
    more_mornings : int
        About how many more mornings would tell; 0 when that is not known. [mornings]
    """
    found = answer.at(Horizon.NEXT_MORNING).verdict
    stopped = "stop-sign" in found.reasons
    return OwnVerdict(found.direction, found.size, answer.wording is Wording.BECAUSE, more_mornings, stopped)


def you_witness(claim: Claim, days: OwnDays | None) -> Witness:
    """Return what one's own days say of a claim, or what is missing to tell.

    Parameters
    ----------
    claim : Claim
        The claim.
    days : OwnDays or None
        The diary; None when there is none.
    """
    ask = claim.you
    if ask.silent:
        return _silent(ask.silent)
    if ask.test:
        return _tests(ask, OwnTests(0) if days is None else days.tests(ask.test))
    if days is None or not days.has_mornings:
        return _silent("no_diary")
    found = days.verdict(ask.exposure, ask.outcome)
    if found is None:
        return _silent("not_asked")
    if found.effect is Effect.CANNOT_TELL:
        return _silent("stopped") if found.stopped else _silent("too_early", more=found.more_mornings)
    return _verdict(claim, found)


def _verdict(claim: Claim, found: OwnVerdict) -> Witness:
    word = _WORD[found.effect]
    values = {"exposure": claim.you.exposure, "outcome": claim.you.outcome, "size": str(found.size)}
    values["randomised"] = str(found.randomised).lower()
    strength = STRENGTH_RANDOMISED if found.randomised else STRENGTH_OBSERVED
    sentence = Sentence(f"claim-you-{word}", values)
    return Witness(
        Name.YOU, word, _direction(claim, found.effect), strength, sentence, (f"learn/{claim.you.exposure}",)
    )


def _direction(claim: Claim, effect: Effect) -> Direction:
    """Return where an effect points with respect to the claim; an open question has no for and against."""
    if claim.asks_openly:
        return Direction.MIXED
    if effect is Effect.NO_DIFFERENCE:
        return Direction.AGAINST
    return Direction.FOR if claim.you.claim_is in {"either", str(effect)} else Direction.AGAINST


def _tests(ask: YouAsk, own: OwnTests) -> Witness:
    if not own.done:
        return _silent("tests_none", needed=ask.needed)
    if own.done < ask.needed or own.change in {None, Change.PRACTICE, Change.NOISE_NOT_KNOWN}:
        return _silent("tests_few", done=own.done, needed=ask.needed)
    if own.change is Change.NO_CHANGE_WE_CAN_SEE:
        return _silent("tests_same")
    longer = own.change is Change.MORE
    word = "tests_longer" if longer else "tests_shorter"
    direction = Direction.FOR if longer else Direction.AGAINST
    return Witness(Name.YOU, word, direction, STRENGTH_OBSERVED, Sentence(f"claim-you-{word}"), (f"tests/{ask.test}",))


def _silent(why: str, **values: int) -> Witness:
    return silent(Name.YOU, Sentence(f"claim-you-{why}", values), why)


_WORD: Final = {Effect.HELPS: "better", Effect.HARMS: "worse", Effect.NO_DIFFERENCE: "no_difference"}
