"""Plain values that meet what the second and third witness need, for services to fill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from backstride.claims.by_you import OwnTests, OwnVerdict, own_verdict
from backstride.claims.computed import Computed, Part
from backstride.learn.answer import Answer


@dataclass(frozen=True, slots=True)
class ModelFigures:
    """Figures of the body model for one's usual run, as they are given.

    Parameters
    ----------
    held : sequence of Computed
        The figures.
    is_ordered : bool
        Whether muscle work keeps the order that was measured [behm_2009].
    outside_measured : tuple of str
        Why the bands are wider than those measured.
    """

    held: Sequence[Computed] = ()
    is_ordered: bool = False
    outside_measured: tuple[str, ...] = ()

    def speaks_of(self, group: str) -> bool:  # noqa: ARG002  given for all sets at once
        """Whether muscle work may be told."""
        return self.is_ordered

    def figures(self, part: Part, names: Sequence[str] = ()) -> tuple[Computed, ...]:
        """Return the figures of one kind that are about any of these names; all of the kind without names."""
        return tuple(one for one in self.held if one.part is part and (not names or one.of in names))


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
        """Return the verdict for a question that was put to the diary; None when it was not."""
        return self.verdicts.get((exposure, outcome))

    def tests(self, test: str) -> OwnTests:
        """Return one's own tests of a kind; none done when none are known."""
        return self.held.get(test, OwnTests(0))


def own_answers(answers: Sequence[Answer], held: Mapping[str, OwnTests] | None = None) -> OwnAnswers:
    """Return what a diary has told from the answers of `backstride.learn`.

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
