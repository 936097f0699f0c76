"""What the page of the runner's own story shows: the back's history, pauses asked about once, and three lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from backstride.diary.back_history import OWN_WORDS
from backstride.diary.timeline import STORY_LINES_MAX, Candidate, StoryLine
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class AskedPause:
    """One pause that is asked about.

    Parameters
    ----------
    key : str
        Its name in the form.
    candidate : Candidate
        The stretch.
    """

    key: str
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class StoryPage:
    """My story.

    Parameters
    ----------
    asked : sequence of AskedPause
        Pauses not asked about yet, oldest first.
    timeline : sequence of Candidate
        Pauses of which the back was the reason, as recalled, oldest first.
    lines : sequence of StoryLine
        The lines, oldest first.
    form : Form
        What was typed for a line.
    history : Form
        What was told of the history of the back.
    """

    asked: Sequence[AskedPause] = ()
    timeline: Sequence[Candidate] = ()
    lines: Sequence[StoryLine] = ()
    form: Form = field(default_factory=Form)
    history: Form = field(default_factory=Form)

    @property
    def own_words(self) -> Sequence[str]:
        """Questions about the back that are answered in own words, apart from how it began."""
        return OWN_WORDS[1:]

    @property
    def has_room(self) -> bool:
        """Whether another line fits."""
        return len(self.lines) < STORY_LINES_MAX


def pause_key(candidate: Candidate) -> str:
    """Return the name of a pause in a form."""
    return f"{candidate.kind}_{candidate.first}_{candidate.last}"
