"""No form and no JSON of the app takes a text that cannot be kept; which ones there are, the app itself tells."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.routing import APIRoute

from backstride.web.api_prefix import API_PREFIX
from backstride.web.forms import read_form
from backstride.web.pages.diary_table.form import read_sent_table

BAD = {"nul": "a\0b", "escape": "a\x1b[31mb", "delete": "a\x7fb", "c1": "a\x9bb", "not a letter": "a\ufffeb"}
HALF = "a\ud800b"
AN_ID = "e1"


def form_routes(app: Any) -> list[str]:
    """Addresses that read a form, by their own dependencies."""
    reading = {read_form, read_sent_table}
    return [
        route.path
        for route in _routes(app)
        if isinstance(route, APIRoute) and reading & {one.call for one in _every(route.dependant)}
    ]


def _routes(app: Any) -> Iterator[Any]:
    for route in app.routes:
        inner = getattr(route, "original_router", None) or getattr(route, "router", None)
        if inner is not None and inner is not app:
            yield from _routes(inner)
        yield route


def _every(dependant: Any) -> Iterator[Any]:
    yield dependant
    for one in dependant.dependencies:
        yield from _every(one)


def filled(path: str) -> str:
    """An address with something for each of its parts."""
    parts = [("2026-11-20" if part in {"{on}", "{day}"} else AN_ID) if part[:1] == "{" else part
             for part in path.split("/")]  # fmt: skip
    return "/".join(parts)


def test_no_form_takes_a_text_that_cannot_be_kept(visitor: Any) -> None:
    paths = form_routes(visitor.client.app)
    assert {"/diary", "/kit/shoes", "/story/lines", "/check/limits"} <= set(paths) or len(paths) > 15, paths
    left = []
    for path in paths:
        for name, bad in BAD.items():
            answer = visitor.client.post(filled(path), data={"note": bad, "text": bad, "on": "2026-11-20"})
            if answer.status_code != 422:
                left.append((path, name, answer.status_code))
    assert not left


def bodies(told: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every address that takes JSON, with the schema of what it takes."""
    for path, methods in told["paths"].items():
        for method, each in methods.items():
            schema = each.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            if schema is not None:
                name = schema.get("$ref", "").rpartition("/")[2]
                yield method, path, told["components"]["schemas"].get(name, schema)


@pytest.mark.parametrize("bad", [*BAD.values(), HALF], ids=[*BAD, "half a letter"])
def test_no_json_takes_a_text_that_cannot_be_kept(visitor: Any, bad: str) -> None:
    told = visitor.client.get(f"{API_PREFIX}/openapi.json").json()
    listed = list(bodies(told))
    assert len(listed) > 6
    for method, path, schema in listed:
        for name in schema.get("properties", {"anything": {}}):
            for value in (bad, [bad], {"note": bad}, {bad: "note"}):
                sent = json.dumps({name: value}).encode()
                answer = visitor.client.request(
                    method, API_PREFIX + filled(path), content=sent, headers={"content-type": "application/json"}
                )
                assert answer.status_code == 422, (method, path, name, answer.text)
                assert answer.json()["kind"] == "TextNotPlain"
    assert visitor.client.get(f"{API_PREFIX}/diary").json()["entries"] == []


@pytest.mark.parametrize(
    "body",
    [
        '{"back_pain": NaN}', '{"back_pain": Infinity}', '{"back_pain": -Infinity}', '{"back_pain": 1e999}',
        '{"back_pain": ' + "9" * 5000 + "}", '{"back_pain": 99999999999999999999}',
        '{"kind": "morning", "kind": "weekly", "told": {}}', '{"a":' * 40 + "1" + "}" * 40, "[" * 200_000,
        '{"kind": "morning", "told": {"back_pain": 1e999}}', '{"kind": "morning", "told": {"note": "\\ud800"}}',
        "{", "[]", '"x"', "1",
    ],
)  # fmt: skip
def test_json_that_no_answer_could_hand_back_is_refused(visitor: Any, body: str) -> None:
    visitor.answer_no()
    told = visitor.client.get(f"{API_PREFIX}/openapi.json").json()
    for method, path, _ in bodies(told):
        answer = visitor.client.request(
            method,
            API_PREFIX + filled(path),
            content=body.encode("utf-8", "surrogatepass"),
            headers={"content-type": "application/json"},
        )
        assert answer.status_code in {404, 422}, (method, path, answer.status_code, answer.text)


def test_an_address_holds_plain_text_too(visitor: Any) -> None:
    for path in ("/runs/%00", "/claims/a%1bb", "/report?question=a%00b", "/runs?sport=%00"):
        assert visitor.client.get(API_PREFIX + path).status_code == 422, path
    assert visitor.client.get("/runs/%00").status_code in {404, 422}


def test_a_form_in_another_alphabet_is_read_and_one_with_half_letters_is_not(visitor: Any) -> None:
    visitor.answer_no()
    sent = {"kind": (None, "morning"), "back_pain": (None, "2"), "note": (None, "早安")}
    assert visitor.client.post("/diary", files=sent).status_code < 400
    head = b'--b\r\ncontent-disposition: form-data; name="text"\r\ncontent-type: text/plain; charset=utf-7\r\n\r\n'
    body = head + b"+2AA-\r\n--b--\r\n"
    form = {"content-type": "multipart/form-data; boundary=b; charset=utf-7"}
    assert visitor.client.post("/story/lines", content=body, headers=form).status_code == 422
