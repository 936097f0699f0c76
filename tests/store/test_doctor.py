"""What is wrong with a home is found and mended: each kind of damage, and nothing deleted."""

import importlib.util
import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.repair import Repaired, repair
from backstride.compute.local import IN_THIS_PROCESS, LocalProcesses
from backstride.diary.fields import EntryKind
from backstride.problems import recognised
from backstride.store.health import SET_ASIDE, examine
from backstride.store.home import REMAKE_MARK, REPAIR_MARK, Home, HomeIsDamaged, open_home

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
HERE = Path(__file__).parent


def quiet(done: int, total: int | None, what: str) -> None:
    pass


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with runs, one of them from two copies, and a diary; tests work on copies of it."""
    place = importlib.util.spec_from_file_location("doctor_homes", HERE.parent / "web" / "homes.py")
    assert place is not None
    assert place.loader is not None
    homes = importlib.util.module_from_spec(place)
    import sys

    sys.modules["doctor_homes"] = homes
    place.loader.exec_module(homes)
    folder: Path = tmp_path_factory.mktemp("sound") / "home"
    home = homes.bare_home(folder)
    homes.import_runs(home, range(-3, 0))
    home.diary.save(EntryKind.MORNING, {"back_pain": 2, "note": "first"}, homes.NOW)
    home.records.close()
    return folder


def mend(folder: Path) -> Repaired:
    return repair(folder, NOW, quiet, lambda: LocalProcesses(IN_THIS_PROCESS))


@pytest.fixture
def home(sound: Path, tmp_path: Path) -> Home:
    shutil.copytree(sound, tmp_path / "home")
    return Home(tmp_path / "home")


def kept(folder: Path) -> dict[str, Any]:
    """What a home holds, by its meaning and not by its bytes."""
    back: Backstride = open_backstride(folder)
    runs = {run.run_id: (run.facts, run.load, run.local_date, run.sport) for run in back.records.runs()}
    gaits = {run: len(back.samples.read_gait(run)) for run in runs}
    notes = [(entry.back_pain, entry.note) for entry in back.diary.entries()]
    samples = {row.key: len(back.samples.read_recording(row.key).samples) for row in back.records.recordings()}
    back.records.close()
    return {"runs": runs, "gaits": gaits, "notes": notes, "samples": samples}


def measured(held: dict[str, Any]) -> dict[str, Any]:
    """What the runs measured, without what the runner told and lost with the database."""
    return {run: (facts.distance_m, facts.elapsed_s, day) for run, (facts, _, day, _) in held["runs"].items()}


def codes(home: Home) -> set[str]:
    return {one.code for one in examine(home).findings}


def only(folder: Path) -> Path:
    return next(path for path in sorted(folder.rglob("*")) if path.is_file())


def no_database(home: Home) -> None:
    home.database.unlink()
    for suffix in ("-wal", "-shm"):
        Path(f"{home.database}{suffix}").unlink(missing_ok=True)


def empty_database(home: Home) -> None:
    no_database(home)
    home.database.write_bytes(b"")


def overwritten_head(home: Home) -> None:
    no_wal(home)
    with home.database.open("r+b") as file:
        file.write(b"this is no database" * 10)


def no_wal(home: Home) -> None:
    with sqlite3.connect(home.database) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    for suffix in ("-wal", "-shm"):
        Path(f"{home.database}{suffix}").unlink(missing_ok=True)


def torn_pages(home: Home) -> None:
    """Pages of the table of runs are overwritten, as by a disk that loses them."""
    no_wal(home)
    with sqlite3.connect(home.database) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'run'").fetchone()
    database.close()
    with home.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


def bad_row(home: Home) -> None:
    with sqlite3.connect(home.database) as database:
        database.execute("UPDATE recording SET body = '{\"torn' WHERE rowid = (SELECT min(rowid) FROM recording)")
    database.close()


def damaged_original(home: Home) -> None:
    path = only(home.originals)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def lost_samples(home: Home) -> None:
    only(home.samples / "recording").unlink()


def lost_gait(home: Home) -> None:
    for path in (home.samples / "gait").rglob("*.parquet"):
        path.unlink()


def cut_samples(home: Home) -> None:
    path = only(home.samples / "recording")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def all_samples_gone(home: Home) -> None:
    shutil.rmtree(home.samples)


def unread_original(home: Home) -> None:
    """As after a kill between keeping the bytes and the row that names them."""
    with sqlite3.connect(home.database) as database:
        (key,) = database.execute("SELECT content_hash FROM file ORDER BY sequence").fetchone()
        database.execute("DELETE FROM file WHERE content_hash = ?", (key,))
        database.execute("DELETE FROM recording WHERE file_hash = ?", (key,))
    database.close()


def part_file(home: Home) -> None:
    (only(home.originals).parent / ".part-abc").write_bytes(b"half")


def open_to_others(home: Home) -> None:
    home.folder.chmod(0o755)
    home.database.chmod(0o644)


def loose_samples(home: Home) -> None:
    path = only(home.samples / "gait")
    shutil.copy2(path, path.with_name("0123456789ab.parquet"))


WHOLE_AGAIN: dict[Callable[[Home], None], str] = {
    torn_pages: "home-database-torn",
    bad_row: "home-rows-unreadable",
    lost_samples: "home-samples-missing",
    lost_gait: "home-samples-missing",
    cut_samples: "home-samples-unreadable",
    all_samples_gone: "home-samples-missing",
    unread_original: "home-originals-unread",
    part_file: "home-leftovers",
    open_to_others: "home-open-to-others",
    loose_samples: "home-samples-loose",
}


def test_a_sound_home_is_sound(home: Home) -> None:
    assert examine(home).findings == ()
    before = sorted((path, path.stat().st_mtime_ns) for path in home.originals.rglob("*"))
    assert mend(home.folder).done == ()
    assert sorted((path, path.stat().st_mtime_ns) for path in home.originals.rglob("*")) == before


@pytest.mark.parametrize(("damage", "code"), WHOLE_AGAIN.items(), ids=lambda one: getattr(one, "__name__", one))
def test_what_comes_from_originals_is_whole_again(
    damage: Callable[[Home], None], code: str, home: Home, sound: Path, tmp_path: Path
) -> None:
    wanted = kept(Path(shutil.copytree(sound, tmp_path / "as-it-was")))
    damage(home)
    assert code in codes(home)
    files = {path.name for path in home.originals.rglob("*") if path.is_file()}
    repaired = mend(home.folder)
    assert repaired.done
    assert repaired.health.is_sound, repaired.health.findings
    assert kept(home.folder) == wanted
    everywhere = {path.name for path in home.folder.rglob("*") if path.is_file()}
    assert files <= everywhere
    assert mend(home.folder).done == ()


@pytest.mark.parametrize("damage", [no_database, empty_database, overwritten_head])
def test_a_lost_database_is_not_made_anew_in_silence(
    damage: Callable[[Home], None], home: Home, sound: Path, tmp_path: Path
) -> None:
    wanted = kept(Path(shutil.copytree(sound, tmp_path / "as-it-was")))
    damage(home)
    with pytest.raises(HomeIsDamaged, match="doctor"):
        open_home(home.folder)
    assert codes(home) & {"home-database-absent", "home-database-empty", "home-database-torn"}
    repaired = mend(home.folder)
    assert repaired.health.is_sound, repaired.health.findings
    found = kept(home.folder)
    assert measured(found) == measured(wanted)
    assert found["samples"] == wanted["samples"]
    if damage is overwritten_head:
        (aside,) = (home.folder / SET_ASIDE).rglob("backstride.db")
        assert aside.read_bytes().startswith(b"this is no database")


def test_rows_told_survive_torn_pages(home: Home) -> None:
    torn_pages(home)
    mend(home.folder)
    assert kept(home.folder)["notes"] == [(2, "first")]


def test_the_copy_before_a_migration_gives_the_diary_back(home: Home) -> None:
    home.backups.mkdir()
    shutil.copy2(home.database, home.backups / "0005-20261101T000000.db")
    empty_database(home)
    assert mend(home.folder).health.is_sound
    assert kept(home.folder)["notes"] == [(2, "first")]


def test_a_damaged_original_is_moved_aside_and_said(home: Home) -> None:
    damaged_original(home)
    assert "home-originals-damaged" in codes(home)
    repaired = mend(home.folder)
    assert {one.code for one in repaired.health.findings} == {"home-originals-missing"}
    assert len([path for path in (home.folder / SET_ASIDE).rglob("*") if path.is_file()]) == 1


def test_importing_a_lost_original_again_keeps_it_again(home: Home, tmp_path: Path) -> None:
    original = only(home.originals)
    shutil.move(original, tmp_path / "morning-run.fit")
    assert codes(home) == {"home-originals-missing"}
    back = open_backstride(home.folder)
    back.import_runs([tmp_path / "morning-run.fit"], NOW, quiet)
    back.records.close()
    assert original.exists()
    assert codes(home) == set()


def test_a_row_that_cannot_be_read_is_written_aside(home: Home) -> None:
    with sqlite3.connect(home.database) as database:
        database.execute("UPDATE diary_revision SET body = '{\"at\": 3}'")
    database.close()
    assert "home-rows-unreadable" in codes(home)
    mend(home.folder)
    (lines,) = (home.folder / SET_ASIDE).rglob("*.jsonl")
    assert json.loads(lines.read_text().splitlines()[0])["table"] == "diary_revision"
    assert kept(home.folder)["notes"] == []


def test_an_emptied_database_without_originals_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "backstride.db").write_bytes(b"")
    assert open_home(tmp_path).database.stat().st_size > 0


def test_a_repair_that_was_cut_off_goes_on(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    torn_pages(home)
    with monkeypatch.context() as patched:
        patched.setattr("backstride.store.mend._put_in_place", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            mend(home.folder)
    assert (home.folder / REPAIR_MARK).exists()
    assert "home-repair-cut-off" in codes(home)
    with pytest.raises(HomeIsDamaged):
        open_home(home.folder)
    assert mend(home.folder).health.is_sound
    assert not (home.folder / REPAIR_MARK).exists()
    assert not (home.folder / REMAKE_MARK).exists()
    assert kept(home.folder)["notes"] == [(2, "first")]


def test_a_torn_database_under_a_command_is_called_that() -> None:
    problem = sqlite3.DatabaseError("database disk image is malformed")
    problem.sqlite_errorcode = 11
    assert isinstance(recognised(problem), HomeIsDamaged)
    assert not isinstance(recognised(ValueError()), HomeIsDamaged)


def test_looking_changes_nothing(home: Home) -> None:
    no_wal(home)
    before = {path: path.read_bytes() for path in home.folder.rglob("*") if path.is_file() and path.suffix != ".db-shm"}
    examine(home)
    after = {path: path.read_bytes() for path in before}
    assert before == after


def test_every_finding_has_its_sentence_in_lines_that_fit(home: Home) -> None:
    from backstride.cli.doctor import WIDTH, health_lines

    bad_row(home)
    damaged_original(home)
    for line in health_lines(examine(home), (), WIDTH):
        assert len(line) <= WIDTH


def test_what_an_older_version_read_is_read_again_with_its_laps(home: Home) -> None:
    def laps() -> list[int]:
        opened = open_backstride(home.folder)
        found = [len(opened.samples.read_gait(run.run_id).laps) for run in opened.records.runs()]
        opened.records.close()
        return found

    now = laps()
    assert min(now) > 0
    with sqlite3.connect(home.database) as connection:
        connection.execute("UPDATE file SET body = json_remove(body, '$.readers')")
    opened = open_backstride(home.folder)
    for run in opened.records.runs():
        for key in (source.recording for source in run.sources):
            opened.samples.write_recording(key, replace(opened.samples.read_recording(key), laps=()))
        opened.samples.write_gait(run.run_id, replace(opened.samples.read_gait(run.run_id), laps=()))
    opened.records.close()
    assert set(laps()) == {0}
    assert "home-read-before" in {one.code for one in examine(home).findings}
    assert examine(home).is_sound
    mend(home.folder)
    assert laps() == now
    assert "home-read-before" not in {one.code for one in examine(home).findings}
