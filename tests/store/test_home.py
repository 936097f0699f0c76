import json
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.bootstrap import open_backstride
from backstride.diary.gate import GateState
from backstride.store import schema
from backstride.store.backup import BackupExists, HomeIsThere, NotABackup, backup, restore
from backstride.store.health import examine
from backstride.store.home import (
    Home,
    HomeIsBusy,
    HomeIsNewer,
    HomeIsNotAFolder,
    engine_of,
    forget_everything,
    open_home,
    writer,
)
from backstride.store.migrate import HEAD_REVISION, create, migrate, revision_of
from backstride.store.originals import FolderOfOriginals

FIXTURES = Path(__file__).parent / "homes"


def test_a_new_home_is_private_and_has_the_newest_schema(tmp_path):
    home = open_home(tmp_path / "home")
    assert stat.S_IMODE(home.folder.stat().st_mode) == 0o700
    assert revision_of(home.database) == HEAD_REVISION


def shape(database: Path) -> dict[str, object]:
    """Tables with their columns, and indexes, as the database tells them."""
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
        told = {
            (kind, name): connection.execute(
                f"PRAGMA {'table' if kind == 'table' else 'index'}_info({name})"
            ).fetchall()
            for kind, name, _ in rows.fetchall()
        }
    connection.close()
    return told


def test_a_new_home_has_what_the_migrations_make(tmp_path):
    create(tmp_path / "new.db")
    migrate(tmp_path / "migrated.db")
    assert shape(tmp_path / "new.db") == shape(tmp_path / "migrated.db")
    assert revision_of(tmp_path / "new.db") == revision_of(tmp_path / "migrated.db") == HEAD_REVISION


def test_a_new_home_that_was_cut_off_is_made_whole(tmp_path):
    with sqlite3.connect(tmp_path / "backstride.db") as connection:
        connection.execute("CREATE TABLE stray (one TEXT)")
    connection.close()
    home = open_home(tmp_path)
    assert revision_of(home.database) == HEAD_REVISION
    assert shape(home.database).keys() > {("table", "run"), ("table", "recording")}


@pytest.mark.parametrize("fixture", sorted(FIXTURES.glob("*.sql")), ids=lambda path: path.stem)
def test_a_home_of_every_schema_opens_and_is_copied_before_it_is_migrated(fixture, tmp_path):
    with sqlite3.connect(tmp_path / "backstride.db") as old:
        old.executescript(fixture.read_text(encoding="utf-8"))
    old.close()
    home = open_home(tmp_path)
    assert revision_of(home.database) == HEAD_REVISION
    copies = list(home.backups.glob("*.db")) if home.backups.exists() else []
    assert len(copies) == (0 if fixture.stem == HEAD_REVISION else 1)
    with engine_of(home).connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM runner_change").scalar() == 1


def test_every_schema_has_its_fixture():
    revisions = {path.name[:4] for path in (Path(schema.__file__).parent / "migrations" / "versions").glob("0*.py")}
    assert {path.stem for path in FIXTURES.glob("*.sql")} == revisions


