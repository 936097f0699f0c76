"""The answer of `backstride me --json`."""

from typing import Literal

from pydantic import Field

from backstride.contracts.common import Answer, Part


class RunnerOut(Part):
    """The runner as known today."""

    sex: str = Field(description="f, m or unknown.")
    birth_year: int | None = Field(description="Calendar year of birth.")
    height_m: float | None = Field(description="Standing height. [m]")
    mass_kg: float | None = Field(description="Body mass. [kg]")
    zone: str | None = Field(description="IANA name of the home zone.")
    units: str = Field(description="metric or imperial: what pages and tables show.")
    country: str | None = Field(
        description="Two letters; whose emergency number is shown. null is the home zone's country."
    )
    trunk_lean_deg: float | None = Field(
        description="Mean lean forwards in running, from hips to shoulders; narrows bands. [deg]"
    )


class ChangeOut(Part):
    """What was told on a day; null was not told."""

    valid_from: str = Field(description="Local date from which it holds.")
    sex: str | None
    birth_year: int | None
    height_m: float | None
    mass_kg: float | None
    zone: str | None
    units: str | None
    country: str | None
    trunk_lean_deg: float | None


class MeAnswer(Answer):
    """Who runs, with history."""

    schema_name: Literal["backstride/me/1"] = Field(default="backstride/me/1", alias="schema")
    runner: RunnerOut
    history: list[ChangeOut] = Field(description="In the order told.")
