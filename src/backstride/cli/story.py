"""`backstride story`: what somebody remembers, in three lines and in the gaps of the imported years."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any

import typer

from backstride.api.story import story_answer
from backstride.bootstrap import Backstride
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.diary.back_history import DayPattern
from backstride.diary.timeline import Candidate, StoryLine, WasItTheBack
from backstride.texts.history_sentences import history_lines

_DAY = ["%Y-%m-%d"]


def story(
    context: typer.Context,
    line: Annotated[str | None, typer.Option(help="A line of your story; three at most.")] = None,
    on: Annotated[datetime | None, typer.Option(formats=_DAY, help="Its day; today if not said.")] = None,
    strike: Annotated[datetime | None, typer.Option(formats=_DAY, help="Take the line of a day out.")] = None,
    gap: Annotated[datetime | None, typer.Option(formats=_DAY, help="First day of a gap you were asked about.")] = None,
    was_back: Annotated[WasItTheBack | None, typer.Option(help="Was your back the reason?")] = None,
    began_on: Annotated[datetime | None, typer.Option(formats=_DAY, help="When the trouble began.")] = None,
    began_with: Annotated[str | None, typer.Option(help="What happened then.")] = None,
    day_pattern: Annotated[DayPattern | None, typer.Option(help="When in a day it hurts most.")] = None,
    worse_with: Annotated[str | None, typer.Option(help="What brings it on.")] = None,
    eased_by: Annotated[str | None, typer.Option(help="What eases it.")] = None,
    earlier: Annotated[str | None, typer.Option(help="Earlier times of back trouble.")] = None,
    care: Annotated[str | None, typer.Option(help="Who looked at it, and what was done.")] = None,
    medicines: Annotated[str | None, typer.Option(help="What you take, by name.")] = None,
    work: Annotated[str | None, typer.Option(help="Your work: how much sitting or lifting.")] = None,
    goal: Annotated[str | None, typer.Option(help="What you want to be able to do.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Tell your back's history once, your story in three dated lines, and whether your back was behind gaps.

    It is printed and shown, marked as recalled, and used for no answer. An empty text takes an answer out.

    Example: `backstride story --gap 2024-03-02 --was-back yes`
    """
    backstride = opened(context, home)
    now = backstride.now()
    if line is not None:
        backstride.story.write(StoryLine(on.date() if on else now.date(), line), now)
    told = {
        "began_on": began_on and began_on.date(),
        "began_with": began_with,
        "day_pattern": day_pattern,
        "worse_with": worse_with,
        "eased_by": eased_by,
        "earlier": earlier,
        "care": care,
        "medicines": medicines,
        "work": work,
        "goal": goal,
    }
    _tell_history(backstride, {name: value for name, value in told.items() if value is not None})
    if strike is not None:
        backstride.story.strike(strike.date(), now)
    if gap is not None and was_back is not None:
        backstride.story.recall(_asked(backstride, gap), was_back, now)
    if json:
        print_json(story_answer(backstride.story))
    else:
        _print(backstride)


def _tell_history(backstride: Backstride, told: Mapping[str, Any]) -> None:
    if told:
        changed = {name: value or None for name, value in told.items()}
        backstride.story.tell_history(replace(backstride.story.history(), **changed), backstride.now())


def _asked(backstride: Backstride, gap: datetime) -> Candidate:
    known = {one.first: one for one in backstride.story.candidates()}
    known |= {one.candidate.first: one.candidate for one in backstride.story.recalled()}
    if gap.date() not in known:
        aside().print(texts().say("cmd-story-no-such-gap", first=gap.date().isoformat()), markup=False)
        raise typer.Exit(MISUSE)
    return known[gap.date()]


def _print(backstride: Backstride) -> None:
    say, answer = texts().say, story_answer(backstride.story)
    for asked, told in history_lines(answer.history, texts()):
        out().print(f"{asked}: {told}", markup=False)
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
