"""Recordings gathered into runs: connected by sameness, kept apart by vetoes, whatever the order of import."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from backstride.runs.fingerprint import Fingerprint
from backstride.runs.same import Sameness, candidate_pairs, same_run
from backstride.runs.sports import Family


@dataclass(frozen=True, slots=True)
class Cluster:
    """The recordings of one run.

    Parameters
    ----------
    keys : frozenset of str
        Keys of the recordings.
    shifts_s : Mapping of str to float
        To be added to each recording's times to bring them to the run's clock; 0 for the recording whose clock it is.
        [s]
    """

    keys: frozenset[str]
    shifts_s: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Edge:
    a: str
    b: str
    sameness: Sameness

    def rank(self) -> tuple[float, float, str, str]:
        return (abs(self.sameness.shift_s), -self.sameness.overlap, self.a, self.b)


def clusters(
    fingerprints: Iterable[Fingerprint],
    vetoes: Iterable[frozenset[str]] = (),
    told: Iterable[Sequence[str]] = (),
) -> tuple[Cluster, ...]:
    """Return the runs that some recordings belong to.

    Two recordings that are one run by `backstride.runs.same.same_run` lie in one cluster, and so do those that a third
    one connects, except where that would join a vetoed pair: then the surest connections (smallest clock shift, largest
    overlap) are made first. The result does not depend on the order of anything.

    Limits of time, place and heart are our own (backstride_judgement).

    Parameters
    ----------
    fingerprints : iterable of Fingerprint
        One for each recording, keys unique.
    vetoes : iterable of frozenset of two str
        Pairs of keys that a person said are not one run.
    told : iterable of sequence of str
        Keys of recordings that a person said are one run, each on its own clock.

    Returns
    -------
    tuple of Cluster
        In order of start; every recording is in exactly one.
    """
    ordered = sorted(fingerprints, key=lambda one: (one.start_s, one.key))
    groups = _Groups([one.key for one in ordered], vetoes)
    known = {one.key for one in ordered}
    by_hand = [edge for keys in told for edge in _said(sorted(known & set(keys)))]
    found_out = sorted(_edges(ordered), key=_Edge.rank)
    used = [edge for edge in (*by_hand, *found_out) if groups.join(edge.a, edge.b)]
    shifts = _shifts(ordered, used)
    found = {groups.top(one.key): groups.members(one.key) for one in ordered}
    return tuple(_cluster(keys, shifts) for keys in found.values())


def _cluster(keys: frozenset[str], shifts: Mapping[str, float]) -> Cluster:
    return Cluster(keys, MappingProxyType({key: shifts[key] for key in sorted(keys)}))


def _edges(ordered: list[Fingerprint]) -> list[_Edge]:
    found = [
        _Edge(a.key, b.key, sameness) for a, b in candidate_pairs(ordered) if (sameness := same_run(a, b)) is not None
    ]
    return _without_bridges(found, {one.key: one.family for one in ordered})


def _said(keys: Sequence[str]) -> Iterator[_Edge]:
    """What a person says needs no reason and moves no clock."""
    yield from (_Edge(keys[0], key, Sameness(0.0, 1.0, None)) for key in keys[1:])


def _without_bridges(edges: list[_Edge], families: Mapping[str, Family]) -> list[_Edge]:
    """A recording that does not know its sport must not tie a run to a strength session: on foot goes first."""
    on_foot = {
        key
        for edge in edges
        for key, other in ((edge.a, edge.b), (edge.b, edge.a))
        if families[key] is Family.UNKNOWN and families[other] is Family.FOOT
    }

    def kept(edge: _Edge) -> bool:
        pair = ((edge.a, edge.b), (edge.b, edge.a))
        return not any(key in on_foot and families[other] is Family.OTHER for key, other in pair)

    return [edge for edge in edges if kept(edge)]


class _Groups:
    """Disjoint sets that never join a vetoed pair."""

    def __init__(self, keys: Iterable[str], vetoes: Iterable[frozenset[str]]) -> None:
        self._top = {key: key for key in keys}
        self._members = {key: {key} for key in self._top}
        self._enemies: dict[str, set[str]] = {}
        for pair in vetoes:
            for key in pair:
                self._enemies.setdefault(key, set()).update(pair - {key})

    def top(self, key: str) -> str:
        while self._top[key] != key:
            self._top[key] = self._top[self._top[key]]
            key = self._top[key]
        return key

    def members(self, key: str) -> frozenset[str]:
        return frozenset(self._members[self.top(key)])

    def join(self, a: str, b: str) -> bool:
        one, other = self.top(a), self.top(b)
        if one == other or self._vetoed(one, other):
            return False
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        self._top[other] = one
        self._members[one] |= self._members.pop(other)
        return True

    def _vetoed(self, one: str, other: str) -> bool:
        if not self._enemies:
            return False
        return any(self._enemies.get(key, set()) & self._members[other] for key in self._members[one])


def _shifts(ordered: list[Fingerprint], used: list[_Edge]) -> dict[str, float]:
    """Walk from each cluster's clock along the connections that made it."""
    neighbours: dict[str, list[tuple[str, float]]] = {one.key: [] for one in ordered}
    for edge in used:
        neighbours[edge.b].append((edge.a, -edge.sameness.shift_s))
        neighbours[edge.a].append((edge.b, edge.sameness.shift_s))
    shifts: dict[str, float] = {}
    for clock in sorted(ordered, key=_clock_rank):
        if clock.key not in shifts:
            shifts[clock.key] = 0.0
            _walk(clock.key, neighbours, shifts)
    return shifts


def _walk(clock: str, neighbours: Mapping[str, list[tuple[str, float]]], shifts: dict[str, float]) -> None:
    todo = [clock]
    while todo:
        here = todo.pop()
        for there, shift in neighbours[here]:
            if there not in shifts:
                shifts[there] = shifts[here] + shift
                todo.append(there)


def _clock_rank(one: Fingerprint) -> tuple[int, int, float, str]:
    return (0 if one.device else 1, one.format.clock_rank, one.start_s, one.key)
