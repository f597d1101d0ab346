"""Sets of small whole numbers as one large number each: ten thousand fit into a kilobyte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def of(members: Iterable[int]) -> int:
    found = 0
    for member in members:
        found |= 1 << member
    return found


def of_many(members: Iterable[int], size: int) -> int:
    """As ``of``, for sets that may hold most of the numbers below ``size``."""
    found = bytearray(size // 8 + 1)
    for member in members:
        found[member >> 3] |= 1 << (member & 7)
    return int.from_bytes(found, "little")


def members(bits: int) -> Iterator[int]:
    """In ascending order."""
    digits = f"{bits:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
