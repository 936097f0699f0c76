"""Sources: every file in a mix of files, folders and archives, one after the other, in a steady order."""

import os
import stat
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from backstride.findings import Finding, Severity
from backstride.formats.archives import (
    DEEPEST,
    MOST_MEMBERS,
    SHELF,
    Loaded,
    Locator,
    TooLarge,
    Unreadable,
    load,
    opened,
    refused,
    unsafe_name,
)
from backstride.formats.archives_cut import CutZip
from backstride.formats.archives_ratio import FREE_BYTES, MOST_RATIO
from backstride.formats.sources_kind import (
    HEAD_BYTES,
    Kind,
    SourceKind,
    gunzipped_head,
    hidden,
    is_gzip,
    is_zip,
    kind_of,
    lacks_root,
    not_unpacked,
)
from backstride.formats.xml_text import LONGEST_PROLOGUE
from backstride.plain_text import file_name

__all__ = ["Loaded", "Locator", "SourceFile", "SourceKind", "load", "opened", "sources"]

INSIDE: Final = "!/"
"""Stands between an archive and its member in a path as shown to people."""

NAMELESS: Final = "?"
"""Stands for a member of an archive that has no name."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was found, not yet read.

    Parameters
    ----------
    path : str
        As shown to people; a member is ``outer.zip!/folder/name.fit.gz``.
    kind : FileFormat or SourceKind
        What it is, by its content; OTHER is skipped, and a finding says why.
    locator : Locator or None
        Where its bytes lie; None where they cannot be had.
    container : bool
        Whether it is an archive whose members follow.
    findings : tuple of Finding
        What is wrong; with one of severity ERROR it has failed.
    """

    path: str
    kind: Kind = SourceKind.OTHER
    locator: Locator | None = None
    container: bool = False
    findings: tuple[Finding, ...] = ()


def sources(paths: Sequence[Path]) -> Iterator[SourceFile]:
    """Return every file in files, folders and archives, lazily and in a steady order.

    Within a folder come files, then folders, then archives, each by name, so that an export's lists of activities come
    before the activities. Archives are looked into up to three deep; what would swell beyond reason, is locked or
    damaged gives a finding. Nothing is written to disk by its name, and no archive is loaded whole.

    Parameters
    ----------
    paths : sequence of Path
        In any mix; they are walked in the order given. A missing one gives a failed file.
    """
    for path in paths:
        yield from (_with_plain_name(found) for found in _netted(str(path), _path(path)))


def _netted(path: str, found: Iterator[SourceFile]) -> Iterator[SourceFile]:
    """Yield what is found at a place; what breaks there costs that place alone."""
    try:
        yield from found
    except Exception as error:  # noqa: BLE001 - whatever lies there, the other places are looked into
        yield _failed(path, "source-unfit", problem=type(error).__name__)


def _with_plain_name(found: SourceFile) -> SourceFile:
    """A file under a name that can be shown and kept; a disk may hold bytes that are no letters."""
    if found.path.isprintable():
        return found
    findings = tuple(replace(finding, where=file_name(finding.where)) for finding in found.findings)
    return replace(found, path=file_name(found.path), findings=findings)


def _path(path: Path) -> Iterator[SourceFile]:
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        yield _failed(str(path), "source-missing")
        return
    if real.is_dir():
        yield from _folder(str(path), real)
    else:
        yield from _on_disk(str(path))


def _failed(path: str, code: str, **values: str | int) -> SourceFile:
    return SourceFile(path, findings=(Finding(code, Severity.ERROR, path, values),))


def _skipped(path: str, code: str, severity: Severity = Severity.NOTE, **values: str | int) -> SourceFile:
    return SourceFile(path, findings=(Finding(code, severity, path, values),))


def _folder(shown: str, root: Path) -> Iterator[SourceFile]:
    try:
        with os.scandir(shown) as entries:
            names = sorted(entries, key=lambda entry: _rank(entry.name, folder=_is_folder(entry)))
    except OSError as error:
        yield _failed(shown, "source-unreadable", problem=error.strerror or "")
        return
    for entry in names:
        yield from _netted(entry.path, _entry(entry, root))


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    """Whether an entry is a folder itself; a link is none, wherever it leads."""
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _rank(name: str, *, folder: bool) -> tuple[int, str]:
    return (1 if folder else 2 if name.casefold().endswith(".zip") else 0, name)


def _entry(entry: "os.DirEntry[str]", root: Path) -> Iterator[SourceFile]:
    if hidden(entry.name):
        yield _skipped(entry.path, "source-hidden")
    elif entry.is_symlink() and not _stays_inside(entry, root):
        yield _skipped(entry.path, "source-link-outside", Severity.WARNING)
    elif _is_folder(entry):
        yield from _folder(entry.path, root)
    else:
        yield from _on_disk(entry.path)


def _stays_inside(entry: "os.DirEntry[str]", root: Path) -> bool:
    """Whether a link leads to a file inside the folder; linked folders could lead in circles."""
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(root)


def _on_disk(path: str) -> Iterator[SourceFile]:
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            yield _skipped(path, "source-not-a-file")
            return
        with open(path, "rb") as stream:  # noqa: PTH123 (a string path, as everywhere here)
            head = stream.read(HEAD_BYTES)
        budget = _Budget(Path(path).stat().st_size)
    except OSError as error:
        yield _failed(path, "source-unreadable", problem=error.strerror or "")
        return
    yield from _file(path, Locator(path), head, budget)


