"""One's own days in a notebook: from a CSV file to a verdict and a figure."""

import csv
import io
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

import numpy as np

from backstride.api.learn import LearnAnswer, learn_answer
from backstride.charts.effects import effect_chart_svg
from backstride.charts.series import on_paper
from backstride.findings import Finding
from backstride.learn import Answer, DailyTable, Horizon, Question, TableRead, answer_questions, read_rows
from backstride.report.learn_words import effect_chart, horizon_words, number_words, reasons_of_mornings
from backstride.store.private import write_private
from backstride.texts.catalogue import Catalogue, catalogue

FIGURE_PX = 640


@dataclass(frozen=True, slots=True)
class OwnDays:
    """What one's own days show of one question: the answer as values, its sentences and its figure.

    Parameters
    ----------
    answer : Answer
        As values.
    said : LearnAnswer
        The same in sentences, as JSON has it.
    """

    answer: Answer
    said: LearnAnswer

    @property
    def verdict(self) -> str:
        """The verdict of the next morning, in words."""
        return self.said.questions[0].horizons[0].verdict.message

    @property
    def svg(self) -> str:
        """The differences as a picture; empty where nothing could be estimated."""
        chart = effect_chart(self.said.questions[0], "own-days", catalogue())
        return "" if chart is None else on_paper(effect_chart_svg(chart, FIGURE_PX))

    def save(self, path: str | PathLike[str]) -> Path:
        """Write the picture as an SVG file and return its path.

        Raises
        ------
        NothingToDraw
            If nothing could be estimated yet.
        """
        if not self.svg:
            raise NothingToDraw(self.verdict)
        target = Path(path)
        write_private(target, self.svg.encode())
        return target

    def __str__(self) -> str:
        question, texts = self.said.questions[0], catalogue()
        lines = (
            f"{horizon_words(part, question, texts)}: {part.verdict.message} {number_words(part.effect, texts)}"
            for part in question.horizons
            if part.horizon != Horizon.WEEKS
        )
        return "\n".join(
            (
                question.question,
                *(line.rstrip() for line in lines),
                *reasons_of_mornings(question, texts),
                *question.notes,
            )
        )

    def _repr_html_(self) -> str:
        paragraphs = "".join(f"<p>{line}</p>" for line in str(self).splitlines())
        return f"{paragraphs}{self.svg}"


def read_days(path: str | PathLike[str]) -> DailyTable:
    """Read anybody's daily table: a CSV file with a ``date`` and columns of `backstride.learn.COLUMNS`.

    What was left out is warned of.

    Parameters
    ----------
    path : path
        The file.

    Raises
    ------
    TableNotRead
        If no table could be made of it; the message says why.
    """
    read, texts = read_table(Path(path)), catalogue()
    if read.table is None:
        raise TableNotRead(path, read.findings, texts)
    for line in dict.fromkeys(_sentence(finding, texts) for finding in read.findings):
        warnings.warn(line, stacklevel=2)
    return read.table


def read_table(path: Path) -> TableRead:
    """Return the daily table of a CSV file with its findings.

    Parameters
    ----------
    path : Path
        The file; commas or semicolons part its cells.
    """
    text = path.read_bytes().decode("utf-8-sig", errors="replace").replace("\0", "")
    head = text.partition("\n")[0]
    separator = ";" if head.count(";") > head.count(",") else ","
    return read_rows(list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator)))


def learn_from(  # noqa: PLR0913  (four of them are settings by name)
    days: DailyTable,
    exposure: str = "run_min",
    *,
    outcome: str = "back_morning",
    contrast: float | None = None,
    act_on: float | None = None,
    seed: int = 1,
) -> OwnDays:
    """Answer one question from a person's own days.

    Parameters
    ----------
    days : DailyTable
        The days.
    exposure, outcome : str
        Columns of `backstride.learn.COLUMNS`.
    contrast : float, optional
        The amount compared with none, in the exposure's unit.
    act_on : float, optional
        The difference one would act on, chosen beforehand. [points]
    seed : int
        The same days and the same seed give the same answer.
    """
    answers = answer_questions(days, [Question(exposure, contrast, outcome, act_on)], np.random.default_rng(seed))
    return OwnDays(answers[0], learn_answer(answers, None, ()))


def _sentence(finding: Finding, texts: Catalogue) -> str:
    said = texts.finding(finding)
    return f"{finding.where}: {said}" if finding.where else said


class TableNotRead(ValueError):
    """No daily table could be made of a file."""

    def __init__(self, path: str | PathLike[str], findings: Sequence[Finding], texts: Catalogue) -> None:
        why = " ".join(dict.fromkeys(_sentence(finding, texts) for finding in findings))
        super().__init__(f"{path} gives no daily table. {why}")


class NothingToDraw(ValueError):
    """A picture was asked for where nothing could be estimated yet."""

    def __init__(self, verdict: str) -> None:
        super().__init__(f"there is nothing to draw yet: {verdict}")
