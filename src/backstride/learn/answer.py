"""What an answer from one's own days holds."""

from dataclasses import dataclass
from datetime import date

from backstride.estimates import Estimate
from backstride.learn.checks import Check
from backstride.learn.evidence import Evidence
from backstride.learn.population import Sampling
from backstride.learn.question import Horizon, Question
from backstride.learn.triggers import Trigger
from backstride.learn.verdict import Chances, Verdict, Wording


@dataclass(frozen=True, slots=True)
class HorizonAnswer:
    """What is known about one question at one horizon.

    Parameters
    ----------
    horizon : Horizon
        When the outcome is looked at.
    effect : Estimate or None
        Change of the reported score by the contrast, 90 % interval; None where nothing can be said. [points]
    chances : Chances or None
        What the verdict was made from.
    verdict : Verdict
        Both parts, with reasons.
    checks : tuple of Check
        Beside the verdict; empty when no model was fitted.
    """

    horizon: Horizon
    effect: Estimate | None
    chances: Chances | None
    verdict: Verdict
    checks: tuple[Check, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    Parameters
    ----------
    question : Question
        What was asked.
    main : bool
        Whether it is the main question.
    act_on : float
        The difference the runner would act on. [points]
    horizons : tuple of HorizonAnswer
        Next morning, second morning, weeks.
    evidence : Evidence
        The data it rests on.
    assumptions : tuple of str
        Codes of what is taken for granted, for the edge to put in words.
    wording : Wording
        What the data allow to say about cause.
    triggers : tuple of Trigger
        What the history shows of the model's known weak spots.
    sampling : Sampling or None
        How sampling ended; None when no model was fitted.
    first : date or None
        First day that counts.
    begins_after_gap : bool
        Whether that is the first one after a long gap in the scores, earlier ones left out.
    last_done : date or None
        Last day with what is asked about.
    """

    question: Question
    main: bool
    act_on: float
    horizons: tuple[HorizonAnswer, ...]
    evidence: Evidence
    assumptions: tuple[str, ...]
    wording: Wording
    triggers: tuple[Trigger, ...] = ()
    sampling: Sampling | None = None
    first: date | None = None
    begins_after_gap: bool = False
    last_done: date | None = None

    def at(self, horizon: Horizon | str) -> HorizonAnswer:
        """Return the part of the answer at one horizon, by its member or its name, e.g. ``next_morning``.

        Returns
        -------
        HorizonAnswer
            Effect in points of the reported score, positive where the score rises. [points]

        Raises
        ------
        ValueError
            If there is no such horizon; the message names those there are.
        """
        wanted = Horizon(horizon)
        return next(each for each in self.horizons if each.horizon is wanted)
