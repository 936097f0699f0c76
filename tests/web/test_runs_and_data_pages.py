"""Runs, data, settings and the first start as pages: what is shown, kept, refused and hidden."""

import io
import re
import zipfile
from collections.abc import Callable
from contextlib import nullcontext
from html import unescape
from pathlib import Path
from time import sleep
from types import ModuleType
from typing import Any

import pytest

from backstride.findings import Finding, Severity
from backstride.runs.recording import Sport
from backstride.simulate.demo import DEMO_SEED, demo_season
from backstride.store.backup import restore
from backstride.store.home import writer
from backstride.texts.catalogue import catalogue
from backstride.web.cache import Cache
from backstride.web.context import AppContext
from backstride.web.forms import Form
from backstride.web.incognito import without_numbers
from backstride.web.job_queue import JobQueue, Stage
from backstride.web.pages.data.page import data_page, data_shown, shown_name
from backstride.web.uploads import safe_name
from backstride.web.watching import FolderWatch


def said(page: str) -> str:
    """The words of a page's main part."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page[page.index("<main") : page.rindex("</main>")])))


@pytest.fixture
def empty(visitor_of: Any, tmp_path: Path) -> Any:
    """A visitor of a home in which nothing at all was told."""
    return visitor_of("empty", tmp_path / "empty")


@pytest.fixture(scope="session")
def watch_files(homes: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bytes]]:
    """Three genuine files of the made-up runner."""
    home = homes.bare_home(tmp_path_factory.mktemp("files") / "home")
    recordings = demo_season(DEMO_SEED, homes.NOW.date()).recordings
    folder = home.demo_files([one for one in recordings if one.sport is Sport.RUNNING][-3:])
    return [(path.name, path.read_bytes()) for path in sorted(folder.iterdir())]


def bring(visitor: Any, *files: tuple[str, bytes], **more: Any) -> Any:
    """The answer to files that are sent as a form."""
    return visitor.client.post("/data/import", files=[("files", file) for file in files], **more)


def until_done(visitor: Any) -> dict[str, Any]:
    """What the server says once its work is over."""
    return until(visitor, lambda told: told["is_over"])


def until(visitor: Any, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """What the server says of its work once something holds of it."""
    for _ in range(6000):
        told: dict[str, Any] = visitor.client.get("/data/work").json()
        if holds(told):
            return told
        sleep(0.02)
    pytest.fail("the work never came so far")


# Runs


def test_every_run_is_listed_and_leads_to_its_page(regular: Any) -> None:
    page = regular.get("/runs")
    linked = re.findall(r'href="/runs/(\w{12})"', page)
    assert len(linked) == len(set(linked)) > 5
    for run_id in linked[:2]:
        told = said(regular.get(f"/runs/{run_id}"))
        assert "How was this run against my usual?" in told
        assert "What did this run ask of my low back?" in told
        assert "Load is not harm" in told


def test_a_search_says_what_was_looked_for_and_how_to_see_all_again(regular: Any) -> None:
    page = regular.get("/runs?words=nobody+ran+this&from=3")
    assert 'value="nobody ran this"' in page
    assert 'value="3"' in page
    assert "Nothing found" in said(page)
    assert "Show all of them again" in said(page)


@pytest.mark.parametrize("odd", ["year=99999", "page=-4", "from=many", "kind=flight", "page=1e99", "to=nan"], ids=str)
def test_what_an_address_cannot_mean_is_left_out(regular: Any, odd: str) -> None:
    assert "/runs/" in regular.get(f"/runs?{odd}") or "Nothing found" in said(regular.get(f"/runs?{odd}"))


def test_a_run_that_is_not_there_is_not_found(regular: Any) -> None:
    assert regular.client.get("/runs/nowhere").status_code == 404


def test_a_run_has_its_way_its_curves_and_its_parts_as_a_table(regular: Any) -> None:
    run_id = re.findall(r'href="/runs/(\w{12})"', regular.get("/runs"))[0]
    page = regular.get(f"/runs/{run_id}")
    for drawn in ("chart-way", "chart-curve", "chart-scale", "chart-north"):
        assert f'class="{drawn}"' in page, drawn
    assert "Kilometres as a table" in said(page)
    assert re.search(r"Pace mostly between \d+:\d\d and \d+:\d\d", unescape(page))


# Data


def test_files_and_archives_that_are_sent_become_runs_and_the_log_says_of_each_what_came(
    empty: Any, watch_files: list[tuple[str, bytes]]
) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("watch/" + watch_files[0][0], watch_files[0][1])
    sent = bring(
        empty, ("all.zip", archive.getvalue()), ("folder/" + watch_files[1][0], watch_files[1][1]), ("x.txt", b"x")
    )
    assert (sent.status_code, sent.headers["location"]) == (303, "/data")
    told = until_done(empty)
    assert (told["is_over"], told["has_failed"]) == (True, False)
    assert len(empty.home.records.runs()) == 2
    assert list(empty.home.home.uploads.iterdir()) == []
    page = said(empty.get(told["leads_to"]))
    assert "What came of this import?" in page
    assert f"folder/{watch_files[1][0]}" in page
    assert "x.txt not an activity" in page
    assert "uploaded 20" not in page
    assert "2 runs" in said(empty.get("/data"))


def test_the_script_is_told_where_to_go_and_the_start_where_to_stay(
    empty: Any, watch_files: list[tuple[str, bytes]]
) -> None:
    headers = {"accept": "application/json"}
    assert bring(empty, watch_files[0], headers=headers).json() == {"go": "/data"}
    sent = empty.client.post("/data/import?from=start", files=[("files", watch_files[1])], headers=headers)
    assert sent.json() == {"go": "/start/runs"}
    until_done(empty)


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"files": [("files", ("", b""))]}, "No file was chosen"),
        ({"data": {"a": "b"}}, "could not be read as files"),
        ({"content": b"--x\r\nbroken", "headers": {"content-type": "multipart/form-data; boundary=x"}}, ""),
    ],
    ids=["none", "no-form", "broken"],
)
def test_an_upload_that_cannot_be_taken_says_why_and_leaves_nothing(
    empty: Any, sent: dict[str, Any], says: str
) -> None:
    answer = empty.client.post("/data/import", **sent)
    assert answer.status_code == 422
    assert says in said(answer.text)
    assert not empty.home.home.uploads.exists() or list(empty.home.home.uploads.iterdir()) == []


def test_a_full_disk_is_said_before_anything_is_taken(empty: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backstride.web.uploads.ROOM_BYTES", 1 << 62)
    answer = bring(empty, ("a.fit", b"x"), headers={"accept": "application/json"})
    assert answer.status_code == 422
    assert "too little room" in answer.json()["says"]


def test_an_import_that_was_cut_off_waits_and_goes_on(empty: Any, watch_files: list[tuple[str, bytes]]) -> None:
    left = empty.home.home.uploads / "uploaded 2026-11-20 07.00.00.000000"
    left.mkdir(parents=True)
    (left / watch_files[0][0]).write_bytes(watch_files[0][1])
    assert "One import was cut off" in said(empty.get("/data"))
    empty.post("/data/resume")
    until_done(empty)
    assert len(empty.home.records.runs()) == 1
    assert "cut off" not in said(empty.get("/data"))


def test_while_somebody_else_writes_the_import_waits_and_says_so(
    empty: Any, watch_files: list[tuple[str, bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backstride.web.job_queue.LOOKS_AGAIN_AFTER_S", 0.01)
    with writer(empty.home.home, "importing"):
        bring(empty, watch_files[0])
        until(empty, lambda told: "Somebody else" in told["says"])
        assert "Somebody else writes to your data right now, with an import" in said(empty.get("/data"))
    until_done(empty)
    assert len(empty.home.records.runs()) == 1


def test_a_mistake_in_the_background_is_said_and_the_next_work_is_done() -> None:
    jobs, done = JobQueue(), []

    def breaks(_: object) -> None:
        raise ValueError

    jobs.submit("import", nullcontext, breaks)
    jobs.submit("import", nullcontext, lambda _: done.append(1))
    assert jobs.wait(30)
    assert done == [1]
    jobs.submit("import", nullcontext, breaks)
    assert jobs.wait(30)
    assert jobs.now is not None
    assert jobs.now.stage is Stage.FAILED


def test_everything_comes_back_from_the_export(regular: Any, tmp_path: Path) -> None:
    answer = regular.client.get("/data/export.zip")
    assert answer.headers["content-disposition"].startswith("attachment")
    (tmp_path / "all.zip").write_bytes(answer.content)
    back = restore(tmp_path / "all.zip", tmp_path / "back")
    names = {path.name for path in back.originals.rglob("*") if path.is_file()}
    assert names == {path.name for path in regular.home.home.originals.rglob("*") if path.is_file()}
    assert names


def test_the_state_of_the_home_is_told_without_its_content(regular: Any) -> None:
    page = said(regular.get("/data/health"))
    assert "All is sound." in page
    assert "Blue daily pair" not in page


def test_forgetting_needs_the_word_and_then_leaves_nothing(empty: Any, watch_files: list[tuple[str, bytes]]) -> None:
    bring(empty, watch_files[0])
    until_done(empty)
    assert empty.post("/data/forget", word="yes").status_code == 422
    assert len(empty.home.records.runs()) == 1
    answer = empty.post("/data/forget", word=" Forget ")
    assert answer.headers["location"] == "/start?done=forgotten"
    assert list(empty.home.records.runs()) == []
    assert [path for path in empty.home.home.originals.rglob("*") if path.is_file()] == []
    assert "Everything is gone" in said(empty.get("/start?done=forgotten"))
    assert empty.client.get("/").headers["location"] == "/start"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("a\\b.fit", "a/b.fit"),
        ("..", "file"),
        ("", "file"),
        ("a\x00b\n.fit", "a_b_.fit"),
        ("x" * 500 + ".fit", "x" * 116 + ".fit"),
        ("/".join("abcdefghijkl"), "e/f/g/h/i/j/k/l"),
    ],
    ids=repr,
)
def test_no_name_leads_out_of_the_folder(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_two_files_of_one_name_are_two_files(empty: Any, watch_files: list[tuple[str, bytes]]) -> None:
    bring(empty, ("run.fit", watch_files[0][1]), ("RUN.fit", watch_files[1][1]))
    until_done(empty)
    assert len(empty.home.records.runs()) == 2


def test_the_folder_of_an_upload_is_no_part_of_a_name() -> None:
    assert shown_name("uploaded 2026-11-22 08.00.00.1/a/b.fit") == "a/b.fit"
    assert shown_name("/mnt/b.fit") == "/mnt/b.fit"


# The first start


def test_an_empty_home_leads_to_the_first_start_until_it_was_put_off(empty: Any) -> None:
    assert empty.client.get("/").headers["location"] == "/start"
    assert "Step 1 of 3" in said(empty.get("/start"))
    assert "Step 2 of 3" in said(empty.get("/start/runs"))
    assert "Step 3 of 3" in said(empty.get("/start/check"))
    assert empty.post("/start/later").headers["location"] == "/"
    page = said(empty.get("/"))
    assert "Bring your runs" in page
    assert "Before I suggest anything" in page


def test_the_first_step_is_kept_in_the_units_it_was_typed_in(empty: Any) -> None:
    typed = {"units": "imperial", "sex": "f", "birth_year": 1985, "height": 5, "height_in": 7, "mass": 140}
    assert empty.post("/start/about", **typed).headers["location"] == "/start/runs"
    runner = empty.home.me.known(empty.wall().date())
    assert (round(runner.height_m, 3), round(runner.mass_kg, 1), runner.birth_year) == (1.702, 63.5, 1985)
    assert empty.post("/start/about", units="imperial").headers["location"] == "/start/runs"
    assert len(empty.home.me.history()) == 1


# Settings


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("birth_year", "1700", "between 1900 and 2026"),
        ("birth_year", "1985.5", "whole number"),
        ("height", "40", "between 100 and 250"),
        ("mass", "1000", "between 25 and 300"),
        ("mass", "heavy", "number"),
        ("zone", "Mars/Base", "is no time zone"),
        ("country", "Germany", "not a country in two letters"),
        ("since", "yesterday", "day"),
    ],
)
def test_each_bad_part_is_said_at_its_field_and_nothing_is_kept(
    visitor: Any, field: str, typed: str, fault: str
) -> None:
    before = visitor.home.me.history()
    answer = visitor.post("/settings/me", units="metric", **{field: typed})
    assert answer.status_code == 422
    assert fault in said(answer.text)
    assert f'id="{field}-fault-1"' in answer.text
    assert visitor.home.me.history() == before


def test_what_was_told_before_stays_with_its_day(visitor: Any) -> None:
    visitor.post("/settings/me", units="metric", mass="60", since="2026-06-01")
    page = said(visitor.get("/settings"))
    assert "from Mon 1 Jun 2026 body mass 60 kg" in page
    assert "from Thu 1 Jan 2026" in page


def test_miles_and_pounds_are_read_everywhere(visitor: Any) -> None:
    visitor.post("/settings/shown", units="imperial")
    page = visitor.get("/settings")
    assert 'name="height_in" type="text" inputmode="decimal" value="7"' in page
    assert "At least mi" in said(visitor.get("/runs")) or "There are no runs here yet" in said(visitor.get("/runs"))


def test_hidden_numbers_are_hidden_on_every_page_but_what_is_needed_to_act(visitor: Any) -> None:
    visitor.answer_no()
    visitor.post("/settings/shown", units="metric", hides_numbers="yes")
    for path in ("/", "/diary", "/kit", "/data", "/handled", "/about", "/explain"):
        page = visitor.get(path)
        main = page[page.index("<main") : page.rindex("</main>")]
        bare = re.sub(r"<(form|nav|code|select)\b.*?</\1>", "", main, flags=re.DOTALL)
        assert re.findall(r">[^<]*\d[^<]*<", re.sub(r"&#\d+;", "", bare)) == [], path
        assert "Numbers are hidden" in said(page)
    assert "112" in visitor.get("/settings")


def test_a_stop_sign_shows_its_numbers_whatever_is_hidden(visitor: Any) -> None:
    visitor.post("/settings/shown", units="metric", hides_numbers="yes")
    visitor.home.safety.answer({"none_of_these": True, "saddle_numbness": "yes"}, visitor.wall())
    assert "112" in said(visitor.get("/check/stop"))


def test_a_hidden_number_leaves_no_digit_in_words_read_aloud() -> None:
    page = '<main><svg aria-label="8.2 km"><title>8,200 m</title></svg><b data-plain>112</b><p>don&#39;t 5</p></main>'
    assert without_numbers(page) == (
        '<main><svg aria-label="• km"><title>• m</title></svg><b data-plain>112</b><p>don&#39;t •</p></main>'
    )


# What every page keeps


@pytest.mark.parametrize("path", ["/", "/runs", "/data", "/settings", "/start", "/diary", "/nowhere"])
def test_the_head_of_a_page_is_that_of_the_page_without_it(regular: Any, path: str) -> None:
    head, whole = regular.client.head(path), regular.client.get(path)
    assert (head.status_code, head.content) == (whole.status_code, b"")
    assert head.headers["content-type"] == whole.headers["content-type"]
    assert head.headers["content-security-policy"] == whole.headers["content-security-policy"]


def test_what_was_worked_out_is_kept_until_its_state_changes() -> None:
    cache, made = Cache(), []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [cache.get("one", 1, make), cache.get("one", 1, make), cache.get("one", 2, make)] == [1, 1, 2]
    assert cache.get_async("two", 1, make) is None
    for _ in range(1000):
        if cache.get_async("two", 1, make) == 3:
            break
    assert cache.get("two", 1, make) == 3


def test_each_finding_of_these_pages_has_its_sentence() -> None:
    for why in ("empty", "unreadable", "no-room", "too-many"):
        assert catalogue().finding(Finding(f"upload-{why}", Severity.ERROR))


def two_tracks() -> bytes:
    """Two tracks of one morning with twenty minutes between them."""

    def track(begin: int) -> str:
        points = "".join(
            f'<trkpt lat="{52 + s / 37_000:.6f}" lon="19.5"><time>2024-05-04T06:{begin + s // 60:02d}:{s % 60:02d}Z</time></trkpt>'
            for s in range(0, 600, 5)
        )
        return f"<trk><type>running</type><trkseg>{points}</trkseg></trk>"

    return f'<gpx version="1.1" creator="x">{track(0)}{track(30)}</gpx>'.encode()


def test_runs_are_joined_and_taken_apart_with_a_button(empty: Any) -> None:
    home = empty.home
    bring(empty, ("two.gpx", two_tracks()))
    until_done(empty)
    one, other = home.records.runs()
    assert "Join with 08:30" in said(empty.get(f"/runs/{one.run_id}"))
    joined = empty.post(f"/runs/{one.run_id}/together", other=other.run_id).headers["location"]
    (run,) = home.records.runs()
    assert joined == f"/runs/{run.run_id}?done=saved"
    assert "Take its files apart" in said(empty.get(f"/runs/{run.run_id}"))
    assert empty.post(f"/runs/{run.run_id}/apart").status_code == 303
    assert [each.run_id for each in home.records.runs()] == [one.run_id, other.run_id]
    assert empty.post(f"/runs/{one.run_id}/together", other="nobody").status_code == 404


def test_a_run_is_told_changed_and_taken_out_on_its_page(empty: Any) -> None:
    told = {"day": "2026-11-20", "time": "18:30", "minutes": "45", "distance": "8", "effort": "4", "surface": "trail"}
    assert "Add a run without a file" in said(empty.get("/runs"))
    for field, wrong, says in (
        ("minutes", "", "Add a run without a file"),
        ("distance", "80", "Nobody runs so far"),
        ("day", "2027-01-01", "This run is not yet"),
        ("time", "noonish", "is not a time"),
    ):
        answer = empty.post("/runs", **{**told, field: wrong})
        assert (answer.status_code, says in said(answer.text)) == (422, True), field
    assert empty.home.records.runs() == ()
    where = empty.post("/runs", **told).headers["location"].partition("?")[0]
    (run,) = empty.home.records.runs()
    assert (run.facts.distance_m, run.facts.moving_s, run.facts.effort.rating.value) == (8000, 2700, 4)
    assert empty.home.kit.worn()[0].surface == "trail"
    page = empty.get(where)
    assert "You told this run" in said(page)
    assert 'value="18:30"' in page
    assert empty.post(where, **{**told, "minutes": "50"}).status_code == 303
    assert empty.home.records.runs()[0].facts.moving_s == 3000
    assert empty.post(f"{where}/delete").headers["location"] == "/runs?done=taken-out"
    assert empty.home.records.runs() == ()
    assert empty.post(f"{where}/delete").status_code == 404


def test_what_appears_in_a_watched_folder_is_taken_in_and_the_page_names_it(empty: Any, tmp_path: Path) -> None:
    app = AppContext(empty.home, watched=tmp_path)
    (tmp_path / "two.gpx").write_bytes(two_tracks())
    FolderWatch(app, tmp_path).take_in((tmp_path / "two.gpx",))
    assert app.jobs.wait(60)
    assert len(empty.home.records.runs()) == 2
    assert data_page(app, Form()).watched == str(tmp_path)
    assert f"What appears in {tmp_path} is taken in" in said(data_shown(app, Form()).body.decode())
