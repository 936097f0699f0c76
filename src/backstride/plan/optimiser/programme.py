"""A mixed-integer linear programme, built row by row and solved by HiGHS."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import inf
from typing import Final

GAP: Final = 1e-3
"""How near to the best cost is near enough. [1]"""
NODES_MAX: Final = 20_000
"""So many branches and no more: a count and not a time, so that the same inputs give the same plan on any machine."""


class Outcome(StrEnum):
    """What became of a programme."""

    BEST = "best"
    GOOD = "good"
    """Feasible; the search ended before it was proven best."""
    INFEASIBLE = "infeasible"


@dataclass(slots=True)
class Programme:
    """Variables, costs and rows of one programme; grows while it is built, and belongs to the one who builds it."""

    names: dict[str, int] = field(default_factory=dict)
    costs: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def variable(self, name: str, *, cost: float = 0.0, upper: float = inf, whole: bool = False) -> str:
        """Add a variable from 0 to `upper` and return its name."""
        self.names[name] = len(self.costs)
        self.costs.append(cost)
        self.upper.append(upper)
        self.whole.append(whole)
        return name

    def row(self, terms: Mapping[str, float], *, low: float = -inf, high: float = inf) -> None:
        """Add ``low <= sum of coefficient times variable <= high``; variables that do not exist count as zero.

        Parameters
        ----------
        terms : Mapping of str to float
            Coefficient of each variable.
        low, high : float
            Bounds, infinite for none.
        """
        known = {self.names[name]: factor for name, factor in terms.items() if name in self.names}
        self.rows.append((known, low, high))


def solved(programme: Programme) -> tuple[Outcome, Mapping[str, float]]:
    """Return the outcome of a programme and the value of each variable; none when nothing is feasible.

    Returns
    -------
    tuple of Outcome and Mapping of str to float
        Values within a thousandth of the best cost. [1]

    Examples
    --------
    >>> programme = Programme()
    >>> name = programme.variable("x", cost=-1.0, upper=2.5, whole=True)
    >>> solved(programme)[1]["x"]
    2.0
    """
    import numpy as np  # noqa: PLC0415  loaded only when a plan is made
    from scipy.optimize import Bounds, LinearConstraint, milp  # noqa: PLC0415
    from scipy.sparse import csr_array  # noqa: PLC0415

    rows = enumerate(programme.rows)
    entries = [(n, column, factor) for n, (terms, _, _) in rows for column, factor in terms.items()]
    places = ([one[0] for one in entries], [one[1] for one in entries])
    matrix = csr_array(([one[2] for one in entries], places), shape=(len(programme.rows), len(programme.costs)))
    found = milp(
        np.array(programme.costs),
        integrality=np.array(programme.whole, dtype=np.int8),
        bounds=Bounds(0.0, np.array(programme.upper)),
        constraints=LinearConstraint(matrix, [row[1] for row in programme.rows], [row[2] for row in programme.rows]),
        options={"mip_rel_gap": GAP, "node_limit": NODES_MAX},
    )
    if found.x is None:
        return Outcome.INFEASIBLE, {}
    values = {name: float(found.x[column]) for name, column in programme.names.items()}
    return (Outcome.BEST if found.status == 0 else Outcome.GOOD), values
