"""How many entries each stream of a large office had when this desk last opened it (docs/format.md)."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path
from struct import pack

import msgspec

from domain.store.durable import write_whole

EntryCounts = Mapping[int, int]
"""How many entries each stream has, by its number."""


class KnownCounts(msgspec.Struct, frozen=True):
    """How many entries each stream of a file had at a size, as a digest."""

    instance: str
    size: int
    digest: str


def digest_of_counts(counts: EntryCounts) -> str:
    """SHA-256 over the number of each stream and how many entries it has, in the order of the numbers."""
    told = [*chain.from_iterable(each for each in sorted(counts.items()) if each[1])]
    return sha256(pack(f">{len(told)}q", *told)).hexdigest()


def read_counts(path: Path) -> KnownCounts | None:
    """What is remembered; None where nothing is."""
    with suppress(OSError, ValueError):
        instance, size, digest = path.read_text(encoding="ascii").split()
        return KnownCounts(instance, int(size), digest)
    return None


def write_counts(path: Path, known: KnownCounts) -> None:
    """Remember it. Where it cannot be written it stays behind."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, f"{known.instance} {known.size} {known.digest}\n".encode())
