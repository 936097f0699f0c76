"""Every word of the tables of sports, halves of the day and months can be reached, in 25 languages and more."""

from datetime import UTC, datetime

import pytest

from backstride.formats.clock import instant
from backstride.formats.clock_words import clock_in, half_of_day, letters, month_of, our_year
from backstride.formats.sports import activity_of, entries
from backstride.formats.strava_dates import date_of
from backstride.formats.words import plain
from backstride.package_data import load_toml
from backstride.runs.recording import Sport

SPORTS = load_toml("backstride.formats", "sport_words.toml")
CLOCK = load_toml("backstride.formats", "clock_words.toml")
KINDS = {"running": Sport.RUNNING, "walking": Sport.WALKING, "other": Sport.CROSS_TRAINING}


def bare(entry: str) -> str:
    return entry.strip("^$")


@pytest.mark.parametrize(("kind", "sport"), KINDS.items())
def test_every_word_of_a_sport_alone_means_it(kind, sport):
    said = {entry: activity_of(bare(entry)) for entry in entries(kind)}
    assert {entry: told for entry, told in said.items() if told is None or told.sport is not sport} == {}


@pytest.mark.parametrize(
    "written", [str.upper, str.title, lambda word: word.replace("_", " "), lambda word: f" {word}! "]
)
@pytest.mark.parametrize(("kind", "sport"), KINDS.items())
def test_it_means_it_however_it_is_written(kind, sport, written):
    said = {entry: activity_of(written(bare(entry))) for entry in entries(kind)}
    assert {entry: told for entry, told in said.items() if told is None or told.sport is not sport} == {}


def test_every_word_for_a_treadmill_means_one_on_foot():
    said = {entry: activity_of(bare(entry)) for entry in entries("treadmill")}
    assert all(told and told.treadmill and told.sport is not Sport.CROSS_TRAINING for told in said.values())


def test_no_word_that_only_holds_one_for_running_means_running():
    said = {entry: activity_of(bare(entry)) for entry in (*entries("not_running"), *entries("not_walking"))}
    assert {entry for entry, told in said.items() if told and told.sport is Sport.RUNNING} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_sports_are_known_in_25_languages(kind):
    assert len(SPORTS[kind]) > 25
    assert all(words for words in SPORTS[kind].values())


STRAVA = {
    Sport.RUNNING: "Run TrailRun VirtualRun",
    Sport.WALKING: "Walk Hike Snowshoe",
    Sport.CROSS_TRAINING: (
        "Ride MountainBikeRide GravelRide EBikeRide EMountainBikeRide Velomobile VirtualRide Handcycle Swim AlpineSki "
        "BackcountrySki NordicSki RollerSki Snowboard IceSkate InlineSkate Kayaking Canoeing Rowing VirtualRow StandUpPaddling "
        "Surfing Kitesurf Windsurf Sail Golf Soccer Tennis Badminton Pickleball Squash TableTennis Racquetball Skateboard "
        "RockClimbing Wheelchair WeightTraining Workout Yoga Pilates HighIntensityIntervalTraining Elliptical StairStepper Crossfit"
    ),
}
GARMIN = {
    Sport.RUNNING: "running street_running track_running trail_running treadmill_running indoor_running virtual_run ultra_run obstacle_run",
    Sport.WALKING: "walking hiking casual_walking speed_walking mountaineering rucking snow_shoe_ws indoor_walking",
    Sport.CROSS_TRAINING: (
        "cycling road_biking mountain_biking gravel_cycling indoor_cycling virtual_ride e_bike_fitness lap_swimming "
        "open_water_swimming strength_training indoor_cardio yoga pilates elliptical stair_climbing rowing_v2 resort_skiing "
        "cross_country_skiing_ws skate_skiing_ws inline_skating kayaking_v2 surfing_v2 golf tennis_v2 bouldering motorcycling_v2"
    ),
}


@pytest.mark.parametrize(
    ("word", "sport"), [(w, s) for table in (STRAVA, GARMIN) for s, words in table.items() for w in words.split()]
)
def test_the_lists_of_strava_and_garmin(word, sport):
    said = activity_of(word)
    assert said is not None
    assert said.sport is sport


