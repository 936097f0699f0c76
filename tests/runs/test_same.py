from dataclasses import replace
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.runs.clusters import clusters
from backstride.runs.file_format import FileFormat
from backstride.runs.fingerprint import fingerprint
from backstride.runs.recording import Sport, Summary
from backstride.runs.same import same_run

HOUR = 3600.0
PLACES = ("latitude_deg", "longitude_deg")


def turning(make, seed=3, seconds=1800, speed=3.0):
    """A run with a way and a heart of its own."""
    rng = np.random.default_rng(seed)
    columns = make.steady(seconds=seconds, speed=speed)
    n = len(columns["time"])
    heading = np.cumsum(rng.normal(0, 0.05, n))
    columns["latitude_deg"] = 50 + np.cumsum(np.cos(heading)) * speed / 111_195
    columns["longitude_deg"] = 8 + np.cumsum(np.sin(heading)) * speed / 71_500
    columns["heart_rate_bpm"] = 150 + np.cumsum(rng.normal(0, 0.4, n))
    return columns


def print_of(make, key, columns, **how):
    return fingerprint(key, make.recording(columns, **how))


def together(*prints, vetoes=()):
    return {one.keys for one in clusters(prints, vetoes)}


def test_the_same_file_in_two_formats_is_one_run(make):
    columns = turning(make)
    fit, gpx = print_of(make, "a", columns), print_of(make, "b", make.only(columns, *PLACES), kind="gpx")
    assert same_run(fit, gpx).shift_s == 0
    assert together(fit, gpx) == {frozenset("ab")}


def test_two_people_at_one_time_in_two_places_are_two_runs(make):
    here, there = turning(make), turning(make, seed=4)
    there["longitude_deg"] += 0.01
    assert same_run(print_of(make, "a", here), print_of(make, "b", there)) is None


def test_less_than_80_percent_of_the_shorter_is_not_enough(make):
    columns = turning(make)
    first, second = make.part(columns, 0, 1000), make.part(columns, 300, 1300)
    assert same_run(print_of(make, "a", first), print_of(make, "b", second, later_s=300)) is None
    second = make.part(columns, 150, 1150)
    assert same_run(print_of(make, "a", first), print_of(make, "b", second, later_s=150)) is not None


@pytest.mark.parametrize("off_s", [-100.0, 45.0, 120.0])
def test_a_clock_off_by_up_to_two_minutes_is_found(make, off_s):
    columns = turning(make)
    sameness = same_run(print_of(make, "a", columns), print_of(make, "b", columns, later_s=off_s))
    assert sameness.shift_s == pytest.approx(-off_s, abs=20)


@pytest.mark.parametrize("hours", [-14, -5, 1, 2, 8, 14])
def test_a_clock_off_by_whole_hours_is_found_by_place(make, hours):
    columns = make.only(turning(make), *PLACES)
    watch, export = print_of(make, "a", columns), print_of(make, "b", columns, later_s=hours * HOUR, kind="gpx")
    (cluster,) = clusters([export, watch])
    assert cluster.shifts_s == {"a": 0.0, "b": -hours * HOUR}


def test_without_places_hours_need_the_same_heart(make):
    columns = make.only(turning(make), "heart_rate_bpm", "distance_m")
    watch = print_of(make, "a", columns)
    assert same_run(watch, print_of(make, "b", columns, later_s=2 * HOUR)).shift_s == -2 * HOUR
    other = columns | {"heart_rate_bpm": turning(make, seed=9)["heart_rate_bpm"]}
    assert same_run(watch, print_of(make, "b", other, later_s=2 * HOUR)) is None
    silent = make.only(columns, "distance_m")
    assert same_run(print_of(make, "a", silent), print_of(make, "b", silent, later_s=2 * HOUR)) is None


def test_the_same_round_again_hours_later_is_another_run(make):
    morning, evening = turning(make), turning(make)
    evening["heart_rate_bpm"] = turning(make, seed=5)["heart_rate_bpm"]
    assert same_run(print_of(make, "a", morning), print_of(make, "b", evening, later_s=10 * HOUR)) is None
    slower = turning(make)
    slower["time"] = slower["time"] * 1.1
    assert same_run(print_of(make, "a", morning), print_of(make, "b", slower, later_s=10 * HOUR)) is None


def test_one_device_has_one_clock(make):
    columns = turning(make)
    pair = [print_of(make, key, columns, later_s=off, serial="7") for key, off in (("a", 0), ("b", 3 * HOUR))]
    assert same_run(*pair) is None


