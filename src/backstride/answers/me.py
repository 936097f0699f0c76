"""Who runs, as a JSON answer."""

from collections.abc import Sequence

from backstride.contracts.me import ChangeOut, MeAnswer, RunnerOut
from backstride.runner import Change, Runner


def me_out(runner: Runner, history: Sequence[Change]) -> MeAnswer:
    """Give who runs, with every change that was told."""
    changes = [
        ChangeOut(
            valid_from=change.valid_from.isoformat(),
            sex=change.sex,
            birth_year=change.birth_year,
            height_m=change.height_m,
            mass_kg=change.mass_kg,
            zone=change.zone,
            units=change.units,
            country=change.country,
            trunk_lean_deg=change.trunk_lean_deg,
        )
        for change in history
    ]
    return MeAnswer(
        runner=RunnerOut(
            sex=runner.sex,
            birth_year=runner.birth_year,
            height_m=runner.height_m,
            mass_kg=runner.mass_kg,
            zone=runner.zone,
            units=runner.units,
            country=runner.country,
            trunk_lean_deg=runner.trunk_lean_deg,
        ),
        history=changes,
    )
