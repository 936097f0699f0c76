"""`backstride claims` and `backstride ask`: claims before their three witnesses, and free questions."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from backstride.api import claims as contract
from backstride.api.asked import ask_out, own_words, stop_lines
from backstride.api.claim_out import claim_out, line, said
from backstride.api.conditions import condition_lines
from backstride.bootstrap import Backstride
from backstride.claims.ask import Asked
from backstride.claims.ask import ask as ask_claims
from backstride.claims.card import Card
from backstride.claims.claim import Claim, claim_named
from backstride.claims.claim import claims as every_claim
from backstride.claims.display import known
from backstride.claims.verdict import Evidence
from backstride.cli.claims_out import show_computed
from backstride.cli.errors import MISUSE, REFUSED
from backstride.cli.options import HomeOption, JsonOption, opened, write_lock
from backstride.cli.output import aside, complain, out, print_json, texts
from backstride.diary.condition_cards import condition_card
from backstride.diary.emergency import emergency_card
from backstride.services.claims.claims import Answered
from backstride.texts.asked_places import place_words
from backstride.texts.claim_words import certainty_words, figure_words, read_words, searched_words, study_word

WHY = "why"
"""The word before the name of one claim."""
WIDE = 120
"""Terminals from this width on show what studies say beside the answer. [characters]"""


def claims(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(help="Nothing for all, or: why NAME, for one with its studies.", metavar="[why NAME]"),
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """What people say about running and backs, before studies, the model and your own days.

    Example: `backstride claims why treadmill`
    """
    asked = list(words or ())
    if asked and (asked[0] != WHY or len(asked) != 2):
        complain(ValueError("say `backstride claims`, or `backstride claims why NAME`"))
        raise typer.Exit(MISUSE)
    chosen = [claim_named(asked[1])] if asked else list(every_claim())
    backstride = opened(context, home)
    simulated = backstride.home.is_simulated
    cards = _cards(backstride, chosen)
    if json:
        print_json(contract.ClaimsAnswer(claims=[claim_out(one) for one in cards], simulated=simulated))
        return
    _say_simulated(simulated=simulated)
    show_why(cards[0]) if asked else show_all(cards)


def ask(
    context: typer.Context,
    question: Annotated[list[str], typer.Argument(help="Your question, in your own words.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Ask anything about running and your back. Words of an emergency show what to do first, and nothing else.

    Example: `backstride ask "is a treadmill better for my back?"`
    """
    text = " ".join(question)
    if (urgent := ask_claims(text)).stops_first:
        _stop_first(context, home, urgent, json=json)
        raise typer.Exit(REFUSED)
    backstride = opened(context, home)
    heard = backstride.claims.hear(text, backstride.now())
    if heard.is_answered_by_nothing:
        _show_stopped(backstride.claims.ask(text, backstride.now()), json=json)
        raise typer.Exit(REFUSED)
    chosen = [claim_named(match.claim) for match in heard.matches]
    now = backstride.now()
    own = backstride.own_data.answer(heard, now) if heard.places else None
    told, units = Answered(heard, tuple(_cards(backstride, chosen)), own=own), backstride.me.known(now.date()).units
    if json:
        print_json(ask_out(told, units=units, simulated=backstride.home.is_simulated))
        return
    _say_simulated(simulated=backstride.home.is_simulated and bool(told.cards or own_words(told, units)))
    if heard.conditions:
        _show_conditions(heard)
    for name in heard.places:
        _show_place(name, own_words(told, units))
    if not told.cards:
        if not heard.conditions and not heard.places:
            show_nothing(heard)
        return
    show_card(told.cards[0])
    show_others(heard)


def _cards(backstride: Backstride, chosen: Sequence[Claim]) -> Sequence[Card]:
    """Return the cards, holding the write lock where an answer of the own days is looked at for the first time."""
    now = backstride.now()
    first = bool(chosen) and backstride.claims.looks_at_answers(chosen, now.date())
    with write_lock(backstride, "answering", wanted=first):
        return backstride.claims.cards(chosen, now) if chosen else ()


def _stop_first(context: typer.Context, home: Path | None, heard: Asked, *, json: bool) -> None:
    """Show the stop card, also where the home cannot be opened, and make the safety questions due."""
    told = Answered(heard, stop=emergency_card(heard.signs, None))
    try:
        backstride = opened(context, home)
        told = backstride.claims.ask(heard.question, backstride.now())
    finally:
        _show_stopped(told, json=json)


