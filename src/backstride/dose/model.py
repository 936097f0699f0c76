"""The seam between runs and loads: a load model makes a load from a gait and a runner."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from backstride.estimates import Estimate
from backstride.runner import Runner

if TYPE_CHECKING:
    from backstride.runs.gait import Gait


@dataclass(frozen=True, slots=True)
class LevelLoad:
    """What a run asked of one lumbar level, over its moving time.

    Parameters
    ----------
    compression_peak_bw : Estimate
        Mean over steps of the peak per step. [BW]
    compression_mean_bw : Estimate
        Mean over time. [BW]
    """

    compression_peak_bw: Estimate
    compression_mean_bw: Estimate


@dataclass(frozen=True, slots=True)
class GroupWork:
    """How hard a run worked one muscle group: share of the model's strength.

    Parameters
    ----------
    activation_peak, activation_mean : Estimate
        Mean over steps of the peak per step, and mean over time. [1]
    """

    activation_peak: Estimate
    activation_mean: Estimate


@dataclass(frozen=True, slots=True)
class RunLoad:
    """What a run asked, as one load model sees it.

    Parameters
    ----------
    model : str
        Name and version of the model; a load is made anew when it changes.
    steps : Estimate
        Steps of both feet, walking and running. [steps]
    running_steps, walking_steps : float
        The central counts of each. [steps]
    running_peak_bw : Estimate or None
        Mean over running steps of the peak vertical ground force per step; None without running. [BW]
    walking_peak_bw : Estimate or None
        The same over walking steps. [BW]
    peak_sum_bw : Estimate
        Sum of the peaks over all steps. [BW]
    contact_share : float
        Share of running steps whose force comes from contact time; the rest comes from speed. [1]
    slope_share : float
        Share of running steps on slopes beyond those the model was measured on. [1]
    outside_measured : tuple of str
        Why the band was widened: codes, in alphabetical order.
    net_peak_bw : Estimate or None
        Mean over running steps of the peak net force at L5/S1; None without running or from a model without it. [BW]
    levels : Mapping of str to LevelLoad or None
        Per lumbar level, ``L5S1`` to ``L1L2``; None from a model without levels.
    groups : Mapping of str to GroupWork or None
        Per muscle group; None from a model without muscles.
    load_time_bw_s : Estimate or None
        Sum over moving time of the mean compression at L5/S1. [BW s]
    powered_sums : tuple of float or None
        Sum over steps of the peak compression at L5/S1 raised to each of `EXPONENTS`: for ranks only. [BW^m]
    balance_left_percent : float or None
        The left foot's mean share of ground contact while running, where measured. It is contact, not force. [%]
    """

    model: str
    steps: Estimate
    running_steps: float
    walking_steps: float
    running_peak_bw: Estimate | None
    walking_peak_bw: Estimate | None
    peak_sum_bw: Estimate
    contact_share: float
    slope_share: float
    outside_measured: tuple[str, ...]
    net_peak_bw: Estimate | None = None
    levels: Mapping[str, LevelLoad] | None = None
    groups: Mapping[str, GroupWork] | None = None
    load_time_bw_s: Estimate | None = None
    powered_sums: tuple[float, ...] | None = None
    balance_left_percent: float | None = None


EXPONENTS: Final = (1, 2, 4, 6)
"""What peaks are raised to, to see whether a rank hangs on it. Laws from dead tissue span them (coenen_2012: 2;
gallagher_2017: steeper); none is a law of a living back. [1]"""


class LoadModel(Protocol):
    """A pure, picklable function of one run."""

    @property
    def name(self) -> str:
        """Name and version, e.g. ``first-load/1``."""
        ...

    def __call__(self, gait: "Gait", runner: Runner, day: date) -> RunLoad:
        """Return the load of a run.

        Parameters
        ----------
        gait : Gait
            The run second by second.
        runner : Runner
            Who ran, as known on the day.
        day : date
            Local day of the run, for the runner's age.
        """
        ...


def summed(estimates: Iterable[Estimate], unit: str) -> Estimate:
    """Return the sum of estimates whose errors go together, as those of one runner and one model do.

    Parameters
    ----------
    estimates : iterable of Estimate
        All of one level and unit; none gives 0.
    unit : str
        The unit of the sum.

    Returns
    -------
    Estimate
        Ends are summed as the middles are; in `unit`.

    Examples
    --------
    >>> one = Estimate(2.0, 1.5, 2.5, 0.9, "BW")
    >>> found = summed([one, one], "BW")
    >>> found.value, found.low, found.high
    (4.0, 3.0, 5.0)
    """
    parts = list(estimates)
    level = parts[0].level if parts else 0.9
    total = (sum(part.value for part in parts), sum(part.low for part in parts), sum(part.high for part in parts))
    return Estimate(float(total[0]), float(min(total[1], total[0])), float(max(total[2], total[0])), level, unit)
