"""What a clinician allows, as a JSON answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from backstride.api.schema import Answer
from backstride.diary.limits import ClinicianLimits
from backstride.findings import Finding


@dataclass(frozen=True, kw_only=True)
class LimitsAnswer(Answer):
    """The limits that bind now.

    Parameters
    ----------
    limits : ClinicianLimits or None
        What was allowed; null where nobody gave limits.
    due : bool
        Their review has passed; they go on binding until new ones are reported.
    findings : sequence of Finding
        What stood against new ones, per field; they were not kept then.
    """

    schema: Literal["backstride/limits/1"] = "backstride/limits/1"
    limits: ClinicianLimits | None
    due: bool
    findings: Sequence[Finding]


def limits_answer(held: ClinicianLimits | None, findings: Sequence[Finding], today: date) -> LimitsAnswer:
    """Return the limits that bind, whether they are due to be looked at again, and what stands against new ones."""
    return LimitsAnswer(limits=held, due=held is not None and held.are_due(today), findings=findings)
