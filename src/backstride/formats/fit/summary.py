"""From a session message to what is said of a whole activity."""

from backstride.formats.fit.samples import BOTH_FEET_ABOVE_RPM
from backstride.formats.fit.table import Table
from backstride.runs.summary import Sport, Summary


def _told(table: Table, row: int, name: str) -> float | None:
    """Return a number in which zero means missing."""
    return table.number(row, name) or None


def _per_minute(cycles: float | None, timer_s: float | None) -> float | None:
    return None if not cycles or not timer_s else 60.0 * cycles / timer_s


def _for_both_feet(value: float | None, rate_rpm: float | None, sport: Sport) -> float | None:
    """Return a count or cadence of one foot for both; as it is where its rate is that of both already."""
    if value is None or sport is Sport.CROSS_TRAINING:
        return value
    return value if (rate_rpm or 0.0) > BOTH_FEET_ABOVE_RPM[sport] else 2.0 * value


def _cadence(sessions: Table, row: int, sport: Sport) -> float | None:
    whole = _told(sessions, row, "avg_cadence")
    if whole is None:
        return None
    return _for_both_feet(whole + (sessions.number(row, "avg_fractional_cadence") or 0.0), whole, sport)


def _steps(sessions: Table, row: int, sport: Sport) -> int | None:
    cycles = _told(sessions, row, "total_cycles")
    if cycles is None or sport is Sport.CROSS_TRAINING:
        return None
    cycles += sessions.number(row, "total_fractional_cycles") or 0.0
    rate = _per_minute(cycles, sessions.number(row, "total_timer_time"))
    both = _for_both_feet(cycles, rate, sport)
    return None if both is None else round(both)


def summary(sessions: Table, row: int, sport: Sport, mass_kg: float | None) -> Summary:
    """Return what a session message says of its activity.

    Parameters
    ----------
    sessions : Table
        Session messages.
    row : int
        Which of them.
    sport : Sport
        Steps and cadence are given for both feet when running or walking.
    mass_kg : float or None
        Body mass in the watch's settings. [kg]
    """
    effort = _told(sessions, row, "workout_rpe")
    return Summary(
        elapsed_s=_told(sessions, row, "total_elapsed_time"),
        timer_s=_told(sessions, row, "total_timer_time"),
        distance_m=_told(sessions, row, "total_distance"),
        steps=_steps(sessions, row, sport),
        ascent_m=sessions.number(row, "total_ascent"),
        descent_m=sessions.number(row, "total_descent"),
        mean_heart_rate_bpm=_told(sessions, row, "avg_heart_rate"),
        mean_cadence_spm=_cadence(sessions, row, sport),
        oscillation_mm=_told(sessions, row, "avg_vertical_oscillation"),
        contact_ms=_told(sessions, row, "avg_stance_time"),
        balance_left_percent=_told(sessions, row, "avg_stance_time_balance"),
        energy_kcal=_told(sessions, row, "total_calories"),
        rpe=None if effort is None else effort / 10.0,
        feel=sessions.number(row, "workout_feel"),
        body_mass_kg=mass_kg,
    )
