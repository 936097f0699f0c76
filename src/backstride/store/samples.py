"""Samples of recordings and gait of runs, as Parquet files that are there whole or not at all."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backstride.services.records import run_id_of

if TYPE_CHECKING:
    from backstride.runs.gait import Gait
    from backstride.runs.recording import Recording


@dataclass(frozen=True, slots=True)
class FolderOfSamples:
    """Parquet files in a folder: one a recording, one a run's gait; their library is loaded with the first of them."""

    folder: Path

    def _path(self, kind: str, name: str) -> Path:
        return self.folder / kind / name[:2] / f"{name}.parquet"

    def write_recording(self, key: str, recording: "Recording") -> None:
        """Keep a recording under its key."""
        from backstride.store import sample_files

        sample_files.write_recording(self._path("recording", key), recording)

    def read_recording(self, key: str) -> "Recording":
        """Return a recording that was kept.

        Raises
        ------
        FileNotFoundError
            If none was kept under this key.
        """
        from backstride.store import sample_files

        return sample_files.read_recording(self._path("recording", key))

    def drop(self, key: str) -> None:
        """Remove what is kept of a recording and of the run that it alone is."""
        for kind, name in (("recording", key), ("gait", run_id_of([key]))):
            self._path(kind, name).unlink(missing_ok=True)

    def write_gait(self, run_id: str, gait: "Gait") -> None:
        """Keep the gait of a run under its identifier."""
        from backstride.store import sample_files

        sample_files.write_gait(self._path("gait", run_id), gait)

    def read_gait(self, run_id: str) -> "Gait":
        """Return the gait of a run.

        Raises
        ------
        FileNotFoundError
            If none was kept under this identifier.
        """
        from backstride.store import sample_files

        return sample_files.read_gait(self._path("gait", run_id))
