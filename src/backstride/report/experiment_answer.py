"""Experiments as JSON answers and in sentences."""

from collections.abc import Iterator

from backstride.contracts import learn as contract
from backstride.contracts.common import EstimateOut
from backstride.learn.experiments import KINDS, Arm
from backstride.learn.experiments.result import FEWEST_PAIRS
from backstride.learn.verdict import Direction
from backstride.services.experiments import Found
from backstride.services.learning_values import KeptExperiment
from backstride.texts.catalogue import Catalogue

WEAK_POWER = 0.8
"""A chance below this is said to be small. [1]"""


def experiment_answer(
    kept: KeptExperiment, message: str, texts: Catalogue, *, before: bool = False, today: Arm | None = None
) -> contract.ExperimentAnswer:
    """Give an experiment without its order.

    Parameters
    ----------
    kept : KeptExperiment
        The experiment.
    message : str
        What is said first.
    texts : Catalogue
        The sentences.
    before : bool
        Whether what to know before the start goes along.
    today : Arm or None
        What today's session becomes.
    """
    days = [day for pair in kept.pairs for day in (pair.first_day, pair.second_day)]
    stopped = [texts.say(f"experiment-stop-{code}") for code in kept.stopped_by]
    return contract.ExperimentAnswer(
        kind=kept.kind,
        outcome=kept.outcome,
        act_on_points=kept.act_on,
        seed=kept.seed,
        pairs=len(kept.pairs),
        fingerprint=kept.fingerprint,
        power=dict(kept.power),
        today=today,
        sealed_on=kept.sealed_on.isoformat(),
        first_day=min(days).isoformat(),
        last_day=max(days).isoformat(),
        expectation_points=kept.expectation,
        stopped_on=kept.stopped_on.isoformat() if kept.stopped_on else None,
        stopped_by=list(kept.stopped_by),
        notes=[*(_before(kept, texts) if before else ()), *stopped],
        message=message,
    )


def _before(kept: KeptExperiment, texts: Catalogue) -> Iterator[str]:
    kind = KINDS[kept.kind]
    yield texts.say("experiment-arms", a=texts.say(f"experiment-arm-{kind.a}"), b=texts.say(f"experiment-arm-{kind.b}"))
    yield texts.say("experiment-outcome", points=f"{kept.act_on:g}")
    for size, chance in sorted(kept.power.items(), key=lambda one: float(one[0])):
        yield texts.say("experiment-power", points=size, chance=f"{100 * chance:.0f}")
    if len(kept.pairs) < FEWEST_PAIRS:
        yield texts.say("experiment-few-pairs", pairs=len(kept.pairs), needed=FEWEST_PAIRS)
    elif kept.power.get(f"{kept.act_on:g}", 1.0) < WEAK_POWER:
        yield texts.say("experiment-weak")
    yield from (texts.say(f"experiment-note-{code}") for code in kind.notes)
    yield texts.say("experiment-fingerprint", fingerprint=kept.fingerprint[:12])


def found_answer(found: Found, texts: Catalogue) -> contract.ExperimentAnswer:
    """Give what an experiment showed.

    Parameters
    ----------
    found : Found
        What was found.
    texts : Catalogue
        The sentences.
    """
    result, verdict = found.result, found.result.verdict
    message = _message(found, texts)
    plain = experiment_answer(found.kept, message, texts)
    return plain.model_copy(
        update={
            "notes": [*_after(found, texts), *plain.notes],
            "complete": result.complete,
            "missed": result.missed,
            "swapped": result.swapped,
            "effect": EstimateOut.of(result.effect) if result.effect else None,
            "verdict": contract.VerdictOut(
                direction=verdict.direction, size=verdict.size, reasons=list(verdict.reasons), message=message
            ),
            "p_value": result.test.p_value if result.test else None,
            "smallest_p": result.test.smallest_p if result.test else None,
            "report": [contract.ReportItemOut(code=one.code, values=dict(one.values)) for one in found.report],
        }
    )


def _message(found: Found, texts: Catalogue) -> str:
    result, verdict = found.result, found.result.verdict
    if verdict.direction is not Direction.CANNOT_TELL:
        direction = texts.say(f"learn-direction-{verdict.direction}")
        size = texts.say(f"learn-size-{verdict.size}")
        return texts.say(
            "experiment-result", direction=direction, size=size, complete=result.complete, planned=result.planned
        )
    if result.complete < FEWEST_PAIRS:
        return texts.say("experiment-few", complete=result.complete, needed=FEWEST_PAIRS)
    return texts.say("experiment-open", complete=result.complete, planned=result.planned)


def _after(found: Found, texts: Catalogue) -> Iterator[str]:
    result, kind = found.result, KINDS[found.kept.kind]
    yield texts.say("experiment-arms", a=texts.say(f"experiment-arm-{kind.a}"), b=texts.say(f"experiment-arm-{kind.b}"))
    if result.effect is not None:
        value, low, high = (
            f"{round(x, 1) + 0.0:+.1f}" for x in (result.effect.value, result.effect.low, result.effect.high)
        )
        yield texts.say("experiment-effect", value=value, low=low, high=high)
    if result.test is not None:
        p_value, smallest = f"{result.test.p_value:.3g}", f"{result.test.smallest_p:.2g}"
        yield texts.say("experiment-test", p=p_value, smallest=smallest)
    yield texts.say("experiment-flow", missed=result.missed, swapped=result.swapped)
    yield from (texts.say(f"learn-reason-{code}") for code in result.verdict.reasons if code.startswith("veto-"))
    yield texts.say("experiment-one-person")
