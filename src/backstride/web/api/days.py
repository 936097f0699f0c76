"""Days as the API takes them: those that somebody can mean."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from backstride.bounds import day_within

Day = Annotated[date, AfterValidator(day_within)]
