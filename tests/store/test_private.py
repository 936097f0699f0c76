"""Whatever lies in a home or is handed out is for its owner alone, whatever the process allows by default."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backstride.bootstrap import open_backstride
from backstride.cli.plan import _written
from backstride.diary.fields import EntryKind
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.store.backup import backup, restore
from backstride.store.log import log_of
from backstride.store.private import create_private, write_private
from backstride.web.uploads import take_upload

NOW = datetime.now(UTC)
SOURCE = Path(__file__).parents[2] / "src" / "backstride"


@pytest.fixture(params=[0o000, 0o022, 0o077])
def loose(request: pytest.FixtureRequest) -> Iterator[int]:
    """A process that lets everybody read what it writes, or nobody."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def wide(folder: Path) -> list[str]:
    """What others than the owner may read."""
    return [path.name for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077]


@pytest.mark.usefixtures("loose")
def test_everything_in_a_home_is_for_its_owner_alone(tmp_path: Path) -> None:
    home = open_backstride(tmp_path / "home")
    log_of(home.home).info("opened")
    home.home.mark_simulated()
    with home.writing("a test"):
        home.safety.answer({"none_of_these": True}, NOW)
        home.diary.save(EntryKind.MORNING, {"back_pain": 2}, NOW)
        assert wide(home.home.folder) == []
    assert wide(home.home.folder) == []


@pytest.mark.usefixtures("loose")
def test_a_backup_is_for_its_owner_alone_and_a_made_up_home_stays_marked(tmp_path: Path) -> None:
    home = open_backstride(tmp_path / "home")
    home.home.mark_simulated()
    backup(home.home, tmp_path / "kept.zip")
    assert (tmp_path / "kept.zip").stat().st_mode & 0o777 == 0o600
    back = restore(tmp_path / "kept.zip", tmp_path / "back")
    assert back.is_simulated
    assert wide(back.folder) == []


def test_a_home_of_somebody_generous_is_closed_when_it_is_opened(tmp_path: Path) -> None:
    home = open_backstride(tmp_path / "home")
    home.records.close()
    for path in (home.home.folder, home.home.database):
        path.chmod(0o777)
    open_backstride(tmp_path / "home").records.close()
    assert wide(tmp_path / "home") == []


@pytest.mark.usefixtures("loose")
def test_what_is_handed_out_is_for_its_owner_alone_also_over_a_wider_file(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"old")
    file.chmod(0o666)
    write_private(file, b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o600)


@pytest.mark.usefixtures("loose")
def test_what_was_uploaded_or_written_for_the_demo_is_for_its_owner_alone(tmp_path: Path) -> None:
    home = open_backstride(tmp_path / "home")
    folder = home.demo_files(demo_season(DEMO_SEED, NOW.date()).recordings[-1:])
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="in/a.gpx"\r\n\r\n<gpx/>\r\n--x--\r\n'

    async def pieces() -> AsyncIterator[bytes]:
        yield head

    told = take_upload(pieces(), "multipart/form-data; boundary=x", home.home.uploads / "one")
    assert asyncio.run(told) == 1
    assert wide(folder) == wide(home.home.folder) == []
    home.records.close()


@pytest.mark.usefixtures("loose")
def test_what_commands_write_is_for_its_owner_alone(tmp_path: Path) -> None:
    written = _written(tmp_path / "new" / "plan.ics", b"BEGIN:VCALENDAR")
    assert written.stat().st_mode & 0o777 == 0o600
    assert wide(tmp_path / "new") == []
    with create_private(tmp_path / "once") as file:
        file.write(b"1")
    assert (tmp_path / "once").stat().st_mode & 0o777 == 0o600


def test_no_room_writes_a_file_of_somebody_in_the_open() -> None:
    # what makes files or folders by the short way leaves it to the process who may read them
    plain = re.compile(r"\.(?:write_text|write_bytes|mkdir)\(|\.open\(\"[wx]")
    allowed = {"store/private.py", "store/home.py", "report/figures/__main__.py"}
    found = {
        path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py") if plain.search(path.read_text("utf-8"))
    }
    assert found <= allowed
