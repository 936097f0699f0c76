"""The page for the physiotherapist, as a JSON answer."""

from pathlib import Path

from backstride.api.report import HeadlineOut, ReportAnswer
from backstride.plain_text import file_name
from backstride.report.sheet import Sheet
from backstride.services.reporting.values import ReportFacts


def report_out(facts: ReportFacts, page: Sheet, file: Path | None) -> ReportAnswer:
    """Return the page for JSON."""
    return ReportAnswer(
        made_at=facts.made_at.isoformat(),
        simulated=facts.simulated,
        gate=facts.gate.state,
        flag=list(page.flag.lines),
        headline=[HeadlineOut(about=about, said=said) for about, said in page.headline],
        blocks=page.blocks,
        methods=list(page.methods.lines),
        file=file_name(file) if file else None,
    )
