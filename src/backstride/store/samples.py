"""Samples of recordings and gait of runs, as Parquet files that are there whole or not at all."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from backstride.runs.gait import Gait
from backstride.runs.recording import FloatArray, Recording, Samples
from backstride.store.codec import from_json, to_json
from backstride.store.originals import write_whole

_TOLD: Final = b"backstride"
_TIME: Final = "time_s"


@dataclass(frozen=True, slots=True)
class FolderOfSamples:
    """Parquet files in a folder: one a recording, one a run's gait."""

    folder: Path

    def _path(self, kind: str, name: str) -> Path:
        return self.folder / kind / name[:2] / f"{name}.parquet"

    def write_recording(self, key: str, recording: Recording) -> None:
        """Keep a recording under its key."""
        told = {name: _plain(name, getattr(recording, name)) for name in _HEAD}
        columns = {_TIME: recording.samples.time_s, **recording.samples.columns}
        write_whole(self._path("recording", key), _parquet(columns, told))

    def read_recording(self, key: str) -> Recording:
        """Give a recording back.

        Raises
        ------
        FileNotFoundError
            If none was kept under this key.
        """
        columns, told = _columns(self._path("recording", key))
        samples = Samples(columns.pop(_TIME), MappingProxyType(columns))
        values = {name: _valued(name, told[name]) for name in _HEAD}
        return Recording(samples=samples, **values)

    def write_gait(self, run_id: str, gait: Gait) -> None:
        """Keep the gait of a run under its identifier."""
        arrays = {name: getattr(gait, name) for name in _GAIT_ARRAYS}
        told = {name: _plain_gait(getattr(gait, name)) for name in _GAIT_TOLD}
        write_whole(self._path("gait", run_id), _parquet(arrays, told))

    def read_gait(self, run_id: str) -> Gait:
        """Give the gait of a run back.

        Raises
        ------
        FileNotFoundError
            If none was kept under this identifier.
        """
        columns, told = _columns(self._path("gait", run_id))
        return from_gait_parts(columns, told)


def _parquet(columns: Mapping[str, FloatArray], told: Mapping[str, Any]) -> bytes:
    table = pa.table({name: pa.array(values, from_pandas=False) for name, values in columns.items()})
    table = table.replace_schema_metadata({_TOLD: json.dumps(told)})
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd", use_dictionary=False, write_statistics=False)
    return sink.getvalue()


def _columns(path: Path) -> tuple[dict[str, FloatArray], dict[str, Any]]:
    table = pq.read_table(path, partitioning=None)
    columns = {name: np.asarray(table.column(name).to_numpy()) for name in table.column_names}
    told: dict[str, Any] = json.loads(table.schema.metadata[_TOLD])
    return columns, told
