"""The folded checksum against the plain definition of CRC-16/ARC."""

from hypothesis import given
from hypothesis import strategies as st

from backstride.formats.fit.checksum import checksum


def bit_by_bit(data: bytes) -> int:
    register = 0
    for byte in data:
        register ^= byte
        for _ in range(8):
            register = (register >> 1) ^ (0xA001 if register & 1 else 0)
    return register


@given(st.binary(max_size=700))
def test_equals_the_definition(data: bytes) -> None:
    assert checksum(data) == bit_by_bit(data)


@given(st.binary(max_size=300))
def test_data_with_its_own_checksum_sums_to_zero(data: bytes) -> None:
    assert checksum(data + checksum(data).to_bytes(2, "little")) == 0
