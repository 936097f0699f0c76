"""The one gate in front of every advice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from backstride.diary.gate import GateReading, GateRecord, own_record, reading, require_open, with_last_seen
from backstride.diary.moments import with_offset
from backstride.diary.permission import NoPlan, plan_refusals
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class Gate:
    """Decides whether advice may be given; nothing else decides it.

    Parameters
    ----------
    records : Records
        Where checks, unlocks, triggers and limits are kept.
    age_years : callable
        Gives the runner's age on a day, or None while it is unknown. [years]
    """

    records: Records
    age_years: Callable[[date], int | None]

    def record(self) -> GateRecord:
        """Return everything this runner's gate is decided from; another runner's rows count for nothing."""
        return own_record([self.records.gate_record()], self.records.runner_id)

    def reading(self, now: datetime) -> GateReading:
        """Return where the gate stands, and remember the day, so that a clock set back is noticed.

        Parameters
        ----------
        now : datetime
            This moment, local, with offset.
        """
        record, today = self.record(), with_offset(now).date()
        found = reading(record, today)
        if (latest := with_last_seen(record, today)) != record.last_seen:
            self.records.put_last_seen(latest)
        return found

    def require(self, now: datetime) -> GateReading:
        """Return the reading of an open gate.

        Raises
        ------
        GateClosed
            If it is not open.
        """
        self.reading(now)
        return require_open(self.record(), now.date())

    def require_plan(self, now: datetime) -> GateReading:
        """Return the reading of an open gate to somebody for whom a plan may be made.

        Raises
        ------
        GateClosed
            If it is not open.
        NoPlanForYou
            If no plan is made for this runner whatever the gate says.
        """
        found = self.require(now)
        if reasons := plan_refusals(self.record(), self.age_years(now.date()), now.date()):
            raise NoPlanForYou(reasons)
        return found


class NoPlanForYou(Exception):
    """A plan or today's suggestion was asked for by somebody for whom none is made."""

    def __init__(self, reasons: tuple[NoPlan, ...]) -> None:
        self.reasons = reasons
        super().__init__(f"no plan is made here: {', '.join(reasons)}")


class TestNotOffered(Exception):
    """A test was to be started that is not offered to this runner now."""

    __test__ = False  # a refusal, not a case of pytest

    def __init__(self, identifier: str, reasons: tuple[str, ...]) -> None:
        self.identifier, self.reasons = identifier, reasons
        super().__init__(f"{identifier} is not offered now: {', '.join(reasons)}")
