"""`backstride serve --phone` asks first, and `backstride phone` lists and lets go."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from backstride.cli.main import app
from backstride.cli.output import out
from backstride.store.devices import Devices
from backstride.web import local


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What would have been served, with how it was said; no server is run."""
    given: list[Any] = []

    def serve_home(context: object, *, say: Any, door: Any, **_: object) -> None:
        given.append(door)
        say("http://127.0.0.1:1/?token=x")

    monkeypatch.setattr(local, "serve_home", serve_home)
    return given


def _run(home: Path, *arguments: str, typed: str = "") -> Any:
    return CliRunner().invoke(app, ["--home", str(home), *arguments], input=typed)


PHONE = ("serve", "--no-browser", "--phone", "--address", "127.0.0.1", "--phone-port", "0")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (PHONE, "add --yes"),
        (("serve", "--phone", "--yes", "--address", "8.8.8.8"), "8.8.8.8"),
        (("serve", "--phone", "--yes", "--address", "0.0.0.0"), "0.0.0.0"),
        ((*PHONE, "--yes", "--name", "desk.example"), "desk.example"),
    ],
)
def test_nothing_is_opened_without_a_yes_or_outside_the_home_network(tmp_path, served, arguments, says):
    answer = _run(tmp_path, *arguments)
    assert (answer.exit_code, served) == (2, [])
    assert says in answer.output
    assert not (tmp_path / "phone").exists()


@pytest.mark.parametrize(
    ("typed", "is_open"), [("yes\n", True), ("YES \n", True), ("y\n", False), ("no\n", False), ("\n", False)]
)
def test_a_yes_is_typed(tmp_path, served, monkeypatch, typed, is_open):
    monkeypatch.setattr(
        "backstride.cli.serve.sys",
        type("Terminal", (), {"stdin": type("In", (), {"isatty": staticmethod(lambda: True)})}),
    )
    answer = _run(tmp_path, *PHONE, typed=typed)
    assert bool(served) is is_open
    assert answer.exit_code == (0 if is_open else 2)


def test_without_phone_no_door_is_opened_and_with_it_everything_is_said(tmp_path, served):
    plain = _run(tmp_path, "serve", "--no-browser")
    assert served == [None]
    assert "only on this computer" in plain.output
    told = _run(tmp_path, *PHONE, "--yes", "--name", "desk.local").output
    door = served[-1]
    assert door.address.startswith("https://desk.local:")
    for part in (door.address, door.pairing.code, door.certificate.fingerprint):
        assert part in told
    assert set(door.access.hosts_named) == {"desk.local", "127.0.0.1"}


def test_phones_are_listed_and_let_go(tmp_path):
    assert "No phone" in _run(tmp_path, "phone", "list").output
    device, secret = Devices(tmp_path).pair("Anna's phone", date(2026, 11, 22))
    listed = _run(tmp_path, "phone", "list")
    assert device.device_id in listed.output
    assert "Anna's phone" in listed.output
    told = json.loads(_run(tmp_path, "phone", "list", "--json").output)
    assert [one["name"] for one in told["phones"]] == ["Anna's phone"]
    assert secret not in str(told) + listed.output
    assert device.secret_hash not in str(told)
    assert _run(tmp_path, "phone", "revoke", "none").exit_code == 2
    assert _run(tmp_path, "phone", "revoke", device.device_id).exit_code == 0
    assert Devices(tmp_path).every() == ()


def test_a_backup_holds_neither_phones_nor_keys(tmp_path):
    Devices(tmp_path / "home").pair("mine", date(2026, 11, 22))
    assert _run(tmp_path / "home", "backup", str(tmp_path / "kept.zip")).exit_code == 0
    assert b"phone/" not in (tmp_path / "kept.zip").read_bytes()


def test_a_fingerprint_is_printed_as_it_is(capsys):
    """Rich draws ``:AB:`` as the picture of a blood group unless it is told not to."""
    out.cache_clear()
    out().print("CE:AB:0B")
    assert capsys.readouterr().out == "CE:AB:0B\n"
    out.cache_clear()
