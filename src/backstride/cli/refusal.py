"""What a command says that the gate refuses: why, and where to go; as text or as JSON, always with exit code 3."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from backstride.cli.errors import REFUSED
from backstride.cli.output import aside, out, print_json, texts
from backstride.diary.gate import GateClosed, GateReading
from backstride.services.gate import NoPlanForYou, TestNotOffered
from backstride.texts.gate_sentences import GateSentences, no_plan_sentences, said_of

if TYPE_CHECKING:
    from backstride.bootstrap import Backstride


@contextmanager
def refusing(backstride: "Backstride", *, json: bool) -> Iterator[None]:
    """Turn a refusal inside the block into what people and programs read, and end with 3.

    Parameters
    ----------
    backstride : Backstride
        The home, for the stop card.
    json : bool
        Whether the answer is JSON.
    """
    try:
        yield
    except GateClosed as closed:
        _refuse(backstride, closed.reading, said_of(backstride.safety, closed.reading, backstride.now()), (), json=json)
    except NoPlanForYou as refused:
        _refuse_for(backstride, refused.reasons, no_plan_sentences(texts(), refused.reasons), json=json)
    except TestNotOffered as refused:
        first, *others = (texts().say(f"no-test-{reason}") for reason in refused.reasons)
        _refuse_for(backstride, refused.reasons, GateSentences(first, tuple(others), ""), json=json)


def show_gate(said: GateSentences, *, to_stderr: bool = False) -> None:
    """Print where the gate stands."""
    console = aside() if to_stderr else out()
    console.print(said.headline, style="bold", markup=False)
    for line in said.lines:
        console.print(line, markup=False)
    if said.go_to:
        console.print(texts().say(f"cmd-gate-command-{said.go_to}"), markup=False)


def _refuse_for(backstride: "Backstride", reasons: tuple[str, ...], said: GateSentences, *, json: bool) -> None:
    _refuse(backstride, backstride.safety.state(backstride.now()), said, reasons, json=json)


def _refuse(
    backstride: "Backstride", reading: GateReading, said: GateSentences, reasons: tuple[str, ...], *, json: bool
) -> None:
    if json:
        from backstride.api.safety import RefusedAnswer, said_out

        told = said_out(backstride.safety, said, backstride.now())
        print_json(RefusedAnswer(gate=reading, reasons=reasons, said=told))
    else:
        show_gate(said, to_stderr=True)
    raise typer.Exit(REFUSED)
