import json

import pytest
from typer.testing import CliRunner

from backstride.cli.main import app

ASKED = ["load", "--speed", "3.0", "--cadence", "165", "--mass", "70", "--height", "1.75"]


def told(*more):
    result = CliRunner().invoke(app, [*ASKED, *more, "--json"])
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def width(estimate):
    return estimate["high"] - estimate["low"]


def test_the_answer_has_every_name_it_promises_each_with_its_band():
    answer = told("--sex", "m", "--grade-percent", "0", "--contact-ms", "250", "--oscillation-mm", "80")
    assert answer["schema"] == "backstride/load/1"
    shown = [answer["vertical_force_peak_bw"], answer["net_force_l5s1_peak_bw"]]
    shown += [answer["levels"]["L5S1"][name] for name in ("compression_peak_bw", "compression_mean_bw")]
    shown += [group["activation_peak"] for group in answer["groups"].values()]
    for one in shown:
        assert one["low"] <= one["value"] <= one["high"]
        assert one["level"] == 0.9
    assert answer["outside_measured"] == []
    assert set(answer["strip"]) >= {"standing", "walking", "stairs", "this_run"}


def test_long_and_short_names_of_options_are_one():
    long = ["load", "--speed-m-per-s", "3.0", "--cadence-spm", "165", "--mass-kg", "70", "--height-m", "1.75", "--json"]
    result = CliRunner().invoke(app, [*long, "--sex", "m"])
    assert json.loads(result.stdout) == told("--sex", "m")


@pytest.mark.parametrize(("more", "reason"), [(["--sex", "f"], "sex_f"), (["--sex", "unknown"], "sex_unknown"), (["--sex", "m", "--speed", "2.0"], "speed_below"), (["--sex", "m", "--mass", "95"], "mass_above")])  # fmt: skip
def test_few_people_like_these_were_measured(more, reason):
    inside, outside = told("--sex", "m"), told(*more)
    assert reason in outside["outside_measured"]
    assert outside["widened_by"] >= 1.5
    assert width(outside["vertical_force_peak_bw"]) >= 1.49 * width(inside["vertical_force_peak_bw"])


def test_cadence_is_answered_without_being_asked_and_the_spine_is_not_told():
    answer = told("--sex", "m")
    cadence = next(one for one in answer["what_ifs"] if one["name"] == "cadence=+5%")
    assert cadence["cannot_tell"] == ["compression", "muscle_work"]
    assert {"steps_per_km", "net_impulse_l5s1_per_km_bw_s"} <= set(cadence["changes"])


@pytest.mark.parametrize(
    ("more", "code"),
    [(["--cadence", "20"], 2), (["--contact", "0.25"], 2), (["--grade", "90"], 2), (["--what-if", "speed=-9"], 2),
     (["--pregnant"], 3), (["--age", "30", "--what-if", "mass=-5%"], 3), (["--what-if", "socks=1"], 2),
     (["--what-if", "glutes=0.2"], 2), (["--trunk-lean", "70"], 2), (["--speed", "20"], 2), (["--what-if", "glutes=x"], 2)],
)  # fmt: skip
def test_refusals_and_misuse_have_their_exit_codes(more, code, monkeypatch, capsys):
    from backstride.cli.main import run

    monkeypatch.setattr("sys.argv", ["backstride", *ASKED, *more])
    with pytest.raises(SystemExit) as ended:
        run()
    assert ended.value.code == code
    assert "Traceback" not in capsys.readouterr().err


def test_people_read_no_name_of_a_field():
    result = CliRunner().invoke(app, [*ASKED, "--sex", "f", "--what-if", "trunk_lean=5", "--what-if", "speed=1"])
    assert result.exit_code == 0
    assert "levels." not in result.stdout
    assert "groups." not in result.stdout
    assert "_bw" not in result.stdout


def test_what_was_told_and_changes_nothing_is_named():
    assert told("--grade", "5", "--contact", "250")["not_used"] == ["contact_on_slope"]
    assert told("--oscillation", "80")["not_used"] == ["oscillation"]
    assert told("--contact", "250")["not_used"] == []


@pytest.mark.parametrize(
    "more", [["--speed", "1.2"], ["--speed", "6.5"], ["--grade", "-12"], ["--cadence", "110"], ["--tired"], ["--walking", "--speed", "1.4"]]
)  # fmt: skip
def test_every_odd_pace_is_answered_whole_and_never_narrower(more):
    usual, odd = told("--sex", "m"), told("--sex", "m", *more)
    assert set(odd) == set(usual)
    if "--walking" not in more:
        assert odd["outside_measured"] != []
        assert width(odd["net_force_l5s1_peak_bw"]) >= 1.49 * width(usual["net_force_l5s1_peak_bw"])


def test_figures_without_a_speed_are_not_taken_for_a_question_about_own_runs(say):
    refused = say("load", "--cadence", 165, "--mass", 70, "--height", 1.75)
    assert refused.code == 2
    assert "A pace needs --speed" in refused.err


def test_what_is_not_told_of_the_runner_comes_from_the_home(say):
    say("me", "--sex", "f", "--height-m", 1.65, "--mass-kg", 60, "--birth-year", 1990)
    answer = say("load", "--speed", 3, "--json").json
    assert answer["outside_measured"] == ["sex_f"]
    assert say("load", "--json").json["schema"] == "backstride/load-history/1"
    assert say("load", "--what-if", "cadence=5%").code == 2
    assert "fewer than three runs" in say("load", "--what-if", "cadence=5%").err


def test_a_home_whose_safety_check_speaks_against_it_offers_no_lighter_body(say, tmp_path):
    say("me", "--sex", "f", "--height-m", 1.65, "--mass-kg", 80, "--birth-year", 1990)
    asked = ("load", "--speed", 3, "--what-if", "mass=-5%", "--no-worries-told", "--json")
    assert say(*asked).code == 0
    for sign, wanted in (("periods_or_fuelling", asked), ("pregnant_or_birth_within_year", asked[:3])):
        answers = tmp_path / f"{sign}.json"
        answers.write_text(json.dumps({"none_of_these": True, sign: "yes"}))
        say("check", "--answers", answers)
        assert say(*wanted).code == 3
