"""`backstride shoes` and `backstride weight`: what is worn, and what is weighed if wanted."""

from datetime import datetime
from typing import Annotated

import typer
from rich.table import Table

from backstride.api.body_log import ShoeOut, ShoesAnswer, WeighedOut, WeightAnswer
from backstride.bootstrap import Backstride
from backstride.bounds import Bounds
from backstride.cli.options import HomeOption, JsonOption, opened, within, write_lock
from backstride.cli.output import out, print_json, texts
from backstride.cli.refusal import refusing
from backstride.cli.show import distance
from backstride.diary.kit import DISTANCE_BEFORE_M, DROP_MM, Shoe, Surface
from backstride.diary.weight import MassScenario
from backstride.runner import MASS_RANGE_KG
from backstride.services.diary.gear import ShoeUse
from backstride.texts.figures import number

_DAY = ["%Y-%m-%d"]
_BEFORE_KM = DISTANCE_BEFORE_M.over(1000, "km")
_MASS_KG = Bounds(*MASS_RANGE_KG, "kg")


def shoes(
    context: typer.Context,
    model: Annotated[str | None, typer.Option("--add", help="Add a pair by its name, or change it.")] = None,
    bought: Annotated[datetime | None, typer.Option(formats=_DAY, help="When you bought it.")] = None,
    before_km: Annotated[float, within(_BEFORE_KM, "What it had run before, in kilometres.")] = 0.0,
    drop_mm: Annotated[float | None, within(DROP_MM, "Heel-to-toe drop, in millimetres.")] = None,
    retired: Annotated[datetime | None, typer.Option(formats=_DAY, help="When you put it away.")] = None,
    default: Annotated[str | None, typer.Option(help="Your usual pair, by its identifier.")] = None,
    run: Annotated[str | None, typer.Option(help="A run, to say what you wore or ran on.")] = None,
    wore: Annotated[str | None, typer.Option(help="The pair worn in that run, by its identifier.")] = None,
    surface: Annotated[Surface | None, typer.Option(help="What that run was on.")] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """List your shoes with what they have run; pairs named by imported runs are there already.

    Example: `backstride shoes --add "blue daily pair" --bought 2026-03-01 --drop-mm 8`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with write_lock(backstride, "keeping shoes", wanted=any((model, default, run))):
        if model is not None:
            known = {use.shoe.model.casefold(): use.shoe for use in backstride.kit.shoes()}.get(
                model.strip().casefold()
            )
            pair = Shoe(
                known.shoe_id if known else "",
                model,
                bought.date() if bought else None,
                before_km * 1000,
                drop_mm,
                retired.date() if retired else None,
                known.gear_id if known else "",
            )
            backstride.kit.tell_shoe(pair, now)
        if default is not None:
            backstride.kit.choose_default(default, now)
        if run is not None:
            backstride.kit.wear(run, now, wore, surface)
    found = [_shoe(use) for use in backstride.kit.shoes()]
    if json:
        print_json(ShoesAnswer(shoes=found))
        return
    units = backstride.me.known(now.date()).units
    table = Table("shoes", "distance", "runs", "", "ID", box=None)
    for shoe in found:
        usual = texts().say("shoe-default") if shoe.is_default else ""
        table.add_row(shoe.model, distance(shoe.distance_m, units), str(shoe.runs), usual, shoe.shoe_id)
    out().print(table if found else texts().say("cmd-shoes-none"))


def weight(
    context: typer.Context,
    on: Annotated[bool | None, typer.Option("--on/--off", help="Turn the log on or off.")] = None,
    kg: Annotated[float | None, within(_MASS_KG, "Your weight today, in kilograms.", "--kg")] = None,
    what_if: Annotated[bool, typer.Option("--what-if", help="Show the what-ifs of body mass.")] = False,
    eating_worries: Annotated[
        bool | None, typer.Option("--eating-worries/--no-eating-worries", help="Is eating or weight a worry?")
    ] = None,
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Keep your weight, if you want to. The log is off until you turn it on, and nothing needs it.

    Example: `backstride weight --on --kg 70.5`
    """
    backstride = opened(context, home)
    now = backstride.now()
    with write_lock(backstride, "keeping a weight", wanted=on is not None or kg is not None):
        if on is not None:
            backstride.weight.turn(on=on, now=now)
        if kg is not None:
            backstride.weight.tell(kg, now)
    scenarios: list[MassScenario] = []
    if what_if:
        with refusing(backstride, json=json):
            scenarios = list(backstride.weight.scenarios(now=now, eating_worries=eating_worries))
    answer = _weight(backstride, scenarios)
    if json:
        print_json(answer)
        return
    _print_weight(answer, asked=what_if)


def _weight(backstride: Backstride, scenarios: list[MassScenario]) -> WeightAnswer:
    log = backstride.weight.log()
    return WeightAnswer(
        on=log.asked_for,
        weights=[WeighedOut(on=day.isoformat(), mass_kg=mass) for day, mass in log.weights_kg],
        scenarios=scenarios,
    )


def _print_weight(answer: WeightAnswer, *, asked: bool) -> None:
    say = texts().say
    if not answer.on:
        out().print(say("weight-off"), markup=False)
    for weighed in answer.weights:
        out().print(f"{weighed.on}  {number(weighed.mass_kg, '.1f')} kg", markup=False)
    for one in answer.scenarios:
        out().print(say(f"cmd-weight-scenario-{one.identifier}", kg=round(one.mass_kg, 1)), markup=False)
    if asked:
        out().print(say("weight-study"), markup=False)


def _shoe(use: ShoeUse) -> ShoeOut:
    shoe = use.shoe
    return ShoeOut(
        shoe_id=shoe.shoe_id,
        model=shoe.model,
        bought_on=shoe.bought_on.isoformat() if shoe.bought_on else None,
        retired_on=shoe.retired_on.isoformat() if shoe.retired_on else None,
        drop_mm=shoe.drop_mm,
        distance_m=round(use.distance_m, 1),
        runs=use.runs,
        is_default=use.is_default,
        from_import=bool(shoe.gear_id),
    )
