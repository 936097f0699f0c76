"""`backstride today` and `backstride flare`: what today can be, and what to do after a jump of pain."""

import sys
from typing import Annotated

import typer

from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.refusal import refusing
from backstride.contracts.today import FlareAnswer, TodayOut
from backstride.diary.gate import GateReading, GateState
from backstride.diary.today import FIRST_RUN_RUNNING_MINUTES_MAX, Leg, Settled, Taps, TodayAnswer, TodayRule
from backstride.services.today import Planned


def today(
    context: typer.Context,
    back_pain: Annotated[int | None, typer.Option(help="Your back now, 0 to 10.")] = None,
    leg: Annotated[Leg | None, typer.Option(help="Your legs now.")] = None,
    settled: Annotated[Settled | None, typer.Option(help="Whether your last run has settled.")] = None,
    painkiller: Annotated[bool, typer.Option("--painkiller", help="Taken within the last 8 hours.")] = False,
    ill: Annotated[bool, typer.Option("--ill", help="You are ill.")] = False,
    planned_minutes: Annotated[
        int | None, typer.Option(min=1, max=1440, help="What you mean to do, in minutes.")
    ] = None,
    grows: Annotated[bool, typer.Option("--grows", help="It is longer or harder than the last of its kind.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Can I run today? Three answers give one, with the rule that decided.

    Example: `backstride today --back-pain 2 --leg nothing --settled settled --planned-minutes 30`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with refusing(backstride, json=json):
        reading = backstride.gate.require_plan(now)
        taps = _taps(back_pain, leg, settled, painkiller=painkiller, ill=ill)
        planned = Planned(planned_minutes, grows) if planned_minutes else None
        found = backstride.today.answer(taps, now, planned=planned)
    lines = _lines(found, reading)
    if json:
        print_json(_answer(found, reading, lines))
        return
    out().print(lines[0], style="bold", markup=False)
    for line in lines[1:]:
        out().print(line, markup=False)


def flare(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show the card for a jump of pain: the next 72 hours and two weeks.

    Example: `backstride flare`
    """
    backstride = opened(context, home)
    with refusing(backstride, json=json):
        card = backstride.flare.card(backstride.now())
    say = texts().say
    if card is None:
        answer = FlareAnswer(
            began=None, phase=None, usual_mornings=0, may_run_again=False, lines=[say("cmd-flare-none")]
        )
    else:
        told = [say("flare-title"), say("gentle-if-clinician-agrees"), *(say(step) for step in card.steps)]
        answer = FlareAnswer(
            began=card.began.isoformat(),
            phase=card.phase,
            usual_mornings=card.usual_mornings,
            may_run_again=card.may_run_again,
            lines=told,
        )
    if json:
        print_json(answer)
    else:
        for line in answer.lines:
            out().print(line, markup=False)


def _taps(back_pain: int | None, leg: Leg | None, settled: Settled | None, *, painkiller: bool, ill: bool) -> Taps:
    """Give the three taps, asked at a terminal where they were not told."""
    if sys.stdin.isatty():
        say = texts().say
        back_pain = typer.prompt(say("today-tap-back"), type=int) if back_pain is None else back_pain
        leg = leg or Leg(_choose("today-tap-leg", list(Leg)))
        settled = settled or Settled(_choose("today-tap-settled", list(Settled)))
    if back_pain is None or leg is None or settled is None:
        aside().print(texts().say("cmd-today-how"), markup=False)
        raise typer.Exit(MISUSE)
    return Taps(back_pain, leg, settled, painkiller, ill)


def _choose(title: str, options: list[Leg] | list[Settled]) -> str:
    room = title.removeprefix("today-tap-")
    by_number = {str(number): option for number, option in enumerate(options, 1)}
    for number, option in by_number.items():
        out().print(f"{number}  {texts().say(f'today-{room}-{option}')}", markup=False)
    while (typed := typer.prompt(texts().say(title)).strip()) not in by_number:
        out().print(texts().say("cmd-check-choose", offered=", ".join(by_number)), markup=False)
    return str(by_number[typed])


def _lines(found: TodayAnswer, reading: GateReading) -> list[str]:
    say = texts().say
    lines = [say(f"suggestion-{found.suggestion}")]
    if reading.state is GateState.GENTLE:
        lines.insert(0, say("gentle-if-clinician-agrees"))
    if found.minutes_max is not None:
        lines.append(say("suggestion-minutes-max", minutes=found.minutes_max))
    if _running_minutes(found) is not None:
        lines.append(say("suggestion-long-gap-running", minutes=FIRST_RUN_RUNNING_MINUTES_MAX))
    lines += [say(f"today-rule-{rule}") for rule in (found.rule, *found.others)]
    return [*lines, say("pain-rule-source")]


def _running_minutes(found: TodayAnswer) -> int | None:
    return FIRST_RUN_RUNNING_MINUTES_MAX if TodayRule.LONG_GAP in {found.rule, *found.others} else None


def _answer(found: TodayAnswer, reading: GateReading, lines: list[str]) -> TodayOut:
    return TodayOut(
        suggestion=found.suggestion,
        rule=found.rule,
        other_rules=[str(rule) for rule in found.others],
        minutes_max=found.minutes_max,
        running_minutes_max=_running_minutes(found),
        gate=reading.state,
        lines=lines,
    )
