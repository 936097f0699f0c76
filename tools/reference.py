"""The generated pages of the documentation: the schemas of the JSON answers, the commands and the claims.

Run as ``python -m tools.reference FOLDER``; a test compares what lies there with what this would write.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import typer
from typer.main import get_command

from backstride import api
from backstride.api.schema import Answer, json_schema
from backstride.cli.lazy import LazyGroup
from backstride.cli.main import app
from backstride.web.api import api_schema
from tools.claims_page import page as claims_page


def answers() -> Iterator[type[Answer]]:
    """Yield every JSON answer that the package knows, by its schema's name."""
    for module in iter_modules(api.__path__):
        import_module(f"{api.__name__}.{module.name}")
    ours = (one for one in Answer.__subclasses__() if one.__module__.startswith(f"{api.__name__}."))
    yield from sorted(ours, key=schema_name)


def schema_name(answer: type[Answer]) -> str:
    """Return the name of an answer's schema, e.g. ``backstride/runs/1``."""
    return str(next(field.default for field in fields(answer) if field.name == "schema"))


def pages(folder: Path = Path("docs")) -> Iterator[tuple[Path, str]]:
    """Return every generated page with its path below the documentation folder.

    Parameters
    ----------
    folder : Path
        The documentation folder, for the tables of runners that are kept there.
    """
    for answer in answers():
        name = schema_name(answer).removeprefix("backstride/").replace("/", "-")
        schema = json_schema(answer)
        yield Path("schema", f"{name}.json"), json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    yield Path("openapi.json"), json.dumps(api_schema(), indent=1, ensure_ascii=False) + "\n"
    yield Path("commands.md"), "".join(_command_lines())
    yield Path("claims.md"), claims_page(folder)


def commands() -> Iterator[tuple[str, Any]]:
    """Return every command with its whole name, those of groups such as ``diary add`` included.

    A group that answers without a part of it, such as ``plan``, is a command as well.
    """
    yield from _below("", get_command(app))


def _below(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield name, command
        return
    if command.invoke_without_command and name:
        yield name, command
    for part, below in sorted(inner.items()):
        whole = command.loaded(part) if isinstance(command, LazyGroup) else below
        yield from _below(f"{name} {part}".strip(), whole)


def _command_lines() -> Iterator[str]:
    yield "# Commands\n\nEvery command takes `--home FOLDER` (or `BACKSTRIDE_HOME`) and `--json`. "
    yield "Exit codes: 0 done, 1 failed, 2 misuse, 3 refused by the safety gate.\n"
    for name, command in commands():
        yield f"\n## backstride {name}\n\n{_plain(command.help)}\n\n"
        yield "| | |\n| --- | --- |\n"
        for option in command.params:
            if getattr(option, "help", None):
                yield f"| `{' '.join((*option.opts, *option.secondary_opts))}` | {_plain(option.help)} |\n"


def _plain(text: str | None) -> str:
    return "\n".join(line.strip() for line in (text or "").strip().splitlines())


def main(folder: Path) -> None:
    """Write the pages."""
    for path, text in pages(folder):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        typer.echo(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
