"""The phones that are paired with a home: a small file beside its database, which backups leave out."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from secrets import compare_digest, token_hex, token_urlsafe
from typing import Final

from backstride.store.private import PRIVATE_FILE, private_folder, write_private

FOLDER: Final = "phone"
"""Below the home's folder: who is paired, and the certificate that phones see."""
_SECRET_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Device:
    """One paired phone.

    Parameters
    ----------
    device_id : str
        Which.
    name : str
        What its runner calls it.
    secret_hash : str
        SHA-256 of its secret; the secret itself is on the phone alone.
    paired_on : date
        Since when.
    seen_on : date
        The last day on which it came.
    """

    device_id: str
    name: str
    secret_hash: str = field(repr=False)
    paired_on: date
    seen_on: date


class NoSuchDevice(LookupError):
    """A phone is to be let go that is not paired."""

    def __init__(self, device_id: str) -> None:
        self.device_id = device_id
        super().__init__(f"no phone {device_id} is paired; 'backstride phone list' names those that are")


@dataclass(frozen=True, slots=True)
class Devices:
    """The paired phones of a home; every process sees at once what another one changed.

    Parameters
    ----------
    home_folder : Path
        The home.
    """

    home_folder: Path

    @property
    def folder(self) -> Path:
        """Where everything about phones lies."""
        return self.home_folder / FOLDER

    def every(self) -> Sequence[Device]:
        """Return the paired phones, the first one first; none where the file cannot be read, so that nobody enters."""
        try:
            rows = json.loads(self._file.read_text(encoding="utf-8"))
            return tuple(_device(row) for row in rows)
        except (OSError, ValueError, KeyError, TypeError):
            return ()

    def pair(self, name: str, today: date) -> tuple[Device, str]:
        """Keep a phone, and return it with the secret that it alone is told."""
        secret = token_urlsafe(_SECRET_BYTES)
        device = Device(token_hex(4), name, _hash(secret), today, today)
        self._change(lambda held: [*held, device])
        return device, secret

    def known(self, secret: str, today: date) -> Device | None:
        """Return the phone whose secret this is, or None, in a time that does not depend on where it differs."""
        wanted = _hash(secret)
        found = [one for one in self.every() if compare_digest(one.secret_hash, wanted)]
        if not found:
            return None
        if found[0].seen_on != today:
            self._change(lambda held: [_seen(one, found[0], today) for one in held])
        return found[0]

    def revoke(self, device_id: str) -> None:
        """Let a phone go; its secret opens nothing from the next request on.

        Raises
        ------
        NoSuchDevice
            If none is called so.
        """
        if device_id not in {one.device_id for one in self.every()}:
            raise NoSuchDevice(device_id)
        self._change(lambda held: [one for one in held if one.device_id != device_id])

    @property
    def _file(self) -> Path:
        return self.folder / "devices.json"

    def _change(self, change: Callable[[Sequence[Device]], Sequence[Device]]) -> None:
        from filelock import FileLock

        private_folder(self.folder)
        with FileLock(self.folder / "devices.lock", mode=PRIVATE_FILE):
            rows = [asdict(one) for one in change(self.every())]
            write_private(self._file, json.dumps(rows, default=date.isoformat).encode())


def _hash(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def _seen(device: Device, who: Device, today: date) -> Device:
    return replace(device, seen_on=today) if device.device_id == who.device_id else device


def _device(row: dict[str, str]) -> Device:
    paired, seen = (date.fromisoformat(row[name]) for name in ("paired_on", "seen_on"))
    return Device(str(row["device_id"]), str(row["name"]), str(row["secret_hash"]), paired, seen)
