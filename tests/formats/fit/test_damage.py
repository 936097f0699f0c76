"""Damaged files: what comes before the damage is kept and said; nothing is lost in silence."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from backstride.formats.fit.checksum import checksum
from backstride.formats.fit.decode import decode
from backstride.formats.fit.encode import fit_bytes, one
from backstride.formats.fit.read import MOST_BYTES, read_fit, read_with
from backstride.formats.fit.reference import decode_reference
from backstride.formats.fit.write import write_activity
from backstride.runs.recording import Reading, ReadOutcome, Recording


def codes(reading: Reading) -> set[str]:
    return {finding.code for finding in reading.findings}


def resealed(data: bytes) -> bytes:
    """Return a file whose checksums are right again."""
    data = data[:12] + checksum(data[:12]).to_bytes(2, "little") + data[14:-2]
    return data + checksum(data).to_bytes(2, "little")


def test_an_empty_file_fails_and_says_so() -> None:
    reading = read_fit(b"", "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.FAILED, {"fit-empty"})


@pytest.mark.parametrize("data", [b"PK\3\4 a zip archive, not what it is called", b"\0" * 50, b"x", b"<gpx></gpx>"])
def test_something_else_fails_and_says_so(data: bytes) -> None:
    reading = read_fit(data, "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.FAILED, {"fit-not-fit"})


def test_a_file_longer_than_any_is_not_read() -> None:
    assert codes(read_fit(bytes(MOST_BYTES + 1), "a.fit")) == {"fit-too-long"}


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_a_cut_file_keeps_everything_before_the_cut(share: float, run_file: bytes) -> None:
    whole = read_fit(run_file, "a.fit").recordings[0]
    reading = read_fit(run_file[: int(share * len(run_file))], "a.fit")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert "fit-cut-short" in codes(reading)
    kept = reading.recordings[0].samples
    assert len(kept) >= int(share * len(whole.samples)) - 20
    np.testing.assert_array_equal(kept.columns["speed_m_per_s"], whole.samples.columns["speed_m_per_s"][: len(kept)])


def test_the_finding_says_up_to_when(run_file: bytes) -> None:
    reading = read_fit(run_file[: len(run_file) // 2], "a.fit")
    cut = next(finding for finding in reading.findings if finding.code == "fit-cut-short")
    assert str(cut.values["until"]).startswith("2025-05-04 06:3")
    assert str(cut.values["until"]).endswith("UTC")


def test_a_wrong_checksum_over_whole_content_counts_as_damage(run_file: bytes) -> None:
    reading = read_fit(run_file[:-1] + bytes([run_file[-1] ^ 1]), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.SALVAGED, {"fit-checksum-wrong"})
    assert len(reading.recordings[0].samples) == 600


def test_a_header_without_checksum_is_legal(run_file: bytes) -> None:
    data = run_file[:12] + b"\0\0" + run_file[14:-2]
    reading = read_fit(data + checksum(data).to_bytes(2, "little"), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, set())


def test_a_short_header_is_legal(run_file: bytes) -> None:
    data = bytes([12]) + run_file[1:12] + run_file[14:-2]
    reading = read_fit(data + checksum(data).to_bytes(2, "little"), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, set())


def test_a_wrong_header_checksum_under_a_right_one_is_only_noted(run_file: bytes) -> None:
    data = run_file[:12] + b"\1\2" + run_file[14:-2]
    reading = read_fit(data + checksum(data).to_bytes(2, "little"), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, {"fit-header-wrong"})


@pytest.mark.parametrize("told", [0, 40, 2**32 - 1])
def test_a_wrong_size_loses_nothing(told: int, run_file: bytes) -> None:
    reading = read_fit(run_file[:4] + told.to_bytes(4, "little") + run_file[8:], "a.fit")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert len(reading.recordings[0].samples) == 600


def test_a_wrong_size_under_a_right_checksum_is_only_noted(run_file: bytes) -> None:
    reading = read_fit(resealed(run_file[:4] + (2**32 - 1).to_bytes(4, "little") + run_file[8:]), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, {"fit-size-wrong"})


def test_bytes_behind_the_end_are_noted(run_file: bytes) -> None:
    reading = read_fit(run_file + b"\0" * 100, "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, {"fit-bytes-after-end"})
    assert reading.findings[0].values == {"bytes": 100}


def test_chained_files_give_each_activity(run_file: bytes, make_run: Callable[..., Recording]) -> None:
    second = write_activity(make_run(60))
    reading = read_fit(run_file + second, "a.fit")
    assert reading.outcome is ReadOutcome.WHOLE
    assert [(one.part, len(one.samples)) for one in reading.recordings] == [(0, 600), (1, 60)]


def test_a_whole_file_behind_a_cut_one_is_found(run_file: bytes, make_run: Callable[..., Recording]) -> None:
    reading = read_fit(run_file[:9000] + write_activity(make_run(60)), "a.fit")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert len(reading.recordings[1].samples) == 60


def test_an_undefined_message_ends_the_reading_there(run_file: bytes) -> None:
    middle = len(run_file) // 2
    reading = read_fit(run_file[:middle] + b"\x0f" * 200 + run_file[middle:], "a.fit")
    assert reading.outcome is ReadOutcome.SALVAGED
    assert 200 < len(reading.recordings[0].samples) < 600


def test_thousands_of_layouts_end_the_reading() -> None:
    layouts = b"".join(
        b"\x40\0\0" + (40000 + number % 20000).to_bytes(2, "little") + bytes([1, number % 250, 1, 2]) + b"\0\7"
        for number in range(9000)
    )
    head = bytes([14, 16, 0, 0]) + len(layouts).to_bytes(4, "little") + b".FIT\0\0"
    reading = read_fit(head + layouts + checksum(head + layouts).to_bytes(2, "little"), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.FAILED, {"fit-broken"})


@pytest.mark.parametrize(("number", "kind"), [(5, "workout"), (2, "settings"), (9, "weight"), (32, "monitoring_b")])
def test_other_kinds_of_files_are_named(number: int, kind: str) -> None:
    reading = read_fit(fit_bytes([one("file_id", type=number, manufacturer=1)]), "a.fit")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert [(finding.code, finding.values["kind"]) for finding in reading.findings] == [("fit-not-activity", kind)]


def test_a_whole_file_with_nothing_in_it_is_no_activity() -> None:
    reading = read_fit(fit_bytes([one("file_id", type=4, manufacturer=1)]), "a.fit")
    assert (reading.outcome, codes(reading)) == (ReadOutcome.NOT_AN_ACTIVITY, {"fit-nothing-recorded"})


def test_the_second_decoder_takes_over_and_is_named(run_file: bytes) -> None:
    def gives_up(data: bytes) -> list[object]:
        raise IndexError(len(data))

    reading = read_with((gives_up, decode_reference), run_file, "a.fit")  # type: ignore[arg-type]
    assert (reading.outcome, codes(reading)) == (ReadOutcome.WHOLE, {"fit-second-decoder"})
    assert len(reading.recordings[0].samples) == 600


def test_when_no_decoder_can_the_file_fails(run_file: bytes) -> None:
    assert codes(read_with((), run_file, "a.fit")) == {"fit-unreadable"}


def test_big_endian_files_read_the_same() -> None:
    stamp = 1_000_000_000
    file_id = b"\x40\0\1" + (0).to_bytes(2, "big") + b"\1\0\1\0" + b"\0\4"
    define = b"\x41\0\1" + (20).to_bytes(2, "big") + b"\2\xfd\4\x86\x06\2\x84"
    rows = b"".join(b"\1" + (stamp + n).to_bytes(4, "big") + (2500 + n).to_bytes(2, "big") for n in range(20))
    data = file_id + define + rows
    head = bytes([14, 16, 0, 0]) + len(data).to_bytes(4, "little") + b".FIT\0\0"
    reading = read_fit(head + data + checksum(head + data).to_bytes(2, "little"), "a.fit")
    samples = reading.recordings[0].samples
    np.testing.assert_allclose(samples.columns["speed_m_per_s"], 2.5 + np.arange(20) / 1000)
    np.testing.assert_array_equal(samples.time_s, np.arange(20))


def test_the_clock_jumping_back_drops_the_fewest_records(make_run: Callable[..., Recording]) -> None:
    run = make_run(100)
    data = write_activity(replace(run, pauses=()))
    stamp = decode(data)[0].table("record").column("timestamp")[50]
    raw = int(stamp).to_bytes(4, "little")
    at = data.index(raw)
    late = (int(stamp) + 4_000_000).to_bytes(4, "little")
    reading = read_fit(resealed(data[:at] + late + data[at + 4 :]), "a.fit")
    assert codes(reading) == {"fit-times-dropped"}
    assert len(reading.recordings[0].samples) == 99
