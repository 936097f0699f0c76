"""The diary as a table: taken in from the diary's own and from foreign ones, and handed out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from backstride.diary.entries import Entry
from backstride.diary.gate import STALE_AFTER_DAYS
from backstride.diary.history import Revision, current
from backstride.diary.jumps import triggers
from backstride.diary.reading import Draft, Frame
from backstride.diary.tables import ColumnMap, entry_row, read_foreign_row, read_own_row
from backstride.diary.triggers import Trigger
from backstride.diary.words import Heard, heard_in
from backstride.services.classified import fact
from backstride.services.clock import Clock
from backstride.services.diary.lately import told_before
from backstride.services.diary.values import TableIn, identifier_of
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class DiaryExchange:
    """The use cases around tables of the diary.

    Parameters
    ----------
    records : Records
        Where every version of every entry is kept.
    clock : Clock
        Which local time it is where the runner is.
    hear : callable
        Gives the signs and conditions that words of this runner speak of on a day.
    """

    records: Records
    clock: Clock
    hear: Callable[[str, date], Heard] = lambda text, _day: heard_in(text)

    @fact
    def import_table(self, rows: Sequence[Mapping[str, str]], columns: ColumnMap | None, now: datetime) -> TableIn:
        """Keep the entries of a table; a row that was taken in before changes nothing.

        Parameters
        ----------
        rows : sequence of Mapping
            Cells by column.
        columns : ColumnMap or None
            How the columns of a foreign table are read; None for a table that `export_table` gave.
        now : datetime
            This moment, local, with offset.
        """
        zone = self.clock.zone(now) or now.tzinfo or UTC
        drafts = [self._row(row, number, columns, now.astimezone(zone)) for number, row in enumerate(rows, 2)]
        meant = [draft for draft in drafts if draft is not None]
        brought = self.bring([draft.entry for draft in meant if draft.entry is not None], now)
        findings = tuple(finding for draft in meant for finding in draft.findings)
        return replace(brought, rows=len(meant), findings=findings)

    @fact
    def bring(self, entries: Iterable[Entry], now: datetime) -> TableIn:
        """Keep entries that were written elsewhere, all together; those that are known already change nothing.

        Parameters
        ----------
        entries : iterable of Entry
            Their identifiers come from their content.
        now : datetime
            This moment, local, with offset.
        """
        come = {entry.entry_id: entry for entry in entries}
        with self.records.transaction():
            known = {one.entry_id for one in self.records.revisions()}
            fresh = tuple(entry for entry_id, entry in come.items() if entry_id not in known)
            for entry in fresh:
                self.records.put_revision(Revision(entry.entry_id, 1, now, entry))
            found = tuple(self._recent_triggers(fresh, now))
            for trigger in found:
                self.records.add_to_gate(trigger)
        return TableIn(len(come), len(fresh), len(come) - len(fresh), (), found)

    def _row(self, row: Mapping[str, str], number: int, columns: ColumnMap | None, now: datetime) -> Draft | None:
        runner_id = self.records.runner_id
        if columns is None:
            told = {name: value for name, value in row.items() if name != "recorded_at"}
            at = self.clock.read(row.get("at", ""), now)
            row = row if at is None else {**row, "at": at.isoformat()}
            draft = read_own_row(row, identifier_of(runner_id, repr(sorted(told.items()))), runner_id, now)
            return replace(
                draft, findings=tuple(replace(one, where=f"row {number}, {one.where}") for one in draft.findings)
            )
        entry_id = identifier_of(runner_id, "table", repr(sorted(row.items())))
        return read_foreign_row(row, columns, Frame(entry_id, runner_id, columns.kind, now), now.tzinfo or UTC, number)

    def _recent_triggers(self, fresh: Sequence[Entry], now: datetime) -> Sequence[Trigger]:
        """Return the triggers in the last four weeks of a table; what is older was settled one way or the other."""
        since = now.date() - timedelta(days=STALE_AFTER_DAYS)
        recent = [one for one in fresh if one.day >= since]
        return [one for entry in recent for one in self._triggers(entry)]

    def _triggers(self, entry: Entry) -> tuple[Trigger, ...]:
        day = entry.recorded_at.date()
        return triggers(entry, told_before(self.records, entry), lambda text: self.hear(text, day))

    @fact
    def export_table(self, *, own_words: bool = False) -> Sequence[Mapping[str, str]]:
        """Return the entries as rows of text; own words are left out unless asked for.

        Parameters
        ----------
        own_words : bool
            Whether own words go along.
        """
        return [entry_row(entry, own_words=own_words) for entry in current(self.records.revisions())]
