"""The answer of `backstride explain`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.claims import ComputedOut
from backstride.contracts.common import Answer, Part


class ExplanationOut(Part):
    """A word, explained."""

    identifier: str
    title: str
    text: str
    studies: str
    sources: list[str] = Field(description="Keys of references.bib.")


class MechanicsOut(Part):
    """A page on how the back works in running."""

    id: str
    title: str
    lead: str
    text: list[str] = Field(description="Its paragraphs.")
    sources: list[str] = Field(description="Keys of references.bib.")
    computed: list[ComputedOut] = Field(description="Figures of the model for the usual run; none without runs.")
    outside_measured: list[str] = Field(description="Why the bands of `computed` are wider than those measured.")


class ExplainAnswer(Answer):
    """Words people meet, and how the back works in running. None of it says what anybody has."""

    schema_name: Literal["backstride/explain/1"] = Field(default="backstride/explain/1", alias="schema")
    note: str
    explanations: list[ExplanationOut]
    mechanics: list[MechanicsOut] = Field(default_factory=list, description="How the back works in running.")
