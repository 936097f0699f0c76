"""One bad file is one bad file: whatever happens to it, everything else is imported and nothing is half kept."""

import ctypes
import io
import os
import struct
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.compute.local import LocalProcesses
from backstride.compute.worker import Limits
from backstride.formats.registry import READERS, OfBytes
from backstride.runs.recording import Reading, ReadOutcome
from backstride.services.importing.import_runs import Import, ImportReport
from backstride.services.records import Content, ImportOutcome

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
TRAP = b"a trap"


def silent(done: int, total: int | None, what: str) -> None:
    """Tell nobody."""


def raises(data: bytes, where: str) -> Reading:
    raise ZeroDivisionError(where)


def recurses(data: bytes, where: str) -> Reading:
    return recurses(data, where)


def dies(data: bytes, where: str) -> Reading:
    os._exit(3)


def crashes(data: bytes, where: str) -> Reading:
    ctypes.string_at(0)
    raise AssertionError


def spins(data: bytes, where: str) -> Reading:
    while True:
        data = bytes(reversed(data))


def swells(data: bytes, where: str) -> Reading:
    held = [bytearray(1 << 28) for _ in range(64)]
    return Reading(ReadOutcome.FAILED, (), (), tuple((NOW.date(), len(one)) for one in held))


class Trapped:
    """The readers, of which that for GPX falls into a trap; picklable."""

    def __init__(self, trap: Callable[[bytes, str], Reading]) -> None:
        self.trap = trap

    def __call__(self, content: Content, where: str) -> Reading:
        return self.trap(content.data, where) if TRAP in content.data else READERS["gpx"](content, where)


def trapped(backstride: Backstride, trap: Callable[[bytes, str], Reading]) -> Import:
    whole = backstride.import_runs
    processes = LocalProcesses(2, Limits(memory_bytes=512 << 20))
    return replace(whole, analyse=replace(whole.analyse, readers={**READERS, "gpx": Trapped(trap)}), compute=processes)


def outcomes(report: ImportReport) -> dict[str, tuple[str, list[str]]]:
    return {Path(f.path).name: (f.outcome.value, [one.code for one in f.findings]) for f in report.files}


@pytest.fixture
def folder(copies, tmp_path) -> Path:
    """Good files around a trap."""
    for name in ("one.fit", "alone.fit", "two-a.fit", "one.gpx"):
        (tmp_path / name).write_bytes(copies[name].read_bytes())
    (tmp_path / "b.gpx").write_bytes(b"<gpx>a trap</gpx>")
    return tmp_path


@pytest.mark.parametrize(
    ("trap", "code"),
    [
        (raises, "reader-failed"),
        (recurses, "reader-failed"),
        (dies, "reader-stopped"),
        (crashes, "reader-stopped"),
        (spins, "reader-out-of-time"),
        (swells, "reader-out-of-memory"),
    ],
)
def test_a_reader_that_breaks_costs_one_file(new_home, folder, monkeypatch, trap, code):
    monkeypatch.setattr("backstride.services.importing.nets.BASE_PROCESSOR_S", 3.0)
    backstride, plain = new_home(), new_home()
    report = trapped(backstride, trap)([folder], NOW, silent)
    told = outcomes(report)
    assert told.pop("b.gpx") == ("failed", [code])
    assert {outcome for outcome, _ in told.values()} <= {"imported", "merged"}
    (folder / "b.gpx").unlink()
    plain.import_runs([folder], NOW, silent)
    assert [run.run_id for run in backstride.records.runs()] == [run.run_id for run in plain.records.runs()]


def test_what_a_broken_file_held_is_not_half_kept(new_home, folder, monkeypatch):
    backstride = new_home()

    class Torn(type(backstride.samples)):  # type: ignore[misc]
        def write_gait(self, run_id, gait):
            raise ArithmeticError

    whole = backstride.import_runs
    torn = replace(whole, analyse=replace(whole.analyse, samples=Torn(backstride.home.samples)))
    report = torn([folder / "one.fit", folder / "two-a.fit"], NOW, silent)
    assert report.counts[ImportOutcome.FAILED] == 2
    assert not backstride.records.recordings()
    assert not backstride.records.runs()


