"""Walking files, folders and archives: what is found, in which order, and what is refused."""

import bz2
import gzip
import io
import lzma
import os
import pickle
import struct
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from backstride.findings import Severity
from backstride.formats.appearing import Appearing
from backstride.formats.archives import SHELF, unsafe_name
from backstride.formats.archives_ratio import FREE_BYTES
from backstride.formats.sources import SourceFile, SourceKind, beside, load, sources
from backstride.runs.file_format import FileFormat

FIT = b"\x0e\x10\x64\x08\x00\x00\x00\x00.FIT\x00\x00"
GPX = b'<?xml version="1.0"?><gpx version="1.1"><trk></trk></gpx>'
TCX = b"<TrainingCenterDatabase></TrainingCenterDatabase>"
CSV = b"Activity ID,Activity Date,Activity Name,Activity Type,Activity Description\n"


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def found(*paths: Path) -> dict[str, SourceFile]:
    return {str(s.path).removeprefix(str(paths[0].parent) + "/"): s for s in sources(paths)}


def codes(source: SourceFile) -> set[str]:
    return {finding.code for finding in source.findings}


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.fit", FIT, FileFormat.FIT),
        ("a.bin", FIT, FileFormat.FIT),
        ("a.gpx", TCX, FileFormat.TCX),
        ("a.gpx", GPX.decode().encode("utf-16"), FileFormat.GPX),
        ("a.GPX", b"", FileFormat.GPX),
        ("a.xml", b"\xef\xbb\xbf\n<!-- x --><gpx>", FileFormat.GPX),
        ("export.xml", b"<!DOCTYPE HealthData [<!ELEMENT x ANY>]>\n<HealthData>", SourceKind.APPLE_EXPORT),
        ("activities.csv", CSV, SourceKind.STRAVA_ACTIVITIES_CSV),
        ("me_summarizedActivities.json", b'[{"x": []}]', SourceKind.GARMIN_SUMMARIES_JSON),
        ("x.json", b'[{"summarizedActivitiesExport": []}]', SourceKind.GARMIN_SUMMARIES_JSON),
        ("me_gear.json", b'[{"gearDTOS": []}]', SourceKind.GARMIN_GEAR_JSON),
        ("shoes.csv", b"Shoe Brand,Shoe Model,Shoe Name\n", SourceKind.OTHER),
        ("photo.jpg", b"\xff\xd8\xff\xe0", SourceKind.OTHER),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_what_a_file_is_shows_in_its_bytes_first(
    tmp_path: Path, name: str, data: bytes, kind: SourceKind, packed: bool
) -> None:
    path = tmp_path / (name + ".gz" if packed else name)
    path.write_bytes(gzip.compress(data) if packed else data)
    (source,) = sources([path])
    assert source.kind is kind
    if kind is SourceKind.OTHER:
        assert codes(source) == {"source-other"}
        assert source.findings[0].severity is Severity.NOTE
    else:
        assert source.locator is not None
        assert load(source.locator).data == data


def test_archives_in_archives_are_walked_with_lists_before_activities(tmp_path: Path) -> None:
    part = zipped({"b.fit": FIT, "a.fit.gz": gzip.compress(FIT), "c.txt": b"hello"}, zipfile.ZIP_STORED)
    outer = {
        "DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip": part,
        "DI_CONNECT/DI-Connect-Fitness/me_summarizedActivities.json": b"[]",
        "__MACOSX/._x.fit": b"",
    }
    (tmp_path / "garmin.zip").write_bytes(zipped(outer))
    walked = list(sources([tmp_path]))
    inner = f"{tmp_path}/garmin.zip!/DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"
    assert [(s.path.removeprefix(inner), s.kind, s.container) for s in walked[-5:]] == [
        ("", SourceKind.OTHER, True),
        ("!/a.fit.gz", FileFormat.FIT, False),
        ("!/b.fit", FileFormat.FIT, False),
        ("!/c.txt", SourceKind.OTHER, False),
        (f"{tmp_path}/garmin.zip!/__MACOSX/._x.fit", SourceKind.OTHER, False),
    ]
    kinds = [s.kind for s in walked]
    assert kinds.index(SourceKind.GARMIN_SUMMARIES_JSON) < kinds.index(FileFormat.FIT)
    assert all(load(s.locator).data == FIT for s in walked if s.kind is FileFormat.FIT and s.locator)


def test_a_folder_gives_its_list_before_its_activities_and_is_steady(tmp_path: Path) -> None:
    (tmp_path / "activities").mkdir()
    (tmp_path / "activities" / "2.fit").write_bytes(FIT)
    (tmp_path / "activities" / "1.gpx").write_bytes(GPX)
    (tmp_path / "activities.csv").write_bytes(CSV)
    names = [Path(s.path).name for s in sources([tmp_path])]
    assert names == ["activities.csv", "1.gpx", "2.fit"] == [Path(s.path).name for s in sources([tmp_path])]


