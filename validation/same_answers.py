"""Whether every page, API answer and command says the same before and after a change of the code.

``python -m validation.same_answers homes FOLDER`` makes the homes that are looked at: the made-up runner's and, with
BACKSTRIDE_DATA, one with a real history. ``take HOMES TO`` writes all that is said of copies of them;
``compare BEFORE AFTER`` lists what differs, and ``schemas BEFORE AFTER`` what differs in the names, types and nullness
of two folders of JSON schemas. What differs from call to call (moments, program version) is made alike when taken.
"""

import json
import os
import re
import shutil
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from difflib import unified_diff
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.demo import new_demo_home
from backstride.cli.main import run
from backstride.runner import Change
from backstride.web.access import Access
from backstride.web.app import create_app
from backstride.web.local import page_sources

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient

NOW: Final = datetime.now().astimezone().replace(hour=8, minute=30, second=0, microsecond=0)
OF_A_KIND: Final = 4
"""So many addresses of one kind are looked at, e.g. days of a plan."""
SLOW_S: Final = 240
MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?")
LINK: Final = re.compile(r'(?:href|action|src)="(/[^"#]*)')
ALIKE: Final = (
    (re.compile(r'"made_by": "[^"]*"'), '"made_by": "-"'),
    (re.compile(r"/tmp/[\w./-]+"), "/tmp/-"),
    (re.compile(r"(/static/[^\"?]+)\?[^\"]*"), r"\1"),
    (re.compile(r"/calendar/[\w-]+\.ics"), "/calendar/-.ics"),
)
COMMANDS: Final = (
    *("answer", "runs", "me", "load", "load history", "handled", "limits", "story", "shoes", "weight", "tests"),
    *("exercises", "questionnaires", "diary list", "diary mode", "learn", "learn why run_min", "learn table", "report"),
    *("claims", "claims why treadmill", "explain", "explain discs", "check", "flare", "plan show", "plan adapt"),
    *("experiment show", "experiment next", "experiment result", "experiment report", "doctor", "import --log"),
    *("experiment new time-of-day --preview", "learn ask run_min --act-on-points 1", "load --last"),
    *("exercises plank", "exercises plank --left 2 --sets 3", "today --back-pain 2 --leg nothing --settled settled"),
    *("plan why TODAY", "runs RUN", "load RUN", "load --speed 3.0 --cadence 165 --mass 70 --height 1.75 --sex f"),
    *("ask treadmill", "export OUT", "learn export", "learn why early_run_min", "load RUN --what-if"),
    *("plan --goal 10km --weeks 8 --days mon,wed,fri --minutes 45", "plan", "today --back-pain 5 --leg worse"),
    *("ask numb_saddle", "diary add morning --back-pain 2", "backup BACKUP", "experiment stop"),
)


def homes(to: Path) -> None:
    """Make the homes that are looked at."""
    to.mkdir(parents=True)
    demo = open_backstride(new_demo_home(to / "demo"))
    _told(demo)
    data = os.environ.get("BACKSTRIDE_DATA")
    if data:
        real = open_backstride(to / "history")
        real.me.tell(Change(date(2023, 1, 1), "m", 1985, 1.78, 72.0, "Europe/Berlin"), NOW)  # type: ignore[arg-type]
        with real.writing("import"):
            real.import_runs([Path(data, "fit", "history")], NOW, lambda *_, **__: None)
        for days in range(90):
            told = {"function": 8 - days % 3, "back_pain": days % 4, "leg_pain": 0, "sleep_h": 7 + days % 2}
            at = (NOW - timedelta(days=days)).replace(tzinfo=None).isoformat(timespec="minutes")
            real.diary.save("morning", {**told, "at": at}, NOW)  # type: ignore[arg-type]
        _told(real)


def _told(backstride: Backstride) -> None:
    """Answer the safety check and tell a little of everything, as a command would."""
    backstride.safety.answer({"none_of_these": True}, NOW - timedelta(days=2))
    told = (
        "learn ask run_min --contrast 45 --act-on-points 1",
        "shoes --add blue_daily_pair --bought 2026-03-01 --drop-mm 8",
        "tests floor_trunk_hold --value 62 --pain-before 1 --pain-highest 2",
        "exercises plank --hold-s 30 --sets 2",
        "questionnaires roland_morris_24 --score 7",
        "weight --on --kg 70.5",
        "limits --by physiotherapist --minutes-max 50 --review-on 2027-03-01",
        "plan --goal 10km --weeks 8 --days mon,wed,fri,sun --minutes 60 --accept",
        "experiment new time-of-day",
    )
    for command in told:
        sys.stderr.write(f"{command}: {_command(backstride.home.folder, command)[-200:]}\n")


