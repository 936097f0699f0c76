"""The compiled filter against dense linear algebra: the same likelihood, the same posterior."""

from dataclasses import replace

import numpy as np
import pytest

from backstride.learn.fit import solve_effects
from backstride.learn.kernel.censored import expand
from backstride.learn.likelihood import build_likelihood, fill_information, information
from backstride.learn.priors import NORMAL_HYPER
from backstride.learn.residuals import coefficients, innovations
from backstride.learn.terms import Asked, build_terms
from backstride.simulate.histories import Knobs, simulate_history

THETA = np.array([[0.7, 1.1, 0.05, 0.5]])


def problem(seed: int = 3, **knobs: object):
    table = simulate_history(Knobs(**{"days": 80, "missing": 0.3, **knobs}), np.random.default_rng(seed)).table
    return build_likelihood(build_terms(table, "back_morning", [Asked("run_min", 45.0)]))


def dense_covariance(observed: np.ndarray, theta: np.ndarray, noise: np.ndarray) -> np.ndarray:
    phi, sa, sl, _ = theta
    t = np.arange(observed.size, dtype=float)
    swing = sa**2 * phi ** np.abs(t[:, None] - t)
    level = sl**2 * np.minimum(t[:, None], t)
    return (swing + level + np.diag(noise))[np.ix_(observed, observed)]


def test_evidence_and_posterior_equal_the_dense_ones() -> None:
    likelihood = problem()
    terms, theta = likelihood.terms, THETA[0]
    known = information(likelihood, THETA)
    solved = solve_effects(known, 2.0)
    for memory in range(4):
        effects = np.column_stack([terms.effects[:, :2], terms.effects[:, 2 + memory]])
        design = np.column_stack([terms.nuisance, effects])[terms.observed]
        sds = np.r_[terms.nuisance_sd, np.full(3, 2.0)]
        noise = dense_covariance(terms.observed, theta, np.full(terms.observed.size, theta[3] ** 2))
        y = likelihood.columns[terms.observed, -1]
        cover = noise + design * sds**2 @ design.T
        _, logdet = np.linalg.slogdet(cover)
        evidence = -0.5 * (y @ np.linalg.solve(cover, y) + logdet + y.size * np.log(2 * np.pi)) - np.log(4.0)
        gain = (design * sds**2).T @ np.linalg.inv(cover)
        posterior = np.diag(sds**2) - gain @ (design * sds**2)
        assert solved.log_evidence[0, memory] == pytest.approx(evidence, abs=1e-7)
        np.testing.assert_allclose(solved.means[0, memory], (gain @ y)[-3:], atol=1e-9)
        np.testing.assert_allclose(solved.sds[0, memory], np.sqrt(np.diag(posterior)[-3:]), atol=1e-9)


def test_surprises_whiten() -> None:
    likelihood = problem()
    left = innovations(likelihood, THETA[0])
    observed = likelihood.terms.observed
    noise = dense_covariance(observed, THETA[0], np.full(observed.size, THETA[0][3] ** 2))
    beta = coefficients(likelihood, THETA[0])
    remainder = (likelihood.columns[:, -1] - likelihood.columns[:, :-1] @ beta)[observed]
    np.testing.assert_allclose(left[observed], np.linalg.solve(np.linalg.cholesky(noise), remainder), atol=1e-8)


def test_scores_that_are_missing_do_not_matter() -> None:
    likelihood = problem()
    garbage = likelihood.columns.copy()
    garbage[~likelihood.terms.observed] = 1e6
    other = replace(likelihood, columns=garbage)
    np.testing.assert_array_equal(information(likelihood, THETA).vector, information(other, THETA).vector)


def test_censored_version_meets_the_normal_one_far_from_the_ends() -> None:
    likelihood = problem(level=5.0, swing=0.8, flares_per_day=0.0)
    side = np.zeros(likelihood.terms.observed.size)
    day = int(np.flatnonzero(likelihood.terms.observed)[0])
    columns = likelihood.columns.copy()
    side[day] = -1.0
    censored = replace(likelihood, side=side, columns=columns)
    terms = replace(likelihood.terms, observed=np.where(np.arange(side.size) == day, False, likelihood.terms.observed))
    without = replace(likelihood, terms=terms)
    loose = information(censored, THETA), information(without, THETA)
    gap = np.abs(solve_effects(loose[0], 2.0).means - solve_effects(loose[1], 2.0).means)[:, :, :2]
    assert gap.max() < 0.25  # one censored day among fifty hardly moves an effect


