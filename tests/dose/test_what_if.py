from dataclasses import replace

import pytest

from backstride.dose.steady import Ask
from backstride.dose.what_if import (
    AmountOutOfRange,
    Kind,
    MassNotTold,
    WhatIfUnknown,
    cadence_of,
    carried,
    from_body,
    lighter_offered,
    net_impulse_per_step_bw_s,
    other_cadence,
    other_speed,
)
from backstride.dose.witness import TableModel
from backstride.runner import Sex

MAN = Ask("running", 3.0, 165.0, sex=Sex.MALE, mass_kg=70.0, height_m=1.75, age_years=35)
HEAVY = replace(MAN, mass_kg=80.0)
"""Body mass index 26."""


@pytest.mark.parametrize("share", [0.03, 0.05])
def test_quicker_steps_are_more_of_them_and_each_asks_less_of_force_but_the_spine_is_not_told(share):
    found = other_cadence(MAN, share)
    assert found.changes["steps_per_km"].value == pytest.approx(share)
    for force in ("vertical_force_peak_bw", "net_force_l5s1_peak_bw"):
        assert found.changes[force].high < 0
    for what in ("vertical", "net"):
        where = f"{what}_impulse" if what == "vertical" else "net_impulse_l5s1"
        assert found.changes[f"{where}_per_step_bw_s"].value == pytest.approx(1 / (1 + share) - 1)
        assert found.changes[f"{where}_per_km_bw_s"].value == 0.0
    assert found.cannot_tell == ("compression", "muscle_work")
    assert not any("compression" in name or "activation" in name for name in found.changes)


def test_contact_time_does_not_change_the_answer_of_cadence():
    assert other_cadence(replace(MAN, contact_ms=240.0), 0.05) == other_cadence(MAN, 0.05)


def test_faster_tells_what_is_surer_than_its_error_and_never_what_is_easier():
    found = other_speed(MAN, 1.0)
    assert "levels.L5S1.compression_mean_bw" in found.changes
    assert "levels.L5S1.compression_peak_bw" in found.cannot_tell
    assert "depends_on_what_counts" in found.assumes


def test_a_change_is_told_less_of_a_runner_unlike_those_measured():
    assert "levels.L5S1.compression_mean_bw" in other_speed(replace(MAN, sex=Sex.FEMALE), 1.0).cannot_tell


def test_five_kilograms_carried_load_about_as_much_more():
    found = carried(MAN, 5.0)
    assert found.changes["vertical_force_peak_n"].value == pytest.approx(5 / 70)
    assert found.changes["levels.L5S1.compression_peak_n"].value == pytest.approx(5 / 70, abs=0.02)


def test_mass_needs_a_mass():
    with pytest.raises(MassNotTold):
        carried(replace(MAN, mass_kg=None), 5.0)


def test_lighter_is_offered_only_to_heavier_adults_without_a_worry():
    assert lighter_offered(HEAVY, nothing_speaks_against=True)
    assert not lighter_offered(HEAVY, nothing_speaks_against=False)
    assert not lighter_offered(replace(HEAVY, age_years=17), nothing_speaks_against=True)
    assert not lighter_offered(replace(HEAVY, age_years=None), nothing_speaks_against=True)
    assert not lighter_offered(replace(MAN, mass_kg=58.0), nothing_speaks_against=True)  # body mass index 19


def test_the_two_kinds_from_the_body_are_never_mixed():
    assert from_body(MAN, "glutes", 0.7).kind is Kind.MUSCLES
    assert from_body(MAN, "trunk_lean", 5.0).kind is Kind.MOVEMENT


def test_nothing_changed_changes_nothing_and_less_changes_less():
    half, whole = (from_body(MAN, "trunk_lean", amount).changes for amount in (3.0, 5.0))
    name = "levels.L5S1.compression_peak_bw"
    assert half[name].value == pytest.approx(whole[name].value * 0.6, rel=1e-6)


def test_small_changes_are_not_seen():
    found = from_body(MAN, "glutes", 0.7)
    assert "levels.L5S1.compression_peak_bw" in found.unseen
    assert all(abs(one.value) >= 0.03 for one in found.changes.values())


@pytest.mark.parametrize(
    ("name", "amount"), [("glutes", 0.5), ("trunk_lean", 20.0), ("glutes", 1.0), ("trunk_sway", -3.0)]
)
def test_amounts_beyond_the_table_are_refused(name, amount):
    with pytest.raises(AmountOutOfRange):
        from_body(MAN, name, amount)


def test_unknown_what_ifs_are_refused():
    with pytest.raises(WhatIfUnknown):
        from_body(MAN, "socks", 0.7)


def test_the_impulse_of_a_step_is_the_weight_above_for_its_time():
    assert net_impulse_per_step_bw_s(160.0).value == pytest.approx(0.4881 * 60 / 160)


def test_the_witness_gives_ratios_where_it_has_figures():
    model = TableModel(MAN)
    assert model.work_over("back_extensors", "standing").value > 1
    assert model.work_over("back_extensors", "walking").value > 1
    assert model.work_over("back_extensors", "juggling") is None
    assert model.work_over("ears", "standing") is None


def test_what_is_not_told_of_cadence_is_the_usual_one_at_the_speed():
    # 13 men measured: 162.3 steps a minute at 2.5 m/s, 184.1 at 4.5 m/s
    assert cadence_of(Ask("running", 2.5)) == pytest.approx(162.3, abs=0.1)
    assert cadence_of(Ask("running", 4.5)) == pytest.approx(184.1, abs=0.1)
    assert cadence_of(Ask("running", 2.5, 170.0)) == 170.0
