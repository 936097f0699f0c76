"""The answer where something was told wrongly or cannot be done."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer


class ProblemAnswer(Answer):
    """What was wrong and what would have been right."""

    schema_name: Literal["backstride/problem/1"] = Field(default="backstride/problem/1", alias="schema")
    kind: str = Field(description="Identifier of the case.")
    message: str = Field(description="The sentence for people.")