def test_a_locator_survives_pickling_and_another_process_opens_it_anew(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"in.zip": zipped({"x.fit.gz": gzip.compress(FIT)})}))
    last = list(sources([tmp_path / "a.zip"]))[-1]
    SHELF.close()
    assert load(pickle.loads(pickle.dumps(last.locator))).data == FIT


def test_system_files_and_unknown_ones_are_listed_with_a_reason(tmp_path: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "notes.txt", "empty"):
        (tmp_path / name).write_bytes(b"" if name == "empty" else b"x")
    walked = found(tmp_path)
    by_name = {Path(path).name: codes(source) for path, source in walked.items()}
    assert by_name == {
        ".DS_Store": {"source-hidden"},
        "Thumbs.db": {"source-hidden"},
        "notes.txt": {"source-other"},
        "empty": {"source-empty"},
    }
    assert all(f.severity is Severity.NOTE for source in walked.values() for f in source.findings)


def test_a_missing_path_is_a_failed_file(tmp_path: Path) -> None:
    (source,) = sources([tmp_path / "nowhere.fit"])
    assert codes(source) == {"source-missing"}
    assert source.findings[0].severity is Severity.ERROR


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.fit"
    outside.write_bytes(FIT)
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "real.fit").write_bytes(FIT)
    (inside / "leak.fit").symlink_to(outside)
    (inside / "same.fit").symlink_to(inside / "real.fit")
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    walked = {Path(s.path).name: s for s in sources([inside])}
    assert codes(walked["leak.fit"]) == codes(walked["loop"]) == {"source-link-outside"}
    assert walked["same.fit"].kind is walked["real.fit"].kind is FileFormat.FIT
    (named,) = sources([inside / "leak.fit"])
    assert named.kind is FileFormat.FIT


def test_a_pipe_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.fit")
    (source,) = sources([tmp_path])
    assert codes(source) == {"source-not-a-file"}


@pytest.mark.parametrize("name", ["../../evil.fit", "/etc/evil.fit", "a/../../evil.fit", "C:\\evil.fit"])
def test_names_that_point_outside_are_read_with_a_warning_and_written_nowhere(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({name: FIT}))
    before = sorted(p for p in tmp_path.parent.rglob("*evil*"))
    member = list(sources([tmp_path / "a.zip"]))[-1]
    assert unsafe_name(name)
    assert codes(member) == {"archive-member-name"}
    assert member.locator is not None
    assert load(member.locator).data == FIT
    assert sorted(p for p in tmp_path.parent.rglob("*evil*")) == before


