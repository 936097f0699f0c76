"""The answer of `backstride explain`."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.claims import ComputedOut
from backstride.api.schema import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationOut:
    """A word, explained.

    Parameters
    ----------
    identifier : str
        Identifier.
    title : str
        Title.
    text : str
        Text.
    studies : str
        Studies.
    sources : sequence of str
        Keys of references.bib.
    """

    identifier: str
    title: str
    text: str
    studies: str
    sources: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class MechanicsOut:
    """A page on how the back works in running.

    Parameters
    ----------
    id : str
        Id.
    title : str
        Title.
    lead : str
        Lead.
    text : sequence of str
        Its paragraphs.
    sources : sequence of str
        Keys of references.bib.
    computed : sequence of ComputedOut
        Figures of the model for the usual run; none without runs.
    outside_measured : sequence of str
        Why the bands of `computed` are wider than those measured.
    """

    id: str
    title: str
    lead: str
    text: Sequence[str]
    sources: Sequence[str]
    computed: Sequence[ComputedOut]
    outside_measured: Sequence[str]


@dataclass(frozen=True, kw_only=True)
class ExplainAnswer(Answer):
    """Words people meet, and how the back works in running. None of it says what anybody has.

    Parameters
    ----------
    note : str
        Note.
    explanations : sequence of ExplanationOut
        Explanations.
    mechanics : sequence of MechanicsOut
        How the back works in running.
    """

    schema: Literal["backstride/explain/1"] = "backstride/explain/1"
    note: str
    explanations: Sequence[ExplanationOut]
    mechanics: Sequence[MechanicsOut] = ()
