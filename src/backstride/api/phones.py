"""The answer of `backstride phone`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer


@dataclass(frozen=True, kw_only=True)
class PairedPhone:
    """One paired phone.

    Parameters
    ----------
    device_id : str
        Which.
    name : str
        What its runner calls it.
    paired_on : date
        Since when.
    seen_on : date
        The last day on which it came.
    """

    device_id: str
    name: str
    paired_on: date
    seen_on: date


@dataclass(frozen=True, kw_only=True)
class PhonesAnswer(Answer):
    """The phones that are paired.

    Parameters
    ----------
    phones : sequence of PairedPhone
        The first one first.
    """

    schema: Literal["backstride/phones/1"] = "backstride/phones/1"
    phones: Sequence[PairedPhone]
