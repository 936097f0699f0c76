"""The diary as one row per day, for statistics: what was not told stays empty."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind, Reason, Treatment


@dataclass(frozen=True, slots=True)
class DiaryDay:
    """What the diary holds for one day; None was not told.

    Parameters
    ----------
    day : date
        The local day.
    back_morning, leg_morning, back_evening, back_before_run, back_after_run, function, mood_after_run : float or None
        Scores. The score before a run is also taken from a run that was left out because of the back. [0 to 10]
    leg_sign, painkiller, treatment, illness : float or None
        1 told yes, 0 told no. [1]
    sleep_h : float or None
        Time asleep. [h]
    mood_morning, mood_later : float or None
        Mood of the morning, and of the evening or when a run was left out. [0 to 10]
    """

    day: date
    back_morning: float | None = None
    leg_morning: float | None = None
    back_evening: float | None = None
    back_before_run: float | None = None
    back_after_run: float | None = None
    function: float | None = None
    mood_after_run: float | None = None
    leg_sign: float | None = None
    painkiller: float | None = None
    treatment: float | None = None
    illness: float | None = None
    sleep_h: float | None = None
    mood_morning: float | None = None
    mood_later: float | None = None


_Take = Callable[[Entry], float | None]
_DECIDED: Final = frozenset({EntryKind.BEFORE_RUN, EntryKind.SKIPPED_BECAUSE})
_ANY: Final = frozenset(EntryKind)


def diary_days(entries: Sequence[Entry]) -> tuple[DiaryDay, ...]:
    """Return one row per day from the first entry to the last, days without an entry included as empty rows.

    Of several entries that tell the same on one day, the latest holds; of scores after several runs, the highest.

    Parameters
    ----------
    entries : sequence of Entry
        The entries as they stand, of one runner.
    """
    if not entries:
        return ()
    by_day: dict[date, list[Entry]] = {}
    for one in sorted(entries, key=lambda entry: (entry.at, entry.recorded_at)):
        by_day.setdefault(one.day, []).append(one)
    first, last = min(by_day), max(by_day)
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return tuple(_row(day, by_day.get(day, [])) for day in days)


def _row(day: date, entries: Sequence[Entry]) -> DiaryDay:
    told = {name: _last(entries, kinds, take) for name, (kinds, take) in _COLUMNS.items()}
    after = [one.back_pain for one in entries if one.kind is EntryKind.AFTER_RUN and one.back_pain is not None]
    return DiaryDay(day, **told, back_after_run=float(max(after)) if after else None)


def _last(entries: Sequence[Entry], kinds: frozenset[EntryKind], take: _Take) -> float | None:
    values = [take(one) for one in entries if one.kind in kinds]
    return next((float(value) for value in reversed(values) if value is not None), None)


def _before_run(entry: Entry) -> float | None:
    left_out = entry.kind is EntryKind.SKIPPED_BECAUSE and entry.reason not in {Reason.BACK, None}
    return None if left_out else entry.back_pain


def _treated(entry: Entry) -> float | None:
    return float(entry.treatment != {Treatment.NONE}) if entry.treatment else None


def _painkiller(entry: Entry) -> float | None:
    return 1.0 if entry.near_painkiller else (None if entry.painkiller is None else 0.0)


_COLUMNS: Final[Mapping[str, tuple[frozenset[EntryKind], _Take]]] = {
    "back_morning": (frozenset({EntryKind.MORNING}), lambda one: one.back_pain),
    "leg_morning": (frozenset({EntryKind.MORNING}), lambda one: one.leg_pain),
    "back_evening": (frozenset({EntryKind.EVENING}), lambda one: one.back_pain),
    "back_before_run": (_DECIDED, _before_run),
    "function": (frozenset({EntryKind.MORNING}), lambda one: one.function),
    "mood_after_run": (frozenset({EntryKind.AFTER_RUN}), lambda one: one.mood),
    "mood_morning": (frozenset({EntryKind.MORNING}), lambda one: one.mood),
    "mood_later": (frozenset({EntryKind.EVENING, EntryKind.SKIPPED_BECAUSE}), lambda one: one.mood),
    "leg_sign": (_ANY, lambda one: 1.0 if one.leg_signs else None),
    "painkiller": (frozenset({EntryKind.MORNING}), _painkiller),
    "treatment": (_ANY, _treated),
    "illness": (_ANY, lambda one: one.ill),
    "sleep_h": (frozenset({EntryKind.MORNING}), lambda one: one.sleep_h),
}
