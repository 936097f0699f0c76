"""Commands are loaded when they are used: the table says what the commands say, and everyday commands stay small."""

import inspect
import subprocess
import sys

import pytest
import typer
from typer.testing import CliRunner

from backstride.cli.main import app
from backstride.cli.table import COMMANDS, OF_DIARY, OF_PHONE

TABLES = [(name, later) for table in (COMMANDS, OF_DIARY, OF_PHONE) for name, later in table.items()]
OURS_AT_MOST = {
    ("--version",): 15,
    ("--help",): 15,
    ("diary", "--help"): 60,
    ("runs",): 78,
    ("diary", "add", "morning", "--back-pain", "2"): 97,
    ("today", "--back-pain", "2", "--leg", "nothing", "--settled", "settled"): 119,
    ("answer",): 150,
}
"""So many modules of ours may a command load; today's figures and a tenth more. [modules]"""
NOT_FOR_EVERY_DAY = {"pyarrow", "filelock", "rich.progress", "backstride.api.schema", "backstride.formats.fit"}


def first_paragraph(text: str | None) -> str:
    return " ".join((text or "").partition("\n\n")[0].split())


@pytest.mark.parametrize(("name", "later"), TABLES, ids=[later.place for _, later in TABLES])
def test_the_line_of_help_is_that_of_the_command(name, later):
    held = later.load()
    if isinstance(held, typer.Typer):
        group = typer.main.get_group(held)
        assert first_paragraph(group.help) == later.help
    else:
        assert first_paragraph(inspect.getdoc(held)) == later.help


@pytest.mark.parametrize("arguments", [[], ["diary"]])
def test_the_list_of_commands_names_every_command(arguments):
    shown = CliRunner().invoke(app, [*arguments, "--help"], env={"COLUMNS": "200"}).output
    table = OF_DIARY if arguments else COMMANDS
    assert [name for name in table if f" {name} " not in shown] == []


def test_a_misspelt_command_is_answered_with_the_right_one():
    refused = CliRunner().invoke(app, ["anwser"])
    assert refused.exit_code == 2
    assert "answer" in refused.output


def loaded_by(arguments: tuple[str, ...], home: str) -> set[str]:
    code = (
        "import sys\nfrom backstride.cli.main import app\n"
        f"try: app({list(arguments)!r})\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    environment = {"BACKSTRIDE_HOME": home, "PATH": "/usr/bin:/bin", "PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", OURS_AT_MOST, ids=" ".join)
def test_a_command_loads_what_it_uses(arguments, tmp_path):
    loaded = loaded_by(arguments, str(tmp_path / "home"))
    loaded = loaded_by(arguments, str(tmp_path / "home"))  # the first one made the home
    ours = {name for name in loaded if name.partition(".")[0] == "backstride"}
    assert len(ours) <= OURS_AT_MOST[arguments], sorted(ours)
    assert NOT_FOR_EVERY_DAY & loaded - ({"filelock"} if "add" in arguments else set()) == set()
