"""The answer of `backstride body FOLDER --json`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedTrialOut:
    """A trial without loads.

    Parameters
    ----------
    trial : str
        The motion file as seen from its folder.
    outcome : Literal[refused, failed]
        Whether it was read and refused, or could not be computed at all.
    reason : str
        Code of the finding, or the name of the problem.
    """

    trial: str
    outcome: Literal["refused", "failed"]
    reason: str


@dataclass(frozen=True, kw_only=True)
class BodyTrialsAnswer(Answer):
    """Many motions: how they ended; the figures stand in the tables.

    Parameters
    ----------
    folder : str
        Name of the folder with the tables.
    outcomes : Mapping of str to int
        Trials by outcome: done, refused, failed.
    without_loads : sequence of FailedTrialOut
        Those without loads, and why.
    """

    schema: Literal["backstride/body-trials/1"] = "backstride/body-trials/1"
    folder: str
    outcomes: Mapping[str, int]
    without_loads: Sequence[FailedTrialOut]
