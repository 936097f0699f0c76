"""Each topic of pages is one folder: every template is found, is asked for, and asks only for templates that are there."""

import re
from pathlib import Path

from jinja2 import meta

import backstride.web
from backstride.web.render import _environment

WEB = Path(backstride.web.__file__).parent
PAGES = WEB / "pages"


def test_every_template_is_found_in_its_topic_and_used():
    environment = _environment("en")
    there = set(environment.list_templates(extensions=["html"]))
    assert there == {path.relative_to(PAGES).as_posix() for path in WEB.rglob("*.html")}
    sources = {path: path.read_text(encoding="utf-8") for path in WEB.rglob("*.py")}
    asked = {name for text in sources.values() for name in re.findall(r'"([a-z_]+/[a-z_]+\.html)"', text)}
    for name in there:
        environment.get_template(name)
        text = (PAGES / name).read_text(encoding="utf-8")
        asked |= {str(one) for one in meta.find_referenced_templates(environment.parse(text))}
    assert asked == there


def test_every_topic_lies_in_one_folder():
    topics = [path for path in PAGES.iterdir() if path.is_dir() and path.name not in {"__pycache__", "shared"}]
    assert [path.name for path in topics if not (path / "page.py").is_file()] == []
    elsewhere = [path.name for path in WEB.iterdir() if path.is_dir()]
    assert set(elsewhere) - {"__pycache__"} == {"api", "pages", "phone", "static"}
