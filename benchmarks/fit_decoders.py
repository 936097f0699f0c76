"""FIT decoders side by side on a folder of real files: speed, and what they do with damage. Prints JSON.

python benchmarks/fit_decoders.py FOLDER [--reference-every 20] [--changed 400]
"""

import argparse
import json
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import fitdecode
import numpy as np
import pyfitparsernative

from backstride.formats.fit.decode import decode
from backstride.formats.fit.read import read_fit

Decoder = Callable[[bytes], Iterator[int]]
"""Returns numbers of record messages, as soon as it has them."""


def columns(data: bytes) -> Iterator[int]:
    yield from (len(part.table("record")) for part in decode(data))


def recordings(data: bytes) -> Iterator[int]:
    yield from (len(recording.samples) for recording in read_fit(data, "").recordings)


def native(data: bytes) -> Iterator[int]:
    yield sum(message["message_type"] == "record" for message in pyfitparsernative.parse_fit_bytes(data))


def reference(data: bytes) -> Iterator[int]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for frame in fitdecode.FitReader(data, check_crc=fitdecode.CrcCheck.RAISE):
            yield isinstance(frame, fitdecode.FitDataMessage) and frame.name == "record"


DECODERS: dict[str, Decoder] = {
    "columns": columns,
    "columns, read into recordings": recordings,
    "pyfitparsernative": native,
    "fitdecode": reference,
}


def core_seconds_per_megabyte(decoder: Decoder, files: Sequence[bytes]) -> float:
    sum(decoder(files[0]))
    begin = time.process_time()
    for data in files:
        sum(decoder(data))
    return (time.process_time() - begin) / (sum(map(len, files)) / 1e6)


def ending(decoder: Decoder, data: bytes) -> tuple[str, int]:
    """Return how a decoder ended and how many records it gave before."""
    found = 0
    try:
        for count in decoder(data):
            found += count
    except Exception as wrong:  # noqa: BLE001
        return f"raised {type(wrong).__name__}", found
    except BaseException as panic:  # noqa: BLE001
        return f"panicked {type(panic).__name__}", found
    return "answered", found


def on_damage(files: Sequence[bytes]) -> dict[str, dict[str, object]]:
    """Return how each decoder ended, and which share of all records it saved."""
    told: dict[str, dict[str, object]] = {}
    for name in ("columns", "pyfitparsernative", "fitdecode"):
        endings = [ending(DECODERS[name], data) for data in files]
        told[name] = {
            "endings": dict(Counter(how for how, _ in endings)),
            "records": sum(count for _, count in endings),
        }
    return told


def cut(data: bytes, rng: np.random.Generator) -> bytes:
    return data[: int(rng.integers(len(data) // 4, len(data)))]


def flipped(data: bytes, rng: np.random.Generator) -> bytes:
    at = int(rng.integers(14, len(data)))
    return data[:at] + bytes([data[at] ^ int(rng.integers(1, 256))]) + data[at + 1 :]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reference-every", type=int, default=20)
    parser.add_argument("--changed", type=int, default=400)
    told = parser.parse_args()
    files = [path.read_bytes() for path in sorted(told.folder.rglob("*")) if path.suffix.lower() == ".fit"]
    rng = np.random.default_rng(1)
    few = [files[at] for at in rng.integers(0, len(files), told.changed) if len(files[at]) < 60_000]
    samples = {name: files[:: told.reference_every if name == "fitdecode" else 1] for name in DECODERS}
    print(
        json.dumps(
            {
                "files": len(files),
                "megabytes": sum(map(len, files)) / 1e6,
                "core_s_per_mb": {
                    name: core_seconds_per_megabyte(decoder, [data for data in samples[name] if sound(data)])
                    for name, decoder in DECODERS.items()
                },
                "as they are": on_damage([data for data in files if len(data) < 60_000]),
                "cut": on_damage([cut(data, rng) for data in few])
                | {"records before": {"all": sum(sum(columns(data)) for data in few)}},
                "one byte flipped": on_damage([flipped(data, rng) for data in few]),
            },
            indent=2,
        )
    )


def sound(data: bytes) -> bool:
    """Say whether the strictest decoder takes a file, so that all decoders are timed on the same content."""
    return ending(native, data)[0] == "answered" and not any(part.problems for part in decode(data))


if __name__ == "__main__":
    main()
