"""A run's gait, facts and loads from its recording, with what they were made with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from backstride.dose.model import LoadModel, RunLoad
from backstride.runner import Change, Runner, runner_on
from backstride.runs.facts import RunFacts, facts
from backstride.runs.gait import Gait, gait
from backstride.runs.recording import Recording, Sport

RUN_MODEL = "3"
"""Version of how gait and facts are made; a change makes all of them anew."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is worked out for one run."""

    gait: Gait
    facts: RunFacts
    load: RunLoad | None
    provenance: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """Works out a run's figures; picklable.

    Parameters
    ----------
    load_model : LoadModel
        Turns gait into loads.
    changes : sequence of Change
        Who ran, with history.
    """

    load_model: LoadModel
    changes: Sequence[Change]

    def __call__(self, recording: Recording) -> Figures:
        """Return the figures of a refined or merged recording."""
        day = recording.start.date()
        runner = runner_on(self.changes, day)
        paced = gait(recording)
        told = facts(paced, recording, age_years=runner.age_years(day))
        return Figures(paced, told, self._load(paced, recording.sport, runner, day), self.provenance(recording.start))

    def _load(self, paced: Gait, sport: Sport, runner: Runner, day: date) -> RunLoad | None:
        # of a run of which only its time is known no load is known either
        nothing = sport is Sport.CROSS_TRAINING or not len(paced)
        return None if nothing else self.load_model(paced, runner, day)

    def provenance(self, start: datetime) -> Mapping[str, str]:
        """Return what the figures of a run that started then are made with: versions, and a digest of the runner."""
        runner = runner_on(self.changes, start.date())
        lean = "" if runner.trunk_lean_deg is None else f" {runner.trunk_lean_deg} {runner.trunk_lean_from or ''}"
        own = "".join(f" {one}" for one in runner.own_motions)
        body = f"{runner.sex.value} {runner.birth_year} {runner.height_m} {runner.mass_kg}{lean}{own}"
        return {"run": RUN_MODEL, "load": self.load_model.name, "runner": sha256(body.encode()).hexdigest()[:8]}
