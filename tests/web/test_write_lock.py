"""One write lock for pages and commands: who holds it is said calmly, and nothing typed is lost."""

import html
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from backstride.store.home import HomeIsBusy
from backstride.web import write_lock


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_lock, "PATIENCE_S", 0.1)


@pytest.mark.usefixtures("hurried")
def test_while_an_import_writes_a_page_says_so_and_keeps_what_was_typed(visitor: Any) -> None:
    name = 'first line\nhot <day> & "wind"'
    with visitor.home.writing("importing runs"):
        answer = visitor.post("/kit/shoes", name=name, places=["left", "right"])
    assert answer.status_code == 503
    text = html.unescape(answer.text)
    assert "“importing runs” has been writing to your data folder since" in text.replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert f'<textarea name="name" hidden>{name}</textarea>' in text
    assert text.count('name="places"') == 2
    assert '<form method="post" action="/kit/shoes">' in text
    assert not visitor.home.kit.shoes()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("path", ["/kit/shoes", "/kit/weight", "/strength/log", "/strength/tests/floor_trunk_hold"])
def test_every_room_that_writes_needs_the_write_lock(visitor: Any, path: str) -> None:
    with visitor.home.writing("importing runs"):
        assert visitor.post(path, change="pause").status_code == 503


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize(
    ("path", "typed"),
    [
        ("/diary", {"kind": "morning", "back_pain": "3"}),
        ("/diary/mode", {"change": "pause"}),
        ("/check/country", {"country": "FR"}),
        ("/story/lines", {"on": "2026-11-20", "text": "It began on a stair."}),
    ],
)
def test_the_rooms_of_stop_signs_wait_for_nobody(visitor: Any, path: str, typed: dict[str, str]) -> None:
    with visitor.home.writing("importing runs"):
        answer = visitor.post(path, **typed)
        assert answer.status_code == 303, answer.text


@pytest.mark.usefixtures("hurried")
def test_what_the_database_cannot_take_now_is_shown_to_be_sent_again(visitor: Any, monkeypatch: Any) -> None:
    """A line of the story has no journal of its own: it is not lost, and nothing breaks."""
    monkeypatch.setattr("backstride.store.home.PATIENCE_MS", 50)
    visitor.home.records.close()
    holder = sqlite3.connect(visitor.home.home.database, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    answer = visitor.post("/story/lines", on="2026-11-20", text="It began on a stair.")
    holder.execute("ROLLBACK")
    assert answer.status_code == 503
    assert '<textarea name="text" hidden>It began on a stair.</textarea>' in html.unescape(answer.text)


def test_a_page_waits_for_another_window_and_gives_the_pen_back(visitor: Any) -> None:
    with ThreadPoolExecutor() as threads, visitor.home.writing("a moment"):
        answer = threads.submit(visitor.post, "/kit/shoes", model="the blue ones")
        with pytest.raises(HomeIsBusy), visitor.home.writing("me too"):
            pass
    assert answer.result().status_code == 303
    with visitor.home.writing("after it"):
        assert len(visitor.home.kit.shoes()) == 1
