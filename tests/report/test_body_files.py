"""Figures, tables and the summary over the gait cycle of one motion."""

from pathlib import Path

import pytest

from backstride.body.ensemble import load_ensemble
from backstride.body.results import Loads, Refused
from backstride.cli.body import body_out, show
from backstride.report.body_files import figure_files, table_files
from backstride.report.body_report import Subject, analyse_motion


def test_running_gives_figures_a_table_and_a_summary_over_the_gait_cycle(jog: Path) -> None:
    few = load_ensemble()[:2]
    report = analyse_motion(jog, Subject(70.0, 1.75, "m"), members=few)
    told = body_out(report)
    assert told.cycle is not None
    level = told.cycle.levels["L5S1"].compression
    assert level.peak.low <= level.peak.value <= level.peak.high
    assert 0.0 <= level.peak_at_percent.value <= 100.0
    assert told.cycle.duration_s == pytest.approx(0.74, abs=0.03)
    assert isinstance(report.loads, Loads)
    files = dict(figure_files(report.loads, report.tasks)) | dict(table_files(report.loads, "t", ".csv"))
    assert b"gait cycle [%]" in files["loads-over-cycle.svg"]
    assert b"walking, most" in files["loads-over-cycle.svg"]
    assert b"gluteus maximus" in files["muscle-work-over-cycle.svg"]
    rows = files["t-cycle.csv"].decode().splitlines()
    assert len(rows) == 102
    assert rows[0].startswith("percent_of_cycle,L5S1_compression_bw_middle")
    show(report)


def test_a_refusal_gives_its_reason_first_and_no_figures(jog: Path) -> None:
    jog.write_text(jog.read_text().replace("lumbar_extension", "back_angle"), encoding="utf-8")
    report = analyse_motion(jog, Subject(70.0, 1.75, "m"), members=load_ensemble()[:1])
    assert isinstance(report.loads, Refused)
    assert report.loads.findings[0].code == "motion-needed-missing"
    told = body_out(report)
    assert told.refused
    assert told.levels == {}
    assert told.comparison == {}
