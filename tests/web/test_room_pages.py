"""Today, what was handled, story, strength, kit and the pages to read: every value shown, every fault at its field."""

import html
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backstride.diary.fields import EntryKind
from backstride.diary.hold_tests import hold_tests
from backstride.diary.tolerance import Handled, Measure, Row
from backstride.estimates import Estimate
from backstride.runner import Change, Units
from backstride.texts.catalogue import catalogue
from backstride.web.pages.handled.view import table_view


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def tapped(visitor: Any, **taps: str) -> str:
    told = {"back_pain": "1", "leg": "nothing", "settled": "settled", "minutes": "30"}
    return said(visitor.post("/today", **{**told, **taps}).text)


# Today


def test_three_taps_lead_to_one_order_with_the_entry_that_decided(visitor_of: Any, tmp_path: Path) -> None:
    visitor = visitor_of("full", tmp_path / "home")
    first = visitor.get("/today")
    assert "How is your back now?" in first
    second = visitor.post("/today", back_pain="2", minutes="45").text
    assert "And your legs?" in second
    assert 'name="back_pain" value="2"' in second
    third = visitor.post("/today", back_pain="2", leg="as_usual", minutes="45").text
    assert "Has your last run settled?" in third
    wanted = {
        "As planned. Up to 45 minutes. Nothing you told speaks against it.": {"minutes": "45", "leg": "as_usual"},
        "your back was 3 of 10, 1.5 above its usual. So today is shorter.": {"back_pain": "3"},
        "Run and walk in turns. Up to 30 minutes. Today, before a run, your back was 4 of 10": {"back_pain": "4"},
        "Your last run had not settled. So the next run is one step smaller.": {"settled": "not_yet"},
        "Run as you usually do. Nothing you told speaks against it.": {"minutes": ""},
        "No run today. You are ill.": {"ill": "yes"},
        "Shorter than usual, and easy. After a painkiller": {"grows": "yes", "painkiller": "yes"},
    }
    missing = {}
    for line, taps in wanted.items():
        answer = tapped(visitor, **taps)
        for kept in visitor.home.diary.entries():
            if kept.kind is EntryKind.BEFORE_RUN:
                visitor.home.diary.take_out(kept.entry_id, visitor.wall())
        if line not in answer or "untested for backs" not in answer:
            missing[line] = answer
        visitor.wall.now += timedelta(minutes=1)
    assert missing == {}


@pytest.mark.parametrize(
    ("taps", "answer"),
    [
        ({"back_pain": "8"}, "Ask someone first. That is a jump of pain"),
        ({"leg": "new_or_worse"}, "Ask someone first. You told of something new or worse in a leg (today)."),
    ],
)
def test_a_tap_that_is_a_sign_answers_and_makes_the_questions_due(
    visitor_of: Any, tmp_path: Path, taps: dict[str, str], answer: str
) -> None:
    visitor = visitor_of("full", tmp_path / "home")
    assert answer in tapped(visitor, **taps)
    assert catalogue().say("gate-answer-now") in said(visitor.get("/today"))


def test_somebody_who_never_ran_begins_with_run_walk_in_few_minutes(visitor: Any) -> None:
    visitor.answer_no()
    text = tapped(visitor)
    assert "Run and walk in turns. Up to 30 minutes. Up to 10 minutes of it running." in text


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("back_pain", "11", "“11” is not one of the answers."),
        ("leg", "arm", "“arm” is not one of the answers."),
        ("settled", "maybe", "“maybe” is not one of the answers."),
        ("minutes", "long", "“long” is not a number."),
        ("minutes", "1441", "1441 is not between 0 and 1,440."),
    ],
)
def test_a_bad_tap_is_asked_again(visitor: Any, field: str, typed: str, fault: str) -> None:
    visitor.answer_no()
    told = {"back_pain": "1", "leg": "nothing", "settled": "settled", "minutes": "30"}
    answer = visitor.post("/today", **{**told, field: typed})
    assert answer.status_code == 422
    assert fault in said(answer.text)
    assert "Your score is kept" not in said(answer.text)


def test_no_suggestion_for_the_young_or_where_the_year_of_birth_is_unknown(visitor: Any) -> None:
    visitor.answer_no()
    visitor.home.me.tell(Change(visitor.wall().date(), birth_year=2010), visitor.wall())
    assert "no plan for people under 18" in tapped(visitor)
    assert "How is your back now?" not in said(visitor.get("/today"))


