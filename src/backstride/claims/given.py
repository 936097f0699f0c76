"""Plain values that meet what the second and third witness need, for services to fill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from backstride.claims.by_you import OwnTests, OwnVerdict, own_verdict
from backstride.estimates import Estimate
from backstride.learn.answer import Answer


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Figures of the body model for one's usual run.

    Parameters
    ----------
    order_holds : bool
        Whether the model works the back harder in running than in a back-extension hold, as measured [behm_2009].
    work : Mapping
        Peak muscle work of the usual run over that of a task, by set of muscles and task. [1]
    mass : Mapping
        Relative change of peak load on the low back, by factor on body mass. [1]
    weaker : Mapping
        The same, by set of muscles and factor on strength. [1]
    """

    order_holds: bool
    work: Mapping[tuple[str, str], Estimate] = field(default_factory=lambda: MappingProxyType({}))
    mass: Mapping[float, Estimate] = field(default_factory=lambda: MappingProxyType({}))
    weaker: Mapping[tuple[str, float], Estimate] = field(default_factory=lambda: MappingProxyType({}))

    def work_over(self, group: str, task: str) -> Estimate | None:
        """Give the peak muscle work of the usual run over that of a task; None without a figure. [1]"""
        return self.work.get((group, task))

    def load_change(self, mass_factor: float) -> Estimate | None:
        """Give the relative change of peak load with another body mass; None without a figure. [1]"""
        return self.mass.get(mass_factor)

    def load_change_weaker(self, group: str, strength_factor: float) -> Estimate | None:
        """Give the relative change of peak load with weaker muscles; None without a figure. [1]"""
        return self.weaker.get((group, strength_factor))


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """What a runner's diary has been asked and has told.

    Parameters
    ----------
    has_mornings : bool
        Whether any morning was scored.
    verdicts : Mapping
        Verdicts by exposure and outcome.
    held : Mapping
        Own tests by the identifier of the test.
    """

    has_mornings: bool
    verdicts: Mapping[tuple[str, str], OwnVerdict] = field(default_factory=lambda: MappingProxyType({}))
    held: Mapping[str, OwnTests] = field(default_factory=lambda: MappingProxyType({}))

    def verdict(self, exposure: str, outcome: str) -> OwnVerdict | None:
        """Give the verdict for a question that was put to the diary; None when it was not."""
        return self.verdicts.get((exposure, outcome))

    def tests(self, test: str) -> OwnTests:
        """Give one's own tests of a kind; none done when none are known."""
        return self.held.get(test, OwnTests(0))


def own_answers(answers: Sequence[Answer], held: Mapping[str, OwnTests] | None = None) -> OwnAnswers:
    """Give what a diary has told from the answers of `backstride.learn`.

    Parameters
    ----------
    answers : sequence of Answer
        One for each question that was put to the diary.
    held : Mapping, optional
        Own tests by the identifier of the test.
    """
    verdicts = {(one.question.exposure, one.question.outcome): own_verdict(one) for one in answers}
    scored = any(one.evidence.scored for one in answers)
    return OwnAnswers(scored, verdicts, held or {})