def test_rows_that_cannot_be_kept_cost_one_file(new_home, folder, monkeypatch):
    backstride = new_home()
    keep = type(backstride.records).put_recordings

    def refusing(self, rows):
        rows = list(rows)
        if any(row.name == "no" or row.file_hash == refused for row in rows):
            raise UnicodeEncodeError("utf-8", "x", 0, 1, "surrogates not allowed")
        keep(self, rows)

    refused = Content.of((folder / "alone.fit").read_bytes()).content_hash
    monkeypatch.setattr(type(backstride.records), "put_recordings", refusing)
    told = outcomes(backstride.import_runs([folder / "alone.fit", folder / "one.fit"], NOW, silent))
    assert told["alone.fit"] == ("failed", ["reader-failed"])
    assert told["one.fit"] == ("imported", told["one.fit"][1])


def nameless_zip(*, cut: bool) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x", b"nothing much")
        archive.writestr("good.gpx", b"<gpx></gpx>")
    data = bytearray(out.getvalue())
    struct.pack_into("<H", data, 26, 0)  # no name in the local header, whose byte falls to the extra field
    struct.pack_into("<H", data, 28, 1)
    central = data.index(b"PK\x01\x02")
    if cut:
        return bytes(data[:central])
    data[central + 46] = 0
    return bytes(data)


@pytest.mark.parametrize("cut", [True, False])
def test_members_without_a_name_cost_themselves(new_home, folder, cut):
    (folder / "a.zip").write_bytes(nameless_zip(cut=cut))
    report = new_home().import_runs([folder], NOW, silent)
    told = outcomes(report)
    assert told["alone.fit"][0] == "imported"
    assert {"good.gpx", "?"} <= set(told)


def test_a_link_to_itself_costs_one_note(new_home, folder):
    (folder / "me").symlink_to("me")
    (folder / "there").symlink_to("back")
    (folder / "back").symlink_to("there")
    (folder / "up").symlink_to(folder, target_is_directory=True)
    told = outcomes(new_home().import_runs([folder], NOW, silent))
    assert [told[name][1] for name in ("me", "there", "back", "up")] == [["source-link-outside"]] * 4
    assert told["alone.fit"][0] == "imported"


CODECS = [
    *("punycode", "idna", "unicode_escape", "raw_unicode_escape", "zlib", "bz2", "rot13", "rot_13", "utf-7", "UTF7"),
    *("hex", "base64", "uu", "quopri", "undefined", "utf_32", "hz", "cp037", "iso2022_kr", "mac_farsi"),
]
FRAMES = {
    "a.gpx": '<gpx creator="x"><trk/>%s</gpx>',
    "a.tcx": "<TrainingCenterDatabase>%s</TrainingCenterDatabase>",
    "export.xml": '<HealthData locale="en">%s</HealthData>',
}


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("codec", CODECS)
def test_encodings_that_are_no_alphabets_are_refused_at_once(tmp_path, codec, name):
    text = f'<?xml version="1.0" encoding="{codec}"?>' + FRAMES[name] % ("<!-- é " + "a" * 2_000_000 + " -->")
    kind = {"a.gpx": "gpx", "a.tcx": "tcx", "export.xml": "apple_export"}[name]
    (tmp_path / name).write_bytes(text.encode())
    begun = time.process_time()
    reading = _read(tmp_path / name, kind)
    assert time.process_time() - begun < 1.0
    assert reading.outcome is ReadOutcome.FAILED
    assert [finding.code for finding in reading.findings] == ["xml-encoding-refused"]


def _read(path: Path, kind: str) -> Reading:
    from backstride.formats.found import find

    (found,) = find([path])
    content = found.load()
    assert isinstance(content, Content)
    assert found.kind == kind
    return READERS[kind](content, found.path)


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        *[("UTF-8", "utf-8"), ("utf8", "utf-8"), ("ISO-8859-1", "latin-1"), ("windows-1252", "cp1252")],
        *[("us-ascii", "ascii"), ("UTF-16", "utf-16"), ("Windows-1251", "utf-8"), ("klingon-1", "utf-8")],
    ],
)
def test_encodings_of_watches_and_apps_are_not_refused(tmp_path, declared, codec, name):
    text = f'<?xml version="1.0" encoding="{declared}"?>' + FRAMES[name] % "<!-- x -->"
    if name == "export.xml" and codec == "utf-16":
        pytest.skip("Apple writes UTF-8 alone")
    (tmp_path / name).write_bytes(text.encode(codec))
    kind = {"a.gpx": "gpx", "a.tcx": "tcx", "export.xml": "apple_export"}[name]
    assert "xml-encoding-refused" not in [f.code for f in _read(tmp_path / name, kind).findings]


LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "nested": f'<!DOCTYPE x [<!ENTITY l0 "lol">{LOL}]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY l9 "{"a" * 5_000}">]>',
    "outside": '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
}


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("bomb", BOMBS)
def test_entities_are_refused(tmp_path, name, bomb):
    (tmp_path / name).write_text('<?xml version="1.0"?>' + BOMBS[bomb] + FRAMES[name] % ("&l9;" * 2000))
    kind = {"a.gpx": "gpx", "a.tcx": "tcx", "export.xml": "apple_export"}[name]
    reading = _read(tmp_path / name, kind)
    assert reading.outcome is ReadOutcome.FAILED
    assert [finding.code for finding in reading.findings] == ["xml-entities-refused"]


def test_dates_and_numbers_beyond_the_possible_cost_their_rows(new_home, tmp_path):
    from tests.services.test_import import STRAVA

    head, one, two = STRAVA.splitlines()
    wild = ["99999999999999999999. 99. 99999999999999999999, 1:00", "2026-99-99", "٣/٣/٣", "1e400", "-1", "\x00"]
    rows = [
        one.replace("1,", f"{n},", 1).replace("activities/1.fit", "").replace("May 8, 2026, 5:00:00 PM", day)
        for n, day in enumerate(wild, 3)
    ]
    rows += [two.replace("1800", size).replace("5.0,", f"{size},") for size in ("1e400", "9" * 400, "-5", "nan")]
    (tmp_path / "activities.csv").write_text("\n".join([head, one.replace("activities/1.fit", ""), *rows]) + "\n")
    backstride = new_home()
    ((_, (outcome, codes)),) = outcomes(backstride.import_runs([tmp_path], NOW, silent)).items()
    assert outcome == "imported"
    assert not any(code.startswith("reader-") for code in codes)
    assert "Evening loop" in [run.name for run in backstride.records.runs()]


# A full disk


@pytest.fixture
def tiny_disk(tmp_path) -> Iterator[Path]:
    """A disk of its own, with sixteen megabytes."""
    point = tmp_path / "tiny"
    point.mkdir()
    if os.geteuid() != 0 or os.system(f"mount -t tmpfs -o size=16m tmpfs {point} 2>/dev/null") != 0:
        pytest.skip("only root can mount a small disk")
    yield point
    os.system(f"umount -l {point}")


@pytest.mark.parametrize("room", [0, 40, 120, 300, 700])
def test_a_full_disk_is_called_so_and_the_import_goes_on_when_there_is_room(tiny_disk, copies, new_home, room):
    opened = open_backstride(tiny_disk / "home")
    held = opened.home.folder
    fill = tiny_disk / "fill"
    _fill(fill, leave=room << 10)
    files = [copies[name] for name in copies]
    report = opened.import_runs(files, NOW, silent)
    lost = [file for file in report.files if any(finding.code == "disk-full" for finding in file.findings)]
    assert report.out_of_room
    assert lost or report.findings
    assert all(file.outcome is ImportOutcome.FAILED for file in lost)
    assert not any(f.code.startswith("reader-") for file in report.files for f in file.findings)
    assert not list(held.rglob(".part-*"))
    opened.records.close()
    fill.unlink()
    again = open_backstride(held)
    plain = new_home()
    plain.import_runs(files, NOW, silent)
    assert not again.import_runs(files, NOW, silent).out_of_room
    assert [run.run_id for run in again.records.runs()] == [run.run_id for run in plain.records.runs()]


def _fill(path: Path, leave: int) -> None:
    """Fill a disk but for some bytes."""
    handle = os.open(path, os.O_CREAT | os.O_WRONLY)
    size = 0
    try:
        while True:
            size += os.write(handle, bytes(4096))
    except OSError:
        os.ftruncate(handle, max(0, size - leave))
    finally:
        os.close(handle)


def test_a_file_that_may_grow_no_further_is_no_full_disk():
    from backstride.services.importing.nets import disk_is_full

    assert not disk_is_full(OSError(13, "Permission denied"))
    assert not disk_is_full(ValueError("disk full"))
    assert disk_is_full(OSError(28, "No space left on device"))


def test_the_net_does_not_hide_an_interrupt(new_home, folder):
    backstride = new_home()
    whole = backstride.import_runs

    def interrupted(data: bytes, where: str) -> Reading:
        raise KeyboardInterrupt

    readers = {**READERS, "fit": OfBytes(partial(interrupted))}
    with pytest.raises(KeyboardInterrupt):
        replace(whole, analyse=replace(whole.analyse, readers=readers))([folder], NOW, silent)
