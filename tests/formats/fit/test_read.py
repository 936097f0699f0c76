"""What the messages of a file mean: sports, units, zeros, parts, clocks."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from fitdecode import profile

from backstride.formats.fit.checksum import checksum
from backstride.formats.fit.developer import Description
from backstride.formats.fit.encode import Block, block, fit_bytes, one
from backstride.formats.fit.pods import native_columns
from backstride.formats.fit.profile import message_named
from backstride.formats.fit.read import read_fit
from backstride.formats.fit.sports import discipline
from backstride.runs.recording import CadenceUnit, ReadOutcome, Recording, Sport

BASE = 1_100_000_000.0
RUN = {"sport": 1.0, "sub_sport": 0.0}


def records(count: int = 60, start: float = BASE, **columns: object) -> Block:
    filled = {name: np.broadcast_to(np.asarray(value, dtype=float), count) for name, value in columns.items()}
    return block("record", {"timestamp": start + np.arange(count), **filled})


def session(start: float = BASE, **fields: float) -> Block:
    return one("session", **{"timestamp": start + 60, "start_time": start, "total_elapsed_time": 60.0, **RUN, **fields})


def read(*blocks: Block, codes: Sequence[str] = (), outcome: ReadOutcome = ReadOutcome.WHOLE) -> Sequence[Recording]:
    reading = read_fit(fit_bytes([one("file_id", type=4, manufacturer=1, time_created=BASE), *blocks]), "a.fit")
    assert [finding.code for finding in reading.findings] == list(codes)
    assert reading.outcome is outcome
    return reading.recordings


def columns(*blocks: Block) -> Mapping[str, np.ndarray]:
    return read(*blocks)[0].samples.columns


def test_cadence_counts_both_feet() -> None:
    recording = read(
        records(cadence=79.0, fractional_cadence=0.5), session(avg_cadence=79, avg_fractional_cadence=0.5)
    )[0]
    assert set(recording.samples.columns["cadence_spm"]) == {159.0}
    assert recording.summary.mean_cadence_spm == 159.0
    assert recording.cadence_unit is CadenceUnit.STEPS
    assert recording.decisions["cadence"].startswith("doubled")


def test_a_cadence_too_high_for_one_foot_is_kept() -> None:
    recording = read(records(cadence=170.0), session(avg_cadence=170))[0]
    assert set(recording.samples.columns["cadence_spm"]) == {170.0}
    assert recording.summary.mean_cadence_spm == 170.0


def test_cadence_of_other_sports_stays_as_it_is() -> None:
    recording = read(records(cadence=90.0), session(sport=2.0))[0]
    assert recording.sport is Sport.CROSS_TRAINING
    assert recording.cadence_unit is CadenceUnit.STRIDES
    assert set(recording.samples.columns["cadence_spm"]) == {90.0}


def test_strides_become_steps() -> None:
    assert read(records(), session(total_cycles=80.0, total_timer_time=60.0))[0].summary.steps == 160


def test_enhanced_fields_go_first_and_plain_ones_fill_in() -> None:
    enhanced = np.where(np.arange(60) < 30, 3.5, np.nan)
    found = columns(records(speed=2.0, enhanced_speed=enhanced, altitude=99.0, enhanced_altitude=100.0), session())
    np.testing.assert_allclose(found["speed_m_per_s"], np.where(np.arange(60) < 30, 3.5, 2.0))
    np.testing.assert_allclose(found["altitude_m"], 100.0)


def test_zero_means_missing_in_running_dynamics_and_heart_rate() -> None:
    half = np.where(np.arange(60) < 30, 0.0, 80.0)
    recording = read(
        records(vertical_oscillation=half, stance_time=0.0, stance_time_balance=0.0, heart_rate=0.0, step_length=0.0),
        session(avg_vertical_oscillation=0.0, avg_stance_time=0.0, avg_stance_time_balance=0.0),
    )[0]
    assert set(recording.samples.columns) == {"oscillation_mm"}
    assert int(np.isnan(recording.samples.columns["oscillation_mm"]).sum()) == 30
    told = recording.summary
    assert (told.oscillation_mm, told.contact_ms, told.balance_left_percent) == (None, None, None)


def test_a_position_at_zero_zero_is_no_fix() -> None:
    found = columns(
        records(position_lat=np.r_[0.0, np.full(59, 6e8)], position_long=np.r_[0.0, np.full(59, 1e8)]), session()
    )
    assert np.isnan(found["latitude_deg"][0])
    assert found["latitude_deg"][1] == pytest.approx(50.291, abs=0.001)


def test_effort_and_feeling() -> None:
    told = read(records(), session(workout_rpe=40.0, workout_feel=75.0))[0].summary
    assert (told.rpe, told.feel) == (4.0, 75.0)


@pytest.mark.parametrize(("local_hours", "offset"), [(2.0, 7200), (-9.5, -34200), (5.75, 20700), (40.0, None)])
def test_local_time_gives_the_offset(local_hours: float, offset: int | None) -> None:
    activity = one("activity", timestamp=BASE, local_timestamp=BASE + 3600 * local_hours)
    assert read(records(), session(), activity)[0].utc_offset_s == offset


def test_pauses_lie_between_stop_and_start() -> None:
    events = [(5, 4), (15, 0), (20, 1), (21, 1), (30, 0), (59, 4)]
    blocks = [one("event", timestamp=BASE + at, event=0, event_type=kind) for at, kind in events]
    assert read(records(), *blocks, session())[0].pauses == ((5.0, 15.0), (20.0, 30.0))


def test_each_session_is_one_recording() -> None:
    found = read(
        records(60, BASE, distance=np.arange(60) * 5.0),
        records(60, BASE + 60, distance=300.0 + np.arange(60) * 3.0),
        session(BASE + 60),
        session(BASE, sport=2.0),
    )
    assert [(one.part, one.activity, len(one.samples)) for one in found] == [(0, "cycling", 60), (1, "running", 60)]
    np.testing.assert_allclose(found[1].samples.columns["distance_m"], 5.0 + np.arange(60) * 3.0)


def test_a_session_that_only_sums_up_the_others_is_left_out() -> None:
    found = read(records(60), records(60, BASE + 60), session(sport=18.0), session(BASE + 1), session(BASE + 60))
    assert [len(one.samples) for one in found] == [60, 60]


def test_records_without_a_session_give_one_recording() -> None:
    found = read(records(speed=2.8, cadence=82.0), codes=["fit-no-session", "fit-sport-guessed"])
    assert (found[0].sport, found[0].activity) == (Sport.RUNNING, "running")


def test_the_sport_message_speaks_where_the_session_is_gone() -> None:
    found = read(records(), one("sport", sport=1.0, sub_sport=3.0), codes=["fit-no-session"])
    assert found[0].activity == "trail_running"


def test_a_fast_activity_without_a_sport_is_not_taken_for_a_run() -> None:
    found = read(records(speed=9.0, cadence=85.0), codes=["fit-no-session", "fit-sport-guessed"])
    assert found[0].sport is Sport.CROSS_TRAINING


@pytest.mark.parametrize(
    ("speed", "cadence", "kind"),
    [(2.8, 84.0, Sport.RUNNING), (1.4, 56.0, Sport.WALKING), (5.5, 84.0, Sport.CROSS_TRAINING)],
)
def test_a_session_of_no_sport_is_named_by_speed_and_cadence(speed: float, cadence: float, kind: Sport) -> None:
    rows = records(enhanced_speed=np.full(60, speed), cadence=np.full(60, cadence))
    codes = [] if kind is Sport.CROSS_TRAINING else ["fit-sport-guessed"]
    (made,) = read(rows, session(sport=0, sub_sport=0), codes=codes)
    assert made.sport is kind


def test_a_distance_that_begins_again_goes_on() -> None:
    distance = np.concatenate([np.arange(30) * 3.0, np.arange(30) * 3.0])
    (made,) = read(records(distance=distance), session(), codes=["fit-distance-fell"])
    assert made.samples.columns["distance_m"][-1] == pytest.approx(2 * 29 * 3.0)


def test_rows_of_one_second_are_joined() -> None:
    first = block("record", {"timestamp": np.array([BASE, BASE + 1]), "heart_rate": np.array([np.nan, 150.0])})
    again = block("record", {"timestamp": np.array([BASE + 1, BASE + 2]), "power": np.array([250.0, 260.0])})
    found = read(first, again, session(), codes=["fit-times-doubled"])[0].samples
    np.testing.assert_array_equal(found.time_s, [0, 1, 2])
    np.testing.assert_array_equal(found.columns["heart_rate_bpm"], [np.nan, 150, np.nan])
    np.testing.assert_array_equal(found.columns["power_w"], [np.nan, 250, 260])


def test_a_falling_distance_is_said() -> None:
    distance = np.arange(60) * 3.0
    distance[30] = 9e5
    found = read(records(distance=distance), session(), codes=["fit-distance-fell"])[0].samples.columns["distance_m"]
    assert np.flatnonzero(np.isnan(found)).tolist() == [30]


def test_a_clock_that_counts_from_switching_on_is_dated_by_the_local_time() -> None:
    activity = one("activity", timestamp=9060, local_timestamp=BASE)
    found = read(records(60, 9000.0), session(9000.0), activity, codes=["fit-clock-unset"])
    assert (found[0].start.year, found[0].start.month) == (2024, 11)


def test_records_without_any_clock_fail() -> None:
    blocks = [block("record", {"heart_rate": np.full(5, 150.0)})]
    read(*blocks, codes=["fit-times-dropped", "fit-no-clock"], outcome=ReadOutcome.FAILED)


def described(number: int, base: int, name: str, **more: float) -> Block:
    return one(
        "field_description",
        developer_data_index=0,
        field_definition_number=number,
        fit_base_type_id=base,
        field_name=name,
        **more,
    )


def raw_file(*parts: bytes) -> bytes:
    data = b"".join(parts)
    head = bytes([14, 32, 0, 0]) + len(data).to_bytes(4, "little") + b".FIT\0\0"
    return head + data + checksum(head + data).to_bytes(2, "little")


def content(*blocks: Block) -> bytes:
    return fit_bytes(blocks)[14:-2]


def developer_records(size: int, values: Sequence[bytes]) -> bytes:
    define = b"\x6f\0\0\x14\0\1\xfd\4\x86\1\7" + bytes([size]) + b"\0"
    rows = b"".join(b"\x0f" + int(BASE + at).to_bytes(4, "little") + value for at, value in enumerate(values))
    return define + rows


def developer_values(base: int, size: int, values: Sequence[bytes]) -> Mapping[str, np.ndarray]:
    file_id = one("file_id", type=4, manufacturer=1)
    data = raw_file(content(file_id, described(7, base, "Oddity")), developer_records(size, values), content(session()))
    reading = read_fit(data, "a.fit")
    assert (reading.outcome, reading.findings) == (ReadOutcome.WHOLE, ())
    return reading.recordings[0].samples.columns


def test_a_developer_field_smaller_than_its_type_is_read_by_its_size() -> None:
    found = developer_values(0x86, 1, [b"\5", b"\6", b"\xff"])
    np.testing.assert_array_equal(found["developer.Oddity"], [5, 6, np.nan])


def test_a_developer_field_of_an_odd_size_is_stepped_over() -> None:
    assert developer_values(0x86, 3, [b"abc"] * 3) == {}


def test_a_developer_array_gives_a_column_for_each_element() -> None:
    found = developer_values(0x84, 4, [b"\1\0\2\0"] * 3)
    assert {name: values[0] for name, values in found.items()} == {"developer.Oddity.0": 1, "developer.Oddity.1": 2}


def test_text_in_a_developer_field_is_stepped_over() -> None:
    assert developer_values(0x07, 4, [b"abcd"] * 3) == {}


def test_text_without_its_last_zero_is_read_to_its_end() -> None:
    define = b"\x40\0\0\x0c\0\3\0\1\0\1\1\0\3\5\7"
    data = raw_file(content(one("file_id", type=4), records(5)), define + b"\0\1\0" + b"Trail", content(session()))
    assert read_fit(data, "a.fit").recordings[0].samples.time_s.tolist() == [0, 1, 2, 3, 4]


def test_times_in_header_bytes_roll_over() -> None:
    stamp = 1_100_000_028
    define_whole, define_timed = b"\x40\0\0\x14\0\2\xfd\4\x86\3\1\2", b"\x41\0\0\x14\0\1\3\1\2"
    whole = b"\0" + stamp.to_bytes(4, "little") + b"\x78"
    ticks = [(stamp + ahead) & 31 for ahead in (3, 5, 31, 40)]
    timed = b"".join(bytes([0x80 | 1 << 5 | tick, 0x79]) for tick in ticks)
    data = raw_file(content(one("file_id", type=4)), define_whole + define_timed + whole + timed, content(session()))
    samples = read_fit(data, "a.fit").recordings[0].samples
    np.testing.assert_array_equal(samples.time_s, [0, 3, 5, 31, 40])
    np.testing.assert_array_equal(samples.columns["heart_rate_bpm"], [120, 121, 121, 121, 121])


def test_pods_fill_what_the_watch_left_empty() -> None:
    data = raw_file(
        content(one("file_id", type=4), described(7, 0x84, "Ground Time")),
        developer_records(2, [b"\xf0\0"] * 5),
        content(session()),
    )
    recording = read_fit(data, "a.fit").recordings[0]
    assert set(recording.samples.columns["contact_ms"]) == {240.0}
    assert recording.decisions["contact_ms"] == "from Ground Time"


@pytest.mark.parametrize(
    ("sport", "sub", "kind", "activity", "treadmill"),
    [
        (1, 0, Sport.RUNNING, "running", False),
        (1, 1, Sport.RUNNING, "treadmill_running", True),
        (1, 45, Sport.RUNNING, "indoor_running", False),
        (1, 58, Sport.RUNNING, "virtual_running", True),
        (1, 3, Sport.RUNNING, "trail_running", False),
        (11, 0, Sport.WALKING, "walking", False),
        (11, 27, Sport.WALKING, "indoor_walking", False),
        (17, 0, Sport.WALKING, "hiking", False),
        (4, 1, Sport.RUNNING, "treadmill_running", True),
        (4, 15, Sport.CROSS_TRAINING, "elliptical", False),
        (10, 20, Sport.CROSS_TRAINING, "strength_training", False),
        (5, 17, Sport.CROSS_TRAINING, "lap_swimming", False),
        (3, 0, Sport.CROSS_TRAINING, "transition", False),
        (200, 200, Sport.CROSS_TRAINING, "sport_200", False),
    ],
)
def test_sports(sport: int, sub: int, kind: Sport, activity: str, treadmill: bool) -> None:
    found = discipline(sport, sub)
    assert found is not None
    assert (found.sport, found.activity, found.treadmill) == (kind, activity, treadmill)


def test_the_profile_agrees_with_the_reference() -> None:
    for name in ("record", "session", "event", "file_id", "activity", "lap"):
        message = message_named(name)
        theirs = profile.MESSAGE_TYPES[message.number]
        assert theirs.name == name
        known = {field.def_num: field for field in theirs.fields.values()}
        for number, field in message.fields.items():
            assert known[number].name == field.name
            assert (known[number].scale or 1, known[number].offset or 0) == (field.scale, field.offset)


@pytest.mark.parametrize(
    ("native", "units", "written", "column", "right"),
    [
        (41, "ms", 236.0, "contact_ms", 236.0),
        (41, "s", 0.236, "contact_ms", 236.0),
        (39, "mm", 82.0, "oscillation_mm", 82.0),
        (39, "cm", 8.2, "oscillation_mm", 82.0),
        (84, "%", 49.5, "balance_left_percent", 49.5),
        (85, "m", 1.05, "step_length_mm", 1050.0),
        (3, "bpm", 151.0, "heart_rate_bpm", 151.0),
        (7, "watts", 240.0, "power_w", 240.0),
    ],
)
def test_a_developer_field_is_what_the_native_field_is_that_it_names(native, units, written, column, right) -> None:
    told = [Description("Jede Sprache", 8, units=units, native=native)]
    columns = {"developer.Jede Sprache": np.array([0.0, written, written])}
    made, why = native_columns(columns, told)
    np.testing.assert_allclose(made[column], [np.nan, right, right])
    assert why == {column: "from Jede Sprache"}
    assert native_columns({**columns, column: np.ones(3)}, told) == ({}, {})