def test_a_jump_of_pain_opens_the_flare_card_after_the_questions(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="8")
    assert "Keep moving." not in said(visitor.get("/today"))
    visitor.wall.now += timedelta(minutes=2)
    visitor.answer_no()
    text = said(visitor.get("/today"))
    assert "Your back has flared up" in text
    assert "One is enough: you can no longer pee or feel it" in said(visitor.get("/flare"))
    assert "If your clinician agrees:" in tapped(visitor)


# What my back has handled


def test_the_tables_show_counts_intervals_and_that_nothing_is_proven(regular: Any) -> None:
    page = regular.get("/handled")
    text = said(page)
    assert "Described, not proven." in text
    assert re.search(r"over 20 to 40 min \d+ \d+ of \d+ mornings as usual true share \d+ to 100 %", text)
    assert "never tried" in text
    assert page.count("<table") == len(Measure)
    for measure in Measure:
        assert catalogue().say(f"handled-by-{measure}") in text


def test_before_the_second_week_it_says_what_is_missing(visitor: Any) -> None:
    text = said(visitor.get("/handled"))
    assert "This begins after two weeks of mornings. You have 0 so far." in text


def test_a_start_is_never_more_than_what_was_handled_and_units_are_the_runners() -> None:
    share = Estimate(1.0, 0.48, 1.0, 0.95, "1")
    row = Row(over=4000.0, up_to=8000.0, times=5, settled=5, rose=0, unknown=0, settled_share=share)
    table = Handled(measure=Measure.DISTANCE_M, bands=(row,), start=7690.0)
    metric, imperial = table_view(table, Units.METRIC), table_view(table, Units.IMPERIAL)
    assert (metric.start, metric.unit, metric.bands[0].low_percent) == ("7.6", "handled-unit-km", 48)
    assert (imperial.start, imperial.bands[0].over) == ("4.7", "2.5")
    assert table_view(Handled(measure=Measure.MINUTES, bands=(), start=39.9), Units.METRIC).start == "39"


# My story


def test_three_dated_lines_are_kept_and_a_fourth_is_refused(visitor: Any) -> None:
    for year in (2019, 2020, 2021):
        assert visitor.post("/story/lines", on=f"{year}-05-02", text=f"Moved house {year}").status_code == 303
    assert "Moved house 2020" in said(visitor.get("/story"))
    answer = visitor.post("/story/lines", on="2022-01-01", text="Cache word by word")
    assert answer.status_code == 422
    assert "There is room for three lines." in said(answer.text)
    assert "Cache word by word" in answer.text
    visitor.post("/story/lines/2020-05-02/out")
    assert "Moved house 2020" not in visitor.get("/story")


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("on", "", "Nothing is written here yet."),
        ("on", "May", "“May” is not a date."),
        ("text", " ", "Nothing is written here yet."),
        ("text", "y" * 501, "A line has room for 500 letters."),
    ],
)
def test_each_bad_part_of_a_line_is_said_at_its_field(visitor: Any, field: str, typed: str, fault: str) -> None:
    answer = visitor.post("/story/lines", **{"on": "2020-01-01", "text": "A line", field: typed})
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    assert fault in said(answer.text)


def test_a_pause_is_asked_about_once_and_marked_recalled(visitor: Any, homes: Any) -> None:
    homes.import_runs(visitor.home, [-60, -8])
    page = visitor.get("/story")
    (key,) = set(re.findall(r'name="(gap_[\d_-]+)"', page))
    assert "you did not run. Was your back the reason?" in said(page)
    visitor.post("/story/pauses", **{key: "yes"})
    text = said(visitor.get("/story"))
    assert "Pauses because of your back" in text
    assert "shown and never used for an answer" in text
    assert key not in visitor.get("/story")


# Strength


def test_a_test_is_offered_with_how_when_to_stop_and_practice_first(regular: Any) -> None:
    text = said(regular.get("/strength"))
    assert "The first two are practice." in text
    for name, test in hold_tests().items():
        assert catalogue().say(f"test-{name}-how") in text
        assert test.unit != "s" or f"or at {test.most:g} seconds" in text
    assert "78 seconds practice" in text
    assert "80 seconds practice" not in text
    assert "there is no target" in text


def test_without_known_mornings_and_a_clear_check_no_test_is_offered(visitor: Any) -> None:
    assert "Before I suggest anything" in said(visitor.get("/strength"))
    assert "Trunk hold" not in said(visitor.get("/strength"))
    visitor.answer_no()
    text = said(visitor.get("/strength"))
    assert "Tests wait until your usual morning is known." in text
    assert "Start the timer" not in text


