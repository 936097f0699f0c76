"""What the card shows that says what one run asked of the low back."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.estimates import Estimate
from backstride.services.runs.load import LoadOfRun
from backstride.texts.load_sentences import LIMITS, AmountRow, LoadSentences


@dataclass(frozen=True, slots=True)
class StripeView:
    """One line of the everyday strip.

    Parameters
    ----------
    name : str
        Message that names it.
    load : Estimate
        Peak load at L5/S1. [BW]
    is_mine : bool
        Whether it is a run and not an everyday task.
    """

    name: str
    load: Estimate
    is_mine: bool = False


@dataclass(frozen=True, slots=True)
class RunLoadView:
    """What one run asked of the low back.

    Parameters
    ----------
    refused : str
        Why no loads are given; empty where they are.
    beside : sequence of str
        Its load beside everyday tasks.
    stripes : sequence of StripeView
        The everyday strip with this run, from the lightest to the heaviest task and then the runs.
    work : sequence of str
        Its muscle work beside tasks.
    amounts : sequence of AmountRow
        How much, against the usual and in itself.
    unusual, rank, longest : str
        What was unusual about it, where it ranks, and against the longest before.
    drift : sequence of str
        How form changed over it.
    few : str
        That few people or runs like this were measured, and why; empty where they were.
    limits : sequence of str
        Messages that stand below every load.
    """

    refused: str = ""
    beside: Sequence[str] = ()
    stripes: Sequence[StripeView] = ()
    work: Sequence[str] = ()
    amounts: Sequence[AmountRow] = ()
    unusual: str = ""
    rank: str = ""
    longest: str = ""
    drift: Sequence[str] = ()
    few: str = ""
    limits: Sequence[str] = LIMITS

    @property
    def top(self) -> float:
        """The end of the strip's scale. [BW]"""
        return max((stripe.load.high for stripe in self.stripes), default=1.0)


def run_load_view(told: LoadOfRun, say: LoadSentences) -> RunLoadView:
    """Return what the card shows.

    Parameters
    ----------
    told : LoadOfRun
        The run with its loads.
    say : LoadSentences
        Says it.
    """
    asked = told.asked
    return RunLoadView(
        refused=f"load-refused-{asked.loads_refused}" if asked.loads_refused else "",
        beside=say.load_beside(asked.load_beside),
        stripes=_stripes(told),
        work=say.work(asked.work_beside)
        if asked.work_is_for_runners
        else (say.texts.say("load-work-for-researchers"),),
        amounts=say.amounts(asked),
        unusual=say.unusual(asked),
        rank=say.rank(asked) or "",
        longest=say.longest(told.longest),
        few=say.few(asked.load.outside_measured) if asked.load else "",
        drift=(*say.drift(told.drift, told.no_drift), *filter(None, [say.balance(asked.balance)])),
    )


def _work(told: LoadOfRun, say: LoadSentences) -> tuple[str, ...]:
    if told.asked.work_is_for_runners:
        return say.work(told.asked.work_beside)
    return (say.texts.say("load-work-for-researchers"),)


def _stripes(told: LoadOfRun) -> tuple[StripeView, ...]:
    lines = [StripeView(f"strip-{one.name}", one.compression_peak_bw, one.name.startswith("my_")) for one in told.strip]
    tasks = sorted((line for line in lines if not line.is_mine), key=lambda line: line.load.value)
    mine = [line for line in lines if line.is_mine]
    levels = told.asked.load.levels if told.asked.load else None
    this = [StripeView("strip-this_run_here", levels["L5S1"].compression_peak_bw, is_mine=True)] if levels else []
    return (*tasks, *mine, *this)
