"""The knobs of a simulated runner: one for every trap of one person's statistics."""

from dataclasses import dataclass
from enum import StrEnum


class Decision(StrEnum):
    """Which pain the runner looks at before deciding to run."""

    SCORE = "score"
    """The morning's score, as it would be written down."""
    FELT = "felt"
    """The pain behind the score, not rounded."""
    INTRADAY = "intraday"
    """Pain later in the day, which already holds a share of tomorrow's change."""
    NOTED = "noted"
    """That later pain too, but as the whole number that is noted before the run."""
    COIN = "coin"
    """A coin: half of all days, whatever the pain."""


class Noise(StrEnum):
    """How the daily swing of pain is distributed; all have the same standard deviation."""

    NORMAL = "normal"
    HEAVY = "heavy"
    """Student's t with three degrees of freedom."""
    SKEWED = "skewed"
    """Exponential: sudden bad days, slow good ones."""


class Marked(StrEnum):
    """Whether something happens beside running, and whether the diary marks it."""

    NONE = "none"
    MARKED = "marked"
    UNMARKED = "unmarked"


@dataclass(frozen=True, slots=True)
class Knobs:
    """How one simulated runner's days are made.

    Parameters
    ----------
    days : int
        Length of the history. [d]
    level : float
        Usual pain at the start. [points of 10]
    phi : float
        Day-to-day memory of the swing, 0 to below 1.
    swing : float
        Standard deviation of the swing. [points]
    walk : float
        Standard deviation of the level's daily step. [points]
    trend : float
        Change of the level over the whole history. [points]
    weekday : float
        Standard deviation of weekday differences. [points]
    noise : float
        Standard deviation of scoring. [points]
    swing_noise : Noise
        Distribution of the swing.
    second_memory : float
        Second coefficient of the swing's memory (an AR(2) breaker).
    season : float
        Amplitude of a wave with a 90-day period (a breaker). [points]
    flares_per_day : float
        Chance that a flare starts. [1/d]
    reverse : float
        How strongly pain above usual keeps from running. [log-odds per point]
    decision : Decision
        Which pain decides.
    intraday_share : float
        Share of tomorrow's change that is felt before deciding.
    records_before_run : bool
        Whether the pain just before deciding is written down too.
    missing : float
        Share of mornings without a score.
    missing_slope : float
        How much more likely a score is missing per point above usual. [log-odds per point]
    missing_slope_random_sign : bool
        Whether each runner draws the sign of that slope.
    effect : float
        What one standard run adds to the next morning's pain. [points]
    carry : float
        Share of an effect that is still there a day later.
    effect_second : float
        What one standard run adds to the second morning's pain. [points]
    effect_weeks : float
        What three more standard runs a week, held for weeks, add. [points]
    tau : float
        Memory of that slow average. [d]
    threshold : float
        Dose below which a run does nothing (a breaker). [standard runs]
    running_trend : float
        Change of the log-odds of running over the history.
    phases : int
        Length of alternating phases with and without running, 0 for none. [d]
    dose_missing : float
        Share of days whose dose nobody knows.
    others : int
        Further exposures without effect, correlated with the dose.
    amount_spread : float
        Coefficient of variation of run lengths; 0 makes all runs alike.
    any_run : bool
        Whether any run does the same, however long it is.
    habit : float
        Offset of the log-odds of running; 0 makes about three runs a week.
    fixed_days : bool
        Whether runs keep to fixed weekdays.
    notes_skips_only : bool
        Whether pain before deciding is noted only on days with a run and on days when one was skipped.
    notes_runs_only : bool
        Whether it is noted only on days with a run.
    evening_share : float
        Share of entries written in the evening of their day.
    copied_share : float
        Share of missing mornings that are filled in from the day after.
    missing_bursts : bool
        Whether mornings go missing in bursts instead of one by one.
    strength_effect : float
        What strength work, logged and done mostly on run days, adds to the next morning. [points]
    logs_strength : bool
        Whether there is strength work.
    stress : float
        What a hidden stress day, on which fewer runs happen, adds to the next morning. [points]
    stress_weekly : bool
        Whether stress days fall on weekdays of their own (office or club days).
    pills : Marked
        Whether painkillers are taken on bad mornings, and whether the diary says so.
    illness : Marked
        Whether there are days of illness with pain and without runs, and whether the diary says so.
    holidays : bool
        Whether there are fortnights in another bed, with other pain and other running.
    flare_regime : bool
        Whether pain jumps between calm and flared, as a Markov chain.
    starts_above : float
        How far above its usual pain starts; it settles within weeks. [points]
    new_job : bool
        Whether from the middle on pain is a point higher and runs are fewer.
    report_step : float
        Step of the written scores. [points]
    sticky : float
        Chance that yesterday's number is written again.
    meaning_drift : float
        Share by which written scores shrink over the history.
    lost_days : int
        Days in the middle whose runs were lost and show as days without. [d]
    """

    days: int = 365
    level: float = 3.0
    phi: float = 0.6
    swing: float = 1.2
    walk: float = 0.03
    trend: float = 0.0
    weekday: float = 0.3
    noise: float = 0.4
    swing_noise: Noise = Noise.NORMAL
    second_memory: float = 0.0
    season: float = 0.0
    flares_per_day: float = 1.0 / 60.0
    reverse: float = 0.5
    decision: Decision = Decision.SCORE
    intraday_share: float = 0.5
    records_before_run: bool = False
    missing: float = 0.0
    missing_slope: float = 0.0
    missing_slope_random_sign: bool = False
    effect: float = 0.0
    carry: float = 0.0
    effect_second: float = 0.0
    effect_weeks: float = 0.0
    tau: float = 30.0
    threshold: float = 0.0
    running_trend: float = 0.0
    phases: int = 0
    dose_missing: float = 0.0
    others: int = 0
    amount_spread: float = 0.5
    any_run: bool = False
    habit: float = 0.0
    fixed_days: bool = False
    notes_skips_only: bool = False
    notes_runs_only: bool = False
    evening_share: float = 0.0
    copied_share: float = 0.0
    missing_bursts: bool = False
    strength_effect: float = 0.0
    logs_strength: bool = False
    stress: float = 0.0
    stress_weekly: bool = False
    pills: Marked = Marked.NONE
    illness: Marked = Marked.NONE
    holidays: bool = False
    flare_regime: bool = False
    starts_above: float = 0.0
    new_job: bool = False
    report_step: float = 1.0
    sticky: float = 0.0
    meaning_drift: float = 0.0
    lost_days: int = 0
