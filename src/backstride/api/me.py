"""Who runs, as a JSON answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.runner import Change, Runner


@dataclass(frozen=True, kw_only=True)
class MeAnswer(Answer):
    """Who runs, with history.

    Parameters
    ----------
    runner : Runner
        As known today.
    history : sequence of Change
        In the order reported.
    language : str
        Code of the language that was told; empty for the terminal's and the browser's own.
    """

    schema: Literal["backstride/me/1"] = "backstride/me/1"
    runner: Runner
    history: Sequence[Change]
    language: str = ""
