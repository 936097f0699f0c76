"""Form drift: the first against the last third of a long run, at equal speed and on level ground."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from backstride.runs.gait import Gait
from backstride.runs.motion_state import State
from backstride.runs.recording import FloatArray

LONG_S: Final = 2400.0
"""A run shorter than this shows no drift worth the name. Chosen. [s]"""

LEVEL_PERCENT: Final = 2.0
SPEED_BIN_M_PER_S: Final = 0.2
LEAST_S: Final = 120
"""So many seconds of each third must be comparable. Chosen. [s]"""

COLUMNS: Final[Mapping[str, str]] = {
    "cadence_spm": "1/min",
    "contact_ms": "ms",
    "oscillation_mm": "mm",
    "balance_left_percent": "%",
    "heart_rate_bpm": "1/min",
}
"""What is compared, with units. None of it is a load of the back."""


@dataclass(frozen=True, slots=True)
class Drift:
    """How form changed over a run.

    Parameters
    ----------
    first, last : Mapping of str to float
        Mean of each quantity in the first and the last third, where measured.
    noise : Mapping of str to float
        Standard deviation between minutes within the thirds, over the root of their number: what chance may move.
    compared_s : float
        Seconds of the last third that had seconds of the first at the same speed. [s]
    """

    first: Mapping[str, float]
    last: Mapping[str, float]
    noise: Mapping[str, float]
    compared_s: float

    def change(self, name: str) -> float:
        """Return the mean of the last third minus that of the first.

        Returns
        -------
        float
            In the unit of `COLUMNS`; positive where it rose.

        Examples
        --------
        >>> found = Drift({"cadence_spm": 170.0}, {"cadence_spm": 165.0}, {"cadence_spm": 1.0}, 600.0)
        >>> found.change("cadence_spm"), found.seen("cadence_spm")
        (-5.0, True)
        """
        return self.last[name] - self.first[name]

    def seen(self, name: str) -> bool:
        """Whether a change is over twice what chance may move."""
        return abs(self.change(name)) > 2.0 * self.noise[name]


def drift(gait: Gait) -> Drift | None:
    """Return the drift of a long run, or None where it is too short or its thirds cannot be compared.

    Only level seconds of running count, and each speed weighs alike in both thirds: slowing down, or a hill at the
    end is no drift.

    Parameters
    ----------
    gait : Gait
        The run second by second.

    Returns
    -------
    Drift or None
        Means by name of the column, in the units of `COLUMNS`; 40 minutes and 120 comparable seconds are our own limits
        (backstride_judgement).
    """
    running = np.flatnonzero(gait.within(State.RUNNING))
    if len(running) < LONG_S:
        return None
    thirds = np.array_split(running, 3)
    first, last = (part[_usable(gait, part)] for part in (thirds[0], thirds[-1]))
    bins = [np.round(gait.speed_m_per_s[part] / SPEED_BIN_M_PER_S).astype(int) for part in (first, last)]
    both = np.intersect1d(*bins)
    shares = _equal_shares(bins[0], bins[1], both)
    compared_s = float(sum(min((bins[0] == b).sum(), (bins[1] == b).sum()) for b in both))
    if compared_s < LEAST_S:
        return None
    known = [name for name in COLUMNS if _known(getattr(gait, name), first, last)]
    means = [{name: _mean(getattr(gait, name)[part], share) for name in known}
             for part, share in zip((first, last), shares, strict=True)]  # fmt: skip
    noise = {name: _noise(getattr(gait, name), (first, last)) for name in known}
    return Drift(means[0], means[1], noise, compared_s)


def _usable(gait: Gait, part: np.ndarray) -> np.ndarray:
    grade = np.nan_to_num(gait.grade_percent[part])
    return np.asarray(np.isfinite(gait.speed_m_per_s[part]) & (np.abs(grade) <= LEVEL_PERCENT))


def _equal_shares(first: np.ndarray, last: np.ndarray, both: np.ndarray) -> tuple[FloatArray, FloatArray]:
    """Weights that give every common speed the same share in both thirds."""
    shares = (np.zeros(len(first)), np.zeros(len(last)))
    for one in both:
        here = (first == one, last == one)
        seconds = float(min(here[0].sum(), here[1].sum()))
        for share, inside in zip(shares, here, strict=True):
            share[inside] = seconds / inside.sum()
    return shares


def _known(column: FloatArray, first: np.ndarray, last: np.ndarray) -> bool:
    return all(np.isfinite(column[part]).sum() >= LEAST_S for part in (first, last))


def _mean(values: FloatArray, share: FloatArray) -> float:
    known = np.isfinite(values) & (share > 0)
    return float(np.average(values[known], weights=share[known])) if known.any() else float(np.nanmean(values))


def _noise(column: FloatArray, thirds: tuple[np.ndarray, np.ndarray]) -> float:
    """From minute to minute, since neighbouring seconds are not independent."""
    variances = []
    for part in thirds:
        values = column[part][np.isfinite(column[part])]
        minutes = np.array([chunk.mean() for chunk in np.array_split(values, max(len(values) // 60, 2))])
        variances.append(float(minutes.var(ddof=1) / len(minutes)))
    return float(np.sqrt(sum(variances)))
