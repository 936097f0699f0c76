"""Shoes and surfaces, per run."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256

from backstride.diary.kit import Shoe, Surface, Worn, shoe_distance_m, with_default
from backstride.plain_text import LINE_LETTERS_MAX
from backstride.services.classified import fact
from backstride.services.diary.values import DefaultShoe
from backstride.services.ports import Records
from backstride.services.records import RunRow
from backstride.services.running_days import is_run

_DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class ShoeUse:
    """A pair of shoes with what it has run.

    Parameters
    ----------
    shoe : Shoe
        The pair.
    distance_m : float
        All it has run, what it had before included. [m]
    runs : int
        Runs known here.
    is_default : bool
        Taken where nothing is told.
    """

    shoe: Shoe
    distance_m: float
    runs: int
    is_default: bool


@dataclass(frozen=True, slots=True)
class Kit:
    """The use cases around shoes and surfaces.

    Parameters
    ----------
    records : Records
        Where shoes and what was worn are kept.
    """

    records: Records

    @fact
    def shoes(self) -> Sequence[ShoeUse]:
        """Return every pair with what it has run, told ones first, then those named by imported runs."""
        worn, default = self.worn(), self._default()
        return [
            ShoeUse(shoe, shoe_distance_m(shoe, worn), _count(shoe, worn), shoe.shoe_id == default)
            for shoe in self._every_shoe()
        ]

    @fact
    def tell_shoe(self, shoe: Shoe, now: datetime) -> Shoe:
        """Keep a pair, new or changed; an empty identifier makes a new pair of it.

        Raises
        ------
        ShoeWithoutName
            If it has no model.
        """
        if not shoe.model.strip():
            raise ShoeWithoutName
        named = replace(shoe, model=shoe.model.strip(), shoe_id=shoe.shoe_id or shoe_id_of(shoe.model))
        self.records.tell(named, named.shoe_id, now)
        return named

    @fact
    def choose_default(self, shoe_id: str, now: datetime) -> None:
        """Choose the usual pair, taken where nothing is told.

        Raises
        ------
        NoSuchShoe
            If there is no such pair.
        """
        self._known(shoe_id)
        self.records.tell(DefaultShoe(shoe_id), _DEFAULT, now)

    @fact
    def wear(self, run_id: str, now: datetime, shoe_id: str | None = None, surface: Surface | None = None) -> Worn:
        """Say what was worn and run on in one run; what is left at None stays as it was.

        Raises
        ------
        NoSuchShoe
            If there is no such pair.
        NoRunToWearIn
            If there is no such run.
        """
        if shoe_id is not None:
            self._known(shoe_id)
        run = next((one for one in self.records.runs() if one.run_id == self.records.resolve_run(run_id)), None)
        if run is None:
            raise NoRunToWearIn(run_id)
        before = {one.run_id: one for one in self.records.told(Worn)}.get(run.run_id)
        worn = Worn(
            run.run_id,
            run.local_date,
            run.facts.distance_m or 0.0,
            shoe_id or (before.shoe_id if before else None),
            surface or (before.surface if before else None),
        )
        self.records.tell(worn, run.run_id, now)
        return worn

    @fact
    def worn(self) -> Sequence[Worn]:
        """Return what was worn in every run: told, else named by the import, else the usual pair."""
        told = {one.run_id: one for one in self.records.told(Worn)}
        default, gear = self._default(), self._by_gear()
        return [
            with_default(_worn(run, told.get(run.run_id), gear), default) for run in self.records.runs() if is_run(run)
        ]

    @fact
    def names(self) -> Mapping[str, str]:
        """Return the name of every pair by its identifier."""
        return {shoe.shoe_id: shoe.model for shoe in self._every_shoe()}

    def _every_shoe(self) -> Sequence[Shoe]:
        told = list(self.records.told(Shoe))
        known = {shoe.gear_id for shoe in told} | {shoe.shoe_id for shoe in told}
        named = dict.fromkeys(run.gear for run in self.records.runs() if run.gear and is_run(run))
        found = [
            Shoe(shoe_id_of(gear), gear[:LINE_LETTERS_MAX], gear_id=gear[:LINE_LETTERS_MAX]) for gear in named if gear
        ]
        return told + [shoe for shoe in found if shoe.gear_id not in known and shoe.shoe_id not in known]

    def _by_gear(self) -> Mapping[str, str]:
        """Return the identifier of the pair behind each name of gear."""
        every = self._every_shoe()
        return {shoe.model: shoe.shoe_id for shoe in every} | {s.gear_id: s.shoe_id for s in every if s.gear_id}

    def _default(self) -> str | None:
        told = self.records.told(DefaultShoe)
        return told[-1].shoe_id if told else None

    def _known(self, shoe_id: str) -> None:
        known = [shoe.shoe_id for shoe in self._every_shoe()]
        if shoe_id not in known:
            raise NoSuchShoe(shoe_id, known)


def shoe_id_of(model: str) -> str:
    """Return the identifier of a pair by its name."""
    return sha256(model.strip().casefold().encode()).hexdigest()[:8]


def _of_gear(gear: str) -> Shoe:
    """Return the pair that imported runs name; a name longer than a line is cut."""
    name = gear[:LINE_LETTERS_MAX]
    return Shoe(shoe_id_of(gear), name, gear_id=name)


def _worn(run: RunRow, told: Worn | None, gear: Mapping[str, str]) -> Worn:
    named = gear.get(run.gear) if run.gear else None
    belt = Surface.TREADMILL if run.treadmill or run.facts.treadmill else None
    shoe_id = (told.shoe_id if told else None) or named
    surface = (told.surface if told else None) or belt
    return Worn(run.run_id, run.local_date, run.facts.distance_m or 0.0, shoe_id, surface)


def _count(shoe: Shoe, worn: Sequence[Worn], since: date = date.min) -> int:
    return sum(one.shoe_id == shoe.shoe_id and one.on >= since for one in worn)


class ShoeWithoutName(ValueError):
    """A pair without a name."""

    def __init__(self) -> None:
        super().__init__("a pair of shoes needs a name, for example 'blue daily pair'")


class NoSuchShoe(LookupError):
    """A pair was named that is not there."""

    def __init__(self, shoe_id: str, known: Sequence[str]) -> None:
        super().__init__(f"no pair of shoes {shoe_id}; there are {', '.join(known) or 'none yet'}")


class NoRunToWearIn(LookupError):
    """A run was named that is not there."""

    def __init__(self, run_id: str) -> None:
        super().__init__(f"no run has the identifier {run_id}; 'backstride runs' lists them")
