"""The second witness: what the body model computes for one's own runs, and why it often cannot speak.

It never says *strengthens*: it holds running against everyday things and named tasks in the same model. Its strength
is always 1, because nothing of it was ever measured inside this runner. Much that it computes is told and points
nowhere: load is not harm, and a what-if of the same movement cannot say whether one would move differently.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Protocol

from backstride.claims.claim import Claim, PhysicsAsk
from backstride.claims.computed import SAME_MOVEMENT, Computed, Outcome, Part, figure_of, has_load
from backstride.claims.scale import Direction, Name, Sentence, SentenceValue, Witness, silent
from backstride.estimates import Estimate

STRENGTH_OF_MODEL: Final = 1
"""A model estimate that was never measured inside this body bears little. [1]"""

LIKELY_FROM: Final = 1.25
"""From so many times more or less on, a ratio whose band holds one is called likely. Chosen. [1]"""

RESOLUTION: Final = 0.03
"""Relative change below which the model cannot see one. [1]"""


class Standing(StrEnum):
    """How the usual run stands to a task."""

    ABOVE = "above"
    LIKELY_ABOVE = "likely_above"
    ABOUT = "about"
    LIKELY_BELOW = "likely_below"
    BELOW = "below"


class BodyModel(Protocol):
    """What the witness needs to know from the body model, for one's usual run."""

    @property
    def outside_measured(self) -> tuple[str, ...]:
        """Why the bands are wider: how this runner and run differ from those measured."""
        ...

    def speaks_of(self, group: str) -> bool:
        """Whether the model's work of these muscles agreed with what was measured, so that it may be told.

        Parameters
        ----------
        group : str
            Set of muscles, as what-ifs name them, e.g. ``back_extensors``.
        """
        ...

    def figures(self, part: Part, names: Sequence[str] = ()) -> tuple[Computed, ...]:
        """Return figures of one kind; fewer than asked for where the model has none.

        Parameters
        ----------
        part : Part
            Of which kind.
        names : sequence of str
            What they are about: tasks, sets of muscles, changes of form; for muscle work the set, then the tasks.
        """
        ...


def standing(ratio: Estimate) -> Standing:
    """Return above when the whole band lies above one; likely above when only a middle well above one does."""
    if ratio.low > 1.0:
        return Standing.ABOVE
    if ratio.high < 1.0:
        return Standing.BELOW
    if ratio.value > LIKELY_FROM:
        return Standing.LIKELY_ABOVE
    return Standing.LIKELY_BELOW if ratio.value < 1.0 / LIKELY_FROM else Standing.ABOUT


def physics_witness(claim: Claim, model: BodyModel | None) -> Witness:
    """Return what the model says of a claim, or why it does not speak.

    Parameters
    ----------
    claim : Claim
        The claim.
    model : BodyModel or None
        The body model at this runner's usual run; None when there is none.
    """
    ask = claim.physics
    if not ask.compute:
        return _silent(ask.silent)
    if model is None:
        return _silent("not_computed")
    if ask.compute == "muscle_work" and not model.speaks_of(ask.group):
        return _silent("muscles_untold")
    return _ROWS[ask.compute](ask, _found(claim, model))


def computed(claim: Claim, model: BodyModel | None) -> tuple[Computed, ...]:
    """Return every figure that may be shown for a claim; where one is a load, everyday things stand beside it.

    A run stands to a lift in words only (`WORDS_ONLY`), so such a ratio is not among them.

    Parameters
    ----------
    claim : Claim
        The claim.
    model : BodyModel or None
        The body model at this runner's usual run.
    """
    return _shown(_found(claim, model))


def _shown(found: Sequence[Computed]) -> tuple[Computed, ...]:
    return tuple(one for one in found if not (one.part is Part.BESIDE and one.of in WORDS_ONLY))


def _found(claim: Claim, model: BodyModel | None) -> tuple[Computed, ...]:
    ask = claim.physics
    if model is None or not ask.compute or (ask.compute == "muscle_work" and not model.speaks_of(ask.group)):
        return ()
    found = tuple(figure for part, names in _asked(ask) for figure in model.figures(part, names))
    return (*found, *model.figures(Part.EVERYDAY)) if has_load(found) else found


def _asked(ask: PhysicsAsk) -> Sequence[tuple[Part, Sequence[str]]]:
    """Which figures a claim asks for."""
    match ask.compute:
        case "muscle_work":
            return ((Part.WORK, (ask.group, ask.least, ask.most)),)
        case "load":
            return ((Part.BESIDE, (ask.least, ask.most)), (Part.LEVELS, ()), (Part.FORCES, ()))
        case "weaker":
            return ((Part.WEAKER, ask.muscles), (Part.FORM, ask.forms))
        case "stronger":
            return ((Part.STRONGER, ask.muscles),)
        case "lean":
            return ((Part.FORM, ask.forms),)
        case _:
            return ((Part(ask.compute), ()), *(((Part.FORM, ask.forms),) if ask.forms else ()))