def _show_stopped(told: Answered, *, json: bool) -> None:
    """Print the stop card or the see-someone card and nothing else, where refusals are printed."""
    if json:
        print_json(ask_out(told))
        return
    aside().print(ask_out(told).message, style="bold", markup=False)
    for one in stop_lines(told):
        aside().print(one, markup=False)
    for name in told.asked.conditions:
        aside().print(texts().say("condition-read-more", name=name), markup=False)


def _show_conditions(heard: Asked) -> None:
    """Print the cards of conditions that a question names."""
    out().print(texts().say("conditions-note"), markup=False)
    for one in condition_lines(condition_card(name) for name in heard.conditions):
        out().print(one, markup=False)


def _say_simulated(*, simulated: bool) -> None:
    if simulated:
        out().print(texts().say("simulated"), markup=False)


def _show_place(name: str, own: str) -> None:
    """Print a place that answers a question and is no claim: what the own data say, and the command that opens it."""
    place, say = place_words(texts(), name), texts().say
    out().print(f"\n{place.title}", style="bold", markup=False)
    for sentence in filter(None, (own, place.sentence)):
        out().print(f"  {sentence}", markup=False)
    if place.command:
        out().print(f"  {say('ask-place-command', command=place.command)}", markup=False)


def show_nothing(found: Asked) -> None:
    """Print that there is no answer, and what may have been meant."""
    say = texts().say
    out().print(f"{say('ask-no-answer')} {say('ask-can')}", markup=False)
    if found.near:
        out().print(say("ask-near"), markup=False)
        for match in found.near:
            out().print(f"  {say(f'claim-{match.claim}-question')}", markup=False)


def show_others(found: Asked) -> None:
    """Print other claims that the question touches, and how to see the studies."""
    say, first = texts().say, found.matches[0].claim
    if others := found.matches[1:] + found.near:
        out().print(f"\n  {say('ask-others')}", markup=False)
        for match in others:
            out().print(f"  - {say(f'claim-{match.claim}-question')}", markup=False)
    out().print("\n" + say("claims-known-command", name=first), markup=False)


def show_all(cards: Sequence[Card]) -> None:
    """Print every claim in one table; a narrow terminal leaves out what `claims why` says as well."""
    say = texts().say
    out().print(say("claims-note") + "\n", markup=False)
    wide = ("studies", "known") if out().width >= WIDE else ()
    table = Table(box=None, header_style="bold")
    for name in ("name", "claim", *wide, "answer"):
        table.add_column(say(f"claims-column-{name}"), no_wrap=name == "name")
    for one in cards:
        studies = (say(f"verdict-{one.studies.verdict}"), say(known(one.studies))) if wide else ()
        table.add_row(one.claim.id, say(f"claim-{one.claim.id}"), *studies, line(one))
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
    if one.you.verdict == "not_asked":
        out().print(f"\n  {say('claims-ask-days', exposure=one.claim.you.exposure)}", markup=False)


def show_why(one: Card) -> None:
    """Print a card with every study behind it: figures with bands, sources, and what they do not show."""
    from backstride.claims.by_studies import evidence

    show_card(one)
    out().print(f"\n  {searched_words(texts(), one.claim)}", markup=False)
    for found in evidence(one.claim):
        out().print(f"\n  {found.study.source}: {study_word(texts(), 'outcome', found.finding.outcome)}", markup=False)
        for row in _evidence_rows(found):
            out().print(f"    {row}", markup=False)
    if one.computed:
        show_computed(one.computed, one.outside_measured)


def _evidence_rows(found: Evidence) -> Iterator[str]:
    """Return the figures of a finding, with whom and how it was made, what it points to, and what it does not show."""
    say, study = texts().say, found.study
    yield "; ".join(figure_words(texts(), figure) for figure in found.finding.figures) or say("study-no-figure")
    count = found.finding.people
    people = say("study-people-unknown") if count is None else say("study-people", people=count)
    yield f"{say(f'study-design-{study.design}')}; {people}: {study_word(texts(), 'who', study.who)}"
    sure = certainty_words(texts(), found.finding.certainty)
    yield f"{read_words(texts(), study.read, study.read_on)}; {sure}"
    points = f"{say(f'study-says-{found.says}')}; {say(f'study-covers-{found.covers}')}"
    yield f"{say('claims-page-column-counts')}: {points}"
    limits = " ".join(study_word(texts(), "limit", limit) for limit in study.limits)
    yield f"{say('claims-page-column-limits')}: {limits}"