@dataclass(slots=True)
class _Budget:
    """How much one archive on disk may hold in all its depths."""

    packed: int
    size: int = 0
    members: int = 0

    def spent(self, info: zipfile.ZipInfo) -> str | None:
        self.size += info.file_size
        self.members += 1
        if self.members > MOST_MEMBERS:
            return "archive-too-many"
        return "archive-swells" if self.size > max(16 * FREE_BYTES, MOST_RATIO * self.packed) else None


def _file(path: str, locator: Locator, head: bytes, budget: _Budget) -> Iterator[SourceFile]:
    if is_zip(head, path):
        yield from _archive(path, locator, budget)
        return
    if is_gzip(head):
        locator, head = replace(locator, gzipped=True), gunzipped_head(head)
        if is_zip(head, path):
            yield _failed(path, "archive-in-gzip")
            return
    if packed := not_unpacked(head):
        yield _skipped(path, "archive-not-unpacked", Severity.WARNING, kind=packed)
        return
    kind = kind_of(path, head)
    if kind is SourceKind.OTHER and lacks_root(head):
        kind = kind_of(path, _longer_head(locator))
    if kind is SourceKind.OTHER:
        suffix = os.path.splitext(path)[1].casefold()[:12]  # noqa: PTH122 (not a path on disk)
        yield _skipped(path, "source-other" if head else "source-empty", suffix=suffix)
    else:
        yield SourceFile(path, kind, locator)


def _longer_head(locator: Locator) -> bytes:
    try:
        with opened(locator) as stream:
            parts, size = [], 0
            while size < LONGEST_PROLOGUE and (piece := stream.read(LONGEST_PROLOGUE - size)):
                parts.append(piece)
                size += len(piece)
    except (*Unreadable, TooLarge):
        return b""
    return b"".join(parts)


def _archive(path: str, locator: Locator, budget: _Budget) -> Iterator[SourceFile]:
    if len(locator.members) >= DEEPEST:
        yield _failed(path, "archive-too-deep", most=DEEPEST)
        return
    try:
        infos = SHELF.archive(locator.path, locator.members).infolist()
    except Unreadable as error:
        yield _failed(path, "archive-broken", problem=str(error))
        return
    yield SourceFile(path, container=True, locator=locator, findings=_cut_short(path, locator))
    order = sorted(
        (_member_rank(info.filename), at) for at, info in enumerate(infos) if not info.filename.endswith("/")
    )
    for _, at in order:
        ended = budget.spent(infos[at])
        if ended:
            yield _failed(path + INSIDE, ended, bytes=budget.size, members=budget.members)
            return
        member = replace(locator, members=(*locator.members, at))
        yield from _netted(path + INSIDE + infos[at].filename, _member(path, member, infos[at], budget))


def _cut_short(path: str, locator: Locator) -> tuple[Finding, ...]:
    archive = SHELF.archive(locator.path, locator.members)
    if not isinstance(archive, CutZip):
        return ()
    return (Finding("archive-cut-short", Severity.WARNING, path, {"count": len(archive.infolist())}),)


def _member_rank(name: str) -> tuple[tuple[int, str], ...]:
    *folders, last = name.replace("\\", "/").split("/")
    return (*((1, folder) for folder in folders), _rank(last, folder=False))


def _member(archive: str, locator: Locator, info: zipfile.ZipInfo, budget: _Budget) -> Iterator[SourceFile]:
    name = info.filename.replace("\\", "/").replace("\0", "") or NAMELESS
    path = archive + INSIDE + name
    if hidden(name):
        yield _skipped(path, "source-hidden")
        return
    finding = refused(info, path)
    if finding is not None:
        yield SourceFile(path, findings=(finding,))
        return
    try:
        with opened(locator) as stream:
            head = stream.read(HEAD_BYTES)
    except Unreadable as error:
        head = (load(locator, path).data or b"")[:HEAD_BYTES]
        if not head:
            yield _failed(path, "source-unreadable", problem=str(error) or type(error).__name__)
            return
    for found in _file(path, locator, head, budget):
        yield _warned(found, info.filename) if found.path == path else found


def _warned(found: SourceFile, name: str) -> SourceFile:
    if not unsafe_name(name):
        return found
    return replace(found, findings=(*found.findings, Finding("archive-member-name", Severity.WARNING, found.path)))


def beside(locator: Locator, name: str) -> Locator | None:
    """Return the locator of a file that another one names by its path, from the folder both lie in.

    Parameters
    ----------
    locator : Locator
        The file that names the other.
    name : str
        The path it writes; looked for below the file's own folder, then beside it by its last part.
    """
    tail = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    if not tail:
        return None
    if not locator.members:
        folder = Path(locator.path).parent
        tries = (folder.joinpath(*tail), folder / tail[-1])
        return next((Locator(str(path)) for path in tries if path.is_file()), None)
    names = _names(locator)
    own = next((n for n, at in names.items() if at == locator.members[-1]), "")
    base = own.rpartition("/")[0]
    for wanted in ("/".join(filter(None, [base, *tail])), "/".join(filter(None, [base, tail[-1]]))):
        if wanted in names:
            return replace(locator, members=(*locator.members[:-1], names[wanted]), gzipped=False)
    return None


def _names(locator: Locator) -> dict[str, int]:
    infos = SHELF.archive(locator.path, locator.members[:-1]).infolist()
    return {info.filename.replace("\\", "/"): at for at, info in enumerate(infos)}
