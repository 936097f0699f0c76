"""What is known of one run as a whole, as values."""

from dataclasses import dataclass
from enum import StrEnum

from backstride.estimates import Estimate
from backstride.runs.summary import Sport


class Origin(StrEnum):
    """Where a column of a gait comes from."""

    MEASURED = "measured"
    """The device wrote it."""
    DERIVED = "derived"
    """Worked out from other columns."""
    ABSENT = "absent"
    """Unknown throughout."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard a run was on the 0-10 scale.

    Parameters
    ----------
    rating : Estimate
        0 (nothing) to 10 (as hard as can be); without a band where the runner said it. [1]
    origin : Origin
        Measured when the runner said it, derived from heart rate otherwise.
    """

    rating: Estimate
    origin: Origin


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What is known of one run as a whole; None where nothing tells.

    Parameters
    ----------
    sport : Sport
        What it was.
    distance_m : float or None
        Whole distance. [m]
    moving_s, elapsed_s : float
        Time by the watch's timer, else time walking or running, and time from start to end. [s]
    steps : Estimate or None
        Steps of both feet, walking and running. [steps]
    steps_origin : Origin
        Measured from cadence or by the watch, or derived from speed.
    climb_m, descent_m : float or None
        Metres up and down. [m]
    climb_origin : Origin
        Measured when the device said it.
    running_share, walking_share : float or None
        Share of the moving time; they sum to 1. [1]
    running_distance_m : float or None
        Distance covered running. [m]
    cadence_mean_spm : float or None
        Mean cadence while running, or while walking in a walk. [1/min]
    effort : Effort or None
        How hard it was.
    has_dynamics : bool
        Whether contact time or oscillation was measured.
    treadmill : bool
        Whether the file says it was on a treadmill.
    """

    sport: Sport
    distance_m: float | None
    moving_s: float
    elapsed_s: float
    steps: Estimate | None
    steps_origin: Origin
    climb_m: float | None
    descent_m: float | None
    climb_origin: Origin
    running_share: float | None
    walking_share: float | None
    running_distance_m: float | None
    cadence_mean_spm: float | None
    effort: Effort | None
    has_dynamics: bool
    treadmill: bool

    @property
    def run_m(self) -> float | None:
        """The distance of a run, everywhere: the whole of it as its watch tells; of a walk, only what was run. [m]"""
        whole = self.distance_m if self.sport is Sport.RUNNING else None
        return self.running_distance_m if whole is None else whole
