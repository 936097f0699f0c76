"""The rows of plans, in SQLite beside the others of the home."""

from __future__ import annotations

from collections.abc import Sequence
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Final

from backstride.store import schema
from backstride.store.codec import from_json, to_json
from backstride.store.diary_records import SqlDiaryRecords

if TYPE_CHECKING:
    from backstride.services.plan_values import AcceptedPlan

_KEPT_AS: Final = "wishes"
"""The name under which a plan's preferences are kept, in homes of every version."""
_SECRET: Final = "calendar_secret"  # noqa: S105 - the name it is kept under, not the secret


class SqlPlanRecords(SqlDiaryRecords):
    """All rows of one runner, those of plans included."""

    def accepted_plans(self) -> Sequence[AcceptedPlan]:
        """Every plan that was accepted, the first one first."""
        from backstride.services.plan_values import AcceptedPlan

        bodies = (body for (body,) in self._rows(schema.ACCEPTED_PLAN, "number", "body"))
        return [from_json(AcceptedPlan, body | {"preferences": body[_KEPT_AS]}) for body in bodies]

    def accept_plan(self, accepted: AcceptedPlan) -> None:
        """Add an accepted plan; those before it stay kept."""
        told = to_json(accepted)
        body = {_KEPT_AS: told.pop("preferences"), **told}
        row = {"accepted_at": accepted.accepted_at.isoformat(), "body": body}
        self._put(schema.ACCEPTED_PLAN, [row])

    def calendar_secret(self) -> str:
        """Return the secret part of the calendar's address, made at the first call."""
        with self.transaction():
            held = self.home_facts().get(_SECRET)
            if held is None:
                held = token_urlsafe(32)
                self.put_home_facts({_SECRET: held})
        return held
