"""Clashes: which rules stand against what was asked for, and what to give."""

from dataclasses import dataclass
from enum import StrEnum


class Give(StrEnum):
    """What would let a plan fit."""

    MORE_WEEKS = "more_weeks"
    SMALLER_GOAL = "smaller_goal"
    MORE_DAYS = "more_days"
    MORE_MINUTES = "more_minutes"
    SAFETY_CHECK = "safety_check"
    ASK_SOMEONE = "ask_someone"
    YOUR_CHOICE = "your_choice"
    """The rules leave less than what is wanted on one day; more is the runner's own decision."""
    NOTHING = "nothing"
    """No plan of ours fits; a professional makes one."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing that cannot be had together.

    Parameters
    ----------
    rules : tuple of str
        The rules that stand against it.
    give : Give
        What would help.
    value : float or None
        How much of it: weeks, days, minutes; None where it is not a number.
    goal : str
        The goal that fits instead; empty where that is not it.
    """

    rules: tuple[str, ...]
    give: Give
    value: float | None = None
    goal: str = ""
