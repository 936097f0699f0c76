"""The server policy: every refusal by its own test, and what every answer carries."""

import logging
from collections.abc import Iterator
from types import ModuleType

import pytest
from fastapi import Request
from starlette.testclient import TestClient

from backstride.web.access import Access, new_access
from backstride.web.app import PageSources, create_app
from backstride.web.headers import CONTENT_POLICY
from backstride.web.limits import BodyLimits

OWN = {"origin": "http://127.0.0.1:8123"}
LIMIT = 1000


@pytest.fixture
def poster(access: Access, pages: ModuleType) -> Iterator[TestClient]:
    """A known client of an app with an address that takes a body, and one that breaks."""
    app = create_app(PageSources(answer=pages.full_page), access, BodyLimits(LIMIT, {"/files": 10 * LIMIT}))

    @app.post("/echo")
    @app.post("/files")
    async def echo(request: Request) -> dict[str, int]:
        return {"bytes": len(await request.body())}

    @app.get("/typed/{number}")
    def typed(number: int) -> dict[str, int]:
        return {"number": number}

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret pain score 7 of runner X")

    with TestClient(app, base_url="http://127.0.0.1:8123", follow_redirects=False) as client:
        client.get("/", params={"token": access.token})
        yield client


# The token


def test_the_token_becomes_a_strict_cookie_and_leaves_the_address(stranger: TestClient, access: Access) -> None:
    answer = stranger.get("/", params={"token": access.token})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"]
    assert access.session in cookie
    assert access.token not in cookie
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "max-age" not in cookie.lower()
    assert "expires" not in cookie.lower()


def test_the_cookie_opens_the_page(client: TestClient) -> None:
    assert client.get("/").status_code == 200


def test_the_rest_of_the_address_stays(stranger: TestClient, access: Access) -> None:
    answer = stranger.get("/", params={"week": "3", "token": access.token})
    assert answer.headers["location"] == "/?week=3"


@pytest.mark.parametrize("path", ["//elsewhere.example/", "/\\elsewhere.example/", "///elsewhere.example"])
def test_the_clean_address_never_leads_elsewhere(stranger: TestClient, access: Access, path: str) -> None:
    answer = stranger.get(f"http://127.0.0.1:8123{path}", params={"token": access.token})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/")
    assert answer.headers["location"][1] not in "/\\"


def test_the_address_opens_once(stranger: TestClient, access: Access) -> None:
    assert stranger.get("/", params={"token": access.token}).status_code == 303
    stranger.cookies.clear()
    again = stranger.get("/", params={"token": access.token})
    assert again.status_code == 403
    assert "set-cookie" not in again.headers


def test_whoever_opened_the_address_may_open_it_again(client: TestClient, access: Access) -> None:
    assert client.get("/", params={"token": access.token}).status_code == 303


def test_the_token_is_no_cookie(stranger: TestClient, access: Access) -> None:
    assert stranger.get("/", headers={"cookie": f"{access.cookie_name}={access.token}"}).status_code == 403


def test_another_address_opens_once_too_and_leaves_the_first_alone(stranger: TestClient, access: Access) -> None:
    other = access.another_url().rpartition("=")[2]
    for token in (other, access.token):
        assert stranger.get("/", params={"token": token}).status_code == 303
        stranger.cookies.clear()
        assert stranger.get("/", params={"token": token}).status_code == 403


def test_a_browser_led_here_by_a_file_is_led_on_by_a_page_of_our_own(stranger: TestClient, access: Access) -> None:
    answer = stranger.get(
        "/", params={"week": '"><b>', "token": access.token}, headers={"sec-fetch-site": "cross-site"}
    )
    assert answer.status_code == 200
    assert "set-cookie" in answer.headers
    assert 'content="0;url=/?week=%22%3E%3Cb%3E"' in answer.text


def test_no_secret_stands_in_what_is_printed_of_an_access(access: Access) -> None:
    assert access.token not in repr(access)
    assert access.session not in repr(access)


