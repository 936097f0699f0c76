"""The second witness: what the body model computes for one's own runs, and why it mostly cannot speak.

It never says *strengthens*: it holds running against named tasks in the same model. Its strength is always 1, because
no muscle signal of this runner was ever measured.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from backstride.claims.claim import Claim, PhysicsAsk
from backstride.claims.scale import Direction, Name, Sentence, Witness, silent
from backstride.estimates import Estimate

STRENGTH_OF_MODEL: Final = 1
"""A model estimate that was never measured inside this body bears little. [1]"""

HEAVIER: Final = 1.05
"""Body mass over the present one that the what-if asks about; never a lighter one. [1]"""

WEAKER: Final = 0.7
"""Strength over the present one that the what-if asks about; complete loss is never asked. [1]"""

RESOLUTION: Final = 0.03
"""Relative change below which the model cannot see one. [1]"""


class Standing(StrEnum):
    """How the muscle work of the usual run stands to that of a task."""

    ABOVE = "above"
    ABOUT = "about"
    BELOW = "below"


class BodyModel(Protocol):
    """What the witness needs to know from the table of the body model, for one's usual run."""

    @property
    def order_holds(self) -> bool:
        """Whether the model works the back harder in running than in a back-extension hold, as measured [behm_2009]."""
        ...

    def work_over(self, group: str, task: str) -> Estimate | None:
        """Give the peak muscle work of the usual run over that of a task, member by member; None without a figure.

        Parameters
        ----------
        group : str
            Set of muscles, as what-ifs name them, e.g. ``back_extensors``.
        task : str
            A task, e.g. ``walking`` or ``hip_hinge_20_kg``.
        """
        ...

    def load_change(self, mass_factor: float) -> Estimate | None:
        """Give the relative change of peak load on the low back with another body mass. [1]

        Parameters
        ----------
        mass_factor : float
            Body mass over the present one. [1]
        """
        ...

    def load_change_weaker(self, group: str, strength_factor: float) -> Estimate | None:
        """Give the relative change of peak load on the low back with weaker muscles and the same movement. [1]

        Parameters
        ----------
        group : str
            Set of muscles.
        strength_factor : float
            Strength over the present one. [1]
        """
        ...


@dataclass(frozen=True, slots=True)
class Beside:
    """The usual run beside one task: ratio of muscle work, and how it stands.

    Parameters
    ----------
    task : str
        The task.
    ratio : Estimate
        Muscle work of the usual run over that of the task. [1]
    standing : Standing
        In one word.
    """

    task: str
    ratio: Estimate
    standing: Standing


def standing(ratio: Estimate) -> Standing:
    """Give above when the whole band lies above one, below when it lies below, else about."""
    if ratio.low > 1.0:
        return Standing.ABOVE
    return Standing.BELOW if ratio.high < 1.0 else Standing.ABOUT


def beside(model: BodyModel, group: str, tasks: Sequence[str]) -> tuple[Beside, ...]:
    """Give the usual run beside tasks, for those the model has a figure of; none when the model fails its check.

    Parameters
    ----------
    model : BodyModel
        The table of the body model.
    group : str
        Set of muscles.
    tasks : sequence of str
        Tasks, e.g. standing, walking, stairs, holds and lifts.
    """
    if not model.order_holds:
        return ()
    ratios = [(task, model.work_over(group, task)) for task in tasks]
    return tuple(Beside(task, ratio, standing(ratio)) for task, ratio in ratios if ratio is not None)


def physics_witness(claim: Claim, model: BodyModel | None) -> Witness:
    """Give what the model says of a claim, or why it does not speak.

    Parameters
    ----------
    claim : Claim
        The claim.
    model : BodyModel or None
        The table of the body model for this runner's usual run; None when there is none.
    """
    ask = claim.physics
    if ask.compute == "what_if" and model is not None:
        return _weaker(ask, model)
    if ask.silent:
        return _silent(ask.silent)
    if model is None:
        return _silent("not_computed")
    return _weight(model) if ask.compute == "body_weight" else _work(ask, model)


def _work(ask: PhysicsAsk, model: BodyModel) -> Witness:
    if not model.order_holds:
        return _silent("order_fails")
    least, most = model.work_over(ask.group, ask.least), model.work_over(ask.group, ask.most)
    if least is None or most is None:
        return _silent("no_figure")
    decides = standing(most if ask.by == "most" else least)
    values = {
        "group": ask.group,
        "least": ask.least,
        "than_least": standing(least),
        "most": ask.most,
        "than_most": standing(most),
    }
    findings = (f"muscle_work/{ask.group}/{ask.least}", f"muscle_work/{ask.group}/{ask.most}")
    return _speaks(str(decides), _DIRECTION[decides], Sentence("claim-physics-work", values), findings)


def _weight(model: BodyModel) -> Witness:
    change = model.load_change(HEAVIER)
    if change is None:
        return _silent("no_figure")
    seen = change.low > 0.0 and change.value >= RESOLUTION
    sentence = Sentence("claim-physics-grows", {"seen": str(seen).lower()})
    direction = Direction.FOR if seen else Direction.AGAINST
    return _speaks("grows" if seen else "no_change_seen", direction, sentence, ("load/body_mass",))


def _weaker(ask: PhysicsAsk, model: BodyModel) -> Witness:
    """Give what a what-if of the same movement shows; silent, because one might move differently."""
    changes = [(group, model.load_change_weaker(group, WEAKER)) for group in ask.weaker]
    found = [(group, change) for group, change in changes if change is not None]
    if not found:
        return _silent(ask.silent)
    seen = any(abs(change.value) >= RESOLUTION for _, change in found)
    sentence = Sentence("claim-physics-what_if", {"seen": str(seen).lower()})
    return silent(Name.PHYSICS, sentence, "what_if", tuple(f"load/weaker/{group}" for group, _ in found))


def _speaks(verdict: str, direction: Direction, sentence: Sentence, findings: tuple[str, ...]) -> Witness:
    return Witness(Name.PHYSICS, verdict, direction, STRENGTH_OF_MODEL, sentence, findings)


def _silent(why: str) -> Witness:
    return silent(Name.PHYSICS, Sentence(f"claim-physics-{why}"), why)


_DIRECTION: Final = {
    Standing.ABOVE: Direction.FOR,
    Standing.ABOUT: Direction.MIXED,
    Standing.BELOW: Direction.AGAINST,
}
