"""The answer where something was told wrongly or cannot be done."""

from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer


@dataclass(frozen=True, kw_only=True)
class ProblemAnswer(Answer):
    """What was wrong and what would have been right.

    Parameters
    ----------
    kind : str
        Identifier of the case.
    message : str
        The sentence for people.
    """

    schema: Literal["backstride/problem/1"] = "backstride/problem/1"
    kind: str
    message: str