def test_without_a_token_nothing_is_shown(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 403
    assert "km" not in answer.text


def test_a_wrong_token_is_refused_and_gives_no_cookie(stranger: TestClient) -> None:
    answer = stranger.get("/", params={"token": "guess"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_a_wrong_token_is_refused_even_with_the_cookie(client: TestClient) -> None:
    assert client.get("/", params={"token": "guess"}).status_code == 403


def test_a_wrong_cookie_is_refused(stranger: TestClient, access: Access) -> None:
    assert stranger.get("/", headers={"cookie": f"{access.cookie_name}=guess"}).status_code == 403


def test_the_cookie_of_another_port_is_refused(stranger: TestClient, access: Access) -> None:
    assert stranger.get("/", headers={"cookie": f"backstride-9999={access.session}"}).status_code == 403


@pytest.mark.parametrize("cookie", ["", ";;;", "=", "\xff\xfe", "a=b; backstride-8123", 'backstride-8123="unclosed'])
def test_an_odd_cookie_is_refused(stranger: TestClient, cookie: str) -> None:
    assert stranger.get("/", headers={"cookie": cookie.encode("latin-1")}).status_code == 403


def test_assets_need_the_token_too(stranger: TestClient) -> None:
    assert stranger.get("/static/backstride.css").status_code == 403


def test_a_token_does_not_open_a_post(stranger: TestClient, access: Access) -> None:
    assert stranger.post("/", params={"token": access.token}, headers=OWN).status_code == 403


def test_each_start_has_its_own_long_token() -> None:
    first, second = new_access(1), new_access(1)
    assert first.token != second.token
    assert len(first.token) >= 43


# Host and origin


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "elsewhere.example:8123",
        "127.0.0.1",
        "127.0.0.1:9999",
        "127.0.0.1:8123.evil.example",
        "[::1]:8123",
        "0.0.0.0:8123",
        "",
    ],
)
def test_a_name_that_is_not_this_machines_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "km" not in answer.text


def test_localhost_is_this_machine(client: TestClient, access: Access) -> None:
    cookie = f"{access.cookie_name}={access.session}"
    assert client.get("/", headers={"host": "localhost:8123", "cookie": cookie}).status_code == 200


def test_two_hosts_are_refused(client: TestClient) -> None:
    headers = [("host", "127.0.0.1:8123"), ("host", "elsewhere.example")]
    assert client.get("/", headers=headers).status_code == 403


def test_a_rebound_name_is_refused_even_with_the_token(stranger: TestClient, access: Access) -> None:
    answer = stranger.get("/", params={"token": access.token}, headers={"host": "elsewhere.example:8123"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "origin", ["http://elsewhere.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8123"]
)
def test_a_foreign_origin_may_not_even_read(client: TestClient, origin: str) -> None:
    assert client.get("/", headers={"origin": origin}).status_code == 403


def test_the_own_origin_may_change(poster: TestClient) -> None:
    assert poster.post("/echo", content=b"x" * 10, headers=OWN).json() == {"bytes": 10}


def test_a_form_of_an_own_page_that_sends_no_referrer_may_change(poster: TestClient) -> None:
    headers = {"origin": "null", "sec-fetch-site": "same-origin"}
    assert poster.post("/echo", content=b"x", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://elsewhere.example"},
        {"origin": "http://elsewhere.example", "sec-fetch-site": "same-origin"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"origin": "null", "sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"referer": "http://127.0.0.1:8123/"},
    ],
)
def test_changing_without_proof_of_the_own_page_is_refused(poster: TestClient, headers: dict[str, str]) -> None:
    assert poster.post("/echo", content=b"x", headers=headers).status_code == 403


def test_changing_from_the_own_page_without_the_token_is_refused(stranger: TestClient) -> None:
    assert stranger.post("/", headers=OWN).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_every_method_that_is_not_reading_needs_proof(client: TestClient, method: str) -> None:
    assert client.request(method, "/").status_code == 403


# How much


def test_a_body_at_the_limit_passes_and_one_above_is_refused(poster: TestClient) -> None:
    assert poster.post("/echo", content=b"x" * LIMIT, headers=OWN).status_code == 200
    assert poster.post("/echo", content=b"x" * (LIMIT + 1), headers=OWN).status_code == 413


def test_a_body_that_hides_its_length_is_refused_while_it_arrives(poster: TestClient) -> None:
    sent = []

    def chunks() -> Iterator[bytes]:
        for index in range(100):
            sent.append(index)
            yield b"x" * 100

    assert poster.post("/echo", content=chunks(), headers=OWN).status_code == 413


def test_an_address_may_have_its_own_limit(poster: TestClient) -> None:
    assert poster.post("/files", content=b"x" * (5 * LIMIT), headers=OWN).json() == {"bytes": 5 * LIMIT}
    assert poster.post("/files", content=b"x" * (11 * LIMIT), headers=OWN).status_code == 413


@pytest.mark.parametrize("length", ["-1", "many", "1e3", "٣"])
def test_a_length_that_is_no_number_is_refused(poster: TestClient, length: str) -> None:
    headers = {**OWN, "content-length": length.encode()}
    assert poster.post("/echo", content=b"", headers=headers).status_code == 413


# What every answer carries


def _answers(poster: TestClient) -> dict[str, tuple[int, dict[str, str]]]:
    asked = {
        "page": poster.get("/"),
        "not found": poster.get("/nowhere"),
        "broken": poster.get("/broken"),
        "unreadable": poster.get("/typed/three"),
        "method": poster.post("/", headers=OWN),
        "host": poster.get("/", headers={"host": "elsewhere.example"}),
        "origin": poster.get("/", headers={"origin": "http://elsewhere.example"}),
        "token": poster.get("/", params={"token": "guess"}),
        "too large": poster.post("/echo", content=b"x" * (LIMIT + 1), headers=OWN),
        "asset": poster.get("/static/backstride.css"),
    }
    return {name: (answer.status_code, dict(answer.headers)) for name, answer in asked.items()}


def test_every_answer_carries_the_policy_and_its_own_status(poster: TestClient) -> None:
    answers = _answers(poster)
    assert {name: status for name, (status, _) in answers.items()} == {
        "page": 200, "not found": 404, "broken": 500, "unreadable": 422, "method": 405,
        "host": 403, "origin": 403, "token": 403, "too large": 413, "asset": 200,
    }  # fmt: skip
    for name, (_, headers) in answers.items():
        assert headers["content-security-policy"] == CONTENT_POLICY, name
        assert headers["x-content-type-options"] == "nosniff", name
        assert headers["referrer-policy"] == "no-referrer", name
        assert headers["cache-control"] == (
            "private, max-age=31536000, immutable" if name == "asset" else "no-store"
        ), name


def test_the_content_policy_is_the_strict_one() -> None:
    rules = dict(rule.split(" ", 1) for rule in CONTENT_POLICY.split("; "))
    assert rules == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert "unsafe" not in CONTENT_POLICY


def test_what_broke_is_neither_shown_nor_logged_with_its_values(
    poster: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        answer = poster.get("/broken")
    assert answer.status_code == 500
    for hidden in ("Traceback", "RuntimeError", "pain score", ".py"):
        assert hidden not in answer.text
    (record,) = (record for record in caplog.records if record.name == "backstride.web")
    assert "RuntimeError" in record.getMessage()
    assert "test_policy.py" in record.getMessage()
    assert "pain score" not in caplog.text


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_no_page_of_the_framework_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


# Assets


def test_an_asset_is_served_with_its_kind(client: TestClient) -> None:
    answer = client.get("/static/backstride.css")
    assert answer.headers["content-type"].startswith("text/css")


@pytest.mark.parametrize(
    "name",
    [
        "..%2fapp.py",
        "%2e%2e%2fapp.py",
        "%2e%2e/app.py",
        "%252e%252e%252fapp.py",
        "%2fetc%2fpasswd",
        "/etc/passwd",
        "..%5capp.py",
        "backstride.css%00.html",
        "x/../backstride.css%2f..",
        "app.py",
        "templates",
        "",
    ],
)
def test_no_path_trick_reaches_a_file(client: TestClient, name: str) -> None:
    answer = client.get(f"http://127.0.0.1:8123/static/{name}")
    assert answer.status_code == 404
    assert "import" not in answer.text
