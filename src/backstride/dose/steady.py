"""What steady running or walking asks of the back: two forces from the watch, loads and muscle work from the table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.dose.bridge import LEVEL, Force, Quantity, Watched, net_mean_bw, peak_force
from backstride.dose.first_load import SLOPE_WIDENS
from backstride.dose.lookup import Who, lean_error_deg, own_table, weights
from backstride.dose.outside import POSTURE, TIRED, about_runner, about_running, factor
from backstride.dose.quantities import measure_of
from backstride.dose.table import Kind, Table, load_table
from backstride.dose.told import FIGURES, check_told, unused
from backstride.estimates import Estimate
from backstride.package_data import load_toml
from backstride.runner import TRUNK_LEAN_RANGE_DEG, LeanFrom, OwnMotion, Sex

NET_SHARE_HALF_BAND_BW: Final = 0.15
"""Half-width of the net force at L5/S1 in walking, which is taken as the upper body's share of the ground's. Chosen.
[BW]"""


@dataclass(frozen=True, slots=True)
class Ask:
    """Steady running or walking, and who does it.

    Parameters
    ----------
    kind : str
        ``running`` or ``walking``.
    speed_m_per_s : float
        Speed. [m/s]
    cadence_spm, contact_ms, balance_left_percent : float or None
        Steps of both feet [1/min], ground contact time [ms], the left foot's share of it [%], where known.
    grade_percent : float
        Rise over run. [%]
    sex : Sex
        Of the runner.
    mass_kg, height_m, age_years : float or None
        Of the runner. [kg], [m], [year]
    trunk_lean_deg : float or None
        Mean lean forwards of the line from hips to shoulders against the vertical. [deg]
    trunk_lean_from : LeanFrom or None
        How it was measured; None counts as the least sure.
    own_motions : tuple of OwnMotion
        Measured runs of this runner; they count in running.
    contact_error_ms : float or None
        How far off contact time may be (90 %); None for a watch's. [ms]
    tired, pregnant : bool
        Whether the runner is tired, or pregnant.
    oscillation_mm : float or None
        Vertical oscillation, which adds nothing to the others. [mm]

    Raises
    ------
    PregnancyNotMeasured, SpeedNotSteady, TrunkLeanOutOfRange, FigureOutOfRange
        If nothing can be said of it.
    """

    kind: Kind
    speed_m_per_s: float
    cadence_spm: float | None = None
    grade_percent: float = 0.0
    contact_ms: float | None = None
    balance_left_percent: float | None = None
    sex: Sex = Sex.UNKNOWN
    mass_kg: float | None = None
    height_m: float | None = None
    age_years: float | None = None
    trunk_lean_deg: float | None = None
    trunk_lean_from: LeanFrom | None = None
    own_motions: tuple[OwnMotion, ...] = ()
    contact_error_ms: float | None = None
    tired: bool = False
    pregnant: bool = False
    oscillation_mm: float | None = None

    def __post_init__(self) -> None:
        if self.pregnant:
            raise PregnancyNotMeasured
        if not 0.3 <= self.speed_m_per_s <= 12.0:
            raise SpeedNotSteady(self.speed_m_per_s)
        if (
            self.trunk_lean_deg is not None
            and not TRUNK_LEAN_RANGE_DEG[0] <= self.trunk_lean_deg <= TRUNK_LEAN_RANGE_DEG[1]
        ):
            raise TrunkLeanOutOfRange(self.trunk_lean_deg)
        check_told({name: getattr(self, name) for name in FIGURES})

    @property
    def unused(self) -> tuple[str, ...]:
        """Return codes of why something told changes nothing."""
        return unused(self.kind, self.cadence_spm, self.contact_ms, self.grade_percent, self.oscillation_mm)

    @property
    def watched(self) -> Watched:
        """Return what the watch told, as one moment: shape (1,), NaN where it told nothing."""
        speed, cadence, contact, grade = (
            np.array([np.nan if value is None else float(value)])
            for value in (self.speed_m_per_s, self.cadence_spm, self.contact_ms, self.grade_percent)
        )
        return Watched(speed, cadence, contact, grade, self.height_m, self.contact_error_ms)


@dataclass(frozen=True, slots=True)
class Decomposed:
    """An estimate, and what of its band is the model's and what this runner's unknown form."""

    whole: Estimate
    model: Estimate
    form: Estimate


@dataclass(frozen=True, slots=True)
class SteadyLoad:
    """What it asks.

    Parameters
    ----------
    model : str
        Version of the table.
    steps_per_km : float
        At the cadence told, or the usual one. [1/km]
    vertical_force_peak_bw, net_force_l5s1_peak_bw, net_force_l5s1_mean_bw : Estimate
        Under the foot, and net along the trunk at L5/S1. [BW]
    table : Mapping of str to Decomposed
        Every quantity of the table by its name, e.g. ``levels.L5S1.compression_peak_bw``.
    sides : Mapping of str to Estimate
        Peak vertical force per side where contact time and balance are told; it is not a share of load. [BW]
    outside_measured : tuple of str
        Why the bands are wider.
    widened_by : float
        By how much. [1]
    """

    model: str
    steps_per_km: float
    vertical_force_peak_bw: Estimate
    net_force_l5s1_peak_bw: Estimate
    net_force_l5s1_mean_bw: Estimate
    table: Mapping[str, Decomposed]
    sides: Mapping[str, Estimate]
    outside_measured: tuple[str, ...]
    widened_by: float


def steady_load(ask: Ask, table: Table | None = None) -> SteadyLoad:
    """Return what steady running or walking asks of the back.

    Parameters
    ----------
    ask : Ask
        What is done, and by whom.
    table : Table, optional
        The shipped one by default.

    Returns
    -------
    SteadyLoad
        Two forces from the watch [BW] (fukuchi_2017, morin_2005; keller_1996 in walking), compression, shear and muscle
        work from the table; compression is positive into the endplate, ``shear_front`` where the load drives the upper
        vertebra forwards, with its sign.

    Examples
    --------
    >>> found = steady_load(Ask("running", 3.0, 165.0, sex=Sex.MALE, mass_kg=70.0, height_m=1.75))
    >>> 2.2 < found.vertical_force_peak_bw.value < 2.6
    True
    """
    shipped = table or load_table()
    reasons = reasons_of(ask, shipped)
    wider = factor(reasons)
    slope = SLOPE_WIDENS if "slope" in reasons else 1.0
    mean, mean_half = net_mean_bw()
    return SteadyLoad(
        str(shipped.meta["version"]),
        1000.0 / 60.0 * _cadence(ask, shipped) / ask.speed_m_per_s,
        _around(*_vertical(ask), wider * slope, "BW"),
        _around(*_net(ask), wider * slope, "BW"),
        _around(mean, mean_half, wider, "BW"),
        _from_table(ask, shipped, wider * slope),
        _sides(ask, wider * slope),
        reasons,
        wider * slope,
    )


def reasons_of(ask: Ask, table: Table) -> tuple[str, ...]:
    """Return why the bands are wider than those measured, in alphabetical order.

    Parameters
    ----------
    ask : Ask
        What is done, and by whom.
    table : Table
        Whose axes say which speeds and leans it was made for.

    Returns
    -------
    tuple of str
        Codes such as ``mass_above``, each once; the measured were 13 men (fukuchi_2017).
    """
    reasons = set(about_runner(ask.sex, ask.mass_kg, ask.age_years))
    if ask.kind == "running":
        reasons |= set(about_running(ask.speed_m_per_s, ask.cadence_spm, ask.grade_percent))
    else:
        reasons |= _about_walking(ask, table)
    reasons |= {TIRED} if ask.tired else set()
    reasons |= {POSTURE} if ask.trunk_lean_deg is not None and _beyond_lean(ask, table) else set()
    return tuple(sorted(reasons))


def who(ask: Ask, table: Table) -> Who:
    """Return what the table scales with.

    Returns
    -------
    Who
        With the lean away from the usual one. [deg]
    """
    lean = None if ask.trunk_lean_deg is None else _lean(ask, table)
    own = ask.own_motions if ask.kind == "running" else ()
    return Who(ask.sex, ask.mass_kg, ask.height_m, lean, lean_error_deg(ask.trunk_lean_from), own)


def _beyond_lean(ask: Ask, table: Table) -> bool:
    return table.is_beyond_lean(ask.kind, float(ask.trunk_lean_deg or 0.0))


def _about_walking(ask: Ask, table: Table) -> set[str]:
    speeds = table.axes["walking"].speeds_m_per_s
    found = {"slope"} if abs(ask.grade_percent) > 2.0 else set()
    found |= {"speed_below"} if ask.speed_m_per_s < speeds[0] else set()
    return found | ({"speed_above"} if ask.speed_m_per_s > speeds[-1] else set())


def _lean(ask: Ask, table: Table) -> float:
    return table.lean_deg(ask.kind, float(ask.trunk_lean_deg or 0.0))


def _cadence(ask: Ask, table: Table) -> float:
    axes = table.axes[ask.kind]
    usual = float(np.interp(ask.speed_m_per_s, axes.speeds_m_per_s, axes.usual_cadence_spm))
    return usual if ask.cadence_spm is None else ask.cadence_spm


def _vertical(ask: Ask) -> tuple[float, float]:
    if ask.kind == "running":
        return _one(peak_force("vertical_force", ask.watched))
    line = load_toml("backstride.dose", "data/keller_1996.toml")["walking"]
    peak = line["force_bw"] + line["slope_bw_per_m_per_s"] * (ask.speed_m_per_s - line["at_m_per_s"])
    return max(float(peak), float(line["lowest_bw"])), float(line["half_band_bw"])


def _net(ask: Ask) -> tuple[float, float]:
    if ask.kind == "running":
        return _one(peak_force("net_force_l5s1", ask.watched))
    vertical, half = _vertical(ask)
    share = net_mean_bw()[0]
    return vertical * share, float(np.hypot(half * share, NET_SHARE_HALF_BAND_BW))


def _one(force: Force) -> tuple[float, float]:
    return float(force.middle_bw[0]), float(force.half_band_bw[0])


def _sides(ask: Ask, wider: float) -> Mapping[str, Estimate]:
    """The watch's contact balance, put into the rule of contact time; mirrored balance mirrors the sides."""
    if ask.kind != "running" or ask.contact_ms is None or ask.cadence_spm is None or ask.balance_left_percent is None:
        return {}
    share = ask.balance_left_percent / 50.0
    asks = {"left": ask.contact_ms * share, "right": ask.contact_ms * (2.0 - share)}
    return {side: _side(ask, contact, wider) for side, contact in asks.items()}


