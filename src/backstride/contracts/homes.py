"""The answers of `backstride backup`, `restore`, `forget` and `doctor`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, FileName, FindingOut


class BackupAnswer(Answer):
    """A backup that was made or given back."""

    schema_name: Literal["backstride/backup/1"] = Field(default="backstride/backup/1", alias="schema")
    file: FileName = Field(description="The zip file.")
    files: int = Field(description="How many files it holds.")


class ForgetAnswer(Answer):
    """What was removed."""

    schema_name: Literal["backstride/forget/1"] = Field(default="backstride/forget/1", alias="schema")
    folder: FileName = Field(description="The home that was removed.")
    left: bool = Field(description="Whether something of it is still there.")


class DoctorAnswer(Answer):
    """The state of a home, without anything of its content."""

    schema_name: Literal["backstride/doctor/1"] = Field(default="backstride/doctor/1", alias="schema")
    folder: FileName = Field(description="The home.")
    schema_found: str = Field(description="Schema of its database.")
    schema_known: str = Field(description="Newest schema that this Backstride knows.")
    database_sound: bool = Field(description="Whether the database passes its own check.")
    private: bool = Field(description="Whether only its owner can read it.")
    originals: int = Field(description="Original files kept.")
    originals_missing: int = Field(description="Original files that are known but gone.")
    originals_bytes: int = Field(description="Their size. [bytes]")
    samples_bytes: int = Field(description="Size of samples and gait. [bytes]")
    rows: dict[str, int] = Field(description="Rows of each table.")
    sound: bool = Field(default=True, description="Whether nothing has to be done.")
    findings: list[FindingOut] = Field(default=[], description="What is wrong, with what to do.")
    repaired: list[FindingOut] = Field(default=[], description="What `--repair` did.")


class ExportAnswer(Answer):
    """What `backstride export` wrote."""

    schema_name: Literal["backstride/export/1"] = Field(default="backstride/export/1", alias="schema")
    folder: FileName
    rows: dict[str, int] = Field(description="Rows of each table; a table without rows is not written.")