def test_a_run_split_in_two_stays_two_until_another_device_holds_the_whole(make):
    columns = turning(make)
    first = print_of(make, "a", make.part(columns, 0, 900), serial="7")
    second = print_of(make, "b", make.part(columns, 960, 1801), later_s=960, serial="7")
    whole = print_of(make, "w", columns, serial="8")
    assert together(first, second) == {frozenset("a"), frozenset("b")}
    assert together(first, second, whole) == {frozenset("abw")}


@pytest.mark.parametrize(
    ("activity", "joins"), [("unknown", True), ("other", True), ("strength_training", False), ("cycling", False)]
)
def test_what_a_device_calls_it_decides_only_without_places(make, activity, joins):
    bare = make.only(turning(make), "heart_rate_bpm")
    run = print_of(make, "a", bare)
    other = print_of(make, "b", bare, sport=Sport.CROSS_TRAINING, activity=activity)
    assert (same_run(run, other) is not None) == joins


def test_a_session_of_unknown_kind_does_not_tie_a_run_to_strength(make):
    bare = make.only(turning(make), "heart_rate_bpm")
    run = print_of(make, "r", bare)
    strength = print_of(make, "s", bare, sport=Sport.CROSS_TRAINING, activity="strength_training")
    unknown = print_of(make, "u", bare, sport=Sport.CROSS_TRAINING, activity="unknown")
    assert together(run, strength, unknown) == {frozenset("ru"), frozenset("s")}


def test_a_triathlon_is_not_its_run(make):
    columns = turning(make, seconds=6000)
    whole = print_of(make, "t", columns, sport=Sport.CROSS_TRAINING, activity="multisport")
    leg = print_of(make, "r", make.part(columns, 4000, 6001), later_s=4000)
    assert same_run(whole, leg) is None


def test_a_recording_that_was_silent_for_a_day_does_not_swallow_the_next_run(make):
    resumed = turning(make)
    resumed["time"][900:] += 86_400
    inside = turning(make, seed=6)
    inside["longitude_deg"] += 0.5
    pair = [print_of(make, "a", resumed), print_of(make, "b", inside, later_s=30_000)]
    assert same_run(*pair) is None
    without = [make.only(columns, "heart_rate_bpm") for columns in (resumed, inside)]
    assert same_run(print_of(make, "a", without[0]), print_of(make, "b", without[1], later_s=30_000)) is None


def test_a_recording_without_samples_joins_by_its_summary(make):
    columns = turning(make)
    listed = make.recording({"time": np.empty(0)}, kind="strava", summary=Summary(elapsed_s=1800.0, distance_m=5400.0))
    assert together(print_of(make, "a", columns), fingerprint("s", listed)) == {frozenset("as")}


def test_a_veto_undoes_a_merge_and_keeps_the_rest(make):
    columns = turning(make)
    prints = [print_of(make, key, columns) for key in "abc"]
    assert together(*prints) == {frozenset("abc")}
    parts = together(*prints, vetoes=[frozenset("ab")])
    assert len(parts) == 2
    assert not any({"a", "b"} <= keys for keys in parts)


def test_the_order_of_import_does_not_matter(make):
    columns = turning(make)
    first, second = make.part(columns, 0, 900), make.part(columns, 960, 1801)
    prints = [
        print_of(make, "a", first),
        print_of(make, "b", second, later_s=960),
        print_of(make, "w", columns, later_s=5 * HOUR, kind="gpx"),
        print_of(make, "x", columns, later_s=50.0, serial="3"),
        print_of(make, "y", turning(make, seed=8), later_s=86_400.0),
    ]
    expected = clusters(prints)
    for order in permutations(prints):
        assert clusters(order) == expected


@settings(max_examples=60, deadline=None)
@given(
    offsets=st.lists(st.sampled_from([0.0, 40.0, -70.0, HOUR, -3 * HOUR, 26 * HOUR]), min_size=2, max_size=6),
    order=st.randoms(),
    vetoed=st.booleans(),
)
def test_any_order_gives_the_same_clusters_and_clocks(make, offsets, order, vetoed):
    columns = turning(make)
    prints = [print_of(make, str(n), columns, later_s=off, kind="gpx") for n, off in enumerate(offsets)]
    vetoes = [frozenset("01")] if vetoed else []
    expected = clusters(prints, vetoes)
    shuffled = list(prints)
    order.shuffle(shuffled)
    assert clusters(shuffled, vetoes) == expected
    assert sorted(key for one in expected for key in one.keys) == [one.key for one in prints]


SPAN = st.tuples(st.floats(0, 5000), st.floats(1, 4000))


