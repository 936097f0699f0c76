"""What a report of an experiment on one person must say, item by item (vohra2015)."""

from collections.abc import Mapping
from dataclasses import dataclass

from backstride.learn.experiments.kinds import KINDS
from backstride.learn.experiments.result import ExperimentResult

ReportValue = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class ReportItem:
    """One item of the report; the edge puts it in words.

    Parameters
    ----------
    code : str
        Which item.
    values : mapping
        What it says.
    """

    code: str
    values: Mapping[str, ReportValue]


def report_items(
    result: ExperimentResult, *, power: float | None, expectation: float | None = None
) -> tuple[ReportItem, ...]:
    """Give all items in the order of the CENT 2015 statement.

    Parameters
    ----------
    result : ExperimentResult
        What the experiment showed.
    power : float or None
        Chance to find the difference to act on, as shown before the start.
    expectation : float or None
        What the runner expected beforehand: B minus A. [points]
    """
    protocol, effect, test = result.protocol, result.effect, result.test
    kind = KINDS[protocol.kind]
    return (
        ReportItem(
            "design",
            {
                "kind": kind.name,
                "a": kind.a,
                "b": kind.b,
                "planned_pairs": result.planned,
                "phase_days": protocol.phase_days or None,
            },
        ),
        ReportItem("outcome", {"outcome": protocol.outcome, "act_on_points": protocol.act_on}),
        ReportItem("sample-size", {"pairs": result.planned, "power": power}),
        ReportItem("sequence", {"seed": protocol.seed, "fingerprint": protocol.fingerprint}),
        ReportItem(
            "concealment",
            {"revealed": "each phase at its start" if protocol.phase_days else "each session on its own morning"},
        ),
        ReportItem("blinding", {"blinded": kind.blinded, "expectation_points": expectation}),
        ReportItem("analysis", {"analysis": protocol.analysis}),
        ReportItem(
            "flow",
            {
                "complete": result.complete,
                "missed": result.missed,
                "swapped": result.swapped,
                "confirmed": result.confirmed,
            },
        ),
        ReportItem("stopped", {"on": None if result.stopped_on is None else str(result.stopped_on)}),
        ReportItem(
            "effect",
            {
                "value": effect.value if effect else None,
                "low": effect.low if effect else None,
                "high": effect.high if effect else None,
            },
        ),
        ReportItem(
            "exact-test", {"p": test.p_value if test else None, "smallest_p": test.smallest_p if test else None}
        ),
        ReportItem("verdict", {"direction": result.verdict.direction, "size": result.verdict.size}),
        ReportItem("one-person", {"generalises": False}),
    )
