"""`backstride diary`: how the back felt, in half a minute."""

import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.table import Table

from backstride.cli.diary_fields import ask, with_field_options
from backstride.cli.errors import MISUSE
from backstride.cli.lazy import lazy_app
from backstride.cli.options import HomeOption, JsonOption, opened, write_lock
from backstride.cli.output import aside, out, print_json, texts
from backstride.cli.table import OF_DIARY
from backstride.diary.entries import Entry
from backstride.diary.fields import EntryKind
from backstride.diary.modes import DiaryMode, mode_on
from backstride.diary.triggers import Trigger
from backstride.services.diary.values import Saved, typed_of

app = lazy_app(OF_DIARY, help="How your back felt, in half a minute.")

_DAY = ["%Y-%m-%d"]
AtOption = Annotated[
    str | None, typer.Option(help="Local time it speaks about, e.g. 2026-11-22T07:30; now if not said.")
]
EntryArgument = Annotated[str, typer.Argument(help="The entry's identifier, from `backstride diary list`.")]
BaseOption = Annotated[int | None, typer.Option(help="Version you started from; the last one if not said.")]


@with_field_options
def add(
    context: typer.Context,
    told: Mapping[str, Any],
    kind: Annotated[EntryKind, typer.Argument(help="When it is made.")] = EntryKind.MORNING,
    at: AtOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Write an entry. What is not told stays untold; nothing is taken over by itself.

    At a terminal without options the questions are asked, the last answers shown beside them.

    Example: `backstride diary add morning --could-do "walked to work" --back-pain 2 --leg-pain 0 --sleep-h 7.5`
    """
    backstride = opened(context, home)
    if not told and sys.stdin.isatty() and not json:
        today = backstride.now().date()
        known = {"sleep_h"} if today in backstride.records.nights() else set()
        told = ask(kind, backstride.diary.ghosts(kind, today), known)
    typed = {**told, **({"at": at} if at else {})}
    saved = backstride.diary.save(kind, typed, backstride.now())
    _told(saved, json=json)


@with_field_options
def edit(
    context: typer.Context,
    told: Mapping[str, Any],
    entry: EntryArgument,
    at: AtOption = None,
    base: BaseOption = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Change an entry; an empty value takes a field back, what is not named stays. Every version is kept.

    Example: `backstride diary edit 549bfd6e3835b591 --back-pain 3 --note ""`
    """
    backstride = opened(context, home)
    typed = {**told, **({"at": at} if at else {})}
    saved = backstride.diary.edit(entry, typed, backstride.now(), base)
    _told(saved, json=json)


def undo(
    context: typer.Context,
    entry: EntryArgument,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Bring back the version before the last one. Twice brings the last one back.

    Example: `backstride diary undo 549bfd6e3835b591`
    """
    backstride = opened(context, home)
    found = backstride.diary.undo(entry, backstride.now())
    _told(Saved(found, (), {}), json=json)


def remove(
    context: typer.Context,
    entry: EntryArgument,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Take an entry out. Its versions stay kept, and undo brings it back.

    Example: `backstride diary remove 549bfd6e3835b591`
    """
    backstride = opened(context, home)
    backstride.diary.take_out(entry, backstride.now())
    _told(Saved(None, (), {}), json=json)


def list_(
    context: typer.Context,
    since: Annotated[datetime | None, typer.Option(formats=_DAY, help="First day.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=_DAY, help="Last day.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """List the entries as they stand. A day without an entry is not written down; it is never a zero.

    Example: `backstride diary list --since 2026-11-01`
    """
    backstride = opened(context, home)
    found = backstride.diary.entries(since.date() if since else None, until.date() if until else None)
    if json:
        from backstride.api.diary import diary_out

        print_json(diary_out(backstride.diary_modes, found, backstride.now().date()))
        return
    if backstride.home.is_simulated:
        out().print(texts().say("simulated"), markup=False)
    table = Table("day", "when", "what", "ID", box=None)
    for entry in found:
        told = {name: cell for name, cell in typed_of(entry).items() if name != "at"}
        shown = ", ".join(f"{name} {cell}" for name, cell in told.items())
        table.add_row(entry.day.isoformat(), texts().say(f"diary-kind-{entry.kind}"), shown, entry.entry_id)
    out().print(table if found else texts().say("cmd-diary-none"))


def history(
    context: typer.Context,
    entry: EntryArgument,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Show every version of an entry.

    Example: `backstride diary history 549bfd6e3835b591`
    """
    versions = opened(context, home).diary.history(entry)
    if json:
        from backstride.api.diary import DiaryHistoryAnswer

        print_json(DiaryHistoryAnswer(versions=versions))
        return
    table = Table("version", "saved", "what", box=None)
    for version in versions:
        told = texts().say("cmd-diary-taken-out") if version.entry is None else _line(version.entry)
        table.add_row(str(version.number), version.saved_at.isoformat(timespec="minutes"), told)
    out().print(table)


def mode(
    context: typer.Context,
    daily_for: Annotated[str | None, typer.Option(help="Ask every morning, for this question.")] = None,
    until: Annotated[datetime | None, typer.Option(formats=_DAY, help="Last day of daily asking.")] = None,
    light: Annotated[bool, typer.Option("--light", help="Two mornings a week again.")] = False,
    pause: Annotated[bool | None, typer.Option("--pause/--resume", help="Pause, or go on as before.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Choose how often the diary asks: light unless you choose daily, for a question and with an end.

    Example: `backstride diary mode --daily-for "Do long runs follow me into the morning?"`
    """
    backstride = opened(context, home)
    now, diary = backstride.now(), backstride.diary_modes
    with write_lock(
        backstride, "choosing how often it asks", wanted=daily_for is not None or light or pause is not None
    ):
        if daily_for is not None:
            diary.choose_daily(daily_for, now, until.date() if until else None)
        elif light:
            diary.choose_light(now)
        if pause is not None:
            _ = diary.pause(now) if pause else diary.resume(now)
    held = diary.mode(now.date())
    if json:
        from backstride.api.diary import diary_out

        print_json(diary_out(backstride.diary_modes, (), now.date()))
        return
    for line in _mode_lines(held, now):
        out().print(line, markup=False)


def _mode_lines(held: DiaryMode, now: datetime) -> Sequence[str]:
    say, standing = texts().say, mode_on(held, now.date())
    lines = [say(f"mode-{standing}", until=held.until.isoformat() if held.until else "")]
    if standing == "daily":
        lines.append(say("mode-daily-why", question=held.question))
    elif held.until is not None and standing == "light":
        lines.append(say("mode-ended"))
    return [*lines, say("mode-light-costs") if standing == "light" else say("mode-daily-caution")]


def _told(saved: Saved, *, json: bool) -> None:
    if json:
        from backstride.api.diary import saved_out

        print_json(saved_out(saved))
    else:
        _print_saved(saved)
    if saved.entry is None and saved.findings:
        raise typer.Exit(MISUSE)


def _print_saved(saved: Saved) -> None:
    for finding in saved.findings:
        aside().print(f"{finding.where}: {texts().finding(finding)}".lstrip(": "), markup=False)
    if saved.entry is not None:
        out().print(f"{texts().say('diary-saved')}  {saved.entry.entry_id}  {_line(saved.entry)}", markup=False)
    elif not saved.findings:
        out().print(texts().say("cmd-diary-taken-out"), markup=False)
    print_due(saved.triggers)


def print_due(triggers: Sequence[Trigger]) -> None:
    """Say what made the safety questions due again, and where they are."""
    for due in triggers:
        out().print(texts().say(f"cause-{due.cause}"), style="bold", markup=False)
    if triggers:
        out().print(texts().say("gate-stale"), markup=False)
        out().print(texts().say("cmd-gate-command-check"), markup=False)


def _line(entry: Entry) -> str:
    return ", ".join(f"{name} {cell}" for name, cell in typed_of(entry).items())
