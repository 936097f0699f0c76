import json
import re
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tools.reference import commands

COMMANDS = dict(commands())


def read(text: str) -> Any:
    """A JSON answer with its fields as attributes."""
    return json.loads(text, object_hook=lambda held: SimpleNamespace(**held))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_an_example(name):
    help_text = COMMANDS[name].help or ""
    assert re.search(rf"Example: `backstride {name}", help_text)


UNTIL_STOPPED_OR_OF_THE_MACHINE = {"serve", "mcp", "service remove", "service show", "service write"}


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - UNTIL_STOPPED_OR_OF_THE_MACHINE))
def test_every_command_answers_in_json(name):
    assert "--json" in {option for one in COMMANDS[name].params for option in one.opts}


def test_me_is_told_shown_and_kept_with_history(say):
    say("me", "--sex", "f", "--birth-year", 1988, "--height-m", 1.7, "--mass-kg", 62, "--zone", "Europe/Berlin")
    say("me", "--mass-kg", 60, "--since", "2026-01-01")
    told = say("me", "--json").json
    assert (told["runner"]["sex"], told["runner"]["mass_kg"], told["runner"]["zone"]) == ("f", 62, "Europe/Berlin")
    assert [change["mass_kg"] for change in told["history"]] == [62, 60]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--mass-kg", "7"], "it can be from 25 to 300 kg"),
        (["--height-m", "170"], "it can be from 1 to 2.5 m"),
        (["--zone", "Berlin"], "no time zone"),
        (["--sex", "x"], "Invalid value"),
        (["--birth-year", "88"], "it can be from 1900 to 2100"),
        (["--country", "Spain"], "'Spain' is not a country in two letters"),
        (["--sex", "women"], "Invalid value"),
    ],
)
def test_a_figure_that_no_person_has_is_refused_and_nothing_is_kept(say, arguments, says):
    refused = say("me", *arguments)
    assert refused.code == 2
    assert says in " ".join(refused.err.replace("│", " ").split())
    assert say("me", "--json").json["history"] == []


def test_import_counts_add_up_and_every_file_has_one_outcome(say, watch_files, tmp_path):
    (tmp_path / "notes.txt").write_text("hello")
    told = read(say("import", watch_files, tmp_path / "notes.txt", "--json").out)
    counts = (told.imported, told.merged, told.same, told.skipped, told.salvaged, told.failed)
    assert counts == (30, 10, 0, 1, 0, 0)
    assert len(told.files) == sum(counts)
    again = say("import", watch_files, "--json").json
    assert again["same"] == 40


def test_runs_lists_what_was_imported(say, watch_files):
    say("import", watch_files)
    told = say("runs", "--json").json["runs"]
    assert len(told) == 30
    first = SimpleNamespace(**told[0])
    assert first.local_date == "2026-09-01"
    assert first.start.startswith("2026-09-01T08:00:")
    assert first.start.endswith("+02:00")
    assert first.has_dynamics
    assert first.steps is not None
    assert 800 < first.steps < 1200
    assert {source["format"] for source in first.sources} == {"fit", "gpx"}
    assert len(say("runs", "--json", "--since", "2026-10-01").json["runs"]) == 15


def test_import_ends_with_one_when_nothing_could_be_used(say, tmp_path):
    (tmp_path / "broken.fit").write_bytes(b"")
    failed = say("import", tmp_path / "broken.fit", "--json")
    assert failed.code == 1
    assert failed.json["failed"] == 1
    (tmp_path / "empty").mkdir()
    nothing = say("import", tmp_path / "empty")
    assert nothing.code == 1
    assert "No file was found" in nothing.out


def test_import_without_paths_says_what_to_name(say):
    refused = say("import")
    assert refused.code == 2
    assert "Name at least one file" in refused.err


