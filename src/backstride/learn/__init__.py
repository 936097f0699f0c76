"""One person's statistics: model, verdict, experiments. Names load what they need when they are used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from backstride.learn.answer import Answer, HorizonAnswer
    from backstride.learn.asking import answer_questions, fit_questions
    from backstride.learn.columns import COLUMNS, Column, Role
    from backstride.learn.question import Horizon, Question
    from backstride.learn.rows import TableRead, read_rows
    from backstride.learn.rules import RULES, VerdictRules
    from backstride.learn.table import DailyTable
    from backstride.learn.verdict import Direction, Size, Verdict, Wording

__all__ = [
    "COLUMNS",
    "RULES",
    "Answer",
    "Column",
    "DailyTable",
    "Direction",
    "Horizon",
    "HorizonAnswer",
    "Question",
    "Role",
    "Size",
    "TableRead",
    "Verdict",
    "VerdictRules",
    "Wording",
    "answer_questions",
    "fit_questions",
    "read_rows",
]

_HOMES: Final = {
    "answer": ("Answer", "HorizonAnswer"),
    "asking": ("answer_questions", "fit_questions"),
    "columns": ("COLUMNS", "Column", "Role"),
    "question": ("Horizon", "Question"),
    "rows": ("TableRead", "read_rows"),
    "rules": ("RULES", "VerdictRules"),
    "table": ("DailyTable",),
    "verdict": ("Direction", "Size", "Verdict", "Wording"),
}


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"backstride.learn.{module}"), name)
    raise AttributeError(f"module 'backstride.learn' has no attribute {name!r}")
