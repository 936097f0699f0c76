"""What-ifs for a runner, from rules and tables: what can be told, with its band, and what the model cannot tell."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

import numpy as np

from backstride.dose.bridge import LEVEL, Quantity, by_rule, measured, net_mean_bw
from backstride.dose.outside import factor
from backstride.dose.steady import Ask, reasons_of, steady_load
from backstride.dose.table import Table, load_table
from backstride.estimates import Estimate
from backstride.reference import usual_cadence_spm
from backstride.runner import Sex

ADULT_YEARS: Final = 18
LIGHTER_FROM_BMI: Final = 25.0
"""A lighter what-if is offered from this body mass index on, and only when nothing speaks against it. [kg/m²]"""

STRENGTH_RANGE: Final = (0.7, 1.3)

SPEEDS_M_PER_S: Final = (1.0, 8.0)
"""Paces that a what-if may lead to. Chosen. [m/s]"""

CADENCE_SHARE: Final = 0.10
"""A what-if of cadence goes so far; beyond, nobody learns to run. Chosen. [1]"""

MASS_SHARE: Final = 0.25
"""Something carried counts as body mass up to this share. Chosen. [1]"""


class Kind(StrEnum):
    """What a what-if changes."""

    GAIT = "gait"
    """Cadence or speed: what the watch sees."""
    MASS = "mass"
    """Body mass, or something carried."""
    MUSCLES = "same_movement_other_muscles"
    """Says how the work would be shared; cannot say whether one would move differently."""
    MOVEMENT = "other_movement"
    """Assumes a change of form; that a weak or tired muscle would cause it is not shown."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """One what-if.

    Parameters
    ----------
    name : str
        E.g. ``cadence=+5%``.
    kind : Kind
        What is changed.
    changes : Mapping of str to Estimate
        Relative changes by quantity, e.g. ``vertical_force_peak_bw``, ``steps_per_km``. [1]
    cannot_tell : tuple of str
        Quantities whose change is smaller than the error of the change, or that rest on the model's own assumption.
    unseen : tuple of str
        Quantities that change by less than the model can resolve.
    studies : tuple of str
        Codes of sentences on what studies found.
    assumes : tuple of str
        Codes of what is assumed.
    """

    name: str
    kind: Kind
    changes: Mapping[str, Estimate]
    cannot_tell: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    studies: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()


def other_cadence(ask: Ask, share: float) -> WhatIf:
    """Return what another cadence at the same speed does: steps and forces; not compression, not muscle work.

    Impulses need no model: over a step the ground carries the weight for one step time, over a kilometre for its time.

    Parameters
    ----------
    ask : Ask
        Running now.
    share : float
        Change of cadence, e.g. 0.05. [1]

    Returns
    -------
    WhatIf
        Relative changes: 0.05 is 5 % more. Forces by the rule of cadence and height (fukuchi_2017); impulses are
        exact. [1]

    Raises
    ------
    AmountOutOfRange
        If it is over a tenth.

    Examples
    --------
    Quicker steps are more and shorter, and each foot is pushed less:

    >>> found = other_cadence(Ask("running", 3.0, 165.0, height_m=1.75), 0.05).changes
    >>> found["steps_per_km"].value, found["vertical_force_peak_bw"].value < 0.0
    (0.05, True)
    """
    if not abs(share) <= CADENCE_SHARE:
        raise AmountOutOfRange("cadence", share, (-CADENCE_SHARE, CADENCE_SHARE))
    cadence = cadence_of(ask)
    now = replace(ask, cadence_spm=cadence, contact_ms=None)
    then = replace(now, cadence_spm=cadence * (1.0 + share))
    shorter = 1.0 / (1.0 + share) - 1.0
    changes = {
        "steps_per_km": _exact(share),
        "vertical_force_peak_bw": _by_reach("vertical_force", now, then),
        "net_force_l5s1_peak_bw": _by_reach("net_force_l5s1", now, then),
        "vertical_impulse_per_step_bw_s": _exact(shorter),
        "net_impulse_l5s1_per_step_bw_s": _exact(shorter),
        "vertical_impulse_per_km_bw_s": _exact(0.0),
        "net_impulse_l5s1_per_km_bw_s": _exact(0.0),
    }
    return WhatIf(f"cadence={100 * share:+.0f}%", Kind.GAIT, changes, ("compression", "muscle_work"),
                  studies=("rodacki_2024", "drozda_2024", "heiderscheit_2011"))  # fmt: skip


def other_speed(ask: Ask, more_m_per_s: float) -> WhatIf:
    """Return what another speed does, per step and over time, where the change is larger than its error.

    Impulses per kilometre need no model: the ground carries the weight for the time of a kilometre. Nothing is said of
    what is easier on the back: that turns with what one counts.

    Parameters
    ----------
    ask : Ask
        Running now.
    more_m_per_s : float
        Change of speed. [m/s]

    Returns
    -------
    WhatIf
        Relative changes whose 90 % band does not hold 0, per m/s as the 13 men of fukuchi_2017 changed. [1]

    Raises
    ------
    AmountOutOfRange
        If it leaves no pace of a runner.
    """
    if not SPEEDS_M_PER_S[0] <= ask.speed_m_per_s + more_m_per_s <= SPEEDS_M_PER_S[1]:
        raise AmountOutOfRange("speed", more_m_per_s, tuple(end - ask.speed_m_per_s for end in SPEEDS_M_PER_S))
    now, rules = steady_load(replace(ask, contact_ms=None)), measured()["change"]
    middles = {
        "vertical_force_peak_bw": ("vertical_force_per_m_per_s_bw", now.vertical_force_peak_bw.value),
        "net_force_l5s1_peak_bw": ("net_force_l5s1_per_m_per_s_bw", now.net_force_l5s1_peak_bw.value),
        "levels.L5S1.compression_peak_bw": (
            "compression_peak_per_m_per_s_bw", now.table["levels.L5S1.compression_peak_bw"].whole.value,
        ),
        "levels.L5S1.compression_mean_bw": (
            "compression_mean_per_m_per_s_bw", now.table["levels.L5S1.compression_mean_bw"].whole.value,
        ),
    }  # fmt: skip
    wider = factor(reasons_of(ask, load_table()))
    found = {name: _slope(rules[rule], more_m_per_s, base, wider) for name, (rule, base) in middles.items()}
    time_per_km = _exact(ask.speed_m_per_s / (ask.speed_m_per_s + more_m_per_s) - 1.0)
    told = {name: one for name, one in found.items() if _certain(one)}
    told |= {"vertical_impulse_per_km_bw_s": time_per_km, "net_impulse_l5s1_per_km_bw_s": time_per_km}
    return WhatIf(f"speed={more_m_per_s:+.1f}", Kind.GAIT, told, (*(n for n in found if n not in told), "muscle_work"),
                  studies=("garbutt_1990",), assumes=("depends_on_what_counts",))  # fmt: skip


def carried(ask: Ask, more_kg: float, table: Table | None = None) -> WhatIf:
    """Return what carrying something does to loads in newtons, as if it were body mass.

    Parameters
    ----------
    ask : Ask
        Running now; needs the body mass.
    more_kg : float
        What is carried; negative for a lighter body, see `lighter_offered`. [kg]
    table : Table, optional
        The shipped one by default.

    Returns
    -------
    WhatIf
        Relative changes of loads in newtons: 0.1 is a tenth more. [1]

    Raises
    ------
    MassNotTold
        If the body mass is unknown.
    AmountOutOfRange
        If it is over a quarter of it.
    """
    if ask.mass_kg is None:
        raise MassNotTold
    if not abs(more_kg) <= MASS_SHARE * ask.mass_kg:
        raise AmountOutOfRange("mass", more_kg, (-MASS_SHARE * ask.mass_kg, MASS_SHARE * ask.mass_kg))
    shipped, share = table or load_table(), 1.0 + more_kg / ask.mass_kg
    powers = shipped.exponents[ask.kind][..., 0]
    names = ("levels.L5S1.compression_peak_bw", "levels.L5S1.compression_mean_bw")
    changes = {"vertical_force_peak_n": _exact(share - 1.0)}
    for name in names:
        column = powers[:, :, shipped.column(name)].astype(np.float64)
        low, middle, high = np.quantile(share ** (1.0 + column) - 1.0, [0.0, 0.5, 1.0])
        changes[f"{name[:-2]}n"] = Estimate(float(middle), float(low), float(high), LEVEL, "1")
    studies = ("weight_coaching",) if more_kg < 0 else ()
    return WhatIf(
        f"mass={more_kg:+.1f}", Kind.MASS, changes, studies=studies, assumes=("same_movement", "as_body_mass")
    )


def lighter_offered(ask: Ask, *, nothing_speaks_against: bool) -> bool:
    """Whether a lighter body may be asked about: an adult with a body mass index of 25 or more, and no worry told.

    Parameters
    ----------
    ask : Ask
        The runner.
    nothing_speaks_against : bool
        Whether the runner, asked about missed periods, stress fractures and worries about eating, said no to all.

    Returns
    -------
    bool
        False where mass, height or age is unknown; the limits are our own (backstride_judgement).

    Examples
    --------
    >>> ask = Ask("running", 3.0, mass_kg=95.0, height_m=1.75, age_years=40.0)
    >>> lighter_offered(ask, nothing_speaks_against=True), lighter_offered(ask, nothing_speaks_against=False)
    (True, False)
    """
    if ask.mass_kg is None or ask.height_m is None or ask.age_years is None or not nothing_speaks_against:
        return False
    return ask.mass_kg / ask.height_m**2 >= LIGHTER_FROM_BMI and ask.age_years >= ADULT_YEARS


def cadence_of(ask: Ask) -> float:
    """Return the cadence told, or the usual one at the speed (fukuchi_2017).

    Returns
    -------
    float
        Steps of both feet. [1/min]

    Examples
    --------
    >>> round(cadence_of(Ask("running", 3.0)), 1)
    167.7
    """
    return ask.cadence_spm or usual_cadence_spm(ask.speed_m_per_s)


def from_body(ask: Ask, name: str, amount: float, table: Table | None = None) -> WhatIf:
    """Return what other muscles or another movement do, from the second table.

    Parameters
    ----------
    ask : Ask
        Running now.
    name : str
        A set of muscles (``glutes`` ...) or a movement (``trunk_lean`` ...).
    amount : float
        Strength over the present one, 0.7 to 1.3 [1]; degrees, up to those of the table [deg].
    table : Table, optional
        The shipped one by default.

    Returns
    -------
    WhatIf
        Relative changes of peak compression and muscle work, by straight lines from the table's own change; those under
        its resolution are named, not given. [1]

    Raises
    ------
    WhatIfUnknown, AmountOutOfRange
        If the table has no such what-if, or only smaller ones.
    """
    shipped = table or load_table()
    muscles = any(one.startswith(f"{name}=0") for one in shipped.meta["what_ifs"])
    rows = _rows(shipped, ask, name, amount, muscles=muscles)
    kept = [n for n in shipped.quantities if n.endswith(("compression_peak_bw", "activation_peak"))]
    found = {n: _three(rows[shipped.column(n)]) for n in kept}
    unseen = tuple(n for n, one in found.items() if abs(one.value) < shipped.meta["resolution"])
    return WhatIf(
        f"{name}={amount:g}",
        Kind.MUSCLES if muscles else Kind.MOVEMENT,
        {n: one for n, one in found.items() if n not in unseen},
        unseen=unseen,
        assumes=("same_movement",) if muscles else ("assumed_form",),
    )


def _rows(table: Table, ask: Ask, name: str, amount: float, *, muscles: bool) -> np.ndarray:
    known = {one.rpartition("=")[0]: 0 for one in table.meta["what_ifs"]}
    if name not in known:
        raise WhatIfUnknown(name, tuple(known))
    neutral = 1.0 if muscles else 0.0
    ends = {
        float(one.rpartition("=")[2]): i for i, one in enumerate(table.meta["what_ifs"]) if one.startswith(f"{name}=")
    }
    same_side = [end for end in ends if (end - neutral) * (amount - neutral) > 0]
    if not same_side or abs(amount - neutral) > abs(same_side[0] - neutral) + 1e-9:
        raise AmountOutOfRange(name, amount, tuple(sorted(ends)))
    share = (amount - neutral) / (same_side[0] - neutral)
    sexes = range(len(table.meta["sexes"])) if ask.sex is Sex.UNKNOWN else [table.meta["sexes"].index(ask.sex.value)]
    speeds = table.meta["what_if_speeds_m_per_s"]
    along = float(np.clip((ask.speed_m_per_s - speeds[0]) / (speeds[1] - speeds[0]), 0.0, 1.0))
    rows = table.what_ifs[list(sexes), ends[same_side[0]]].astype(np.float64).mean(axis=0)
    return np.asarray(share * ((1.0 - along) * rows[0] + along * rows[1]))


def _three(row: np.ndarray) -> Estimate:
    low, middle, high = sorted(float(value) for value in row)
    return (
        Estimate(float(row[1]), min(low, float(row[1])), max(high, float(row[1])), LEVEL, "1")
        if middle
        else _exact(0.0)
    )


def _by_reach(quantity: Quantity, now: Ask, then: Ask) -> Estimate:
    before, after = (float(by_rule(quantity, "from_cadence", one.watched)[0][0]) for one in (now, then))
    step = (60.0 / float(then.cadence_spm or 1.0) - 60.0 / float(now.cadence_spm or 1.0)) * now.speed_m_per_s
    half = abs(step / (now.height_m or 1.70)) * measured()["change"][f"{quantity}_reach_bw"]
    half *= factor(reasons_of(now, load_table()))
    change = after - before
    return Estimate(change / before, (change - half) / before, (change + half) / before, LEVEL, "1")


def _slope(rule: list[float], more: float, base: float, wider: float) -> Estimate:
    middle, half = rule[0] * more, rule[1] * abs(more) * wider
    return Estimate(middle / base, (middle - half) / base, (middle + half) / base, LEVEL, "1")


def _certain(one: Estimate) -> bool:
    return one.low > 0.0 or one.high < 0.0


def _exact(value: float) -> Estimate:
    return Estimate(value, value, value, LEVEL, "1")


def net_impulse_per_step_bw_s(cadence_spm: float) -> Estimate:
    """Return the impulse of the net force at L5/S1 over a step: the weight above it for one step time (fukuchi_2017).

    Parameters
    ----------
    cadence_spm : float
        Steps of both feet. [1/min]

    Returns
    -------
    Estimate
        With its 90 % band. [BW s]
    """
    mean, half = net_mean_bw()
    return Estimate(mean, mean - half, mean + half, LEVEL, "BW").scaled(60.0 / cadence_spm, "BW s")


class MassNotTold(ValueError):
    """A what-if about mass without a body mass."""

    def __init__(self) -> None:
        super().__init__("a what-if about mass needs the body mass")


class WhatIfUnknown(LookupError):
    """A what-if was asked that the table does not have."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no what-if is called {name!r}; there are cadence, speed, mass, {', '.join(known)}")


class AmountOutOfRange(ValueError):
    """An amount beyond those the table was made for."""

    def __init__(self, name: str, amount: float, known: tuple[float, ...]) -> None:
        super().__init__(
            f"{name} = {amount:g} is beyond what can be told, which goes to {' and '.join(f'{k:.3g}' for k in known)}"
        )


class LighterNotOffered(ValueError):
    """A lighter body was asked about where that is not offered."""

    def __init__(self) -> None:
        super().__init__(
            "a lighter body is asked about only from a body mass index of 25, at 18 years or more, "
            "and without missed periods, stress fractures or worries about eating; try mass=5 for something carried"
        )
