"""The body model at the runner's usual run, and the pages on how the back works beside which its figures stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median

from backstride.claims.by_physics import BodyModel
from backstride.claims.computed import Computed
from backstride.claims.from_table import FromTable
from backstride.claims.mechanics import Mechanics, figures_beside
from backstride.diary.check import Answer as Ticked
from backstride.diary.gate import GateRecord, latest_check
from backstride.diary.permission import AROUND_BIRTH
from backstride.dose.steady import Ask
from backstride.dose.told import believable_cadence
from backstride.runner import Runner
from backstride.services.classified import fact
from backstride.services.gate import Gate
from backstride.services.planning.inputs import HISTORY_DAYS, SPEED_RUNS, easy_speed
from backstride.services.ports import Records
from backstride.services.records import RunRow
from backstride.services.running_days import is_run


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a page on how the back works.

    Parameters
    ----------
    figures : tuple of Computed
        Figures of the body model for the usual run; empty without one.
    outside_measured : tuple of str
        Why their bands are wider than those measured.
    """

    figures: tuple[Computed, ...] = ()
    outside_measured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HowBacksWork:
    """The use case of reading how the back works, with figures for the runner.

    Parameters
    ----------
    gate : Gate
        The one gate: no figures in pregnancy.
    runs : Records
        The runs.
    runner : callable
        Gives the runner as known on a day.
    """

    gate: Gate
    runs: Records
    runner: Callable[[date], Runner]

    @fact
    def beside(self, page: Mechanics, now: datetime) -> Beside:
        """Return what stands beside a page.

        Parameters
        ----------
        page : Mechanics
            The page.
        now : datetime
            This moment, local, with offset.
        """
        today = now.date()
        model = usual_model(self.runs.runs(), self.runner(today), today, self.gate.record())
        if model is None:
            return Beside()
        return Beside(figures_beside(page, model), model.outside_measured)


def usual_model(ran: Sequence[RunRow], runner: Runner, today: date, record: GateRecord) -> BodyModel | None:
    """Return the table of loads at the runner's usual run; None with fewer than three runs that tell a speed.

    None, too, in pregnancy or within a year of a birth: nobody was measured then, and the body changes too much.

    Parameters
    ----------
    ran : sequence of RunRow
        Runs and other activities.
    runner : Runner
        The runner.
    today : date
        Local day; runs longer ago than plans look back do not count.
    record : GateRecord
        What was told at the safety check.
    """
    since = today - timedelta(days=HISTORY_DAYS)
    recent = [run for run in ran if is_run(run) and since <= run.local_date <= today]
    speed = easy_speed(recent)
    if speed is None or _pregnant(record):
        return None
    steps = [run.facts.cadence_mean_spm for run in recent[-SPEED_RUNS:] if run.facts.cadence_mean_spm is not None]
    about = Ask(
        "running",
        speed,
        believable_cadence(median(steps)) if steps else None,
        sex=runner.sex,
        mass_kg=runner.mass_kg,
        height_m=runner.height_m,
        age_years=runner.age_years(today),
        trunk_lean_deg=runner.trunk_lean_deg,
        trunk_lean_from=runner.trunk_lean_from,
        own_motions=runner.own_motions,
    )
    return FromTable(about)


def _pregnant(record: GateRecord) -> bool:
    check = latest_check(record)
    ticked = () if check is None else (check.answers.get(one) for one in AROUND_BIRTH)
    return any(said in {Ticked.YES, Ticked.NOT_SURE} for said in ticked)
