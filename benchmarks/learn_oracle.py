"""Our posterior against a long NUTS run of the same model (needs the extra `oracle`): means and interval ends.

The peer shares nothing with the kernel: it samples every coefficient and hyperparameter, and in the censored version
every day's state, with NumPyro.

Run as ``python benchmarks/learn_oracle.py [--draws 3000]``; prints one JSON line a history.
"""

# ruff: noqa: PLC0415  (the peers are an extra and loaded only where they are timed)
import argparse
import json
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from backstride.learn import Question
from backstride.learn.fit import Fit, effect_posterior, first_guess, fit
from backstride.learn.likelihood import Likelihood, build_likelihood
from backstride.learn.population import Effort
from backstride.learn.priors import REPORT_EFFECT_SD
from backstride.learn.terms import build_terms
from backstride.simulate.histories import Knobs, simulate_history

Floats = NDArray[np.float64]

HISTORIES = (
    ("120 days", Knobs(days=120, missing=0.2, effect=1.0), 11),
    ("120 days, reverse 1.5, 30 % missing", Knobs(days=120, reverse=1.5, missing=0.3), 12),
    ("180 days, memory 0.9", Knobs(days=180, phi=0.9, missing=0.2, effect=0.5), 13),
    ("180 days, memory 0", Knobs(days=180, phi=0.0, missing=0.2, effect=1.0), 14),
    ("365 days", Knobs(days=365, missing=0.2, effect=1.0), 15),
    ("120 days, usual 1 (censored)", Knobs(days=120, level=1.0, effect=1.0), 16),
)
CHANCES = (0.05, 0.95)


@dataclass(frozen=True, slots=True)
class Compared:
    """One effect of one history, ours against NUTS. [points]"""

    history: str
    effect: str
    mean_ours: float
    mean_nuts: float
    low_difference: float
    high_difference: float
    nuts_effective: float
    nuts_s: float
    ours_s: float

    @property
    def mean_difference(self) -> float:
        return self.mean_ours - self.mean_nuts


def model_of(likelihood: Likelihood) -> Callable[[], None]:
    """Return the daily model as NumPyro sees it."""
    import jax.numpy as jnp
    import numpyro
    import numpyro.distributions as dist
    from jax import lax
    from jax.scipy.special import log_ndtr, logsumexp

    terms, prior = likelihood.terms, likelihood.hyper
    y, observed = jnp.asarray(likelihood.columns[:, -1]), jnp.asarray(terms.observed)
    daily = terms.effects.shape[1] - 4
    side, limits = jnp.asarray(likelihood.side), jnp.asarray(likelihood.limits)

    def filtered(residual: Any, phi: Any, sa: Any, sl: Any, se: Any) -> Any:
        def step(carry: Any, now: Any) -> Any:
            a, level, p11, p12, p22, total = carry
            value, seen, first = now
            p11 = jnp.where(first, p11, phi**2 * p11 + sa**2 * (1 - phi**2))
            p12, p22 = jnp.where(first, p12, phi * p12), jnp.where(first, p22, p22 + sl**2)
            a = jnp.where(first, a, phi * a)
            variance = p11 + 2 * p12 + p22 + se**2
            k1, k2 = (p11 + p12) / variance, (p12 + p22) / variance
            innovation = value - a - level
            gain = -0.5 * (jnp.log(2 * jnp.pi * variance) + innovation**2 / variance)
            a, level = jnp.where(seen, a + k1 * innovation, a), jnp.where(seen, level + k2 * innovation, level)
            new = (p11 - k1**2 * variance, p12 - k1 * k2 * variance, p22 - k2**2 * variance)
            p11, p12, p22 = (jnp.where(seen, n, o) for n, o in zip(new, (p11, p12, p22), strict=True))
            return (a, level, p11, p12, p22, total + jnp.where(seen, gain, 0.0)), None

        first = jnp.arange(y.size) == 0
        zero = jnp.zeros(4)
        start = (zero, zero, sa**2, 0.0, 0.0, zero)
        return lax.scan(step, start, (residual, observed, first))[0][-1]

    def model() -> None:
        u = numpyro.sample("u", dist.Normal(0, 1).expand([4]))
        shifted = jnp.asarray(prior.means) + jnp.asarray(prior.sds) * u
        phi, (sa, sl, se) = 0.99 / (1 + jnp.exp(-shifted[0])), jnp.exp(shifted[1:])
        sds = jnp.asarray(terms.nuisance_sd)
        nuisance = numpyro.sample("nuisance", dist.Normal(0, 1).expand([sds.size])) * sds
        effects = numpyro.sample("effects", dist.Normal(0, REPORT_EFFECT_SD).expand([daily + 1]))
        explained = jnp.asarray(terms.nuisance) @ nuisance + jnp.asarray(terms.effects[:, :daily]) @ effects[:daily]
        explained = explained[:, None] + jnp.asarray(terms.effects[:, daily:]) * effects[daily]
        if not likelihood.censored:
            numpyro.factor("scores", logsumexp(filtered(y[:, None] - explained, phi, sa, sl, se)) - jnp.log(4.0))
            return
        shocks = numpyro.sample("shocks", dist.Normal(0, 1).expand([y.size, 2]))
        swing = lax.scan(
            lambda a, e: ((b := phi * a + sa * jnp.sqrt(1 - phi**2) * e), b), sa * shocks[0, 0], shocks[1:, 0]
        )
        a = jnp.concatenate([sa * shocks[:1, 0], swing[1]])
        level = sl * jnp.cumsum(shocks[:, 1].at[0].set(0.0))
        eta = explained + (a + level)[:, None]
        inner = dist.Normal(eta, se).log_prob(y[:, None])
        ends = log_ndtr((eta - limits[:, None]) * side[:, None] / se)
        logs = jnp.where(observed[:, None], jnp.where((side != 0)[:, None], ends, inner), 0.0)
        numpyro.factor("scores", logsumexp(logs.sum(0)) - jnp.log(4.0))

    return model


