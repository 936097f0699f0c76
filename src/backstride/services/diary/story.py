"""My story, the history of my back and the timeline of day nought: told once, printed, never analysed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.back_history import BackHistory
from backstride.diary.timeline import (
    STORY_LINES_MAX,
    Candidate,
    Recalled,
    StoryLine,
    WasItTheBack,
    back_pain_timeline,
    candidates,
)
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.words import Heard, heard_in
from backstride.services.classified import fact
from backstride.services.ports import Records
from backstride.services.running_days import rans

LETTERS_MAX = 500
"""Longest line of a story. [letters]"""
_THE_BACK = "back"
"""One runner has one back, hence one history."""
_SOME_RUNNING_M = 1.0
"""Stands for a run whose distance nothing tells, so that its day is no gap. [m]"""


@dataclass(frozen=True, slots=True)
class Story:
    """The use cases around what somebody remembers.

    Parameters
    ----------
    records : Records
        Where answers and lines are kept.
    hear : callable
        Gives the signs and conditions that words of this runner speak of on a day.
    """

    records: Records
    hear: Callable[[str, date], Heard] = lambda text, _day: heard_in(text)

    @fact
    def candidates(self) -> Sequence[Candidate]:
        """Return the gaps and drops of the imported years that were not asked about yet, oldest first."""
        distance: dict[date, float] = {}
        for one in rans(self.records.runs()):
            distance[one.day] = distance.get(one.day, 0.0) + max(one.distance_m or 0.0, _SOME_RUNNING_M)
        return candidates(distance, self.records.told(Recalled))

    @fact
    def recall(self, candidate: Candidate, answer: WasItTheBack, now: datetime) -> None:
        """Keep the answer about a stretch; it is marked recalled and used for no verdict."""
        key = f"{candidate.kind}:{candidate.first.isoformat()}"
        self.records.tell(Recalled(candidate, answer, now), key, now)

    @fact
    def recalled(self) -> Sequence[Recalled]:
        """Return every answer about a stretch, oldest stretch first."""
        return sorted(self.records.told(Recalled), key=lambda one: one.candidate.first)

    @fact
    def timeline(self) -> Sequence[Candidate]:
        """Return the stretches in which the back was the reason, as recalled."""
        return back_pain_timeline(self.records.told(Recalled))

    @fact
    def lines(self) -> Sequence[StoryLine]:
        """Return the lines of the story, oldest first."""
        return sorted(self.records.told(StoryLine), key=lambda one: one.on)

    @fact
    def write(self, line: StoryLine, now: datetime) -> Sequence[StoryLine]:
        """Keep a line, in place of one of the same day; a stop sign in it makes the safety questions due.

        Raises
        ------
        StoryIsFull
            If three lines of other days are there.
        StoryLineEmpty
            If the line says nothing, or more than there is room for.
        """
        # first of all: a stop sign binds even where the line beside it is refused
        self.listen(line.text, now)
        if not 0 < len(line.text.strip()) <= LETTERS_MAX:
            raise StoryLineEmpty(len(line.text.strip()))
        others = [one for one in self.lines() if one.on != line.on]
        if len(others) >= STORY_LINES_MAX:
            raise StoryIsFull
        self.records.tell(StoryLine(line.on, line.text.strip()), line.on.isoformat(), now)
        return self.lines()

    @fact
    def listen(self, words: str, now: datetime) -> None:
        """Hear a stop sign in what somebody wrote, whether or not the words can be kept: the questions become due."""
        if signs := self.hear(words, now.date()).signs:
            self.records.add_to_gate(Trigger(now, Cause.WORDS_IN_NOTE, signs))

    @fact
    def history(self) -> BackHistory:
        """Return what was told of the history of the back; empty where nothing was."""
        return next(iter(self.records.told(BackHistory)), BackHistory())

    @fact
    def tell_history(self, history: BackHistory, now: datetime) -> BackHistory:
        """Keep the history in place of what was told before; a stop sign in it makes the safety questions due."""
        self.listen(history.words, now)
        self.records.tell(history, _THE_BACK, now)
        return history

    @fact
    def strike(self, on: date, now: datetime) -> Sequence[StoryLine]:
        """Take the line of a day out and return the story."""
        self.records.take_back(StoryLine, on.isoformat(), now)
        return self.lines()


class StoryIsFull(ValueError):
    """A fourth line was written."""

    def __init__(self) -> None:
        super().__init__(f"the story has room for {STORY_LINES_MAX} dated lines; take one out first")


class StoryLineEmpty(ValueError):
    """A line that says nothing, or too much."""

    def __init__(self, letters: int) -> None:
        super().__init__(f"a line of the story has 1 to {LETTERS_MAX} letters, got {letters}")
