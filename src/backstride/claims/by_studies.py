"""The first witness: what studies found."""

from collections.abc import Sequence

from backstride.claims.claim import Claim
from backstride.claims.scale import Name, Sentence, Witness
from backstride.claims.store import studies
from backstride.claims.study import Study
from backstride.claims.verdict import Evidence, Judged, evidence_on, judge


def judged(claim: Claim, store: Sequence[Study] | None = None) -> Judged:
    """Return the verdict of studies on a claim by the written rules.

    Parameters
    ----------
    claim : Claim
        The claim.
    store : sequence of Study, optional
        The evidence store; the package's own by default.
    """
    return judge(evidence(claim, store), claim.turns_on, asks_openly=claim.asks_openly)


def evidence(claim: Claim, store: Sequence[Study] | None = None) -> tuple[Evidence, ...]:
    """Return every finding about a claim, those from elsewhere too."""
    return evidence_on(claim.id, studies() if store is None else store, is_about_years=claim.is_about_years)


def studies_witness(claim: Claim, store: Sequence[Study] | None = None) -> Witness:
    """Return what studies say of a claim.

    The claim's own sentence was written for one verdict and strength; when the findings give another, a general
    sentence takes its place, so that a new file can never be contradicted by old words.

    Parameters
    ----------
    claim : Claim
        The claim.
    store : sequence of Study, optional
        The evidence store; the package's own by default.
    """
    found = evidence(claim, store)
    given = judged(claim, store)
    own = (given.verdict, given.strength) == claim.written_for
    code = f"claim-{claim.id}-studies" if own else f"claim-any-studies-{given.verdict}"
    sentence = Sentence(code, {} if own else {"findings": len(found)})
    ids = tuple(dict.fromkeys(one.finding.id for one in found))
    return Witness(Name.STUDIES, str(given.verdict), given.direction, given.strength, sentence, ids)