def test_a_result_is_kept_and_read_as_practice(visitor: Any) -> None:
    assert visitor.post("/strength/tests/floor_trunk_hold", value="61", pain_before="1").status_code == 303
    assert "Practice. The next one counts." in said(visitor.get("/strength"))
    assert "61 seconds practice" in said(visitor.get("/strength"))


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("value", "", "Nothing is written here yet."),
        ("value", "241", "241 is not between 0 and 240."),
        ("value", "-1", "-1 is not between 0 and 240."),
        ("value", "long", "“long” is not a number."),
        ("pain_before", "11", "11 is not between 0 and 10."),
        ("pain_highest", "1.5", "“1.5” is not a whole number."),
        ("on", "2027-01-01", "2027-01-01 has not been yet."),
    ],
)
def test_each_bad_part_of_a_result_is_said_at_its_field(regular: Any, field: str, typed: str, fault: str) -> None:
    told = {"value": "60", "pain_before": "1", "pain_highest": "2", field: typed}
    answer = regular.post("/strength/tests/floor_trunk_hold", **told)
    assert answer.status_code == 422
    assert fault in said(answer.text)
    assert field == "on" or re.search(rf'id="{field}-floor_trunk_hold"[^>]*aria-invalid="true"', answer.text)
    assert field == "pain_before" or 'id="pain_before-floor_trunk_hold"' in answer.text


def test_there_is_no_such_test(visitor: Any) -> None:
    assert visitor.post("/strength/tests/handstand", value="1").status_code == 404


def test_a_set_is_kept(visitor: Any) -> None:
    visitor.post("/strength/log", exercise="Hip hinge", repetitions="10", load_kg="12,5", left_in_reserve="3")
    assert "Hip hinge 10 times 12.5 kg 3 left" in said(visitor.get("/strength"))


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("exercise", "", "Nothing is written here yet."),
        ("repetitions", "1001", "1001 is not between 0 and 1,000."),
        ("repetitions", "2.5", "“2.5” is not a whole number."),
        ("hold_s", "inf", "“inf” is not a number."),
        ("load_kg", "501", "501 is not between 0 and 500."),
        ("left_in_reserve", "-1", "-1 is not between 0 and 100."),
        ("effort", "11", "11 is not between 0 and 10."),
    ],
)
def test_each_bad_part_of_a_set_is_said_at_its_field(visitor: Any, field: str, typed: str, fault: str) -> None:
    answer = visitor.post("/strength/log", **{"exercise": "Bridge", "repetitions": "8", field: typed})
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    assert fault in said(answer.text)
    assert visitor.home.exercise_log.sets() == []


# Kit


def test_shoes_show_what_they_have_run_and_which_pair_is_usual(regular: Any) -> None:
    text = said(regular.get("/kit"))
    assert re.search(r"Blue daily pair 1\d\d km · My usual pair · bought", text)
    assert "Old trail pair 640 km · put away Fri 23 Oct 2026" in text
    assert "Blue daily pair · not told" in text


def test_a_pair_is_added_made_usual_put_away_and_taken_up(visitor: Any) -> None:
    visitor.post("/kit/shoes", model="Red pair", bought_on="2026-03-01", distance_before_km="310,5", drop_mm="6")
    (use,) = visitor.home.kit.shoes()
    assert (use.shoe.distance_before_m, use.shoe.drop_mm) == (310_500.0, 6.0)
    visitor.post(f"/kit/shoes/{use.shoe.shoe_id}/usual")
    assert "My usual pair" in said(visitor.get("/kit"))
    visitor.post("/kit/shoes", put_away=use.shoe.shoe_id)
    assert "put away Sun 22 Nov 2026" in said(visitor.get("/kit"))
    visitor.post("/kit/shoes", put_away=use.shoe.shoe_id)
    assert "put away Sun" not in said(visitor.get("/kit"))


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("model", "", "Nothing is written here yet."),
        ("bought_on", "spring", "“spring” is not a date."),
        ("distance_before_km", "5001", "5001 is not between 0 and 5,000."),
        ("distance_before_km", "far", "“far” is not a number."),
        ("drop_mm", "31", "31 is not between -10 and 30."),
    ],
)
def test_each_bad_part_of_a_pair_is_said_at_its_field(visitor: Any, field: str, typed: str, fault: str) -> None:
    told = {"model": "Green pair", "bought_on": "2026-01-01", "distance_before_km": "1", "drop_mm": "4", field: typed}
    answer = visitor.post("/kit/shoes", **told)
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    assert fault in said(answer.text)
    assert all(f'value="{value}"' in answer.text for value in told.values())
    assert visitor.home.kit.shoes() == []


