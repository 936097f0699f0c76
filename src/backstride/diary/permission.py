"""For whom no plan and no test is made, whatever the gate says."""

from datetime import date
from enum import StrEnum
from typing import Final

from backstride.diary.check import Answer, SafetyCheck
from backstride.diary.gate import GateRecord, latest_check
from backstride.diary.limits import current_limits

ADULT_AGE_YEARS: Final = 18
"""Backstride is meant for adults. [years]"""


AROUND_BIRTH: Final = ("pregnant", "after_birth", "pregnant_or_birth_within_year")
"""Questions about pregnancy and birth, the one that is asked no more as well."""


class NoPlan(StrEnum):
    """Why no plan is made."""

    UNDER_18 = "under_18"
    AGE_UNKNOWN = "age_unknown"
    PREGNANT_OR_BIRTH_WITHIN_YEAR = "pregnant_or_birth_within_year"
    SURGERY_WITHOUT_LIMITS = "surgery_without_limits"


def plan_refusals(record: GateRecord, age_years: int | None, today: date) -> tuple[NoPlan, ...]:
    """Return the reasons for which no plan is made; nothing when one may be.

    Under 18 there is none at all; in pregnancy, soon after birth, and within a year of an operation on the spine only
    inside limits that a professional gave. An unknown age is not an adult's.

    Parameters
    ----------
    record : GateRecord
        The runner's record.
    age_years : int or None
        Age of the runner. [years]
    today : date
        The local day.
    """
    check = latest_check(record)
    refusals = [_age_refusal(age_years)]
    limits = current_limits(record.limits)
    if limits is None or limits.are_due(today):
        refusals += _without_limits(check)
    return tuple(reason for reason in refusals if reason is not None)


def _without_limits(check: SafetyCheck | None) -> list[NoPlan]:
    """Return why there is no plan as long as no professional has given limits."""
    refusals = []
    if any(_said_or_unsure(check, one) for one in AROUND_BIRTH):
        refusals.append(NoPlan.PREGNANT_OR_BIRTH_WITHIN_YEAR)
    if _said_or_unsure(check, "surgery_within_year"):
        refusals.append(NoPlan.SURGERY_WITHOUT_LIMITS)
    return refusals


def _age_refusal(age_years: int | None) -> NoPlan | None:
    if age_years is None:
        return NoPlan.AGE_UNKNOWN
    return NoPlan.UNDER_18 if age_years < ADULT_AGE_YEARS else None


def _said_or_unsure(check: SafetyCheck | None, identifier: str) -> bool:
    return check is not None and check.answers.get(identifier) in {Answer.YES, Answer.NOT_SURE}
