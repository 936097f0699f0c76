"""An assistant asks: every tool that the server itself lists, behind the same gate, off until it is turned on."""

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from backstride.cli.main import app
from backstride.diary.today import Suggestion
from backstride.diary.triggers import Cause, Trigger
from backstride.plan.goals import Goal
from backstride.plan.sessions import SessionKind
from backstride.services.plan_values import PlanPreferences
from backstride.web.context import AppContext

pytest.importorskip("mcp", reason="needs the extra [assistant]")

import anyio
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from backstride.web.api import api_schema
from backstride.web.assistant import Assistant, questions_of

ADVISES = {"today", "plan", "plan_days_one", "plan_change"}
"""Tools whose addresses the API itself names as advice; held to its tags below."""
SUGGESTS = re.compile(r'"(kind|suggestion)":\s*"(' + "|".join([*SessionKind, *Suggestion]) + ')"')
"""A session of a plan, or what today can be, as the JSON names them."""


@pytest.fixture
def planned(visitor: Any) -> Any:
    """A visitor with an accepted plan and an open gate."""
    visitor.answer_no()
    visitor.home.planning.accept(PlanPreferences(Goal.TEN_KM, 4), None, now=visitor.wall())
    return visitor


def asked(visitor: Any, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """What an assistant is answered, over the library's own client."""

    async def ask() -> list[Any]:
        async with Client(Assistant(AppContext(visitor.home, visitor.wall)).server()) as client:
            return [await client.call_tool(name, told) for name, told in calls]

    return anyio.run(ask)


def listed(visitor: Any) -> list[Any]:
    async def tools() -> list[Any]:
        async with Client(Assistant(AppContext(visitor.home, visitor.wall)).server()) as client:
            return (await client.list_tools()).tools

    return anyio.run(tools)


def filled(tool: Any, day: str) -> dict[str, Any]:
    """Arguments that a tool takes."""
    known = {"day": day, "question": "Can I run tomorrow?", "name": "strengthens_core"}
    return {name: known.get(name, "none") for name in tool.input_schema.get("required", ())}


def text(answer: Any) -> str:
    return "".join(part.text for part in answer.content)


def test_every_address_that_is_read_is_a_tool_and_nothing_that_tells(visitor: Any) -> None:
    paths = api_schema()["paths"]
    tools = {tool.name: tool for tool in listed(visitor)}
    assert len(tools) == sum("get" in its for its in paths.values()) + 1
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools.values())
    by_tag = {
        one.name for one in questions_of(api_schema()).values() if "advice" in paths[one.path][one.method]["tags"]
    }
    assert by_tag == ADVISES


def emergency(visitor: Any) -> None:
    visitor.home.safety.answer({"none_of_these": True, "both_legs": "yes"}, visitor.wall())


def jump(visitor: Any) -> None:
    visitor.home.records.add_to_gate(Trigger(visitor.wall() + timedelta(minutes=1), Cause.SCORE_HIGH))
    visitor.wall.now += timedelta(minutes=2)


def by_name(visitor: Any, calls: list[tuple[str, dict[str, Any]]]) -> dict[str, Any]:
    return dict(zip([name for name, _ in calls], asked(visitor, *calls), strict=True))


def test_no_tool_advises_while_the_gate_is_closed(planned: Any) -> None:
    day = str((planned.wall().date() + timedelta(days=2)).isoformat())
    every = [(tool.name, filled(tool, day)) for tool in listed(planned)]
    advising = [one for one in every if one[0] in ADVISES]
    before = by_name(planned, advising)
    assert not any(one.is_error for one in before.values()), {name: text(one)[:200] for name, one in before.items()}
    for closes, calls in ((jump, advising), (emergency, every)):
        closes(planned)
        for name, answer in by_name(planned, calls).items():
            told = text(answer)
            if name in ADVISES:
                assert answer.is_error, (closes.__name__, name)
                assert json.loads(told)["gate"]["state"] not in {"go", "gentle"}
            else:
                assert f'"{day}"' not in told, name
                assert SUGGESTS.search(told) is None, name


def test_before_any_answer_every_tool_that_advises_refuses(visitor: Any) -> None:
    answers = asked(visitor, *((name, {"day": "2026-11-24"} if "days" in name else {}) for name in sorted(ADVISES)))
    assert all(one.is_error for one in answers)


def test_words_of_an_emergency_give_what_to_do_first(visitor: Any) -> None:
    visitor.answer_no()
    (answer,) = asked(visitor, ("ask", {"question": "I cannot feel my saddle area and cannot hold my urine"}))
    told = json.loads(text(answer))
    assert told["outcome"] == "stop_first"
    assert told["stop_lines"]
    assert not told["claims"]
    (after,) = asked(visitor, ("today", {}))
    assert after.is_error


@pytest.mark.parametrize("call", [("runs_one", {}), ("nothing", {}), ("runs", {"since": "soon"}), ("ask", {})])
def test_what_is_asked_wrongly_is_said(visitor: Any, call: tuple[str, dict[str, Any]]) -> None:
    (answer,) = asked(visitor, call)
    assert answer.is_error
    assert text(answer)


def test_a_path_stays_below_its_address(visitor: Any) -> None:
    (answer,) = asked(visitor, ("runs_one", {"run_id": "../plan"}))
    assert answer.is_error
    assert "sessions" not in text(answer)


def test_it_is_off_until_it_is_turned_on_and_speaks_over_the_pipe(tmp_path: Path) -> None:
    command = ["-m", "backstride", "mcp", "--home", str(tmp_path / "home")]
    refused = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, input="")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--on" in refused.stderr
    assert CliRunner().invoke(app, ["mcp", "--on", "--home", str(tmp_path / "home")]).exit_code == 0

    async def check() -> Any:
        there = StdioServerParameters(command=sys.executable, args=command, env={"PYTHONPATH": ":".join(sys.path)})
        async with Client(stdio_client(there)) as client:
            return await client.call_tool("check", {})

    answer = anyio.run(check)
    assert json.loads(text(answer))["gate"]["state"] == "never_asked"
    assert CliRunner().invoke(app, ["mcp", "--off", "--home", str(tmp_path / "home")]).exit_code == 0
    off = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, input="")
    assert off.returncode == 1