def nuts(likelihood: Likelihood, draws: int, seed: int) -> tuple[Floats, Floats]:
    """Return NUTS draws of the effects and their effective sizes."""
    import jax
    import numpyro
    from numpyro.diagnostics import effective_sample_size
    from numpyro.infer import MCMC, NUTS

    numpyro.enable_x64()
    sampler = MCMC(
        NUTS(model_of(likelihood), target_accept_prob=0.9), num_warmup=800, num_samples=draws, progress_bar=False
    )
    sampler.run(jax.random.PRNGKey(seed))
    found = np.asarray(sampler.get_samples()["effects"], dtype=np.float64)
    return found, np.asarray(effective_sample_size(found[None]), dtype=np.float64)


def fitted_history(knobs: Knobs, seed: int) -> Fit:
    """Fit one simulated history with the amount as its one dose form."""
    table = simulate_history(knobs, np.random.default_rng(seed)).table
    amount = build_likelihood(build_terms(table, "back_morning", [Question("run_min").asked]))
    known = first_guess(amount)[:1].tolist()
    problem = build_likelihood(build_terms(table, "back_morning", [Question("run_min").asked], known))
    return fit([problem], Effort(), np.random.default_rng(seed))


def compare(name: str, knobs: Knobs, seed: int, draws: int) -> list[Compared]:
    """Compare all effects of one history."""
    fitted_history(knobs, seed)
    start = time.perf_counter()
    fitted = fitted_history(knobs, seed)
    ours_s = time.perf_counter() - start
    start = time.perf_counter()
    found, effective = nuts(fitted.likelihood, draws, seed)
    nuts_s = time.perf_counter() - start
    out = []
    for index, label in enumerate(("next_morning", "second_morning", "weeks")):
        posterior = effect_posterior(fitted, index, REPORT_EFFECT_SD)
        low, high = (posterior.quantile(c) - float(np.quantile(found[:, index], c)) for c in CHANCES)
        mean = float(found[:, index].mean())
        out.append(Compared(name, label, posterior.mean, mean, low, high, float(effective[index]), nuts_s, ours_s))
    return out


def main() -> None:
    """Print one JSON line for each effect of each history."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=3000)
    parser.add_argument("--history", default="")
    told = parser.parse_args()
    for name, knobs, seed in HISTORIES:
        if told.history in name:
            for each in compare(name, knobs, seed, told.draws):
                print(json.dumps({**asdict(each), "mean_difference": each.mean_difference}), flush=True)


if __name__ == "__main__":
    main()
