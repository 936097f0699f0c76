"""A stop sign binds from every page and address of the API while the home is held; both are listed by the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from backstride.bootstrap import Backstride, open_backstride
from backstride.diary.fields import EntryKind
from backstride.diary.gate import GateState, opens
from backstride.services.gate import Gate
from backstride.store.home import Home, writer
from backstride.web import write_lock
from backstride.web.api import api_schema
from backstride.web.api_prefix import API_PREFIX
from backstride.web.local import page_sources

WORDS = "numb between the legs since this morning"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
TABLE = b"kind,at,note\nmorning,2026-11-22T07:00:00+01:00," + WORDS.encode() + b"\n"

PAGES: dict[str, list[dict[str, str]]] = {
    "POST /check/questions": [{"step": "1", "saddle_numbness": "yes"}],
    "POST /diary": [{"kind": "morning", "note": WORDS}, {"kind": "morning", "back_pain": "9"}],
    "POST /diary/entry/{entry_id}/undo": [{}],
    "POST /diary/table/bring": [{}],
    "POST /story/back": [{"earlier": WORDS}],
    "POST /story/lines": [{"on": "2026-11-20", "text": WORDS}],
    "POST /ask": [{"question": WORDS}],
    "POST /today": [{"back_pain": "2", "leg": "new_or_worse", "settled": "settled", "minutes": "30"}],
}
"""Pages that a stop sign may come through, with what brings one."""
API: dict[str, list[dict[str, object]]] = {
    "POST /check": [{"saddle_numbness": "yes"}, {"none_of_these": True, "night_pain": "yes"}],
    "POST /diary": [{"kind": "morning", "told": {"note": WORDS}}],
    "PATCH /diary/{entry_id}": [{"told": {"note": WORDS}}],
    "POST /diary/{entry_id}/undo": [{}],
    "POST /ask": [{"question": WORDS}],
    "POST /today": [{"back_pain": 9, "leg": "nothing", "settled": "settled"}],
}
"""The same in the API."""
PAGES_WITHOUT = frozenset(
    {
        "/check/country",
        "/check/unlock",
        "/check/limits",
        "/claims",
        "/claims/{name}",
        "/data/import",
        "/data/resume",
        "/data/recompute",
        "/data/forget",
        "/diary/entry/{entry_id}/out",
        "/diary/mode",
        "/diary/table",
        "/learn/experiments/preview",
        "/learn/experiments/seal",
        "/learn/experiments/today",
        "/learn/experiments/stop",
        "/kit/shoes",
        "/kit/shoes/{shoe_id}/usual",
        "/kit/runs/{run_id}",
        "/kit/weight",
        "/kit/weight/today",
        "/exercises/guided",
        "/learn/look",
        "/learn/ask",
        "/load/posture",
        "/phone/code",
        "/phone/{device_id}/revoke",
        "/plan/look",
        "/plan/keep",
        "/plan/change",
        "/plan/move",
        "/questionnaires/{identifier}",
        "/report",
        "/report/pdf",
        "/runs",
        "/runs/{run_id}",
        "/runs/{run_id}/apart",
        "/runs/{run_id}/delete",
        "/runs/{run_id}/together",
        "/settings/me",
        "/settings/reminder",
        "/settings/shown",
        "/start/about",
        "/start/later",
        "/story/pauses",
        "/story/lines/{on}/out",
        "/strength/tests/{identifier}",
        "/strength/log",
    }
)
"""Pages that change something and take no sign of the runner: files, people, days, numbers asked for behind the gate."""
API_WITHOUT = frozenset(
    {"/unlock", "/diary/{entry_id}", "/learn/questions", "/plan", "/plan/change", "/runs", "/runs/{run_id}"}
)
"""The same in the API; taking an entry out tells nothing."""


def pages_of(home: Backstride) -> set[str]:
    """Every page that changes something, as the app itself lists them."""
    return {
        f"{method} {route.path}"
        for room in page_sources(home).rooms
        for route in room.routes
        for method in route.methods - SAFE
    }


def addresses() -> set[str]:
    """Every address of the API that changes something, as its own description lists them."""
    paths = api_schema()["paths"]
    return {f"{method.upper()} {path}" for path, one in paths.items() for method in one if method.upper() not in SAFE}


def test_every_page_and_address_is_known_to_bring_signs_or_not(visitor: Any) -> None:
    assert {one for one in pages_of(visitor.home) if one.split()[1] not in PAGES_WITHOUT} == set(PAGES)
    assert {one for one in addresses() if one not in API and one.split()[1] not in API_WITHOUT} == set()
    assert set(API) <= addresses()


@pytest.fixture
def ready(visitor: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A visitor with an open gate and an entry whose first version spoke of a sign."""
    monkeypatch.setattr(write_lock, "PATIENCE_S", 0.1)
    entry = visitor.home.diary.save(EntryKind.EVENING, {"note": WORDS}, visitor.wall()).entry
    visitor.home.diary.edit(entry.entry_id, {"note": "all fine"}, visitor.wall())
    visitor.wall.now = visitor.wall.now.replace(minute=40)
    visitor.answer_no()
    visitor.wall.now = visitor.wall.now.replace(minute=50)
    assert visitor.home.safety.state(visitor.wall()).state in {GateState.GO, GateState.GENTLE}
    return visitor


