"""ARCHITECTURE.md, the folders and the import contract speak of the same rooms."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "backstride"
HEAVY = ("mujoco", "numba", "scipy", "pyarrow", "sqlalchemy", "fastapi", "alembic")


def rooms_in_folders() -> set[str]:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    return folders | {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}


def rooms_in_page() -> set[str]:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    return {name.removesuffix(".py").rstrip("/") for name in re.findall(r"^\| `([\w./]+)` \|", text, re.MULTILINE)}


def rooms_in_contract() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    return {room.strip() for layer in layers for room in layer.split("|")}


def test_the_page_names_every_room():
    assert rooms_in_page() == rooms_in_folders()


def test_the_import_contract_names_every_room():
    assert rooms_in_contract() == rooms_in_folders()


@pytest.mark.parametrize(
    "module", ["backstride", "backstride.learn", "backstride.body", "backstride.dose", "backstride.diary"]
)
def test_importing_loads_nothing_heavy(module):
    code = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not set(HEAVY) & set(loaded)


@pytest.mark.parametrize("arguments", [["--help"], ["me", "--json"], ["runs", "--json"], ["answer", "--json"]])
def test_everyday_commands_load_neither_physics_nor_charts_nor_compilers(arguments, tmp_path):
    code = (
        "import sys\nfrom backstride.cli.main import app\n"
        f"try: app({arguments!r})\nexcept SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={"BACKSTRIDE_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    assert not {"mujoco", "numba", "scipy"} & set(done.stderr.split())
