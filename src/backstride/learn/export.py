"""The posterior as columns: draws that ArviZ, or any table reader, understands."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from backstride.learn.fit import Fit, pooled
from backstride.learn.population import weights
from backstride.learn.priors import REPORT_EFFECT_SD, SLOW_MEMORIES_DAYS

Floats = NDArray[np.float64]


def posterior_columns(
    fitted: Fit, names: tuple[str, ...], rng: np.random.Generator, draws: int = 4000
) -> Mapping[str, NDArray[np.float64] | NDArray[np.int64]]:
    """Return independent draws from the posterior under the report prior, one column a quantity.

    Columns ``chain`` and ``draw`` follow ArviZ's long tables; effects are on the latent scale [points] and named
    ``EXPOSURE_next_morning``, ``EXPOSURE_second_morning`` and ``weeks``; ``phi`` [1], ``swing``, ``walk`` and
    ``noise`` [points] are the hyperparameters and ``memory`` [d] that of the slow average.

    Parameters
    ----------
    fitted : Fit
        The daily model.
    names : tuple of str
        The exposures in the order of the fit.
    rng : numpy.random.Generator
        Where chance comes from.
    draws : int
        How many.

    Returns
    -------
    Mapping of str to ndarray, each of shape (draws,)
        One chain of independent draws. [points, 1, d]
    """
    known = pooled(fitted, REPORT_EFFECT_SD)
    log_weights, means, sds = known.log_weights, known.means, known.sds
    chosen = rng.choice(log_weights.size, draws, p=weights(log_weights.ravel()))
    form, point, memory = np.unravel_index(chosen, log_weights.shape)
    effects = rng.normal(means[form, point, memory], sds[form, point, memory])
    labels = [f"{name}_{horizon}" for name in names for horizon in ("next_morning", "second_morning")]
    hyper = fitted.thetas[point]
    return {
        "chain": np.zeros(draws, dtype=np.int64),
        "draw": np.arange(draws, dtype=np.int64),
        **{label: effects[:, i] for i, label in enumerate([*labels, "weeks"])},
        **{label: hyper[:, i] for i, label in enumerate(("phi", "swing", "walk", "noise"))},
        "memory": np.asarray(SLOW_MEMORIES_DAYS)[memory],
    }