def _work(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:
    quantity = f"work_ratio_{ask.group}"
    least, most = (figure_of(found, one, quantity) for one in (ask.least, ask.most))
    if least is None or most is None:
        return _silent("no_figure")
    decides = standing(most if ask.by == "most" else least)
    values = {"group": ask.group, **_beside(ask, least, most)}
    return _speaks(str(decides), _DIRECTION[decides], Sentence("claim-physics-work", values), found)


def _load(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:
    least, most = (figure_of(found, one, "load_ratio") for one in (ask.least, ask.most))
    if least is None or most is None:
        return _silent("no_figure")
    return _told(Sentence("claim-physics-load", _beside(ask, least, most)), found)


def _beside(ask: PhysicsAsk, least: Estimate, most: Estimate) -> dict[str, SentenceValue]:
    return {
        "least": ask.least,
        "than_least": str(standing(least)),
        "most": ask.most,
        "than_most": str(standing(most)),
    }


def _mass(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:
    change = figure_of(found, "heavier_by_5_percent", "change_load_peak_n")
    if change is None:
        return _silent("no_mass")
    seen = change.low > 0.0 and change.value >= RESOLUTION
    sentence = Sentence("claim-physics-grows", {"seen": str(seen).lower(), "points": str(not ask.told).lower()})
    if ask.told:
        return _told(sentence, found)
    return _speaks("grows" if seen else "no_change_seen", _for(seen=seen), sentence, found)


def _cadence(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:  # noqa: ARG001  one signature for all rows
    """Speak of the net force only: of compression a watch's cadence cannot tell."""
    change = figure_of(found, "steps_up_5_percent", "change_net_force_l5s1_peak")
    if change is None:
        return _silent("no_figure")
    seen = change.low > 0.0 or change.high < 0.0
    way = ("less" if change.value < 0.0 else "more") if seen else "same"
    return _speaks(f"force_{way}", _for(seen=seen), Sentence("claim-physics-cadence", {"way": way}), found)


def _speed(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:  # noqa: ARG001
    seen = any(one.estimate is not None for one in found if one.part is Part.SPEED)
    return _told(Sentence("claim-physics-speed", {"seen": str(seen).lower()}), found)


def _muscles(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:
    """Return what a what-if of the same movement shows; silent, because one might move differently."""
    changes = [one for one in found if one.part in SAME_MOVEMENT and one.estimate is not None]
    if not changes:
        return _silent("no_figure")
    seen = [one.estimate.value for one in changes if one.outcome is Outcome.COMPUTED and one.estimate is not None]
    way = "none" if not seen else "less" if max(seen) < 0.0 else "more" if min(seen) > 0.0 else "both"
    return _told(Sentence("claim-physics-same_movement", {"change": ask.compute, "way": way}), found)


def _lean(ask: PhysicsAsk, found: Sequence[Computed]) -> Witness:  # noqa: ARG001
    change = figure_of(found, "more_lean", "change_load_peak")
    if change is None:
        return _silent("no_figure")
    seen = change.low > 0.0
    return _told(Sentence("claim-physics-lean", {"seen": str(seen).lower()}), found)


def _speaks(verdict: str, direction: Direction, sentence: Sentence, found: Sequence[Computed]) -> Witness:
    return Witness(
        Name.PHYSICS, verdict, direction, STRENGTH_OF_MODEL, sentence, tuple(one.id for one in _shown(found))
    )


def _told(sentence: Sentence, found: Sequence[Computed]) -> Witness:
    """Return a row that is told and points nowhere."""
    return silent(Name.PHYSICS, sentence, TOLD, tuple(one.id for one in _shown(found)))


def _silent(why: str) -> Witness:
    return silent(Name.PHYSICS, Sentence(f"claim-physics-{why}"), why)


def _for(*, seen: bool) -> Direction:
    return Direction.FOR if seen else Direction.AGAINST


WORDS_ONLY: Final = frozenset({"lift_20_kg_straight"})
"""Tasks that a run is set against in words and never in numbers: pressures in running could not be read, and only the
order, below a lift of 20 kg, is the same in the model and in the one disc that was measured."""

TOLD: Final = "told"
"""Verdict of a row that computes something and points nowhere."""

_DIRECTION: Final = MappingProxyType({
    Standing.ABOVE: Direction.FOR,
    Standing.LIKELY_ABOVE: Direction.MIXED,
    Standing.ABOUT: Direction.MIXED,
    Standing.LIKELY_BELOW: Direction.MIXED,
    Standing.BELOW: Direction.AGAINST,
})  # fmt: skip

_ROWS: Final[Mapping[str, Callable[[PhysicsAsk, Sequence[Computed]], Witness]]] = MappingProxyType({
    "muscle_work": _work,
    "load": _load,
    "mass": _mass,
    "cadence": _cadence,
    "speed": _speed,
    "weaker": _muscles,
    "stronger": _muscles,
    "lean": _lean,
})  # fmt: skip
"""How each thing that can be computed is said."""
