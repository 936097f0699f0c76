"""What is owed to the evidence store: claims by the age of their search, and studies whose full text nobody has read.

Run as ``python -m tools.evidence``, or ``make evidence``.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from backstride.claims.by_studies import evidence
from backstride.claims.claim import claims
from backstride.claims.store import studies
from backstride.claims.study import Covers, Study


def searches(today: date) -> Iterator[str]:
    """Return claims and when evidence for them was last looked for, the oldest search first.

    Parameters
    ----------
    today : date
        The day from which ages are counted. [day]
    """
    for claim in sorted(claims(), key=lambda one: (one.searched_on, one.id)):
        days = (today - claim.searched_on).days
        yield f"{claim.searched_on}  {days:4d} days  {claim.id}: {'; '.join(claim.searched_for)}"


def owed() -> Iterator[str]:
    """Return studies whose full text is owed, those that most verdicts rest on first."""
    carried = {study.source: verdicts_that_rest_on(study) for study in studies() if study.owes_full_text}
    for study in sorted(studies(), key=lambda one: (-len(carried.get(one.source, ())), one.source)):
        if study.owes_full_text:
            on = ", ".join(carried[study.source]) or "told only"
            yield f"{study.source}: {study.read}, {study.read_on or 'day not noted'}; {on}"


def verdicts_that_rest_on(study: Study) -> tuple[str, ...]:
    """Return the claims for which a study is counted, not only told."""
    return tuple(
        claim.id
        for claim in claims()
        if any(one.study.source == study.source and one.covers is not Covers.ELSEWHERE for one in evidence(claim))
    )


def page(today: date) -> str:
    """Return both lists as text."""
    owing = list(owed())
    title = f"Full text owed: {len(owing)} of {len(studies())}"
    return "\n".join(["Claims, the oldest search first", *searches(today), "", title, *owing])


if __name__ == "__main__":
    print(page(datetime.now(UTC).date()))  # noqa: T201