@contextmanager
def held(home: Home) -> Iterator[None]:
    """An import that does not end: the write lock and the database are held."""
    connection = sqlite3.connect(home.database, isolation_level=None)
    with writer(home, "importing"):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")
            connection.close()


def is_open(visitor: Any) -> bool:
    """Whether another program would find the gate open."""
    return opens(open_backstride(visitor.home.home.folder).safety.state(visitor.wall()).state)


def _filled(visitor: Any, address: str) -> str:
    return address.replace("{entry_id}", visitor.home.diary.entries()[0].entry_id)


@pytest.mark.parametrize(("address", "fields"), [(name, one) for name, ways in PAGES.items() for one in ways])
def test_a_sign_binds_at_once_from_every_page(ready: Any, address: str, fields: dict[str, str]) -> None:
    files = {"table": ("diary.csv", TABLE, "text/csv")} if address.endswith("bring") else None
    with held(ready.home.home):
        answer = ready.client.post(_filled(ready, address.split()[1]), data=fields, files=files)
        assert answer.status_code in {200, 303, 503}, answer.text
        assert not is_open(ready)
    assert not is_open(ready)


@pytest.mark.parametrize(("address", "told"), [(name, one) for name, ways in API.items() for one in ways])
def test_a_sign_binds_at_once_from_every_address(ready: Any, address: str, told: dict[str, object]) -> None:
    method, path = address.split()
    with held(ready.home.home):
        answer = ready.client.request(method, API_PREFIX + _filled(ready, path), json=told)
        assert answer.status_code == 200, answer.text
        assert not is_open(ready)
    assert not is_open(ready)


def test_a_note_told_while_the_home_is_held_is_kept_once(ready: Any) -> None:
    before = len(ready.home.diary.entries())
    with held(ready.home.home):
        assert ready.post("/diary", kind="morning", note=WORDS).status_code == 303
        assert len(ready.home.diary.entries()) == before + 1
    for _ in range(2):
        again = open_backstride(ready.home.home.folder)
        assert len(again.diary.entries()) == before + 1
    assert [len(again.diary.history(one.entry_id)) for one in again.diary.entries()] == [2, 1]


# What changes between two lines of a request


def test_a_gate_that_closes_during_a_request_is_an_ordinary_refusal(
    ready: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page finds the gate open, somebody else tells a sign, and the advice is refused: said as ever, no 500."""
    found = Gate.require

    def closing(self: Gate, now: Any) -> Any:
        other = open_backstride(ready.home.home.folder)
        other.safety.answer({"saddle_numbness": "yes"}, now)
        return found(self, now)

    monkeypatch.setattr(Gate, "require", closing)
    taps = {"back_pain": "2", "leg": "nothing", "settled": "settled", "minutes": "30"}
    answer = ready.client.post("/today", data=taps)
    assert answer.status_code == 200
    assert "Call" in answer.text or "112" in answer.text
    assert "As planned" not in answer.text
    api = ready.client.post(API_PREFIX + "/today", json={"back_pain": 2, "leg": "nothing", "settled": "settled"})
    assert api.status_code == 403
    assert api.json()["gate"]["state"] == "emergency"


@pytest.mark.parametrize("path", ["/", "/today", "/check", "/diary", "/flare"])
def test_a_home_that_is_gone_or_damaged_is_said_and_breaks_no_page(ready: Any, path: str) -> None:
    ready.home.records.close()
    ready.home.home.database.write_bytes(b"no database at all" * 100)
    answer = ready.client.get(path)
    assert answer.status_code == 409
    assert "backstride doctor" in answer.text
