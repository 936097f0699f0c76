"""Looking loads up: the table made one runner's, then weights of its nodes times its rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from backstride.dose.bridge import measured
from backstride.dose.own_motion import told_by
from backstride.dose.quantities import Over, measure_of
from backstride.dose.table import Axes, Kind, Small, Table
from backstride.runner import LeanFrom, OwnMotion, Sex
from backstride.runs.recording import FloatArray

LEAN_SD_DEG: Final = 2.7
"""Standard deviation of the mean lean between runners, thirteen of fukuchi_2017. [deg]"""

LEAN_ERRORS_DEG: Final[Mapping[LeanFrom, float]] = MappingProxyType({
    LeanFrom.MOTION_FILE: 1.0, LeanFrom.VIDEO_AGAINST_STANDING: 2.0, LeanFrom.PHOTO_OR_VIDEO: 4.0,
})  # fmt: skip
"""Error of a measured lean, standard deviation. Pose trackers miss the trunk's inclination by 3.9 to 7.0 degrees rms;
the others are our own judgement until repeated measurements say more (backstride_judgement). [deg]"""

CHUNK: Final = 16384
"""Moments looked up at once, so that memory stays flat. [s]"""


@dataclass(frozen=True, slots=True)
class Who:
    """Whose loads: what the table scales with.

    Parameters
    ----------
    sex : Sex
        Unknown takes the union of both bands.
    mass_kg, height_m : float or None
        None takes the table's own body. [kg], [m]
    lean_deg : float or None
        Lean of the trunk away from the usual one as it was measured; None where not told. [deg]
    lean_error_deg : float
        Error of that measurement, standard deviation: the more, the less it moves figures and narrows the band. [deg]
    own : tuple of OwnMotion
        Measured runs of this runner: they move compression, in which the lean is held and counts no second time.
    """

    sex: Sex = Sex.UNKNOWN
    mass_kg: float | None = None
    height_m: float | None = None
    lean_deg: float | None = None
    lean_error_deg: float = 0.0
    own: tuple[OwnMotion, ...] = ()

    @property
    def believed(self) -> float:
        """Return how much of a measured lean is believed: its share of what is seen between runners. [1]"""
        return 0.0 if self.lean_deg is None else LEAN_SD_DEG**2 / (LEAN_SD_DEG**2 + self.lean_error_deg**2)


@dataclass(frozen=True, eq=False, slots=True)
class Own:
    """The table of one runner and one kind of gait.

    Parameters
    ----------
    axes : Axes
        Its axes.
    rows : ndarray, shape (nodes, quantities * 3)
        Low, middle and high of every quantity with the whole band, nodes in the order speed, cadence.
    model_rows : ndarray, same shape
        The same with the model's spread alone.
    quantities : tuple of str
        Names.
    """

    axes: Axes
    rows: Small
    model_rows: Small
    quantities: tuple[str, ...]


def own_table(table: Table, kind: Kind, who: Who) -> Own:
    """Return the table of one runner: sex chosen, mass and height as exponents, the unknown form added to the band.

    Model and form go together as the root of the sum of squares, on each side of the middle.

    Parameters
    ----------
    table : Table
        The table of all bodies.
    kind : str
        ``running`` or ``walking``.
    who : Who
        The runner.

    Returns
    -------
    Own
        Rows of shape (nodes, quantities * 3), low, middle and high of every quantity in its own unit.
    """
    names = tuple(table.quantities)
    spread = np.stack([_scaled(table, kind, index, who) for index in _sexes(table, who.sex)])
    model = _union(spread)
    whole = _with_form(model, names, who, table.axes[kind].speeds_m_per_s.astype(np.float64))
    return Own(table.axes[kind], _flat(whole), _flat(model), names)


def weights(axes: Axes, speed_m_per_s: FloatArray, cadence_spm: FloatArray) -> Small:
    """Return the weight of every node at every moment, shape (n, speeds * cadences).

    They sum to 1, so that a sum of looked-up values is the summed weights times the rows; beyond the ends of an axis
    its end holds, which `backstride.dose.outside` says.

    Parameters
    ----------
    axes : Axes
        Of one kind of gait.
    speed_m_per_s, cadence_spm : ndarray, shape (n,)
        Speed [m/s] and cadence [1/min]; a cadence of NaN takes the usual one.

    Returns
    -------
    ndarray, shape (n, speeds * cadences)
        0 to 1, at most four of a moment above 0. [1]
    """
    usual = np.interp(speed_m_per_s, axes.speeds_m_per_s, axes.usual_cadence_spm)
    share = np.where(np.isfinite(cadence_spm), cadence_spm / usual, 1.0)
    speeds, cadences = _hats(axes.speeds_m_per_s, speed_m_per_s), _hats(axes.cadences, share)
    return (speeds[:, :, None] * cadences[:, None, :]).reshape(len(speeds), -1)


def looked_up(own: Own, speed_m_per_s: FloatArray, cadence_spm: FloatArray) -> Small:
    """Return low, middle and high of all quantities at every moment, shape (n, quantities, 3).

    Parameters
    ----------
    own : Own
        The runner's table.
    speed_m_per_s, cadence_spm : ndarray, shape (n,)
        Speed [m/s] and cadence [1/min].

    Returns
    -------
    ndarray, shape (n, quantities, 3)
        Low, middle and high, each in the unit of its quantity.
    """
    count = len(speed_m_per_s)
    result = np.empty((count, own.rows.shape[1]), dtype=np.float32)
    for start in range(0, count, CHUNK):
        part = slice(start, start + CHUNK)
        np.matmul(weights(own.axes, speed_m_per_s[part], cadence_spm[part]), own.rows, out=result[part])
    return result.reshape(count, -1, 3)


def _hats(nodes: Small, at: FloatArray) -> Small:
    """Return the piecewise straight weights of evenly spaced nodes, shape (n, nodes)."""
    place = (np.clip(at, nodes[0], nodes[-1]) - nodes[0]) / (nodes[1] - nodes[0])
    away = np.abs(place.astype(np.float32)[:, None] - np.arange(len(nodes), dtype=np.float32))
    return np.asarray(np.maximum(np.float32(1.0) - away, np.float32(0.0)), dtype=np.float32)


def _sexes(table: Table, sex: Sex) -> list[int]:
    known = list(table.meta["sexes"])
    return list(range(len(known))) if sex is Sex.UNKNOWN else [known.index(sex.value)]


def _scaled(table: Table, kind: Kind, index: int, who: Who) -> FloatArray:
    """One sex's rows at the runner's lean and size, shape (speeds, cadences, quantities, 3)."""
    lean = None if who.lean_deg is None else who.believed * who.lean_deg
    spread = table.spread[kind][index].astype(np.float64)
    rows = _at_lean(table, kind, spread, lean)
    if who.own:
        speeds = table.axes[kind].speeds_m_per_s.astype(np.float64)
        ratios = np.stack([own_ratio(name, who.own, speeds) for name in table.quantities], axis=-1)[:, None]
        held = np.array([_is_compression(name) for name in table.quantities])[:, None]
        rows = np.where(held, _at_lean(table, kind, spread, None), rows) * ratios[..., None]
    mass, height = who.mass_kg or table.meta["mass_kg"][index], who.height_m or table.meta["height_m"][index]
    powers = table.exponents[kind][index].astype(np.float64)
    factor = (mass / table.meta["mass_kg"][index]) ** powers[..., 0]
    factor = factor * (height / table.meta["height_m"][index]) ** powers[..., 1]
    return np.asarray(rows * factor[:, None, :, None])


def _at_lean(table: Table, kind: Kind, rows: FloatArray, lean_deg: float | None) -> FloatArray:
    leans = table.axes[kind].leans_deg
    share = _hats(leans, np.array([lean_deg or 0.0]))[0]
    return np.asarray(np.einsum("scldk,l->scdk", rows, share))


def _union(spread: FloatArray) -> FloatArray:
    low, middle, high = spread[..., 0].min(axis=0), spread[..., 1].mean(axis=0), spread[..., 2].max(axis=0)
    return np.stack([low, middle, high], axis=-1)


def lean_error_deg(source: LeanFrom | None) -> float:
    """Return the error of a lean that was measured so; the largest where it was not told how. [deg]

    Parameters
    ----------
    source : LeanFrom or None
        How it was measured.

    Returns
    -------
    float
        Standard deviation: 1 from a motion file, 2 from a video against standing, 4 from a photo or video
        (backstride_judgement). [deg]

    Examples
    --------
    >>> lean_error_deg(LeanFrom.MOTION_FILE), lean_error_deg(None)
    (1.0, 4.0)
    """
    return LEAN_ERRORS_DEG[source or LeanFrom.PHOTO_OR_VIDEO]


def own_ratio(quantity: str, own: tuple[OwnMotion, ...], speed_m_per_s: FloatArray) -> FloatArray:
    """Return what measured runs of this runner move a quantity by, each as far as it is believed at a speed.

    Parameters
    ----------
    quantity : str
        Name of the quantity; only compression is moved, for nothing else was held against other runs.
    own : tuple of OwnMotion
        The runner's measured runs.
    speed_m_per_s : ndarray, shape (n,)
        Speeds asked for. [m/s]

    Returns
    -------
    ndarray, shape (n,)
        The measured ratio at its own speed, towards 1 far from it; 1 without any. [1]

    Examples
    --------
    >>> runs, speeds = (OwnMotion(3.0, 1.2, 1.1),), np.array([3.0, 5.0])
    >>> own_ratio("levels.L5S1.compression_peak_bw", runs, speeds).round(2).tolist()
    [1.2, 1.14]
    >>> own_ratio("groups.multifidus.activation_peak", runs, speeds).tolist()
    [1.0, 1.0]
    """
    if not own or not _is_compression(quantity):
        return np.ones(len(speed_m_per_s))
    over = measure_of(quantity).over
    logs = np.log([one.peak_ratio if over is Over.PEAKS else one.mean_ratio for one in own])
    return np.asarray(np.exp(_told_by(own, speed_m_per_s)[0] @ logs))


def _told_by(own: tuple[OwnMotion, ...], speed_m_per_s: FloatArray) -> tuple[FloatArray, FloatArray]:
    form, known = measured()["form"], np.array([one.speed_m_per_s for one in own])
    weights, left = told_by(known, speed_m_per_s, form["own_reach_m_per_s"], form["own_noise"])
    return weights, np.maximum(left, form["own_left_least"])


def _is_compression(quantity: str) -> bool:
    return quantity.rpartition(".")[2].startswith("compression")


def _with_form(model: FloatArray, names: tuple[str, ...], who: Who, speeds: FloatArray) -> FloatArray:
    """Add what the runner's unknown form may change, a share of the middle, to each side of the model's spread."""
    share = np.stack([form_share(name, who.believed, who.own, speeds) for name in names], axis=-1)[:, None]
    low, middle, high = (model[..., index] for index in range(3))
    more = share * np.abs(middle)
    ends = (middle - np.hypot(middle - low, more), middle, middle + np.hypot(high - middle, more))
    whole = np.stack(ends, axis=-1)
    measures = [measure_of(name) for name in names]
    signed = np.array([one.is_signed for one in measures])
    whole[..., 0] = np.where(signed, whole[..., 0], np.maximum(whole[..., 0], 0.0))
    most = np.array([np.inf if one.most is None else one.most for one in measures])[:, None]
    return np.asarray(np.minimum(whole, most))


def form_share(
    quantity: str, believed: float = 0.0, own: tuple[OwnMotion, ...] = (), speed_m_per_s: FloatArray | None = None
) -> FloatArray:
    """Return the half-width, over the middle, that an unknown form adds, from 13 runners left out (fukuchi_2017).

    Measured on a compression proxy's peak and mean; taken for every load and muscle of the trunk alike. A lean of the
    trunk takes from its variance what a lean explains, times how far the measurement is believed.

    Parameters
    ----------
    quantity : str
        Name of the quantity.
    believed : float
        How much of a measured lean is believed; 0 where none was told. [1]
    own : tuple of OwnMotion
        Measured runs of this runner: of a compression they leave what runs at other speeds were found to lie apart.
    speed_m_per_s : ndarray, shape (n,), optional
        Speeds asked for; they count only beside measured runs. [m/s]

    Returns
    -------
    ndarray, shape (n,)
        90 %: Student's t of 12 degrees of freedom times the standard deviation of the log. [1]

    Examples
    --------
    Who tells their lean, and is believed, has a narrower peak:

    >>> form_share("levels.L5S1.compression_peak_bw", 1.0) < form_share("levels.L5S1.compression_peak_bw")
    array([ True])
    """
    speeds = np.zeros(1) if speed_m_per_s is None else speed_m_per_s
    form = measured()["form"]
    which = measure_of(quantity).over
    unknown, known = float(form[f"{which}_sd_log"]) ** 2, float(form[f"{which}_sd_log_posture_known"]) ** 2
    left = np.full(len(speeds), unknown - believed * (unknown - known))
    if own and _is_compression(quantity):
        left = np.minimum(unknown, float(form[f"{which}_sd_log_own"]) ** 2 * _told_by(own, speeds)[1])
    return np.asarray(form["students_t"] * np.sqrt(left))


def _flat(rows: FloatArray) -> Small:
    return np.ascontiguousarray(rows.reshape(rows.shape[0] * rows.shape[1], -1), dtype=np.float32)
