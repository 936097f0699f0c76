"""What the settings and the first start show."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from zoneinfo import available_timezones

from backstride.runner import Change, Units
from backstride.services.diary.reminding import ReminderSetting
from backstride.services.home.page_settings import Shown
from backstride.texts.catalogue import catalogue, languages
from backstride.web.forms import Form
from backstride.web.pages.data.view import WorkView


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """What does Backstride know about me, and how is it shown?

    Parameters
    ----------
    form : Form
        What is known, or what was typed.
    units : Units
        In which lengths and masses are typed.
    shown : Shown
        How pages are shown.
    history : sequence of Change
        What was told, the last first.
    numbers : sequence of str
        Emergency numbers that are shown where one is needed.
    work : WorkView or None
        What the server is doing, or did last.
    reminder : ReminderSetting
        How the runner wants to be reminded of the diary.
    language : str
        Code of the language that was told; empty for the browser's own.
    """

    form: Form = field(default_factory=Form)
    units: Units = Units.METRIC
    shown: Shown = field(default_factory=Shown)
    history: Sequence[Change] = ()
    numbers: Sequence[str] = ()
    work: WorkView | None = None
    reminder: ReminderSetting = field(default_factory=ReminderSetting)
    language: str = ""

    @property
    def languages(self) -> Sequence[tuple[str, str]]:
        """Languages to choose from, as pairs of code and name, each named in itself."""
        return tuple((code, catalogue(code).say("language-name")) for code in languages())

    @property
    def zones(self) -> tuple[str, ...]:
        """Names of time zones to choose from: those named after a place."""
        return tuple(sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")))


@dataclass(frozen=True, slots=True)
class StartPage:
    """One step of the first start.

    Parameters
    ----------
    step : int
        Which, from 1.
    about : SettingsPage
        What is known about the runner.
    most_gb : str
        Most that one upload may bring. [GB]
    work : WorkView or None
        What the server is doing with runs that were brought.
    """

    step: int
    about: SettingsPage = field(default_factory=SettingsPage)
    most_gb: str = ""
    work: WorkView | None = None
