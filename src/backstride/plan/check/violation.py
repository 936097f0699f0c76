"""One broken hard rule, as a value."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken hard rule.

    Parameters
    ----------
    rule : str
        Name of the rule.
    day : date
        The day, or the Monday of the week, on which it is broken.
    value, bound : float
        What the plan has and what the rule allows, in the rule's unit.
    """

    rule: str
    day: date
    value: float = 0.0
    bound: float = 0.0
