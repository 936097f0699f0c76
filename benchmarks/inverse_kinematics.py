"""Processor time and misfit of fitting poses to markers: our solver beside SciPy's bounded least squares, as JSON.

Run it with `python benchmarks/inverse_kinematics.py [--frames 20]`. Both start from the same pose, know the same
slopes and keep the same bounds.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import least_squares

from backstride.body.kernel import inverse_kinematics as ours
from backstride.body.kernel.loading import build_engine
from backstride.body.model import build_body
from backstride.body.person import Person

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.body.test_inverse_kinematics import NAMES, gait, seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=20)
    told = parser.parse_args()
    engine = build_engine(build_body(Person(70.0, 1.75, "m")))
    markers = seen(engine, gait(engine, told.frames), NAMES)
    places = markers.places_m + np.random.default_rng(1).normal(0.0, 0.005, markers.places_m.shape)
    placed = ours._known(engine, markers)  # noqa: SLF001 - the solver alone is measured
    rest = ours._at_zero(engine)  # noqa: SLF001
    fits = [ours._fit(frame, placed, rest) for frame in places]  # noqa: SLF001
    limits = low, high = ours._limits(engine)  # noqa: SLF001
    begin = np.zeros(len(engine.map.names))
    start = np.clip(ours._solve(engine, fits[0], begin, 60, limits)[0], low, high)  # noqa: SLF001

    def residual(fit: ours.Fit, values: np.ndarray) -> np.ndarray:
        misfit, _ = ours._misfit(engine, fit, values)  # noqa: SLF001
        return np.concatenate([np.sqrt(fit.weights) * misfit, np.sqrt(fit.rest.pull) * (values - fit.rest.values)])

    def slope(fit: ours.Fit, values: np.ndarray) -> np.ndarray:
        _, rows = ours._misfit(engine, fit, values)  # noqa: SLF001
        return np.concatenate([-np.sqrt(fit.weights)[:, None] * rows, np.diag(np.sqrt(fit.rest.pull))])

    def timed(solve: object) -> tuple[float, float]:
        before = time.process_time()
        costs = [float(np.sum(residual(fit, solve(fit)) ** 2)) for fit in fits]  # type: ignore[operator]
        return time.process_time() - before, float(np.mean(costs))

    inside = (low - 1e-9, high + 1e-9)
    own_s, own_cost = timed(lambda fit: ours._solve(engine, fit, start, 60, limits)[0])  # noqa: SLF001
    scipy_s, scipy_cost = timed(
        lambda fit: least_squares(lambda v: residual(fit, v), start, lambda v: slope(fit, v), bounds=inside).x
    )
    ratio = scipy_s / own_s
    told_all = {"frames": told.frames, "own_s": round(own_s, 3), "scipy_s": round(scipy_s, 3), "ratio": round(ratio, 1)}
    print(json.dumps({**told_all, "own_cost": own_cost, "scipy_cost": scipy_cost}, indent=1))


if __name__ == "__main__":
    main()