@pytest.mark.parametrize("path", ["/kit/shoes/none/usual", "/kit/runs/none"])
def test_a_pair_or_run_that_is_not_there_is_not_found(visitor: Any, path: str) -> None:
    assert visitor.post(path, surface="road").status_code == 404


def test_the_weight_log_is_off_until_asked_for(visitor: Any) -> None:
    assert "The weight log is off. Nothing needs it." in said(visitor.get("/kit"))
    assert "mass_kg" not in visitor.get("/kit")
    assert visitor.post("/kit/weight/today", mass_kg="62").headers["location"] == "/kit"
    visitor.post("/kit/weight", turn="on")
    visitor.post("/kit/weight/today", mass_kg="62,4")
    text = said(visitor.get("/kit"))
    assert "62.4 kg" in text
    assert "weight coaching did not reduce back pain" in text
    assert re.search(r"target|goal|calorie|lighter", text.replace("there is no target", "")) is None
    visitor.post("/kit/weight", turn="off")
    assert "62.4 kg" not in said(visitor.get("/kit"))


@pytest.mark.parametrize(("typed", "fault"), [("7", "7 is not between 25 and 300."), ("", "Nothing is written here yet."), ("x", "“x” is not a number.")])  # fmt: skip
def test_a_weight_that_cannot_be_is_said_at_its_field(visitor: Any, typed: str, fault: str) -> None:
    visitor.post("/kit/weight", turn="on")
    answer = visitor.post("/kit/weight/today", mass_kg=typed)
    assert answer.status_code == 422
    assert re.search(r'id="mass_kg"[^>]*aria-invalid="true"', answer.text)
    assert fault in said(answer.text)
    assert f'value="{typed}"' in answer.text


# Pages to read


def test_words_are_explained_with_what_studies_say(regular: Any) -> None:
    text = said(regular.get("/explain"))
    assert "They do not say what you have." in text
    assert text.count("What studies say") == len(regular.home.explanations.all())


def test_about_says_the_intended_use_word_by_word(regular: Any) -> None:
    assert said(regular.get("/about")).count(catalogue().say("intended-use")) == 1


# The flare card, and being asked once a day


def test_the_flare_card_can_be_read_before_it_is_needed_and_only_with_an_open_gate(visitor: Any) -> None:
    locked = said(visitor.get("/flare"))
    assert "Go to an emergency department today, or call 112" in locked
    assert "Most flares settle" in locked
    assert "Keep moving" not in locked
    visitor.answer_no()
    assert "Keep moving, in small doses." in said(visitor.get("/flare"))
    assert "Valid only while your safety check is." in said(visitor.get("/flare"))
    assert 'href="/flare"' in visitor.get("/today")
    assert 'href="/flare"' in visitor.get("/diary")
    visitor.post("/diary", kind="morning", back_pain="8")
    assert "Keep moving" not in said(visitor.get("/flare"))
    visitor.wall.now += timedelta(minutes=5)
    visitor.answer_no()
    assert "Since Sun 22 Nov 2026" in said(visitor.get("/flare"))


def test_a_page_asks_about_the_back_once_a_day_at_most(visitor: Any) -> None:
    asked = "How is your back this morning?"
    visitor.wall.now += timedelta(days=1)  # a Monday, one of the two mornings
    assert asked not in visitor.get("/kit")
    visitor.wall.now -= timedelta(days=1)
    visitor.post("/diary", kind="morning", back_pain="1")
    assert asked not in visitor.get("/kit")
    visitor.wall.now += timedelta(days=1)
    assert asked not in visitor.get("/check")
    assert [asked in visitor.get(path) for path in ("/kit", "/kit", "/", "/story")] == [True, False, False, False]
    days = []
    for _ in range(28):
        visitor.wall.now += timedelta(days=1)
        days.append(asked in visitor.get("/kit"))
    assert sum(days) == 2  # three in all, then none, because nobody answered
    visitor.post("/diary/mode", change="pause")


def test_nobody_is_asked_while_an_emergency_sign_stands_or_an_import_writes(visitor: Any) -> None:
    visitor.post("/diary", kind="morning", back_pain="1")
    visitor.wall.now += timedelta(days=1)
    with visitor.home.writing("importing runs"):
        assert "How is your back this morning?" not in visitor.get("/kit")
    visitor.home.safety.answer({"both_legs": "yes"}, visitor.wall())
    assert "How is your back this morning?" not in visitor.get("/kit")
