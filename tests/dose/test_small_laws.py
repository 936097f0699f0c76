"""Laws of the small parts of the dose: what each says at its edges, by figures that are not read off the code."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from backstride.dose.amount import amount, run_speed_m_per_s
from backstride.dose.answer import answer
from backstride.dose.bridge import by_rule, net_mean_bw
from backstride.dose.drift import Drift
from backstride.dose.gaps import Drop, gaps
from backstride.dose.lately import lately
from backstride.dose.lookup import Who, looked_up, own_table
from backstride.dose.reference_scale import compared
from backstride.dose.steady import Ask, steady_load
from backstride.dose.table import load_table
from backstride.dose.told import FigureOutOfRange, check_told, unused
from backstride.dose.weeks import week_facts
from backstride.dose.what_if import LighterNotOffered, carried, other_cadence, other_speed
from backstride.dose.what_if_named import asked_for
from backstride.dose.witness import over
from backstride.estimates import Estimate
from backstride.runner import Runner, Sex


def exactly(value):
    return Estimate(value, value, value, 0.9, "BW")


def test_walking_uphill_is_unlike_what_was_measured():
    assert "slope" in steady_load(Ask("walking", 1.3, grade_percent=3.0)).outside_measured
    assert "slope" not in steady_load(Ask("walking", 1.3, grade_percent=1.0)).outside_measured


def test_a_lean_that_errs_as_much_as_runners_differ_is_half_believed():
    assert Who(lean_deg=5.0, lean_error_deg=2.7).believed == pytest.approx(0.5)
    assert Who(lean_deg=5.0).believed == 1.0
    assert Who().believed == 0.0


def test_only_a_lighter_body_brings_the_study_on_losing_weight():
    ask = Ask("running", 3.0, mass_kg=80.0)
    assert carried(ask, -5.0).studies == ("weight_coaching",)
    assert carried(ask, 0.5).studies == carried(ask, 5.0).studies == ()


def test_a_tenth_of_the_weight_more_is_a_tenth_more_under_the_foot():
    found = carried(Ask("running", 3.0, mass_kg=80.0), 8.0).changes
    assert found["vertical_force_peak_n"].value == pytest.approx(0.1)
    assert 0.05 < found["levels.L5S1.compression_peak_n"].value < 0.2


def test_a_change_of_nothing_is_not_told_as_one():
    assert set(other_speed(Ask("running", 3.0), 0.0).changes) == {
        "vertical_impulse_per_km_bw_s",
        "net_impulse_l5s1_per_km_bw_s",
    }


def test_names_lead_to_their_what_ifs():
    ask = Ask("running", 3.0, 160.0, mass_kg=80.0)
    more = asked_for(ask, "mass", 0.1, share=True, nothing_speaks_against=True)
    assert more == carried(ask, 8.0)
    assert asked_for(ask, "cadence", 8.0, share=False, nothing_speaks_against=True).changes[
        "steps_per_km"
    ].value == pytest.approx(0.05)
    assert asked_for(ask, "speed", 0.1, share=True, nothing_speaks_against=True) == other_speed(ask, 3.0 * 0.1)


@pytest.mark.parametrize("cadence", [40.0, 320.0, float("nan")])
def test_a_cadence_that_nobody_has_is_refused(cadence):
    with pytest.raises(FigureOutOfRange, match="cadence_spm"):
        check_told({"cadence_spm": cadence})


def test_contact_time_says_nothing_of_a_walk():
    assert unused("walking", 110.0, 700.0, 0.0, None) == ("contact_walking",)
    assert unused("running", 165.0, 250.0, 0.0, 80.0) == ("oscillation",)
    assert unused("running", 165.0, 250.0, 5.0, None) == ("contact_on_slope",)
    assert unused("running", 165.0, 90.0, 0.0, None) == ("contact_odd",)


def test_nothing_of_the_usual_is_kept_in_a_gap_and_a_drop_ends_on_its_sunday(make):
    (gap,) = gaps([make.dated(0), make.dated(20)], make.after(20))
    assert (gap.days, gap.kept_share) == (19, 0.0)
    drop = Drop(monday=date(2026, 3, 2), running_distance_m=3000.0, usual_before_m=12_000.0)
    assert (drop.last_day, drop.kept_share) == (date(2026, 3, 8), 0.25)


def test_more_than_nothing_is_more():
    assert compared(exactly(2.0), exactly(0.0)) == "more"
    assert [compared(exactly(value), exactly(2.0)) for value in (1.5, 1.7, 2.4, 2.6)] == [
        "less",
        "about",
        "about",
        "more",
    ]


def test_the_mean_step_of_a_week_is_its_sum_over_its_steps(make):
    run = make.dated(0, 10_000.0)
    (week,) = week_facts([run], {make.after(0)}, make.after(0))
    assert week.force_peak_mean_bw is not None
    assert week.force_peak_mean_bw.value == pytest.approx(20_000.0 / 10_000.0)
    (without,) = week_facts([replace(run, load=None)], {make.after(0)}, make.after(0))
    assert without.force_peak_mean_bw is None


def test_a_run_of_today_counts_and_one_of_tomorrow_does_not(make):
    found = answer([make.dated(0), make.dated(1)], make.after(0), Runner())
    assert (found.runs, found.last_day) == (1, make.after(0))


def test_without_running_there_is_no_speed(make):
    run = make.dated(0)
    assert run_speed_m_per_s(replace(run, facts=replace(run.facts, running_share=0.0))) == 0.0
    assert run_speed_m_per_s(run) == pytest.approx(3.0)


def test_ten_runs_are_a_usual_and_nine_are_not(make):
    runs = [make.dated(3 * n) for n in range(11)]
    assert amount(runs[10], runs[:10]).against_usual["minutes"] == pytest.approx(1.0)
    assert amount(runs[10], runs[1:10]).against_usual == {}


def test_bands_hold_nine_in_ten():
    found = steady_load(Ask("running", 3.0, 165.0))
    told = [found.vertical_force_peak_bw, *(one.whole for one in found.table.values())]
    assert {one.level for one in told} == {0.9}


def test_a_drift_is_seen_from_twice_what_chance_moves():
    def seen(change):
        return Drift({"contact_ms": 250.0}, {"contact_ms": 250.0 + change}, {"contact_ms": 1.0}, 600.0).seen(
            "contact_ms"
        )

    assert [seen(change) for change in (1.9, 2.1, -2.1, 3.0)] == [False, True, True, True]


def test_what_an_odd_runner_does_is_still_taken():
    check_told({"cadence_spm": 80.0, "contact_ms": 90.0, "grade_percent": 50.0, "oscillation_mm": 10.0})
    check_told({"cadence_spm": 290.0, "contact_ms": 900.0, "grade_percent": -50.0, "balance_left_percent": 30.0})


def test_in_walking_the_trunk_bears_its_share_of_the_push_under_the_foot():
    share = net_mean_bw()[0]
    walk, run = steady_load(Ask("walking", 1.3)), steady_load(Ask("running", 3.0))
    assert walk.net_force_l5s1_peak_bw.value == pytest.approx(share * walk.vertical_force_peak_bw.value)
    assert run.net_force_l5s1_peak_bw.value != pytest.approx(share * run.vertical_force_peak_bw.value, rel=0.01)


def test_every_estimate_of_the_table_has_a_band_on_both_sides():
    for name, one in steady_load(Ask("running", 3.0)).table.items():
        assert one.whole.low < one.whole.value <= one.whole.high, name


def test_changes_of_speed_and_weight_lie_inside_their_bands():
    man = Ask("running", 3.0, sex=Sex.MALE, mass_kg=70.0, age_years=30.0)
    faster = other_speed(man, 1.0).changes
    told = {name: one for name, one in faster.items() if "impulse" not in name}
    assert told
    for name, one in told.items():
        assert one.value - one.low == pytest.approx(one.high - one.value), name
        assert 0.0 < one.low < one.value, name
    heavier = carried(Ask("running", 3.0, mass_kg=80.0), 8.0).changes["levels.L5S1.compression_peak_n"]
    assert heavier.low < heavier.value < heavier.high


def test_something_light_may_be_carried_by_everybody():
    ask = Ask("running", 3.0, mass_kg=80.0)
    assert asked_for(ask, "mass", 0.5, share=False, nothing_speaks_against=False) == carried(ask, 0.5)
    with pytest.raises(LighterNotOffered):
        asked_for(ask, "mass", -0.5, share=False, nothing_speaks_against=False)


def test_a_change_of_cadence_is_less_sure_the_longer_the_steps():
    def half_bw(speed):
        ask = Ask("running", speed, 165.0, height_m=1.75)
        one = other_cadence(ask, 0.05).changes["vertical_force_peak_bw"]
        return (one.high - one.low) / 2.0 * float(by_rule("vertical_force", "from_cadence", ask.watched)[0][0])

    assert half_bw(3.6) / half_bw(2.6) == pytest.approx(3.6 / 2.6, rel=1e-6)


def test_a_ratio_with_nothing_is_no_ratio():
    assert over(exactly(0.0), exactly(2.0)) is over(exactly(2.0), exactly(0.0)) is None
    ratio = over(exactly(3.0), exactly(2.0))
    assert ratio is not None
    assert (ratio.low, ratio.value, ratio.high) == (1.5, 1.5, 1.5)


def test_looked_up_are_low_middle_and_high_of_every_quantity():
    table = load_table()
    found = looked_up(own_table(table, "running", Who()), np.array([2.5, 3.0, 3.5, 4.0]), np.full(4, np.nan))
    assert found.shape == (4, len(table.quantities), 3)
    assert (np.diff(found, axis=2) >= 0.0).all()


def test_on_monday_the_week_before_is_over(make):
    runs = [make.dated(day) for day in range(-71, 0, 2)]
    found = lately(runs, make.after(0))
    assert found is not None
    assert found.week == make.after(-7)
