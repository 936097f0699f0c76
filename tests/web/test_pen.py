"""One pen for pages and commands: who holds it is said calmly, and nothing typed is lost."""

import html
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from backstride.store.home import HomeIsBusy
from backstride.web import pen


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pen, "PATIENCE_S", 0.1)


@pytest.mark.usefixtures("hurried")
def test_while_an_import_writes_a_page_says_so_and_keeps_what_was_typed(visitor: Any) -> None:
    note = 'first line\nhot <day> & "wind"'
    with visitor.home.writing("importing runs"):
        answer = visitor.post("/diary", kind="morning", back_pain="3", regions=["back_left", "back_right"], note=note)
    assert answer.status_code == 503
    text = html.unescape(answer.text)
    assert "“importing runs” has been writing to your data folder since" in text.replace("\u2068", "").replace(
        "\u2069", ""
    )
    assert f'<textarea name="note" hidden>{note}</textarea>' in text
    assert text.count('name="regions"') == 2
    assert '<form method="post" action="/diary">' in text
    assert not visitor.home.diary.entries()
    assert visitor.post("/diary", kind="morning", back_pain="3").status_code == 303


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("path", ["/diary/mode", "/check/limits", "/check/unlock", "/kit/shoes", "/kit/weight",
                                  "/story/lines", "/story/pauses", "/strength/log", "/strength/tests/floor_trunk_hold"])  # fmt: skip
def test_every_room_that_writes_needs_the_pen(visitor: Any, path: str) -> None:
    with visitor.home.writing("importing runs"):
        assert visitor.post(path, change="pause").status_code == 503


@pytest.mark.usefixtures("hurried")
def test_the_script_is_told_that_nothing_is_saved_yet(visitor: Any) -> None:
    with visitor.home.writing("importing runs"):
        told = visitor.touch(kind="morning", back_pain="3")
    assert told == {"says": "Not saved yet: something else is writing. Touch “Save” in a moment."}


@pytest.mark.usefixtures("hurried")
def test_a_stop_sign_is_kept_while_somebody_else_writes(visitor: Any) -> None:
    with visitor.home.writing("importing runs"):
        answer = visitor.post("/check/questions", step="1", saddle_numbness="yes")
        assert answer.headers["location"] == "/check/stop"
    assert visitor.home.safety.state(visitor.wall() + timedelta(minutes=1)).state == "emergency"


def test_a_page_waits_for_another_window_and_gives_the_pen_back(visitor: Any) -> None:
    with ThreadPoolExecutor() as threads, visitor.home.writing("a moment"):
        answer = threads.submit(visitor.post, "/diary", kind="morning", back_pain="3")
        with pytest.raises(HomeIsBusy), visitor.home.writing("me too"):
            pass
    assert answer.result().status_code == 303
    with visitor.home.writing("after it"):
        assert len(visitor.home.diary.entries()) == 1
