"""Small values that the use cases of the diary keep beside those of the diary itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day on which the diary reminded.

    Parameters
    ----------
    on : date
        The local day.
    """

    on: date


@dataclass(frozen=True, slots=True)
class DefaultShoe:
    """The usual pair, taken where nothing was told.

    Parameters
    ----------
    shoe_id : str
        Its identifier.
    """

    shoe_id: str
