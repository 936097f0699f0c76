"""What somebody remembers, as a JSON answer."""

from backstride.bootstrap import Backstride
from backstride.contracts.body_log import StoryAnswer, StoryLineOut, StretchOut
from backstride.diary.timeline import Candidate, WasItTheBack


def story_out(backstride: Backstride) -> StoryAnswer:
    """Give the lines, the pauses to ask about, and what was said of them."""
    told = backstride.story
    return StoryAnswer(
        lines=[StoryLineOut(on=line.on.isoformat(), text=line.text) for line in told.lines()],
        to_ask=[_stretch(candidate, None) for candidate in told.candidates()],
        recalled=[_stretch(one.candidate, one.answer) for one in told.recalled()],
    )


def _stretch(candidate: Candidate, answer: WasItTheBack | None) -> StretchOut:
    first, last = candidate.first.isoformat(), candidate.last.isoformat()
    return StretchOut(kind=candidate.kind, first=first, last=last, days=candidate.days, answer=answer)
