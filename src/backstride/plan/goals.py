"""Goals: what a plan grows towards."""

from dataclasses import dataclass
from enum import StrEnum

from backstride.plan.rules import table


class Goal(StrEnum):
    """What the runner wants."""

    RETURN_TO_RUNNING = "return_to_running"
    RUN_30_MINUTES = "run_30_minutes"
    FIVE_KM = "5_km"
    TEN_KM = "10_km"
    HALF_MARATHON = "half_marathon"
    MARATHON = "marathon"
    KEEP_WELL = "keep_well"


@dataclass(frozen=True, slots=True)
class Target:
    """What a goal asks of the last weeks.

    Parameters
    ----------
    longest_m : float or None
        Longest run; None keeps what is usual. [m]
    runs_of_longest : float
        A week's running over its longest run. [1]
    hard_work : bool
        Whether strides, hills or tempo belong to it.
    needs_four_weeks_of_go : bool
        Whether the gate must have stood at go for four weeks.
    instead : Goal or None
        The next smaller goal.
    race_m : float or None
        How far a race over it is. [m]
    week_growth : float
        The last full weeks over the usual one, at least. [1]
    race_pace : tuple of float
        Minutes at the pace of the race in one run, from little to more; none where brisk work has no race. [min]
    taper : tuple of float
        Share of a full week in the weeks before that of the race, the last one first. [1]
    """

    longest_m: float | None
    runs_of_longest: float
    hard_work: bool
    needs_four_weeks_of_go: bool = False
    instead: Goal | None = None
    race_m: float | None = None
    week_growth: float = 1.0
    race_pace: tuple[float, ...] = ()
    taper: tuple[float, ...] = ()


def target(goal: Goal, speed_m_per_s: float) -> Target:
    """Return what a goal asks for.

    Parameters
    ----------
    goal : Goal
        What the runner wants.
    speed_m_per_s : float
        Easy running speed, for goals in minutes. [m/s]

    Returns
    -------
    Target
        Longest run [m] and the week's running over it [1]; what a goal asks for is our own (backstride_judgement).

    Examples
    --------
    >>> target(Goal.TEN_KM, 3.0).longest_m
    10000.0
    """
    row = table("goal")[goal.value]
    longest = row.get("longest_m")
    if "longest_minutes" in row:
        longest = row["longest_minutes"] * 60.0 * speed_m_per_s
    return Target(
        longest_m=longest,
        runs_of_longest=row["runs_of_longest"],
        hard_work=row["hard_work"],
        needs_four_weeks_of_go=row.get("needs_four_weeks_of_go", False),
        instead=Goal(row["instead"]) if "instead" in row else None,
        race_m=row.get("race_m", longest),
        week_growth=row.get("week_growth", 1.0),
        race_pace=tuple(row.get("race_pace", ())),
        taper=tuple(row.get("taper", ())),
    )


def named(text: str) -> Goal:
    """Return the goal somebody typed, e.g. ``10 km``, ``marathon``, ``run 30 minutes``.

    Raises
    ------
    NoSuchGoal
        If no goal has that name.

    Examples
    --------
    >>> named("10 km"), named("half").value
    (<Goal.TEN_KM: '10_km'>, 'half_marathon')
    """
    wanted = text.strip().lower().replace("-", " ").replace("_", " ")
    found = {goal.value.replace("_", " "): goal for goal in Goal} | {
        "5km": Goal.FIVE_KM,
        "5k": Goal.FIVE_KM,
        "10km": Goal.TEN_KM,
        "10k": Goal.TEN_KM,
        "half": Goal.HALF_MARATHON,
        "run 30 min": Goal.RUN_30_MINUTES,
        "30 minutes": Goal.RUN_30_MINUTES,
        "keep the back well": Goal.KEEP_WELL,
        "keep my back well": Goal.KEEP_WELL,
    }
    if wanted not in found:
        raise NoSuchGoal(text)
    return found[wanted]


class NoSuchGoal(ValueError):
    """A goal was named that the planner does not know."""

    def __init__(self, text: str) -> None:
        known = ", ".join(goal.value.replace("_", " ") for goal in Goal)
        super().__init__(f"no goal is called {text!r}; known are {known}")
