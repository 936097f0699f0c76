"""The wheel works outside the checkout: installed into an environment of its own, it runs the demo."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package(wheel):
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    package = ROOT / "src"
    kept = {".py", ".toml", ".ftl", ".html", ".css", ".js", ".svg", ".typed", ".parquet", ".npz", ".mako"}
    wanted = {
        path.relative_to(package).as_posix()
        for path in (package / "backstride").rglob("*")
        if path.is_file() and path.suffix in kept
    }
    assert wanted <= held
    assert any(name.endswith("licenses/LICENSE") for name in held)


@pytest.mark.slow
def test_the_installed_wheel_runs_the_demo(wheel, tmp_path):
    # the dependencies come from this environment; only Backstride itself comes from the wheel
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    site = next((tmp_path / "venv" / "lib").glob("python*/site-packages"))
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    here = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    (site / "dependencies.pth").write_text(f"{here}\n", encoding="utf-8")
    code = (
        "import sys, pathlib, backstride; from backstride.cli.main import run\n"
        "assert pathlib.Path(backstride.__file__).is_relative_to(sys.prefix), backstride.__file__\n"
        "sys.argv = ['backstride', 'demo']; run()"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path), "HOME": str(tmp_path)}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run(
        [python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert "simulated" in done.stdout
