"""What the documentation says is what the program does."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from pybtex.database import parse_file

from tools.reference import pages, schema_name

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = dict(pages())


@pytest.mark.parametrize("path", sorted(PAGES), ids=str)
def test_generated_pages_are_what_would_be_written_now(path):
    assert (DOCS / path).read_text(encoding="utf-8") == PAGES[path], "run 'make docs'"


def test_no_schema_is_left_over():
    assert {path.relative_to(DOCS) for path in DOCS.glob("schema/*.json")} == {
        path for path in PAGES if path.suffix == ".json" and path.parent.name == "schema"
    }


def test_every_answer_names_its_own_schema():
    from tools.reference import answers

    names = [schema_name(answer) for answer in answers()]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"backstride/[a-z0-9-]+/\d+", name) for name in names)


def sources_named_in_package() -> set[str]:
    found: set[str] = set()
    for path in (ROOT / "src").rglob("*.toml"):
        found |= _sources(tomllib.loads(path.read_text(encoding="utf-8")))
    return found


def _sources(held: object) -> set[str]:
    if isinstance(held, dict):
        own = {held["source"]} if isinstance(held.get("source"), str) else set()
        return own.union(*map(_sources, held.values()))
    if isinstance(held, list):
        return set().union(*map(_sources, held))
    return set()


def test_every_source_named_in_data_is_in_the_references():
    keys = {key.casefold() for key in parse_file(str(ROOT / "references.bib")).entries}
    named = {name for name in sources_named_in_package() if re.fullmatch(r"[a-z]+_?\d{4}[a-z]?(_[a-z0-9]+)*", name)}
    assert named
    assert {name for name in named if name.casefold() not in keys} == set()


def test_links_between_pages_lead_somewhere():
    broken = []
    for page in [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *DOCS.rglob("*.md")]:
        targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
        local = [target for target in targets if "://" not in target]
        broken += [f"{page.relative_to(ROOT)}: {one}" for one in local if not (page.parent / one).exists()]
    assert not broken


@pytest.mark.parametrize("script", sorted((ROOT / "benchmarks").glob("*.py")), ids=lambda path: path.name)
def test_benchmarks_compile(script):
    subprocess.run([sys.executable, "-m", "py_compile", str(script)], check=True)
