"""Real files: everything reads or says why, and the fast decoder sees what the reference sees."""

from collections import Counter
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from backstride.formats.fit.decode import decode
from backstride.formats.fit.read import read_fit
from backstride.formats.fit.reference import decode_reference
from backstride.formats.fit.table import Table
from backstride.formats.fit.write import write_activity
from backstride.runs.recording import ReadOutcome, Sport

pytestmark = pytest.mark.data


def fit_files(folder: Path, under: str) -> list[Path]:
    return sorted(path for path in (folder / "fit" / under).rglob("*") if path.suffix.lower() == ".fit")


@pytest.mark.parametrize("under", ["devices", "corpus"])
def test_every_file_reads_or_says_why(data_folder: Path, under: str) -> None:
    for path in fit_files(data_folder, under):
        reading = read_fit(path.read_bytes(), path.name)
        assert reading.outcome is ReadOutcome.WHOLE or reading.findings
        assert not {"fit-unreadable", "fit-second-decoder"} & {finding.code for finding in reading.findings}
        for recording in reading.recordings:
            assert (np.diff(recording.samples.time_s) > 0).all()


def test_a_history_of_years_is_whole(data_folder: Path) -> None:
    found: Counter[tuple[ReadOutcome, Sport]] = Counter()
    for path in fit_files(data_folder, "history"):
        reading = read_fit(path.read_bytes(), path.name)
        found.update((reading.outcome, recording.sport) for recording in reading.recordings)
    assert found == {
        (ReadOutcome.WHOLE, Sport.RUNNING): 479,
        (ReadOutcome.WHOLE, Sport.WALKING): 2,
        (ReadOutcome.WHOLE, Sport.CROSS_TRAINING): 52,
    }


def assert_same_tables(ours: Table, theirs: Table) -> None:
    assert len(ours) == len(theirs)
    for name in {*ours.numbers, *theirs.numbers}:
        np.testing.assert_allclose(ours.column(name), theirs.column(name), err_msg=name)
    for name in {*ours.texts, *theirs.texts}:
        rows = range(len(ours))
        assert list(map(partial(ours.text, name=name), rows)) == list(map(partial(theirs.text, name=name), rows))


def test_the_fast_decoder_sees_what_the_reference_sees(data_folder: Path) -> None:
    small = [path for path in fit_files(data_folder, "") if path.stat().st_size < 60_000]
    different = {path.read_bytes(): path for path in small}
    for data in list(different)[:50]:
        ours, theirs = decode(data), decode_reference(data)
        for part, other in zip(ours, theirs, strict=False):
            assert set(part.tables) == set(other.tables)
            for name, table in part.tables.items():
                assert_same_tables(table, other.tables[name])


def test_real_runs_survive_being_written_again(data_folder: Path) -> None:
    for path in fit_files(data_folder, "devices")[::6]:
        for recording in read_fit(path.read_bytes(), path.name).recordings:
            again = read_fit(write_activity(recording), path.name).recordings[0]
            assert (again.sport, again.activity, again.start) == (recording.sport, recording.activity, recording.start)
            np.testing.assert_array_equal(again.samples.time_s, recording.samples.time_s)
            assert set(again.samples.columns) == set(recording.samples.columns)
            assert again.pauses == recording.pauses