def test_a_newer_home_is_refused_and_left_alone(tmp_path):
    home = open_home(tmp_path)
    with sqlite3.connect(home.database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = home.database.read_bytes()
    with pytest.raises(HomeIsNewer, match="newer Backstride"):
        open_home(tmp_path)
    assert home.database.read_bytes() == before


def test_a_file_in_the_place_of_a_home_is_refused(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(HomeIsNotAFolder):
        open_home(tmp_path / "file")


def test_the_second_writer_is_told_who_holds_the_write_lock(tmp_path):
    home = open_home(tmp_path)
    code = (
        "import sys; from pathlib import Path; from backstride.store.home import *\n"
        f"with writer(open_home(Path({str(tmp_path)!r})), 'importing'): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "held\n"
        with pytest.raises(HomeIsBusy, match=f"process {other.pid}, importing"), writer(home, "second"):
            pass
        other.communicate("")
    with writer(home, "third"):
        assert json.loads(home.holder.read_text())["doing"] == "third"


def test_originals_are_kept_unchanged_and_once(tmp_path):
    originals = FolderOfOriginals(tmp_path)
    originals.keep([b"by", b"tes"], "abcd")
    first = (tmp_path / "ab" / "abcd").stat().st_mtime_ns
    originals.keep([b"by", b"tes"], "abcd")
    assert originals.load("abcd") == b"bytes"
    assert (tmp_path / "ab" / "abcd").stat().st_mtime_ns == first
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["abcd"]


def filled(folder: Path):
    home = open_home(folder)
    FolderOfOriginals(home.originals).keep([b"by", b"tes"], "abcd")
    with sqlite3.connect(home.database) as connection:
        connection.execute("INSERT INTO file VALUES ('me', 'abcd', 1, 'imported', '{}')")
    connection.close()
    return home


def test_a_backup_gives_everything_back(tmp_path):
    home = filled(tmp_path / "one")
    backup(home, tmp_path / "kept.zip")
    back = restore(tmp_path / "kept.zip", tmp_path / "two")
    assert FolderOfOriginals(back.originals).load("abcd") == b"bytes"
    assert examine(back).rows == examine(home).rows


def test_a_backup_overwrites_nothing(tmp_path):
    (tmp_path / "kept.zip").write_text("mine")
    with pytest.raises(BackupExists):
        backup(open_home(tmp_path / "one"), tmp_path / "kept.zip")
    assert (tmp_path / "kept.zip").read_text() == "mine"


def test_a_restore_overwrites_nothing(tmp_path):
    home = filled(tmp_path / "one")
    backup(home, tmp_path / "kept.zip")
    with pytest.raises(HomeIsThere):
        restore(tmp_path / "kept.zip", home.folder)


@pytest.mark.parametrize("name", ["../out", "originals/../../out", "/etc/out", "notes.txt"])
def test_a_restore_refuses_what_is_no_backup(tmp_path, name):
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr(name, "x")
    with pytest.raises(NotABackup):
        restore(tmp_path / "odd.zip", tmp_path / "two")
    assert not (tmp_path / "out").exists()


def test_a_restore_refuses_a_file_that_is_no_zip(tmp_path):
    (tmp_path / "odd.zip").write_text("no zip")
    with pytest.raises(NotABackup):
        restore(tmp_path / "odd.zip", tmp_path / "two")


def test_the_doctor_sees_a_lost_original(tmp_path):
    home = filled(tmp_path)
    assert examine(home).originals_missing == 0
    shutil.rmtree(home.originals / "ab")
    assert examine(home).originals_missing == 1


def test_forgetting_leaves_nothing(tmp_path):
    home = filled(tmp_path / "home")
    forget_everything(home)
    assert not home.folder.exists()


def test_migrating_twice_changes_nothing(tmp_path):
    home = open_home(tmp_path)
    migrate(home.database)
    assert revision_of(home.database) == HEAD_REVISION


def test_a_sign_waits_for_a_home_that_another_process_brings_up_to_date(tmp_path):
    with sqlite3.connect(tmp_path / "backstride.db") as old:
        old.executescript(min(FIXTURES.glob("*.sql")).read_text(encoding="utf-8"))
    old.close()
    home, held = Home(tmp_path), threading.Event()

    def brings_up_to_date():
        with writer(home, "opening the home"):
            held.set()
            time.sleep(0.5)

    other = threading.Thread(target=brings_up_to_date)
    other.start()
    assert held.wait(5)
    opened = open_backstride(tmp_path)
    now = datetime.now(UTC)
    assert opened.safety.answer({"bladder_change": "yes"}, now).state is GateState.EMERGENCY
    other.join()
    assert open_backstride(tmp_path).safety.state(now).state is GateState.EMERGENCY
