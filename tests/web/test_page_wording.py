"""What no page may say or show: alarm without cause, guilt, streaks, loads without their line, promises."""

import html
import re
from pathlib import Path
from typing import Any

import pytest

from backstride.diary.fields import EntryKind
from backstride.texts.catalogue import catalogue
from backstride.web.assets import assets
from backstride.web.navigation import PLACES
from backstride.web.pages.weeks.page import render_answer

ROOT = Path(__file__).parents[2]
PATHS = [place.path for place in PLACES] + [f"/diary?kind={kind}" for kind in EntryKind]
PATHS += ["/check/questions", "/check/limits"]
ALARM = r"\b(streak|don.t break|in a row!|you missed|you forgot to|keep it up|well done|great job|congratulations|badge|level up|hurry|shame|lazy|failed to|overdue|reminder)\b"
LOAD = r"body weights"
RED = re.compile(
    r"#(?:f00|ff0000|[c-f][0-9a-f][0-3][0-9a-f][0-3][0-9a-f])\b|\bred\b|crimson|tomato|firebrick", re.IGNORECASE
)


def said(page: str) -> str:
    """What a person reads."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).replace("\u00a0", " ").split())


def test_no_page_counts_streaks_or_makes_guilty(regular: Any, visitor: Any) -> None:
    allowed = catalogue().say("timeline-forgot")
    read = {(each, path): said(each.get(path)).replace(allowed, "") for each in (regular, visitor) for path in PATHS}
    assert [path for (_, path), text in read.items() if re.search(ALARM, text, re.IGNORECASE)] == []


def test_a_seeded_streak_is_seen() -> None:
    assert re.search(ALARM, "A streak of 12 days. Well done!", re.IGNORECASE)


def test_no_page_is_red(regular: Any) -> None:
    drawn = {path: re.sub(r"red pair", "", re.sub(r">[^<]*<", "><", regular.get(path))) for path in PATHS}
    styles = {name: asset.content.decode() for name, asset in assets().items() if name.endswith(".css")}
    ruled = {name: re.sub(r"/\*.*?\*/", "", style) for name, style in styles.items()}
    assert [name for name, text in (drawn | ruled).items() if RED.search(text)] == []


def test_a_seeded_red_is_seen() -> None:
    assert RED.search("color: #d11a1a")
    assert RED.search("#1f6b66") is None


def _loads_without_their_line(text: str) -> bool:
    return re.search(LOAD, text) is not None and catalogue().say("load-is-not-harm") not in text


@pytest.mark.parametrize("path", PATHS)
def test_a_load_never_stands_without_the_line_that_it_is_not_harm_and_standing_beside_it(
    regular: Any, path: str
) -> None:
    page = regular.get(path)
    assert not _loads_without_their_line(said(page))
    assert re.search(LOAD, said(page)) is None or "standing" in said(page).lower()
    assert "disc load" not in said(page).lower()


def test_a_seeded_load_without_its_line_is_seen(pages: Any) -> None:
    text = said(render_answer(pages.full_page()))
    assert re.search(LOAD, text)
    assert not _loads_without_their_line(text)
    assert _loads_without_their_line(text.replace(catalogue().say("load-is-not-harm"), ""))


def test_every_page_has_one_title_what_it_is_not_and_a_way_to_every_other(visitor: Any) -> None:
    assert [path for path in PATHS if not _is_whole(visitor.get(path))] == []
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())
    assert [path for path in ("/check/unlock", "/check/stop") if not _is_whole(visitor.get(path))] == []


def _is_whole(page: str) -> bool:
    """Whether a page has one title, says what it is not and leads to every other one."""
    leads_to = set(re.findall(r'href="([^"#]+)"', page))
    is_told = catalogue().say("web-foot") in said(page)
    return page.count("<h1") == 1 and is_told and {place.path for place in PLACES} <= leads_to


@pytest.mark.parametrize("path", PATHS)
def test_no_page_writes_style_or_script_into_itself_or_names_another_host(regular: Any, path: str) -> None:
    page = regular.get(path)
    assert re.search(r"(?:https?:)?//[a-z]", page) is None
    assert "style=" not in page
    assert re.search(r"<script(?! src=\"/static/)", page) is None
    assert re.search(r"\son\w+=", page) is None


BUILT = {"body.js"}
"""Scripts that are built from others; the browser tests look at what they ask for."""


def test_each_script_is_small_and_talks_to_this_server_only() -> None:
    scripts = {name: asset.content.decode() for name, asset in assets().items() if name.endswith(".js")}
    own = {name: script for name, script in scripts.items() if name not in BUILT}
    assert {"backstride.js", "data.js"} <= own.keys()
    for name, script in own.items():
        assert len(script) < 7500, name
        odd = r"https?:|//[a-z]+\.|eval\(|new Function|innerHTML|document\.write"
        assert re.search(odd, script) is None, name


def test_a_name_from_a_form_is_escaped_wherever_it_is_shown(visitor: Any) -> None:
    evil = '"><img src=x onerror=alert(1)>'
    visitor.post("/kit/shoes", model=evil)
    visitor.post("/strength/log", exercise=evil)
    visitor.post("/story/lines", on="2020-01-01", text=evil)
    visitor.post("/diary", kind="morning", note=evil, could_do=evil)
    visitor.post("/check/limits", given_by=evil, given_on="2026-11-20", exercises=evil)
    (entry,) = visitor.home.diary.entries()
    for path in ("/kit", "/strength", "/story", "/diary", "/check", "/check/limits", f"/diary/entry/{entry.entry_id}"):
        page = visitor.get(path)
        assert "<img" not in page, path
        assert "&lt;img" in page, path


def test_every_page_carries_the_policy(visitor: Any) -> None:
    for path in PATHS:
        answer = visitor.client.get(path)
        assert answer.headers["cache-control"] == "no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_form_without_proof_of_its_origin_changes_nothing(visitor: Any) -> None:
    for path in (
        "/diary",
        "/check/questions",
        "/check/unlock",
        "/check/limits",
        "/kit/shoes",
        "/story/lines",
        "/today",
    ):
        answer = visitor.client.post(path, data={"model": "x"}, headers={"sec-fetch-site": "cross-site"})
        assert answer.status_code == 403, path
    assert visitor.home.diary.entries() == ()
    assert visitor.home.kit.shoes() == []
