"""Many motions: a row each, with the reason where there are no loads; what is finished is not computed again."""

import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from backstride.body import load_ensemble
from backstride.cli import body_trials as command
from backstride.compute.local import IN_THIS_PROCESS, LocalProcesses
from backstride.formats.motion.errors import TrialsUnreadable
from backstride.report.body_report import Subject
from backstride.report.body_trials import columns, loaded, trial_rows, trials_in

WHO = Subject(70.0, 1.75, "m")


@pytest.fixture
def folder(jog: Path, tmp_path: Path) -> Path:
    """Three trials: a motion, one that is none, and one of nobody."""
    found = tmp_path / "lab"
    found.mkdir()
    shutil.copy(jog, found / "jog.mot")
    (found / "broken.mot").write_text("nothing")
    (found / "trials.csv").write_text(
        "motion,mass_kg,height_m,sex\njog.mot,70,1.75,m\nbroken.mot,70,1.75,m\njog.mot,,,\nabsent.mot,70,1.75,m\n"
    )
    return found


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Computes with two bodies in this process, and keeps what was computed."""
    seen: list[str] = []

    def few(one: Any) -> Any:
        seen.append(one.trial.name)
        return trial_rows(one, load_ensemble()[:2])

    monkeypatch.setattr(command, "trial_rows", few)
    return seen


def test_each_trial_is_a_row_and_is_computed_once(
    folder: Path, computed: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    go = partial(command.body_trials, folder, tmp_path / "out", None, None, LocalProcesses(IN_THIS_PROCESS), json=True)
    go()
    rows = pq.read_table(tmp_path / "out" / "trials.parquet").to_pylist()
    assert [(row["trial"], row["outcome"], row["reason"]) for row in rows] == [
        ("jog.mot", "done", None),
        ("broken.mot", "failed", "NotAnOpenSimTable"),
        ("jog.mot", "failed", "who-moved-untold"),
        ("absent.mot", "failed", "FileNotFoundError"),
    ]
    levels = pq.read_table(tmp_path / "out" / "levels.parquet").to_pylist()
    assert [row["level"] for row in levels] == ["L5S1", "L4L5", "L3L4", "L2L3", "L1L2"]
    assert all(row["compression_peak_low_bw"] <= row["compression_peak_bw"] for row in levels)
    assert rows[0]["vertical_force_peak_bw"] > 1.0
    assert computed == ["jog.mot", "broken.mot", "jog.mot"]
    (folder / "absent.mot").write_text("nothing")
    go()
    assert computed[3:] == ["absent.mot"]
    assert pq.read_table(tmp_path / "out" / "trials.parquet").num_rows == 4
    assert '"outcomes":{"done":1,"failed":3}' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("file\njog.mot\n", "motion must be there"),
        ("motion,mass_kg\njog.mot,7000\n", "line 2: mass_kg"),
        ("motion,height_m\njog.mot,tall\n", "line 2: height_m"),
        ("motion,sex\njog.mot,x\n", "line 2: sex"),
        ("motion\n", "no trial"),
    ],
)
def test_a_list_that_cannot_be_says_where(folder: Path, table: str, why: str) -> None:
    (folder / "trials.csv").write_text(table)
    with pytest.raises(TrialsUnreadable, match=why):
        trials_in(folder, WHO)


def test_without_a_list_every_motion_file_is_a_trial_and_files_may_stand_beside(folder: Path) -> None:
    (folder / "trials.csv").unlink()
    found = trials_in(folder, WHO)
    assert [trial.name for trial in found] == ["broken.mot", "jog.mot"]
    (folder / "list.csv").write_text("motion,forces\njog.mot,broken.mot\n")
    (one,) = trials_in(folder, WHO, folder / "list.csv")
    assert (one.subject, loaded(one).file.forces) == (WHO, b"nothing")
    assert loaded(one).key != loaded(found[1]).key


def test_every_column_says_what_it_means() -> None:
    for units in columns().values():
        assert all(command.texts().say(f"body-trials-{command._meaning(name)}") for name in units)
