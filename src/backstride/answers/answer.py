"""The first answer, as a JSON answer."""

from backstride.contracts import answer as contract
from backstride.contracts.common import EstimateOut, FindingOut
from backstride.contracts.run_load import AskedOut, strip_out
from backstride.dose.answer import Answer
from backstride.dose.gaps import Drop, Gap
from backstride.dose.long_runs import LongRun
from backstride.dose.weeks import Usual, WeekFacts
from backstride.services.run_load import LoadHistory
from backstride.texts.catalogue import catalogue


def answer_out(told: Answer, loads: LoadHistory, *, simulated: bool) -> contract.FirstAnswer:
    """Give the first answer for JSON."""
    return contract.FirstAnswer(
        question=catalogue().say("answer-title"),
        sentence=catalogue().say("answer-line"),
        today=told.today.isoformat(),
        simulated=simulated,
        runs=told.runs,
        first_day=None if told.first_day is None else told.first_day.isoformat(),
        last_day=None if told.last_day is None else told.last_day.isoformat(),
        weeks=[_week_out(week) for week in told.weeks],
        usual_week=None if told.usual is None else _usual_out(told.usual),
        against_usual=[
            contract.AgainstUsualOut(
                monday=one.monday.isoformat(),
                running_distance_ratio=one.running,
                moving_ratio=one.moving,
                steps_ratio=one.steps,
                force_peak_sum_ratio=one.peak_sum,
            )
            for one in told.against_usual
        ],
        long_runs=[_long_run_out(run) for run in told.long_runs],
        rest=contract.RestOut(
            run_days=told.rest.run_days,
            rest_days=told.rest.rest_days,
            unknown_days=told.rest.unknown_days,
            longest_row=told.rest.longest_row,
        ),
        gaps=[_gap_out(gap) for gap in told.gaps],
        drops=[_drop_out(drop) for drop in told.drops],
        body_weight_n=told.body_weight_n,
        outside_measured=list(told.outside_measured),
        recent_runs=[AskedOut.of(one) for one in loads.recent],
        strip=strip_out(loads.strip),
        loads_refused=loads.refused,
        findings=[FindingOut.of(finding, catalogue().finding(finding)) for finding in told.findings],
    )


def _week_out(week: WeekFacts) -> contract.WeekOut:
    return contract.WeekOut(
        monday=week.monday.isoformat(),
        complete=week.complete,
        known_days=week.known_days,
        run_days=week.run_days,
        rest_days=week.rest_days,
        runs=week.runs,
        running_distance_m=week.running_m,
        longest_run_m=week.longest_m,
        moving_s=week.moving_s,
        climb_m=week.climb_m,
        steps=EstimateOut.of(week.steps),
        force_peak_sum_bw=None if week.peak_sum_bw is None else EstimateOut.of(week.peak_sum_bw),
    )


def _usual_out(usual: Usual) -> contract.UsualOut:
    return contract.UsualOut(
        weeks=usual.weeks,
        running_distance_m=usual.running_m,
        moving_s=usual.moving_s,
        steps=usual.steps,
        force_peak_sum_bw=usual.peak_sum_bw,
        run_days=usual.run_days,
        running_distance_low_m=usual.running_low_m,
        running_distance_high_m=usual.running_high_m,
    )


def _long_run_out(run: LongRun) -> contract.LongRunOut:
    return contract.LongRunOut(
        id=run.id,
        local_date=run.day.isoformat(),
        running_distance_m=run.running_m,
        longest_before_m=run.longest_before_m,
        ratio=run.ratio,
        step=run.step,
        overuse_injury_hazard_ratio=EstimateOut.of(run.hazard_ratio),
        source=run.source,
        limits=list(run.limits),
    )


def _gap_out(gap: Gap) -> contract.GapOut:
    return contract.GapOut(
        first_day=gap.first_day.isoformat(),
        last_day=gap.last_day.isoformat(),
        days=gap.days,
        still_open=gap.still_open,
    )


def _drop_out(drop: Drop) -> contract.DropOut:
    return contract.DropOut(
        monday=drop.monday.isoformat(), running_distance_m=drop.running_m, usual_before_m=drop.usual_m
    )
