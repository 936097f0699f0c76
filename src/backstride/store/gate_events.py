"""What the gate is decided from, as it lies in the database and in the journal beside it.

Every event is added to the journal first: that waits for nobody, so a stop sign binds while an import writes. The
database takes it in as soon as it may be written. The gate is always decided from both.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any, Final

from backstride.diary.check import SafetyCheck
from backstride.diary.gate import GateRecord
from backstride.diary.limits import ClinicianLimits
from backstride.diary.triggers import Cause, Trigger
from backstride.diary.unlock import Unlock
from backstride.services.ports import GateEvent
from backstride.store.codec import from_json, to_json

GATE_KINDS: Final[Mapping[str, type[Any]]] = {
    "check": SafetyCheck,
    "unlock": Unlock,
    "trigger": Trigger,
    "limits": ClinicianLimits,
}
"""Names under which events are kept; a name once used is never given to something else."""
_MOMENTS: Final = {"check": "answered_at", "unlock": "recorded_at", "trigger": "at", "limits": "recorded_at"}
_LETTERS: Final = 24


@dataclass(frozen=True, slots=True)
class KeptEvent:
    """One event as it is kept.

    Parameters
    ----------
    kind : str
        Its name in `GATE_KINDS`.
    body : object
        The event as plain JSON data.
    """

    kind: str
    body: Any

    @property
    def identifier(self) -> str:
        """What is the same for the same event, wherever it is kept."""
        text = json.dumps([self.kind, self.body], sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return sha256(text.encode()).hexdigest()[:_LETTERS]

    @property
    def event(self) -> GateEvent:
        """The event itself."""
        found: GateEvent = from_json(GATE_KINDS[self.kind], self.body)
        return found

    @property
    def moment(self) -> datetime:
        """When it was told."""
        moment: datetime = getattr(self.event, _MOMENTS[self.kind])
        return moment

    def line(self, runner_id: str) -> Mapping[str, object]:
        """Return it as the journal keeps it."""
        return {"runner": runner_id, "kind": self.kind, "body": self.body}


def kept_event(event: GateEvent) -> KeptEvent:
    """Return an event as it is kept."""
    kind = next(name for name, held in GATE_KINDS.items() if isinstance(event, held))
    return KeptEvent(kind, to_json(event))


def events_of_lines(lines: Sequence[Any], runner_id: str, kept: Sequence[KeptEvent]) -> Sequence[KeptEvent]:
    """Return one runner's events in a journal; a damaged line makes the questions due from where it stands.

    Parameters
    ----------
    lines : sequence
        The values of the journal; None for a damaged line.
    runner_id : str
        Whose events.
    kept : sequence of KeptEvent
        What the database holds; what of it no later line tells was there before the damaged one.
    """
    read = [_event(line) for line in lines if line is None or line.get("runner") == runner_id]
    return [one or _damage(kept, read[:number], read[number:]) for number, one in enumerate(read)]


def _event(line: Any) -> KeptEvent | None:
    return None if line is None or line["kind"] not in GATE_KINDS else KeptEvent(line["kind"], line["body"])


def _damage(
    kept: Iterable[KeptEvent], before: Iterable[KeptEvent | None], after: Iterable[KeptEvent | None]
) -> KeptEvent:
    """Return what stands for a line that cannot be read: something was told then, and nobody knows what."""
    later = {one.identifier for one in after if one}
    known = [one for one in (*kept, *before) if one and one.identifier not in later]
    return kept_event(Trigger(latest_moment(known), Cause.RESTORED))


def latest_moment(events: Iterable[KeptEvent]) -> datetime:
    """Return the latest moment of some events; the beginning of all clocks where there are none."""
    return max((one.moment for one in events), default=datetime.min.replace(tzinfo=UTC))


def joined(*sources: Iterable[KeptEvent]) -> Mapping[str, KeptEvent]:
    """Return the events of several sources, each once, in the order met, by identifier."""
    found: dict[str, KeptEvent] = {}
    for source in sources:
        for one in source:
            found.setdefault(one.identifier, one)
    return found


def record_of(events: Iterable[KeptEvent], runner_id: str, last_seen: date | None) -> GateRecord:
    """Return what the gate is decided from.

    Parameters
    ----------
    events : iterable of KeptEvent
        The events in the order told.
    runner_id : str
        Whose they are.
    last_seen : date or None
        The latest local day on which the home was used.
    """
    held: dict[str, list[Any]] = {kind: [] for kind in GATE_KINDS}
    for one in events:
        held[one.kind].append(one.event)
    checks, unlocks, triggers, limits = (tuple(held[kind]) for kind in ("check", "unlock", "trigger", "limits"))
    return GateRecord(runner_id, checks, unlocks, triggers, limits, last_seen)
