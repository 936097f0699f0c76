"""Fuzz every JSON edge: no exception gets out, no answer is a server error, no input takes two seconds or 512 MB.

python benchmarks/fuzz_api.py [--inputs N] [--minutes M] [--seed S] [--keep FOLDER]

Edges are the addresses of the API, as its own description lists them, and the JSON files that commands read. A body is
made from the description of what an address takes, then bent: wrong types, numbers without end, half letters, keys
twice, nesting, bytes that are no UTF-8, a cut. What breaks is kept as a file in FOLDER; the last lines say how many
inputs each edge got and its slowest. The home holds odd texts and is made anew now and then.
"""

import json
import random
import resource
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from backstride.bootstrap import open_backstride
from backstride.diary.check import read_answers
from backstride.diary.fields import EntryKind
from backstride.diary.kit import Shoe
from backstride.diary.timeline import StoryLine
from backstride.formats.json_text import read_json
from backstride.problems import exit_code_of, recognised
from backstride.runner import Change
from backstride.services.diary.columns import read_columns
from backstride.services.reporting.values import Section
from backstride.web.access import Access
from backstride.web.api import api_schema
from backstride.web.api_prefix import API_PREFIX
from backstride.web.app import create_app
from backstride.web.local import page_sources
from tools.fuzzing import Tally, asked

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
CPU_S_MAX = 2.0
MEMORY_MB = 512
HOME_LASTS = 3000
"""Inputs that one home gets."""
ODD_TEXTS = (
    "", " ", "x", "=1+1", "早安 grün é", "\u202egnirts",
    "a" * 600, "b" * 5000, "<script>", "'; DROP TABLE run;--", "{{7*7}}",
    "%00", "\0", "\ud800", "\udcfc", "\x1b[2J", "\u2028", "2026-11-20", "9999-12-31", "0001-01-01", "2026-02-30",
    "2026-11-20T08:00:00+01:00", "9999-12-31T23:59:59.999999-23:59", "0001-01-01T00:00:00+23:59",
    "null", "NaN", "1e999",
    "run_min", "back_morning", "morning", "5 km", "no", "yes", "not_sure", "../../etc/passwd", "e1",
)  # fmt: skip
ODD_NUMBERS = (
    0, -0.0, 1, -1, 5, 10, 11, 0.5, 1e-320, 1e308, -1e308, 2**31, 2**53 + 1, 2**63 - 1, 2**63, -(2**63) - 1, 10**30,
)  # fmt: skip
RAW = (
    b"NaN",
    b"Infinity",
    b"-Infinity",
    b"1e999",
    b"9" * 5000,
    b'"\\ud800"',
    b'"\\u0000"',
    b"[" * 3000,
    b'{"a":' * 3000,
)
SLOW = {("get", "/learn"), ("post", "/plan"), ("get", "/report")}
"""Addresses that calculate; they get their inputs, but fewer."""


def addresses() -> list[tuple[str, str, dict[str, Any], Any]]:
    """Return every method and path of the API, with its parameters and the schema of what it takes."""
    told = api_schema()
    found = []
    for path, methods in told["paths"].items():
        for method, each in methods.items():
            body = each.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
            found.append((method, path, each, body))
    return found


SCHEMAS: dict[str, Any] = dict(api_schema()["components"]["schemas"])


def fitting(dice: random.Random, schema: Any, depth: int = 0) -> Any:  # noqa: PLR0911  a case each
    """Return a value that fits a schema, mostly."""
    if depth > 6 or not isinstance(schema, dict):
        return dice.choice(ODD_TEXTS)
    if "$ref" in schema:
        return fitting(dice, SCHEMAS[schema["$ref"].rpartition("/")[2]], depth + 1)
    if "anyOf" in schema:
        return fitting(dice, dice.choice(schema["anyOf"]), depth + 1)
    if "enum" in schema:
        return dice.choice(schema["enum"])
    kind = schema.get("type")
    if kind == "object" or "properties" in schema:
        told = schema.get("properties") or {dice.choice(ODD_TEXTS): {} for _ in range(dice.randrange(4))}
        wanted = set(schema.get("required", ()))
        return {
            name: fitting(dice, one, depth + 1) for name, one in told.items() if name in wanted or dice.random() < 0.5
        }
    if kind == "array":
        return [fitting(dice, schema.get("items", {}), depth + 1) for _ in range(dice.choice((0, 1, 2, 7, 8)))]
    if kind in {"integer", "number"}:
        low, high = schema.get("minimum", 0), schema.get("maximum", 100)
        return dice.choice((low, high, dice.randint(int(low) + 1, max(int(high), int(low) + 1)), *ODD_NUMBERS[:3]))
    if kind == "boolean":
        return dice.random() < 0.5
    if schema.get("format") == "date":
        return (date(2026, 11, 22) + timedelta(days=dice.randint(-400, 400))).isoformat()
    return dice.choice(("run_min", "back_morning", "GP", "10 km", "some words")) if kind == "string" else anything(dice)


