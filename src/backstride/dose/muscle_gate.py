"""Which muscles the model may speak of: groups that agreed with measured muscle work on tasks fixed beforehand.

One study found the erectors working harder in running than in a back-extension hold (behm_2009); the model has it the
other way round. That is a disagreement, told where the gate is told, and decides nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from backstride.package_data import load_toml

NEEDED: Final[Mapping[str, Sequence[str] | None]] = {
    "back_extensors": ("erectors",),
    "abdominals": ("external oblique", "rectus"),
    "glutes": ("gluteus maximus", "gluteus medius"),
    "hip_flexors": ("psoas",),
    "deep_core": None,
}
"""Groups of the gate that must have passed for a set of muscles to be told; None where one of them cannot be judged."""


def may_be_told(muscles: str) -> bool:
    """Whether the work of a set of muscles may be told to a runner.

    Parameters
    ----------
    muscles : str
        Set of muscles, as what-ifs and claims name them.

    Returns
    -------
    bool
        False for every set while no group agrees with measured muscle work; behm_2009 disagrees with the model's order.

    Examples
    --------
    >>> may_be_told("deep_core")
    False
    """
    needed = NEEDED.get(muscles)
    return needed is not None and set(needed) <= passed()


def passed() -> frozenset[str]:
    """Return the groups of muscles that passed."""
    return frozenset(load_toml("backstride.dose", "data/muscle_gate.toml")["passed"])


def any_may_be_told() -> bool:
    """Whether the work of any set of muscles may be told."""
    return any(may_be_told(muscles) for muscles in NEEDED)
