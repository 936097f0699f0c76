"""What the load table holds, as data: units, signs and bounds are those of the figures in it."""

import numpy as np
import pytest

from backstride.dose.lookup import Who, own_table
from backstride.dose.quantities import MEASURES, NoSuchMeasure, Over, measure_of
from backstride.dose.steady import Ask, steady_load
from backstride.dose.table import load_table


def test_every_quantity_of_the_table_has_a_measure_and_every_measure_a_quantity():
    table = load_table()
    names = {*table.quantities, *table.meta["task_quantities"]}
    assert {name.rpartition(".")[2] for name in names} == set(MEASURES)
    assert {measure_of(name).unit for name in names} == {"BW", "Nm/kg", "1"}


def test_only_what_is_signed_goes_below_zero_and_nothing_above_its_bound():
    table = load_table()
    for kind in ("running", "walking"):
        own = own_table(table, kind, Who())
        rows = own.rows.reshape(len(own.rows), -1, 3)
        for index, name in enumerate(own.quantities):
            measure = measure_of(name)
            assert measure.is_signed or rows[:, index].min() >= 0.0, name
            assert measure.most is None or rows[:, index].max() <= measure.most, name
    shear = [table.column(name) for name in table.quantities if measure_of(name).is_signed]
    assert min(table.spread[kind][..., shear, :].min() for kind in table.spread) < 0.0


def test_a_mean_over_time_is_no_more_than_the_mean_of_peaks():
    found = steady_load(Ask("running", 3.0)).table
    for name, one in found.items():
        if measure_of(name).over is Over.TIME:
            assert one.whole.value <= found[name.replace("_mean", "_peak")].whole.value, name


def test_estimates_carry_the_unit_of_their_measure():
    found = steady_load(Ask("walking", 1.3)).table
    assert {name: one.whole.unit for name, one in found.items() if one.whole.unit != measure_of(name).unit} == {}
    assert np.isfinite([one.whole.value for one in found.values()]).all()


def test_a_quantity_that_is_not_there_is_named():
    with pytest.raises(NoSuchMeasure, match="twist_peak_bw"):
        measure_of("levels.L5S1.twist_peak_bw")
