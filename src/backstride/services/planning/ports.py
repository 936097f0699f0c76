"""What the use cases around plans need from outside, as a protocol; the store fulfils it."""

from collections.abc import Sequence
from typing import Protocol

from backstride.services.planning.values import AcceptedPlan


class PlanRecords(Protocol):
    """The rows of one runner's plans."""

    def accepted_plans(self) -> Sequence[AcceptedPlan]:
        """Every plan that was accepted, the first one first."""
        ...

    def accept_plan(self, accepted: AcceptedPlan) -> None:
        """Add an accepted plan; those before it stay kept."""
        ...

    def calendar_secret(self) -> str:
        """Return the secret part of the calendar's address, made at the first call."""
        ...
