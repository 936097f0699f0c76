"""Pieces of work that go well, and pieces that break in every way there is."""

import os
import time
from pathlib import Path
from types import MappingProxyType

SEVEN = 7


def square(number: int) -> int:
    return number * number


def square_or_die(number: int) -> int:
    if number == SEVEN:
        os._exit(1)
    return number * number


def square_or_sleep(number: int) -> int:
    if number == SEVEN:
        time.sleep(600)
    return number * number


def square_or_spin(number: int) -> int:
    if number == SEVEN:
        "a" * 10**7 in ("ab" * 10**7)  # noqa: B015 - long work inside one call that no signal handler interrupts
        while True:
            sorted(range(10**6))
    return number * number


def square_or_swell(number: int) -> int:
    if number == SEVEN:
        return len(bytearray(1 << 30))
    return number * number


def square_or_raise(number: int) -> int:
    if number == SEVEN:
        raise ArithmeticError
    return number * number


def unsendable(number: int) -> object:
    return (lambda: number) if number == SEVEN else number * number


def die(number: int) -> int:
    os._exit(number or 1)


def read_only(number: int) -> MappingProxyType[str, int]:
    return MappingProxyType({"number": number})


def square_slowly(number: int) -> int:
    time.sleep(0.05)
    return number * number


def say_who_and_wait(folder: Path) -> str:
    (folder / f"{os.getpid()}.pid").touch()
    time.sleep(600)
    return "nobody waited"


def say_who_and_wait_or_not(job: tuple[Path, int]) -> int:
    folder, number = job
    if number == SEVEN:
        say_who_and_wait(folder)
    return number


def note_and_square(job: tuple[Path, int]) -> int:
    folder, number = job
    with (folder / "begun").open("a", encoding="ascii") as file:
        file.write(f"{number}\n")
    time.sleep(0.05)
    return number * number


def home_of_the_machine(_: int) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in os.environ.items() if name.startswith("BACKSTRIDE_"))
