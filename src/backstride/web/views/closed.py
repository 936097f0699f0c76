"""What a page shows instead of itself where the gate closed while it was made."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.web.views.frame import LockView


@dataclass(frozen=True, slots=True)
class ClosedPage:
    """Why there is nothing here.

    Parameters
    ----------
    lock : LockView or None
        Why there is no advice; None where it is for another reason.
    no_plan : sequence of str
        Reasons for which nothing is suggested to this runner.
    """

    lock: LockView | None = None
    no_plan: Sequence[str] = ()
