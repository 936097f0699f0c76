"""The page for the physiotherapist, as a JSON answer."""

from pathlib import Path

from backstride.api.report import BlockOut, HeadlineOut, ReportAnswer
from backstride.plain_text import file_name
from backstride.report.sheet import Sheet
from backstride.report.sheet_values import Block
from backstride.services.reporting.values import ReportFacts


def report_out(facts: ReportFacts, page: Sheet, file: Path | None) -> ReportAnswer:
    """Return the page for JSON."""
    return ReportAnswer(
        made_at=facts.made_at.isoformat(),
        simulated=facts.simulated,
        gate=facts.gate.state,
        flag=list(page.flag.lines),
        headline=[HeadlineOut(about=about, said=said) for about, said in page.headline],
        blocks=[_block(block) for block in page.blocks],
        methods=list(page.methods.lines),
        file=file_name(file) if file else None,
    )


def _block(block: Block) -> BlockOut:
    return BlockOut(
        name=block.name,
        title=block.title,
        lines=list(block.lines),
        head=list(block.head),
        rows=[list(row) for row in block.rows],
        pictures=[picture.description for picture in block.pictures],
    )
