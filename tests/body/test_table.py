import numpy as np
import pytest

from backstride.body.ensemble import load_ensemble
from backstride.body.gait.law import Steady, usual_cadence_spm
from backstride.dose.table import load_table
from tools import load_grid as grid
from tools import load_table as table


def test_the_shipped_table_is_what_the_body_gives_at_one_node():
    shipped = load_table()
    person = grid.PERSONS["m"]
    speed = grid.SPEEDS["running"][2]
    steady = Steady("running", speed, usual_cadence_spm("running", speed), person.height_m)
    rows = np.array([grid.computed(grid.Unit(person, member, (steady,)))[0] for member in load_ensemble()])
    low, middle, high = np.quantile(rows, table.QUANTILES, axis=0)
    kept = shipped.spread["running"][1, 2, 1, 1]
    column = [i for i, name in enumerate(shipped.quantities) if "compression" in name or "activation_peak" in name]
    for mine, index in ((low, 0), (middle, 1), (high, 2)):
        assert kept[column, index] == pytest.approx(mine[column], rel=0.03, abs=0.01)


def test_what_the_table_says_of_itself_is_what_the_body_would_say_now():
    told, now = load_table().meta, table.meta()
    for name in (
        "version",
        "members",
        "sexes",
        "mass_kg",
        "height_m",
        "quantities",
        "speeds_m_per_s",
        "cadences",
        "tasks",
        "what_ifs",
    ):
        assert told[name] == now[name]
    assert told["usual_shoulder_line_deg"] == pytest.approx(now["usual_shoulder_line_deg"], abs=0.5)


def test_every_unit_of_the_work_can_be_sent_to_another_process():
    import pickle

    units = list(table._units())
    assert len(units) == len(grid.PERSONS) * 3 * len(load_ensemble())
    assert pickle.loads(pickle.dumps(units[0])) == units[0]
