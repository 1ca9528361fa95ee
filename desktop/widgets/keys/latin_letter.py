"""The Latin letter on a key of a Cyrillic keyboard: commands of one letter are reached without changing over."""

from __future__ import annotations

_LATIN = dict(zip("йцукенгшщзфывапролдячсмить", "qwertyuiopasdfghjklzxcvbnm", strict=True))
"""The letters of the Russian and Kazakh keyboards, and those of the American one in the same places."""


def latin_letter(typed: str) -> str:
    """The Latin letter, small, in the place of a letter typed: в is d; anything else as it is, in small letters."""
    folded = typed.casefold()
    return _LATIN.get(folded, folded)


def latin_key(key: int) -> int:
    """The code of a key by its Latin letter, where it is that of a Cyrillic one."""
    letter = chr(key).casefold() if 0x400 <= key < 0x500 else ""
    return ord(_LATIN[letter].upper()) if letter in _LATIN else key
