"""What somebody remembers of their back, as a JSON answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer, also, shape
from backstride.diary.back_history import BackHistory
from backstride.diary.timeline import Candidate, StoryLine, WasItTheBack
from backstride.services.diary.story import Story

also(Candidate, "days")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Candidate):
    """A stretch of the imported years.

    Parameters
    ----------
    answer : WasItTheBack or None
        Was the back the reason? null was not asked yet.
    """

    answer: WasItTheBack | None


@dataclass(frozen=True, kw_only=True)
class StoryAnswer(Answer):
    """What somebody remembers; recalled, shown, and used for no verdict.

    Parameters
    ----------
    lines : sequence of StoryLine
        The runner's own lines.
    to_ask : sequence of Stretch
        Asked once.
    recalled : sequence of Stretch
        What was said of those that were asked about.
    history : BackHistory
        What a clinician asks first about a back.
    """

    schema: Literal["backstride/story/1"] = "backstride/story/1"
    lines: Sequence[StoryLine]
    to_ask: Sequence[Stretch]
    recalled: Sequence[Stretch]
    history: BackHistory


def story_answer(story: Story) -> StoryAnswer:
    """Return the lines, the pauses to ask about, and what was said of them."""
    return StoryAnswer(
        lines=story.lines(),
        to_ask=[Stretch(**shape(one), answer=None) for one in story.candidates()],
        recalled=[Stretch(**shape(one.candidate), answer=one.answer) for one in story.recalled()],
        history=story.history(),
    )
