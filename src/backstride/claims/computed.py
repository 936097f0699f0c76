"""Figures that the body model computes for one's usual run: each with unit, band and source, or why there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from backstride.estimates import Estimate


class Part(StrEnum):
    """Kinds of figures; what-ifs of the same movement and of another movement are never mixed."""

    LEVELS = "levels"
    """Load of the usual run at each lumbar level."""
    FORCES = "forces"
    """Force under the foot, and net force at L5/S1, of the usual run."""
    EVERYDAY = "everyday"
    """Load at L5/S1 of everyday things."""
    BESIDE = "beside"
    """Load of the usual run over that of an everyday thing."""
    WORK = "muscle_work"
    """Muscle work of the usual run over that of a task."""
    MASS = "mass"
    """Another body mass, or something carried."""
    CADENCE = "cadence"
    """Quicker steps at the same speed."""
    SPEED = "speed"
    """Another speed."""
    WEAKER = "weaker"
    """The same movement, other muscles: weaker ones."""
    STRONGER = "stronger"
    """The same movement, other muscles: stronger ones."""
    FORM = "form"
    """Another movement, assumed."""


SAME_MOVEMENT = frozenset({Part.WEAKER, Part.STRONGER})
"""What-ifs that say how the work would be shared, and cannot say whether one would move differently."""


class Outcome(StrEnum):
    """What became of a figure."""

    COMPUTED = "computed"
    UNSEEN = "unseen"
    """Smaller than the model can resolve; the band says what it can."""
    CANNOT_TELL = "cannot_tell"
    """Smaller than its own error, or resting on the model's own assumption."""


@dataclass(frozen=True, slots=True)
class Computed:
    """One figure of the model.

    Parameters
    ----------
    part : Part
        Of which kind it is.
    of : str
        What it is about: ``usual_run``, a task, a set of muscles or a change of form; message ``computed-of-<of>``.
    quantity : str
        What was computed; message ``computed-quantity-<quantity>``.
    estimate : Estimate or None
        With unit and band; None where the model cannot tell.
    sources : tuple of str
        Keys in references.bib of what it rests on.
    outcome : Outcome
        What became of it.
    """

    part: Part
    of: str
    quantity: str
    estimate: Estimate | None
    sources: tuple[str, ...]
    outcome: Outcome = Outcome.COMPUTED

    @property
    def id(self) -> str:
        """Identifier, e.g. ``model/cadence/steps_up_5/net_force_l5s1_peak``."""
        return f"model/{self.part}/{self.of}/{self.quantity}"


def figure_of(figures: Iterable[Computed], of: str, quantity: str) -> Estimate | None:
    """Return the estimate of one figure; None where there is none.

    Parameters
    ----------
    figures : iterable of Computed
        Where it is looked for.
    of, quantity : str
        Which one.
    """
    return next((one.estimate for one in figures if (one.of, one.quantity) == (of, quantity)), None)


def has_load(figures: Sequence[Computed]) -> bool:
    """Whether any of the figures is a load, which never stands without everyday things beside it."""
    return any(one.part is not Part.WORK for one in figures)
