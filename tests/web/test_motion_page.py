"""My back in motion, as the server gives it: page, scene, stills and live charts."""

import gzip
import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from backstride.dose.muscle_gate import any_may_be_told
from backstride.services.runs.in_motion import UNTOLD
from backstride.texts.catalogue import catalogue
from backstride.web.incognito import picture_without_numbers
from backstride.web.navigation import PLACES

LINE = catalogue().say("body-load-is-not-harm")


def _scene(visitor, query=""):
    return json.loads(visitor.get(f"/body/scene.json{query}"))


def test_the_page_says_load_beside_everyday_things_and_that_it_is_not_harm(regular):
    page = regular.get("/body")
    assert page.count(LINE) >= 2
    for name in ("Standing", "Walking", "A stair step"):
        assert f'<th scope="row">{name}</th>' in page
    assert re.search(r"The low back bears at most \d\.\d body weights \(\d\.\d to \d\.\d\)", page)
    assert "few women were measured" in page


def test_without_script_there_are_pictures_a_curve_and_a_table(regular):
    page = regular.get("/body")
    stills = re.findall(r'src="(/body/still\.svg[^"]*)"', page)
    assert len(stills) == 7
    for address in stills[:2]:
        picture = ET.fromstring(regular.get(address.replace("&amp;", "&")))
        assert picture.tag.endswith("svg")
    assert 'class="chart-line chart-line-0"' in page
    assert page.count("<table") >= 3


def test_the_work_of_the_trunk_is_marked_for_researchers_while_no_group_passed(regular):
    plain = {muscle["group"] for muscle in _scene(regular)["muscles"] if muscle["plain"]}
    assert plain == (set() if any_may_be_told() else set(UNTOLD))
    assert ('data-shows="trunk"' in regular.get("/body")) is not any_may_be_told()


def test_a_scene_is_a_whole_stride_of_whole_numbers(regular):
    scene = _scene(regular)
    (body,) = scene["bodies"]
    assert body["frames"] == 48
    assert len(body["place_mm"]) == 48 * 3 * scene["bones"]
    assert len(body["turn"]) == 48 * 4 * scene["bones"]
    assert len(body["work_percent"]) == 48 * len(scene["muscles"])
    assert all(low <= middle <= high for low, middle, high in body["load_bw"])
    assert max(middle for _, middle, _ in body["load_bw"]) > 2.0
    assert len(json.dumps(scene)) < 300_000


def test_a_run_is_shown_at_its_own_speed_and_cadence(regular):
    page = regular.get("/body")
    runs = re.findall(r'<option value="(run-[^"]+)"', page)
    assert len(runs) >= 5
    own = _scene(regular, f"?show={runs[0]}")["bodies"][0]
    usual = _scene(regular)["bodies"][0]
    assert own["stride_s"] != usual["stride_s"]
    assert f'value="{runs[0]}" selected' in regular.get(f"/body?show={runs[0]}")


def test_beside_another_form_two_bodies_run_in_step_with_what_it_assumes(regular):
    query = "?show=usual&beside=trunk_lean%3D5"
    first, second = _scene(regular, query)["bodies"]
    assert first["stride_s"] == second["stride_s"]
    assert first["turn"] != second["turn"]
    page = regular.get(f"/body{query}")
    assert catalogue().say("load-says-assumed_form") in page
    assert "Left: " in page


def test_beside_quicker_steps_the_model_tells_neither_load_nor_work(regular):
    query = "?show=usual&beside=quicker_steps"
    second = _scene(regular, query)["bodies"][1]
    assert second["work_percent"] == second["load_percent"] == second["load_bw"] == []
    page = regular.get(f"/body{query}")
    assert "the model cannot tell" in page


@pytest.mark.parametrize("show", ["walking", "standing", "stair_step", "lift_10_kg_straight", "lift_10_kg_round"])
def test_every_everyday_thing_can_be_shown(regular, show):
    scene = _scene(regular, f"?show={show}")
    assert scene["bodies"][0]["frames"] == (48 if show == "walking" else 1)
    assert LINE in regular.get(f"/body?show={show}&beside=quicker_steps")
    assert 'name="beside"' not in regular.get(f"/body?show={show}")


