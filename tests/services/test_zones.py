"""On which day a run was, when the file, the place and the runner know different things of the zone."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest

from backstride.runner import Change
from backstride.runs.facts import facts
from backstride.runs.file_format import FileFormat
from backstride.runs.fingerprint import fingerprint
from backstride.runs.gait import gait
from backstride.runs.recording import NO_SAMPLES, Recording, Sport, Summary
from backstride.services.records import RecordingRow, ZoneSource
from backstride.services.zones import Zones

LATE = datetime(2026, 1, 5, 22, 9, tzinfo=UTC)
SINGAPORE = (1.35, 103.8)
BERLIN = [Change(date(2020, 1, 1), zone="Europe/Berlin")]


def row(offset_s: int | None, place: tuple[float, float] | None, *, treadmill: bool = False) -> RecordingRow:
    bare = Recording(Sport.RUNNING, "running", LATE, Summary(timer_s=1800.0), NO_SAMPLES, FileFormat.FIT)
    return RecordingRow(
        key="a-0",
        file_hash="a",
        sequence=1,
        format=FileFormat.FIT,
        sport=Sport.RUNNING,
        activity="running",
        start=LATE,
        fingerprint=fingerprint("a-0", bare),
        facts=facts(gait(bare), bare),
        utc_offset_s=offset_s,
        place=place,
        treadmill=treadmill,
    )


@pytest.mark.parametrize(
    ("told", "changes", "source", "day"),
    [
        (row(0, SINGAPORE), [], ZoneSource.POSITION, 6),
        (row(8 * 3600, SINGAPORE), [], ZoneSource.FILE, 6),
        (row(-5 * 3600, SINGAPORE), [], ZoneSource.POSITION, 6),
        (row(-5 * 3600, None), BERLIN, ZoneSource.FILE, 5),
        (row(0, None), [], ZoneSource.FILE, 5),
        (row(0, None), [Change(date(2020, 1, 1), zone="Asia/Tokyo")], ZoneSource.RUNNER, 6),
        (row(None, SINGAPORE, treadmill=True), BERLIN, ZoneSource.RUNNER, 5),
        (row(None, None), [], ZoneSource.NONE, 5),
    ],
    ids=[
        "only-utc",
        "file",
        "place-outweighs-offset",
        "offset-outweighs-home",
        "utc-and-no-more",
        "utc-and-home",
        "made-up-world",
        "nothing",
    ],
)
def test_the_local_day(told: RecordingRow, changes: Sequence[Change], source: ZoneSource, day: int) -> None:
    zones = Zones(lambda *place: "Asia/Singapore" if place == SINGAPORE else None, (), changes)
    found = zones.local_time([told], LATE)
    assert (found.source, found.local_date) == (source, date(2026, 1, day))


def test_a_winter_at_greenwich_is_taken_as_the_file_says_it() -> None:
    zones = Zones(lambda *_: "Europe/London", (), BERLIN)
    found = zones.local_time([row(0, (51.5, 0.0))], LATE)
    assert (found.zone, found.source) == ("Europe/London", ZoneSource.FILE)