def anything(dice: random.Random, depth: int = 0) -> Any:
    """Return any JSON value."""
    choice = dice.randrange(8 if depth < 4 else 6)
    if choice < 2:
        return dice.choice(ODD_TEXTS)
    if choice < 4:
        return dice.choice(ODD_NUMBERS)
    if choice < 6:
        return dice.choice((None, True, False))
    if choice == 6:
        return [anything(dice, depth + 1) for _ in range(dice.randrange(5))]
    return {dice.choice(ODD_TEXTS): anything(dice, depth + 1) for _ in range(dice.randrange(5))}


def bent(dice: random.Random, value: Any) -> Any:
    """Return a value with something in it put in the place of something else."""
    if isinstance(value, dict) and value and dice.random() < 0.8:
        name = dice.choice(list(value))
        how = dice.randrange(4)
        if how == 0:
            return {one: each for one, each in value.items() if one != name}
        if how == 1:
            return {**value, dice.choice(ODD_TEXTS): anything(dice)}
        return {**value, name: bent(dice, value[name])}
    if isinstance(value, list) and value and dice.random() < 0.7:
        at = dice.randrange(len(value))
        return [*value[:at], bent(dice, value[at]), *value[at + 1 :]]
    return anything(dice)


def written(dice: random.Random, value: Any) -> bytes:
    """Return a value as JSON, or as what is nearly JSON."""
    text = json.dumps(value, ensure_ascii=dice.random() < 0.7).encode("utf-8", "surrogatepass")
    how = dice.randrange(12)
    if how == 0 and text:
        return text[: dice.randrange(len(text))]
    if how == 1:
        at = dice.randrange(len(text) + 1)
        return text[:at] + bytes([dice.randrange(256)]) + text[at:]
    if how == 2 and b":" in text:
        return text.replace(b":", b":" + dice.choice(RAW) + b",", 1) if dice.random() < 0.3 else _put(dice, text)
    if how == 3 and text.startswith(b"{") and len(text) > 2:
        return text[:-1] + b"," + text[1:]
    return text


def _put(dice: random.Random, text: bytes) -> bytes:
    """Return JSON with something raw in the place of its first value."""
    head, _, rest = text.partition(b":")
    return head + b":" + dice.choice(RAW) + (b"," + rest.partition(b",")[2] if b"," in rest else b"}")


def made(dice: random.Random, schema: Any) -> bytes:
    """Return a body for an address: fitting, bent once or several times, or anything at all."""
    value = fitting(dice, schema) if dice.random() < 0.9 else anything(dice)
    for _ in range(dice.choice((0, 0, 1, 1, 2, 4))):
        value = bent(dice, value)
    return written(dice, value)


def filled(dice: random.Random, path: str, each: dict[str, Any]) -> str:
    """Return an address with odd things in its parts and its query."""

    def odd() -> str:
        return quote(dice.choice(ODD_TEXTS).encode("utf-8", "surrogatepass"), safe="")

    parts = [odd() or "x" if part[:1] == "{" else part for part in path.split("/")]
    names = [one["name"] for one in each.get("parameters", ()) if one["in"] == "query"]
    # the page for the physiotherapist is quick without what has to be worked out
    query = [f"without={section}" for section in Section] if path == "/report" else []
    query += [f"{name}={odd()}" for name in names if dice.random() < 0.5]
    return "/".join(parts) + (f"?{'&'.join(query)}" if query else "")


