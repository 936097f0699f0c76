"""ARCHITECTURE.md, the folders and the import contract speak of the same rooms."""

import ast
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


def test_every_folder_is_held_to_turn_in_no_circle():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (acyclic,) = (one for one in contracts if one["type"] == "acyclic_siblings")
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    single = {"compute"}  # no module of theirs imports another, or one only serves the rest
    assert {name.removeprefix("backstride.") for name in acyclic["ancestors"]} >= folders - single
    assert all("ignore_imports" not in one for one in contracts)


def modules_imported(*folders: str) -> set[str]:
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    plain = {
        name.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    }
    froms = {str(node.module) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in plain | froms} - {"backstride"} - sys.stdlib_module_names


CALLED_OTHERWISE = {
    "multipart": "python-multipart",
    "PIL": "pillow",
    "fluent": "fluent-runtime",
    "jax": "numpyro",
    "yaml": "pyyaml",
}


EXTRAS = ("dask",)
"""Groups of dependencies that bring something to the package for those who ask for it."""


def declared(*groups: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *(line for group in groups for line in project["optional-dependencies"][group])]
    return {re.split(r"[<>=!~\[ ;]", line)[0].replace("-", "_").lower() for line in lines}


def test_the_package_imports_only_what_it_declares():
    wanted = {CALLED_OTHERWISE.get(name, name).replace("-", "_").lower() for name in modules_imported("src")}
    assert {name for name in wanted if not name.startswith("_")} - declared("build", "assistant", *EXTRAS) == set()


@pytest.mark.parametrize("extra", EXTRAS)
def test_what_an_extra_brings_is_imported_only_where_it_is_used(extra):
    brought = declared(extra) - declared()
    for path in sorted((ROOT / "src").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        first = {one.name if isinstance(node, ast.Import) else str(node.module) for node in tree.body
                 if isinstance(node, ast.Import | ast.ImportFrom) for one in node.names}  # fmt: skip
        assert not {name.partition(".")[0] for name in first} & brought, path


LINES_AT_MOST = 60
"""So many lines may a function have, its docstring left out. [lines]"""


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[0]
    said = first.end_lineno - first.lineno + 1 if ast.get_docstring(function, clean=False) is not None else 0
    return function.end_lineno - function.lineno + 1 - said


def test_no_function_is_long():
    found = {
        f"{path.relative_to(PACKAGE)}:{node.name}": lines_of(node)
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in found.items() if lines > LINES_AT_MOST} == {}
