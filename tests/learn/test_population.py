"""Sampling of hyperparameters against targets whose answer is known."""

import numpy as np
import pytest

from backstride.learn.mixture import Mixture
from backstride.learn.multivariate_t import MultivariateT, even_points, log_density
from backstride.learn.population import Effort, Sampling, sample_population, weights


def test_normal_target_has_its_known_evidence_and_mean() -> None:
    sd, centre = 0.1, np.array([1.0, -1.0, 0.5, 2.0])
    found = sample_population(
        lambda z: -0.5 * np.sum(((z - centre) / sd) ** 2, axis=1), 4, Effort(6, 10, 64, 100.0), np.random.default_rng(2)
    )
    share = weights(found.log_prior_over_proposal + found.log_likelihood)
    width = 1.0 + sd**2
    exact = 4 * np.log(sd) - 2 * np.log(width) - 0.5 * centre @ centre / width
    total = np.log(np.mean(np.exp(found.log_prior_over_proposal + found.log_likelihood)))
    assert found.sampling is Sampling.SETTLED
    np.testing.assert_allclose(share @ found.points, centre / width, atol=0.02)
    assert total == pytest.approx(exact, abs=0.1)


def test_two_separate_modes_are_both_found() -> None:
    def log_likelihood(z: np.ndarray) -> np.ndarray:
        left, right = (-0.5 * np.sum(((z - c) / 0.4) ** 2, axis=1) for c in (-1.2, 1.2))
        return np.logaddexp(left, right)

    found = sample_population(log_likelihood, 4, Effort(8, 12, 128, 100.0), np.random.default_rng(2))
    share = weights(found.log_prior_over_proposal + found.log_likelihood)
    assert share[found.points[:, 0] > 0].sum() == pytest.approx(0.5, abs=0.12)


def test_a_likelihood_without_a_finite_point_is_called_failed() -> None:
    found = sample_population(lambda z: np.full(len(z), np.nan), 4, Effort(2, 3, 16), np.random.default_rng(1))
    assert found.sampling is Sampling.FAILED


def test_too_few_rounds_are_called_thin() -> None:
    found = sample_population(
        lambda z: -0.5 * np.sum((z / 0.01) ** 2, axis=1), 4, Effort(1, 1, 16), np.random.default_rng(1)
    )
    assert found.sampling is Sampling.THIN


def test_bell_density_adds_up_to_one() -> None:
    grid = np.linspace(-60, 60, 1201)
    points = np.array(np.meshgrid(grid, grid)).reshape(2, -1).T
    proposal = MultivariateT(np.array([0.5, -0.5]), np.array([[1.0, 0.0], [0.4, 0.8]]))
    assert np.exp(log_density(proposal, points)).sum() * 0.01 == pytest.approx(1.0, abs=1e-3)


def test_even_points_are_more_even_than_chance() -> None:
    points = even_points(256, 0, 4)
    assert points.min() > 0.0
    assert points.max() < 1.0
    counts = np.histogram(points[:, 2], bins=16, range=(0, 1))[0]
    assert counts.max() - counts.min() <= 4


def test_quantile_and_chance_are_inverse() -> None:
    mixture = Mixture(np.array([0.3, 0.7]), np.array([-1.0, 2.0]), np.array([0.5, 1.5]))
    for chance in (0.05, 0.5, 0.95):
        assert 1.0 - mixture.above(mixture.quantile(chance)) == pytest.approx(chance, abs=1e-9)
    assert mixture.widened(1.0).sd > mixture.sd