def test_the_log_tells_every_import(say, watch_files):
    say("import", watch_files)
    say("import", watch_files)
    told = read(say("import", "--log", "--json").out)
    assert [line.outcome for line in told.lines].count("same") == 40
    assert len(told.lines) == 80


def test_the_log_tells_every_path_in_full_also_in_a_narrow_pipe(say, watch_files):
    say("import", watch_files)
    shown = say("import", "--log", env={"COLUMNS": "40"}).out
    assert all(str(path) in shown for path in watch_files.rglob("*") if path.is_file())
    assert "backstride import" in say("import", "--log", home=watch_files.parent / "another").out


def test_an_archive_with_nothing_in_it_ends_with_one_and_says_so(say, tmp_path):
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    nothing = say("import", tmp_path / "empty.zip")
    assert nothing.code == 1
    assert "No file was found" in nothing.out


def test_names_with_brackets_are_shown_as_they_are(say, watch_files, tmp_path):
    data = next(path for path in sorted(watch_files.rglob("*.gpx"))).read_bytes()
    (tmp_path / "[bold]").mkdir()
    named = re.sub(rb"<name>.*?</name>", b"<name>Easy [5k] [bold] [/]</name>", data)
    (tmp_path / "[bold]" / "a.gpx").write_bytes(named)
    (tmp_path / "[bold]" / "b.fit").write_bytes(b"nothing")
    assert "[bold]/b.fit" in say("import", tmp_path / "[bold]").out
    assert "Easy [5k] [bold] [/]" in say("runs").out
    assert "[bold]/a.gpx" in say("import", "--log").out


def test_the_answer_gives_facts_and_no_advice(say, watch_files):
    say("import", watch_files)
    told = say("answer", "--json", "--today", "2026-11-01").json
    assert told["runs"] == 30
    assert told["action"] is None
    assert not told["simulated"]
    assert len(told["weeks"]) == 9
    shown = say("answer", "--today", "2026-11-01")
    assert "What is running doing to my back?" in shown.out


def test_an_empty_home_says_what_to_do(say):
    assert "backstride import" in say("answer").out
    assert "backstride import" in say("runs").out
    assert say("answer", "--json").json["runs"] == 0


def test_the_demo_is_labelled_as_simulated_and_ends(say, tmp_path):
    shown = say("demo", "--today", "2026-11-22", "--home", tmp_path / "demo")
    assert shown.code == 0
    assert "simulated" in shown.out
    assert f"backstride serve --home {tmp_path / 'demo'}" in " ".join(shown.out.split())
    told = say("answer", "--json", "--today", "2026-11-22", home=tmp_path / "demo").json
    assert told["simulated"]
    assert told["runs"] > 100
    assert say("demo", "--home", tmp_path / "demo").code == 1


def test_homes_are_named_before_or_after_the_command_or_by_the_environment(say, tmp_path):
    say("me", "--mass-kg", 61, "--home", tmp_path / "one")
    assert say("--home", tmp_path / "one", "me", "--json").json["runner"]["mass_kg"] == 61
    assert say("me", "--json", env={"BACKSTRIDE_HOME": str(tmp_path / "one")}).json["runner"]["mass_kg"] == 61


def test_backup_restore_forget_and_doctor(say, watch_files, tmp_path):
    say("import", watch_files)
    assert say("backup", tmp_path / "kept.zip", "--json").json["files"] > 100
    assert say("backup", tmp_path / "kept.zip").code == 1
    assert say("restore", tmp_path / "kept.zip", "--home", tmp_path / "two").code == 0
    assert len(say("runs", "--json", home=tmp_path / "two").json["runs"]) == 30
    health = read(say("doctor", "--json").out)
    assert health.database_sound
    assert health.private
    assert health.originals == 40
    assert say("forget").code == 2
    assert say("forget", "--everything").code == 0
    assert say("runs", "--json").json["runs"] == []


