"""The first answer, as a JSON answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.loads import by_name
from backstride.api.schema import Answer, shape
from backstride.dose import answer as dose
from backstride.estimates import Estimate
from backstride.services.claims.overall import OverallAnswer
from backstride.services.runs.load import Asked, LoadHistory
from backstride.texts.catalogue import catalogue
from backstride.texts.overall_sentences import OverallSentences, Row


@dataclass(frozen=True, kw_only=True)
class FirstAnswer(dose.Answer, Answer):
    """Facts about recent running against the runner's own usual. Nothing in it is advice.

    Parameters
    ----------
    question : str
        What is asked.
    sentence : str
        The answer in one line.
    rows : sequence of Row
        What stands behind it: for most people, your runs, your days; empty for another day than today.
    simulated : bool
        Whether the runner is made up.
    recent_runs : sequence of Asked
        Runs of the last four weeks: loads and muscle work beside everyday tasks, and why unusual.
    strip : Mapping of str to Estimate
        Peak compression at L5/S1 of everyday tasks and own paces. [BW]
    loads_refused : str or None
        pregnancy, where no loads are given.
    action : str or None
        Advice; none without the safety check.
    """

    schema: Literal["backstride/answer/1"] = "backstride/answer/1"
    question: str
    sentence: str
    rows: Sequence[Row]
    simulated: bool
    recent_runs: Sequence[Asked]
    strip: Mapping[str, Estimate]
    loads_refused: str | None
    action: str | None = None


def first_answer(
    facts: dose.Answer, loads: LoadHistory, overall: OverallAnswer | None = None, *, simulated: bool
) -> FirstAnswer:
    """Return the facts with what recent runs asked of the back, and the answer of this moment where that is asked."""
    words = OverallSentences(catalogue())
    return FirstAnswer(
        **shape(facts),
        question=catalogue().say("answer-title"),
        sentence=catalogue().say("answer-line") if overall is None else words.lead(overall),
        rows=() if overall is None else words.rows(overall),
        simulated=simulated,
        recent_runs=loads.recent,
        strip=by_name(loads.strip),
        loads_refused=loads.loads_refused,
    )
