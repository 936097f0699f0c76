"""A what-if by its name, as it is typed or chosen."""

from backstride.dose.steady import Ask
from backstride.dose.what_if import (
    LighterNotOffered,
    WhatIf,
    cadence_of,
    carried,
    from_body,
    lighter_offered,
    other_cadence,
    other_speed,
)


def asked_for(ask: Ask, name: str, amount: float, *, share: bool, nothing_speaks_against: bool) -> WhatIf:
    """Return a what-if by its name.

    Parameters
    ----------
    ask : Ask
        Running now.
    name : str
        ``cadence``, ``speed``, ``mass``, a set of muscles or a movement.
    amount : float
        The change: steps a minute, m/s or kg; for muscles the strength over the present one; for movements degrees.
    share : bool
        Whether the change of cadence, speed or mass is a share of the present one. [1]
    nothing_speaks_against : bool
        See `lighter_offered`.

    Returns
    -------
    WhatIf
        Relative changes: 0.1 is a tenth more. [1]

    Raises
    ------
    LighterNotOffered
        If a lighter body is asked about where that is not offered.
    MassNotTold, WhatIfUnknown, AmountOutOfRange
        As the what-ifs themselves.
    """
    if name == "cadence":
        return other_cadence(ask, amount if share else amount / cadence_of(ask))
    if name == "speed":
        return other_speed(ask, amount * ask.speed_m_per_s if share else amount)
    if name == "mass":
        more = amount * float(ask.mass_kg or 0.0) if share else amount
        if more < 0 and not lighter_offered(ask, nothing_speaks_against=nothing_speaks_against):
            raise LighterNotOffered
        return carried(ask, more)
    return from_body(ask, name, amount)
