"""`backstride explain`: words people meet about backs, and how the back works in running."""

from datetime import datetime
from typing import Annotated

import typer

from backstride.api.claim_out import computed_out
from backstride.api.explain import ExplainAnswer, ExplanationOut, MechanicsOut
from backstride.bootstrap import Backstride
from backstride.claims.citations import citation
from backstride.claims.mechanics import Mechanics, mechanics, mechanics_named
from backstride.cli.claims_out import show_computed
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import out, print_json, texts


def explain(
    context: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(help="A page on how the back works: step, core, hips, discs, load_and_pain. Nothing for all."),
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Explain words people meet about backs, and how the back works in running. It does not say what you have.

    Example: `backstride explain discs`
    """
    pages = [mechanics_named(name)] if name else list(mechanics())
    backstride = opened(context, home)
    words = [] if name else _words(backstride)
    if json:
        told = [_page_out(backstride, page, backstride.now()) for page in pages]
        print_json(ExplainAnswer(note=texts().say("explain-note"), explanations=words, mechanics=told))
        return
    if name:
        _show_page(backstride, pages[0])
        return
    _show_words(words)
    _show_titles(pages)


def _words(backstride: Backstride) -> list[ExplanationOut]:
    say = texts().say
    return [
        ExplanationOut(
            identifier=one.identifier,
            title=say(one.messages[0]),
            text=say(one.messages[1]),
            studies=say(one.messages[2]),
            sources=list(one.source),
        )
        for one in backstride.explanations.all()
    ]


def _page_out(backstride: Backstride, page: Mechanics, now: datetime) -> MechanicsOut:
    say, beside = texts().say, backstride.how_backs_work.beside(page, now)
    return MechanicsOut(
        id=page.id,
        title=say(f"mechanics-{page.id}-title"),
        lead=say(f"mechanics-{page.id}-lead"),
        text=[say(message) for message in page.messages],
        sources=list(page.sources),
        computed=[computed_out(one) for one in beside.figures],
        outside_measured=list(beside.outside_measured),
    )


def _show_words(words: list[ExplanationOut]) -> None:
    out().print(texts().say("explain-note"), markup=False)
    for one in words:
        out().print(f"\n{one.title}", style="bold", markup=False)
        out().print(f"{one.text} {one.studies}", markup=False)


def _show_titles(pages: list[Mechanics]) -> None:
    say = texts().say
    out().print(f"\n{say('mechanics-title')}", style="bold", markup=False)
    for page in pages:
        out().print(f"  {page.id}: {say(f'mechanics-{page.id}-title')}", markup=False)
    out().print("\n" + say("mechanics-command", name=pages[0].id), markup=False)


def _show_page(backstride: Backstride, page: Mechanics) -> None:
    say, beside = texts().say, backstride.how_backs_work.beside(page, backstride.now())
    out().print(say(f"mechanics-{page.id}-title"), style="bold", markup=False)
    out().print(say(f"mechanics-{page.id}-lead") + "\n", markup=False)
    for message in page.messages:
        out().print(say(message) + "\n", markup=False)
    sources = "; ".join(citation(key) for key in page.sources)
    out().print(f"{say('mechanics-sources')}: {sources}", markup=False)
    if beside.figures:
        show_computed(beside.figures, beside.outside_measured)
    else:
        out().print(say("mechanics-no-runs"), markup=False)
