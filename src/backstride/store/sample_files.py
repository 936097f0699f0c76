"""One Parquet file of a recording or of a gait: written whole or not at all, read back as it was."""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from backstride.runs.file_format import FileFormat
from backstride.runs.gait import Gait
from backstride.runs.recording import CadenceUnit, Device, Lap, Recording, Samples, Sport, Summary
from backstride.runs.run_facts import Origin
from backstride.store.codec import from_json, to_json
from backstride.store.private import write_pieces

_TOLD: Final = b"backstride"
_TIME: Final = "time_s"


@dataclass(frozen=True, slots=True)
class _Head:
    """A recording without its samples."""

    sport: Sport
    activity: str
    start: datetime
    summary: Summary
    format: FileFormat
    part: int
    utc_offset_s: int | None
    zone: str | None
    pauses: tuple[tuple[float, float], ...]
    cadence_unit: CadenceUnit
    treadmill: bool
    device: Device
    decisions: Mapping[str, str]
    laps: tuple[Lap, ...] = ()


@dataclass(frozen=True, slots=True)
class _GaitHead:
    """What gait is beside its columns."""

    start: datetime
    origin: Mapping[str, Origin]
    laps: tuple[Lap, ...] = ()


_HEAD: Final = tuple(field.name for field in fields(_Head))


def write_recording(path: Path, recording: Recording) -> None:
    """Keep a recording in a file."""
    head = _Head(*(getattr(recording, name) for name in _HEAD))
    columns = {_TIME: recording.samples.time_s, **recording.samples.columns}
    write_pieces(path, [_parquet(columns, head)])


def read_recording(path: Path) -> Recording:
    """Return the recording of a file."""
    columns, told = _columns(path)
    head = from_json(_Head, told)
    samples = Samples(columns.pop(_TIME), MappingProxyType(columns))
    return Recording(samples=samples, **{name: getattr(head, name) for name in _HEAD})


def write_gait(path: Path, gait: Gait) -> None:
    """Keep the gait of a run in a file."""
    columns = {field.name: getattr(gait, field.name) for field in fields(gait)}
    head = _GaitHead(columns.pop("start"), columns.pop("origin"), columns.pop("laps"))
    write_pieces(path, [_parquet(columns, head)])


def read_gait(path: Path) -> Gait:
    """Return the gait of a file."""
    columns, told = _columns(path)
    head = from_json(_GaitHead, told)
    return Gait(start=head.start, origin=MappingProxyType(dict(head.origin)), laps=head.laps, **columns)


def _parquet(columns: Mapping[str, Any], head: object) -> bytes:
    table = pa.table({name: pa.array(values, from_pandas=False) for name, values in columns.items()})
    table = table.replace_schema_metadata({_TOLD: json.dumps(to_json(head))})
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd", use_dictionary=False, write_statistics=False)
    return sink.getvalue()


def _columns(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    table = pq.ParquetFile(path).read()
    columns = {name: np.asarray(table.column(name).to_numpy()) for name in table.column_names}
    told: dict[str, Any] = json.loads(table.schema.metadata[_TOLD])
    return columns, told
