"""The whole folder of real files: every file ends with one outcome and a sentence, and the runs are plausible."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from backstride.bootstrap import open_backstride
from backstride.runs.recording import Sport
from backstride.services.records import Content, ImportOutcome
from backstride.texts.catalogue import catalogue

pytestmark = [pytest.mark.data, pytest.mark.slow]


@pytest.fixture(scope="module")
def imported(data_folder, tmp_path_factory):
    backstride = open_backstride(tmp_path_factory.mktemp("home"))
    with backstride.writing("testing"):
        report = backstride.import_runs([data_folder], datetime.now(UTC), lambda *_: None)
    return backstride, report


def test_every_file_has_one_outcome(imported, data_folder):
    _, report = imported
    found = [path for path in data_folder.rglob("*") if path.is_file()]
    assert sum(report.counts.values()) == len(found)
    assert Counter(file.path for file in report.files).most_common(1)[0][1] == 1


def test_what_was_not_imported_says_why_in_a_sentence(imported):
    _, report = imported
    silent = {ImportOutcome.IMPORTED, ImportOutcome.SAME, ImportOutcome.MERGED}
    for file in report.files:
        sentences = [catalogue().finding(finding) for finding in file.findings]
        assert file.outcome in silent or sentences, file.path
        assert all(sentence.endswith((".", "?", ")")) for sentence in sentences), sentences


def test_one_history_gives_its_runs(imported, data_folder):
    backstride, _ = imported
    hashes = {Content.of(path.read_bytes()).content_hash for path in (data_folder / "fit" / "history").glob("*.fit")}
    history = [run for run in backstride.records.runs() if any(source.file_hash in hashes for source in run.sources)]
    assert len(history) == 533
    assert Counter(run.sport for run in history)[Sport.RUNNING] == 479
    dynamics = sum(run.facts.has_dynamics for run in history if run.sport is Sport.RUNNING) / 479
    assert 0.4 < dynamics < 0.7


def test_runs_are_plausible(imported):
    backstride, _ = imported
    for run in backstride.records.runs():
        facts = run.facts
        if run.sport is not Sport.RUNNING or not facts.running_distance_m or facts.running_share != 1.0:
            continue
        speed = facts.running_distance_m / facts.moving_s
        assert 0.8 < speed < 9.0, (run.sources[0].path, speed)
        assert facts.cadence_mean_spm is None or 120 < facts.cadence_mean_spm < 230, run.sources[0].path


def test_the_same_runs_of_several_libraries_are_one_each(imported):
    backstride, _ = imported
    parts = [source.recording for run in backstride.records.runs() for source in run.sources]
    assert len(parts) == len(set(parts))
    assert {row.key for row in backstride.records.recordings()} == set(parts)
