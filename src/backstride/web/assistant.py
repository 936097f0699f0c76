"""An assistant asks over stdio: every question of the JSON API as a tool, answered by that API and its gate.

The tools are read from the API's own description: what can be looked up there can be asked here, and nothing can be
told. Needs the extra ``assistant``.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

import anyio
import httpx2
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp_types import CallToolResult, ListToolsResult, TextContent, Tool, ToolAnnotations

from backstride._version import __version__
from backstride.texts.catalogue import catalogue
from backstride.web.api import api_of
from backstride.web.context import AppContext

ASKING: Final = "/ask"
"""The one address that is asked with a body; all others are read."""
_REF: Final = "#/components/schemas/"
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that can be asked.

    Parameters
    ----------
    name : str
        Its name as a tool.
    method, path : str
        Where the API answers it.
    purpose : str
        What it is for.
    takes : Mapping
        JSON Schema of its arguments.
    inside : frozenset of str
        Arguments that are part of the path.
    """

    name: str
    method: str
    path: str
    purpose: str
    takes: Mapping[str, Any]
    inside: frozenset[str]


def questions_of(described: Mapping[str, Any]) -> Mapping[str, Question]:
    """Return all that can be asked, by name, from what ``openapi.json`` says.

    Parameters
    ----------
    described : Mapping
        The description of the API.
    """
    parts = described["components"]["schemas"]
    found = [
        _question(path, method, operation, parts)
        for path, its in described["paths"].items()
        for method, operation in its.items()
        if method == "get" or (method, path) == ("post", ASKING)
    ]
    return {one.name: one for one in found}


@dataclass(frozen=True, slots=True)
class Assistant:
    """What an assistant may ask of one home.

    Parameters
    ----------
    app : AppContext
        The home.
    """

    app: AppContext

    def server(self) -> Server[Any]:
        """Return the server that answers, not yet joined to anything."""
        api = api_of(self.app)
        asked = questions_of(api.openapi())
        reached = httpx2.ASGITransport(app=api, raise_app_exceptions=False)

        async def tools(context: object, told: object) -> ListToolsResult:  # noqa: ARG001  the library's signature
            return ListToolsResult(tools=[_tool(one) for one in asked.values()])

        async def call(context: object, told: Any) -> CallToolResult:  # noqa: ARG001  as above
            question = asked.get(told.name)
            if question is None:
                return _result(catalogue().say("assistant-no-such", name=told.name), is_error=True)
            async with httpx2.AsyncClient(transport=reached, base_url="http://home.invalid") as client:
                return await _answer(client, question, dict(told.arguments or {}))

        return Server(
            "backstride",
            version=__version__,
            instructions=catalogue().say("assistant-instructions"),
            on_list_tools=tools,
            on_call_tool=call,
        )

    def run(self) -> None:
        """Answer over standard input and output until the other side ends."""
        anyio.run(self._run)

    async def _run(self) -> None:
        server = self.server()
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())


async def _answer(client: Any, question: Question, told: dict[str, Any]) -> CallToolResult:
    missing = question.inside - told.keys()
    if missing:
        return _result(catalogue().say("assistant-lacks", name=", ".join(sorted(missing))), is_error=True)
    path = question.path
    for name in question.inside:
        path = path.replace(f"{{{name}}}", quote(str(told.pop(name)), safe=""))
    if question.method == "post":
        answer = await client.post(path, json=told)
    else:
        answer = await client.get(path, params={name: value for name, value in told.items() if value is not None})
    return _result(answer.text, is_error=answer.status_code >= 400)


def _result(text: str, *, is_error: bool) -> CallToolResult:
    return CallToolResult(content=[TextContent(type="text", text=text)], is_error=is_error)


def _tool(question: Question) -> Tool:
    only_reads = ToolAnnotations(read_only_hint=True, open_world_hint=False)
    return Tool(
        name=question.name, description=question.purpose, input_schema=dict(question.takes), annotations=only_reads
    )


def _question(path: str, method: str, operation: Mapping[str, Any], parts: Mapping[str, Any]) -> Question:
    words = [part for part in path.strip("/").split("/") if not part.startswith("{")]
    name = "_".join([*words, *(["one"] if path.endswith("}") else [])])
    told = operation.get("parameters", ())
    inside = frozenset(one["name"] for one in told if one["in"] == "path")
    if method == "post":
        takes = operation["requestBody"]["content"][_JSON]["schema"]
    else:
        takes = {
            "type": "object",
            "properties": {one["name"]: one["schema"] for one in told},
            "required": sorted(one["name"] for one in told if one.get("required")),
            "additionalProperties": False,
        }
    purpose = " ".join(str(operation.get("description", operation.get("summary", ""))).split())
    return Question(name, method, path, purpose, _whole(takes, parts), inside)


def _whole(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a schema that stands alone, with the parts that it names inside it."""
    top = parts[str(schema["$ref"]).removeprefix(_REF)] if "$ref" in schema else schema
    named = dict(_named(top, parts))
    whole = {**top, "$defs": named} if named else top
    held: Mapping[str, Any] = json.loads(json.dumps(whole).replace(_REF, "#/$defs/"))
    return held


def _named(schema: Mapping[str, Any], parts: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in sorted(set(re.findall(rf'"{re.escape(_REF)}(\w+)"', json.dumps(schema)))):
        yield name, parts[name]
        yield from _named(parts[name], parts)
