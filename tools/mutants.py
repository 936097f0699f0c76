"""Small faults for source code: each mutant is one file with one place changed, as a hand might slip.

The operators are the usual ones: comparisons, arithmetic, and/or, signs, conditions turned round, numbers moved,
values not returned. Docstrings, annotations, decorators and words are left alone.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
ARITHMETIC: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
}
LEFT_ALONE: Final = {"annotation", "returns", "decorator_list", "bases", "type_params"}
"""Parts of a node where no fault is put."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One file with one place changed.

    Parameters
    ----------
    operator : str
        The kind of change, e.g. ``comparison``.
    function : str
        The function it is in, with its class; empty outside all functions.
    line : int
        Where, counted from 1.
    before, after : str
        The place as it was and as it is.
    source : str
        The whole file with the change.
    """

    operator: str
    function: str
    line: int
    before: str
    after: str
    source: str

    @property
    def name(self) -> str:
        """Return what stays the same when lines move: function, before and after."""
        return f"{self.function or 'module'}: {self.before} -> {self.after}"


@dataclass(frozen=True, slots=True)
class _Place:
    node: ast.expr
    function: str
    role: str
    """``returned``, ``tested`` or nothing in particular."""


def mutants(source: str) -> Iterator[Mutant]:
    r"""Yield every mutant of a file, from top to bottom.

    Parameters
    ----------
    source : str
        The file's text.

    Examples
    --------
    >>> [one.name for one in mutants("def f(x):\n    return x < 3\n")]
    ['f: x < 3 -> None', 'f: x < 3 -> x <= 3', 'f: 3 -> 4']
    """
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.encode()))
    data = source.encode()
    for place in _places(ast.parse(source), "", ""):
        node = place.node
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        for operator, after in _changes(place):
            text = f"({after})" if operator != "number" else after
            changed = (data[:begin] + text.encode() + data[end:]).decode()
            yield Mutant(operator, place.function, node.lineno, ast.unparse(node), after, changed)


def _places(node: ast.AST, function: str, role: str) -> Iterator[_Place]:
    """Yield every expression where a fault may be put; `role` says whether it decides a branch."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        function = f"{function}.{node.name}".lstrip(".")
    if isinstance(node, (ast.If, ast.Expr, ast.JoinedStr)) and _is_left_alone(node):
        return
    if isinstance(node, ast.Return) and node.value is not None:
        yield _Place(node.value, function, "returned")
    if isinstance(node, ast.expr):
        yield _Place(node, function, role)
    for name, value in ast.iter_fields(node):
        if name not in LEFT_ALONE:
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    yield from _places(child, function, "tested" if name == "test" else "")


def _is_left_alone(node: ast.AST) -> bool:
    """Whether a node is words, or only for the type checker."""
    words = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
    typing = isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return words or typing


def _changes(place: _Place) -> Iterator[tuple[str, str]]:
    """Yield the kind and the new text of every change at a place."""
    node = place.node
    if place.role == "returned":
        if not (isinstance(node, ast.Constant) and node.value is None):
            yield "return", "None"
        return
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        other = COMPARISONS[type(node.ops[0])]()
        yield "comparison", ast.unparse(ast.Compare(node.left, [other], node.comparators))
    if isinstance(node, ast.BinOp) and type(node.op) in ARITHMETIC:
        yield "arithmetic", ast.unparse(ast.BinOp(node.left, ARITHMETIC[type(node.op)](), node.right))
    if isinstance(node, ast.BoolOp):
        other_op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "and-or", ast.unparse(ast.BoolOp(other_op, node.values))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Not)):
        yield "sign", ast.unparse(node.operand)
    if place.role == "tested" and not isinstance(node, (ast.Compare, ast.UnaryOp)):
        yield "condition", f"not ({ast.unparse(node)})"
    if isinstance(node, ast.Constant) and isinstance(node.value, (bool, int, float)):
        yield "number", _moved(node.value)


def _moved(value: float) -> str:
    """Return a number beside a number: the other truth value, one more, or twice as much."""
    if isinstance(value, bool):
        return str(not value)
    return str(value + 1) if isinstance(value, int) or value == 0.0 else str(value * 2.0)
