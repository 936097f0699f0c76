"""The verdict: direction by the first rule that holds, and size beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from backstride.learn.reported import ReportedEffect
from backstride.learn.rules import VerdictRules


class Direction(StrEnum):
    """Which way an effect goes, in terms of the runner's own good."""

    HARMS = "harms"
    HELPS = "helps"
    NO_DIFFERENCE = "no_difference_that_matters"
    CANNOT_TELL = "cannot_tell_yet"


class Size(StrEnum):
    """How large an effect is against the difference the runner would act on."""

    SMALL = "small"
    """Below it: the chance of more is under one in ten."""
    WORTH_ACTING_ON = "worth_acting_on"
    """More likely beyond it than not."""
    UNCLEAR = "size_unclear"
    NONE = "no_size"
    """There is no direction to give a size to."""


class Wording(StrEnum):
    """What the data allow to say about cause."""

    GOES_ALONG = "goes_along_with"
    BECAUSE = "because_of"


@dataclass(frozen=True, slots=True)
class Chances:
    """Chances of an effect, worse and better in the runner's own terms.

    Parameters
    ----------
    worse, better : float
        Of an effect beyond the margin.
    within : float
        Of an effect too small to matter either way.
    worse_act_on, better_act_on : float
        Of an effect beyond the difference the runner would act on.
    probably_worse : float
        Of an effect for the worse beyond the smaller margin of *probably*.
    """

    worse: float
    better: float
    within: float
    worse_act_on: float
    better_act_on: float
    probably_worse: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict in two parts with its reasons.

    Parameters
    ----------
    direction : Direction
        First part.
    size : Size
        Second part.
    reasons : tuple of str
        Codes of what kept it from saying more; empty otherwise.
    probable : bool
        Whether a direction is said in the weaker of two grades: beyond the smaller margin only.
    """

    direction: Direction
    size: Size
    reasons: tuple[str, ...] = ()
    probable: bool = False


def chances(effect: ReportedEffect, act_on: float, rules: VerdictRules, *, more_is_better: bool) -> Chances:
    """Return the chances that a verdict is made from.

    Margins and the allowance for bias are our own (backstride_judgement).

    Parameters
    ----------
    effect : ReportedEffect
        Posterior under the verdict prior, without allowance for bias.
    act_on : float
        The difference the runner would act on. [points]
    rules : VerdictRules
        Margin and allowance.
    more_is_better : bool
        Whether a higher outcome is a better day.

    Returns
    -------
    Chances
        0 to 1, in terms of the runner's own good; the spread holds the allowance for bias. [1]
    """
    wide = effect.widened(rules.bias_allowance)
    return Chances(*(chance(wide, name, act_on, rules, more_is_better=more_is_better) for name in CHANCES))


CHANCES: Final = ("worse", "better", "within", "worse_act_on", "better_act_on", "probably_worse")
"""The chances of `Chances`, in their order."""


def chance(wide: ReportedEffect, name: str, act_on: float, rules: VerdictRules, *, more_is_better: bool) -> float:
    """Return one of the chances that a verdict is made from.

    Parameters
    ----------
    wide : ReportedEffect
        Posterior with the allowance for bias in its spread.
    name : str
        One of `CHANCES`.
    act_on : float
        The difference the runner would act on. [points]
    rules : VerdictRules
        Margins.
    more_is_better : bool
        Whether a higher outcome is a better day.

    Returns
    -------
    float
        0 to 1, in terms of the runner's own good. [1]
    """
    if name == "within":
        near = min(rules.same, act_on)
        return wide.above(-near) - wide.above(near)
    margin = {"probably_worse": rules.probable_margin, "worse": rules.margin, "better": rules.margin}.get(name, act_on)
    rises = name.startswith("better") is more_is_better
    return wide.above(margin) if rises else 1.0 - wide.above(-margin)


def judge(
    found: Chances, reasons: Sequence[str], needed: float, *, difference_available: bool, grades: bool = False
) -> Verdict:
    """Return the verdict by the first rule that holds.

    1. any reason: cannot tell yet; 2. worse (better) beyond the margin with more than the needed chance: harms
    (helps); 3. worse beyond the smaller margin: probably harms, where there are grades; 4. too small to matter with
    more than the needed chance: no difference that matters; 5. cannot tell yet.

    How sure is sure is our own (backstride_judgement).

    Parameters
    ----------
    found : Chances
        From `chances`.
    reasons : sequence of str
        Codes of gates not met, failed checks and open stop signs.
    needed : float
        Chance above which a rule holds.
    difference_available : bool
        Whether *no difference* may be said; not when scores are missing because of pain.
    grades : bool
        Whether *probably* may be said. For the better it never is: most of what a diary does not hold makes days with
        the exposure look better than they are.

    Returns
    -------
    Verdict
        Direction and size, with the codes of what kept it from saying more.

    Examples
    --------
    >>> found = Chances(worse=0.95, better=0.0, within=0.02, worse_act_on=0.6, better_act_on=0.0)
    >>> said = judge(found, (), 0.9, difference_available=True)
    >>> said.direction.value, said.size.value
    ('harms', 'worth_acting_on')
    >>> judge(found, ("few-pairs",), 0.9, difference_available=True).reasons
    ('few-pairs',)
    """
    if reasons:
        return Verdict(Direction.CANNOT_TELL, Size.NONE, tuple(reasons))
    rules = (
        (found.worse > needed, Verdict(Direction.HARMS, _size(found.worse_act_on))),
        (found.better > needed, Verdict(Direction.HELPS, _size(found.better_act_on))),
        (
            grades and found.probably_worse > needed,
            Verdict(Direction.HARMS, _size(found.worse_act_on), probable=True),
        ),
        (found.within > needed, _no_difference(available=difference_available)),
    )
    said = (verdict for holds, verdict in rules if holds)
    return next(said, Verdict(Direction.CANNOT_TELL, Size.NONE, ("too-early",)))


def _no_difference(*, available: bool) -> Verdict:
    if available:
        return Verdict(Direction.NO_DIFFERENCE, Size.SMALL)
    return Verdict(Direction.CANNOT_TELL, Size.NONE, ("missing-because-of-pain",))


def _size(beyond: float) -> Size:
    if beyond > 0.5:
        return Size.WORTH_ACTING_ON
    return Size.SMALL if beyond < 0.1 else Size.UNCLEAR
