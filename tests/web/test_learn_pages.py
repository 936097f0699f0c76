"""The pages of one's own days and of experiments: chosen before looking, behind the gate, closed until the end."""

import html
import importlib.util
import re
import time
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from starlette.testclient import TestClient

from backstride.learn.experiments import Arm
from backstride.services.experiments.kept import protocol_of
from backstride.texts.catalogue import catalogue
from backstride.web.access import Access

PATH = "/learn/experiments"
SAY = catalogue().say


@pytest.fixture(scope="module")
def learn_homes() -> ModuleType:
    spec = importlib.util.spec_from_file_location("learn_homes", Path(__file__).with_name("learn_homes.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Guest:
    """Somebody at the pages of a home."""

    def __init__(self, homes: ModuleType, backstride: Any) -> None:
        self.home, self.wall = backstride, homes.Wall()
        access = Access(token="right-token-of-this-start", port=8123)
        self.client = TestClient(
            homes.app_of(backstride, access, self.wall),
            base_url="http://127.0.0.1:8123",
            follow_redirects=False,
            headers={"sec-fetch-site": "same-origin"},
        )
        self.client.get("/", params={"token": access.token})

    def get(self, path: str = "/learn") -> str:
        """What a person reads on a page, once nothing is being worked out any more."""
        for _ in range(200):
            answer = self.client.get(path)
            assert answer.status_code == 200
            if "data-working" not in answer.text:
                return said(answer.text)
            time.sleep(0.1)
        raise AssertionError(path)

    def post(self, path: str, **fields: object) -> Any:
        """The answer to a form."""
        return self.client.post(path, data={name: str(value) for name, value in fields.items()})


def said(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


@pytest.fixture(scope="module")
def lived(homes, learn_homes, tmp_path_factory) -> Guest:
    return Guest(homes, learn_homes.lived_home(homes, tmp_path_factory.mktemp("lived") / "home"))


@pytest.fixture
def planned(homes, learn_homes, tmp_path) -> Guest:
    return Guest(homes, learn_homes.planned_home(homes, tmp_path / "home"))


def test_the_question_is_chosen_before_the_answer_is_seen_and_then_stands(lived):
    assert "points of 10" not in lived.get()
    assert SAY("learn-look") in lived.get()
    assert (
        lived.post("/learn/ask", exposure="run_min", outcome="back_morning", contrast="45", act_on="1").status_code
        == 303
    )
    assert lived.home.learning.asked(lived.wall().date()).main.chosen
    assert lived.post("/learn/look").headers["location"] == "/learn"
    seen = lived.get()
    assert "45 minutes of running against none" in seen
    assert "worse (enough to act on)" in seen
    assert "points of 10" in seen
    assert lived.home.learning.asked(lived.wall().date()).seen_on == lived.wall().date()
    changed = lived.post("/learn/ask", exposure="run_min", outcome="back_morning", act_on="3")
    assert changed.status_code == 422
    assert "the question stands until" in said(changed.text)


def test_checks_stand_beside_the_verdict_and_the_drawing_has_its_table(lived):
    lived.post("/learn/look")
    lived.get()
    page = lived.client.get("/learn").text
    for name in ("negative-control", "shifted-placebo", "prior-sensitivity", "residual-memory", "amount-response"):
        assert SAY(f"learn-check-{name}") in said(page)
    assert page.count('<svg class="chart" role="img"') == 2
    assert "<caption>45 minutes of running against none" in page
    assert SAY("learn-described-title") in said(page)


def test_a_question_that_cannot_be_is_explained_and_not_kept(lived):
    before = lived.home.learning.asked(lived.wall().date())
    for fields in (
        {"exposure": "flying", "outcome": "back_morning"},
        {"exposure": "climb_m", "outcome": "back_morning", "contrast": "-3"},
        {"exposure": "climb_m", "outcome": "back_morning", "act_on": "99"},
        {"exposure": "climb_m", "outcome": "leg_morning", "beside": "yes"},
    ):
        assert lived.post("/learn/ask", **fields).status_code == 422
    assert lived.home.learning.asked(lived.wall().date()).main == before.main


def test_an_empty_home_is_told_what_to_bring(homes, tmp_path):
    seen = Guest(homes, homes.bare_home(tmp_path / "home")).get()
    assert SAY("learn-no-days-page") in seen


def test_too_early_says_why_and_how_long_it_would_take(homes, tmp_path):
    home = homes.bare_home(tmp_path / "home")
    for ago, score in enumerate((1, 1, 2, 3, 3, 2, 2, 1, 1, 2, 2, 3), start=1):
        at = homes.NOW - timedelta(days=ago, minutes=40)
        homes.morning(home, at, {"back_pain": str(score), "leg_pain": "0"})
    seen = Guest(homes, home).get()
    assert SAY("learn-reason-few-pairs") in seen
    assert SAY("learn-missing-title") in seen
    assert "points of 10 (" not in seen


def test_power_is_shown_before_anything_is_sealed_and_expectation_is_asked(planned):
    shown = planned.post(f"{PATH}/preview", kind="time-of-day")
    assert shown.status_code == 200
    assert "the chance that the result says so is" in said(shown.text)
    assert SAY("experiment-expect-label") in said(shown.text)
    assert planned.home.experiments.all() == ()
    assert planned.post(f"{PATH}/seal", kind="time-of-day", act_on="1", expect="0.5").status_code == 303
    (kept,) = planned.home.experiments.all()
    assert (kept.act_on, kept.expectation) == (1.0, 0.5)
    page = planned.get(PATH)
    assert kept.fingerprint in page
    assert str(kept.seed) not in page  # only once the last session is over
    assert not re.search(r"Today is [AB]", page)


def test_only_today_is_opened_and_results_stay_closed_until_the_end(planned):
    planned.post(f"{PATH}/seal", kind="time-of-day", act_on="1")
    sealed = protocol_of(planned.home.experiments.latest())
    planned.wall.now += timedelta(days=(sealed.sessions[0] - planned.wall().date()).days)
    planned.home.safety.answer({"none_of_these": True}, planned.wall())
    opened = said(planned.post(f"{PATH}/today").text)
    assert f"Today is {'A' if sealed.arm_on(sealed.sessions[0]) is Arm.A else 'B'}" in opened
    assert SAY("experiment-pairs-title") not in planned.get(PATH)
    assert planned.post(f"{PATH}/stop").status_code == 303
    assert SAY("experiment-pairs-title") in planned.get(PATH)


def test_nothing_is_drawn_or_opened_behind_a_stop_sign(planned):
    planned.home.safety.answer({"none_of_these": True, "saddle_numbness": "yes"}, planned.wall())
    for form in ("preview", "seal"):
        assert SAY("gate-stays-open") in said(planned.post(f"{PATH}/{form}", kind="time-of-day").text)
    assert planned.home.experiments.all() == ()
    page = planned.client.get(PATH).text
    assert 'action="/learn/experiments/preview"' not in page
    assert 'action="/learn/experiments/today"' not in page


def test_without_a_plan_the_usual_week_is_drawn_from(lived):
    shown = lived.post(f"{PATH}/preview", kind="time-of-day")
    assert "the chance that the result says so is" in said(shown.text)
    assert lived.home.experiments.all() == ()


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "treadmill"}, "experiment-hindrance-treadmill-unfamiliar"),
        ({"kind": "shoes", "shoe_a": "x", "shoe_b": "y"}, "experiment-shoes-unknown"),
        ({"kind": "run-walk", "prescribed": "yes"}, "experiment-hindrance-set-by-a-clinician"),
    ],
)
def test_what_cannot_be_compared_is_said(planned, fields, message):
    assert SAY(message) in said(planned.post(f"{PATH}/preview", **fields).text)


def test_a_finished_experiment_shows_every_pair_and_its_report(homes, learn_homes, tmp_path):
    guest = Guest(homes, learn_homes.finished_home(homes, tmp_path / "home"))
    page = guest.get(PATH)
    assert "worse" in page
    assert page.count("as drawn") >= 13
    assert "p = 0.000244" in page
    assert "from the seed 5" in page
    assert "expected beforehand, B minus A: 1 points" in page
