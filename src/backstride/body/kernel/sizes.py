"""Sizes of single bones from markers: what a standing trial, or the motion itself, says over what the height gives."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.body.kernel.engine import Engine
from backstride.body.markers import Landmark, Markers, landmark_of
from backstride.body.skeleton import sided
from backstride.findings import Finding, Severity

Array = NDArray[np.float64]

PLAUSIBLE: Final = (0.8, 1.25)
"""Sizes of a bone over what the height gives; beyond, a marker does not sit where its name says. [1]"""

_SEEN_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Span:
    """Two sets of landmarks whose distance tells the size of a bone; some only while the person stands."""

    bone: str
    above: frozenset[str]
    below: frozenset[str]
    standing: bool = False


_KNEE: Final = frozenset({"kne", "mfc"})
_ANKLE: Final = frozenset({"ank", "mmal"})

SPANS: Final = (
    Span("femur", frozenset({"hjc"}), _KNEE),
    Span("femur", frozenset({"asis"}), _KNEE, standing=True),
    Span("tibia", _KNEE, _ANKLE),
    Span("forearm", frozenset({"elb", "mel"}), frozenset({"wra", "wrb"})),
)
"""The first span of a bone that can be measured counts. Feet are left out: markers there are on shoes."""

_ENDS: Final = {"femur": ("femur", "tibia"), "tibia": ("tibia", "talus"), "forearm": ("forearm", "hand")}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of bones over what the height gives [1], and what was noticed."""

    factors: Mapping[str, float] = field(default_factory=dict)
    findings: Sequence[Finding] = ()


def sizes(engine: Engine, markers: Markers, *, standing: bool) -> Sizes:
    """Return the sizes of bones from the distances between markers, both sides together.

    Sizes of 0.8 to 1.25 times what the height gives are believed, our own limits (backstride_judgement).

    Parameters
    ----------
    engine : Engine
        The body as the height gives it.
    markers : Markers
        A standing trial, or the motion.
    standing : bool
        Whether the person stands upright throughout.

    Returns
    -------
    Sizes
        Only of bones whose markers are there and give a plausible size; the others keep what the height gives.
    """
    known = [(column, landmark_of(name)) for column, name in enumerate(markers.names)]
    seen = np.isfinite(markers.places_m).all(axis=2).mean(axis=0) > _SEEN_SHARE
    marks = [(column, mark) for column, mark in known if mark is not None and seen[column]]
    factors: dict[str, float] = {}
    odd: list[str] = []
    for span in SPANS:
        told = list(_told(engine, markers, marks, span)) if standing or not span.standing else []
        if span.bone in factors or not told:
            continue
        size = float(np.mean(told))
        if PLAUSIBLE[0] <= size <= PLAUSIBLE[1]:
            factors[span.bone] = size
        else:
            odd.append(span.bone)
    notes = [Finding("motion-size-odd", Severity.WARNING, "", {"bones": ", ".join(odd)})] if odd else []
    return Sizes({sided(bone, side): size for bone, size in factors.items() for side in "rl"}, tuple(notes))


def _told(engine: Engine, markers: Markers, marks: Sequence[tuple[int, Landmark]], span: Span) -> Iterator[float]:
    """Return what each side that has markers at both ends says of the bone's size. [1]"""
    for side in "rl":
        ends = [[(c, m) for c, m in marks if m.word in words and _on(m, side)] for words in (span.above, span.below)]
        if not all(ends):
            continue
        places = [np.nanmean(markers.places_m[:, [c for c, _ in end]], axis=1) for end in ends]
        measured = float(np.nanmedian(np.linalg.norm(places[0] - places[1], axis=1)))
        first, second = (_in_model(engine, [mark for _, mark in end]) for end in ends)
        length = _length(engine, span.bone, side)
        yield 1.0 + (measured - float(np.linalg.norm(first - second))) / length


def _on(mark: Landmark, side: str) -> bool:
    """Whether a landmark is on a side; the pelvis's own are by where they lie."""
    return mark.bone.endswith(f"_{side}") or (mark.bone == "pelvis" and (mark.at_m[2] > 0.0) == (side == "r"))


def _in_model(engine: Engine, marks: Sequence[Landmark]) -> Array:
    """Return the middle of landmarks with all joints at zero. [m]"""
    size = engine.body.person.height_m / engine.body.skeleton.stature_m
    still = engine.map.expand(np.zeros((1, len(engine.map.names))))
    places = []
    for mark in marks:
        origin, axes = engine.places(still, mark.bone)
        places.append(origin[0] + axes[0] @ (np.array(mark.at_m) * size))
    return np.asarray(np.mean(places, axis=0))


def _length(engine: Engine, bone: str, side: str) -> float:
    """Return the length of a bone in the model, from its joint to the next one's. [m]"""
    still = engine.map.expand(np.zeros((1, len(engine.map.names))))
    nearer, further = _ENDS[bone]
    apart = engine.places(still, f"{further}_{side}")[0] - engine.places(still, f"{nearer}_{side}")[0]
    return float(np.linalg.norm(apart))
