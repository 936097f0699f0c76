"""Who may talk to the server on the home network: phones that are paired, and anybody to the page that pairs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from backstride.store.devices import Devices
from backstride.web.access import SAFE_METHODS
from backstride.web.assets import ASSET_PREFIX
from backstride.web.phone.networks import is_of_a_home_network
from backstride.web.refusals import Refusal

PAIR_PATH: Final = "/pair"
AUTHORITY_PATH: Final = "/pair/authority.crt"
OPEN_ASSETS: Final = frozenset(
    f"{ASSET_PREFIX}{name}"
    for name in (
        *("tokens.css", "backstride.css", "forms.css", "pair.js"),
        *("mark.svg", "mark-180.png", "mark-192.png", "mark-512.png"),
    )
)
"""What the page that pairs loads; no asset holds anything of a home."""
COOKIE_S: Final = 400 * 24 * 3600
"""Browsers keep no cookie for longer. [s]"""


@dataclass(frozen=True, slots=True)
class PhoneAccess:
    """What a request of a phone must know and where it must be sent to.

    Parameters
    ----------
    hosts_named : tuple of str
        Addresses and names of this computer on the home network.
    port : int
        Port the server listens on.
    devices : Devices
        The paired phones.
    today : callable
        Gives the local day.
    """

    hosts_named: tuple[str, ...]
    port: int
    devices: Devices
    today: Callable[[], date] = date.today

    @property
    def hosts(self) -> frozenset[str]:
        """Host headers of somebody who typed one of the addresses; any other name was pointed here by a stranger."""
        return frozenset(f"{host}:{self.port}" for host in self.hosts_named)

    @property
    def origins(self) -> frozenset[str]:
        """Origins of the server's own pages."""
        return frozenset(f"https://{host}" for host in self.hosts)

    @property
    def cookie_name(self) -> str:
        """Name of the cookie; browsers take one with this beginning only from a server that speaks TLS."""
        return f"__Host-backstride-{self.port}"

    @property
    def cookie(self) -> str:
        """Nothing: no address carries a token here, and pairing alone gives a cookie."""
        return ""

    @property
    def refusal(self) -> Refusal:
        """What is said to whoever is not paired."""
        return Refusal.NOT_PAIRED

    def cookie_of(self, secret: str) -> str:
        """Return the cookie that a phone is given when it is paired."""
        kept = f"Path=/; Max-Age={COOKIE_S}; Secure; HttpOnly; SameSite=Strict"
        return f"{self.cookie_name}={secret}; {kept}"

    def takes(self, token: str) -> bool:  # noqa: ARG002  as the protocol asks
        """Whether a token in an address opens: never."""
        return False

    def was_handed_out(self, token: str) -> bool:  # noqa: ARG002  as above
        """Whether a token is one of this start: there are none."""
        return False

    def knows(self, session: str) -> bool:
        """Whether a cookie is that of a paired phone."""
        return self.devices.known(session, self.today()) is not None

    def is_open(self, method: str, path: str) -> bool:
        """Whether an address answers whoever comes: the page that pairs and what it loads, nothing else."""
        if path == PAIR_PATH:
            return method in SAFE_METHODS or method == "POST"
        return method in SAFE_METHODS and (path == AUTHORITY_PATH or path in OPEN_ASSETS)

    def is_near(self, peer: str) -> bool:
        """Whether somebody at an address is answered at all: only from home networks, whatever a router lets in."""
        return is_of_a_home_network(peer)
