"""Watches: how a device bends the truth."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from backstride.runs.file_format import FileFormat
from backstride.runs.summary import Device


class Heart(StrEnum):
    """Where heart rate comes from."""

    NONE = "none"
    WRIST = "wrist"
    """Noisy, and in some runs locked to the cadence in the first minutes."""
    STRAP = "strap"


@dataclass(frozen=True, slots=True)
class Watch:
    """A device with its errors; the sizes of second-to-second noise lie near those seen in real watch files.

    Parameters
    ----------
    product : str
        What the file calls it.
    serial : str
        Its serial number; devices that differ need different ones.
    format : FileFormat
        What it writes.
    interval_s : int
        Seconds between samples. [s]
    position : bool
        Whether it finds positions.
    position_sd_m : float
        Slow error per axis. [m]
    position_white_m : float
        Error per axis that is new each second. [m]
    distance_bias_sd : float
        Spread between runs of the share by which distance is off; on a treadmill eight times as much.
    altitude_sd_m : float
        Slow error of the barometer. [m]
    cadence_sd_spm : float
        Error of cadence. [1/min]
    heart : Heart
        Where heart rate comes from.
    dynamics : bool
        Whether there is a sensor for contact time, travel and balance.
    contact_bias_ms : float
        What the sensor adds to contact time. [ms]
    contact_sd_ms, travel_sd_mm : float
        Errors of contact time and travel. [ms], [mm]
    autopause : bool
        Whether the timer stops at stops.
    dropout_share : float
        Share of samples that were never written.
    clock_off_s : int
        What its clock is ahead of the true time. [s]
    """

    product: str = "simulated watch"
    serial: str = "1001"
    format: FileFormat = FileFormat.FIT
    interval_s: int = 1
    position: bool = True
    position_sd_m: float = 2.3
    position_white_m: float = 0.08
    distance_bias_sd: float = 0.005
    altitude_sd_m: float = 2.0
    cadence_sd_spm: float = 1.2
    heart: Heart = Heart.WRIST
    dynamics: bool = False
    contact_bias_ms: float = 4.0
    contact_sd_ms: float = 4.0
    travel_sd_mm: float = 1.6
    autopause: bool = True
    dropout_share: float = 0.0
    clock_off_s: int = 0

    @property
    def device(self) -> Device:
        """Return the device as a file names it."""
        return Device(maker="backstride", product=self.product, serial=self.serial, software="simulated")


WRIST: Final = Watch()
"""A watch on the wrist, nothing else."""

STRAP: Final = Watch(heart=Heart.STRAP, dynamics=True)
"""The same with a chest strap that measures running dynamics."""

PHONE: Final = Watch(
    product="simulated phone",
    serial="2002",
    format=FileFormat.GPX,
    interval_s=3,
    position_sd_m=4.0,
    position_white_m=0.5,
    altitude_sd_m=5.0,
    heart=Heart.NONE,
    autopause=False,
    dropout_share=0.03,
)
"""A telephone in a pocket."""
