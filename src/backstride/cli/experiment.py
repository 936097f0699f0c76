"""`backstride experiment`: seal one, ask what today is, see what it showed."""

import csv
import json as text_format
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Final

import numpy as np
import typer

from backstride.cli.learn import read_table
from backstride.cli.options import JsonOption
from backstride.cli.output import out, print_json, texts
from backstride.contracts import learn as contract
from backstride.contracts.common import EstimateOut
from backstride.diary.check import SafetyCheck, read_answers
from backstride.diary.gate import GateClosed, GateRecord, GateState, reading, require_open
from backstride.learn.experiments import (
    Arm,
    ExperimentResult,
    Protocol,
    SealedPair,
    analyse,
    power_of_pairs,
    reveal,
    seal,
)
from backstride.learn.experiments.kinds import Before
from backstride.learn.experiments.power import pair_spread
from backstride.learn.experiments.protocol import DEFAULT_PAIRS
from backstride.learn.experiments.result import FEWEST_PAIRS, mornings_after
from backstride.learn.verdict import Direction

app = typer.Typer(help="Find out by a fair experiment between sessions that the plan already allows.")

SIZES_SHOWN: Final = (0.5, 1.0, 2.0)

FileArgument = Annotated[Path, typer.Argument(help="File that keeps the sealed experiment.")]
TodayOption = Annotated[
    datetime | None, typer.Option("--today", formats=["%Y-%m-%d"], help="As of this date; today if not said.")
]


@app.command()
def new(
    kind: Annotated[str, typer.Argument(help="run-walk, cadence, shoes, treadmill, time-of-day or strength.")],
    file: FileArgument,
    days: Annotated[
        Path, typer.Option("--days", exists=True, help="CSV with a date column: easy sessions of the plan.")
    ],
    safety_check: Annotated[
        Path | None, typer.Option("--safety-check", exists=True, help="Answers of the safety check as JSON.")
    ] = None,
    table: Annotated[
        Path | None, typer.Option("--table", exists=True, help="Daily table as CSV, for the power.")
    ] = None,
    seed: Annotated[int, typer.Option("--seed", help="Decides the order; kept in the file.")] = 1,
    pairs: Annotated[int, typer.Option("--pairs", min=1, help="How many pairs at most.")] = DEFAULT_PAIRS,
    act_on_points: Annotated[
        float, typer.Option("--act-on-points", min=0.1, help="The difference you would act on.")
    ] = 1.0,
    shoe_km: Annotated[tuple[float, float], typer.Option("--shoe-km", help="Distance in shoe A and B in 60 days.")] = (
        0.0,
        0.0,
    ),
    shoe_drop_mm: Annotated[tuple[float, float], typer.Option("--shoe-drop-mm", help="Drop of shoe A and B.")] = (
        0.0,
        0.0,
    ),
    treadmill_runs: Annotated[int, typer.Option("--treadmill-runs", min=0, help="Treadmill runs so far.")] = 0,
    prescribed: Annotated[bool, typer.Option("--prescribed", help="A clinician set what one side leaves out.")] = False,
    today: TodayOption = None,
    json: JsonOption = False,
) -> None:
    """Seal an experiment over sessions that the plan already allows.

    Example: `backstride experiment new shoes shoes.json --days easy.csv --shoe-km 60 45 --safety-check check.json`
    """
    open_gate(safety_check, _day(today))
    known = Before(shoe_km, shoe_drop_mm, treadmill_runs, prescribed)
    sealed = seal(
        kind, read_days(days), seed, known=known, advice_open=True, act_on=act_on_points, pairs=pairs
    )  # fmt: skip
    file.write_text(text_format.dumps(protocol_out(sealed), indent=1) + "\n", encoding="utf-8")
    read = read_table(table).table if table else None
    spread = pair_spread(read.column(sealed.outcome) if read else np.empty(0))
    rng = np.random.default_rng([seed, 3])
    power = {f"{size:g}": power_of_pairs(len(sealed.pairs), size, spread, rng) for size in SIZES_SHOWN}
    message = texts().say("experiment-sealed", pairs=len(sealed.pairs))
    _tell(_answer(sealed, message, power=power), json=json)


@app.command("next")
def next_(file: FileArgument, today: TodayOption = None, json: JsonOption = False) -> None:
    """Say what today's session becomes; all other days stay sealed.

    Example: `backstride experiment next shoes.json`
    """
    sealed = read_protocol(file)
    arm = reveal(sealed, _day(today))
    message = texts().say(f"experiment-today-{arm or 'none'}")
    _tell(_answer(sealed, message, today=arm), json=json)


@app.command()
def show(file: FileArgument, json: JsonOption = False) -> None:
    """Show what was fixed at the start, without the order.

    Example: `backstride experiment show shoes.json`
    """
    sealed = read_protocol(file)
    _tell(_answer(sealed, texts().say("experiment-sealed", pairs=len(sealed.pairs))), json=json)


