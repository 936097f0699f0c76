"""When an experiment stops: relative to the score before the run and to the usual (after silbernagel_2007)."""

from enum import StrEnum
from typing import Final

HIGH: Final = 5.0
"""A score above this steps down. [points]"""
JUMP: Final = 3.0
"""So much above the score before the run steps down. [points]"""
RAISED: Final = 2.0
RAISED_MORNINGS: Final = 3


class StopReason(StrEnum):
    """Why an experiment stops."""

    TOO_HIGH = "too-high"
    JUMPED = "jumped"
    STAYS_RAISED = "stays-raised"
    LEG = "leg"
    STOP_SIGN = "stop-sign"


def stop_reasons(
    mornings: tuple[float, ...], usual: float, before_run: float | None, *, leg: bool, stop_sign_open: bool
) -> tuple[StopReason, ...]:
    """Return the reasons to stop, none when it may go on (relative limits after silbernagel_2007).

    Parameters
    ----------
    mornings : tuple of float
        The last scored mornings, the newest last. [points]
    usual : float
        Median of the last 14 scored mornings before the experiment. [points]
    before_run : float or None
        Score just before the last session. [points]
    leg : bool
        Whether a leg sign is new or spreads: there is no acceptable level of it.
    stop_sign_open : bool
        Whether the safety check holds a stop sign.

    Returns
    -------
    tuple of StopReason
        Gravest first.

    Examples
    --------
    >>> stop_reasons((2.0, 4.0), usual=2.0, before_run=1.0, leg=False, stop_sign_open=False)
    (<StopReason.JUMPED: 'jumped'>,)
    """
    last = mornings[-1] if mornings else usual
    recent = mornings[-RAISED_MORNINGS:]
    raised = len(recent) == RAISED_MORNINGS and all(score >= usual + RAISED for score in recent)
    checks = (
        (StopReason.STOP_SIGN, stop_sign_open),
        (StopReason.LEG, leg),
        (StopReason.TOO_HIGH, last > max(HIGH, usual + 1.0)),
        (StopReason.JUMPED, before_run is not None and last >= before_run + JUMP),
        (StopReason.STAYS_RAISED, raised),
    )
    return tuple(reason for reason, holds in checks if holds)
