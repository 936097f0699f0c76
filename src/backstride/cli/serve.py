"""`backstride serve`: the local web app."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from backstride.bootstrap import Backstride, open_backstride
from backstride.cli.demo import new_demo_home
from backstride.cli.errors import FAILED, MISUSE
from backstride.cli.options import HomeOption, folder_of
from backstride.cli.output import aside, complain, out, texts

if TYPE_CHECKING:
    from socket import socket

    from backstride.web.phone.door import Door


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(help="Port on this machine; any free one if not said.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only print the address.")] = False,
    opening_file: Annotated[
        Path | None,
        typer.Option(help="Keep the address in this file, which leads a browser to it, instead of printing it."),
    ] = None,
    demo: Annotated[bool, typer.Option("--demo", help="Show the made-up runner instead.")] = False,
    watch: Annotated[
        Path | None, typer.Option(exists=True, file_okay=False, help="Take in what appears in this folder.")
    ] = None,
    phone: Annotated[bool, typer.Option("--phone", help="Answer on the home network too, for paired phones.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="With --phone: do not ask once more.")] = False,
    address: Annotated[
        str | None, typer.Option(help="With --phone: this computer's address on the home network; found if not said.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="With --phone: a name ending in .local under which the network knows it.")
    ] = None,
    phone_port: Annotated[int | None, typer.Option(help="With --phone: the port for phones; 8766 if not said.")] = None,
    home: HomeOption = None,
) -> None:
    """Show the answer as a page, on this machine only unless you add --phone. Ends with Ctrl-C.

    Example: `backstride serve --demo`
    """
    # the web framework takes half a second to load, and no other command needs it
    from backstride.web.context import AppContext
    from backstride.web.local import serve_home
    from backstride.web.server import PortTaken

    backstride = open_backstride(new_demo_home() if demo else folder_of(context, home))
    with ExitStack() as held:
        door = None
        if phone:
            wanted = _home_address(address)
            listening = held.enter_context(_listening(wanted, phone_port, yes=yes))
            door = _door(backstride, (*([name] if name else []), wanted), listening)
        try:
            serve_home(
                AppContext(backstride, watched=watch),
                port=port,
                open_browser=not no_browser,
                say=lambda opened: _tell(opened, door),
                opening=None if opening_file is None else opening_file.absolute(),
                door=door,
            )
        except PortTaken as taken:
            complain(taken)
            raise typer.Exit(FAILED) from taken


def _home_address(told: str | None) -> str:
    """Return this computer's address on the home network."""
    from backstride.web.phone.listener import own_address
    from backstride.web.phone.networks import is_of_a_home_network

    found = told or own_address()
    if found is None:
        _refuse(texts().say("cmd-phone-no-network"))
    elif not is_of_a_home_network(found):
        _refuse(texts().say("cmd-phone-not-home", address=found))
    return str(found)


def _listening(address: str, told_port: int | None, *, yes: bool) -> "socket":
    """Return where phones come in, once somebody said yes."""
    from backstride.web.phone.listener import listen_at
    from backstride.web.phone.networks import PHONE_PORT

    port = PHONE_PORT if told_port is None else told_port

    if not yes and not _said_yes(f"{address}:{port}"):
        _refuse(texts().say("cmd-phone-not-asked"))
    try:
        return listen_at(address, port)
    except OSError as error:
        aside().print(texts().say("cmd-phone-cannot-listen", address=address, port=str(port)), markup=False)
        raise typer.Exit(FAILED) from error


def _said_yes(address: str) -> bool:
    if not sys.stdin.isatty():
        return False
    word = texts().say("cmd-phone-word")
    typed = typer.prompt(texts().say("cmd-phone-ask", address=address, word=word), default="", show_default=False)
    return str(typed).strip().casefold() == word


def _door(backstride: Backstride, hosts: tuple[str, ...], listening: "socket") -> "Door":
    from backstride.web.phone.door import open_door
    from backstride.web.phone.networks import is_local_name, is_of_a_home_network

    for host in hosts:
        if not (is_of_a_home_network(host) or is_local_name(host)):
            _refuse(texts().say("cmd-phone-not-home", address=host))
    return open_door(backstride.home.folder, hosts, listening, backstride.now())


def _refuse(says: str) -> None:
    aside().print(says, markup=False)
    raise typer.Exit(MISUSE)


def _tell(opened: str, door: "Door | None") -> None:
    says = texts().say
    out().print(says("serve-open", address=opened), markup=False, soft_wrap=True)
    out().print(says("serve-stop" if door is None else "serve-stop-phone"))
    if door is None:
        return
    out().print(door.qr_lines(), markup=False, highlight=False, soft_wrap=True)
    out().print(says("cmd-phone-open", address=door.address), markup=False, soft_wrap=True)
    out().print(says("cmd-phone-code", code=door.pairing.code), markup=False, soft_wrap=True)
    out().print(says("cmd-phone-fingerprint", fingerprint=door.certificate.fingerprint), markup=False, soft_wrap=True)
