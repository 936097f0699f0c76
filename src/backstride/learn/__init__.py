"""One person's statistics: model, verdict, experiments."""

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
