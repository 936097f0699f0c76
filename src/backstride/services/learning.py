"""What the runner's own runs and diary say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from backstride.learn import Question, TableRead, answer_questions, read_rows
from backstride.learn.answer import Answer
from backstride.services.classified import fact
from backstride.services.daily_table import Row, daily_rows
from backstride.services.diary import Diary
from backstride.services.ports import Records


@dataclass(frozen=True, slots=True)
class Learning:
    """The use cases of one person's statistics.

    Parameters
    ----------
    records : Records
        The runs.
    diary : Diary
        How the back felt.
    """

    records: Records
    diary: Diary

    @fact
    def rows(self, today: date) -> Sequence[Row]:
        """Give the daily table as rows, one per local day."""
        return daily_rows(self.diary.days(), self.records.runs(), today)

    @fact
    def table(self, today: date) -> TableRead:
        """Give the daily table as statistics read it, with what was found in it."""
        return read_rows(_without_unknown(self.rows(today)))

    @fact
    def answers(self, questions: Sequence[Question], today: date, rng: np.random.Generator) -> tuple[Answer, ...]:
        """Answer one main question and at most two beside it; none where there is no table yet.

        Parameters
        ----------
        questions : sequence of Question
            The main question first.
        today : date
            Local day; nothing after it counts.
        rng : numpy.random.Generator
            Randomness of the calculation.
        """
        read = self.table(today)
        return () if read.table is None else answer_questions(read.table, questions, rng)


def _without_unknown(rows: Sequence[Row]) -> list[Mapping[str, str | float | None]]:
    """Leave out columns of which no row holds anything: the table has no such column then."""
    named = {name for row in rows for name, value in row.items() if value is not None}
    return [{name: value for name, value in row.items() if name in named} for row in rows]