def _side(ask: Ask, contact_ms: float, wider: float) -> Estimate:
    told = ask.watched
    one = Watched(told.speed_m_per_s, told.cadence_spm, np.array([contact_ms]), told.grade_percent, told.height_m,
                  told.contact_error_ms)  # fmt: skip
    quantity: Quantity = "vertical_force"
    return _around(*_one(peak_force(quantity, one)), wider, "BW")


def _from_table(ask: Ask, table: Table, wider: float) -> Mapping[str, Decomposed]:
    own = own_table(table, ask.kind, who(ask, table))
    share = weights(own.axes, ask.watched.speed_m_per_s, ask.watched.cadence_spm)
    whole, model = ((share @ rows).reshape(-1, 3) for rows in (own.rows, own.model_rows))
    return {
        name: _decomposed(name, whole[index], model[index], wider)
        for index, name in enumerate(own.quantities)
        if name != "net_force_l5s1_peak_bw"
    }


def _decomposed(name: str, whole: np.ndarray, model: np.ndarray, wider: float) -> Decomposed:
    """The form's part is what, with the model's, makes the whole."""
    below, above = whole[1] - whole[0], whole[2] - whole[1]
    model_below, model_above = model[1] - model[0], model[2] - model[1]
    form = (np.sqrt(max(below**2 - model_below**2, 0.0)), np.sqrt(max(above**2 - model_above**2, 0.0)))
    bands = ((below, above), (model_below, model_above), form)
    return Decomposed(*(_between(name, float(whole[1]), wider * float(a), wider * float(b)) for a, b in bands))


