"""What an answer takes for granted, as codes; the edge puts them in words."""

from backstride.learn.evidence import Evidence
from backstride.learn.question import Question


def assumptions(question: Question, evidence: Evidence) -> tuple[str, ...]:
    """Return the codes of what an answer rests on besides the data.

    Parameters
    ----------
    question : Question
        What was asked.
    evidence : Evidence
        The data.

    Returns
    -------
    tuple of str
        Codes such as ``same-effect-every-day``; the edge puts them in words.
    """
    always = ("same-effect-every-day", "amount-adds-up", "nothing-else-that-day", "scores-mean-the-same")
    by = "decided-by-noted-pain" if evidence.asks_before else "decided-by-morning"
    decided = () if question.randomised else (by,)
    unlogged = ("unlogged-like-logged",) if evidence.scored < evidence.days else ()
    return always + decided + unlogged
