"""The JSON API: described, guarded like the pages, never a server error."""

from typing import Any

import pytest
import schemathesis

from backstride.diary.questions import Group, questions
from backstride.web.api_prefix import API_PREFIX

EMERGENCIES = [one.identifier for one in questions() if one.group is Group.EMERGENCY and not one.asked_from_age]
TAPS = {"back_pain": 1, "leg": "nothing", "settled": "settled"}
BODIES = {"/today": TAPS, "/plan": {"goal": "10 km"}}


def described(visitor: Any) -> dict[str, Any]:
    return dict(visitor.client.get(f"{API_PREFIX}/openapi.json").json())


def advising(told: dict[str, Any]) -> list[tuple[str, str]]:
    """Addresses that may refuse because of the gate."""
    return [
        (method, path)
        for path, methods in told["paths"].items()
        for method, each in methods.items()
        if "403" in each["responses"]
    ]


def asked(visitor: Any, method: str, path: str) -> Any:
    body = {"json": BODIES.get(path, {})} if method != "get" else {}
    return visitor.client.request(method, API_PREFIX + path.replace("{day}", "2026-11-23"), **body)


def test_a_stranger_gets_nothing(stranger: Any) -> None:
    assert stranger.get(f"{API_PREFIX}/runs").status_code == 403


def test_it_says_the_same_as_the_command(regular: Any) -> None:
    told = regular.client.get(f"{API_PREFIX}/runs").json()
    assert told["schema"] == "backstride/runs/1"
    one = told["runs"][0]
    assert regular.client.get(f"{API_PREFIX}/runs/{one['id']}").json() == one
    assert regular.client.get(f"{API_PREFIX}/handled").json()["simulated"] is True


def test_what_is_not_there_is_said(regular: Any) -> None:
    answer = regular.client.get(f"{API_PREFIX}/runs/none")
    assert answer.status_code == 404
    assert "backstride runs" in answer.json()["message"]


def test_an_entry_is_kept_changed_and_brought_back(visitor: Any) -> None:
    at = f"{API_PREFIX}/diary"
    kept = visitor.client.post(at, json={"kind": "morning", "told": {"back_pain": 2}}).json()["entry"]
    changed = visitor.client.patch(f"{at}/{kept['entry_id']}", json={"told": {"back_pain": 3}}).json()
    assert changed["entry"]["told"]["back_pain"] == "3"
    assert visitor.client.post(f"{at}/{kept['entry_id']}/undo").json()["entry"]["told"]["back_pain"] == "2"
    assert visitor.client.post(at, json={"kind": "morning", "told": {"back_pain": 11}}).json()["findings"]
    assert len(visitor.client.get(at).json()["entries"]) == 1


def test_nothing_is_advised_before_the_check(visitor: Any) -> None:
    told = described(visitor)
    assert advising(told)
    for method, path in advising(told):
        answer = asked(visitor, method, path)
        assert answer.status_code == 403, (method, path, answer.text)
        assert answer.json()["gate"]["open"] is False


@pytest.mark.parametrize("sign", EMERGENCIES)
def test_a_sign_locks_every_address_that_advises(visitor: Any, sign: str) -> None:
    visitor.answer_no()
    assert asked(visitor, "post", "/today").status_code == 200
    visitor.client.post(f"{API_PREFIX}/check", json={sign: "not_sure"})
    for method, path in advising(described(visitor)):
        answer = asked(visitor, method, path)
        assert answer.status_code == 403, (method, path)
        assert answer.json()["said"]["emergency_numbers"]


ODD = ("=1+1", "\u202egnirts", "早安", "e\u0301" * 200, "<script>alert(1)</script>", "' OR 1=1 --")


def test_no_request_breaks_it(visitor: Any) -> None:
    """Every address with made-up arguments, right and wrong ones, on a home that holds odd texts."""
    visitor.answer_no()
    for n, text in enumerate(ODD):
        visitor.client.post(f"{API_PREFIX}/diary", json={"kind": "morning", "told": {"back_pain": n, "note": text}})
        visitor.post("/kit/shoes", model=text)
        visitor.post("/strength/log", exercise=text)
    visitor.post("/story/lines", on="2025-01-01", text=ODD[0])
    schema = schemathesis.openapi.from_dict(described(visitor))
    config = {"max_examples": 12, "deadline": None, "derandomize": True, "database": None}
    for operation in schema.get_all_operations():
        _attack(visitor, operation.ok(), config)


def _attack(visitor: Any, operation: Any, config: dict[str, Any]) -> None:
    from hypothesis import HealthCheck, given, settings

    @settings(suppress_health_check=list(HealthCheck), **config)
    @given(case=operation.as_strategy())
    def sent(case: Any) -> None:
        made = case.as_transport_kwargs(base_url="http://127.0.0.1:8123")
        headers = {**made.pop("headers", {}), "sec-fetch-site": "same-origin"}
        made.pop("cookies", None)
        answer = visitor.client.request(headers=headers, **made)
        assert answer.status_code < 500, (made, answer.text)

    sent()


def test_claims_are_told_and_emergency_words_come_first(visitor: Any) -> None:
    told = visitor.client.get(f"{API_PREFIX}/claims/treadmill").json()
    assert told["together"]["line"].startswith("Not shown so far.")
    answer = visitor.client.post(
        f"{API_PREFIX}/ask", json={"question": "I run and now I cannot feel when I pee"}
    ).json()
    assert answer["outcome"] == "stop_first"
    assert answer["claims"] == []
    assert visitor.client.get(f"{API_PREFIX}/claims/nothing").status_code == 404


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1899-12-31", "2200-01-01"])
def test_no_day_beyond_calendars_is_taken(visitor: Any, day: str) -> None:
    for path in ("/answer?today=", "/diary?since=", "/runs?until=", "/plan/days/"):
        assert visitor.client.get(f"{API_PREFIX}{path}{day}").status_code == 422, path
    told = {"kind": "morning", "told": {"back_pain": 1, "at": f"{day}T08:00:00+01:00"}}
    assert visitor.client.post(f"{API_PREFIX}/diary", json=told).json()["findings"]
