"""The server on the home network: nothing is open without pairing, and the attacks of the local server end there, too."""

import socket
import ssl
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from types import ModuleType

import pytest
from cryptography import x509
from fastapi.routing import APIRoute

from backstride.store.devices import Devices, NoSuchDevice
from backstride.web.context import AppContext
from backstride.web.phone.certificate import certificate_for, speaks_tls
from backstride.web.phone.listener import ALL_MAX, PEER_MAX, listen_at, own_address
from backstride.web.phone.networks import is_local_name, is_of_a_home_network
from backstride.web.phone.pairing import HOLDS_S, TRIES, Outcome, Pairing
from backstride.web.rooms import every_route

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
OPEN = (
    "/pair",
    "/pair/authority.crt",
    "/static/tokens.css",
    "/static/backstride.css",
    "/static/forms.css",
    "/static/pair.js",
)


@pytest.fixture(scope="module")
def phones(request: pytest.FixtureRequest) -> ModuleType:
    from tests.web import phones

    return phones


@pytest.fixture(scope="module")
def desk(phones: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    with phones.desk(tmp_path_factory.mktemp("phone") / "home") as opened:
        yield opened


def test_pairing_by_the_code_of_the_terminal_opens_every_page_of_a_phone(phones, tmp_path):
    with phones.desk(tmp_path / "home") as fresh:
        answer = fresh.pair(fresh.told["code"], "Anna's phone")
        assert (answer.status, answer.headers["location"]) == (303, "/pocket")
        kept = answer.headers["set-cookie"]
        assert all(word in kept for word in ("__Host-", "Secure", "HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="))
        for path in ("/", "/diary", "/today", "/flare", "/check"):
            assert fresh.ask("GET", path, cookie=answer.cookie).status == 200, path
        secret = answer.cookie.partition("=")[2]
        file = tmp_path / "home" / "phone" / "devices.json"
        assert secret not in file.read_text(encoding="utf-8")
        assert {one.stat().st_mode & 0o777 for one in file.parent.iterdir()} == {0o600}
        assert file.parent.stat().st_mode & 0o777 == 0o700
        assert fresh.stop() == ""
        with pytest.raises(ConnectionRefusedError):
            fresh.ask("GET", "/pair")


def test_nothing_answers_without_pairing_but_the_page_that_pairs(desk, tmp_path, homes):
    home = homes.bare_home(tmp_path / "other")
    routes = [route for room in every_route(AppContext(home)) for route in room.routes if isinstance(route, APIRoute)]
    paths = {route.path for route in routes} | {"/", "/api/v1/today", "/nowhere", "/static/body.js", "/phone"}
    asked = {path.replace("{", "").replace("}", "") for path in paths} - set(OPEN)
    assert len(asked) > 60
    answers = {(method, path): desk.ask(method, path).status for path in asked for method in ("GET", "POST")}
    assert {key for key, status in answers.items() if status != 403} == set()
    assert [desk.ask("GET", path).status for path in OPEN] == [200] * len(OPEN)
    page = desk.ask("GET", "/pair").text
    assert not any(word in page for word in ("Blue daily pair", "back_pain", 'href="/diary"'))


def test_a_phone_cannot_pair_another_let_one_go_or_forget_everything(desk):
    cookie = desk.paired()
    device = Devices(desk.folder).every()[-1].device_id
    for method, path in (("GET", "/phone"), ("POST", "/phone/code"), ("POST", f"/phone/{device}/revoke")):
        assert desk.ask(method, path, cookie=cookie).status == 404
    assert (
        desk.ask(
            "POST", "/data/forget", cookie=cookie, body=b"word=forget", Content_Type="application/x-www-form-urlencoded"
        ).status
        == 405
    )


ATTACKS = {
    "a wrong host": ("GET", "/", {"Host": "elsewhere.example:443"}, 403),
    "the host without its port": ("GET", "/", {"Host": "127.0.0.1"}, 403),
    "a foreign origin that reads": ("GET", "/", {"Origin": "https://elsewhere.example"}, 403),
    "a foreign origin that writes": ("POST", "/diary", {"Origin": "https://elsewhere.example"}, 403),
    "the origin of the computer's own page": ("POST", "/diary", {"Origin": "http://127.0.0.1:80"}, 403),
    "a hidden origin": ("POST", "/diary", {"Origin": "null"}, 403),
    "a token in the address": ("GET", "/?token=abc", {}, 403),
    "another address told by a header": ("GET", "/pair", {"X-Forwarded-For": "8.8.8.8", "X-Forwarded-Host": "x"}, 200),
    "a body that says it is too large": ("POST", "/diary", {"Content-Length": "99999999"}, 413),
    "a path with tricks": ("GET", "/static/..%2fapp.py", {}, 404),
}


@pytest.mark.parametrize("attack", ATTACKS, ids=str)
def test_an_attack_with_the_cookie_of_a_phone_ends_in_a_refusal(desk, attack):
    method, path, headers, status = ATTACKS[attack]
    named = {name.replace("-", "_"): value for name, value in headers.items()}
    assert desk.ask(method, path, cookie=_cookie(desk), **named).status == status


def _cookie(desk) -> str:
    if not hasattr(desk, "kept_cookie"):
        desk.kept_cookie = desk.paired("attacked")
    return str(desk.kept_cookie)


def test_a_name_of_the_home_network_is_answered_and_a_foreign_one_is_not(desk):
    assert desk.ask("GET", "/pair", Host=f"desk.local:{desk.port}").status == 200
    assert desk.ask("GET", "/pair", Host=f"desk.local.example:{desk.port}").status == 403


def test_a_code_is_good_once(desk):
    code = desk.new_code()
    assert desk.pair(code, "first").status == 303
    again = desk.pair(code, "thief")
    assert (again.status, "set-cookie" in again.headers) == (422, False)
    assert "thief" not in {one.name for one in Devices(desk.folder).every()}


def test_guessing_ends_after_a_few_tries_even_with_the_right_code(desk):
    code = desk.new_code()
    before = len(Devices(desk.folder).every())
    wrong = [f"{number:06}" for number in range(TRIES + 1) if f"{number:06}" != code][:TRIES]
    assert {desk.pair(one).status for one in wrong} == {422}
    assert desk.pair(code).status == 422
    assert len(Devices(desk.folder).every()) == before


def test_a_page_from_elsewhere_cannot_guess(desk):
    assert desk.pair(desk.new_code(), Origin="https://elsewhere.example").status == 403


def test_a_phone_that_was_let_go_is_refused_at_once_by_page_and_by_command(desk):
    cookie = desk.paired("lost")
    device = next(one for one in Devices(desk.folder).every() if one.name == "lost")
    assert desk.ask("GET", "/diary", cookie=cookie).status == 200
    assert "lost" in desk.at_the_desk("GET", "/phone").text
    assert desk.at_the_desk("POST", f"/phone/{device.device_id}/revoke").status == 303
    assert desk.ask("GET", "/diary", cookie=cookie).status == 403
    other = desk.paired("lost too")
    Devices(desk.folder).revoke(Devices(desk.folder).every()[-1].device_id)
    assert desk.ask("GET", "/diary", cookie=other).status == 403


def test_cookies_of_one_door_do_not_open_the_other(desk):
    cookie = desk.paired()
    desk.at_the_desk("GET", "/")
    secret = desk.own_cookie.partition("=")[2]
    assert desk.ask("GET", "/diary", cookie=f"{cookie.partition('=')[0]}={secret}").status == 403
    assert desk.ask("GET", "/diary", cookie=desk.own_cookie).status == 403


def test_plain_http_and_old_tls_get_nothing(desk):
    with socket.create_connection(("127.0.0.1", desk.port), timeout=5) as plain:
        plain.sendall(b"GET /pair HTTP/1.1\r\nHost: x\r\n\r\n")
        assert b"HTTP/" not in plain.recv(100)
    spoken = ssl._create_unverified_context()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        spoken.minimum_version, spoken.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    with socket.create_connection(("127.0.0.1", desk.port), timeout=5) as old, pytest.raises(ssl.SSLError):
        spoken.wrap_socket(old)


def test_neighbours_who_say_nothing_keep_nobody_waiting(desk):
    cookie = desk.paired()
    with ExitStack() as held:
        for number in range(3 * PEER_MAX):
            slow = held.enter_context(socket.create_connection(("127.0.0.1", desk.port), 5, ("127.0.0.2", 0)))
            if number % 2:
                slow.sendall(b"\x16\x03\x01")  # a greeting that does not go on
        for _ in range(PEER_MAX // 2):
            raw = socket.create_connection(("127.0.0.1", desk.port), 5, ("127.0.0.3", 0))
            slow = held.enter_context(ssl._create_unverified_context().wrap_socket(raw))
            slow.sendall(b"GET / HTTP/1.1\r\nHost: 127")
        began = time.monotonic()
        assert desk.ask("GET", "/pair").status == 200
        assert desk.ask("GET", "/diary", cookie=cookie).status == 200
        assert time.monotonic() - began < 5


def test_a_listener_hangs_up_on_the_oldest_of_whoever_holds_too_many():
    with listen_at("127.0.0.1", 0) as listening, ExitStack() as held:
        others = [f"127.0.0.{number}" for number in range(2, 2 + ALL_MAX // PEER_MAX + 1)]
        first = None
        for peer in others:
            for _ in range(PEER_MAX):
                opened = held.enter_context(socket.create_connection(listening.getsockname(), 5, (peer, 0)))
                held.enter_context(listening.accept()[0])
                first = first or opened
        assert len(listening.held) == ALL_MAX
        assert first is not None
        assert first.recv(1) == b""


@pytest.mark.parametrize(
    ("address", "is_home"),
    [
        *[(one, True) for one in ("192.168.1.7", "10.0.0.1", "172.16.3.4", "127.0.0.1", "169.254.1.1", "fd00::1")],
        *[(one, False) for one in ("8.8.8.8", "172.32.0.1", "0.0.0.0", "::", "2001:db8::1", "", "desk.local")],
    ],
)
def test_home_networks_are_told_from_the_rest_of_the_world(address, is_home):
    assert is_of_a_home_network(address) is is_home


@pytest.mark.parametrize(
    ("name", "is_local"),
    [
        ("desk.local", True),
        ("my-desk.local", True),
        ("local", False),
        ("a.b.local", False),
        ("desk.example", False),
        (".local", False),
    ],
)
def test_names_of_the_home_network_are_told_from_others(name, is_local):
    assert is_local_name(name) is is_local


def test_the_own_address_is_one_of_this_machine():
    found = own_address()
    if found is not None:
        with listen_at(found, 0) as listening:
            assert listening.getsockname()[0] == found


def test_a_code_ages_and_a_new_one_ends_the_old_one():
    clock = [0.0]
    pairing = Pairing(lambda: clock[0])
    assert (pairing.code, pairing.take("000000")) == ("", Outcome.NO_CODE)
    old = pairing.new_code()
    new = pairing.new_code()
    assert old == new or pairing.take(old) is Outcome.WRONG
    clock[0] = HOLDS_S - 1
    assert pairing.code == new
    clock[0] = HOLDS_S
    assert (pairing.code, pairing.take(new), pairing.left_s) == ("", Outcome.NO_CODE, 0.0)


def test_the_certificate_is_kept_fits_its_hosts_and_is_made_anew_before_its_end(tmp_path):
    first = certificate_for(tmp_path, ["192.168.1.7", "desk.local"], NOW)
    assert certificate_for(tmp_path, ["192.168.1.7", "desk.local"], NOW + timedelta(days=300)) == first
    moved = certificate_for(tmp_path, ["192.168.1.8"], NOW)
    late = certificate_for(tmp_path, ["192.168.1.8"], NOW + timedelta(days=390))
    assert len({first.fingerprint, moved.fingerprint, late.fingerprint}) == 3
    assert first.authority == moved.authority == late.authority
    (tmp_path / "server.pem").write_bytes(b"torn")
    assert certificate_for(tmp_path, ["192.168.1.8"], NOW).authority == first.authority
    (tmp_path / "authority.key").unlink()
    assert certificate_for(tmp_path, ["192.168.1.8"], NOW).authority != first.authority


def test_the_authority_can_speak_for_home_networks_only(tmp_path):
    made = certificate_for(tmp_path, ["127.0.0.1", "desk.local"], NOW)
    authority = x509.load_der_x509_certificate(made.authority)
    only = authority.extensions.get_extension_for_class(x509.NameConstraints)
    assert only.critical
    assert {str(one.value) for one in only.value.permitted_subtrees or ()} >= {"192.168.0.0/16", "local"}
    assert authority.extensions.get_extension_for_class(x509.BasicConstraints).value.path_length == 0
    assert made.authority_fingerprint == sha256(made.authority).digest().hex(":").upper()


def test_a_stolen_authority_fools_no_phone_about_the_rest_of_the_web(tmp_path):
    for host, refusal in (("desk.local", None), ("elsewhere.example", ssl.SSLCertVerificationError)):
        made = certificate_for(tmp_path, [host], datetime.now(UTC))
        to_server, to_phone = ssl.MemoryBIO(), ssl.MemoryBIO()
        trusting = ssl.create_default_context(cadata=made.authority)
        server = speaks_tls(made).wrap_bio(to_server, to_phone, server_side=True)
        phone = trusting.wrap_bio(to_phone, to_server, server_hostname=host)
        with ExitStack() as held:
            if refusal is not None:
                held.enter_context(pytest.raises(refusal, match="permitted subtree"))
            for _ in range(4):
                for side in (phone, server):
                    with suppress(ssl.SSLWantReadError):
                        side.do_handshake()
            assert phone.getpeercert() is not None


def test_a_phone_that_installed_the_authority_trusts_this_computer_and_no_other_name(desk):
    trusting = ssl.create_default_context(cadata=desk.ask("GET", "/pair/authority.crt").body)
    trusting.verify_flags &= ~ssl.VERIFY_X509_STRICT
    for name, is_trusted in (("127.0.0.1", True), ("desk.local", True), ("elsewhere.example", False)):
        with socket.create_connection(("127.0.0.1", desk.port), timeout=5) as raw, ExitStack() as held:
            if not is_trusted:
                held.enter_context(pytest.raises(ssl.SSLCertVerificationError))
            seen = held.enter_context(trusting.wrap_socket(raw, server_hostname=name))
            der = seen.getpeercert(binary_form=True) or b""
            assert sha256(der).digest().hex(":").upper() == desk.told["fingerprint"]


def test_a_torn_list_of_phones_lets_nobody_in(tmp_path):
    devices = Devices(tmp_path)
    _, secret = devices.pair("mine", date(2026, 11, 22))
    assert devices.known(secret, date(2026, 11, 23)) is not None
    assert devices.every()[0].seen_on == date(2026, 11, 23)
    assert devices.known(secret + "x", date(2026, 11, 23)) is None
    with pytest.raises(NoSuchDevice):
        devices.revoke("unknown")
    (tmp_path / "phone" / "devices.json").write_text("[{", encoding="utf-8")
    assert devices.known(secret, date(2026, 11, 23)) is None
