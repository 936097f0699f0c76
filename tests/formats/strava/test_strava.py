"""Strava's list of activities in its languages and with its slips."""

import csv
import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.lists import read_strava_list
from backstride.formats.strava import StravaTable, decimal, read_strava_activities, recording_of
from backstride.formats.strava_columns import looks_like_activities
from backstride.formats.strava_dates import date_of, day_first
from backstride.package_data import load_toml
from backstride.runs.recording import ReadOutcome, Sport, Summary

NAMES = load_toml("backstride.formats", "strava_columns.toml")["names"]
WHEN = datetime(2018, 9, 12, 15, 2, 23, tzinfo=UTC)

HEADER = (  # noqa: SIM905 (as in the file)
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,"
    "Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,"
    "Distance,Average Cadence,Average Heart Rate,Calories,Perceived Exertion,Total Steps,Commute"
).split(",")
ROW = (  # noqa: SIM905 (commas and newlines inside)
    '12345678|Sep 12, 2018, 3:02:23 PM|Evening, long|Run|first line\nsecond "line"|3600|10.0|180|50|false|knee ok|Blue shoes'
    "|activities/99.fit.gz|70.5||3600.0|3500.0|10012.5|84.0|150.0|700.0|6.0|9876|0.0"
).split("|")


def table(header: list[str], *rows: list[str], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([header, *rows])
    return out.getvalue().encode()


def read(*rows: list[str], header: list[str] | None = None) -> StravaTable:
    return read_strava_activities(table(header or HEADER, *rows), "x/activities.csv")


def with_cell(name: str, value: str, nth: int = 0) -> list[str]:
    at = [i for i, title in enumerate(HEADER) if title == name][nth]
    return [value if i == at else cell for i, cell in enumerate(ROW)]


def test_a_row_is_read_with_doubled_names_and_newlines() -> None:
    (row,) = read(ROW).rows
    assert (row.identifier, row.start, row.filename, row.activity.sport) == (
        "12345678",
        WHEN,
        "activities/99.fit.gz",
        Sport.RUNNING,
    )
    assert row.summary == Summary(
        elapsed_s=3600,
        timer_s=3500,
        distance_m=10012.5,
        steps=9876,
        mean_heart_rate_bpm=150,
        mean_cadence_spm=168,
        energy_kcal=700,
        rpe=6,
        name="Evening, long",
        note='first line\nsecond "line"\n\nknee ok',
        gear="Blue shoes",
        body_mass_kg=70.5,
    )


@pytest.mark.parametrize("language", range(5))
def test_headers_in_other_languages_mean_the_same(language: int) -> None:
    english = {names[0]: names for names in NAMES.values()}
    header = [english[t][min(1 + language, len(english[t]) - 1)] if t in english else t for t in HEADER]
    assert header[1] != HEADER[1]
    assert read(ROW, header=header) == read(ROW)
    assert looks_like_activities(",".join(header))


def test_no_name_means_two_columns() -> None:
    from backstride.formats.strava_columns import plain

    meant: dict[str, str] = {}
    for key, names in NAMES.items():
        for name in names:
            assert meant.setdefault(plain(name), key) == key


def test_unknown_names_fall_back_on_the_usual_places() -> None:
    header = [f"столбец {i}" for i in range(len(HEADER))]
    read_back = read(ROW, header=header)
    (row,) = read_back.rows
    assert (row.start, row.filename, row.summary.gear, row.summary.distance_m) == (
        WHEN,
        "activities/99.fit.gz",
        "Blue shoes",
        10000,
    )
    assert [f.code for f in read_back.findings] == ["strava-columns-by-place"]


@pytest.mark.parametrize(
    "text",
    ["Sep 12, 2018, 3:02:23 PM", "Sep 12, 2018, 3:02:23\u202fPM", "12.09.2018, 15:02:23", "12 sept. 2018 à 15:02:23",
     "12 sept. 2018, 15:02:23", "12 sept 2018, 15:02:23", "12 set 2018, 15:02:23", "12 de set. de 2018, 15:02:23",
     "12 sep. 2018 15:02:23", "12 sep 2018, 3:02:23 p. m.", "12/09/2018, 15:02:23", "2018-09-12 15:02:23",
     "2018年9月12日 15:02:23", "12 September 2018 15:02:23"],
)  # fmt: skip
def test_dates_in_many_languages(text: str) -> None:
    assert date_of(text) == WHEN


@pytest.mark.parametrize(("text", "hour"), [("Mar 1, 2020, 12:30:00 AM", 0), ("Mar 1, 2020, 12:30:00 PM", 12)])
def test_noon_and_midnight(text: str, hour: int) -> None:
    read_date = date_of(text)
    assert read_date is not None
    assert read_date.hour == hour


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize(
    "names",
    ["Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
     "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", "ene feb mar abr may jun jul ago sept oct nov dic",
     "gen feb mar apr mag giu lug ago set ott nov dic", "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
     "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez."],
)  # fmt: skip
def test_every_month_of_every_language(names: str, month: int) -> None:
    assert date_of(f"7 {names.split()[month - 1]} 2021, 10:00:00") == datetime(2021, month, 7, 10, tzinfo=UTC)


def test_slashes_are_settled_by_the_whole_column() -> None:
    assert day_first(["01/02/2020", "25/02/2020"])
    assert not day_first(["01/02/2020", "02/25/2020"])
    assert date_of("2/25/2020, 8:00:00 AM", slash_day_first=False) == datetime(2020, 2, 25, 8, tzinfo=UTC)


def test_a_date_that_cannot_be_read_is_said() -> None:
    read_back = read(with_cell("Activity Date", "some day"))
    assert read_back.rows[0].start is None
    assert [f.code for f in read_back.findings] == ["strava-date-unreadable"]
    assert recording_of(read_back.rows[0]) is None


@pytest.mark.parametrize(
    ("first", "fits"), [("10.0", True), ("10,01", True), ("6.22", True), ("10012", True), ("25.0", False)]
)
def test_two_distances_are_compared(first: str, fits: bool) -> None:
    read_back = read(with_cell("Distance", first))
    assert read_back.rows[0].summary.distance_m == 10012.5
    assert [f.code for f in read_back.findings] == ([] if fits else ["strava-distances-differ"])


def test_an_old_export_has_one_distance_in_kilometres() -> None:
    keep = [i for i, title in enumerate(HEADER) if i < 14]
    read_back = read([ROW[i] for i in keep], header=[HEADER[i] for i in keep])
    assert read_back.rows[0].summary.distance_m == 10000
    assert read_back.rows[0].summary.elapsed_s == 3600


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    data = table(HEADER, with_cell("Activity Name", "Läufchen"), delimiter=delimiter).decode().encode(encoding)
    assert read_strava_activities(data, "a").rows[0].summary.name == "Läufchen"


def test_short_rows_and_empty_lines_are_survived() -> None:
    assert [r.identifier for r in read(ROW, [], ROW[:4], [""] * 5).rows] == ["12345678", "12345678"]


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"\x00\xff" * 50, b"one,two,three\n1,2,3\n"])
def test_what_is_no_list_fails(data: bytes) -> None:
    assert read_strava_list(data, "activities.csv").outcome is ReadOutcome.FAILED