def take(source: Path, to: Path, only: Path = Path()) -> None:
    """Write all that is said of copies of the homes, or of one part: ``demo/api``, ``history/cli``, ``demo/pages``."""
    for home in sorted(path for path in source.iterdir() if path.is_dir()):
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, home.name)
            shutil.copytree(home, copy)
            written = to / home.name
            parts = {"cli": _commands, "api": _api, "pages": _pages}
            said = [make for name, make in parts.items() if str(only) in {".", home.name, f"{home.name}/{name}"}]
            for name, text in (each for make in said for each in make(copy)):
                path = written / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(_alike(text), encoding="utf-8")


def _alike(text: str) -> str:
    text = MOMENT.sub("MOMENT", text)
    for pattern, same in ALIKE:
        text = pattern.sub(same, text)
    return text


def _commands(home: Path) -> Iterator[tuple[str, str]]:
    run_id = _last_run(open_backstride(home))
    replaced = {"TODAY": NOW.date().isoformat(), "RUN": run_id, "OUT": str(home.with_name("out"))}
    replaced["BACKUP"] = str(home.with_name("backup.zip"))
    for command in COMMANDS:
        words = [replaced.get(word, word) for word in command.split()]
        for suffix, options in ((".json", ["--json"]), (".txt", [])):
            yield f"cli/{_slug(command)}{suffix}", _pretty(_command(home, " ".join([*words, *options])))


def _command(home: Path, command: str) -> str:
    """Run a command in a process of its own that has loaded everything already."""
    with tempfile.TemporaryFile("w+b") as written:
        child = os.fork()
        if not child:
            _become(home, command, written.fileno())
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        written.seek(0)
        return written.read().decode("utf-8", "replace") + f"\nexit {code}\n"


