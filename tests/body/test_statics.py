"""Static optimisation: optimality by its own conditions, against a general solver, and what it says of its frames."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import minimize

from backstride.body.kernel.statics import ExponentUnknown, Outcome, Problem, cost, solve


def made(seed: int, frames: int = 6, balances: int = 5, muscles: int = 40, exponent: float = 2.0) -> Problem:
    rng = np.random.default_rng(seed)
    moments = rng.normal(0.0, 20.0, (frames, balances, muscles))
    needed = np.einsum("fbm,fm->fb", moments, rng.uniform(0.0, 0.4, (frames, muscles)))
    return Problem(moments, needed, np.full(balances, 1.0), np.full(muscles, 0.01), exponent)


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10_000), st.sampled_from([2.0, 3.0]))
def test_balances_are_kept_within_bounds(seed: int, exponent: float) -> None:
    problem = made(seed, exponent=exponent)
    solution = solve(problem)
    given_ = np.einsum("fbm,fm->fb", problem.moments, solution.activations) + solution.reserves
    assert np.allclose(given_, problem.required, atol=1e-6)
    assert solution.activations.min() >= 0.01
    assert solution.activations.max() <= 1.0


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10_000))
def test_no_feasible_step_costs_less(seed: int) -> None:
    problem = made(seed, frames=1)
    solution = solve(problem)
    rng = np.random.default_rng(seed)
    best = cost(problem, solution.activations, solution.reserves)[0]
    for _ in range(20):
        other = np.clip(solution.activations + rng.normal(0.0, 0.05, solution.activations.shape), 0.01, 1.0)
        reserves = problem.required - np.einsum("fbm,fm->fb", problem.moments, other)
        assert cost(problem, other, reserves)[0] >= best - 1e-12


def test_equals_a_general_quadratic_solver() -> None:
    daqp = pytest.importorskip("daqp", reason="needs daqp, of the extra oracle")
    problem = made(3, frames=20, balances=13, muscles=200)
    solution = solve(problem)
    for frame in range(20):
        activations, value = by_daqp(daqp, problem, frame)
        assert np.abs(solution.activations[frame] - activations).max() < 1e-6
        assert cost(problem, solution.activations, solution.reserves)[frame] <= value * (1.0 + 1e-9)


def by_daqp(daqp: object, problem: Problem, frame: int) -> tuple[NDArray[np.float64], float]:
    balances, muscles = problem.moments.shape[1:]
    hessian = np.diag(np.concatenate([np.full(muscles, 2.0), 2.0 / problem.sigma**2]))
    rows = np.hstack([problem.moments[frame], np.eye(balances)])
    upper = np.concatenate([np.ones(muscles), np.full(balances, 1e9), problem.required[frame]])
    lower = np.concatenate([problem.floor, np.full(balances, -1e9), problem.required[frame]])
    sense = np.concatenate([np.zeros(muscles + balances), np.full(balances, 5)]).astype(np.int32)
    found, _, _, _ = daqp.solve(hessian, np.zeros(muscles + balances), rows, upper, lower, sense)  # type: ignore[attr-defined]
    reserves = problem.required[frame] - problem.moments[frame] @ found[:muscles]
    return found[:muscles], float(np.sum(found[:muscles] ** 2) + np.sum((reserves / problem.sigma) ** 2))


def stiff(seed: int, exponent: float = 2.0) -> Problem:
    """Three balances, and two rows that ask for a least stiffness."""
    problem = made(seed, frames=3, balances=3, muscles=15, exponent=exponent)
    stiffening = np.random.default_rng(seed + 1).uniform(0.0, 60.0, (3, 2, 15))
    least = np.einsum("fam,fm->fa", stiffening, np.full((3, 15), 0.45))
    return Problem(
        np.concatenate([problem.moments, stiffening], axis=1),
        np.concatenate([problem.required, least], axis=1),
        np.ones(5),
        np.zeros(15),
        exponent,
        np.arange(5) >= 3,
    )


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10_000), st.sampled_from([2.0, 3.0]))
def test_muscles_stiffen_the_trunk_as_asked_and_hardly_more_where_it_costs(seed: int, exponent: float) -> None:
    problem = stiff(seed, exponent)
    solution = solve(problem)
    assert solution.outcomes.max() < Outcome.FAILED
    stiffening, least = problem.moments[:, 3:], problem.required[:, 3:]
    reached = np.einsum("fam,fm->fa", stiffening, solution.activations)
    assert np.all(reached >= least - 1.0)
    slack = solve(replace(problem, required=problem.required * [1.0, 1.0, 1.0, 0.0, 0.0]))
    loose = np.all(np.einsum("fam,fm->fa", stiffening, slack.activations) >= least, axis=1)
    assert np.allclose(solution.activations[loose], slack.activations[loose], atol=1e-6)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_stiffness_costs_no_more_than_a_general_solver_asks(seed: int) -> None:
    problem = stiff(seed)
    solution = solve(problem)
    for frame in range(3):
        found = by_slsqp(problem, frame)
        assert np.abs(solution.activations[frame] - found).max() < 2e-3


def by_slsqp(problem: Problem, frame: int) -> NDArray[np.float64]:
    muscles, moments, required = 15, problem.moments[frame], problem.required[frame]

    def total(x: NDArray[np.float64]) -> float:
        active, lack = x[:muscles], x[muscles:]
        reserves = required[:3] - moments[:3] @ active
        return float(np.sum(active**2) + np.sum(reserves**2) + np.sum(lack**2))

    held = {"type": "ineq", "fun": lambda x: moments[3:] @ x[:muscles] + x[muscles:] - required[3:]}
    bounds = [(0.0, 1.0)] * muscles + [(0.0, None)] * 2
    start = np.full(muscles + 2, 0.3)
    done = minimize(
        total, start, bounds=bounds, constraints=[held], method="SLSQP", options={"maxiter": 500, "ftol": 1e-12}
    )
    return np.asarray(done.x[:muscles])


def test_a_need_beyond_all_strength_is_called_infeasible() -> None:
    problem = made(5, frames=1)
    lone = Problem(problem.moments, problem.required * 100.0, problem.sigma, problem.floor)
    assert solve(lone).outcomes[0] == Outcome.INFEASIBLE


def test_a_need_a_little_beyond_strength_is_called_saturated() -> None:
    moments = np.ones((1, 1, 4)) * 10.0
    problem = Problem(moments, np.array([[50.0]]), np.array([1.0]), np.zeros(4))
    solution = solve(problem)
    assert solution.outcomes[0] == Outcome.SATURATED
    assert np.allclose(solution.activations, 1.0)
    assert solution.reserves[0, 0] == pytest.approx(10.0)


def test_a_frame_that_is_not_a_number_is_counted_as_failed_and_spoils_no_other() -> None:
    problem = made(7, frames=3)
    broken = problem.required.copy()
    broken[1, 0] = np.nan
    solution = solve(Problem(problem.moments, broken, problem.sigma, problem.floor))
    assert list(solution.outcomes) == [Outcome.CONVERGED, Outcome.FAILED, Outcome.CONVERGED]
    assert np.isnan(solution.activations[1]).all()
    assert np.allclose(solution.activations[2], solve(problem).activations[2], atol=1e-7)
    assert solution.counts() == {"converged": 2, "saturated": 0, "infeasible": 0, "failed": 1}


def test_cubes_spread_the_work_more_evenly_than_squares() -> None:
    squares, cubes = (solve(made(11, exponent=p)).activations.max() for p in (2.0, 3.0))
    assert cubes < squares


def test_an_unknown_exponent_is_refused() -> None:
    with pytest.raises(ExponentUnknown, match="2 and 3"):
        solve(made(1, exponent=4.0))
