"""`backstride phone`: which phones are paired, and letting one go."""

from typing import Annotated

import typer

from backstride.api.phones import PairedPhone, PhonesAnswer
from backstride.cli.errors import MISUSE
from backstride.cli.lazy import lazy_app
from backstride.cli.options import HomeOption, JsonOption, opened
from backstride.cli.output import complain, out, print_json, texts
from backstride.cli.table import OF_PHONE
from backstride.store.devices import Devices, NoSuchDevice

app = lazy_app(OF_PHONE, help="Phones that are paired with this computer.")


def list_(context: typer.Context, home: HomeOption = None, json: JsonOption = False) -> None:
    """List the phones that are paired.

    Example: `backstride phone list`
    """
    _show(Devices(opened(context, home).home.folder), json=json)


def revoke(
    context: typer.Context,
    device: Annotated[str, typer.Argument(help="The phone's identifier, from `backstride phone list`.")],
    home: HomeOption = None,
    json: JsonOption = False,
) -> None:
    """Let a phone go: it opens nothing from the next moment on, also while `backstride serve --phone` runs.

    Example: `backstride phone revoke 1f2e3d4c`
    """
    devices = Devices(opened(context, home).home.folder)
    try:
        devices.revoke(device)
    except NoSuchDevice as none:
        complain(none)
        raise typer.Exit(MISUSE) from none
    if not json:
        out().print(texts().say("cmd-phone-revoked", device=device), markup=False)
    _show(devices, json=json)


def _show(devices: Devices, *, json: bool) -> None:
    held = devices.every()
    if json:
        phones = [
            PairedPhone(device_id=one.device_id, name=one.name, paired_on=one.paired_on, seen_on=one.seen_on)
            for one in held
        ]
        print_json(PhonesAnswer(phones=phones))
        return
    for one in held:
        told = {"name": one.name, "paired": one.paired_on.isoformat(), "seen": one.seen_on.isoformat()}
        out().print(texts().say("cmd-phone-line", device=one.device_id, **told), markup=False)
    if not held:
        out().print(texts().say("cmd-phone-none"))
