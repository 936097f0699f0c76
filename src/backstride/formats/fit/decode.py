"""The fast decoder: one pass over the structure, then every field of every message kind as one numpy column."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from backstride.formats.fit.developer import Descriptions, descriptions, developer_columns
from backstride.formats.fit.header import Frame, frame, looks_like_header, next_header
from backstride.formats.fit.part import Part, Problem
from backstride.formats.fit.profile import BASE_TYPES, TEXT, ProfileMessage, message_named, messages
from backstride.formats.fit.scan import Break, Rows, Scan, scan
from backstride.formats.fit.table import Table, joined
from backstride.formats.fit.times import timestamps
from backstride.formats.fit.values import raw_numbers, texts, unscaled
from backstride.runs.recording import FloatArray

_NO_DESCRIPTIONS: Descriptions = {}


def decode(data: bytes) -> Sequence[Part]:
    """Return the FIT files of a chain; empty where the bytes are no FIT file.

    Parameters
    ----------
    data : bytes
        Everything that was in the file.
    """
    return list(_parts(data))


def _parts(data: bytes) -> Iterator[Part]:
    at: int | None = 0
    while at is not None and looks_like_header(data, at):
        found, scanned = _scanned(data, frame(data, at))
        following = _following(data, found, scanned)
        yield Part(_tables(data, scanned), _problems(data, found, scanned, following))
        at = following


def _scanned(data: bytes, found: Frame) -> tuple[Frame, Scan]:
    """Return the messages of a file; to its last byte where its header is wrong, tells of too few, and they go on."""
    scanned = scan(data, found.start, found.end)
    if found.data_sound or found.cut or (found.header_sound and scanned.stopped_by is None):
        return found, scanned
    following = next_header(data, found.start)
    after = len(data) if following is None else following
    if after <= found.after:
        return found, scanned
    longer = scan(data, found.start, after - 2)
    return (found, scanned) if longer.stopped_by else (replace(found, end=after - 2, after=after), longer)


def _following(data: bytes, found: Frame, scanned: Scan) -> int | None:
    """Return where the next file of a chain begins; behind damage wherever a whole header is."""
    if found.after + 12 <= len(data) and looks_like_header(data, found.after):
        return found.after
    broken = scanned.stopped_by is not None and not found.data_sound
    return next_header(data, scanned.stopped_at if broken else found.after)


def _problems(data: bytes, found: Frame, scanned: Scan, following: int | None) -> Mapping[Problem, int]:
    after = len(data) if following is None else following
    cut = found.cut or scanned.stopped_by is Break.CUT
    seen = {
        Problem.CUT_SHORT: cut and scanned.stopped_by in (None, Break.CUT),
        Problem.BROKEN: scanned.stopped_by in (Break.UNDEFINED, Break.BAD_DEFINITION),
        Problem.CHECKSUM_WRONG: not (found.data_sound or cut or scanned.stopped_by),
        Problem.HEADER_WRONG: not found.header_sound,
        Problem.SIZE_WRONG: not (found.size_sound or found.cut),
        Problem.BYTES_AFTER_END: after > found.after and not scanned.stopped_by,
    }
    places = {Problem.BYTES_AFTER_END: after - found.after}
    return {problem: places.get(problem, scanned.stopped_at) for problem, is_seen in seen.items() if is_seen}


def _tables(data: bytes, scanned: Scan) -> Mapping[str, Table]:
    groups: dict[int, list[tuple[Rows, FloatArray]]] = defaultdict(list)
    for rows, times in zip(scanned.rows, timestamps(data, scanned.rows), strict=True):
        groups[rows.layout.message].append((rows, times))
    described = _described(data, groups)
    known = messages()
    return {
        known[number].name: joined([_table(data, rows, times, known[number], described) for rows, times in group])
        for number, group in groups.items()
        if number in known
    }


def _described(data: bytes, groups: Mapping[int, Sequence[tuple[Rows, FloatArray]]]) -> Descriptions:
    message = message_named("field_description")
    tables = [_table(data, rows, times, message, _NO_DESCRIPTIONS) for rows, times in groups.get(message.number, ())]
    return descriptions(joined(tables)) if tables else _NO_DESCRIPTIONS


def _table(data: bytes, rows: Rows, times: FloatArray, message: ProfileMessage, described: Descriptions) -> Table:
    numbers: dict[str, FloatArray] = {}
    words: dict[str, Sequence[str | None]] = {}
    for place in rows.layout.places:
        known = message.fields.get(place.number) if place.developer is None else None
        base = BASE_TYPES.get(place.base)
        if known is None or base is None:
            continue
        if base.code == TEXT:
            words[known.name] = texts(data, rows.offsets, place.start, place.size)
        elif known.name == "compressed_speed_distance":
            numbers |= _packed(data, rows, place.start, place.size)
        else:
            raw = raw_numbers(data, rows, place)
            if raw is not None:
                numbers[known.name] = unscaled(raw, known.scale, known.offset)
    if message.name == "record":
        numbers |= developer_columns(data, rows, described)
    if not np.isnan(times).all():
        numbers["timestamp"] = times
    return Table(rows.offsets, numbers, words)


def _packed(data: bytes, rows: Rows, start: int, size: int) -> dict[str, FloatArray]:
    """Return the two 12-bit numbers of the field compressed_speed_distance; the distance still rolls over."""
    if size != 3:
        return {}
    low, middle, high = (np.frombuffer(data, np.uint8)[rows.offsets + start + i].astype(np.float64) for i in range(3))
    missing = (low == 255) & (middle == 255) & (high == 255)
    speed = np.where(missing, np.nan, low + 256 * (middle % 16))
    distance = np.where(missing, np.nan, middle // 16 + 16 * high)
    return {"packed_speed": speed / 100.0, "packed_distance": distance / 16.0}
