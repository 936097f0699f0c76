"""Every text that a command takes is plain, by a list that the program itself gives."""

import os
import subprocess
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from backstride.cli.main import app

BAD = {"byte": "gr\udcfcn", "half a letter": "a\ud800", "nul": "a\0b", "escape": "a\x1b[31mb", "c1": "a\x9bb"}
WORDS = "two words"


def commands(command: Any, name: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every command with the words that call it, groups included."""
    yield name, command
    for part in getattr(command, "list_commands", lambda _: ())(typer.Context(command)):
        found = command.resolve_command(typer.Context(command), [part])[1]
        yield from commands(found, (*name, part))


def takes_text(command: Any, param: Any) -> bool:
    """Whether a parameter hands words on as words: no number, day, choice, switch or path."""
    try:
        values = param.process_value(typer.Context(command), [WORDS] if _many(param) else WORDS)
    except Exception:  # noqa: BLE001  whatever refuses words takes no text
        return False
    return WORDS in ([values] if isinstance(values, str) else values if isinstance(values, list | tuple) else [])


def _many(param: Any) -> bool:
    return bool(getattr(param, "multiple", False)) or param.nargs == -1


def text_params() -> list[tuple[tuple[str, ...], Any]]:
    return [
        (name, param)
        for name, command in commands(get_command(app))
        for param in command.params
        if not getattr(param, "is_flag", False) and takes_text(command, param)
    ]


PARAMS = text_params()


def test_the_list_holds_what_people_write() -> None:
    listed = {(" ".join(name), param.name) for name, param in PARAMS}
    known = {("diary add", "note"), ("shoes", "model"), ("story", "line"), ("limits", "by"), ("ask", "question")}
    assert known <= listed
    assert len(listed) > 60


def test_no_command_takes_a_text_that_cannot_be_kept(tmp_path: Path) -> None:
    left = []
    for (name, param), bad in zip(PARAMS, cycle(BAD.values()), strict=False):
        given = [bad] if param.param_type_name == "argument" else [param.opts[0], bad]
        done = CliRunner().invoke(app, ["--home", str(tmp_path / "home"), *name, *given])
        # a missing argument of another name is complained of first
        if done.exit_code != 2 or ("character" not in done.output and "Missing" not in done.output):
            left.append((name, param.name, done.exit_code, done.output))
    assert not left
    assert not (tmp_path / "home").exists()


def test_a_byte_from_the_terminal_is_named(say: Callable[..., Any]) -> None:
    answer = say("diary", "add", "morning", "--back-pain", "2", "--note", os.fsdecode(b"gr\xfcn"))
    assert answer.code == 2
    assert "0xFC" in answer.err
    assert say("diary", "list", "--json").json["entries"] == []


def test_letters_with_marks_apart_are_kept_as_one(say: Callable[..., Any]) -> None:
    said = say("diary", "add", "morning", "--back-pain", "2", "--note", "cafe\u0301\r\nsofa", "--json")
    assert said.json["entry"]["told"]["note"] == "caf\u00e9\nsofa"


@pytest.mark.skipif(os.name != "posix", reason="names of files are bytes only there")
def test_names_of_any_bytes_break_neither_lists_nor_json(command: list[str], tmp_path: Path) -> None:
    name = b"gr\xfcn two\nlines \x1b[31m"
    home, file = os.fsencode(tmp_path) + b"/home-" + name, os.fsencode(tmp_path) + b"/" + name

    def said(*arguments: str | bytes) -> str:
        done = subprocess.run([*command, "--home", home, *arguments], capture_output=True, check=False, timeout=300)
        assert done.returncode in {0, 1}, done.stderr
        assert b"broke" not in done.stderr
        return done.stdout.decode()

    with open(file + b".gpx", "wb") as out:  # noqa: PTH123  a name in bytes
        out.write(b"no track")
    assert "\\\\xfc" in said("import", file + b".gpx", "--json")
    assert "\\\\xfc" in said("backup", file + b".zip", "--json")
    assert said("import", file + b".gpx")
