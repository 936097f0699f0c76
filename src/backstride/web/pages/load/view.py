"""What the page "what does my running ask of my low back?" shows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from backstride.dose.over_time import WeekAmount
from backstride.dose.reference_scale import ScaleEntry
from backstride.dose.steady import Ask
from backstride.dose.what_if import Kind, WhatIf
from backstride.services.runs.load import LoadHistory
from backstride.services.runs.what_if import WhatIfs
from backstride.texts.figures import Words
from backstride.texts.load_sentences import LIMITS, LoadSentences
from backstride.texts.what_if_sentences import ChangeRow, WhatIfSentences
from backstride.web.forms import Form
from backstride.web.pages.runs.load_view import StripeView

OFFERED: Sequence[tuple[str, Sequence[str]]] = (
    ("pace", ("speed=-0.5", "speed=0.5", "cadence=3%", "cadence=5%")),
    ("mass", ("mass=5",)),
    (
        "muscles",
        (
            "deep_core=0.7",
            "deep_core=1.3",
            "back_extensors=0.7",
            "back_extensors=1.3",
            "glutes=0.7",
            "glutes=1.3",
            "hip_flexors=0.7",
            "hip_flexors=1.3",
            "abdominals=0.7",
            "abdominals=1.3",
        ),
    ),
    (
        "movement",
        (
            "trunk_lean=5",
            "trunk_lean=-5",
            "pelvic_tilt=5",
            "pelvic_tilt=-5",
            "trunk_sway=3",
            "opposite_pelvis_drop=5",
        ),
    ),
)
"""What the page offers, by kind; the kinds are never mixed."""

LIGHTER = "mass=-5%"
FIRST = "cadence=5%"
"""What is shown before anything is chosen."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One what-if that can be chosen."""

    value: str
    label: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """One what-if, answered.

    Parameters
    ----------
    title : str
        What is changed.
    kind : str
        Message that says which kind it is.
    rows : sequence of ChangeRow
        What changes.
    untold : sequence of str
        What the model cannot tell.
    beside : sequence of str
        What is assumed and what studies found.
    """

    title: str
    kind: str
    rows: Sequence[ChangeRow]
    untold: Sequence[str]
    beside: Sequence[str]


@dataclass(frozen=True, slots=True)
class WhatIfPanel:
    """The panel of what-ifs.

    Parameters
    ----------
    speed_m_per_s : float
        My easy pace. [m/s]
    groups : sequence of (str, sequence of ChoiceView)
        What can be chosen, by kind.
    answer : WhatIfView or None
        What was chosen, answered; None where it was refused.
    lighter_offered : bool
        Whether a lighter body may be asked about.
    form : Form
        What was chosen, with what stands against it.
    """

    speed_m_per_s: float
    groups: Sequence[tuple[str, Sequence[ChoiceView]]]
    answer: WhatIfView | None
    lighter_offered: bool
    form: Form


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One week against the usual one."""

    monday: date
    steps: str
    load_time: str
    rest_days: int
    unknown_days: int
    is_over: bool


@dataclass(frozen=True, slots=True)
class UnusualRun:
    """A run that was far from the usual ones, and why."""

    run_id: str
    day: date
    why: str


@dataclass(frozen=True, slots=True)
class LoadCard:
    """What the first page says of loads.

    Parameters
    ----------
    lead : str
        My easy run beside everyday tasks; empty with too few runs.
    refused : str
        Message of why no loads are given; empty where they are.
    unusual : sequence of UnusualRun
        Recent runs far from the usual ones, the latest first.
    has_runs, has_usual : bool
        Whether there are recent runs, and enough earlier ones to call one of them unusual.
    """

    lead: str = ""
    refused: str = ""
    unusual: Sequence[UnusualRun] = ()
    has_runs: bool = False
    has_usual: bool = False


def load_card(told: LoadHistory, say: LoadSentences) -> LoadCard:
    """Return what the first page says of loads.

    Parameters
    ----------
    told : LoadHistory
        Load over time.
    say : LoadSentences
        Says it.
    """
    lead = say.load_beside(told.easy_beside, "load-page-lead")
    return LoadCard(
        lead=lead[0] if lead else "",
        refused=f"load-refused-{told.loads_refused}" if told.loads_refused else "",
        unusual=_unusual(told, say),
        has_runs=bool(told.recent),
        has_usual=any(one.against_usual for one in told.recent),
    )


def _unusual(told: LoadHistory, say: LoadSentences) -> tuple[UnusualRun, ...]:
    return tuple(UnusualRun(one.id, one.local_date, say.unusual(one)) for one in told.recent if one.unusual)


@dataclass(frozen=True, slots=True)
class LoadPage:
    """The page.

    Parameters
    ----------
    lead : sequence of str
        The answer: my easy run beside everyday tasks.
    stripes : sequence of StripeView
        The everyday strip.
    refused : str
        Message of why no loads are given; empty where they are.
    weeks : sequence of str
        Weeks against the usual one, sums and rest days.
    week_lines : sequence of WeekLine
        Week by week, the latest first.
    unusual : sequence of UnusualRun
        Recent runs far from the usual ones, and why.
    recent_runs : int
        Runs of the last four weeks.
    has_usual : bool
        Whether there are enough runs to call one of them unusual.
    what_if : WhatIfPanel or None
        The panel; None without an own pace.
    facts : sequence of str
        The last known week against the usual, and what stood out, in the words of the first page.
    few : str
        That few people like me were measured, and why; empty where they were.
    pace : str
        My easy pace, with its unit.
    is_work_hidden : bool
        Whether muscle work is for researchers only.
    balance : str
        The sentence on left and right; empty unless beyond my own range.
    trunk_lean_deg : float or None
        My posture, if told. [deg]
    posture : Form
        The form that asks for it.
    limits : sequence of str
        Messages that stand below.
    """

    lead: Sequence[str]
    stripes: Sequence[StripeView]
    refused: str
    weeks: Sequence[str]
    week_lines: Sequence[WeekLine]
    unusual: Sequence[UnusualRun]
    recent_runs: int
    has_usual: bool
    what_if: WhatIfPanel | None
    facts: Sequence[str] = ()
    few: str = ""
    pace: str = ""
    is_work_hidden: bool = True
    balance: str = ""
    trunk_lean_deg: float | None = None
    posture: Form = field(default_factory=Form)
    limits: Sequence[str] = LIMITS

    @property
    def top(self) -> float:
        """The end of the strip's scale. [BW]"""
        return max((stripe.load.high for stripe in self.stripes), default=1.0)