@given(SPAN, SPAN)
def test_sameness_does_not_depend_on_who_is_first(make, span, other):
    (start, length), (other_start, other_length) = span, other
    base = print_of(make, "a", make.only(make.steady(seconds=10), "heart_rate_bpm"))
    a = replace(base, start_s=start, end_s=start + length, heart=b"")
    b = replace(base, key="b", start_s=other_start, end_s=other_start + other_length, heart=b"")
    there, back = same_run(a, b), same_run(b, a)
    assert (there is None) == (back is None)
    if there is not None:
        assert there.shift_s == -back.shift_s


def test_real_runs_of_one_watch_all_stay_apart_and_copies_find_theirs(data_folder):
    from backstride.formats.fit.read import read_fit
    from backstride.runs.refine import refine

    prints = []
    for path in sorted((data_folder / "fit" / "history").glob("*.fit"))[:60]:
        reading = read_fit(path.read_bytes(), path.name)
        prints += [fingerprint(f"{path.name}-{n}", refine(one)[0]) for n, one in enumerate(reading.recordings)]
    assert all(len(one.keys) == 1 for one in clusters(prints))
    located = [one for one in prints if len(one.track) > 10 * 8]
    copies = [
        replace(
            one,
            key=f"copy {one.key}",
            device="",
            format=FileFormat.GPX,
            start_s=one.start_s + 7200,
            end_s=one.end_s + 7200,
        )
        for one in located
    ]
    pairs = [one.keys for one in clusters([*prints, *copies]) if len(one.keys) > 1]
    assert all(len({key.removeprefix("copy ") for key in keys}) == 1 for keys in pairs)
    assert len(pairs) >= 0.95 * len(copies)


def jogged(make, seconds=1800, seed=0, **only):
    """A round of a kilometre again and again, at a pace that wanders a little, with the slips of positions."""
    rng = np.random.default_rng(seed)
    columns = make.steady(seconds=seconds)
    n = len(columns["time"])
    wander = np.convolve(rng.normal(0, 1, n + 200), np.ones(201) / 201**0.5, "valid")[:n]
    way = np.cumsum(2.8 * (1 + 0.015 * wander))
    slips = [np.convolve(rng.normal(0, 1, n + 60), np.ones(61) / 61**0.5, "valid")[:n] * 3 for _ in PLACES]
    angle = way / (1000 / (2 * np.pi))
    columns["latitude_deg"] = 50 + (160 * np.sin(angle) + slips[0]) / 111_195
    columns["longitude_deg"] = 8 + (160 * np.cos(angle) + slips[1]) / 71_500
    columns["distance_m"] = way
    beats = np.convolve(rng.normal(0, 1, n + 60), np.ones(61) / 61**0.5, "valid")[:n]
    columns["heart_rate_bpm"] = 150 - 20 * np.exp(-columns["time"] / 120) + 3 * beats
    return columns


def test_the_same_round_at_the_same_pace_twice_a_day_is_two_runs(make):
    joined = 0
    for seed in range(20):
        rounds = [make.only(jogged(make, seed=seed + more), "distance_m", *PLACES) for more in (0, 500)]
        early, late = print_of(make, "a", rounds[0]), print_of(make, "b", rounds[1], later_s=9 * HOUR + 9 * (seed - 10))
        joined += same_run(early, late) is not None
    assert joined <= 3, "only a start to the second at the same pace cannot be told from a lost zone"


def test_the_same_treadmill_programme_twice_a_day_is_two_runs(make):
    for seed in range(20):
        hearts = [make.only(jogged(make, seed=seed + more), "heart_rate_bpm", "distance_m") for more in (0, 500)]
        assert same_run(print_of(make, "a", hearts[0]), print_of(make, "b", hearts[1], later_s=9 * HOUR)) is None


@pytest.mark.parametrize("late_s", [0, 7, 40])
def test_a_treadmill_copy_whose_zone_got_lost_is_known_by_its_heart(make, late_s):
    columns = make.only(jogged(make), "heart_rate_bpm", "distance_m")
    cut = make.part(columns, late_s, 1800)
    assert same_run(print_of(make, "a", columns), print_of(make, "b", cut, later_s=2 * HOUR + late_s)) is not None


def test_short_repeats_one_after_the_other_are_not_one_with_a_wrong_clock(make):
    columns = make.only(make.steady(seconds=100), "heart_rate_bpm")
    assert same_run(print_of(make, "a", columns), print_of(make, "b", columns, later_s=110)) is None


def test_a_days_walk_does_not_swallow_the_run_within_it(make):
    columns = turning(make, seconds=20_000)
    day = print_of(make, "a", columns, sport=Sport.WALKING)
    run = print_of(make, "b", make.part(columns, 5000, 6800), later_s=5000)
    assert same_run(day, run) is None
    whole = print_of(make, "a", columns)
    assert same_run(whole, run) is not None
