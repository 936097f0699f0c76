"""All rows of a home, as one port."""

from typing import Protocol

from backstride.services.home.page_settings import FactRecords
from backstride.services.importing.log import LogRecords
from backstride.services.planning.state import PlanningRecords


class EveryRecord(PlanningRecords, LogRecords, FactRecords, Protocol):
    """All rows of a home."""

    def version(self) -> str:
        """Return what differs whenever anything differs that an answer rests on."""
        ...

    def close(self) -> None:
        """Let go of the database and of all that was read from it; the next call opens it anew."""
        ...
