"""What was not there at the last visit."""

from datetime import datetime

from backstride.dose.answer import Answer
from backstride.dose.long_runs import LongRun
from backstride.texts.figures import Words, day
from backstride.web.context import AppContext
from backstride.web.pages.weeks.view import NewLine


def news(app: AppContext, now: datetime, answer: Answer) -> tuple[NewLine, ...]:
    """Return what was not there at the last visit; at the first visit nothing is new.

    Parameters
    ----------
    app : AppContext
        The home.
    now : datetime
        This moment; it becomes the last visit.
    answer : Answer
        The facts of recent weeks.
    """
    before = app.backstride.page_settings.looked(now)
    if before is None:
        return ()
    come = [one for one in app.backstride.import_log.imports() if one.at > before]
    new = sum(count for one in come for outcome, count in one.counts.items() if outcome == "imported")
    longer = [one for one in answer.long_runs if one.local_date >= before.date()]
    runs = (NewLine("home-new-runs", (("count", new),), "/runs"),) if new else ()
    return (*(_longer(one, Words(app.units(now))) for one in longer[-1:]), *runs)


def _longer(run: LongRun, words: Words) -> NewLine:
    told = (
        ("day", day(run.local_date)),
        ("percent", round((run.ratio - 1) * 100)),
        ("distance", words.distance(run.running_distance_m)),
    )
    return NewLine("home-new-longer", told, f"/runs/{run.id}")
