"""What the diary's pages show of a home."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.gate import Why
from backstride.diary.history import Revision, changes
from backstride.diary.modes import Mode, asks_this_morning, mode_on, shows_pain_graph
from backstride.services.diary.values import NoSuchEntry, typed_of
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Words, short_day
from backstride.web.context import AppContext
from backstride.web.forms import Form
from backstride.web.frame import LockView, lock_of
from backstride.web.pages.diary.drawings import scores_view
from backstride.web.pages.diary.view import (
    BothChanged,
    DiaryPage,
    MergePage,
    ModeView,
    ScoresView,
    VersionLine,
    entry_line,
    form_of_entry,
    ghost_of,
)

LISTED_DAYS: Final = 14
"""Entries of so many days are listed. [days]"""
DRAWN_DAYS: Final = 42
"""Mornings of so many days are drawn. [days]"""
RUN_DAYS: Final = 8
"""Runs of so many days can be chosen. [days]"""
ONCE_A_DAY: Final = frozenset({EntryKind.MORNING, EntryKind.EVENING, EntryKind.WEEKLY})
"""Of these a second one on the same day opens the first."""


def new_page(
    app: AppContext, now: datetime, kind: EntryKind, form: Form | None = None, *, mode_form: Form | None = None
) -> DiaryPage:
    """Return the form for today's entry of a kind: a fresh one with the last one's answers as ghosts, or today's own.

    Parameters
    ----------
    app : AppContext
        The home.
    now : datetime
        This moment, local, with offset.
    kind : EntryKind
        Which kind.
    form : Form or None
        What was typed and stands refused.
    mode_form : Form or None
        What was typed to change the mode and stands refused.
    """
    diary = app.backstride.diary
    entries = diary.entries(now.date() - timedelta(days=LISTED_DAYS), now.date() + timedelta(days=1))
    there = _todays(entries, kind, now) if form is None else None
    base = diary.history(there.entry_id)[-1].number if there else 0
    ghost = {} if there else diary.ghosts(kind, now.date())
    shown = form or (form_of_entry(typed_of(there)) if there else Form())
    return DiaryPage(
        kind=kind,
        form=shown,
        knows_sleep=now.date() in app.backstride.records.nights() and not shown.text("sleep_h"),
        entry_id=there.entry_id if there else (form.text("entry_id") if form else ""),
        base=base or _whole(form),
        ghost=ghost_of(ghost),
        runs=_runs(app, now) if kind is EntryKind.AFTER_RUN else (),
        mode=_mode(app, now, mode_form or Form()),
        recent=tuple(entry_line(one) for one in reversed(entries)),
        scores=_scores(app, now),
        due=due(app, now),
        asks_before_run=kind is EntryKind.MORNING and there is not None and not _noted_before_run(entries, now),
    )


def _noted_before_run(entries: Sequence[Entry], now: datetime) -> bool:
    """Whether the back just before a run, or when it was left out, is told of today."""
    decided = {EntryKind.BEFORE_RUN, EntryKind.SKIPPED_BECAUSE}
    return any(one.kind in decided and one.day == now.date() for one in entries)


def entry_page(app: AppContext, now: datetime, entry_id: str, form: Form | None = None) -> DiaryPage:
    """Return the form of an entry that is there, with its history.

    Raises
    ------
    NoSuchEntry
        If no entry ever had the identifier.
    """
    versions = app.backstride.diary.history(entry_id)
    entry = next(one.entry for one in reversed(versions) if one.entry is not None)
    return DiaryPage(
        kind=entry.kind,
        form=form or form_of_entry(typed_of(entry)),
        entry_id=entry_id,
        base=versions[-1].number if form is None else _whole(form),
        runs=_runs(app, now) if entry.kind is EntryKind.AFTER_RUN else (),
        versions=_lines(versions),
        is_out=versions[-1].entry is None,
        due=due(app, now),
    )


def merge_page(app: AppContext, entry_id: str, base: int) -> MergePage:
    """Return what two windows changed differently since a version.

    Raises
    ------
    NoSuchEntry
        If no entry ever had the identifier, or it was taken out.
    """
    versions = app.backstride.diary.history(entry_id)
    told = [one for one in versions if one.entry is not None]
    if not told or versions[-1].entry is None:
        raise NoSuchEntry(entry_id)
    mine, theirs = told[-1], told[-2] if len(told) > 1 else told[-1]
    began = next((one for one in told if one.number == base), None)
    return MergePage(entry_id, mine.number, tuple(_both(began, theirs, mine)), versions[-1].entry.kind)


def due(app: AppContext, now: datetime) -> LockView | None:
    """Return why the safety questions are due because of something in the diary, or None."""
    reading = app.backstride.safety.state(now)
    return lock_of(reading) if reading.why is Why.TRIGGERED else None


def _both(began: Revision | None, theirs: Revision, mine: Revision) -> Sequence[BothChanged]:
    before, other, standing = (_form(one).typed for one in (began, theirs, mine))
    names = [name for name in {**other, **standing} if name != "at" and other.get(name) != standing.get(name)]
    clashing = [name for name in names if other.get(name) != before.get(name)]
    return [BothChanged(name, standing.get(name, ()), other.get(name, ())) for name in clashing]


def _form(version: Revision | None) -> Form:
    return Form() if version is None or version.entry is None else form_of_entry(typed_of(version.entry))


def _todays(entries: Sequence[Entry], kind: EntryKind, now: datetime) -> Entry | None:
    mine = [one for one in entries if one.kind is kind and one.day == now.date()]
    return mine[-1] if mine and kind in ONCE_A_DAY else None


def _scores(app: AppContext, now: datetime) -> ScoresView | None:
    """Return the last weeks of mornings; none in the light mode."""
    today, diary = now.date(), app.backstride.diary
    if not shows_pain_graph(app.backstride.diary_modes.mode(today), today):
        return None
    return scores_view(diary.days(today - timedelta(days=DRAWN_DAYS - 1)), diary.usual(today), catalogue())


def _mode(app: AppContext, now: datetime, form: Form) -> ModeView:
    told, today = app.backstride.diary_modes.mode(now.date()), now.date()
    mode = mode_on(told, today)
    has_ended = told.mode is Mode.DAILY and mode is Mode.LIGHT
    return ModeView(mode, told.until, told.question, has_ended, asks_this_morning(told, today), form)


def _runs(app: AppContext, now: datetime) -> Sequence[tuple[str, str]]:
    words, since = Words(app.units(now)), now.date() - timedelta(days=RUN_DAYS)
    runs = [run for run in app.backstride.kit.worn() if run.on >= since]
    return [(run.run_id, f"{short_day(run.on)}, {words.distance(run.distance_m)}") for run in reversed(runs)]


def _lines(versions: Sequence[Revision]) -> Sequence[VersionLine]:
    lines, before = [], None
    for one in versions:
        changed: Mapping[str, object] = changes(before, one.entry) if before and one.entry else {}
        lines.append(VersionLine(one.number, one.saved_at, tuple(changed), is_out=one.entry is None))
        before = one.entry or before
    return lines[::-1]


def _whole(form: Form | None) -> int:
    text = form.text("base") if form else ""
    return int(text) if text.isdigit() else 0