def test_the_list_speaks_of_files_by_their_shown_paths_and_stands_in_for_lost_ones() -> None:
    data = table(HEADER, ROW, with_cell("Filename", ""))
    reading = read_strava_list(data, "export.zip!/activities.csv")
    assert reading.outcome is ReadOutcome.NOT_AN_ACTIVITY
    assert [r.path for r in reading.remarks] == ["export.zip!/activities/99.fit.gz", None]
    assert all(r.alone and r.recording.format == "strava" and len(r.recording.samples) == 0 for r in reading.remarks)


@given(st.floats(0.01, 99_999))
def test_numbers_with_comma_or_point(value: float) -> None:
    text = f"{value:.2f}"
    assert decimal(text) == decimal(text.replace(".", ",")) == float(text)
    assert decimal(f"{value:,.2f}") == float(text)


@given(st.binary(max_size=400))
def test_any_bytes_end_with_an_outcome(data: bytes) -> None:
    assert read_strava_list(data, "activities.csv").outcome in set(ReadOutcome)


@given(st.lists(st.lists(st.text(max_size=12), max_size=30), max_size=6))
def test_any_cells_under_the_usual_header_end_with_an_outcome(rows: list[list[str]]) -> None:
    assert read_strava_list(table(HEADER, *rows), "activities.csv").outcome in set(ReadOutcome)


@pytest.mark.data
def test_the_real_list_agrees_with_itself(data_folder: Path) -> None:
    read_back = read_strava_activities((data_folder / "strava/small/activities.csv").read_bytes(), "activities.csv")
    assert read_back.findings == ()
    (row,) = read_back.rows
    assert (row.summary.steps, row.summary.distance_m) == (3344, 3322.949951171875)
    assert row.start == datetime(2022, 5, 29, 15, 53, 35, tzinfo=UTC)
