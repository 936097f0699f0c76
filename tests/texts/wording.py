"""The rules of wording that tests hold every text to: forbidden words, plain language, whole sentences."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

WORDS_MAX = 24
"""Most words that one sentence may have."""
READING_AGE_MAX = 14.0
"""Age at which a text must be readable, by the Automated Readability Index."""

FORBIDDEN: Mapping[str, str] = {
    "treat": r"treat(s|ed|ing|ments?)?",
    "cure": r"cur(e|es|ed|ing)",
    "therapy": r"therap(y|ies|eutic)",
    "rehab programme": r"rehab(ilitation)? program(me)?s?",
    "patient": r"patients?",
    "diagnose": r"diagnos(e|es|ed|is|es|tic|ing)",
    "screening": r"screen(ed|ing)( (for|you|your|tool|test)\b)?",
    "prescribe": r"prescri(be|bes|bed|bing|ption|ptions)",
    "prevents": r"prevent(s|ed|ing|ion)?",
    "clinically proven": r"clinical(ly)? prove[nd]",
    "safe to run": r"safe to run",
    "cleared": r"cleared",
    "risk score": r"risk[- ]scores?",
    "wear and tear": r"wear[- ](and|&)[- ]tear",
    "damage": r"damag(e|es|ing)|damaged(?! (file|files|archive|archives|part|parts|data|record|records))",
}
"""What no text for runners says, each with the pattern of its forms."""

_PATTERNS = {word: re.compile(rf"\b({pattern})\b", re.IGNORECASE) for word, pattern in FORBIDDEN.items()}


def forbidden_in(text: str, allowed: str = "") -> tuple[str, ...]:
    """The forbidden words of a text, not counting one passage that may hold them."""
    rest = _flat(text).replace(_flat(allowed), " ") if allowed else text
    return tuple(word for word, pattern in _PATTERNS.items() if pattern.search(rest))


def _flat(text: str) -> str:
    return " ".join(re.sub(r"^\s*>", "", text, flags=re.MULTILINE).split())


@dataclass(frozen=True)
class Message:
    """One message of a Fluent file, as its source has it."""

    file: str
    name: str
    variables: frozenset[str]
    references: frozenset[str]
    variants: tuple[str, ...]
    """The text with every choice taken once; values stand as ``{}``."""
    bare: bool
    """Whether it is nothing but a value."""


class _Names(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_TermReference(self, node: Any) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}")

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802
        self.references.add(node.id.name)


def messages(file: str, source: str) -> Iterator[Message]:
    """Every message and term of a Fluent file; a file that cannot be parsed fails the test."""
    resource = FluentParser(with_spans=False).parse(source)
    for entry in resource.body:
        assert not isinstance(entry, ftl.Junk), f"{file}: not Fluent: {entry.content[:80]!r}"
        if isinstance(entry, ftl.Message | ftl.Term) and entry.value is not None:
            yield _message(file, entry)


def _message(file: str, entry: Any) -> Message:
    names = _Names()
    names.visit(entry)
    variants = tuple(_variants(entry.value))
    name = f"-{entry.id.name}" if isinstance(entry, ftl.Term) else entry.id.name
    bare = any(not re.search(r"\w", variant.replace("{}", "")) for variant in variants)
    return Message(file, name, frozenset(names.variables), frozenset(names.references), variants, bare)


def _variants(pattern: Any) -> list[str]:
    texts = [""]
    for element in pattern.elements:
        texts = [text + more for text in texts for more in _element(element)]
    return texts


def _element(element: Any) -> list[str]:
    if isinstance(element, ftl.TextElement):
        return [element.value]
    if isinstance(element.expression, ftl.SelectExpression):
        return [text for variant in element.expression.variants for text in _variants(variant.value)]
    if isinstance(element.expression, ftl.StringLiteral):
        return [element.expression.value]
    return ["{}"]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in re.split(r"(?<=[.!?:;])\s+", text.strip()) if re.search(r"\w", part)]


def word_count(sentence: str) -> int:
    """How many words a sentence has; a value counts as one."""
    return len(re.findall(r"\{\}|[\w'’-]+", sentence))


def reading_age(text: str) -> float:
    """The age at which a text is readable, by the Automated Readability Index of Smith and Senter (1967)."""
    words = re.findall(r"[\w'’-]+", text)
    letters = sum(len(word) for word in words)
    grade = 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences(text)) - 21.43
    return grade + 5


@dataclass(frozen=True)
class FindingUse:
    """A place in the source that makes a finding with a literal code."""

    place: str
    code: str
    values: frozenset[str] | None
    """Names of its values, or None where they are not written out there."""


def finding_uses(place: str, source: str, makers: Mapping[str, int] | None = None) -> Iterator[FindingUse]:
    """Every finding with a literal code of a module, made by ``Finding`` itself or by a function that hands a code on.

    `makers` are such functions of other modules, by name, with the place of the code among their arguments.
    """
    tree = ast.parse(source)
    imported = {each.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for each in node.names}
    elsewhere = {name: index for name, index in (makers or {}).items() if name in imported}
    known = {"Finding": 0, **finding_makers(tree), **elsewhere}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in known:
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            index = known[_called(node)]
            code = node.args[index] if len(node.args) > index else given.get("code")
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                keys = _keys(node, given) if _called(node) == "Finding" else None
                yield FindingUse(f"{place}:{node.lineno}", code.value, keys)


def finding_makers(tree: ast.AST) -> dict[str, int]:
    """The functions of a module that make a finding of a code they are given, with the code's place."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            arguments = [argument.arg for argument in node.args.args if argument.arg not in {"self", "cls"}]
            handed = {_handed(call) for call in ast.walk(node) if isinstance(call, ast.Call)}
            places = [index for index, argument in enumerate(arguments) if argument in handed]
            if places:
                found[node.name] = places[0]
    return found


def _handed(call: ast.Call) -> str | None:
    if _called(call) != "Finding":
        return None
    code = call.args[0] if call.args else next((each.value for each in call.keywords if each.arg == "code"), None)
    return code.id if isinstance(code, ast.Name) else None


def _called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def _keys(node: ast.Call, given: Mapping[str | None, ast.expr]) -> frozenset[str] | None:
    values = node.args[3] if len(node.args) > 3 else given.get("values")
    if values is None:
        return frozenset()
    if isinstance(values, ast.Dict) and all(isinstance(key, ast.Constant) for key in values.keys):
        return frozenset(str(key.value) for key in values.keys if isinstance(key, ast.Constant))
    return None


def visible_text(template: str) -> str:
    """What a template says by itself: no tags, no comments, no expressions; texts of attributes that are read aloud stay."""
    spoken = " ".join(re.findall(r'(?:aria-label|alt|title|placeholder)="([^"]*)"', template))
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<[^>]*>", " ", template, flags=re.DOTALL)
    return " ".join((bare + " " + re.sub(r"\{\{.*?\}\}", " ", spoken)).split())


def files(root: Path, pattern: str) -> list[Path]:
    """The files under a folder, sorted."""
    return sorted(path for path in root.glob(pattern) if path.is_file())
