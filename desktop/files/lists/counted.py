"""The numbers that programs put before paragraphs: they are seen on the page, and no text of the document."""

from __future__ import annotations

from collections import defaultdict

MOST_COUNTED = 100_000
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LATIN, _RUSSIAN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
_MOST_OF_ROMAN = 8
"""Signs of the longest Roman number that heads a part of a list: LXXXVIII."""


class Counts:
    """How far each list of a document is counted, level by level."""

    def __init__(self) -> None:
        self._counted: dict[str, dict[int, int]] = defaultdict(dict)

    def next(self, which: str, level: int, first: int = 1, *, anew: bool = False) -> int:
        """The next number of a level of a list; the levels below it begin anew."""
        counted = self._counted[which]
        said = first if anew or level not in counted else min(counted[level] + 1, MOST_COUNTED)
        self._counted[which] = {each: number for each, number in counted.items() if each < level} | {level: said}
        return said


def figure(count: int, kind: str) -> str:
    """A number as its kind writes it: `1`, `A`, `a`, `I`, `i`, `А`, `а`."""
    if kind in ("I", "i"):
        return _roman(count) if kind == "I" else _roman(count).lower()
    letters = {"A": _LATIN, "a": _LATIN.lower(), "А": _RUSSIAN, "а": _RUSSIAN.lower()}.get(kind)
    return letters[(count - 1) % len(letters)] if letters else str(count)


def whole(said: str | None, default: int) -> int:
    """A number a document declares, or the default where it declares none that is one."""
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < len(str(MOST_COUNTED)) else default


def _roman(count: int) -> str:
    said = ""
    for value, sign in _ROMAN:
        while count >= value and len(said) < _MOST_OF_ROMAN:
            said, count = said + sign, count - value
    return said
