"""Draws of a posterior as a Parquet file, one column a quantity."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def write_posterior(path: Path, draws: Mapping[str, NDArray[np.float64] | NDArray[np.int64]]) -> None:
    """Write draws so that ArviZ, or any reader of tables, can read them.

    Parameters
    ----------
    path : Path
        The file to make.
    draws : Mapping of str to ndarray, shape (n_draws,)
        As `backstride.learn.export.posterior_columns` gives them.
    """
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.table(dict(draws)), path)
