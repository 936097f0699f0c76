"""FIT files read: bytes to recordings and findings, never an exception."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

import numpy as np

from backstride.findings import Finding, Severity
from backstride.formats.fit.activity import Assembled, assembled, holds_activity
from backstride.formats.fit.decode import decode
from backstride.formats.fit.part import DAMAGE, Decoder, Part, Problem
from backstride.formats.fit.profile import name_of
from backstride.formats.fit.reference import decode_reference
from backstride.runs.recording import Reading, ReadOutcome, Recording

MOST_BYTES: Final = 64 * 1024 * 1024
"""Longest file that is read: eight times a whole day at one record of 100 bytes a second. [byte]"""

_ACTIVITY: Final = 4.0
_SEVERITIES: Final[Mapping[Problem, Severity]] = {
    Problem.HEADER_WRONG: Severity.NOTE,
    Problem.SIZE_WRONG: Severity.NOTE,
    Problem.BYTES_AFTER_END: Severity.NOTE,
}


def read_fit(data: bytes, where: str) -> Reading:
    """Return the activities in a FIT file.

    Parameters
    ----------
    data : bytes
        The file, already unpacked.
    where : str
        Name of the file, for findings.

    Returns
    -------
    Reading
        With exactly one outcome. Damage gives everything before it, with a finding that says up to when. A wrong
        checksum over whole content counts as damage, because a changed byte can be anywhere.
    """
    return read_with((decode, decode_reference), data, where)


def read_with(decoders: Sequence[Decoder], data: bytes, where: str) -> Reading:
    """Return the activities in a FIT file, by the first of several decoders that can take it.

    Parameters
    ----------
    decoders : sequence of Decoder
        In the order in which they are asked.
    data : bytes
        The file, already unpacked.
    where : str
        Name of the file, for findings.
    """
    if not data or len(data) > MOST_BYTES:
        return _failed("fit-too-long" if data else "fit-empty", where, {"bytes": len(data)})
    for place, decoder in enumerate(decoders):
        try:
            with np.errstate(all="ignore"):
                reading = _reading(decoder(data), where)
        except Exception:  # noqa: BLE001, S112  whatever the bytes did to it, the next decoder was written apart
            continue
        spare = (Finding("fit-second-decoder", Severity.NOTE, where),) if place else ()
        return replace(reading, findings=reading.findings + spare)
    return _failed("fit-unreadable", where)


def _failed(code: str, where: str, values: Mapping[str, int] | None = None) -> Reading:
    return Reading(ReadOutcome.FAILED, (), (Finding(code, Severity.ERROR, where, values or {}),))


def _reading(parts: Sequence[Part], where: str) -> Reading:
    if not parts:
        return _failed("fit-not-fit", where)
    recordings: list[Recording] = []
    findings: list[Finding] = []
    for part in parts:
        found = _of_part(part, where, len(recordings))
        recordings += found.recordings
        findings += [*found.findings, *_damage(part, found.recordings, where)]
    outcome = _outcome(parts, recordings)
    if not recordings and not findings:
        findings.append(Finding("fit-nothing-recorded", Severity.WARNING, where))
    return Reading(outcome, tuple(recordings), tuple(findings))


def _outcome(parts: Sequence[Part], recordings: Sequence[Recording]) -> ReadOutcome:
    damaged = any(part.damaged for part in parts)
    if recordings:
        return ReadOutcome.SALVAGED if damaged else ReadOutcome.WHOLE
    something_else = any(_is_something_else(part) for part in parts)
    unusable = any(holds_activity(part) and not _is_something_else(part) for part in parts)
    return ReadOutcome.FAILED if unusable or (damaged and not something_else) else ReadOutcome.NOT_AN_ACTIVITY


def _is_something_else(part: Part) -> bool:
    return _kind(part) not in (None, _ACTIVITY)


def _kind(part: Part) -> float | None:
    made = part.table("file_id")
    return made.number(0, "type") if len(made) else None


def _of_part(part: Part, where: str, first: int) -> Assembled:
    kind = _kind(part)
    if _is_something_else(part):
        named = name_of("file", kind) or f"file type {int(kind or 0)}"
        return Assembled((), (Finding("fit-not-activity", Severity.NOTE, where, {"kind": named}),))
    return assembled(part, where, first)


def _damage(part: Part, recordings: Sequence[Recording], where: str) -> list[Finding]:
    until = _until(recordings)
    return [
        Finding(
            str(problem),
            _SEVERITIES.get(problem, Severity.WARNING),
            where,
            {"until": until, "byte": at} if problem in DAMAGE else {"bytes": at},
        )
        for problem, at in part.problems.items()
    ]


def _until(recordings: Sequence[Recording]) -> str | None:
    """Return the time of the last sample that was kept; None where there is none."""
    ends = [one.start + timedelta(seconds=float(one.samples.time_s[-1])) for one in recordings if len(one.samples)]
    return f"{max(ends):%Y-%m-%d %H:%M:%S} UTC" if ends else None
