"""What the pages about phones show."""

from collections.abc import Sequence
from dataclasses import dataclass

from backstride.store.devices import Device
from backstride.web.phone.door import Door


@dataclass(frozen=True, slots=True)
class PhonePage:
    """How do I use this on my phone?

    Parameters
    ----------
    devices : sequence of Device
        The paired phones.
    door : Door or None
        How a phone comes in; None while the server answers on this computer alone.
    """

    devices: Sequence[Device]
    door: Door | None = None

    @property
    def minutes_left(self) -> int:
        """For how long the code is good, begun minutes counted. [min]"""
        return 0 if self.door is None else int(-(-self.door.pairing.left_s // 60))


@dataclass(frozen=True, slots=True)
class PairPage:
    """Is this my computer, and is this my phone?

    Parameters
    ----------
    fingerprint : str
        SHA-256 of the server's certificate.
    authority_fingerprint : str
        SHA-256 of the authority's.
    says : str
        Message about what stands against the code that was typed; empty for nothing.
    """

    fingerprint: str
    authority_fingerprint: str
    says: str = ""