class Edges:
    """The edges on a home that lasts for some inputs."""

    def __init__(self) -> None:
        self._addresses = addresses()
        self._client: Any = None
        self._left = 0
        self._folder: Any = None
        self._home: Any = None

    def names(self) -> list[str]:
        """Return the name of every edge, those that calculate less often than the others."""
        listed = [f"{method} {path}" for method, path, _, _ in self._addresses]
        often = [
            name for name, (method, path, *_) in zip(listed, self._addresses, strict=True) if (method, path) not in SLOW
        ]
        with_body = [f"{method} {path}" for method, path, _, body in self._addresses if body is not None]
        return (
            listed
            + often * 3
            + [name for name in with_body if name in often] * 12
            + ["answers file", "columns file"] * 6
        )

    def try_one(self, name: str, dice: random.Random) -> tuple[bytes, str]:
        """Send one input and return it with what went wrong; empty where nothing did."""
        if name == "answers file":
            return _file(dice, lambda raw: read_answers(raw if isinstance(raw, dict) else {}))
        if name == "columns file":
            return _file(dice, read_columns)
        method, _, path = name.partition(" ")
        each, body = next((each, body) for m, p, each, body in self._addresses if (m, p) == (method, path))
        sent = b"" if body is None else made(dice, body)
        address = filled(dice, path, each)
        kind = dice.choice(("application/json",) * 9 + ("text/plain",))
        answer = self._fresh().request(method, API_PREFIX + address, content=sent, headers={"content-type": kind})
        shown = f"{method} {address}\n".encode() + sent
        if answer.status_code >= 500:
            return shown, f"{answer.status_code} {answer.text[:200]}"
        try:
            json.loads(answer.content, parse_constant=_no_constant)
        except ValueError as problem:
            return shown, f"{answer.status_code}, no JSON: {problem}"
        return shown, ""

    def close(self) -> None:
        """Let go of the home."""
        if self._folder is not None:
            self._home.records.close()
            self._folder.cleanup()
            self._folder = None

    def _fresh(self) -> Any:
        if not self._left:
            self._client, self._left = self._opened(), HOME_LASTS
        self._left -= 1
        return self._client

    def _opened(self) -> Any:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from starlette.testclient import TestClient  # noqa: PLC0415  it warns
        self.close()
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        home = self._home = open_backstride(Path(self._folder.name) / "home")
        home.home.mark_simulated()
        home.me.tell(Change(date(2026, 1, 1), mass_kg=62.0, height_m=1.7, birth_year=1985, zone="Europe/Berlin"), NOW)
        for n, note in enumerate(("=1+1", "早安", "\u202etfel", "e\u0301" * 100, "<b>")):
            home.diary.save(EntryKind.MORNING, {"back_pain": n, "note": note}, NOW - timedelta(days=n))
            home.kit.tell_shoe(Shoe("", f"{note} pair"), NOW)
        home.story.write(StoryLine(date(2025, 1, 1), "=cmd|'/C calc'!A0"), NOW)
        home.safety.answer({"none_of_these": True}, NOW)
        access = Access(token="t" * 32, port=8123)
        app = create_app(page_sources(home, lambda: NOW), access)
        client = TestClient(app, base_url="http://127.0.0.1:8123", headers={"sec-fetch-site": "same-origin"})
        client.get("/", params={"token": access.token})
        return client


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _file(dice: random.Random, read: Callable[[Any], object]) -> tuple[bytes, str]:
    """Read a JSON file as a command does; what it refuses by name is fine."""
    some = {
        "when": "date",
        "columns": {"pain": {"field": "back_pain", "low": 1, "high": 5}},
        "hour": 8,
        "kind": "morning",
    }
    data = written(dice, bent(dice, bent(dice, some)) if dice.random() < 0.8 else anything(dice))
    try:
        read(read_json(data))
    except Exception as error:  # noqa: BLE001  that is what is looked for
        if exit_code_of(recognised(error)) is None:
            return data, "".join(traceback.format_exception(error)[-2:])
    return data, ""


def numbered(names: list[str], seed: int) -> Iterator[tuple[str, int]]:
    """Yield edges with numbers, all of them in turn."""
    number = seed
    while True:
        for name in names:
            number += 1
            yield name, number


def fuzzed(inputs: int, seed: int, minutes: float, keep: Path | None = None) -> Tally:
    """Try so many inputs, or for so long."""
    edges, tally, until = Edges(), Tally(CPU_S_MAX, keep), time.monotonic() + 60 * minutes
    # libraries are loaded with the first of each, which is no input's fault
    for name in dict.fromkeys(edges.names()):
        edges.try_one(name, random.Random(0))
    for name, number in numbered(edges.names(), seed):
        if sum(tally.tried.values()) >= inputs or time.monotonic() > until:
            edges.close()
            return tally
        tally.one(name, number, partial(edges.try_one, name))
    raise AssertionError


def main() -> int:
    """Fuzz as told on the command line."""
    told = asked(__doc__)
    tally = fuzzed(told.inputs, told.seed, told.minutes, told.keep)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("\n".join(tally.lines()), f"memory {peak:.0f} MB at most", sep="\n")
    return 1 if tally.broken or peak > MEMORY_MB else 0


if __name__ == "__main__":
    sys.exit(main())
