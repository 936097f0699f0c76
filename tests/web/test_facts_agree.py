"""One fact has one figure: what pages, answers to questions, JSON and terminal say of it is compared as it is read."""

import re
from typing import Any

import pytest

from backstride.services.runs.listing import Wanted
from backstride.texts.catalogue import catalogue
from backstride.texts.overall_sentences import OverallSentences
from backstride.web.navigation import PLACES
from tests.web.visible import visible, words

MOST_WORDS = 400
NUMBER = r"(\d[\d.,]*\d|\d)"

# of each fact: where it is read, and its figures in the order in which they are compared
FACTS: dict[str, list[tuple[str, str]]] = {
    "runs and distance of the last four weeks": [
        ("/", rf"{NUMBER} runs, {NUMBER} km"),
        ("/runs", rf"{NUMBER} runs {NUMBER} km"),
        ("ask how far did I run this year", rf"{NUMBER} km in {NUMBER} runs"),
    ],
    "distance of last week": [
        ("/weeks", rf"Last week {NUMBER} km"),
        ("/report", rf"9 Nov {NUMBER} km"),
        ("ask how far did I run last week", rf"{NUMBER} km in"),
    ],
    "the mean push of a step": [
        ("/weeks", rf"about {NUMBER} body weights, {NUMBER} to {NUMBER}"),
        ("/report", rf"by a model: {NUMBER} body weights, {NUMBER} to {NUMBER}"),
    ],
    "days without a run": [
        ("/weeks", rf"{NUMBER} days without a run in the last 28"),
        ("/load", rf"{NUMBER} of rest"),
        ("/report", rf"{NUMBER} without"),
    ],
    "the run much longer than those before": [
        ("/weeks", rf"{NUMBER} km; the longest in the 30 days before was {NUMBER} km"),
        ("/report", rf"{NUMBER} km, against {NUMBER} km as the longest of the 30 days before"),
    ],
    "the peak of an easy run": [
        ("/load", rf"My easy run {NUMBER} \({NUMBER} to {NUMBER}\)"),
        ("/runs/LAST", rf"My easy run {NUMBER} \({NUMBER} to {NUMBER}\)"),
    ],
    "how far the back has handled": [
        ("/handled", rf"A plan would start at {NUMBER} km"),
        ("ask what has my back handled so far", rf"Runs up to {NUMBER} km"),
    ],
    "an easy step beside everyday things": [
        ("/load", r"an easy step of yours (.*?)\."),
        ("/weeks", r"an easy step of yours (.*?)\."),
        ("ask is running as hard on my back as lifting a box", r"an easy step of yours (.*?)\."),
    ],
}


def _said(visitor: Any, place: str) -> str:
    if place.startswith("ask "):
        told = visitor.client.post("/api/v1/ask", json={"question": place.removeprefix("ask ")})
        return str(told.json()["own"]).replace("\u00a0", " ")
    last = visitor.home.run_load.last(visitor.wall().date())
    page = visitor.get(place.replace("LAST", last))
    return visible(page.replace("<details", "<details open"))


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_has_one_figure_wherever_it_is_read(regular: Any, fact: str) -> None:
    read = {}
    for place, pattern in FACTS[fact]:
        text = _said(regular, place)
        found = re.search(pattern, text)
        assert found, (fact, place, text)
        read[place] = sorted(found.groups())
    assert len({tuple(figures) for figures in read.values()}) == 1, read


def test_page_json_and_terminal_say_the_same_rows(regular: Any) -> None:
    told = regular.home.overall.answer(regular.wall())
    rows = {row.name: row.says for row in OverallSentences(catalogue()).rows(told)}
    page, api = visible(regular.get("/")), regular.client.get("/api/v1/answer").json()
    for name in ("studies", "runs"):
        assert rows[name].replace("\u00a0", " ") in page
        assert rows[name] in str(api).replace("\\xa0", "\u00a0"), name


@pytest.mark.parametrize("path", [place.path for place in PLACES])
def test_no_page_is_long_before_anything_is_opened(regular: Any, path: str) -> None:
    assert words(regular.get(path)) <= MOST_WORDS


def test_words_that_are_folded_away_are_not_counted() -> None:
    page = "<header>no</header><main>One <details><summary>two</summary><p>no</p></details><svg><path/><text>no</text></svg>"
    assert visible(f'{page}<details open><p>three<br>four</p></details><i class="unseen">no</i></main>') == (
        "One two three four"
    )


def test_a_run_stands_on_the_ruler_of_the_last_runs_with_the_one_thing_that_stood_out(regular: Any) -> None:
    rows = regular.home.runs.find(Wanted()).rows
    for row in rows[:2]:
        page = regular.get(f"/runs/{row.run.run_id}")
        assert page.count('class="chart-dot ruler-dot"') == 6
        assert words(page) <= MOST_WORDS
        said = visible(page)
        assert ("Nothing about it stood out" in said) == (row.beside.stood_out is None)
        assert f"{round(100 * row.beside.back_ratio)} %" in said
        assert f"Low back: {round(100 * row.beside.back_ratio)} % of your usual run" in visible(regular.get("/runs"))
