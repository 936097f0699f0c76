"""The answers of `backstride backup`, `restore`, `forget` and `doctor`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backstride.api.schema import Answer
from backstride.findings import Finding


@dataclass(frozen=True, kw_only=True)
class BackupAnswer(Answer):
    """A backup that was made or given back.

    Parameters
    ----------
    file : str
        The zip file.
    files : int
        How many files it holds.
    """

    schema: Literal["backstride/backup/1"] = "backstride/backup/1"
    file: str
    files: int


@dataclass(frozen=True, kw_only=True)
class ForgetAnswer(Answer):
    """What was removed.

    Parameters
    ----------
    folder : str
        The home that was removed.
    left : bool
        Whether something of it is still there.
    """

    schema: Literal["backstride/forget/1"] = "backstride/forget/1"
    folder: str
    left: bool


@dataclass(frozen=True, kw_only=True)
class DoctorAnswer(Answer):
    """The state of a home, without anything of its content.

    Parameters
    ----------
    folder : str
        The home.
    schema_found : str
        Schema of its database.
    schema_known : str
        Newest schema that this Backstride knows.
    database_sound : bool
        Whether the database passes its own check.
    private : bool
        Whether only its owner can read it.
    originals : int
        Original files kept.
    originals_missing : int
        Original files that are known but gone.
    originals_bytes : int
        Their size. [bytes]
    samples_bytes : int
        Size of samples and gait. [bytes]
    rows : Mapping of str to int
        Rows of each table.
    sound : bool
        Whether nothing has to be done.
    findings : sequence of Finding
        What is wrong, with what to do.
    repaired : sequence of Finding
        What `--repair` did.
    """

    schema: Literal["backstride/doctor/1"] = "backstride/doctor/1"
    folder: str
    schema_found: str
    schema_known: str
    database_sound: bool
    private: bool
    originals: int
    originals_missing: int
    originals_bytes: int
    samples_bytes: int
    rows: Mapping[str, int]
    sound: bool = True
    findings: Sequence[Finding] = ()
    repaired: Sequence[Finding] = ()


@dataclass(frozen=True, kw_only=True)
class FhirExportAnswer(Answer):
    """What `backstride export --fhir` wrote.

    Parameters
    ----------
    file : str
        The bundle.
    """

    schema: Literal["backstride/export-fhir/1"] = "backstride/export-fhir/1"
    file: str


@dataclass(frozen=True, kw_only=True)
class ExportAnswer(Answer):
    """What `backstride export` wrote.

    Parameters
    ----------
    folder : str
        The data folder.
    rows : Mapping of str to int
        Rows of each table; a table without rows is not written.
    """

    schema: Literal["backstride/export/1"] = "backstride/export/1"
    folder: str
    rows: Mapping[str, int]
