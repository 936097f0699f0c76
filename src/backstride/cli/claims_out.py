"""Cards of claims in words: for JSON, the terminal and the table of the documentation."""

from collections.abc import Sequence

from backstride.claims.by_studies import evidence
from backstride.claims.card import Card
from backstride.claims.display import known, known_together
from backstride.claims.grade import grade
from backstride.claims.scale import Sentence, Witness
from backstride.claims.study import Figure, Study
from backstride.claims.verdict import Evidence
from backstride.cli.output import texts
from backstride.contracts import claims as contract


def said(sentence: Sentence) -> str:
    """Give a sentence in words."""
    return texts().say(sentence.code, **sentence.values)


def line(card: Card) -> str:
    """Give the answer line of a card."""
    return " ".join(said(sentence) for sentence in card.line)


def claim_out(card: Card, store: Sequence[Study] | None = None) -> contract.ClaimOut:
    """Give a card for JSON.

    Parameters
    ----------
    card : Card
        The card.
    store : sequence of Study, optional
        The evidence store it was made from; the package's own by default.
    """
    say = texts().say
    return contract.ClaimOut(
        id=card.claim.id,
        sentence=say(f"claim-{card.claim.id}"),
        question=say(f"claim-{card.claim.id}-question"),
        studies=_witness_out(card.studies),
        physics=_witness_out(card.physics),
        you=_witness_out(card.you),
        together=_together_out(card),
        turns_on=[say(f"claim-turns-{word}") for word in card.claim.turns_on],
        findings=[finding_out(one) for one in evidence(card.claim, store)],
        would_change=[said(sentence) for sentence in card.would_change],
        action=None if card.action is None else said(card.action),
    )


def finding_out(one: Evidence) -> contract.StudyFindingOut:
    """Give a finding about a claim for JSON."""
    say = texts().say
    return contract.StudyFindingOut(
        id=one.finding.id,
        source=one.study.source,
        design=say(f"study-design-{one.study.design}"),
        people=one.study.people,
        who=say(f"study-who-{one.study.who}"),
        read=str(one.study.read),
        outcome=say(f"study-outcome-{one.finding.outcome}"),
        figures=[_figure_out(figure) for figure in one.finding.figures],
        says=str(one.says),
        covers=str(one.covers),
        grade=grade(one.study),
        limits=[say(f"study-limit-{limit}") for limit in one.study.limits],
    )


def figure_words(figure: Figure) -> str:
    """Give a figure in words: value, band and unit, or that no band was read."""
    say, values = texts().say, {"unit": figure.unit}
    number = _number(figure.value)
    if figure.value is None:
        text = say("study-figure-range", low=_number(figure.low), high=_number(figure.high), **values)
    elif figure.level is not None:
        ends = {"low": _number(figure.low), "high": _number(figure.high)}
        text = say("study-figure-interval", value=number, level=round(100 * figure.level), **ends, **values)
    elif figure.plus_minus is not None:
        text = say("study-figure-spread", value=number, spread=_number(figure.plus_minus), **values)
    else:
        text = say("study-figure-bare", value=number, **values)
    return f"{figure.of}: {text}" if figure.of else text


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}".replace("-", "−")


def _figure_out(figure: Figure) -> contract.FigureOut:
    return contract.FigureOut(
        kind=str(figure.kind),
        value=figure.value,
        low=figure.low,
        high=figure.high,
        level=figure.level,
        plus_minus=figure.plus_minus,
        unit=figure.unit,
        of=figure.of,
        sentence=figure_words(figure),
    )


def _witness_out(witness: Witness) -> contract.WitnessOut:
    sure = known(witness)
    return contract.WitnessOut(
        verdict=witness.verdict,
        direction=str(witness.direction),
        strength=witness.strength,
        known=texts().say(sure) if sure else "",
        sentence=said(witness.sentence),
        findings=list(witness.findings),
    )


def _together_out(card: Card) -> contract.TogetherOut:
    both = card.together
    return contract.TogetherOut(
        agreement=str(both.agreement),
        direction=str(both.direction),
        strength=both.strength,
        known=texts().say(known_together(both)),
        line=line(card),
        disagreeing=[str(name) for name in both.disagreeing],
        silent=[str(name) for name in both.silent],
    )
