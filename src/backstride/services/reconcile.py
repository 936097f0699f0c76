"""Runs from recordings: copies of one run are joined, everything else stands alone; done again whenever recordings come."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from backstride.dose.model import LoadModel, RunLoad
from backstride.runs.facts import RunFacts, facts
from backstride.runs.gait import gait
from backstride.runs.merge import merge
from backstride.runs.recording import Recording, Sport
from backstride.runs.same import Cluster, clusters
from backstride.runner import Runner
from backstride.services.analyse import run_id_of
from backstride.services.ports import Compute, Progress, Records, SampleFiles, ZoneFinder
from backstride.services.records import RecordingRow, RunRow, Source
from backstride.services.zones import Zones

RUN_MODEL: Final = "1"
"""Version of how runs are made of recordings; a change makes all of them anew."""


@dataclass(frozen=True, slots=True)
class JoinJob:
    """Recordings that are one run."""

    run_id: str
    shifts_s: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """What joining them gave."""

    head: RecordingRow
    shift_s: float