def load_page(told: LoadHistory, panel: WhatIfPanel | None, say: LoadSentences, words: Words) -> LoadPage:
    """Return what the page shows.

    Parameters
    ----------
    told : LoadHistory
        Load over time.
    panel : WhatIfPanel or None
        What-ifs.
    say : LoadSentences
        Says it.
    words : Words
        Writes its numbers.
    """
    over = told.over_time
    return LoadPage(
        lead=say.load_beside(told.easy_beside, "load-page-lead"),
        stripes=stripes(told.strip),
        refused=f"load-refused-{told.loads_refused}" if told.loads_refused else "",
        weeks=(*say.weeks(over), *map(say.sums, over.sums), say.rest(over)),
        week_lines=tuple(_week(week, say) for week in reversed(over.weeks)),
        balance=say.balance(told.recent[0].balance) if told.recent else "",
        unusual=_unusual(told, say),
        recent_runs=len(told.recent),
        has_usual=any(one.against_usual for one in told.recent),
        what_if=panel,
        few=say.few(told.outside_measured),
        pace="" if panel is None else words.pace(panel.speed_m_per_s),
        is_work_hidden=not told.work_is_for_runners,
    )


def stripes(strip: Sequence[ScaleEntry]) -> tuple[StripeView, ...]:
    """Return the everyday strip: tasks from the lightest to the heaviest, then my own runs."""
    lines = [StripeView(f"strip-{one.name}", one.compression_peak_bw, one.name.startswith("my_")) for one in strip]
    tasks = sorted((line for line in lines if not line.is_mine), key=lambda line: line.load.value)
    return (*tasks, *(line for line in lines if line.is_mine))


def panel_of(ask: Ask, told: WhatIfs | None, form: Form, *, lighter_offered: bool, say: WhatIfSentences) -> WhatIfPanel:
    """Return the panel of what-ifs.

    Parameters
    ----------
    ask : Ask
        My easy pace.
    told : WhatIfs or None
        The answer; None where what was chosen was refused.
    form : Form
        What was chosen.
    lighter_offered : bool
        Whether a lighter body may be asked about.
    say : WhatIfSentences
        Says it.
    """
    chosen = form.text("what") or FIRST
    groups = [(name, _choices(values, chosen, say)) for name, values in OFFERED if name != "mass" or ask.mass_kg]
    if lighter_offered:
        groups = [(name, (*found, *_lighter(name, chosen, say))) for name, found in groups]
    return WhatIfPanel(
        speed_m_per_s=ask.speed_m_per_s,
        groups=groups,
        answer=None if told is None else what_if_view(told.answers[-1], say),
        lighter_offered=lighter_offered,
        form=form,
    )


def what_if_view(one: WhatIf, say: WhatIfSentences) -> WhatIfView:
    """Return one what-if, answered."""
    kind = Kind(one.kind)
    return WhatIfView(
        say.title(one.name), f"load-page-kind-{kind.value}", say.changes(one), say.untold(one), say.beside(one)
    )


def _choices(values: Sequence[str], chosen: str, say: WhatIfSentences) -> tuple[ChoiceView, ...]:
    return tuple(ChoiceView(value, say.title(value), value == chosen) for value in values)


def _lighter(name: str, chosen: str, say: WhatIfSentences) -> tuple[ChoiceView, ...]:
    return _choices((LIGHTER,), chosen, say) if name == "mass" else ()


def _week(told: WeekAmount, say: LoadSentences) -> WeekLine:
    week = told
    return WeekLine(
        week.monday,
        say.against(told.against_usual.get("steps")),
        say.against(told.against_usual.get("load_time")),
        week.rest_days,
        0 if not week.complete else 7 - week.known_days,
        week.complete,
    )
