"""What a run looks like from the inside: warm-up, run and walk in turns, hard parts."""

from math import ceil, floor

from backstride.plan.rules import figure, table
from backstride.plan.sessions import Block, SessionKind, Step, StepKind

_WARM_UP_S = 300
_SHORT_RUNS_UNTIL_MIN = 10.5
_EASY_AROUND = 1.4
_LONG_PARTS = {SessionKind.TEMPO: StepKind.FAST, SessionKind.RACE_PACE: StepKind.RACE_PACE}


def running_minutes(metres: float, speed_m_per_s: float) -> float:
    """Return how long a distance takes to run.

    Parameters
    ----------
    metres : float
        Distance. [m]
    speed_m_per_s : float
        Easy speed. [m/s]

    Returns
    -------
    float
        To a hundredth. [min]

    Examples
    --------
    >>> running_minutes(5000.0, 2.5)
    33.33
    """
    return round(metres / speed_m_per_s / 60.0, 2)


def run_walk(minutes: float, running: float) -> tuple[Block, ...]:
    """Return walking and running in turns.

    Parts of running grow from one minute to four as there is more of it in all; what is not run is walked, five minutes
    of it first where there is time.

    Parameters
    ----------
    minutes : float
        Length of the session. [min]
    running : float
        Of it running. [min]

    Returns
    -------
    tuple of Block
        Steps by time; their running never adds up to more than `running`. Turns of walking and running brought people
        with back pain to running in neason_2024; these lengths are our own (backstride_judgement). [s]

    Examples
    --------
    >>> run_walk(30.0, 10.0)[-1].repeats
    10
    """
    running_s, whole_s = floor(running * 60.0), round(minutes * 60.0)
    part_s = 60 if running <= _SHORT_RUNS_UNTIL_MIN else 120 if running <= 15.0 else 240
    repeats = max(round(running_s / part_s), 1)
    each_run = running_s // repeats
    walking = max(whole_s - each_run * repeats, 0)
    warm_up = min(_WARM_UP_S, walking // 3)
    each_walk = (walking - warm_up) // repeats
    first = (Block((Step(StepKind.WARM_UP, duration_s=warm_up),)),) if warm_up else ()
    turn = [Step(StepKind.RUN, duration_s=each_run)]
    if each_walk:
        turn.append(Step(StepKind.WALK, duration_s=each_walk))
    return (*first, Block(tuple(turn), repeats))


def steady(metres: float) -> tuple[Block, ...]:
    """Return one run by distance."""
    return (Block((Step(StepKind.RUN, distance_m=metres),)),)


def with_hard_work(kind: SessionKind, metres: float, minutes: float, speed_m_per_s: float) -> tuple[Block, ...]:
    """Return a run with its hard part in the middle.

    Parameters
    ----------
    kind : SessionKind
        Strides, tempo, race pace or hills.
    metres : float
        Whole running distance. [m]
    minutes : float
        Time fast or uphill. [min]
    speed_m_per_s : float
        Easy speed, with which the hard part is counted as well. [m/s]

    Returns
    -------
    tuple of Block
        Easy running before and after by distance [m], the hard part by time [s].
    """
    if kind in _LONG_PARTS:
        parts = 2 if minutes > 10.0 else 1
        fast = Step(_LONG_PARTS[kind], duration_s=round(minutes * 60.0 / parts))
        middle = Block((fast, Step(StepKind.RECOVER, duration_s=120)), parts)
    else:
        row = table("hard_work")[kind.value]
        step = StepKind.FAST if kind is SessionKind.STRIDES else StepKind.UPHILL
        work = Step(step, duration_s=row["work_s"])
        middle = Block((work, Step(StepKind.RECOVER, duration_s=row["rest_s"])), row["repeats"])
    middle_s = sum(step.duration_s or 0 for step in middle.steps) * middle.repeats
    around = max(metres - middle_s * speed_m_per_s, 0.0)
    before = floor(around * 0.6 / 10.0) * 10.0
    after = floor((around - before) / 10.0) * 10.0
    parts_around = [Block((Step(StepKind.RUN, distance_m=part),)) for part in (before, after) if part > 0]
    return (*parts_around[:1], middle, *parts_around[1:])


def hard_work_fits(metres: float, kind: SessionKind, minutes: float, speed_m_per_s: float) -> bool:
    """Whether a run is long enough for its hard part with easy running around it.

    Parameters
    ----------
    metres : float
        Whole running distance. [m]
    kind : SessionKind
        Strides, tempo or hills.
    minutes : float
        Time of tempo; of strides and hills the table's own counts. [min]
    speed_m_per_s : float
        Easy speed. [m/s]

    Returns
    -------
    bool
        Whether the run is at least 1.4 times what the hard part takes (backstride_judgement).
    """
    whole_s = minutes * 60.0 + 240.0
    if kind not in _LONG_PARTS:
        row = table("hard_work")[kind.value]
        whole_s = row["repeats"] * (row["work_s"] + row["rest_s"])
    return metres >= _EASY_AROUND * whole_s * speed_m_per_s


def length(minutes: float) -> int:
    """Return whole minutes, rounded up. [min]

    Examples
    --------
    >>> length(30.0), length(30.2)
    (30, 31)
    """
    return ceil(minutes - 1e-6)


def run_walk_length(room_minutes: float, running: float) -> float:
    """Return the length of a run-walk: half an hour where there is time, and always more than what is run.

    Parameters
    ----------
    room_minutes : float
        Time of the day. [min]
    running : float
        Of it running. [min]

    Returns
    -------
    float
        Half an hour as in neason_2024. [min]

    Examples
    --------
    >>> run_walk_length(45.0, 10.0), run_walk_length(20.0, 10.0)
    (30.0, 20.0)
    """
    return min(max(figure("run_walk_first", "minutes"), running), room_minutes)
