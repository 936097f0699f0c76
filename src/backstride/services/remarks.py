"""What lists in archives say of activities, brought to the recordings they are about."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from typing import Final

from backstride.estimates import Estimate
from backstride.runs.effort import Effort
from backstride.runs.facts import RunFacts
from backstride.runs.recording import NO_SAMPLES, CadenceUnit, Recording, Summary
from backstride.runs.speed import Origin
from backstride.services.records import RecordingRow, RemarkRow

SAME_START: Final = timedelta(seconds=5)
"""A list and a file name the same start up to rounding."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Remarks with the recordings they are about.

    Parameters
    ----------
    words : Mapping of str to tuple of Summary
        What is said, by key of the recording.
    alone : tuple of RemarkRow
        Remarks about activities of which there is no file.
    """

    words: Mapping[str, tuple[Summary, ...]] = field(default_factory=dict)
    alone: tuple[RemarkRow, ...] = ()


def match(remarks: Iterable[RemarkRow], recordings: Sequence[RecordingRow], paths: Mapping[str, str]) -> Matched:
    """Find the recordings that lists speak of: by the file they name, else by the start.

    Parameters
    ----------
    remarks : iterable of RemarkRow
        What lists say.
    recordings : sequence of RecordingRow
        Every recording.
    paths : Mapping of str to str
        Content hash of what was seen under each path.
    """
    by_file: dict[str, list[str]] = {}
    for row in recordings:
        by_file.setdefault(row.file_hash, []).append(row.key)
    starts = sorted((row.start, row.key) for row in recordings)
    folded = {path.casefold(): content_hash for path, content_hash in paths.items()}
    words: dict[str, tuple[Summary, ...]] = {}
    alone = []
    for remark in remarks:
        named = by_file.get(folded.get((remark.path or "").casefold(), ""), [])
        keys = named or _started_then(starts, remark.start)
        if not keys and remark.alone:
            alone.append(remark)
        for key in keys:
            words[key] = (*words.get(key, ()), remark.summary)
    return Matched(words, tuple(alone))


def _started_then(starts: Sequence[tuple[datetime, str]], start: datetime) -> list[str]:
    at = bisect_left(starts, (start - SAME_START, ""))
    near = []
    while at < len(starts) and starts[at][0] <= start + SAME_START:
        near.append(starts[at][1])
        at += 1
    return near


def recording_of(remark: RemarkRow) -> Recording:
    """Give an activity without file as a recording without samples."""
    return Recording(
        sport=remark.sport,
        activity=remark.activity,
        start=remark.start,
        summary=remark.summary,
        samples=NO_SAMPLES,
        format=remark.format,
        utc_offset_s=remark.utc_offset_s,
        cadence_unit=CadenceUnit.STEPS,
    )


def said(summaries: Iterable[Summary]) -> Summary:
    """Give what several lists say as one summary; the first that says something holds."""
    told = Summary()
    for summary in summaries:
        gaps = {name: getattr(summary, name) for name in _FIELDS if getattr(told, name) is None}
        told = replace(told, **gaps)
    return told


_FIELDS: Final = tuple(one.name for one in fields(Summary))


def with_rating(facts: RunFacts, summary: Summary) -> RunFacts:
    """Give facts with the runner's own rating of effort, where a list tells it."""
    if summary.rpe is None or (facts.effort is not None and facts.effort.origin is Origin.MEASURED):
        return facts
    rating = Estimate(summary.rpe, summary.rpe, summary.rpe, 1.0, "1")
    return replace(facts, effort=Effort(rating, Origin.MEASURED))