def _become(home: Path, command: str, file: int) -> None:
    code = 1
    try:
        os.dup2(file, 1)
        os.dup2(file, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        sys.argv = ["backstride", "--home", str(home), *(word.replace("_pair", " pair") for word in command.split())]
        run()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:  # noqa: BLE001  said, not hidden: it is compared like anything else
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _client(home: Path) -> tuple[Backstride, TestClient]:
    backstride = open_backstride(home)
    access = Access("same", 8000)
    client = TestClient(
        create_app(page_sources(backstride, lambda: NOW), access),
        base_url="http://127.0.0.1:8000",
        headers={"sec-fetch-site": "same-origin"},
    )
    client.get("/about", params={"token": access.token})
    return backstride, client


def _api(home: Path) -> Iterator[tuple[str, str]]:
    backstride, client = _client(home)
    described = client.get("/api/v1/openapi.json").json()
    replaced = {"run_id": _last_run(backstride), "day": NOW.date().isoformat(), "name": "treadmill"}
    entries = backstride.diary.entries()
    replaced["entry_id"] = entries[-1].entry_id if entries else "none"
    for path in described["paths"]:
        if "get" in described["paths"][path]:
            answer = client.get("/api/v1" + path.format_map(replaced))
            yield f"api/{_slug(path)}.json", _pretty(answer.text) + f"\n{answer.status_code}\n"
    for path, told in POSTED:
        answer = client.post("/api/v1" + path, json=told, headers={"origin": "http://127.0.0.1:8000"})
        yield f"api/post-{_slug(path)}-{len(told)}.json", _pretty(answer.text) + f"\n{answer.status_code}\n"


POSTED: Final[tuple[tuple[str, Mapping[str, Any]], ...]] = (
    ("/today", {"back_pain": 2, "leg": "nothing", "settled": "settled"}),
    ("/today", {"back_pain": 2, "leg": "nothing", "settled": "settled", "planned_minutes": 40}),
    ("/today", {"back_pain": 12}),
    ("/plan", {"goal": "10 km", "weeks": 8}),
    ("/plan", {"goal": "nonsense"}),
    ("/ask", {"question": "is a treadmill better for my back?"}),
    ("/learn/questions", {"exposure": "nonsense"}),
    ("/diary", {"kind": "morning", "told": {"back_pain": "2"}}),
    ("/check", {"none_of_these": True}),
)


def _pages(home: Path) -> Iterator[tuple[str, str]]:
    """Follow every link from the first page; each page is read when nothing is worked out behind it any more."""
    _, client = _client(home)
    waiting, seen, kinds = ["/"], {"/"}, Counter[str]()
    addresses = []
    while waiting:
        path = waiting.pop(0)
        addresses.append(path)
        answer = client.get(path)
        for found in LINK.findall(answer.text) if "html" in answer.headers.get("content-type", "") else ():
            link = found.replace("&amp;", "&")
            kind = re.sub(r"[0-9a-f]{8,}|\d+|=[^&]*", "-", link)
            if link not in seen and not link.startswith(("/static", "/api")):
                seen.add(link)
                kinds[kind] += 1
                if kinds[kind] <= OF_A_KIND and len(urlsplit(link).query) < 80:
                    waiting.append(link)
    _settled()
    for path in addresses:
        answer = client.get(path)
        kind = answer.headers.get("content-type", "").partition(";")[0]
        told = answer.text if kind.startswith("text") or "json" in kind or "svg" in kind else f"{kind}"
        yield f"pages/{_slug(path) or 'home'}.html", f"{told}\n{answer.status_code}\n"


def _settled() -> None:
    quiet, began = 0, time.monotonic()
    while quiet < 10 and time.monotonic() - began < SLOW_S:
        before = time.process_time()
        time.sleep(0.2)
        quiet = quiet + 1 if time.process_time() - before < 0.02 else 0


def _last_run(backstride: Backstride) -> str:
    rows = backstride.records.runs()
    return rows[-1].run_id if rows else "none"


def _slug(text: str) -> str:
    return re.sub(r"[^\w=]+", "-", text).strip("-")[:120]


def _pretty(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(_one_pretty(line) for line in lines)


def _one_pretty(line: str) -> str:
    try:
        return (
            json.dumps(json.loads(line), indent=1, ensure_ascii=False, sort_keys=True)
            if line.startswith(("{", "["))
            else line
        )
    except ValueError:
        return line


def compare(before: Path, after: Path) -> int:
    """List what differs and give how many things do."""
    names = sorted({str(path.relative_to(top)) for top in (before, after) for path in top.rglob("*") if path.is_file()})
    changed = [name for name in names if _text(before / name) != _text(after / name)]
    for name in changed:
        diff = list(unified_diff(_text(before / name).split("\n"), _text(after / name).split("\n"), lineterm="", n=0))
        print(f"== {name} ({len(diff)} lines)")
        lines = Counter(line for line in diff[2:] if not line.startswith("@@"))
        print("\n".join(f"{line[:200]}  x{count}" for line, count in list(lines.items())[:12]))
    print(f"{len(changed)} of {len(names)} differ")
    return len(changed)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else "(absent)"


def schemas(before: Path, after: Path) -> int:
    """List what differs in names, types and nullness between two folders of JSON schemas."""
    count = 0
    for name in sorted({path.name for top in (before, after) for path in top.glob("*.json")}):
        old, new = (set(_promises(path / name)) for path in (before, after))
        lost = [f"-{line}" for line in sorted({line.replace("?", "") for line in old - new})]
        lost = [line for line in lost if line[1:] not in {line.replace("?", "") for line in new} or line[1:] in old]
        more = sorted({line.replace("?", "") for line in new} - {line.replace("?", "") for line in old})
        for line in (*lost, *(f"+{line}" for line in more)):
            print(name, line)
            count += 1
    return count


def _promises(path: Path) -> Iterator[str]:
    if path.exists():
        schema = json.loads(path.read_text(encoding="utf-8"))
        yield from _promised("", schema, schema.get("$defs", {}), ())


def _promised(where: str, part: Mapping[str, Any], named: Mapping[str, Any], above: Sequence[str]) -> Iterator[str]:
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        if name not in above:
            yield from _promised(where, named[name], named, (*above, name))
        return
    for one in (*part.get("anyOf", ()), *part.get("oneOf", ())):
        yield from _promised(where, one, named, above)
    if "type" in part or "const" in part or "enum" in part:
        kind = part.get("type") or "string"
        yield f"{where}: {kind} {part.get('const', '')}".strip()
    for name, inner in part.get("properties", {}).items():
        must = "" if name in part.get("required", ()) else "?"
        yield from _promised(f"{where}.{name}{must}", inner, named, above)
    for key in ("items", "additionalProperties"):
        if isinstance(part.get(key), Mapping):
            yield from _promised(f"{where}[]" if key == "items" else f"{where}{{}}", part[key], named, above)
    for inner in part.get("prefixItems", ()):
        yield from _promised(f"{where}[]", inner, named, above)


def main() -> None:
    """Do what the arguments name."""
    doing, *paths = sys.argv[1:]
    done = {"homes": homes, "take": take, "compare": compare, "schemas": schemas}[doing](*map(Path, paths))
    sys.exit(1 if done else 0)


if __name__ == "__main__":
    main()