def test_a_word_keeps_the_signs_that_make_another_letter_of_it():
    assert plain("ランニング") == "ランニング"
    assert plain("달리기") == "달리기"
    assert plain("Çà—Ł ø") == "ca_l_o"


# Clocks

HALVES = [
    (kind, word) for kind in ("morning", "afternoon") for words in CLOCK[kind].values() for word in words
]  # fmt: skip


def test_halves_of_the_day_are_known_in_25_languages_and_never_mean_both():
    assert min(len(CLOCK["morning"]), len(CLOCK["afternoon"])) > 25
    assert not {letters(w) for k, w in HALVES if k == "morning"} & {letters(w) for k, w in HALVES if k == "afternoon"}


@pytest.mark.parametrize(("kind", "word"), HALVES)
def test_every_half_of_the_day_is_heard_behind_a_clock(kind, word):
    assert half_of_day(word) == kind
    hour = 6 if kind == "morning" else 18
    for text in (f"2023-06-11 6:00:00 {word} +0200", f"2023-06-11 6:00:00\u202f{word.upper()} +02:00"):
        read = instant(text)
        assert read is not None
        assert read.epoch_s == datetime(2023, 6, 11, hour - 2, tzinfo=UTC).timestamp()
    noon = clock_in(f"12:30 {word}")
    assert noon is not None
    assert noon.second_of_day == (1800 if kind == "morning" else 12 * 3600 + 1800)


@pytest.mark.parametrize(("kind", "word"), [(k, w) for k, w in HALVES if len(letters(w)) > 1])
def test_every_half_of_the_day_is_heard_before_a_clock(kind, word):
    told = date_of(f"2023/11/17 {word}6:15:00")
    assert told == datetime(2023, 11, 17, 6 if kind == "morning" else 18, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "month"), [(n, at) for names in CLOCK["months"].values() for at, n in enumerate(names, 1)]
)
def test_every_month_is_heard(name, month):
    assert month_of(name) == month
    assert date_of(f"7 {name} 2021, 10:00:00") == datetime(2021, month, 7, 10, tzinfo=UTC)


def test_every_short_month_is_heard():
    assert {n: month_of(n) for names in CLOCK["short_months"].values() for n in names} == {
        n: int(at) for at, names in CLOCK["short_months"].items() for n in names
    }


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        *[("2023-11-18 15:02:23 UTC", 15), ("2023-11-18 15:02:23 GMT", 15), ("2023-11-18 17:02:23+02:00", 15)],
        *[("2023年11月18日 下午3:02:23", 15), ("2023. 11. 18. 오후 3:02:23", 15), ("2023/11/18 15:02:23", 15)],
        *[("18 нояб. 2023 г., 15:02:23", 15), ("18 lis 2023, 15:02:23", 15), ("Nov 18, 2023, 3:02:23\u202fPM", 15)],
        *[("18 พ.ย. 2566 15:02:23", 15), ("١٨/١١/٢٠٢٣، ٣:٠٢:٢٣ م", 15), ("18 Kas 2023 15:02:23", 15)],
        *[("18 thg 11, 2023, 15:02:23", 15), ("Nov 18, 2023, 12:02:23 AM", 0), ("Nov 18, 2023, 12:02:23 PM", 12)],
    ],
)
def test_dates_of_strangers(text, hour):
    assert date_of(text) == datetime(2023, 11, 18, hour, 2, 23, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2023-11-18 25:02:23", "2023-11-18 15:99", "soon, 3:00 PM", "18.11.2023 1:2:3:4", ""])
def test_a_clock_that_cannot_be_read_is_never_midnight(text):
    assert date_of(text) is None


@pytest.mark.parametrize(
    ("text", "calendar"),
    [("2566-06-10T16:00:00Z", "buddhist"), ("0112-06-10T16:00:00Z", "taiwanese"), ("0005-06-10T16:00:00Z", "japanese")],
)
def test_years_of_other_calendars(text, calendar):
    read = instant(text)
    assert read is not None
    assert (read.calendar, read.epoch_s) == (calendar, datetime(2023, 6, 10, 16, tzinfo=UTC).timestamp())


def test_years_that_are_ours_stay():
    assert all(our_year(year) == (year, "") for year in (*range(1970, 2101), 7525, 1445, 5784, -3))
