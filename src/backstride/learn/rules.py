"""The verdict rules as one table of values."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class VerdictRules:
    """When a verdict may be given.

    Parameters
    ----------
    margin : float
        Effects smaller than this either way do not count as a sure direction. [points]
    probable_margin : float
        Effects for the worse beyond this, but not surely beyond `margin`, are called *probably worse*. [points]
    same : float
        Effects smaller than this either way are no difference that matters. [points]
    narrow : float
        Without noted decisions, how near zero the mark *anything done* has to lie before amounts may say so. [points]
    chance : float
        How sure a main question must be.
    side_chance : float
        How sure a side question, and the second morning, must be: the family of verdicts is paid for here.
    bias_allowance : float
        Standard deviation added for influences that a diary does not record. [points]
    band : float
        Share that a reported band holds.
    pairs : int
        Scored mornings that must follow a morning with a score seen before deciding.
    pairs_each : int
        How many of these must follow a day with the exposure, and how many a day without.
    longest_gap : int
        A gap without scores longer than this splits a diary in two; the days after it count. [d]
    stale : int
        Without the exposure for longer than this, an answer is said to be of the days until then. [d]
    low_usual : float
        Usual pain below which one point is the default difference to act on. [points]
    act_on_low, act_on_high : float
        Default differences to act on, below and above that. [points]
    """

    margin: float = 0.5
    probable_margin: float = 0.25
    same: float = 0.5
    narrow: float = 0.25
    chance: float = 0.9
    side_chance: float = 0.95
    bias_allowance: float = 0.15
    band: float = 0.9
    pairs: int = 20
    pairs_each: int = 8
    longest_gap: int = 180
    stale: int = 28
    low_usual: float = 4.5
    act_on_low: float = 1.0
    act_on_high: float = 2.0


RULES: Final = VerdictRules()
"""The rules that are shipped; the published tables were made with them."""
