"""Fair experiments: sealed pairs of sessions that a plan already allows, and their exact analysis."""

from backstride.learn.experiments.kinds import KINDS, Kind
from backstride.learn.experiments.power import power_of_pairs
from backstride.learn.experiments.protocol import Arm, Protocol, SealedPair, reveal, seal
from backstride.learn.experiments.randomisation import RandomisationTest, paired_test
from backstride.learn.experiments.report import Around, Earlier, ReportItem, report_items
from backstride.learn.experiments.result import ExperimentResult, PairOutcome, analyse
from backstride.learn.experiments.stopping import StopReason, stop_reasons

__all__ = [
    "KINDS",
    "Arm",
    "Around",
    "Earlier",
    "ExperimentResult",
    "Kind",
    "PairOutcome",
    "Protocol",
    "RandomisationTest",
    "ReportItem",
    "SealedPair",
    "StopReason",
    "analyse",
    "paired_test",
    "power_of_pairs",
    "report_items",
    "reveal",
    "seal",
    "stop_reasons",
]
