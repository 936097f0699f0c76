"""The table of loads that the body model made: arrays and what they mean. No physics runs here."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

import numpy as np
import numpy.typing as npt

from backstride.package_data import load_bytes

Kind = Literal["running", "walking"]
Small = npt.NDArray[np.float32]

NAME: Final = "data/load_table.npz"


@dataclass(frozen=True, eq=False, slots=True)
class Axes:
    """The axes of one kind of gait.

    Parameters
    ----------
    speeds_m_per_s : ndarray
        Evenly spaced. [m/s]
    usual_cadence_spm : ndarray
        The usual cadence at these speeds. [1/min]
    cadences : ndarray
        Over the usual one, evenly spaced. [1]
    leans_deg : ndarray
        Lean of the trunk away from the usual one, evenly spaced. [deg]
    """

    speeds_m_per_s: Small
    usual_cadence_spm: Small
    cadences: Small
    leans_deg: Small


@dataclass(frozen=True, eq=False, slots=True)
class Table:
    """The table as shipped.

    Parameters
    ----------
    meta : Mapping
        Version, bodies, names, and what it was made from.
    axes : Mapping of str to Axes
        For running and walking.
    spread : Mapping of str to ndarray
        5 %, median and 95 % of the ensemble, shape (sexes, speeds, cadences, leans, quantities, 3).
    exponents : Mapping of str to ndarray
        Exponents of mass and height, shape (sexes, speeds, quantities, 2). [1]
    what_ifs : ndarray
        Relative changes, shape (sexes, what-ifs, speeds, quantities, 3). [1]
    tasks : ndarray
        Everyday poses, shape (sexes, tasks, task quantities, 3).
    """

    meta: Mapping[str, Any]
    axes: Mapping[Kind, Axes]
    spread: Mapping[Kind, Small]
    exponents: Mapping[Kind, Small]
    what_ifs: Small
    tasks: Small

    @property
    def quantities(self) -> Sequence[str]:
        """Return the names of the quantities, e.g. ``levels.L5S1.compression_peak_bw``."""
        return tuple(self.meta["quantities"])

    def column(self, quantity: str) -> int:
        """Return the place of a quantity."""
        return self.quantities.index(quantity)

    def lean_deg(self, kind: Kind, trunk_lean_deg: float) -> float:
        """Return the table's lean of a lean of the line from hips to shoulders.

        Parameters
        ----------
        kind : str
            ``running`` or ``walking``.
        trunk_lean_deg : float
            Of that line against the vertical, forwards positive. [deg]

        Returns
        -------
        float
            Away from the usual one, forwards positive. [deg]
        """
        usual = self.meta["usual_shoulder_line_deg"][kind]
        return float((trunk_lean_deg - usual) / self.meta["shoulder_line_per_lean"])

    def is_beyond_lean(self, kind: Kind, trunk_lean_deg: float) -> bool:
        """Whether a lean of the line from hips to shoulders lies beyond those the table was made for."""
        leans = self.axes[kind].leans_deg
        return not leans[0] <= self.lean_deg(kind, trunk_lean_deg) <= leans[-1]


@cache
def load_table() -> Table:
    """Return the shipped table: the body model at every node of speed, cadence and lean, for both sexes.

    Returns
    -------
    Table
        Compression and shear [BW], muscle work [1], moments [Nm/kg]; made from hamner_2013, rajagopal_2016 and
        fukuchi_2017.

    Examples
    --------
    >>> load_table().spread["running"].shape[-1]
    3
    """
    with np.load(io.BytesIO(load_bytes("backstride.dose", NAME)), allow_pickle=False) as arrays:
        meta = json.loads(str(arrays["meta"]))
        kinds: tuple[Kind, ...] = ("running", "walking")
        return Table(
            meta,
            {kind: _axes(meta, kind) for kind in kinds},
            {kind: arrays[kind] for kind in kinds},
            {kind: arrays[f"{kind}_exponents"] for kind in kinds},
            arrays["what_ifs"],
            arrays["tasks"],
        )


def _axes(meta: Mapping[str, Any], kind: Kind) -> Axes:
    rows = (meta["speeds_m_per_s"][kind], meta["usual_cadence_spm"][kind], meta["cadences"], meta["leans_deg"])
    return Axes(*(np.array(row, dtype=np.float32) for row in rows))
