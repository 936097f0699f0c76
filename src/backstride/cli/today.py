"""`backstride today` and `backstride flare`: what today can be, and what to do after a jump of pain."""

import sys
from typing import Annotated

import typer

from backstride.bounds import SCORE
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened, within
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.refusal import refusing
from backstride.diary.gate import GateClosed
from backstride.diary.today import PLANNED_MINUTES, Leg, Planned, Settled, Taps, TapsSoFar
from backstride.texts.back_sentences import week_lines
from backstride.texts.today_sentences import today_lines


def today(
    context: typer.Context,
    back_pain: Annotated[int | None, within(SCORE, "Your back now.")] = None,
    leg: Annotated[Leg | None, typer.Option(help="Your legs now.")] = None,
    settled: Annotated[Settled | None, typer.Option(help="Whether your last run has settled.")] = None,
    painkiller: Annotated[bool, typer.Option("--painkiller", help="Taken within the last 8 hours.")] = False,
    ill: Annotated[bool, typer.Option("--ill", help="You are ill.")] = False,
    planned_minutes: Annotated[int | None, within(PLANNED_MINUTES, "What you mean to do, in minutes.")] = None,
    grows: Annotated[bool, typer.Option("--grows", help="It is longer or harder than the last of its kind.")] = False,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Can I run today? Three answers give one, with the entry that decided and what lifts it.

    The answers are kept as a score. Without any of them it says what today can be by what was told until now.

    Example: `backstride today --back-pain 2 --leg nothing --settled settled --planned-minutes 30`
    """
    backstride = opened(context, home)
    now = backstride.now()
    so_far = TapsSoFar(back_pain, leg, settled, painkiller, ill)
    try:
        with refusing(backstride, json=json):
            if None in (back_pain, leg, settled):  # it refuses before anything is asked at the terminal
                found = backstride.today.as_it_is(now=now)
            if so_far != TapsSoFar() or sys.stdin.isatty():
                taps = _taps(so_far)
                so_far = TapsSoFar.of(taps)
                planned = Planned(planned_minutes, grows) if planned_minutes else None
                found = backstride.today.answer(taps, now=now, planned=planned)
    finally:
        backstride.today.hear(so_far, now)
    days, units = backstride.back.days(now.date()), backstride.me.known(now.date()).units
    if json:
        from backstride.api.today import today_out

        print_json(today_out(found, days, units))
        return
    lines = today_lines(texts(), found, units)
    out().print(lines[0], style="bold", markup=False)
    for line in (*lines[1:], "", *week_lines(texts(), days, units)):
        out().print(line, markup=False)


def flare(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """Show the card for a jump of pain: the next 72 hours and two weeks.

    Example: `backstride flare`
    """
    backstride = opened(context, home)
    now = backstride.now()
    facts, numbers = backstride.flare.facts(now), backstride.safety.numbers(now)
    try:
        card, is_open = backstride.flare.card(now=now), True
    except GateClosed:
        card, is_open = None, False
    from backstride.api.today import flare_answer

    answer = flare_answer(facts, numbers, card)
    if json:
        print_json(answer)
        return
    for line in answer.lines:
        out().print(line, markup=False)
    if not is_open:
        out().print(texts().say("flare-locked"), markup=False)


def _taps(told: TapsSoFar) -> Taps:
    """Return the three taps, asked at a terminal where they were not told."""
    back_pain, leg, settled = told.back_pain, told.leg, told.settled
    if sys.stdin.isatty():
        say = texts().say
        back_pain = typer.prompt(say("today-tap-back"), type=int) if back_pain is None else back_pain
        leg = leg or Leg(_choose("today-tap-leg", list(Leg)))
        settled = settled or Settled(_choose("today-tap-settled", list(Settled)))
    if back_pain is None or leg is None or settled is None:
        aside().print(texts().say("cmd-today-how"), markup=False)
        raise typer.Exit(MISUSE)
    return Taps(back_pain, leg, settled, told.painkiller, told.ill)


def _choose(title: str, options: list[Leg] | list[Settled]) -> str:
    room = title.removeprefix("today-tap-")
    by_number = {str(number): option for number, option in enumerate(options, 1)}
    for number, option in by_number.items():
        out().print(f"{number}  {texts().say(f'today-{room}-{option}')}", markup=False)
    while (typed := typer.prompt(texts().say(title)).strip()) not in by_number:
        out().print(texts().say("cmd-check-choose", offered=", ".join(by_number)), markup=False)
    return str(by_number[typed])
