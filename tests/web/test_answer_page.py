"""The answer page: every fact it is given is on it, in words; what is missing is said."""

import dataclasses
import inspect
import re
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from backstride.estimates import Estimate
from backstride.findings import Finding, Severity
from backstride.runner import Units
from backstride.texts.catalogue import catalogue
from backstride.texts.figures import Change, Count, Words, change, count, rounded
from backstride.web.pages.weeks import view as views
from backstride.web.pages.weeks.page import render_answer
from backstride.web.pages.weeks.view import AnswerPage
from backstride.web.refusals import STATUS, Refusal
from backstride.web.render import render_refusal

MONDAY = date(2026, 11, 9)
EARLIER = date(2026, 11, 2)
VIEWS = [each for each in vars(views).values() if inspect.isclass(each) and each.__module__ == views.__name__]


def text_of(html: str) -> str:
    """What a person reads, with ordinary spaces."""
    bare = re.sub(r"<(style|title|desc)\b.*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(bare.replace("\u00a0", " ").split())


def with_facts(page: AnswerPage, **changed: Any) -> AnswerPage:
    """The page with other facts."""
    return replace(page, facts=replace(page.facts, **changed))


@pytest.fixture
def full(pages: ModuleType) -> AnswerPage:
    page: AnswerPage = pages.full_page()
    return page


def test_the_page_answers_its_title(full: AnswerPage) -> None:
    text = text_of(render_answer(full))
    assert "How much have I run lately?" in text
    assert text.index("How much have I run lately?") < text.index("Last week 38 km, 35 % more than usual.")


@pytest.mark.parametrize(
    "said",
    [
        "Last week 38 km, 35 % more than usual.",
        "about 2.4 body weights, 2.1 to 2.7",
        "Your usual week is 28 km; half of your weeks lie between 23 km and 32 km.",
        "18.4 km; the longest in the 30 days before was 14.2 km, so 30 % longer.",
        "Backs were not looked at.",
        "It does not mean that the run was wrong",
        "4 of those days are unknown, so a longer run may be missing.",
        "13 days without a run in the last 28 days",
        "The longest row of running days was 3. Of 2 more days nothing is known.",
        "37,000 steps last week, walks included",
        "All pushes of that week together: 40 % more than usual.",
        "One more, further back",
        "Fri 20 Mar 2020 to Sat 2 May 2020: no runs.",
        "Mon 3 Feb 2025 to Sun 27 Apr 2025: no runs.",
        "about 35 % of the weeks before.",
        "533 runs known, since Sat 6 Apr 2019.",
        "Load is not harm. Discs and bones need it; yours change with what they are used to.",
    ],
)
def test_a_fact_is_on_the_page(full: AnswerPage, said: str) -> None:
    assert said in text_of(render_answer(full))


def test_every_page_says_what_it_cannot_tell_and_where_the_intended_use_stands(
    full: AnswerPage, pages: ModuleType
) -> None:
    for page in (full, pages.empty_page(), pages.first_week_page()):
        html = render_answer(page)
        assert catalogue().say("web-foot") in text_of(html)
        assert 'href="/about"' in html


def test_the_intended_use_is_the_one_of_the_readme(pytestconfig: pytest.Config) -> None:
    readme = (pytestconfig.rootpath / "README.md").read_text("utf-8")
    assert catalogue().say("intended-use") in " ".join(readme.replace("> ", "").split())


def test_simulated_runs_say_so_and_real_ones_do_not(full: AnswerPage) -> None:
    assert "simulated" in text_of(render_answer(full))
    assert "simulated" not in text_of(render_answer(replace(full, is_simulated=False)))


def test_without_runs_the_page_says_how_to_bring_them(pages: ModuleType) -> None:
    text = text_of(render_answer(pages.empty_page()))
    assert "Bring your runs" in text
    assert "backstride import" in text
    assert '<svg class="chart"' not in render_answer(pages.empty_page())


def test_what_is_not_known_yet_is_said(pages: ModuleType) -> None:
    text = text_of(render_answer(pages.first_week_page()))
    assert "None of your recent weeks is over and wholly known yet." in text
    assert "Your usual week needs at least four weeks with runs." in text
    assert "No recent week that is wholly known holds steps." in text
    assert "None of your recent runs was more than 10 % longer" in text
    assert "Of 27 more days nothing is known." in text


@pytest.mark.parametrize(
    ("monday", "km", "ratio", "said"),
    [
        (None, 0.0, None, "None of your recent weeks is over and wholly known yet."),
        (MONDAY, 9.0, None, "Last week 9.0 km. Your usual week is not known yet."),
        (EARLIER, 9.0, None, "In the week from 2 Nov 9.0 km."),
        (MONDAY, 9.0, 1.02, "Last week 9.0 km, about as much as usual."),
        (EARLIER, 9.0, 0.5, "In the week from 2 Nov 9.0 km, 50 % less than usual."),
        (MONDAY, 9.0, 2.3, "2.3 times your usual week."),
        (MONDAY, 0.0, 0.0, "Last week 0.0 km, 100 % less than usual."),
    ],
)
def test_the_latest_week_is_said_in_each_case(
    full: AnswerPage, pages: ModuleType, monday: date | None, km: float, ratio: float | None, said: str
) -> None:
    weeks = () if monday is None else (pages.week_of(monday, km),)
    compared = () if monday is None or ratio is None else (pages.against(monday, ratio),)
    page = with_facts(full, weeks=weeks, against_usual=compared)
    assert said in text_of(render_answer(page))


def test_miles_for_those_who_read_miles(full: AnswerPage) -> None:
    text = text_of(render_answer(replace(full, units=Units.IMPERIAL)))
    assert "11.4 mi; the longest" in text
    assert " km" not in text


REASONS = ("mass_below", "run_walk", "sex_f")


def test_few_people_like_this_runner_is_said_with_the_reasons(full: AnswerPage) -> None:
    odd = with_facts(full, outside_measured=REASONS)
    said = "The band is wider, because few people or runs like these were measured: lighter than those measured, much walking in between, few women were measured."
    assert said in text_of(render_answer(odd))
    assert "band is wider" not in text_of(render_answer(full))


def test_no_force_is_shown_without_its_band_and_the_line_about_load(full: AnswerPage) -> None:
    without = with_facts(full, weeks=tuple(replace(week, force_peak_sum_bw=None) for week in full.facts.weeks))
    shown, hidden = text_of(render_answer(full)), text_of(render_answer(without))
    assert "Load is not harm" in shown
    assert "body weights" not in hidden
    assert len(re.findall(r"about 2\.4 body weights, 2\.1 to 2\.7", shown)) == 1


def test_what_was_wrong_with_the_files_is_said_with_how_much_it_asks(full: AnswerPage) -> None:
    found = (Finding("answer-without-usual", Severity.NOTE), Finding("answer-without-runs", Severity.WARNING))
    text = text_of(render_answer(with_facts(full, findings=found)))
    assert f"Note: {catalogue().finding(found[0])}" in text
    assert f"Please look: {catalogue().finding(found[1])}" in text
    assert "Please look" not in text_of(render_answer(full))


def test_nothing_on_the_page_advises_or_frightens(full: AnswerPage, pages: ModuleType) -> None:
    for page in (full, pages.empty_page(), pages.first_week_page()):
        text = text_of(render_answer(page)).replace(catalogue().say("intended-use"), "")
        assert re.search(r"\b(should|must not|avoid|danger|warning|risk|streak|harmful)\b", text, re.IGNORECASE) is None


def test_words_from_files_are_escaped(full: AnswerPage, monkeypatch: pytest.MonkeyPatch) -> None:
    import backstride.web.render as pages_module

    environment = pages_module._environment("en")
    assert environment.from_string("{{ x }}").render(x="<script>") == "&lt;script&gt;"


def test_a_page_names_no_other_host_and_writes_no_style_or_script_into_itself(full: AnswerPage) -> None:
    html = render_answer(full)
    assert re.search(r"(?:https?:)?//[a-z]", html) is None
    assert "style=" not in html
    assert re.search(r"<script(?! src=\"/static/)", html) is None
    assert re.search(r"\son\w+=", html) is None


def test_every_table_row_of_a_chart_is_on_the_page(full: AnswerPage) -> None:
    html = render_answer(full)
    assert html.count('<th scope="row">') == len(full.facts.weeks) + 1
    assert "no runs" in text_of(html)


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_a_page_and_a_status(refusal: Refusal) -> None:
    assert STATUS[refusal] >= 400
    assert text_of(render_refusal(refusal))
    assert "stylesheet" not in render_refusal(refusal)


# The values behind the page


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_every_field_of_a_view_is_documented(view: type) -> None:
    described = view.__doc__ or ""
    for each in dataclasses.fields(view):
        assert re.search(rf"^\s+(?:.*, )?{each.name}(?:, .*)? : ", described, re.MULTILINE), each.name


# Words


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [
        (1.0, Change("same", 0, 1.0)),
        (1.049, Change("same", 5, 1.0)),
        (1.07, Change("more", 7, 1.1)),
        (1.18, Change("more", 20, 1.2)),
        (0.62, Change("less", 40, 0.6)),
        (2.0, Change("much-more", 100, 2.0)),
        (0.0, Change("less", 100, 0.0)),
    ],
)
def test_a_change_is_said_no_more_precisely_than_it_is_known(ratio: float, expected: Change) -> None:
    assert change(ratio) == expected


@pytest.mark.parametrize(
    ("value", "expected"), [(0, "0"), (7, "7"), (94, "94"), (956, "960"), (21_640, "22,000"), (37_120, "37,000")]
)
def test_counts_have_two_digits(value: float, expected: str) -> None:
    assert rounded(value) == expected


@pytest.mark.parametrize(
    ("estimate", "expected"),
    [
        ((37_120, 36_900, 37_400), Count("37,000")),
        ((37_120, 33_000, 41_000), Count("37,000", "33,000", "41,000")),
        ((18_420, 17_980, 18_610), Count("18,400", "18,000", "18,600")),
        ((18_420, 18_420, 18_610), Count("18,400", "18,400", "18,600")),
    ],
)
def test_a_band_is_named_where_it_is_wider_than_the_rounding(
    estimate: tuple[float, float, float], expected: Count
) -> None:
    assert count(Estimate(*estimate, 0.9, "steps")) == expected


def test_distances_carry_their_unit_and_do_not_break() -> None:
    assert Words(Units.METRIC).distance(42_195.0) == "42\u00a0km"
    assert Words(Units.IMPERIAL).distance(42_195.0) == "26\u00a0mi"
