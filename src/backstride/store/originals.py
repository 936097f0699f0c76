"""Original files, unchanged, under the hash of their content."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from backstride.store.private import write_pieces


@dataclass(frozen=True, slots=True)
class FolderOfOriginals:
    """Original bytes in a folder, two hexadecimal digits a subfolder."""

    folder: Path

    def _path(self, content_hash: str) -> Path:
        return self.folder / content_hash[:2] / content_hash

    def keep(self, pieces: Iterable[bytes], content_hash: str) -> None:
        """Keep bytes given in pieces; keeping the same bytes again changes nothing."""
        path = self._path(content_hash)
        if not path.exists():
            write_pieces(path, pieces)

    def load(self, content_hash: str) -> bytes:
        """Return kept bytes back.

        Raises
        ------
        FileNotFoundError
            If no such bytes were kept.
        """
        return self._path(content_hash).read_bytes()