def test_a_path_that_is_not_there_is_the_last_that_is_said(say, watch_files, tmp_path):
    say("import", watch_files)
    refused = say("import", tmp_path / "nowhere")
    assert refused.code == 1
    assert refused.out.splitlines()[-1] == "  There is no such file or folder. Please check the path."
    assert "There is no folder" in say("import", "--watch", tmp_path / "nowhere").err


def test_a_run_is_added_edited_and_deleted(say):
    assert say("runs", "add", "--distance-km", 8).code == 2
    say("runs", "add", "--date", "2026-03-01", "--time", "18:30", "--minutes", 45, "--distance-km", 8, "--effort", 4)
    (run,) = say("runs", "--json").json["runs"]
    assert (run["distance_m"], run["moving_s"], run["start"][11:16]) == (8000, 2700, "18:30")
    changed = say("runs", "edit", run["id"], "--minutes", 50, "--json").json["runs"]
    assert [(one["id"], one["moving_s"], one["distance_m"]) for one in changed] == [(run["id"], 3000, 8000)]
    assert say("runs", "show", run["id"], "--json").json["laps"] == []
    assert say("runs", "delete", run["id"]).code == 0
    assert say("runs", "--json").json["runs"] == []


def test_an_unknown_run_is_refused_by_name(say):
    refused = say("runs", "apart", "abc")
    assert refused.code == 2
    assert "no run has the identifier abc" in refused.err


def test_a_zone_can_be_given_in_bulk(say, tmp_path):
    (tmp_path / "treadmill.tcx").write_text(TREADMILL, encoding="utf-8")
    say("import", tmp_path / "treadmill.tcx")
    (before,) = say("runs", "--json").json["runs"]
    assert (before["zone_source"], before["local_date"]) == ("none", "2026-03-01")
    assert "zone-unknown" in {finding["code"] for finding in before["findings"]}
    say("runs", "--assume-zone", "Asia/Tokyo", "--since", "2026-02-01", "--until", "2026-04-01")
    (after,) = say("runs", "--json").json["runs"]
    assert (after["zone_source"], after["local_date"], after["zone"]) == ("runner", "2026-03-02", "Asia/Tokyo")


TREADMILL = """<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>
<Activity Sport="Running"><Id>2026-03-01T20:00:00Z</Id><Lap StartTime="2026-03-01T20:00:00Z">
<TotalTimeSeconds>120</TotalTimeSeconds><DistanceMeters>300</DistanceMeters><Track>
<Trackpoint><Time>2026-03-01T20:00:00Z</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
<Trackpoint><Time>2026-03-01T20:01:00Z</Time><DistanceMeters>150</DistanceMeters></Trackpoint>
<Trackpoint><Time>2026-03-01T20:02:00Z</Time><DistanceMeters>300</DistanceMeters></Trackpoint>
</Track></Lap></Activity></Activities></TrainingCenterDatabase>
"""


def test_answers_go_to_standard_output_and_stay_plain_in_a_pipe(say, watch_files):
    told = say("import", watch_files, "--json")
    json.loads(told.out)
    assert "\x1b" not in told.out + told.err
    assert Path(watch_files).name in told.out


def test_sex_may_be_told_as_a_word_and_the_country_alone_recomputes_nothing(say):
    for typed, kept in (("female", "f"), ("Male", "m"), ("m", "m"), ("unknown", "unknown")):
        assert say("me", "--sex", typed, "--json").json["runner"]["sex"] == kept
    told = say("me", "--country", "uk", "--json")
    assert told.json["runner"]["country"] == "GB"
    assert "anew" not in told.err


def test_an_import_ends_with_what_is_here_now_and_what_is_next(say, watch_files):
    said = say("import", watch_files).out.splitlines()
    assert said[-1] == "Next: backstride answer"
    assert re.match(r"Here now: \d+ runs, from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d\.", said[-2])
    known = say("import", watch_files, "--json").json["held"]
    assert known["runs"] == int(said[-2].split()[2])
