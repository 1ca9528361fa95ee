"""How names in Japanese characters are read: characters alone do not tell it, a list does."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from domain.core.packaged import packaged


def japanese_readings(word: str) -> tuple[str, ...]:
    """How a family or given name is read, in plain Latin letters; none of one that is not listed."""
    return _listed().get(word, ())


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in packaged("names", "japanese.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            reading, *names = line.split()
            for name in names:
                found[name][reading] = None
    return {name: tuple(readings) for name, readings in found.items()}
