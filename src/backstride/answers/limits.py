"""What a clinician allows, as a JSON answer."""

from collections.abc import Sequence
from datetime import date

from backstride.contracts.common import FindingOut
from backstride.contracts.safety import LimitsAnswer, LimitsOut
from backstride.diary.limits import ClinicianLimits
from backstride.findings import Finding
from backstride.texts.catalogue import catalogue


def limits_out(held: ClinicianLimits | None, findings: Sequence[Finding], today: date) -> LimitsAnswer:
    """Give the limits that bind, whether they are due to be looked at again, and what stands against new ones."""
    return LimitsAnswer(
        limits=None if held is None else LimitsOut.of(held),
        due=held is not None and held.are_due(today),
        findings=[FindingOut.of(finding, catalogue().finding(finding)) for finding in findings],
    )
