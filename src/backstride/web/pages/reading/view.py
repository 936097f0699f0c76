"""What the pages to read show."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.diary.condition_cards import ConditionCard
from backstride.diary.explanations import Explanation


@dataclass(frozen=True, slots=True)
class ExplainedWord:
    """One word explained.

    Parameters
    ----------
    identifier : str
        Which.
    title, text, studies : str
        Messages of the catalogue.
    """

    identifier: str
    title: str
    text: str
    studies: str


@dataclass(frozen=True, slots=True)
class ConditionsPage:
    """Cards for conditions and stages of life, as a list or one of them in full.

    Parameters
    ----------
    listed, shown : sequence of ConditionCard
        Those that are listed by name, and those that are shown in full.
    """

    listed: Sequence[ConditionCard] = ()
    shown: Sequence[ConditionCard] = ()


@dataclass(frozen=True, slots=True)
class ExplainPage:
    """Words that people meet.

    Parameters
    ----------
    words : sequence of ExplainedWord
        In reading order.
    """

    words: Sequence[ExplainedWord]


def explained(one: Explanation) -> ExplainedWord:
    """Return how a word is shown."""
    return ExplainedWord(one.identifier, *one.messages)
