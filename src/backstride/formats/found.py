"""Files found by walking, as the import asks for them."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from backstride.findings import Finding, Severity
from backstride.formats.sources import Locator, SourceFile, SourceKind, load, opened, sources
from backstride.services.records import Content

PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Stream:
    """Returns the bytes at a locator in pieces, as often as asked; picklable."""

    locator: Locator

    def __call__(self) -> Iterator[bytes]:
        """Return the bytes in pieces of a megabyte."""
        with opened(self.locator) as stream:
            while piece := stream.read(PIECE_BYTES):
                yield piece


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was found."""

    source: SourceFile

    @property
    def path(self) -> str:
        """As shown to people."""
        return self.source.path

    @property
    def kind(self) -> str:
        """What it is, by its content."""
        return self.source.kind.value

    @property
    def container(self) -> bool:
        """Whether it is an archive, whose members are found as well."""
        return self.source.container

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with it."""
        return self.source.findings

    def load(self) -> Content | Finding:
        """Return its bytes, or say why they cannot be had."""
        if self.source.locator is None:
            return next(iter(self.findings), Finding("source-unreadable", Severity.ERROR, self.path, {"problem": ""}))
        if self.source.kind is SourceKind.APPLE_EXPORT:
            return self._streamed(Stream(self.source.locator))
        loaded = load(self.source.locator, self.path)
        return loaded.findings[0] if loaded.data is None else Content.of(loaded.data, loaded.findings)

    def _streamed(self, stream: Stream) -> Content | Finding:
        try:
            return Content.streamed(stream)
        except (OSError, EOFError, BadZipFile, zlib.error) as error:
            return Finding("source-unreadable", Severity.ERROR, self.path, {"problem": str(error)})


def find_below(root: Path) -> Callable[[Sequence[Path]], Iterator[Found]]:
    """Return what finds files and names them as they lie below a folder.

    Parameters
    ----------
    root : Path
        The folder that is left out of their names.
    """
    prefix = f"{root}/"

    def named(path: str) -> str:
        return path.removeprefix(prefix)

    def found(paths: Sequence[Path]) -> Iterator[Found]:
        for source in sources(paths):
            findings = tuple(replace(one, where=named(one.where)) for one in source.findings)
            yield Found(replace(source, path=named(source.path), findings=findings))

    return found


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Return every file in files, folders and archives, in a steady order."""
    return (Found(source) for source in sources(paths))
