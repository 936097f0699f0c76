"""The diary as pages: half a minute, saved as it is touched, and nothing lost by faults, two windows or a change of mind."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest

from backstride.diary.entries import TOLD
from backstride.diary.fields import EntryKind, fields_of
from backstride.texts.catalogue import catalogue
from backstride.web.forms import Form, form_of
from backstride.web.pages.diary.form import read_diary
from backstride.web.pages.diary.view import DiaryPage


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the diary's form."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


# What is asked


@pytest.mark.parametrize("kind", list(EntryKind))
def test_every_field_of_a_kind_is_asked_once(visitor: Any, kind: EntryKind) -> None:
    page = visitor.get(f"/diary?kind={kind}")
    for field in fields_of(kind):
        if field.name != "run_id":
            assert catalogue().say(field.wording) in said(page), field.name
    shown = DiaryPage(kind, Form(), "")
    asked = [one.name for one in (*shown.asked_first, *shown.asked_where, *shown.asked_more)]
    assert sorted(asked) == sorted(one.name for one in fields_of(kind))


def test_what_could_be_done_comes_before_what_hurt(visitor: Any) -> None:
    for kind in (EntryKind.MORNING, EntryKind.AFTER_RUN):
        first = [one.name for one in DiaryPage(kind, Form(), "").asked_first]
        assert min(first.index(name) for name in first if name in {"could_do", "function", "went_well"}) == 0
        assert first.index("back_pain") > 0


def test_an_unknown_kind_is_the_morning(visitor: Any) -> None:
    assert "What could you do yesterday?" in visitor.get("/diary?kind=nonsense")


def test_what_was_told_last_time_is_a_ghost_and_never_an_answer(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="3", regions=["back_left"])
    visitor.wall.now += timedelta(days=1)
    page = visitor.get("/diary")
    assert page.count('class="option ghost"') == 1
    assert 'class="place place-back_left place-ghost"' in page
    assert "low back, left (last time)" in said(page)
    assert re.search(r'ghost"><input type="radio" name="back_pain" value="3">', page)
    assert "(last time)" in said(page)
    assert " checked" not in page
    assert visitor.post("/diary", kind="morning").status_code == 422


# Saving


def test_a_morning_is_saved_and_said_so(visitor: Any) -> None:
    answer = visitor.post("/diary", kind="morning", back_pain="2", leg_pain="0", could_do="Stairs")
    assert (answer.status_code, answer.headers["location"]) == (303, "/diary?kind=morning&done=saved")
    text = said(visitor.get("/diary?kind=morning&done=saved"))
    assert "Saved." in text
    assert "back 2 · leg 0 Stairs" in text
    (entry,) = visitor.home.diary.entries()
    assert (entry.function, entry.mood, entry.painkiller) == (None, None, None)


def test_the_morning_of_today_is_opened_again_with_its_answers(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="2")
    page = visitor.get("/diary")
    assert 'name="back_pain" value="2" checked' in page
    sent = {**hidden(page), "back_pain": "3", "leg_pain": "1"}
    visitor.post("/diary", **sent)
    (entry,) = visitor.home.diary.entries()
    assert (entry.back_pain, entry.leg_pain) == (3, 1)
    assert len(visitor.home.diary.history(entry.entry_id)) == 2


def test_it_saves_as_it_is_touched(visitor: Any) -> None:
    first = visitor.touch(kind="morning", entry_id="", base="0", back_pain="2")
    assert first["says"] == "saved"
    visitor.wall.now += timedelta(seconds=4)
    second = visitor.touch(kind="morning", **first["keep"], back_pain="2", leg_pain="1")
    assert second["keep"] == {"entry_id": first["keep"]["entry_id"], "base": 2}
    (entry,) = visitor.home.diary.entries()
    assert (entry.back_pain, entry.leg_pain) == (2, 1)


def test_the_back_just_before_a_run_is_one_touch_away_once_the_morning_is_written(visitor: Any) -> None:
    ask = catalogue().say("diary-before-run-title")
    assert ask not in said(visitor.get("/diary"))
    visitor.post("/diary", kind="morning", back_pain="3")
    assert ask in said(visitor.get("/diary"))
    visitor.post("/diary", kind="before_run", only="back_pain", back_pain="4")
    assert ask not in said(visitor.get("/diary"))
    (day,) = [one for one in visitor.home.diary.days() if one.back_before_run is not None]
    assert (day.back_morning, day.back_before_run) == (3.0, 4.0)


def test_leaving_a_run_out_is_one_touch_too(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="3")
    visitor.post("/diary", kind="skipped_because", only="back_pain", back_pain="6")
    assert [one.back_before_run for one in visitor.home.diary.days()] == [6.0]


def test_a_touch_that_cannot_be_saved_says_where(visitor: Any) -> None:
    told = visitor.touch(kind="morning", entry_id="", base="0", back_pain="11")
    assert told["faults"] == [{"where": "back_pain", "says": "11 is not between 0 and 10."}]
    assert visitor.home.diary.entries() == ()


def test_a_touch_that_makes_the_questions_due_says_so(visitor: Any) -> None:
    visitor.answer_no()
    visitor.wall.now += timedelta(minutes=1)
    assert visitor.touch(kind="morning", back_pain="8")["due"] is True
    assert "makes the questions due again" in said(visitor.get("/diary"))


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("back_pain", "11", "11 is not between 0 and 10."),
        ("back_pain", "2.5", "2.5 is not a whole number."),
        ("leg_pain", "lots", "“lots” is not a number."),
        ("sleep_h", "25", "25 hours do not fit into a day."),
        ("as_usual", "maybe", "“maybe” is neither yes nor no."),
        ("regions", "elbow", "“elbow” is not among"),
        ("treatment", "magic", "“magic” is not among"),
        ("at", "2026-12-24T08:00", "has not been yet."),
        ("at", "2026-10-01T08:00", "is more than 7 days ago."),
        ("at", "Tuesday", "“Tuesday” is not a time."),
        ("painkiller_at", "noon", "“noon” is not a time."),
        ("note", "x" * 4001, "The text has 4,001 letters."),
    ],
)
def test_each_bad_input_is_said_at_its_field_and_nothing_typed_is_lost(
    visitor: Any, field: str, typed: str, fault: str
) -> None:
    answer = visitor.post("/diary", **{"kind": "morning", "could_do": "Walked far", "mood": "7", field: typed})
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    assert re.search(rf'id="{field}"[^>]*aria-describedby="{field}-fault-1', answer.text)
    place = answer.text.index(f'id="{field}-fault-1"')
    assert fault in said("<p" + answer.text[place : place + 400])
    assert "Walked far" in answer.text
    assert 'name="mood" value="7" checked' in answer.text
    assert typed in html.unescape(answer.text)
    assert visitor.home.diary.entries() == ()


def test_nothing_told_is_not_saved_and_says_so(visitor: Any) -> None:
    answer = visitor.post("/diary", kind="morning", could_do="  ")
    assert answer.status_code == 422
    assert "Nothing was told yet" in said(answer.text)


# When


def test_an_entry_may_be_written_later_and_says_so(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="4", at="2026-11-19T07:15")
    (entry,) = visitor.home.diary.entries()
    assert (entry.day.isoformat(), entry.at.hour, entry.at.utcoffset()) == ("2026-11-19", 7, timedelta(hours=1))
    assert "Written later" in said(visitor.get("/diary"))


def test_a_run_near_midnight_and_the_morning_after_fall_on_their_days(visitor: Any) -> None:
    visitor.wall.now = visitor.wall.now.replace(hour=23, minute=50)
    visitor.post("/diary", kind="after_run", back_pain="2", effort="5")
    visitor.wall.now += timedelta(minutes=45)
    visitor.post("/diary", kind="after_run", back_pain="3")
    visitor.wall.now += timedelta(hours=7)
    visitor.post("/diary", kind="morning", back_pain="1")
    assert [one.day.day for one in visitor.home.diary.entries()] == [22, 22, 23]


def test_an_edit_that_leaves_the_time_alone_keeps_its_seconds(visitor: Any) -> None:
    visitor.wall.now = visitor.wall.now.replace(second=41)
    visitor.post("/diary", kind="morning", back_pain="2")
    (before,) = visitor.home.diary.entries()
    page = visitor.get(f"/diary/entry/{before.entry_id}")
    fields = hidden(page)
    visitor.post("/diary", **fields, at=fields["at_was"], back_pain="5")
    (after,) = visitor.home.diary.entries()
    assert (after.at, after.back_pain) == (before.at, 5)


# History


def test_versions_are_listed_undone_and_taken_out(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="2", note="Slept badly")
    (entry,) = visitor.home.diary.entries()
    path = f"/diary/entry/{entry.entry_id}"
    saved = visitor.post("/diary", **hidden(visitor.get(path)), back_pain="6", note="Slept badly")
    assert saved.headers["location"] == f"{path}?done=saved"
    assert "Changed: Pain in your back" in said(visitor.get(path))
    assert visitor.post(f"{path}/undo").status_code == 303
    assert visitor.home.diary.entry(entry.entry_id).back_pain == 2
    assert visitor.post(f"{path}/out").headers["location"] == f"{path}?done=taken-out"
    assert visitor.home.diary.entries() == ()
    assert "This entry is taken out." in said(visitor.get(path))
    visitor.post(f"{path}/undo")
    assert visitor.home.diary.entry(entry.entry_id).note == "Slept badly"


@pytest.mark.parametrize("path", ["", "/undo", "/out", "/both?base=1"])
def test_an_entry_that_is_not_there_is_not_found(visitor: Any, path: str) -> None:
    method = visitor.client.get if path in {"", "/both?base=1"} else visitor.client.post
    assert method(f"/diary/entry/nothing{path}").status_code == 404
    assert visitor.post("/diary", kind="morning", entry_id="nothing", base="1", back_pain="1").status_code == 404


# Two windows


@pytest.fixture
def two_windows(visitor: Any) -> Any:
    """A morning that two windows have open, of which one has saved another score and a mood."""
    visitor.post("/diary", kind="morning", back_pain="2", sleep="7")
    visitor.page = visitor.get("/diary")
    visitor.post("/diary", **hidden(visitor.page), back_pain="4", sleep="7", mood="8")
    return visitor


def test_what_only_one_window_changed_is_kept_from_each(two_windows: Any) -> None:
    answer = two_windows.post("/diary", **hidden(two_windows.page), back_pain="2", sleep="9")
    assert answer.headers["location"] == "/diary?kind=morning&done=saved"
    (entry,) = two_windows.home.diary.entries()
    assert (entry.back_pain, entry.sleep, entry.mood) == (4, 9, 8)


def test_what_both_changed_is_shown_once_and_either_can_count(two_windows: Any) -> None:
    answer = two_windows.post("/diary", **hidden(two_windows.page), back_pain="6", sleep="7")
    both = answer.headers["location"]
    assert re.fullmatch(r"/diary/entry/\w+/both\?base=1", both)
    page = two_windows.get(both)
    assert "Counts now 6 The other window 4" in said(page)
    (entry,) = two_windows.home.diary.entries()
    assert (entry.back_pain, entry.mood) == (6, 8)
    two_windows.post("/diary", **hidden(page))
    (entry,) = two_windows.home.diary.entries()
    assert (entry.back_pain, entry.sleep, entry.mood) == (4, 7, 8)


def test_the_script_is_led_to_what_both_changed(two_windows: Any) -> None:
    told = two_windows.touch(**hidden(two_windows.page), back_pain="6", sleep="7")
    assert told["go"].endswith("/both?base=1")


def test_two_windows_with_a_new_entry_each_keep_both(visitor: Any) -> None:
    visitor.touch(kind="before_run", entry_id="", base="0", back_pain="1")
    visitor.wall.now += timedelta(seconds=1)
    visitor.touch(kind="before_run", entry_id="", base="0", back_pain="2")
    assert [one.back_pain for one in visitor.home.diary.entries()] == [1, 2]


# How often it asks


def test_it_starts_light_and_daily_needs_a_question(visitor: Any) -> None:
    text = said(visitor.get("/diary"))
    assert "Light: two mornings a week" in text
    assert "kept a daily pain diary got better more slowly" in text
    refused = visitor.post("/diary/mode", change="daily", question=" ")
    assert refused.status_code == 422
    assert re.search(r'id="question"[^>]*aria-invalid="true"', refused.text)
    visitor.post("/diary/mode", change="daily", question="Do long runs follow me?")
    text = said(visitor.get("/diary"))
    assert "Daily, for a question, until Sun 14 Feb 2027" in text
    assert "Do long runs follow me?" in text


def test_pause_goes_on_and_back_to_light_are_one_tap_each(visitor: Any) -> None:
    visitor.post("/diary/mode", change="daily", question="Q")
    visitor.post("/diary/mode", change="pause")
    assert "Paused. Nothing is lost." in said(visitor.get("/diary"))
    visitor.post("/diary/mode", change="resume")
    assert "Daily, for a question" in said(visitor.get("/diary"))
    visitor.post("/diary/mode", change="light")
    assert "Light: two mornings a week" in said(visitor.get("/diary"))


def test_daily_asking_ends_by_itself(visitor: Any) -> None:
    visitor.post("/diary/mode", change="daily", question="Q")
    visitor.wall.now += timedelta(weeks=13)
    assert "Your daily weeks are over." in said(visitor.get("/diary"))


def test_days_are_a_table_only_in_daily_mode_and_a_missing_day_is_no_zero(visitor: Any) -> None:
    for ago in (4, 2):
        visitor.post("/diary", kind="morning", back_pain="2", at=f"2026-11-{22 - ago}T07:00")
    assert 'id="days"' not in visitor.get("/diary")
    visitor.post("/diary/mode", change="daily", question="Q")
    row = re.search(r"<tr><th[^>]*>19 Nov</th>(.*?)</tr>", visitor.get("/diary"))
    assert row is not None
    assert row.group(1).count("Not written down") == 3


# Reading the form


def test_an_empty_field_takes_a_told_one_back_only_in_an_edit() -> None:
    form = form_of({"back_pain": 2, "note": ""})
    assert read_diary(form, EntryKind.MORNING, is_edit=False) == {"back_pain": "2"}
    edit = read_diary(form, EntryKind.MORNING, is_edit=True)
    assert (edit["note"], edit["regions"]) == ("", [])
    assert set(edit) <= set(TOLD)


def test_only_named_fields_are_meant_where_some_are_named() -> None:
    form = Form({"only": ("mood",), "mood": ("3",), "back_pain": ("9",), "at": ("2026-11-22T07:00",)})
    assert read_diary(form, EntryKind.MORNING, is_edit=True) == {"mood": "3"}


# The picture of mornings


def test_daily_asking_shows_the_mornings_as_points_and_light_asking_never_does(visitor: Any) -> None:
    for back, score in ((3, "2"), (2, "4"), (0, "1")):
        visitor.wall.now -= timedelta(days=back)
        visitor.post("/diary", kind="morning", back_pain=score)
        visitor.wall.now += timedelta(days=back)
    assert "chart-point" not in visitor.get("/diary")
    visitor.post("/diary/mode", change="daily", question="Do long runs follow me?")
    page = visitor.get("/diary")
    assert page.count('<circle class="chart-point"') == 3 * 2 + 1  # two widths and the key
    assert "4 days, 3 of them with a morning score for the back. The lowest is 1, the highest 4." in said(page)
    assert "That is missing, not zero." in said(page)
    assert len(re.findall(r'<tr><th scope="row">', page)) == 4
    visitor.post("/diary/mode", change="light")
    assert "chart-point" not in visitor.get("/diary")
