"""Which addresses are those of home networks."""

import ipaddress
from typing import Final

PHONE_PORT: Final = 8766
"""Where phones come in if nothing else is said: a page that was put on a phone finds its computer again."""
HOME_NETWORKS: Final = tuple(
    ipaddress.ip_network(one)
    for one in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8", "fc00::/7")
)
"""The authority can speak for these and for names that end in ``.local``, and for nothing else in the world."""
LOCAL_NAME: Final = "local"


def is_of_a_home_network(address: str) -> bool:
    """Whether an address is one of those that only home networks and this machine use."""
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(read in network for network in HOME_NETWORKS if read.version == network.version)


def is_local_name(host: str) -> bool:
    """Whether a name is one that only a home network knows, e.g. ``desk.local``."""
    labels = host.split(".")
    is_plain = all(label.replace("-", "").isalnum() and label.isascii() for label in labels)
    return len(labels) == 2 and labels[1] == LOCAL_NAME and is_plain