def _between(name: str, middle: float, below: float, above: float) -> Estimate:
    measure = measure_of(name)
    low = middle - below if measure.is_signed else max(middle - below, min(middle, 0.0))
    high = middle + above if measure.most is None else min(middle + above, measure.most)
    return Estimate(middle, low, max(high, middle), LEVEL, measure.unit)


def _around(middle: float, half: float, wider: float, unit: str) -> Estimate:
    return Estimate(middle, max(middle - wider * half, 0.0), middle + wider * half, LEVEL, unit)


class PregnancyNotMeasured(ValueError):
    """Loads were asked for in pregnancy, which nobody measured and no model here describes."""

    def __init__(self) -> None:
        super().__init__(
            "Backstride gives no loads in pregnancy: nobody was measured, and the body changes too much. "
            "Please ask your midwife, doctor or a pelvic-health physiotherapist."
        )


class SpeedNotSteady(ValueError):
    """A speed that nobody keeps on foot."""

    def __init__(self, speed_m_per_s: float) -> None:
        super().__init__(f"speed is {speed_m_per_s:g} m/s, but must be between 0.3 and 12 m/s")


class TrunkLeanOutOfRange(ValueError):
    """A lean that no runner has."""

    def __init__(self, lean_deg: float) -> None:
        low, high = TRUNK_LEAN_RANGE_DEG
        super().__init__(f"trunk lean is {lean_deg:g} degrees, but must be between {low:g} and {high:g}")