def test_every_change_that_is_offered_can_be_shown(regular):
    choices = regular.get("/body").partition('id="beside"')[2].partition("</select>")[0]
    offered = [value for value in re.findall(r'<option value="([^"]*)"', choices) if value]
    assert len(offered) == 9
    for value in offered:
        assert len(_scene(regular, f"?beside={value}")["bodies"]) == 2


def test_nobody_without_runs_is_left_alone(visitor):
    page = visitor.get("/body")
    assert catalogue().say("motion-example-note") in page
    assert _scene(visitor)["bodies"][0]["frames"] == 48


@pytest.mark.parametrize(
    "path",
    [
        "/body?show=handstand",
        "/body/scene.json?beside=wings",
        "/body/still.svg?show=run-nothing",
        "/charts/none.svg",
        "/charts/cycle.svg?show=handstand",
        "/charts/cycle.svg?show=standing",
    ],
)
def test_what_is_not_there_is_not_found(regular, path):
    assert regular.client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/charts/cycle.svg", "/charts/days.svg"])
def test_a_stretch_of_a_chart_is_the_picture_of_that_stretch(regular, path):
    whole = ET.fromstring(regular.get(path))
    low, high = (float(whole.get(name, "")) for name in ("data-low", "data-high"))
    middle = (low + high) / 2
    part = ET.fromstring(regular.get(f"{path}?low={middle}&high={high}&width=320"))
    assert part.get("width") == "320"
    assert low < float(part.get("data-low", "")) <= middle
    assert float(part.get("data-high", "")) == high


@pytest.mark.parametrize("query", ["width=9", "width=1e9", "low=nan&high=3", "low=x", "high=inf"])
def test_a_stretch_that_is_none_is_refused(regular, query):
    assert regular.client.get(f"/charts/days.svg?{query}").status_code in {400, 422}


def test_a_stretch_hides_its_numbers_with_the_page(regular):
    shown = regular.get("/charts/days.svg")
    assert re.search(r">\d", shown)
    hidden = picture_without_numbers(shown)
    assert "data-spots" not in hidden
    assert not re.search(r">[^<]*\d", hidden)


def test_every_day_is_there_once_and_the_week_is_the_sum_of_seven(regular):
    drawn = ET.fromstring(regular.get("/charts/days.svg?width=2000"))
    said = [said for _, _, said in json.loads(drawn.get("data-spots", ""))]
    days = [each.partition(":")[0] for each in said]
    assert days == sorted(set(days))
    assert float(drawn.get("data-high", "")) == date(2026, 11, 22).toordinal()
    assert max(float(re.search(r"Seven days ([\d.]+)", each)[1]) for each in said) > 5.0


def test_every_day_is_a_picture_and_a_table_before_it_is_live(regular):
    page = regular.get("/days")
    assert "chart-line-0" in page
    assert "<table" in page
    assert 'data-live="/charts/days.svg"' in page


def test_a_home_without_runs_has_no_chart_of_days(visitor):
    assert catalogue().say("days-none") in visitor.get("/days")
    assert visitor.client.get("/charts/days.svg").status_code == 404


@pytest.mark.parametrize("place", [place for place in PLACES if place.path != "/body"], ids=lambda place: place.path)
def test_the_first_view_of_an_ordinary_page_is_small_and_loads_neither_body_nor_live_chart(regular, place):
    page = regular.get(place.path)
    loaded = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert loaded
    assert not [each for each in loaded if "body.js" in each]
    parts = [page.encode(), *(regular.client.get(each).content for each in set(loaded))]
    assert sum(len(gzip.compress(part)) for part in parts) < 300_000


def test_the_back_stands_beside_the_lift_slowly_and_with_its_load_by_default(regular):
    page = regular.get("/body")
    assert re.search(r'<option value="lift_10_kg_straight" selected', page)
    assert all(f'data-shows="{name}" checked' in page for name in ("slow", "load"))
    assert "the lift beside it" in page
    both = _scene(regular, "?beside=lift_10_kg_straight")["bodies"]
    assert [body["frames"] > 1 for body in both] == [True, False]
    assert all(body["load_percent"] for body in both)
    assert len(_scene(regular, "")["bodies"]) == 1


def test_no_figure_of_a_lift_stands_beside_a_run(regular):
    page = regular.get("/body?beside=lift_10_kg_straight")
    [lead] = re.findall(r'<p class="lead">(.*?)</p>', page, re.DOTALL)
    assert lead.count("body weights") == 1
