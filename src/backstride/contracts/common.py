"""What every JSON answer shares: its schema's name, what made it, estimates and findings."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from backstride._version import __version__
from backstride.estimates import Estimate
from backstride.findings import Finding, FindingValue
from backstride.plain_text import file_name

MADE_BY = f"backstride {__version__}"
FileName = Annotated[str, BeforeValidator(file_name)]
"""A path as it can be shown; bytes in it that are no UTF-8 stand as ``\\xfc``."""


class Part(BaseModel):
    """A part of an answer; unknown fields are refused so that a misspelt one is noticed."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)


class Answer(Part):
    """A whole JSON answer; each names its own schema. Adding a field keeps the number, changing one raises it."""

    schema_name: str = Field(alias="schema", description="Name and number of this answer's schema.")
    made_by: str = Field(default=MADE_BY, description="The program and version that made this answer.")


class EstimateOut(Part):
    """A value with its band."""

    value: float = Field(description="Central value, in `unit`.")
    low: float = Field(description="Lower end of the band, in `unit`.")
    high: float = Field(description="Upper end of the band, in `unit`.")
    level: float = Field(description="Share the band is meant to hold, 0 to 1; of a model: model spread.")
    unit: str = Field(description="Unit; BW is body weights.")

    @classmethod
    def of(cls, estimate: Estimate) -> "EstimateOut":
        """Give an estimate for JSON."""
        return cls(value=estimate.value, low=estimate.low, high=estimate.high, level=estimate.level, unit=estimate.unit)


class FindingOut(Part):
    """Something about the data that one should know."""

    severity: str = Field(description="note, warning or error.")
    code: str = Field(description="Identifier of this kind of finding.")
    where: str = Field(description="Place in the data; may be empty.")
    values: dict[str, FindingValue] = Field(description="What the sentence was made from.")
    message: str = Field(description="The sentence for people.")

    @classmethod
    def of(cls, finding: Finding, message: str) -> "FindingOut":
        """Give a finding with its sentence for JSON."""
        return cls(
            severity=finding.severity.value,
            code=finding.code,
            where=finding.where,
            values=dict(finding.values),
            message=message,
        )
