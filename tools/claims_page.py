"""The page of the documentation that holds every claim before the studies, for a runner without data.

Run as ``python -m tools.claims_page FILE``; a test compares what lies there with what this would write.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from backstride.api.claim_out import claim_out
from backstride.api.claims import ClaimOut, StudyFindingOut
from backstride.claims.card import Card, card
from backstride.claims.claim import claims
from backstride.claims.study import Certainty, Read
from backstride.cli.output import texts
from backstride.texts.claim_words import certainty_words, figure_words, read_words
from tools.claims_golden import FILES, kept


def page(folder: Path | None = None) -> str:
    """Return the page: one table, two runners, then every claim with its studies and what they do not show.

    Parameters
    ----------
    folder : Path or None
        The folder of the documentation, for the tables of runners that are kept there; None leaves them out.
    """
    cards = [card(claim) for claim in claims()]
    told = [claim_out(one) for one in cards]
    runners = [line for name in FILES if folder for line in _runner(folder, name)]
    return "\n".join([*_table(cards, told), *runners, *(line for one in told for line in _claim(one))]) + "\n"


def _runner(folder: Path, name: str) -> Iterator[str]:
    """Return the verdict words of a runner as a table, as a test holds them."""
    say, found = texts().say, kept(folder, name)
    if found is None:
        return
    yield f"## {say(f'claims-golden-{name}')}\n"
    yield f"{say(f'claims-golden-{name}-note')}\n"
    columns = ("claim", "studies", "model", "days", "together")
    yield f"| {' | '.join(say(f'claims-golden-column-{column}') for column in columns)} |"
    yield "| --- | --- | --- | --- | --- |"
    for claim, words in found.items():
        both = say("claims-golden-together", direction=str(words["together"]), strength=str(words["strength"]))
        cells = [str(words[witness]).replace("_", " ") for witness in ("studies", "physics", "you")]
        yield f"| {say(f'claim-{claim}')} | {' | '.join(cells)} | {both} |"
    yield ""


def _table(cards: list[Card], told: Sequence[ClaimOut]) -> Iterator[str]:
    say = texts().say
    yield f"# {say('claims-title')}\n"
    rules = f"{say('claims-page-rules')} [{say('claims-page-rules-link')}](models/claims.md)."
    yield f"{say('claims-note')} {say('claims-page-without-data')} {rules}\n"
    columns = [say(f"claims-column-{name}") for name in ("claim", "studies", "known", "answer", "found")]
    yield f"| {' | '.join(columns)} |"
    yield "| --- | --- | --- | --- | --- |"
    for one, out in zip(cards, told, strict=True):
        verdict = say(f"verdict-{one.studies.verdict}")
        link = f"[{out.sentence}](#{anchor(out.question)})"
        yield f"| {link} | {verdict} | {out.studies.known} | {out.together.line} | {out.studies.sentence} |"
    yield ""


def anchor(heading: str) -> str:
    """Return the anchor that a heading gets on a page."""
    kept = "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def _claim(out: ClaimOut) -> Iterator[str]:
    say = texts().say
    yield f"## {out.question}\n"
    yield f"{out.together.line}\n"
    for name in ("studies", "physics", "you"):
        witness = getattr(out, name)
        sure = f" ({witness.known})" if witness.known else ""
        yield f"- **{say(f'witness-{name}')}**{sure}: {witness.sentence}"
    if out.turns_on:
        yield f"- **{say('claims-page-turns')}**: {'; '.join(out.turns_on)}"
    yield f"- **{say('claim-change-title')}** {' '.join(out.would_change)}"
    yield f"- {say('claims-searched', day=out.searched_on.isoformat(), words='; '.join(out.searched_for))}"
    yield ""
    if out.findings:
        yield from _findings(out.findings)


def _findings(findings: Sequence[StudyFindingOut]) -> Iterator[str]:
    say = texts().say
    columns = [
        say(f"claims-page-column-{name}") for name in ("source", "how", "measured", "figure", "counts", "limits")
    ]
    yield f"| {' | '.join(columns)} |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for one in findings:
        people = say("study-people-unknown") if one.people is None else say("study-people", people=one.people)
        figures = "; ".join(figure_words(texts(), figure) for figure in one.figures) or say("study-no-figure")
        counts = (
            f"{say(f'study-says-{one.says}')}; {say(f'study-covers-{one.covers}')}; {say(f'study-grade-{one.grade}')}"
        )
        read = read_words(texts(), Read(one.read), one.read_on)
        how = f"{one.design}; {people}: {one.who}; {read}; {certainty_words(texts(), Certainty(one.certainty))}"
        yield f"| `{one.source}` | {how} | {one.outcome} | {figures} | {counts} | {' '.join(one.limits)} |"
    yield ""


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(Path(sys.argv[1]).parent), encoding="utf-8")
