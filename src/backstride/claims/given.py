"""Plain values that meet what the third witness needs, for services to fill."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from backstride.claims.by_you import OwnTests, OwnVerdict


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
