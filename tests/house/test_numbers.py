"""One number, one place: figures that several rooms use are named once, and no second copy stands in source or data."""

import re
import tomllib
from pathlib import Path

import pytest

from backstride import reference, units

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "backstride"
HOMES = {"units.py", "reference.py"}
HASHED_INTO_TABLES = PACKAGE / "body" / "data" / "running_hamner_2013.toml"
"""The body's data are hashed into its tables; its copy of the line is held to the one of `reference` below."""
NUMBERS = {
    "gravity": r"9\.80665",
    "mile": r"1609\.344|1_609\.344",
    "foot": r"0\.3048|3\.2808\d*",
    "pound": r"0\.4535\d*|2\.2046\d*",
    "cadence at a standstill": r"134\.95",
    "cadence with speed": r"10\.92",
    "90 % of a normal law": r"1\.645|1\.6448\d*",
    "95 % of a normal law": r"1\.96|1\.9599\d*",
}


def code_of(path: Path) -> str:
    """Return a file without its sentences: comments, and the text of messages and docstrings."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        text = re.sub(r'"""(?:.|\n)*?"""', "", text)
    return re.sub(r"#[^\n]*", "", text)


def files() -> list[Path]:
    found = [*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.toml"), *PACKAGE.rglob("*.html")]
    return [path for path in found if path.name not in HOMES and path != HASHED_INTO_TABLES]


@pytest.mark.parametrize("name", NUMBERS)
def test_no_second_copy_of_a_number(name):
    number = re.compile(rf"(?<![\d.])(?:{NUMBERS[name]})(?!\d)")
    copies = [str(path.relative_to(ROOT)) for path in files() if number.search(code_of(path))]
    assert copies == []


@pytest.mark.parametrize("name", NUMBERS)
def test_a_second_copy_would_be_seen(name, tmp_path):
    copy = tmp_path / "copy.py"
    first = NUMBERS[name].split("|")[0].replace("\\", "").removesuffix("d*")
    copy.write_text(f'"""Says {first} in words."""\nLINE = {first} * 3  # {first}\n')
    assert re.search(rf"(?<![\d.])(?:{NUMBERS[name]})(?!\d)", code_of(copy))


def test_the_line_of_cadence_is_that_of_the_study():
    # fukuchi_2017, 13 men at 2.5, 3.5 and 4.5 m/s: read off the fit, not off the code
    assert reference.usual_cadence_spm(2.5) == pytest.approx(162.25, abs=0.01)
    assert reference.usual_cadence_spm(3.5) == pytest.approx(173.17, abs=0.01)
    assert reference.usual_cadence_spm(4.5) == pytest.approx(184.09, abs=0.01)


def test_the_body_keeps_the_same_line():
    held = tomllib.loads(HASHED_INTO_TABLES.read_text(encoding="utf-8"))["usual_cadence"]["line_spm"]
    assert held == [reference.CADENCE_STANDSTILL_SPM, reference.CADENCE_WITH_SPEED]


def test_conversions_are_exact():
    assert (units.METRES_PER_FOOT, units.METRES_PER_MILE) == (0.3048, 5280 * 0.3048)
    assert pytest.approx(0.45359237) == units.KILOGRAMS_PER_POUND
