"""`backstride story`: what somebody remembers, in three lines and in the gaps of the imported years."""

from datetime import datetime
from typing import Annotated

import typer

from backstride.api.story import story_answer
from backstride.bootstrap import Backstride
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.diary.timeline import Candidate, StoryLine, WasItTheBack

_DAY = ["%Y-%m-%d"]


def story(
    context: typer.Context,
    line: Annotated[str | None, typer.Option(help="A line of your story; three at most.")] = None,
    on: Annotated[datetime | None, typer.Option(formats=_DAY, help="Its day; today if not said.")] = None,
    strike: Annotated[datetime | None, typer.Option(formats=_DAY, help="Take the line of a day out.")] = None,
    gap: Annotated[datetime | None, typer.Option(formats=_DAY, help="First day of a gap you were asked about.")] = None,
    was_back: Annotated[WasItTheBack | None, typer.Option(help="Was your back the reason?")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Tell your story in up to three dated lines, and say of gaps in your running whether your back was the reason.

    It is printed and shown, marked as recalled, and used for no answer.

    Example: `backstride story --gap 2024-03-02 --was-back yes`
    """
    backstride = opened(context, home)
    now = backstride.now()
    if line is not None:
        backstride.story.write(StoryLine(on.date() if on else now.date(), line), now)
    if strike is not None:
        backstride.story.strike(strike.date(), now)
    if gap is not None and was_back is not None:
        backstride.story.recall(_asked(backstride, gap), was_back, now)
    if json:
        print_json(story_answer(backstride.story))
    else:
        _print(backstride)


def _asked(backstride: Backstride, gap: datetime) -> Candidate:
    known = {one.first: one for one in backstride.story.candidates()}
    known |= {one.candidate.first: one.candidate for one in backstride.story.recalled()}
    if gap.date() not in known:
        aside().print(texts().say("cmd-story-no-such-gap", first=gap.date().isoformat()), markup=False)
        raise typer.Exit(MISUSE)
    return known[gap.date()]


def _print(backstride: Backstride) -> None:
    say, answer = texts().say, story_answer(backstride.story)
    out().print(say("story-title"), style="bold", markup=False)
    for line in answer.lines:
        out().print(f"{line.on}  {line.text}", markup=False)
    if not answer.lines:
        out().print(say("story-hint"), markup=False)
    for stretch in answer.to_ask:
        out().print(say(f"timeline-{stretch.kind}", first=str(stretch.first), last=str(stretch.last)), markup=False)
    for stretch in answer.recalled:
        out().print(f"{stretch.first} – {stretch.last}: {say(f'timeline-{stretch.answer}')}", markup=False)
    if answer.to_ask or answer.recalled:
        out().print(say("timeline-recalled"), markup=False)
    if answer.to_ask:
        out().print(say("cmd-story-how-to-answer", first=str(answer.to_ask[0].first)), markup=False)
