"""A socket on the home network that no single neighbour can hold shut: connections are counted for each of them."""

import os
import socket
from collections import Counter
from typing import Any, Final

PEER_MAX: Final = 32
"""Connections that one neighbour may hold; a browser opens about six. [connections]"""
ALL_MAX: Final = 128
"""Connections of all neighbours together. [connections]"""
_WAITING: Final = 64


class CountedListener(socket.socket):
    """A listening socket that hangs up on the oldest connection of whoever holds too many.

    A phone that leaves the house hangs up on nobody, and somebody who opens connections and says nothing does the
    same on purpose: both lose the oldest ones, and nobody else waits.
    """

    def __init__(self, family: int = socket.AF_INET, kind: int = socket.SOCK_STREAM, *rest: Any, **named: Any) -> None:
        super().__init__(family, kind, *rest, **named)
        self.held: list[tuple[str, socket.socket]] = []

    def accept(self) -> tuple[socket.socket, Any]:
        """Wait for a connection, and hang up on the oldest one of whoever now holds too many."""
        connection, address = super().accept()
        self.held = [(peer, one) for peer, one in self.held if one.fileno() >= 0]
        self.held.append((str(address[0]), connection))
        counted = Counter(peer for peer, _ in self.held)
        if counted[str(address[0])] > PEER_MAX:
            self._hang_up_oldest(str(address[0]))
        elif len(self.held) > ALL_MAX:
            self._hang_up_oldest(counted.most_common(1)[0][0])
        return connection, address

    def _hang_up_oldest(self, peer: str) -> None:
        place = next(place for place, (one, _) in enumerate(self.held) if one == peer)
        _, connection = self.held.pop(place)
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            return  # it is gone already


def listen_at(address: str, port: int) -> CountedListener:
    """Return a socket that listens on one address of this machine.

    Raises
    ------
    OSError
        If the port is in use, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listening = CountedListener(family)
    if os.name == "posix":
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((address, port))
    except OSError:
        listening.close()
        raise
    listening.listen(_WAITING)
    return listening


def own_address() -> str | None:
    """Return the address under which the home network knows this machine; None without a network. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        try:
            asked.connect(
                ("192.0.2.1", 9)
            )  # an address of documents, RFC 5737: it says only which way out would be taken
        except OSError:
            return None
        return str(asked.getsockname()[0])