def test_laplace_evidence_is_close_to_brute_force_for_a_short_censored_history() -> None:
    likelihood = problem(seed=5, days=24, level=0.8, missing=0.0)
    assert likelihood.censored
    terms, theta = likelihood.terms, THETA[0]
    kept = terms.observed
    design = np.column_stack([terms.nuisance, terms.effects[:, :2], terms.effects[:, 4]])[kept]
    sds = np.r_[terms.nuisance_sd, np.full(3, 2.0)]
    cover = dense_covariance(kept, theta, np.zeros(kept.size)) + design * sds**2 @ design.T
    noise, side, limits = theta[3], likelihood.side[kept], likelihood.limits[kept]
    y = likelihood.columns[kept, -1]
    plain = side == 0.0
    brute = _brute_evidence(cover, noise, y, side, limits, plain)
    solved = solve_effects(information(likelihood, THETA), 2.0)
    eta = fill_information(likelihood, THETA, np.empty((1, 7, 7)), np.empty(1))
    pseudo, spread = np.empty(y.size), np.empty(y.size)
    gap = expand(y, side, limits, eta, noise, pseudo, spread)
    total = cover + np.diag(spread)
    laplace = gap - 0.5 * (pseudo @ np.linalg.solve(total, pseudo) + np.linalg.slogdet(2 * np.pi * total)[1])
    assert solved.log_evidence[0, 2] + np.log(4.0) == pytest.approx(laplace, abs=5e-3)
    assert laplace == pytest.approx(brute, abs=0.6)  # eleven censored scores among 23


def _brute_evidence(cover, noise, y, side, limits, plain) -> float:
    from scipy.special import log_ndtr

    a = cover[np.ix_(plain, plain)] + noise**2 * np.eye(plain.sum())
    _, logdet = np.linalg.slogdet(a)
    first = -0.5 * (y[plain] @ np.linalg.solve(a, y[plain]) + logdet + plain.sum() * np.log(2 * np.pi))
    cross = cover[np.ix_(~plain, plain)]
    mean = cross @ np.linalg.solve(a, y[plain])
    rest = cover[np.ix_(~plain, ~plain)] - cross @ np.linalg.solve(a, cross.T)
    draws = np.random.default_rng(1).multivariate_normal(mean, rest, 400_000, method="eigh")
    logs = log_ndtr((draws - limits[~plain]) * side[~plain] / noise).sum(axis=1)
    top = logs.max()
    return first + top + np.log(np.mean(np.exp(logs - top)))


def test_smoothed_signal_equals_the_dense_one() -> None:
    likelihood = problem(seed=5, days=40, level=0.8, missing=0.2)
    eta = fill_information(likelihood, THETA, np.empty((1, 7, 7)), np.empty(1))
    kept, theta = likelihood.terms.observed, THETA[0]
    pseudo, noise = np.empty(eta.size), np.empty(eta.size)
    expand(likelihood.columns[kept, -1], likelihood.side[kept], likelihood.limits[kept], eta, theta[3], pseudo, noise)
    design = likelihood.columns[kept, :-1]
    sds = np.r_[likelihood.terms.nuisance_sd, np.full(likelihood.effects, 2.0)]
    signal = dense_covariance(kept, theta, np.zeros(kept.size)) + design * sds**2 @ design.T
    dense = signal @ np.linalg.solve(signal + np.diag(noise), pseudo)
    np.testing.assert_allclose(eta, dense, atol=5e-3)


def test_hyperprior_centre_is_natural() -> None:
    centre = NORMAL_HYPER.natural(np.zeros((1, 4)))[0]
    np.testing.assert_allclose(centre, [0.99 / (1.0 + np.exp(-0.5)), 1.0, 0.04, 0.45])
