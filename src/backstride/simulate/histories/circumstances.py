"""What else happens in a simulated runner's days: strength work, stress, illness, holidays, a new job."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from backstride.simulate.histories.knobs import Knobs, Marked

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

_STRESS_SHARE, _STRESS_LOG_ODDS = 0.3, -1.5
_ILL_STARTS, _ILL_LASTS_DAYS, _ILL_PAIN, _ILL_LOG_ODDS = 1.0 / 40.0, 3.0, 1.5, -4.0
_AWAY_DAYS = 14
_FLARE_STARTS, _FLARE_LASTS_DAYS, _FLARE_PAIN = 1.0 / 40.0, 8.0, 2.5
_SETTLES_DAYS = 20.0
_JOB_PAIN, _JOB_LOG_ODDS = 1.0, -0.8


@dataclass(slots=True)
class Circumstances:
    """What bears on pain and on running besides the habit, day by day.

    Parameters
    ----------
    pain : ndarray, shape (days,)
        Added to each morning. [points]
    odds : ndarray, shape (days,)
        Added to the log-odds of running.
    columns : dict of str to ndarray
        What the diary says of it.
    """

    pain: Floats
    odds: Floats
    columns: dict[str, Floats] = field(default_factory=dict)


def circumstances(knobs: Knobs, first_weekday: int, rng: np.random.Generator) -> Circumstances:
    """Return what else happens; chance is drawn only for what the knobs ask for.

    Parameters
    ----------
    knobs : Knobs
        The runner.
    first_weekday : int
        Weekday of the first day, Monday 0.
    rng : numpy.random.Generator
        Where chance comes from.
    """
    out = Circumstances(np.zeros(knobs.days), np.zeros(knobs.days))
    if knobs.stress:
        _stress(out, knobs, first_weekday, rng)
    if knobs.illness is not Marked.NONE:
        _illness(out, knobs, rng)
    if knobs.holidays:
        _holidays(out, knobs, rng)
    if knobs.flare_regime:
        out.pain += _FLARE_PAIN * _spells(knobs.days, _FLARE_STARTS, _FLARE_LASTS_DAYS, rng)
    if knobs.new_job:
        later = np.arange(knobs.days) >= knobs.days // 2
        out.pain += _JOB_PAIN * later
        out.odds += _JOB_LOG_ODDS * later
    out.pain += knobs.starts_above * np.exp(-np.arange(knobs.days) / _SETTLES_DAYS)
    return out


def _stress(out: Circumstances, knobs: Knobs, first_weekday: int, rng: np.random.Generator) -> None:
    if knobs.stress_weekly:
        office = rng.permutation(7)[:3]
        usual = np.isin((np.arange(knobs.days) + first_weekday) % 7, office)
        stressed = usual ^ (rng.uniform(size=knobs.days) < 0.1)
    else:
        stressed = rng.uniform(size=knobs.days) < _STRESS_SHARE
    out.odds += _STRESS_LOG_ODDS * stressed
    out.pain[1:] += knobs.stress * stressed[:-1]


def _illness(out: Circumstances, knobs: Knobs, rng: np.random.Generator) -> None:
    ill = _spells(knobs.days, _ILL_STARTS, _ILL_LASTS_DAYS, rng)
    out.pain += _ILL_PAIN * ill
    out.odds += _ILL_LOG_ODDS * ill
    if knobs.illness is Marked.MARKED:
        out.columns["illness"] = ill.astype(np.float64)


def _holidays(out: Circumstances, knobs: Knobs, rng: np.random.Generator) -> None:
    for start in range(60, knobs.days, 120):
        days = slice(start, start + _AWAY_DAYS)
        out.pain[days] += rng.normal(0.0, 1.0)
        out.odds[days] += rng.normal(0.0, 1.5)


def _spells(days: int, starts: float, lasts_days: float, rng: np.random.Generator) -> Flags:
    out, on = np.zeros(days, dtype=np.bool_), False
    chance = rng.uniform(size=days)
    for t in range(days):
        on = bool(chance[t] > 1.0 / lasts_days) if on else bool(chance[t] < starts)
        out[t] = on
    return out
