"""`backstride claims` and `backstride ask`: claims before their three witnesses, and free questions."""

from typing import Annotated

import typer
from rich.table import Table

from backstride.bootstrap import Backstride
from backstride.claims.ask import Asked
from backstride.claims.ask import ask as ask_claims
from backstride.claims.card import Card, Known, card
from backstride.claims.claim import NoSuchClaim, claim_named
from backstride.claims.claim import claims as every_claim
from backstride.claims.display import known
from backstride.cli.claims_out import claim_out, figure_words, line, said
from backstride.cli.errors import MISUSE
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import complain, out, print_json, texts
from backstride.contracts import claims as contract
from backstride.diary.emergency import emergency_card
from backstride.diary.permission import plan_refusals
from backstride.texts.gate_sentences import emergency_lines

WHY = "why"
"""The word before the name of one claim."""


def claims(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(help="Nothing for all, or: why NAME.", metavar="[why NAME]")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """What people say about running and backs, before studies, the model and your own days.

    Example: `backstride claims why treadmill`
    """
    backstride = opened(context, home)
    asked = list(words or ())
    if asked and (asked[0] != WHY or len(asked) != 2):
        complain(ValueError("say `backstride claims`, or `backstride claims why NAME`"))
        raise typer.Exit(MISUSE)
    try:
        chosen = [claim_named(asked[1])] if asked else every_claim()
    except NoSuchClaim as problem:
        complain(problem)
        raise typer.Exit(MISUSE) from None
    runner = known_of(backstride)
    cards = [card(claim, runner) for claim in chosen]
    if json:
        print_json(contract.ClaimsAnswer(claims=[claim_out(one) for one in cards]))
    elif asked:
        show_why(cards[0])
    else:
        show_all(cards)


def ask(
    context: typer.Context,
    question: Annotated[list[str], typer.Argument(help="Your question, in your own words.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Ask anything about running and your back.

    Example: `backstride ask "is a treadmill better for my back?"`
    """
    backstride = opened(context, home)
    found = ask_claims(" ".join(question))
    if json:
        print_json(ask_out(found, known_of(backstride)))
    elif found.stops_first:
        show_stop(found)
    elif found.matches:
        show_card(card(claim_named(found.matches[0].claim), known_of(backstride)))
        for match in found.matches[1:]:
            out().print(texts().say(f"claim-{match.claim}-question"), markup=False, style="dim")
    else:
        show_nothing(found)


def known_of(backstride: Backstride) -> Known:
    """Give what is known of the runner of a home: where the gate stands, and whether a plan may be made."""
    now = backstride.now()
    gate = backstride.gate
    refusals = plan_refusals(gate.record(), gate.age_years(now.date()), now.date())
    return Known(gate=gate.reading(now).state, refusals=refusals)


def ask_out(found: Asked, runner: Known) -> contract.AskAnswer:
    """Give what a question came to, for JSON."""
    say = texts().say
    if found.stops_first:
        return contract.AskAnswer(
            asked=found.question,
            outcome="stop_first",
            signs=list(found.signs),
            message=say("emergency-title"),
            stop_lines=list(stop_lines(found)),
            claims=[],
            near=[],
        )
    matched = [claim_out(card(claim_named(match.claim), runner)) for match in found.matches]
    near = [contract.NearOut(id=match.claim, question=say(f"claim-{match.claim}-question")) for match in found.near]
    return contract.AskAnswer(
        asked=found.question,
        outcome="answered" if matched else "no_answer",
        signs=[],
        message="" if matched else say("ask-no-answer"),
        claims=matched,
        near=near,
    )


def stop_lines(found: Asked) -> tuple[str, ...]:
    """Give the stop card in sentences, and that the safety questions come before anything else."""
    return (*emergency_lines(texts(), emergency_card(found.signs, None)), texts().say("ask-stop-first"))


def show_stop(found: Asked) -> None:
    """Print the stop card and nothing else."""
    out().print(texts().say("emergency-title"), style="bold", markup=False)
    for one in stop_lines(found):
        out().print(one, markup=False)
    out().print(texts().say("cmd-gate-command-check"), markup=False)


def show_nothing(found: Asked) -> None:
    """Print that there is no answer, and what may have been meant."""
    say = texts().say
    out().print(say("ask-no-answer"), markup=False)
    if found.near:
        out().print(say("ask-near"), markup=False)
        for match in found.near:
            out().print(f"  {say(f'claim-{match.claim}-question')}", markup=False)


def show_all(cards: list[Card]) -> None:
    """Print every claim in one table."""
    say = texts().say
    out().print(say("claims-note") + "\n", markup=False)
    table = Table(box=None, header_style="bold")
    for name in ("claim", "studies", "known", "answer"):
        table.add_column(say(f"claims-column-{name}"))
    for one in cards:
        verdict, sure = say(f"verdict-{one.studies.verdict}"), say(known(one.studies))
        table.add_row(say(f"claim-{one.claim.id}"), verdict, sure, line(one))
    out().print(table)
    out().print("\n" + say("claims-known-command", name=cards[0].claim.id), markup=False)


def show_card(one: Card) -> None:
    """Print a card: the question, the answer, three rows, what would change it, and what could be tried."""
    say = texts().say
    out().print(f"\n{say(f'claim-{one.claim.id}-question')}", style="bold", markup=False)
    out().print(f"  {line(one)}\n", markup=False)
    for witness in one.witnesses:
        sure = known(witness)
        row = (say(f"witness-{witness.name}"), say(sure) if sure else "", said(witness.sentence))
        out().print("  " + " · ".join(part for part in row if part), markup=False)
    if one.action is not None:
        out().print(f"\n  {said(one.action)}", markup=False)
    out().print(f"\n  {say('claims-changed-by')}", markup=False)
    for sentence in one.would_change:
        out().print(f"  - {said(sentence)}", markup=False)


def show_why(one: Card) -> None:
    """Print a card with every study behind it: figures with bands, sources, and what they do not show."""
    from backstride.claims.by_studies import evidence  # noqa: PLC0415  only this view needs the whole store

    say = texts().say
    show_card(one)
    for found in evidence(one.claim):
        study = found.study
        out().print(f"\n  {study.source}: {say(f'study-outcome-{found.finding.outcome}')}", markup=False)
        figures = "; ".join(map(figure_words, found.finding.figures)) or say("study-no-figure")
        out().print(f"    {figures}", markup=False)
        points = f"{say(f'study-says-{found.says}')}; {say(f'study-covers-{found.covers}')}"
        out().print(
            f"    {say(f'study-design-{study.design}')}, {say(f'study-who-{study.who}')}; {points}", markup=False
        )
        out().print("    " + " ".join(say(f"study-limit-{limit}") for limit in study.limits), markup=False)
