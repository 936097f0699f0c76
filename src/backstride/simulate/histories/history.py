"""One simulated history: pain, scores, decisions and runs day by day."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from backstride.learn.columns import Role, named
from backstride.learn.reported import expected_scores
from backstride.learn.table import DailyTable
from backstride.simulate.histories.circumstances import circumstances
from backstride.simulate.histories.knobs import Decision, Knobs, Marked
from backstride.simulate.histories.pain import pain_without_running
from backstride.simulate.histories.writing import written_scores

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

STANDARD_RUN_MIN: Final = 45.0
"""One standard run. [min]"""
FIRST_DAY: Final = date(2024, 1, 1)
_AFTER_A_RUN = -0.7
_AMOUNT_PER_REVERSE = 0.1
_USUAL_MEMORY = 1.0 / 28.0
_UNIT_RUNS_A_DAY = 3.0 / 7.0
_PHASE_LOG_ODDS = (1.0, -3.0)
_SHARED_WITH_OTHERS = 0.7
_BEFORE_RUN_RECORDED = 0.95
_PILL_TAKEN, _PILL_RELIEF = 0.8, 0.5
_FIXED_DAYS_A_WEEK, _FIXED_LOG_ODDS = 3, (2.5, -4.0)
_STRENGTH_WITH_RUN, _STRENGTH_ALONE = 0.7, 0.15
STRENGTH_MIN: Final = 15.0
"""One bout of strength work. [min]"""


@dataclass(frozen=True, slots=True)
class History:
    """A daily table and what is true about it.

    Parameters
    ----------
    table : DailyTable
        What a runner's diary and watch would hold.
    true_effect : float
        Change of the reported next-morning score by one standard run, all else equal. [points]
    true_effect_second : float
        The same for the second morning. [points]
    """

    table: DailyTable
    true_effect: float
    true_effect_second: float


@dataclass(frozen=True, slots=True)
class _Lived:
    pain: Floats
    noted: Floats
    scores: Floats
    dose: Floats
    usual: Floats
    skipped: Flags
    columns: dict[str, Floats]


def simulate_history(knobs: Knobs, rng: np.random.Generator) -> History:
    """Return one history with known truth.

    Parameters
    ----------
    knobs : Knobs
        The runner.
    rng : numpy.random.Generator
        Where chance comes from; the same state gives the same history.

    Examples
    --------
    >>> simulate_history(Knobs(days=60), np.random.default_rng(1)).table.days
    60
    """
    base = pain_without_running(knobs, FIRST_DAY.weekday(), rng)
    beside = circumstances(knobs, FIRST_DAY.weekday(), rng)
    lived = _live(knobs, base + beside.pain, beside.odds, rng)
    columns = {
        "back_morning": written_scores(knobs, lived.pain, lived.scores, lived.usual, rng),
        "run_min": np.where(rng.uniform(size=knobs.days) < knobs.dose_missing, np.nan, lived.dose * STANDARD_RUN_MIN),
        **_others(knobs, lived.dose, rng),
        **beside.columns,
        **lived.columns,
    }
    if knobs.records_before_run:
        columns["back_before_run"] = np.where(
            (rng.uniform(size=knobs.days) < _BEFORE_RUN_RECORDED) & _asks_before(knobs, lived), lived.noted, np.nan
        )
    if knobs.lost_days:
        middle = knobs.days // 2
        columns["run_min"][middle : middle + knobs.lost_days] = 0.0
    first, second = _truth(knobs, lived)
    return History(DailyTable(FIRST_DAY, columns), first, second)


def _asks_before(knobs: Knobs, lived: _Lived) -> Flags:
    ran = lived.dose > 0.0
    if knobs.notes_runs_only:
        return ran
    return ran | lived.skipped if knobs.notes_skips_only else np.ones_like(ran)


def _score(pain: float) -> float:
    return min(max(round(pain), 0.0), 10.0)


def _live(knobs: Knobs, base: Floats, odds: Floats, rng: np.random.Generator) -> _Lived:
    days = knobs.days
    habit, chance = _habit(knobs, rng), rng.uniform(size=days)
    amounts, errors = _amounts(knobs, rng), rng.normal(0.0, knobs.noise, (2, days))
    worked = rng.uniform(size=(2, days)) if knobs.logs_strength else np.ones((2, days))
    takes = rng.uniform(size=days) if knobs.pills is not Marked.NONE else np.ones(days)
    pain, noted, scores, usual, dose, strength, pills = (np.zeros(days) for _ in range(7))
    skipped = np.zeros(days, dtype=np.bool_)
    acting, slow, expected = 0.0, 0.0, knobs.level
    decay = math.exp(-1.0 / knobs.tau)
    for t in range(days):
        if t > 0:
            slow = decay * slow + (1.0 - decay) * dose[t - 1] / _UNIT_RUNS_A_DAY
            acting = knobs.carry * acting + knobs.effect * _working(knobs, dose[t - 1])
        second = knobs.effect_second * _working(knobs, dose[t - 2]) if t > 1 else 0.0
        pain[t] = base[t] + acting + second + knobs.effect_weeks * slow
        pain[t] += knobs.strength_effect * strength[t - 1] - _PILL_RELIEF * pills[t - 1] if t > 0 else 0.0
        scores[t] = _score(pain[t] + errors[0, t])
        felt = pain[t] + _felt_of_tomorrow(knobs) * (base[min(t + 1, days - 1)] - base[t])
        noted[t] = _score(felt + errors[1, t])
        usual[t] = expected
        above = {Decision.SCORE: scores[t], Decision.NOTED: noted[t]}.get(knobs.decision, felt) - expected
        pills[t] = scores[t] > expected + 1.0 and takes[t] < _PILL_TAKEN
        expected += _USUAL_MEMORY * (scores[t] - expected)
        ran = t > 0 and dose[t - 1] > 0.0
        if chance[t] < _chance_of_running(knobs, habit[t % 7] + odds[t], above, t, ran=ran):
            dose[t] = amounts[t] * (math.exp(-_AMOUNT_PER_REVERSE * knobs.reverse * above) if _varies(knobs) else 1.0)
        else:
            skipped[t] = chance[t] < _chance_of_running(knobs, habit[t % 7] + odds[t], min(above, 0.0), t, ran=ran)
        strength[t] = worked[0, t] < (_STRENGTH_WITH_RUN if dose[t] > 0.0 else _STRENGTH_ALONE)
    columns = {"strength_min": STRENGTH_MIN * strength} if knobs.logs_strength else {}
    if knobs.pills is Marked.MARKED:
        columns["painkiller"] = pills
    return _Lived(pain, noted, scores, dose, usual, skipped, columns)


def _varies(knobs: Knobs) -> bool:
    return knobs.amount_spread > 0.0


def _habit(knobs: Knobs, rng: np.random.Generator) -> Floats:
    if knobs.fixed_days:
        days = rng.permutation(7)[:_FIXED_DAYS_A_WEEK]
        return np.where(np.isin(np.arange(7), days), _FIXED_LOG_ODDS[0], _FIXED_LOG_ODDS[1])
    return rng.normal(0.0, 1.0, 7) + knobs.habit


def _amounts(knobs: Knobs, rng: np.random.Generator) -> Floats:
    if not _varies(knobs):
        return np.ones(knobs.days)
    shape = 1.0 / knobs.amount_spread**2
    return rng.gamma(shape, 1.0 / shape, knobs.days)


def _felt_of_tomorrow(knobs: Knobs) -> float:
    later = knobs.decision in {Decision.INTRADAY, Decision.NOTED}
    return knobs.intraday_share if later else 0.0


def _chance_of_running(knobs: Knobs, habit: float, above: float, day: int, *, ran: bool) -> float:
    if knobs.decision is Decision.COIN:
        return 0.5
    log_odds = habit + knobs.running_trend * (day / knobs.days - 0.5) - knobs.reverse * above
    log_odds += _AFTER_A_RUN if ran else 0.0
    log_odds += _PHASE_LOG_ODDS[(day // knobs.phases) % 2] if knobs.phases else 0.0
    return 1.0 / (1.0 + math.exp(-log_odds))


def _working(knobs: Knobs, dose: float) -> float:
    if knobs.any_run:
        return float(dose > 0.0)
    return dose if dose >= knobs.threshold else 0.0


def _others(knobs: Knobs, dose: Floats, rng: np.random.Generator) -> dict[str, Floats]:
    names = [name for name in named(Role.EXPOSURE) if name.endswith("_min") and name != "run_min"]
    share = _SHARED_WITH_OTHERS
    return {
        name: STANDARD_RUN_MIN
        * np.where(dose > 0.0, share * dose + (1.0 - share) * rng.gamma(1.0, 1.0, dose.size), 0.0)
        for name in names[: knobs.others]
    }


def _truth(knobs: Knobs, lived: _Lived) -> tuple[float, float]:
    working = (lived.dose > 0.0).astype(np.float64) if knobs.any_run else lived.dose
    dose = np.where(lived.dose >= knobs.threshold, working, 0.0)
    first = np.r_[0.0, dose[:-1]] * knobs.effect
    next_day = _contrast(lived.pain - first, knobs.effect, knobs)
    later = knobs.effect_second + knobs.carry * knobs.effect
    second = np.r_[0.0, 0.0, dose[:-2]] * later
    return next_day, _contrast(lived.pain - second, later, knobs)


def _contrast(without: Floats, effect: float, knobs: Knobs) -> float:
    if effect == 0.0:
        return 0.0
    gap = expected_scores(without + effect, knobs.noise, 1.0) - expected_scores(without, knobs.noise, 1.0)
    return float(gap.mean())
