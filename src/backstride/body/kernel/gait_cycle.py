"""What the members of an ensemble say over the gait cycle."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from backstride.body.cycles import CycleCurve, Strides, over_cycle, whole_strides
from backstride.body.kernel.member import MemberLoads
from backstride.body.muscles import LEG_GROUPS, TRUNK_GROUPS
from backstride.body.results import GaitCycle, GroupCycle, LevelCycle
from backstride.body.skeleton import LEVELS

Array = NDArray[np.float64]


def gait_cycle(told: Sequence[MemberLoads], contacts: Mapping[str, Array]) -> GaitCycle | None:
    """Return every curve averaged over whole gait cycles, or None where no foot came down twice.

    Parameters
    ----------
    told : sequence of MemberLoads
        What the members say.
    contacts : Mapping
        When the feet come down, by ``r`` and ``l``. [s]

    Returns
    -------
    GaitCycle or None
        Curves of shape (101,), 0 to 100 % of the cycle of the foot with more cycles; levels and ground [BW], moments
        [Nm/kg], muscles [1].
    """
    strides = whole_strides(contacts, told[0].times_s)
    if not strides:
        return None
    foot = max(sorted(strides, reverse=True), key=lambda one: len(strides[one].starts_s))
    first = strides[foot]
    return GaitCycle(
        foot,
        {side: len(one.starts_s) for side, one in strides.items()},
        first.duration_s,
        {level: _level(told, level, first) for level in LEVELS},
        {group: _group(told, group, strides, first) for group in (*TRUNK_GROUPS, *LEG_GROUPS)},
        *(_curve(told, first, "BW", _ground(axis)) for axis in (1, 0, 2)),
    )


def filled(curve: Array) -> Array:
    """Bridge single failed frames by straight lines; a motion with many of them was refused before.

    Parameters
    ----------
    curve : Array, shape (frames,)
        NaN where a frame failed.

    Returns
    -------
    Array, shape (frames,)
        Without NaN, in the unit of the curve; ends are held.

    Examples
    --------
    >>> filled(np.array([1.0, np.nan, 3.0, np.nan])).tolist()
    [1.0, 2.0, 3.0, 3.0]
    """
    bad = np.isnan(curve)
    if not bad.any():
        return curve
    index = np.arange(len(curve))
    return np.asarray(np.interp(index, index[~bad], curve[~bad]))


def _level(told: Sequence[MemberLoads], level: str, strides: Strides) -> LevelCycle:
    forces = (_curve(told, strides, "BW", _column("levels", level, axis)) for axis in range(3))
    moments = (_curve(told, strides, "Nm/kg", _column("moments", level, axis)) for axis in range(3))
    return LevelCycle(*forces, *moments)


def _group(told: Sequence[MemberLoads], group: str, strides: Mapping[str, Strides], first: Strides) -> GroupCycle:
    right, left = (_curve(told, strides.get(side, first), "1", _active(f"{group}_{side}")) for side in "rl")
    return GroupCycle(right, left)


def _active(key: str) -> Callable[[MemberLoads], Array]:
    return lambda one: one.activations[key]


def _ground(axis: int) -> Callable[[MemberLoads], Array]:
    return lambda one: np.asarray(one.ground[:, axis])


def _column(kind: str, level: str, axis: int) -> Callable[[MemberLoads], Array]:
    return lambda one: np.asarray(getattr(one, kind)[level][:, axis])


def _curve(
    told: Sequence[MemberLoads], strides: Strides, unit: str, pick: Callable[[MemberLoads], Array]
) -> CycleCurve:
    return over_cycle(told[0].times_s, [filled(pick(one)) for one in told], strides, unit)
