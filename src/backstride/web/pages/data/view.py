"""What the pages of my data show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from backstride.findings import Finding
from backstride.services.records import ImportOutcome
from backstride.store.health import Health
from backstride.texts.figures import number
from backstride.web.forms import Form


@dataclass(frozen=True, slots=True)
class WorkView:
    """A piece of work of the server, as it stands.

    Parameters
    ----------
    number : int
        Which.
    says : str
        How far it is, in a sentence.
    done : int
        How many of its parts are done.
    total : int or None
        Of how many; None while that is not known.
    is_over : bool
        Whether it has ended.
    has_failed : bool
        Whether it ended badly.
    leads_to : str
        Where to go once it has ended.
    """

    number: int
    says: str
    done: int = 0
    total: int | None = None
    is_over: bool = False
    has_failed: bool = False
    leads_to: str = "/data"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import in the list.

    Parameters
    ----------
    key : str
        Which: its moment as an address holds it.
    at : datetime
        When it began, on the clock on the wall.
    files : int
        How many files there were.
    counts : Mapping of ImportOutcome to int
        How many ended how.
    """

    key: str
    at: datetime
    files: int
    counts: Mapping[ImportOutcome, int]


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of an import.

    Parameters
    ----------
    name : str
        Its name.
    outcome : ImportOutcome
        How it ended.
    findings : sequence of Finding
        Why.
    """

    name: str
    outcome: ImportOutcome
    findings: Sequence[Finding] = ()


@dataclass(frozen=True, slots=True)
class DataPage:
    """What is kept about me, and where?

    Parameters
    ----------
    folder : str
        The home's folder.
    runs, activities : int
        Runs, and other activities.
    first_day, last_day : date or None
        Days of the first and the last of them.
    entries : int
        Diary entries.
    work : WorkView or None
        What the server is doing, or did last.
    left : int
        Uploads that were cut off and wait.
    imports : sequence of ImportLine
        The last imports, newest first.
    most_bytes : int
        Most that one upload may bring. [byte]
    form : Form
        What was typed to forget everything, or what stands against an upload.
    watched : str
        The folder from which files are taken in as they appear; empty where there is none.
    """

    folder: str
    runs: int = 0
    activities: int = 0
    first_day: date | None = None
    last_day: date | None = None
    entries: int = 0
    work: WorkView | None = None
    left: int = 0
    imports: Sequence[ImportLine] = ()
    most_bytes: int = 0
    form: Form = field(default_factory=Form)
    watched: str = ""

    @property
    def most_gb(self) -> str:
        """Most that one upload may bring, as people say it."""
        return number(self.most_bytes / 1024**3)


@dataclass(frozen=True, slots=True)
class ImportPage:
    """What came of this import?

    Parameters
    ----------
    line : ImportLine
        The import.
    outcome : ImportOutcome or None
        Only files that ended so are shown; None for all.
    files : sequence of FileLine
        The files of this page.
    first : int
        Number of the first of them.
    most : int
        How many a page shows.
    """

    line: ImportLine
    outcome: ImportOutcome | None
    files: Sequence[FileLine]
    first: int = 0
    most: int = 200

    @property
    def shown_of(self) -> int:
        """How many files there are of what is shown."""
        return self.line.files if self.outcome is None else self.line.counts.get(self.outcome, 0)

    @property
    def outcomes(self) -> tuple[ImportOutcome, ...]:
        """Outcomes that there are, those worth a look first."""
        return tuple(one for one in ImportOutcome if self.line.counts.get(one))


@dataclass(frozen=True, slots=True)
class HealthPage:
    """Is my data sound?

    Parameters
    ----------
    health : Health
        What was found; counts and sizes, nothing of the content.
    """

    health: Health

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.health.is_sound

    @property
    def megabytes(self) -> str:
        """Size of originals and samples. [MB]"""
        return number((self.health.originals_bytes + self.health.samples_bytes) / 1e6, ",.0f")
