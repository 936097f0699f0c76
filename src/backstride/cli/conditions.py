"""`backstride conditions`: cards for conditions and stages of life."""

from typing import Annotated

import typer

from backstride.api.conditions import condition_lines, condition_out
from backstride.api.safety import ConditionsAnswer
from backstride.cli.options import JsonOption
from backstride.cli.output import out, print_json, texts
from backstride.diary.condition_cards import condition_card, condition_cards


def conditions(
    name: Annotated[str | None, typer.Argument(help="One card, e.g. sciatica. Nothing for the list.")] = None,
    json: JsonOption = False,
) -> None:
    """Read what is known about running with a condition or at a stage of life, and whom to see.

    Example: `backstride conditions sciatica`
    """
    cards = [condition_card(name)] if name else list(condition_cards())
    say = texts().say
    if json:
        print_json(ConditionsAnswer(note=say("conditions-note"), conditions=[condition_out(card) for card in cards]))
        return
    out().print(say("conditions-note"), markup=False)
    lines = condition_lines(cards) if name else (f"{card.identifier}: {say(card.title)}" for card in cards)
    for line in lines:
        out().print(line, markup=False)