@app.command()
def result(
    file: FileArgument,
    table: Annotated[Path, typer.Option("--table", exists=True, help="Daily table as CSV.")],
    today: TodayOption = None,
    json: JsonOption = False,
) -> None:
    """Analyse the experiment as it was fixed, every complete pair as drawn.

    Example: `backstride experiment result shoes.json --table days.csv`
    """
    sealed, read = read_protocol(file), read_table(table).table
    scores = {} if read is None else _scores_by_day(read.start, read.column(sealed.outcome))
    found = analyse(sealed, mornings_after(sealed, scores, _day(today)))
    _tell(_result_answer(sealed, found), json=json)


def open_gate(safety_check: Path | None, today: date) -> None:
    """Refuse unless the safety check is answered and says go; gentle days have no experiments.

    Raises
    ------
    GateClosed
        If it was never answered, is stale, or says anything but go.
    """
    checks: tuple[SafetyCheck, ...] = ()
    if safety_check is not None:
        raw = text_format.loads(safety_check.read_text(encoding="utf-8"))
        age = raw.get("age_years")
        answers = read_answers(raw["answers"], age)
        checks = (SafetyCheck(datetime.fromisoformat(raw["answered_at"]), answers, age),)
    record = GateRecord("local", checks)
    require_open(record, today)
    if reading(record, today).state is not GateState.GO:
        raise GateClosed(reading(record, today))


def read_days(path: Path) -> list[date]:
    """Give the dates of a CSV file with a date column."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        return [date.fromisoformat(row["date"][:10]) for row in csv.DictReader(file)]


def protocol_out(sealed: Protocol) -> dict[str, Any]:
    """Give a protocol as plain values for a file."""
    pairs = [
        {"first_day": str(p.first_day), "second_day": str(p.second_day), "first_arm": p.first_arm} for p in sealed.pairs
    ]
    return {
        "kind": sealed.kind,
        "outcome": sealed.outcome,
        "act_on": sealed.act_on,
        "seed": sealed.seed,
        "analysis": sealed.analysis,
        "fingerprint": sealed.fingerprint,
        "pairs": pairs,
    }


def read_protocol(path: Path) -> Protocol:
    """Give the protocol of a file.

    Raises
    ------
    ProtocolWasChanged
        If the file does not hold what was fixed at the start.
    """
    raw: Mapping[str, Any] = text_format.loads(path.read_text(encoding="utf-8"))
    pairs = tuple(
        SealedPair(date.fromisoformat(p["first_day"]), date.fromisoformat(p["second_day"]), Arm(p["first_arm"]))
        for p in raw["pairs"]
    )
    sealed = Protocol(raw["kind"], raw["outcome"], raw["act_on"], raw["seed"], pairs, raw["analysis"])
    if sealed.fingerprint != raw["fingerprint"]:
        raise ProtocolWasChanged(path)
    return sealed


def _day(today: datetime | None) -> date:
    return today.date() if today else date.today()  # noqa: DTZ011 - the runner's own calendar


def _scores_by_day(start: date, scores: np.ndarray) -> dict[date, float]:
    days = (date.fromordinal(start.toordinal() + i) for i in range(scores.size))
    return {day: float(score) for day, score in zip(days, scores, strict=True) if not np.isnan(score)}


def _answer(
    sealed: Protocol, message: str, *, power: dict[str, float] | None = None, today: str | None = None
) -> contract.ExperimentAnswer:
    return contract.ExperimentAnswer(
        kind=sealed.kind,
        outcome=sealed.outcome,
        act_on_points=sealed.act_on,
        seed=sealed.seed,
        pairs=len(sealed.pairs),
        fingerprint=sealed.fingerprint,
        power=power,
        today=today,
        message=message,
    )


def _result_answer(sealed: Protocol, found: ExperimentResult) -> contract.ExperimentAnswer:
    verdict = found.verdict
    direction, size = (texts().say(f"learn-direction-{verdict.direction}"), texts().say(f"learn-size-{verdict.size}"))
    message = (
        texts().say("experiment-few", complete=found.complete, needed=FEWEST_PAIRS)
        if verdict.direction is Direction.CANNOT_TELL and found.complete < FEWEST_PAIRS
        else texts().say(
            "experiment-result", direction=direction, size=size, complete=found.complete, planned=found.planned
        )
    )
    return _answer(sealed, message).model_copy(
        update={
            "complete": found.complete,
            "missed": found.missed,
            "swapped": found.swapped,
            "effect": EstimateOut.of(found.effect) if found.effect else None,
            "verdict": contract.VerdictOut(
                direction=verdict.direction, size=verdict.size, reasons=list(verdict.reasons), message=message
            ),
            "p_value": found.test.p_value if found.test else None,
            "smallest_p": found.test.smallest_p if found.test else None,
        }
    )


def _tell(answer: contract.ExperimentAnswer, *, json: bool) -> None:
    if json:
        print_json(answer)
        return
    out().print(answer.message, markup=False)


class ProtocolWasChanged(ValueError):
    """A sealed experiment's file does not hold what was fixed at the start."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} was changed after the experiment was sealed; its fingerprint does not fit")
