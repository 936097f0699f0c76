"""One enumeration of file formats: everything that lists them says the same, and one without its ranks is refused."""

import re
from pathlib import Path

import pytest

from backstride.formats.registry import READERS, NoReader, OfFormat
from backstride.formats.sources_kind import SourceKind, kind_of
from backstride.runs.file_format import FileFormat, watch_suffixes
from backstride.runs.summary import ReadOutcome
from backstride.texts.catalogue import catalogue

ROOT = Path(__file__).parents[2]


def test_each_format_has_a_place_of_its_own_in_both_orders():
    everybody = set(range(len(FileFormat)))
    assert {one.samples_rank for one in FileFormat} == everybody
    assert {one.clock_rank for one in FileFormat} == everybody


def test_a_watch_is_trusted_before_every_copy():
    assert FileFormat.FIT.samples_rank == FileFormat.FIT.clock_rank == 0
    exports = (FileFormat.STRAVA, FileFormat.APPLE, FileFormat.GARMIN)
    assert min(one.samples_rank for one in exports) > FileFormat.GPX.samples_rank


def test_a_format_without_its_ranks_is_refused():
    source = (ROOT / "src/backstride/runs/file_format.py").read_text(encoding="utf-8")
    without = source.replace('GPX = "gpx", 4, 4, ".gpx", "gpx"', 'GPX = "gpx"')
    assert without != source
    with pytest.raises(TypeError, match="samples_rank"):
        exec(compile(without, "file_format", "exec"), {"__name__": "file_format"})


def test_every_format_of_files_is_recognised_and_read():
    wrong = {}
    for one in FileFormat:
        if one.suffix:
            by_root = kind_of("x", f"<{one.xml_root}>".encode()) if one.xml_root else one
            kinds = (kind_of(f"a{one.suffix}.gz", b""), by_root)
            outcome = READERS[one.value].reader(b"neither one thing nor another", "a").outcome
            if kinds != (one, one) or outcome is not ReadOutcome.FAILED:
                wrong[one] = (kinds, outcome)
    assert wrong == {}


def test_every_kind_of_file_that_is_read_has_its_reader():
    kinds = {one.value for one in FileFormat if one.suffix} | {one.value for one in SourceKind} - {"other"}
    assert set(READERS) == kinds


def test_a_format_nobody_reads_says_what_to_write():
    with pytest.raises(NoReader, match=r"write read_strava in backstride/formats/strava\.py"):
        _ = OfFormat(FileFormat.STRAVA).reader


def named(text: str) -> set[str]:
    known = {".fit", ".gpx", ".tcx", ".pwx", ".sml", *watch_suffixes()}
    return {f".{one}" for one in re.findall(r"(?<![\w/])\.([a-z]{3})\b", text)} & known


def test_every_place_that_lists_formats_lists_the_same():
    texts = catalogue()
    commands = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    places = {
        "answer-empty-formats": texts.say("answer-empty-formats"),
        "data-bring-text": texts.say("data-bring-text"),
        "import-nothing-found": texts.say("import-nothing-found"),
        "backstride import --help": commands.partition("## backstride import\n")[2].partition("\n## ")[0],
    }
    assert {place: named(text) for place, text in places.items() if named(text) != set(watch_suffixes())} == {}
    assert named((ROOT / "README.md").read_text(encoding="utf-8")) <= set(watch_suffixes())


def test_the_form_offers_the_same():
    template = (ROOT / "src/backstride/web/pages/data/bring.html").read_text(encoding="utf-8")
    assert "watch_suffixes()" in template
    assert named(template) == set()
