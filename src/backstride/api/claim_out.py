"""Claims before their witnesses, as JSON answers."""

from collections.abc import Sequence

from backstride.api import claims as contract
from backstride.claims.by_studies import evidence
from backstride.claims.card import Card
from backstride.claims.computed import Computed
from backstride.claims.display import known, known_together
from backstride.claims.grade import grade
from backstride.claims.scale import Sentence, Witness
from backstride.claims.study import Study
from backstride.claims.verdict import Evidence
from backstride.texts import claim_words
from backstride.texts.catalogue import catalogue


def said(sentence: Sentence) -> str:
    """Return a sentence in words."""
    return claim_words.said(catalogue(), sentence)


def line(card: Card) -> str:
    """Return the answer line of a card."""
    return claim_words.answer_line(catalogue(), card)


def claim_out(card: Card, store: Sequence[Study] | None = None) -> contract.ClaimOut:
    """Return a card for JSON.

    Parameters
    ----------
    card : Card
        The card.
    store : sequence of Study, optional
        The evidence store it was made from; the package's own by default.
    """
    say = catalogue().say
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
        searched_on=card.claim.searched_on,
        searched_for=list(card.claim.searched_for),
        action=None if card.action is None else said(card.action),
        computed=[computed_out(one) for one in card.computed],
        outside_measured=list(card.outside_measured),
    )


def computed_out(one: Computed) -> contract.ComputedOut:
    """Return a figure of the model for JSON."""
    return contract.ComputedOut(
        id=one.id,
        part=str(one.part),
        of=one.of,
        quantity=one.quantity,
        outcome=str(one.outcome),
        estimate=None if one.estimate is None else one.estimate,
        source=list(one.sources),
        what=claim_words.computed_what(catalogue(), one),
        sentence=claim_words.computed_figure(catalogue(), one),
    )


def finding_out(one: Evidence) -> contract.StudyFindingOut:
    """Return a finding about a claim for JSON."""
    say = catalogue().say
    return contract.StudyFindingOut(
        id=one.finding.id,
        source=one.study.source,
        design=say(f"study-design-{one.study.design}"),
        people=one.finding.people,
        who=claim_words.study_word(catalogue(), "who", one.study.who),
        read=str(one.study.read),
        read_on=one.study.read_on,
        certainty=str(one.finding.certainty),
        weeks=one.study.weeks,
        outcome=claim_words.study_word(catalogue(), "outcome", one.finding.outcome),
        figures=one.finding.figures,
        says=str(one.says),
        covers=str(one.covers),
        grade=grade(one.study, one.finding),
        limits=[claim_words.study_word(catalogue(), "limit", limit) for limit in one.study.limits],
    )


def _witness_out(witness: Witness) -> contract.WitnessOut:
    sure = known(witness)
    return contract.WitnessOut(
        verdict=witness.verdict,
        direction=str(witness.direction),
        strength=witness.strength,
        known=catalogue().say(sure) if sure else "",
        sentence=said(witness.sentence),
        findings=list(witness.findings),
    )


def _together_out(card: Card) -> contract.TogetherOut:
    both = card.together
    return contract.TogetherOut(
        agreement=str(both.agreement),
        direction=str(both.direction),
        strength=both.strength,
        known=catalogue().say(known_together(both)),
        line=line(card),
        disagreeing=[str(name) for name in both.disagreeing],
        silent=[str(name) for name in both.silent],
    )
