"""Finding by words typed in any script, without accents, in any order.

What is written in Cyrillic is found in Latin letters and the other way round: `tokaev` finds Токаев, `токаев`
finds Tokaev.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from domain.core.late_pattern import late_pattern

_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya", "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i",
    }
)  # fmt: skip
_ACCENTS = late_pattern("[\u0300-\u036f]+")
_APART = late_pattern("[’'–—/()\\[\\]«»“”\"…,.;:!?·\u00a0\u202f-]")
"""What may stand beside a word becomes a blank, so that words are told apart."""

Forms = tuple[str, str]
"""A typed word folded, and folded and in Latin letters; often the same."""


def _folded(text: str) -> str:
    small = text.casefold()
    return small if small.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFKD", small))


def _latinised(text: str) -> str:
    small = text.casefold()
    return small if small.isascii() else _folded(unicodedata.normalize("NFC", small).translate(_LATIN))


@lru_cache(maxsize=50_000)
def folded_to_search(text: str) -> str:
    """The text in small letters without accents."""
    return _folded(text)


@lru_cache(maxsize=50_000)
def latinised(text: str) -> str:
    """The folded text with Cyrillic letters written in Latin ones."""
    return _latinised(text)


class SearchIndex:
    """Texts made ready to be searched; a search over 5,000 of them takes about a millisecond."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts, self._worded = list[str](), list[str]()
        self.add(texts)

    def add(self, texts: Iterable[str]) -> None:
        """Search these as well; their numbers follow those of the others."""
        for text in texts:
            self._texts.append("")
            self._worded.append("")
            self.replace(len(self._texts) - 1, text)

    def replace(self, number: int, text: str) -> None:
        """Search this in place of the text of that number."""
        self._texts[number] = _searchable(text)
        self._worded[number] = _APART.sub(" ", self._texts[number])

    def find(self, typed: str) -> list[int]:
        """The numbers of the texts in which every typed word occurs.

        First comes what is written just so, then those that have each of them as a whole word, then those with words
        that begin so.
        """
        words = _words(typed)
        found = _holding(self._texts, words, range(len(self._texts)))
        if not words:
            return found
        leading = self._leading(words, found)
        whole = set(_holding(self._worded, [(f" {first} ", f" {second} ") for first, second in _apart(words)], leading))
        just_so = _searchable(typed.strip())
        rank = {number: (self._texts[number] != just_so) + (number not in whole) for number in leading}
        return sorted(found, key=lambda number: rank.get(number, 3))

    def find_leading(self, typed: str) -> list[int]:
        """The numbers of the texts in which every typed word begins a word; none where nothing is typed."""
        words = _words(typed)
        return self._leading(words, range(len(self._texts))) if words else []

    def _leading(self, words: list[Forms], numbers: Iterable[int]) -> list[int]:
        return _holding(self._worded, [(f" {first}", f" {second}") for first, second in _apart(words)], numbers)


def _apart(words: list[Forms]) -> list[Forms]:
    """The words as they stand in texts whose marks are blanks."""
    return [(_APART.sub(" ", first).strip(), _APART.sub(" ", second).strip()) for first, second in words]


def _holding(texts: list[str], words: list[Forms], numbers: Iterable[int]) -> list[int]:
    """The numbers of those texts in which every word occurs, in either of its forms."""
    for first, second in words:
        if first == second:
            numbers = [number for number in numbers if first in texts[number]]
        else:
            numbers = [number for number in numbers if first in texts[number] or second in texts[number]]
    return list(numbers)


def matching_spans(typed: str, text: str) -> list[tuple[int, int]]:
    """Where the typed words stand in a text as written: from, to, in order and without overlaps."""
    readings = [_lettered(text, folded_to_search), _lettered(text, latinised)]
    spans = [span for forms in _words(typed) if (span := _first_span(forms, readings)) is not None]
    return _joined(sorted(spans))


def _searchable(text: str) -> str:
    """Both readings of the text; a blank stands on both sides of every word."""
    # A whole text is read once: kept among the words, those of many visits would take megabytes.
    return "".join(f" {reading} " for reading in dict.fromkeys((_folded(text), _latinised(text))))


def _words(typed: str) -> list[Forms]:
    return [(folded_to_search(word), latinised(word)) for word in typed.split()]


def _lettered(text: str, reading: Callable[[str], str]) -> tuple[str, list[int]]:
    """The reading of a text, and for each of its letters the number of the letter it was written with."""
    letters = [(letter, number) for number, written in enumerate(text) for letter in reading(written)]
    return "".join(letter for letter, _ in letters), [number for _, number in letters]


def _first_span(forms: Forms, readings: list[tuple[str, list[int]]]) -> tuple[int, int] | None:
    """Where one of the forms stands first, preferably at the beginning of a word."""
    for wanted in (" {}", "{}"):
        for letters, numbers in readings:
            for form in forms:
                at = f" {letters}".find(wanted.format(form)) - (wanted == "{}")
                if form and at >= 0:
                    return numbers[at], numbers[at + len(form) - 1] + 1
    return None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
