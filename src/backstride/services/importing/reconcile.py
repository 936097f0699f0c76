"""Runs from recordings: copies of one run are joined, everything else stands alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from backstride.dose.model import RunLoad
from backstride.runs.clusters import Cluster, clusters
from backstride.runs.merge import merge
from backstride.runs.run_facts import RunFacts
from backstride.runs.summary import Sport
from backstride.services.importing.analyse import Analyse
from backstride.services.importing.figures import Figure
from backstride.services.importing.remarks import Matched, match, recording_of, said, with_rating
from backstride.services.ports import Compute, Progress, Records, SampleFiles, Stopped, ZoneFinder
from backstride.services.records import OneRun, RecordingRow, RunRow, Source, run_id_of
from backstride.services.zones import Zones


@dataclass(frozen=True, slots=True)
class JoinJob:
    """Recordings that are one run, with the seconds by which each clock is moved."""

    run_id: str
    shifts_s: tuple[tuple[str, float], ...]
    kind: tuple[Sport, str] | None = None
    """Sport and word of it, where a list of an archive says another one than the files."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining them gave."""

    sport: Sport
    activity: str
    start: datetime
    facts: RunFacts
    load: RunLoad | None
    order: tuple[str, ...]
    """Keys of the recordings, the one that gave the timeline first."""
    treadmill: bool
    provenance: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Join:
    """Joins recordings and works out the run's figures; picklable, done in other processes."""

    samples: SampleFiles
    figure: Figure

    def __call__(self, job: JoinJob) -> Joined:
        """Join the recordings of one run."""
        shifts = dict(job.shifts_s)
        merged = merge({key: self.samples.read_recording(key) for key in shifts}, shifts)
        recording = merged.recording
        if job.kind is not None:
            recording = replace(recording, sport=job.kind[0], activity=job.kind[1])
        figures = self.figure(recording)
        self.samples.write_gait(job.run_id, figures.gait)
        return Joined(
            sport=recording.sport,
            activity=recording.activity,
            start=recording.start,
            facts=figures.facts,
            load=figures.load,
            order=(merged.base, *sorted(shifts.keys() - {merged.base})),
            treadmill=recording.treadmill,
            provenance=figures.provenance,
        )


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What became of recordings that were new.

    Parameters
    ----------
    merged : frozenset of str
        Hashes of files of which a recording joined one that had come before.
    alone : frozenset of str
        Hashes of lists of which an activity stands without a file.
    """

    merged: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reconcile:
    """The use case of making runs of recordings.

    It looks at all recordings of the home and not at how they came, so the order of import cannot matter. Runs that
    are right already are left alone.

    Parameters
    ----------
    records, compute : ports
        Where rows are kept, and where work is done.
    join : callable
        Joins the recordings of one run; picklable.
    analyse : Analyse
        Keeps activities that only a list knows.
    zone_of : ZoneFinder
        The time zone of a place, offline.
    """

    records: Records
    compute: Compute
    join: Callable[[JoinJob], Joined]
    analyse: Analyse
    zone_of: ZoneFinder

    def __call__(self, progress: Progress, *, again: bool = False) -> Reconciled:
        """Bring the runs up to date with the recordings.

        Parameters
        ----------
        progress : Progress
            Told of each run that is joined.
        again : bool
            Look even when every file was settled, because what the runner told has changed.
        """
        files = self.records.known_files()
        unsettled = {key for key, file in files.items() if file.settled is None}
        if not unsettled and not again:
            return Reconciled()
        recordings, matched = self._with_lists()
        rows = {row.key: row for row in recordings}
        one = [told.recordings for told in self.records.told(OneRun)]
        wanted = clusters((row.fingerprint for row in recordings), self.records.vetoes(), one)
        paths = {key: file.path for key, file in files.items()}
        zones = Zones(self.zone_of, self.records.zone_rules(), self.records.changes())
        self._make(wanted, _Maker(rows, paths, matched, zones, self.analyse.figure), progress)
        listed = {remark.key for remark in matched.alone}
        return Reconciled(frozenset(_joined_later(wanted, rows, listed)), _lone_lists(wanted, listed))

    def _with_lists(self) -> tuple[Sequence[RecordingRow], Matched]:
        """Return every recording, those among them that only a list knows, and what lists say of the others."""
        recordings, remarks = self.records.recordings(), self.records.remarks()
        listed = {remark.key for remark in remarks}
        matched = match(remarks, [row for row in recordings if row.key not in listed], self.records.paths())
        known = {row.key for row in recordings}
        last = max((row.sequence for row in recordings), default=0)
        new = [remark for remark in matched.alone if remark.key not in known]
        kept = [self.analyse.keep(remark.key, last + 1, recording_of(remark)) for remark in new]
        self.records.put_recordings(kept)
        return [*recordings, *kept], matched

    def _make(self, wanted: Sequence[Cluster], maker: "_Maker", progress: Progress) -> None:
        had = {run.run_id: run for run in self.records.runs()}
        right = {run_id for run_id, run in had.items() if run.provenance == maker.figure.provenance(run.start)}
        stay = [one for one in wanted if _run_id(one) in right and maker.stands(one, had[_run_id(one)])]
        kept = {_run_id(one) for one in stay}
        new = [one for one in wanted if _run_id(one) not in kept]
        ready = [one for one in new if maker.is_ready(one)]
        joined = self._joined([one for one in new if not maker.is_ready(one)], maker, progress)
        come = [*(maker.alone(one) for one in ready), *joined]
        retold = [told for one in stay if (told := maker.retold(had[_run_id(one)])) != had[_run_id(one)]]
        gone = (had.keys() - kept) | {run.run_id for run in retold}
        with self.records.transaction():
            self.records.replace_runs(sorted(gone), [*come, *retold])

    def _joined(self, wanted: Sequence[Cluster], maker: "_Maker", progress: Progress) -> Iterator[RunRow]:
        jobs = {_run_id(cluster): cluster for cluster in wanted}
        work = (JoinJob(key, tuple(one.shifts_s.items()), maker.corrected(one)) for key, one in jobs.items())
        for done, (job, joined) in enumerate(self.compute.map_unordered(self.join, work), 1):
            progress(done, len(jobs), job.run_id)
            if isinstance(joined, Stopped):
                yield from (maker.alone(one) for one in _singly(jobs[job.run_id]))
            else:
                yield maker.together(jobs[job.run_id], joined)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes rows of runs."""

    rows: Mapping[str, RecordingRow]
    paths: Mapping[str, str]
    matched: Matched
    zones: Zones
    figure: Figure

    def is_ready(self, cluster: Cluster) -> bool:
        """Whether a run's figures were worked out when its only recording came, and still hold."""
        if len(cluster.keys) > 1 or self.corrected(cluster) is not None:
            return False
        (key,) = cluster.keys
        return self.rows[key].provenance == self.figure.provenance(self.rows[key].start)

    def corrected(self, cluster: Cluster) -> tuple[Sport, str] | None:
        """Return what a list of an archive says a run was, where none of its files says so."""
        told = next((self.matched.kinds[key] for key in sorted(cluster.keys) if key in self.matched.kinds), None)
        known = {self.rows[key].sport for key in cluster.keys}
        return None if told is None or told[0] in known else told

    def stands(self, cluster: Cluster, run: RunRow) -> bool:
        """Whether a run that is kept is still what its recordings and the lists about them say."""
        told = self.corrected(cluster)
        return _same(cluster, run) and (told is None or run.sport is told[0])

    def alone(self, cluster: Cluster) -> RunRow:
        (key,) = cluster.keys
        row = self.rows[key]
        told = Joined(row.sport, row.activity, row.start, row.facts, row.load, (key,), row.treadmill, row.provenance)
        return self.together(cluster, told)

    def together(self, cluster: Cluster, joined: Joined) -> RunRow:
        order = [self.rows[key] for key in joined.order]
        local = self.zones.local_time(order, joined.start)
        bare = RunRow(
            run_id=_run_id(cluster),
            sport=joined.sport,
            activity=joined.activity,
            start=joined.start,
            zone=local.zone,
            zone_source=local.source,
            local_date=local.local_date,
            facts=joined.facts,
            load=joined.load,
            sources=tuple(self._source(row, cluster.shifts_s[row.key]) for row in order),
            treadmill=joined.treadmill,
            findings=(*(finding for row in order for finding in row.findings), *local.findings),
            provenance=joined.provenance,
        )
        return self._worded(bare, order)

    def _source(self, row: RecordingRow, shift_s: float) -> Source:
        return Source(row.key, row.file_hash, row.format, self.paths.get(row.file_hash, ""), shift_s)

    def _worded(self, run: RunRow, order: Sequence[RecordingRow]) -> RunRow:
        listed = said(summary for row in order for summary in self.matched.words.get(row.key, ()))
        return replace(
            run,
            facts=with_rating(run.facts, listed),
            name=listed.name or _first(row.name for row in order),
            note=listed.note or _first(row.note for row in order),
            gear=listed.gear or _first(row.gear for row in order),
        )

    def retold(self, run: RunRow) -> RunRow:
        """Return a run with its local time and words as they are known today."""
        order = [self.rows[source.recording] for source in run.sources]
        local = self.zones.local_time(order, run.start)
        others = tuple(finding for finding in run.findings if not finding.code.startswith("zone-"))
        timed = replace(
            run,
            zone=local.zone,
            zone_source=local.source,
            local_date=local.local_date,
            findings=(*others, *local.findings),
        )
        return self._worded(timed, order)


def _singly(cluster: Cluster) -> Iterator[Cluster]:
    """Each recording as a run of its own, for those that could not be joined."""
    return (Cluster(frozenset([key]), MappingProxyType({key: 0.0})) for key in sorted(cluster.keys))


def _first(told: Iterable[str | None]) -> str | None:
    return next((value for value in told if value), None)


def _run_id(cluster: Cluster) -> str:
    return run_id_of(cluster.keys)


def _same(cluster: Cluster, run: RunRow) -> bool:
    return dict(cluster.shifts_s) == {source.recording: source.shift_s for source in run.sources}


def _joined_later(wanted: Iterable[Cluster], rows: Mapping[str, RecordingRow], listed: set[str]) -> Iterator[str]:
    for cluster in wanted:
        came = sorted((rows[key].sequence, rows[key].file_hash) for key in cluster.keys - listed)
        yield from (file_hash for sequence, file_hash in came if sequence > came[0][0])


def _lone_lists(wanted: Iterable[Cluster], listed: set[str]) -> frozenset[str]:
    return frozenset(key.rpartition("-")[0] for one in wanted if one.keys <= listed for key in one.keys)
