"""What lists in archives say of activities, brought to the recordings they are about."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from backstride.estimates import Estimate
from backstride.runs.recording import NO_SAMPLES, CadenceUnit, Recording, Sport, Summary
from backstride.runs.run_facts import Effort, Origin, RunFacts
from backstride.runs.sports import Family, family
from backstride.services.records import RecordingRow, RemarkRow

NO_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The start of a remark that only names the archive's number of its activity."""

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
    kinds : Mapping of str to tuple of (Sport, str)
        Sport and word of it as the archive has them, by key of the recording: people correct them there.
    """

    words: Mapping[str, tuple[Summary, ...]] = field(default_factory=dict)
    alone: tuple[RemarkRow, ...] = ()
    kinds: Mapping[str, tuple[Sport, str]] = field(default_factory=dict)


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
    finder = _Finder.of(recordings, paths)
    words: dict[str, tuple[Summary, ...]] = {}
    kinds: dict[str, tuple[Sport, str]] = {}
    alone = []
    meant: dict[str, Sequence[str]] = {}
    for remark in sorted(remarks, key=lambda one: (one.start <= NO_START, one.key)):
        keys = finder.find(remark) or meant.get(remark.identifier or "", [])
        if remark.identifier:
            meant.setdefault(remark.identifier, keys)
        if not keys and remark.alone:
            alone.append(remark)
        for key in keys:
            words[key] = (*words.get(key, ()), remark.summary)
        if len(keys) == 1 and family(remark.sport, remark.activity) in {Family.FOOT, Family.OTHER}:
            kinds.setdefault(keys[0], (remark.sport, remark.activity))
    return Matched(words, tuple(alone), kinds)


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds recordings by the path of their file, else by their start."""

    by_file: Mapping[str, Sequence[str]]
    folded: Mapping[str, str]
    starts: Sequence[tuple[datetime, str]]

    @classmethod
    def of(cls, recordings: Sequence[RecordingRow], paths: Mapping[str, str]) -> "_Finder":
        by_file: dict[str, list[str]] = {}
        for row in recordings:
            by_file.setdefault(row.file_hash, []).append(row.key)
        folded = {path.casefold(): content_hash for path, content_hash in paths.items()}
        return cls(by_file, folded, sorted((row.start, row.key) for row in recordings))

    def find(self, remark: RemarkRow) -> Sequence[str]:
        named = self.by_file.get(self.folded.get((remark.path or "").casefold(), ""), ())
        return named or _started_then(self.starts, remark.start)


def _started_then(starts: Sequence[tuple[datetime, str]], start: datetime) -> list[str]:
    at = bisect_left(starts, (start - SAME_START, ""))
    near = []
    while at < len(starts) and starts[at][0] <= start + SAME_START:
        near.append(starts[at][1])
        at += 1
    return near


def recording_of(remark: RemarkRow) -> Recording:
    """Return an activity without file as a recording without samples."""
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
    """Return what several lists say as one summary; the first that says something holds."""
    told = Summary()
    for summary in summaries:
        gaps = {name: getattr(summary, name) for name in _FIELDS if getattr(told, name) is None}
        told = replace(told, **gaps)
    return told


_FIELDS: Final = tuple(one.name for one in fields(Summary))


def with_rating(facts: RunFacts, summary: Summary) -> RunFacts:
    """Return facts with the runner's own rating of effort, where a list tells it."""
    if summary.rpe is None or (facts.effort is not None and facts.effort.origin is Origin.MEASURED):
        return facts
    rating = Estimate(summary.rpe, summary.rpe, summary.rpe, 1.0, "1")
    return replace(facts, effort=Effort(rating, Origin.MEASURED))
