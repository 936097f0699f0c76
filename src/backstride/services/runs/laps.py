"""The laps of one run, each with what it asked of the back. Facts; nothing here suggests anything."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date

from backstride.dose.model import LoadModel
from backstride.estimates import Estimate
from backstride.runner import Runner
from backstride.runs.gait import Gait
from backstride.runs.laps import LapFacts, laps_of, parts_of
from backstride.services.classified import fact
from backstride.services.ports import SampleFiles
from backstride.services.records import RunRow
from backstride.services.runs.history import History

LEVEL = "L5S1"


@dataclass(frozen=True, slots=True, kw_only=True)
class LapOfRun(LapFacts):
    """One lap or interval, with what it asked of the back.

    Parameters
    ----------
    compression_peak_bw : Estimate or None
        Mean over steps of the peak load at L5/S1; None without steps and where loads are not given. [BW]
    """

    compression_peak_bw: Estimate | None = None


@dataclass(frozen=True, slots=True)
class Laps:
    """The use cases of the laps of a run.

    Parameters
    ----------
    history : History
        The runs.
    samples : SampleFiles
        Their gait.
    runner : callable
        Gives the runner as known on a day.
    load_model : LoadModel
        Turns gait into loads.
    """

    history: History
    samples: SampleFiles
    runner: Callable[[date], Runner]
    load_model: LoadModel

    @fact
    def of_run(self, run_id: str) -> tuple[LapOfRun, ...]:
        """Return the laps of a run; none where its devices told none, or where its samples are gone.

        Parameters
        ----------
        run_id : str
            The run, also by an identifier it had before.

        Raises
        ------
        NoSuchRun
            If no run has or had it.
        """
        run = self.history.run(run_id)
        try:
            gait = self.samples.read_gait(run.run_id)
        except FileNotFoundError:
            return ()
        pairs = zip(laps_of(gait), parts_of(gait), strict=True)
        return tuple(
            LapOfRun(
                **{one.name: getattr(lap, one.name) for one in fields(lap)}, compression_peak_bw=self._peak(run, part)
            )
            for lap, part in pairs
        )

    def _peak(self, run: RunRow, part: Gait) -> Estimate | None:
        if run.load is None or not len(part):
            return None
        levels = self.load_model(part, self.runner(run.local_date), run.local_date).levels
        return None if levels is None else levels[LEVEL].compression_peak_bw