class Unseekable(io.BytesIO):
    """What a program writes to a pipe: the sizes of members come after them."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def test_a_link_in_an_archive_is_not_followed(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("passwd.fit")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert codes(list(sources([tmp_path / "a.zip"]))[-1]) == {"archive-member-link"}


def test_zip_bombs_are_refused_unopened(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("b.gpx", "w") as out,
    ):
        for _ in range((FREE_BYTES >> 20) + 8):
            out.write(bytes(1 << 20))
    last = list(sources([tmp_path / "bomb.zip"]))[-1]
    assert codes(last) == {"archive-swells"}
    assert last.locator is None


def test_a_bomb_without_its_list_is_refused_by_what_came_out_of_it(tmp_path: Path) -> None:
    """Its sizes are told after it: nobody knows them before."""
    out = Unseekable()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("b.gpx", "w") as member:
        for _ in range((FREE_BYTES >> 20) + 64):
            member.write(bytes(1 << 20))
    data = out.getvalue()
    (tmp_path / "cut.zip").write_bytes(data[: data.index(b"PK\x01\x02")])
    last = list(sources([tmp_path / "cut.zip"]))[-1]
    assert codes(last) == {"archive-swells"}
    assert last.locator is None


def test_sizes_that_an_archive_tells_are_only_claims(tmp_path: Path) -> None:
    """The list says the member is packed into a gigabyte, so that its ratio looks honest."""
    data = bytearray(zipped({"b.gpx": GPX + bytes(FREE_BYTES + (32 << 20))}))
    listed = data.index(b"PK\x01\x02")
    struct.pack_into("<L", data, listed + 20, 1 << 30)
    (tmp_path / "liar.zip").write_bytes(data)
    last = list(sources([tmp_path / "liar.zip"]))[-1]
    assert last.locator is not None
    loaded = load(last.locator)
    assert len(loaded.data or b"") <= FREE_BYTES
    assert {finding.code for finding in loaded.findings} <= {"archive-swells", "source-broken"}
    assert loaded.findings


def test_gzip_bombs_stop_early(tmp_path: Path) -> None:
    bomb = gzip.compress(FIT + bytes(2 * FREE_BYTES))
    (tmp_path / "b.fit.gz").write_bytes(bomb)
    (source,) = sources([tmp_path / "b.fit.gz"])
    assert source.locator is not None
    loaded = load(source.locator)
    assert loaded.data is None
    assert {f.code for f in loaded.findings} == {"archive-swells"}


def test_many_names_for_the_same_bytes_are_a_bomb(tmp_path: Path) -> None:
    body = zipped({"a.bin": bytes(60 << 20)})
    entry = body[body.index(b"PK\x01\x02") : body.index(b"PK\x05\x06")]
    start = body.index(b"PK\x01\x02")
    count = 400
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, start, 0)
    (tmp_path / "flat.zip").write_bytes(body[:start] + entry * count + end)
    walked = list(sources([tmp_path / "flat.zip"]))
    assert codes(walked[-1]) == {"archive-swells"}
    assert len(walked) < count


def test_archives_in_archives_have_a_depth(tmp_path: Path) -> None:
    data = zipped({"a.fit": FIT})
    for _ in range(6):
        data = zipped({"in.zip": data})
    (tmp_path / "deep.zip").write_bytes(data)
    walked = list(sources([tmp_path / "deep.zip"]))
    assert codes(walked[-1]) == {"archive-too-deep"}
    assert len(walked) == 4


def test_a_locked_member_and_a_strange_method_fail_with_a_reason(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.fit": FIT}, zipfile.ZIP_STORED))
    at = data.index(b"PK\x01\x02")
    locked, strange = bytearray(data), bytearray(data)
    locked[at + 8] |= 1
    strange[at + 10] = 99
    (tmp_path / "locked.zip").write_bytes(locked)
    (tmp_path / "strange.zip").write_bytes(strange)
    assert codes(list(sources([tmp_path / "locked.zip"]))[-1]) == {"archive-member-locked"}
    assert codes(list(sources([tmp_path / "strange.zip"]))[-1]) == {"archive-method-unknown"}


def test_a_broken_archive_fails(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04" + b"junk" * 20)
    (source,) = sources([tmp_path / "a.zip"])
    assert codes(source) == {"archive-broken"}
    assert not source.container


@pytest.mark.parametrize("seekable", [True, False])
def test_an_archive_whose_end_is_missing_gives_what_comes_before(tmp_path: Path, seekable: bool) -> None:
    bodies = {f"activities/{i}.fit": FIT + os.urandom(3000) for i in range(5)}
    out = io.BytesIO() if seekable else _Pipe()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        for name, data in bodies.items():
            archive.writestr(name, data)
    whole = out.getvalue()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) * 7 // 10])
    container, *members = sources([tmp_path / "cut.zip"])
    assert container.container
    assert codes(container) == {"archive-cut-short"}
    assert [load(s.locator).data for s in members[:3] if s.locator] == list(bodies.values())[:3]
    assert members[3].locator is not None
    cut = load(members[3].locator)
    assert {f.code for f in cut.findings} == {"source-broken"}
    assert bodies["activities/3.fit"].startswith(cut.data or b"?")


class _Pipe(io.RawIOBase):
    """A target that cannot seek, as a download page writes to it: sizes follow after members."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.parts.append(bytes(data))  # type: ignore[call-overload]
        return len(self.parts[-1])

    def getvalue(self) -> bytes:
        return b"".join(self.parts)


