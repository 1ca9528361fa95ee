"""How names in Japanese characters are read: characters alone do not tell it, a list does."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import product

from domain.core.packaged import packaged

_LONGEST = 7
"""Characters of a name with its family name at most."""
_MOST_READINGS = 6
_SIMPLIFIED = "simplified:"
"""What stands before the characters that are simplified in Chinese: 小泉进次郎."""


@lru_cache(maxsize=20_000)
def japanese_readings(word: str) -> tuple[str, ...]:
    """How a family or given name is read, in plain Latin letters, or both together; none of one that is not listed."""
    listed = _listed()
    if word in listed or not 1 < len(word) <= _LONGEST:
        return listed.get(word, ())
    parts = ((listed.get(word[:at], ()), listed.get(word[at:], ())) for at in range(1, len(word)))
    return tuple(family + given for families, names in parts for family, given in product(families, names))[
        :_MOST_READINGS
    ]


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    lines = packaged("names", "japanese.txt").read_text(encoding="utf-8").splitlines()
    pairs = [pair for line in lines if line.startswith(_SIMPLIFIED) for pair in line.split()[1:]]
    in_chinese = str.maketrans({pair[1]: pair[0] for pair in pairs})
    for line in lines:
        if not line.startswith(("#", _SIMPLIFIED)):
            reading, *names = line.split()
            for name in names:
                found[name][reading] = found[name.translate(in_chinese)][reading] = None
    return {name: tuple(readings) for name, readings in found.items()}
