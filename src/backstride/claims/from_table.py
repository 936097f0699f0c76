"""The body model of the second witness, from the table of loads at one's usual run."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from backstride.claims.computed import Computed, Outcome, Part
from backstride.dose.muscle_gate import may_be_told
from backstride.dose.reference_scale import WALKING_M_PER_S, task
from backstride.dose.steady import Ask, SteadyLoad, steady_load
from backstride.dose.table import load_table
from backstride.dose.what_if import WhatIf, carried, from_body, net_impulse_per_step_bw_s, other_cadence, other_speed
from backstride.dose.witness import TableModel, over
from backstride.estimates import Estimate

BODY: Final = ("christophy_2012", "raabe_2016", "dumas_2007", "deleva_1996")
"""What the body of the model rests on."""
RUNNING: Final = ("hamner_2013", "fukuchi_2017", *BODY)
WALKING: Final = ("rajagopal_2016", "keller_1996", *BODY)

LEVELS: Final = ("L1L2", "L2L3", "L3L4", "L4L5", "L5S1")
EVERYDAY: Final = ("standing", "walking", "stair_step", "back_extension_hold")
"""Everyday things and exercises that a run is held against in numbers. Poses are still; a lift is never among them."""

CARRIED_KG: Final = 5.0
HEAVIER: Final = 1.05
"""Body mass over the present one that the what-if asks about; never a lighter one. [1]"""
QUICKER: Final = 0.05
"""Change of cadence that the what-if asks about. [1]"""
FASTER_M_PER_S: Final = 0.5
WEAKER, STRONGER = 0.7, 1.3
"""Strength over the present one that what-ifs ask about; complete loss is never asked. [1]"""
FORMS: Final[Mapping[str, tuple[str, float]]] = MappingProxyType({
    "more_lean": ("trunk_lean", 5.0),
    "less_lean": ("trunk_lean", -5.0),
    "pelvis_tipped_forwards": ("pelvic_tilt", 5.0),
    "pelvis_tipped_backwards": ("pelvic_tilt", -5.0),
    "pelvis_drop": ("opposite_pelvis_drop", 5.0),
    "trunk_sway": ("trunk_sway", 3.0),
})  # fmt: skip
"""Changes of form, the movement of the second table behind each, and how many degrees."""

_PEAK: Final = "levels.L5S1.compression_peak_bw"
_MEAN: Final = "levels.L5S1.compression_mean_bw"
_NAMES: Final = MappingProxyType({
    _PEAK: "load_peak",
    _MEAN: "load_mean",
    "levels.L5S1.compression_peak_n": "load_peak_n",
    "levels.L5S1.compression_mean_n": "load_mean_n",
    "vertical_force_peak_bw": "vertical_force_peak",
    "vertical_force_peak_n": "vertical_force_peak_n",
    "net_force_l5s1_peak_bw": "net_force_l5s1_peak",
    "steps_per_km": "steps_per_km",
    "net_impulse_l5s1_per_step_bw_s": "net_impulse_l5s1_per_step",
    "net_impulse_l5s1_per_km_bw_s": "net_impulse_l5s1_per_km",
    "vertical_impulse_per_step_bw_s": "vertical_impulse_per_step",
    "vertical_impulse_per_km_bw_s": "vertical_impulse_per_km",
    "compression": "load_peak",
    "muscle_work": "muscle_work",
})  # fmt: skip
"""Quantities of the dose room, by the names that claims give them."""


@dataclass(frozen=True, slots=True)
class FromTable:
    """The table at one runner's usual run; `backstride.claims.by_physics.BodyModel`.

    Parameters
    ----------
    usual : Ask
        The runner's usual run.
    """

    usual: Ask

    @property
    def outside_measured(self) -> tuple[str, ...]:
        """Why the bands are wider than those measured."""
        return _steady(self.usual).outside_measured

    def speaks_of(self, group: str) -> bool:
        """Whether the work of a set of muscles agreed with what was measured, so that it may be told."""
        return may_be_told(group)

    def figures(self, part: Part, names: Sequence[str] = ()) -> tuple[Computed, ...]:
        """Return figures of one kind; see `backstride.claims.by_physics.BodyModel`."""
        return _figures(self.usual, part, tuple(names))


@lru_cache(maxsize=256)
def _figures(usual: Ask, part: Part, names: tuple[str, ...]) -> tuple[Computed, ...]:
    return tuple(_MAKERS[part](usual, names))


@lru_cache(maxsize=16)
def _steady(ask: Ask) -> SteadyLoad:
    return steady_load(ask)


def _levels(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001  one signature for all
    found = _steady(usual).table
    for level in LEVELS:
        peak = found[f"levels.{level}.compression_peak_bw"].whole
        yield Computed(Part.LEVELS, "usual_run", f"load_peak_{level.lower()}", peak, RUNNING)


def _forces(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001
    found, sources = _steady(usual), ("fukuchi_2017",)
    yield Computed(Part.FORCES, "usual_run", "vertical_force_peak", found.vertical_force_peak_bw, sources)
    yield Computed(Part.FORCES, "usual_run", "net_force_l5s1_peak", found.net_force_l5s1_peak_bw, sources)
    each = net_impulse_per_step_bw_s(found.steps_per_km * usual.speed_m_per_s * 0.06)
    yield Computed(Part.FORCES, "usual_run", "net_impulse_l5s1_per_step", each, sources)


def _everyday(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001
    for thing in EVERYDAY:
        yield Computed(Part.EVERYDAY, thing, "load_peak", _load(usual, thing), _sources(thing))
    yield Computed(Part.EVERYDAY, "usual_run", "load_peak", _load(usual, "usual_run"), RUNNING)


def _beside(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:
    mine = _load(usual, "usual_run")
    for thing in names:
        both = tuple(dict.fromkeys((*RUNNING, *_sources(thing))))
        ratio = over(mine, _load(usual, thing))
        if ratio is not None:
            yield Computed(Part.BESIDE, thing, "load_ratio", ratio, both)


def _load(usual: Ask, thing: str) -> Estimate:
    if thing == "usual_run":
        return _steady(usual).table[_PEAK].whole
    if thing != "walking":
        return task(load_table(), usual.sex, thing, _PEAK)
    walk = Ask("walking", WALKING_M_PER_S, sex=usual.sex, mass_kg=usual.mass_kg, height_m=usual.height_m,
               age_years=usual.age_years)  # fmt: skip
    return _steady(walk).table[_PEAK].whole


def _sources(thing: str) -> tuple[str, ...]:
    return {"walking": WALKING, "usual_run": RUNNING}.get(thing, BODY)


def _work(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:
    group, *tasks = names
    for one in tasks:
        ratio = TableModel(usual).work_over(group, one)
        if ratio is not None:
            yield Computed(Part.WORK, one, f"work_ratio_{group}", ratio, (*RUNNING, "behm_2009"))


def _mass(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001
    if usual.mass_kg is None:
        return
    for of, more_kg in (("heavier_by_5_percent", (HEAVIER - 1.0) * usual.mass_kg), ("carried_5_kg", CARRIED_KG)):
        yield from _changes(Part.MASS, of, carried(usual, more_kg), RUNNING)


def _cadence(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001
    yield from _changes(Part.CADENCE, "steps_up_5_percent", other_cadence(usual, QUICKER), ("fukuchi_2017",))


def _speed(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:  # noqa: ARG001
    yield from _changes(Part.SPEED, "faster_by_half", other_speed(usual, FASTER_M_PER_S), ("fukuchi_2017",))


def _muscles(part: Part, strength: float) -> Callable[[Ask, Sequence[str]], Iterator[Computed]]:
    def made(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:
        for group in names:
            yield _seen(part, group, from_body(usual, group, strength))

    return made


def _form(usual: Ask, names: Sequence[str]) -> Iterator[Computed]:
    for of in names or FORMS:
        yield _seen(Part.FORM, of, from_body(usual, *FORMS[of]))


def _changes(part: Part, of: str, found: WhatIf, sources: tuple[str, ...]) -> Iterator[Computed]:
    for name, change in found.changes.items():
        yield Computed(part, of, f"change_{_NAMES[name]}", change, sources)
    for name in found.cannot_tell:
        yield Computed(part, of, f"change_{_NAMES[name]}", None, sources, Outcome.CANNOT_TELL)


def _seen(part: Part, of: str, found: WhatIf) -> Computed:
    """Return the change of peak load at L5/S1; one too small to be seen carries what could be seen as its band."""
    if _PEAK in found.changes:
        return Computed(part, of, "change_load_peak", found.changes[_PEAK], RUNNING)
    seen_from = float(load_table().meta["resolution"])
    unseen = Estimate(0.0, -seen_from, seen_from, _steady_level(), "1")
    return Computed(part, of, "change_load_peak", unseen, RUNNING, Outcome.UNSEEN)


def _steady_level() -> float:
    return float(load_table().meta["level"])


_MAKERS: Final[Mapping[Part, Callable[[Ask, Sequence[str]], Iterator[Computed]]]] = MappingProxyType({
    Part.LEVELS: _levels,
    Part.FORCES: _forces,
    Part.EVERYDAY: _everyday,
    Part.BESIDE: _beside,
    Part.WORK: _work,
    Part.MASS: _mass,
    Part.CADENCE: _cadence,
    Part.SPEED: _speed,
    Part.WEAKER: _muscles(Part.WEAKER, WEAKER),
    Part.STRONGER: _muscles(Part.STRONGER, STRONGER),
    Part.FORM: _form,
})  # fmt: skip