def test_a_member_with_a_wrong_checksum_is_read_and_said(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.fit": FIT * 50}))
    at = data.index(b"PK\x01\x02")
    data[at + 16] ^= 0xFF
    data[14] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(data)
    member = list(sources([tmp_path / "a.zip"]))[-1]
    assert member.kind is FileFormat.FIT
    assert member.locator is not None
    loaded = load(member.locator)
    assert loaded.data == FIT * 50
    assert {f.code for f in loaded.findings} == {"source-broken"}


def test_a_cut_gzip_gives_what_comes_before(tmp_path: Path) -> None:
    body = FIT + os.urandom(5000)
    (tmp_path / "a.fit.gz").write_bytes(gzip.compress(body)[:3000])
    (source,) = sources([tmp_path / "a.fit.gz"])
    assert source.locator is not None
    loaded = load(source.locator)
    assert loaded.data
    assert body.startswith(loaded.data)
    assert [f.code for f in loaded.findings] == ["source-broken"]


def test_a_file_beside_another_is_found_in_folders_and_archives(tmp_path: Path) -> None:
    files = {"e/export.xml": b"<HealthData>", "e/workout-routes/r.gpx": GPX}
    (tmp_path / "x.zip").write_bytes(zipped(files))
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    for place in (tmp_path / "x.zip", tmp_path / "e"):
        export = next(s for s in sources([place]) if s.kind is SourceKind.APPLE_EXPORT)
        assert export.locator is not None
        route = beside(export.locator, "/workout-routes/r.gpx")
        assert route is not None
        assert load(route).data == GPX
        assert beside(export.locator, "/workout-routes/none.gpx") is None
        assert beside(export.locator, "../../../etc/passwd") is None


@pytest.mark.data
def test_every_real_file_is_listed_once(data_folder: Path) -> None:
    paths = [s.path for s in sources([data_folder])]
    assert len(paths) == len(set(paths)) == sum(1 for p in data_folder.rglob("*") if p.is_file())


def test_a_cut_archive_in_a_cut_archive_still_gives_its_first_files(tmp_path: Path) -> None:
    bodies = {f"{i}.fit": FIT + os.urandom(3000) for i in range(6)}
    outer = zipped({"Part1.zip": zipped(bodies, zipfile.ZIP_STORED)})
    (tmp_path / "cut.zip").write_bytes(outer[: len(outer) // 2])
    walked = list(sources([tmp_path / "cut.zip"]))
    assert [codes(s) for s in walked if s.container] == [{"archive-cut-short"}] * 2
    fits = [s for s in walked if s.kind is FileFormat.FIT]
    assert [load(s.locator).data for s in fits[:2] if s.locator] == list(bodies.values())[:2]


def test_a_member_of_which_nothing_can_be_had_has_failed(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.fit": FIT * 50, "b.fit": FIT}))
    data[30 + 5] = 0xFF  # the first bytes of the first member's deflate stream
    data[30 + 6] = 0xFF
    (tmp_path / "a.zip").write_bytes(data)
    broken, sound = list(sources([tmp_path / "a.zip"]))[1:]
    assert codes(broken) == {"source-unreadable"}
    assert broken.findings[0].severity is Severity.ERROR
    assert sound.kind is FileFormat.FIT


def test_a_name_of_bytes_that_are_no_letters_can_be_shown_and_kept(tmp_path):
    odd = os.fsencode(tmp_path) + b"/l\xe4uf.gpx"
    try:
        with open(odd, "wb") as file:  # noqa: PTH123 (bytes)
            file.write(GPX)
    except OSError:
        pytest.skip("this disk takes no such names")
    (one,) = sources([tmp_path])
    assert one.path.endswith("/l\\xe4uf.gpx")
    assert one.locator is not None
    assert load(one.locator, one.path).data == GPX


def test_what_appears_in_a_folder_is_given_once_it_is_written(tmp_path: Path) -> None:
    looked_at = Appearing(tmp_path)
    (tmp_path / "deep").mkdir()
    first, second = tmp_path / "a.gpx", tmp_path / "deep" / "b.fit"
    first.write_bytes(b"here before")
    assert [looked_at.look(), looked_at.look(), looked_at.look()] == [(), (first,), ()]
    second.write_bytes(b"half")
    assert looked_at.look() == ()
    second.write_bytes(b"half and the rest")
    assert [looked_at.look(), looked_at.look(), looked_at.look()] == [(), (second,), ()]
    first.write_bytes(b"changed later")
    assert [looked_at.look(), looked_at.look()] == [(), (first,)]
    first.unlink()
    assert looked_at.look() == ()


def test_links_and_hidden_files_do_not_appear(tmp_path: Path) -> None:
    outside = tmp_path / "outside.gpx"
    outside.write_bytes(b"x")
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "link.gpx").symlink_to(outside)
    (folder / ".hidden.gpx").write_bytes(b"x")
    (folder / "round").symlink_to(folder)
    looked_at = Appearing(folder)
    assert [looked_at.look(), looked_at.look()] == [(), ()]


def tarred() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        told = tarfile.TarInfo("activities/1.fit")
        told.size = len(FIT)
        archive.addfile(told, io.BytesIO(FIT))
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(40), "7z"),
        ("a.rar", b"Rar!\x1a\x07\x01\x00" + bytes(40), "rar"),
        ("a.tar", tarred(), "tar"),
        ("a.tar.gz", gzip.compress(tarred()), "tar"),
        ("without-an-ending", gzip.compress(tarred()), "tar"),
        ("a.tar.xz", lzma.compress(tarred()), "xz"),
        ("a.tar.bz2", bz2.compress(tarred()), "bz2"),
    ],
)
def test_an_archive_that_is_not_looked_into_is_named(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "z.zip").write_bytes(zipped({name: data}))
    told = [finding for found in sources([tmp_path]) for finding in found.findings]
    assert [(one.code, one.values, one.severity) for one in told] == [
        ("archive-not-unpacked", {"kind": kind}, Severity.WARNING)
    ] * 2
