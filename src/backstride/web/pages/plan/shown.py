"""What the pages of the plan show, asked from the use cases; a closed gate shows its card and nothing else."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from backstride.diary.gate import GateClosed, GateState
from backstride.plan.sessions import Plan
from backstride.services.gate import NoPlanForYou
from backstride.services.plan_values import PlanPreferences
from backstride.services.planning.other_sports import sports_of
from backstride.services.planning.state import CurrentPlan, NoPlanYet
from backstride.texts.back_sentences import BackSentences
from backstride.texts.catalogue import catalogue
from backstride.texts.sport_sentences import load_line, sport_line
from backstride.web.context import AppContext
from backstride.web.forms import Form, form_of
from backstride.web.frame import lock_of
from backstride.web.pages.plan.form import form_of_preferences
from backstride.web.pages.plan.view import BackView, ChangeView, DayView, MoveView, PlanDayPage, PlanPage, weeks_of

_FIRST_FORM = {"weeks": 12, "mon": 60, "tue": 60, "wed": 60, "thu": 60, "fri": 60, "sat": 120, "sun": 120}


@dataclass(frozen=True, slots=True)
class PlanPages:
    """The pages of the plan of one home.

    Parameters
    ----------
    app : AppContext
        The home.
    root : str
        Address of the server, for the calendar's address.
    """

    app: AppContext
    root: str = ""

    def current(self, form: Form | None = None) -> PlanPage:
        """Return the accepted plan with what has to change, or the form of preferences."""
        now = self.app.now()
        try:
            page = self._page(now, form or self._preferences())
            found = self.app.backstride.planning.current(now=now)
        except (GateClosed, NoPlanForYou) as refused:
            return _shut(refused)
        except NoPlanYet:
            return page
        change = ChangeView(found.adaptation.differences, found.adaptation.causes)
        return self._with_plan(page, found, now, change if change.causes else None)

    def changed(self, preferences: PlanPreferences, form: Form) -> PlanPage:
        """Return what the accepted plan becomes with other preferences."""
        now = self.app.now()
        found = self.app.backstride.planning.adapt(preferences, now=now)
        change = ChangeView(found.adaptation.differences, found.adaptation.causes, wished=True)
        return self._with_plan(self._page(now, form), found, now, change)

    def proposed(self, preferences: PlanPreferences, form: Form) -> PlanPage:
        """Return a proposal for preferences; nothing is kept."""
        now = self.app.now()
        found = self.app.backstride.planning.propose(preferences, None, now=now)
        page = replace(self._page(now, form), clashes=found.clashes, proposed=found.plan is not None)
        if found.plan is None:
            return page
        never = found.plan.end + timedelta(days=1)
        weeks = weeks_of(found.plan.sessions, (), now.date(), never)
        return self._with_sports(replace(page, goal=found.plan.goal, weeks=weeks), now)

    def moved(self, session_id: str, wanted: date) -> PlanPage:
        """Return the plan with a session on another day beside what stands against it."""
        found = self.app.backstride.plan_moves.attempt(session_id, wanted, now=self.app.now())
        against = tuple(dict.fromkeys(one.rule for one in found.objections))
        page = self.current()
        before = [session for week in page.weeks for day in week.days for session in day.sessions]
        ahead = [session for session in before if session.date >= found.plan.start]
        shorter = found.as_shorter(ahead).differences if found.shorter else ()
        return replace(page, move=MoveView(session_id, wanted, found.differences, against, found.notes, shorter))

    def day(self, day: date) -> PlanDayPage:
        """Return what is planned on a day, and why.

        Raises
        ------
        NoPlanYet
            If no plan was accepted.
        DayNotInPlan
            If the plan does not reach that day.
        """
        now = self.app.now()
        try:
            sessions = [session for session, _ in self.app.backstride.planning.why(day, now=now)]
        except (GateClosed, NoPlanForYou) as refused:
            shut = _shut(refused)
            return PlanDayPage(shut.lock, shut.no_plan)
        page = self.current()
        days = page.days_to_move_to if day in page.days_to_move_to else ()
        return PlanDayPage(day=day, sessions=sessions, days_to_move_to=days, units=page.units)

    def _page(self, now: datetime, form: Form) -> PlanPage:
        gentle = self.app.backstride.gate.reading(now).state is GateState.GENTLE
        state, units = self.app.backstride.back.state(now=now), self.app.units(now)
        back = BackView(state.rung.name.lower(), BackSentences(catalogue(), units).lines(state))
        return PlanPage(form=form, is_gentle=gentle, back=back, units=units)

    def _preferences(self) -> Form:
        held = self.app.backstride.planning.preferences()
        return form_of(_FIRST_FORM) if held is None else form_of_preferences(held)

    def _with_plan(self, page: PlanPage, found: CurrentPlan, now: datetime, change: ChangeView | None) -> PlanPage:
        planning, today = self.app.backstride.planning, now.date()
        shown = replace(
            page,
            goal=found.plan.goal,
            weeks=weeks_of(found.plan.sessions, planning.done(today), today, self._changes_from(found.plan, found)),
            change=change,
            clashes=found.adaptation.clashes,
            feed=f"{self.root.rstrip('/')}/calendar/{planning.calendar_secret()}.ics",
        )
        return self._with_sports(shown, now)

    def _with_sports(self, page: PlanPage, now: datetime) -> PlanPage:
        """Return the page with the runner's other sports on their days."""
        planning, today, texts = self.app.backstride.planning, now.date(), catalogue()
        sports, back = planning.other_sports(today), self.app.backstride.back.state(now=now)

        def held(day: DayView) -> DayView:
            here = sports_of(day.day, sports, today, back, day.sessions) if day.is_planned else ()
            return replace(day, sports=[sport_line(texts, one) for one in here])

        weeks = [replace(week, days=[held(day) for day in week.days]) for week in page.weeks]
        return replace(page, weeks=weeks, sport_load=load_line(texts, sports))

    @staticmethod
    def _changes_from(plan: Plan, found: CurrentPlan) -> date:
        rest = found.adaptation.plan
        return rest.start if rest is not None else plan.end + timedelta(days=1)


def _shut(refused: GateClosed | NoPlanForYou) -> PlanPage:
    """Return the page that says why there is no plan."""
    if isinstance(refused, NoPlanForYou):
        return PlanPage(no_plan=refused.reasons)
    return PlanPage(lock=lock_of(refused.reading))
