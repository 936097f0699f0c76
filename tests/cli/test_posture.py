"""My own posture: told once, kept in the home, used by every look-up."""

import pytest


def width(estimate):
    return estimate["high"] - estimate["low"]


def asked(say):
    told = say("load", "--speed", 3, "--cadence", 165, "--json")
    assert told.code == 0, told.err
    return told.json


def test_a_told_lean_is_kept_and_narrows_what_is_looked_up(say):
    say("me", "--sex", "m", "--height-m", 1.75, "--mass-kg", 70, "--birth-year", 1990)
    before = asked(say)
    told = say("me", "--trunk-lean-deg", 6, "--trunk-lean-from", "motion_file", "--json").json
    assert told["runner"]["trunk_lean_deg"] == 6.0
    after = asked(say)
    one, other = (answer["levels"]["L5S1"]["compression_peak_bw"] for answer in (before, after))
    assert width(other) < 0.9 * width(one)
    assert after["outside_measured"] == []


def test_a_motion_file_gives_the_lean(say, data_folder):
    motion = data_folder / "motion/jog-2.67/subject01_Jog01.trc"
    told = say("me", "--height-m", 1.70, "--mass-kg", 68.6, "--sex", "m", "--posture-from", motion, "--json")
    assert told.json["runner"]["trunk_lean_deg"] == pytest.approx(6.5, abs=1.0)


def test_a_lean_that_nobody_has_and_a_file_that_is_no_motion_are_refused(say, tmp_path):
    assert say("me", "--trunk-lean-deg", 70).code == 2
    empty = tmp_path / "forces.mot"
    empty.write_text("nothing")
    assert say("me", "--posture-from", empty).code == 1


def test_a_motion_file_with_its_speed_gives_my_own_loads(say, data_folder):
    run = data_folder / "motion/treadmill-2-5/run300"
    say("me", "--height-m", 1.772, "--mass-kg", 80.47, "--sex", "m", "--birth-year", 1990)
    before = asked(say)
    told = say(
        "me", "--posture-from", run / "markers.trc", "--forces", run / "grf.mot", "--at-speed-m-per-s", 3, "--json"
    )
    assert told.code == 0, told.err
    [own] = told.json["runner"]["own_motions"]
    assert own["speed_m_per_s"] == 3.0
    assert 1.1 < own["peak_ratio"] < 1.35
    one, other = (answer["levels"]["L5S1"]["compression_peak_bw"] for answer in (before, asked(say)))
    assert other["value"] > 1.08 * one["value"]
    assert say("me", "--forget-motions", "--json").json["runner"]["own_motions"] == []


def test_what_belongs_to_a_motion_file_is_not_told_without_one(say, tmp_path):
    still = tmp_path / "still.trc"
    still.write_text("")
    for alone in (["--at-speed-m-per-s", 3], ["--static", still]):
        told = say("me", *alone)
        assert told.code == 2
        assert "--posture-from" in told.err
