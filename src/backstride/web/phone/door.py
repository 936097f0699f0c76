"""The open door to the home network: what the terminal and the computer's page show of it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Final

from backstride.store.devices import Devices
from backstride.web.phone.access import PAIR_PATH, PhoneAccess
from backstride.web.phone.pairing import Pairing

if TYPE_CHECKING:
    from backstride.web.phone.certificate import Certificate

_QUIET_ZONE: Final = 4


@dataclass(frozen=True)
class Door:
    """How a phone comes in.

    Parameters
    ----------
    access : PhoneAccess
        Who may.
    certificate : Certificate
        What it sees of this computer.
    pairing : Pairing
        The code that is good now.
    listening : socket
        Where it comes in.
    """

    access: PhoneAccess
    certificate: "Certificate"
    pairing: Pairing
    listening: socket

    @cached_property
    def address(self) -> str:
        """The address that a phone opens."""
        return f"https://{self.access.hosts_named[0]}:{self.access.port}{PAIR_PATH}"

    def qr_lines(self) -> str:
        """Return the address with the code as a picture of letters for a terminal; without it where none is good."""
        import io  # noqa: PLC0415

        import segno  # noqa: PLC0415  only where a phone is let in

        drawn = io.StringIO()
        segno.make(self._to_scan, error="m").terminal(drawn, border=_QUIET_ZONE // 2, compact=True)
        return drawn.getvalue()

    def qr_picture(self) -> str:
        """Return the same as the address of an SVG picture that holds itself."""
        import segno  # noqa: PLC0415  as above

        return segno.make(self._to_scan, error="m").svg_data_uri(scale=5, border=_QUIET_ZONE, light="#ffffff")

    @property
    def _to_scan(self) -> str:
        # behind the hash, so that no server and no log is ever sent the code
        code = self.pairing.code
        return f"{self.address}#{code}" if code else self.address


def open_door(home_folder: Path, hosts: tuple[str, ...], listening: socket, now: datetime) -> Door:
    """Return how a phone comes in, with a first code that is good.

    Parameters
    ----------
    home_folder : Path
        The home.
    hosts : tuple of str
        Under which addresses and names this computer is reached; the first one is shown.
    listening : socket
        Where it listens.
    now : datetime
        This moment, with offset.
    """
    from backstride.web.phone.certificate import certificate_for  # noqa: PLC0415  only where a phone is let in

    devices = Devices(home_folder)
    access = PhoneAccess(hosts, listening.getsockname()[1], devices)
    door = Door(access, certificate_for(devices.folder, hosts, now), Pairing(), listening)
    door.pairing.new_code()
    return door
