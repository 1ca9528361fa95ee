"""Finding persons while a name is typed, in any script, among a hundred thousand."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from heapq import nsmallest

from domain.naming.letters import is_arabic, is_chinese
from domain.naming.likeness import words_of
from domain.naming.skeleton import bones, one_letter_fewer, skeleton

_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))
_HALF_TYPED = frozenset("cdegijkostyz")
"""Letters that may be the first of two read as one sound: after `Kos` an h may follow."""
_SHORTEST_PART = 3
"""Letters from which on a word is also looked for inside others; fewer stand in nearly all of them."""
_MOST_PARTS = 400
"""Words looked at at most for holding a part, so that no keystroke waits."""
_MOST_PERSONS = 2_000
"""Persons looked at at most, likewise."""
_BONES_MARK = "="
"""What stands before the consonants of a word, to tell them from the word itself."""
_LAST = "\U0010ffff"

Typed = frozenset[str]
"""The forms in which one typed word is looked for."""


class NameIndex:
    """The names of persons, ready for type-ahead. Earlier entered persons are found first; order them before.

    A keystroke over 100,000 persons takes a few milliseconds. A person may be put again with other forms.
    """

    def __init__(self, people: Iterable[tuple[str, Iterable[str]]] = ()) -> None:
        self._holders: dict[str, set[int]] = defaultdict(set)
        self._initials: dict[str, set[int]] = defaultdict(set)
        self._names: dict[int, str] = {}
        self._keys: list[str] = []
        self._numbers: dict[str, int] = {}
        for person, forms in people:
            self._enter(person, forms)
        self._sorted = sorted(self._holders)
        self._text: str | None = None

    def put(self, person: str, forms: Iterable[str]) -> None:
        """Enter a person, or give him other name forms; he keeps his place among the others."""
        self._take_out(person)
        for word in self._enter(person, forms):
            insort(self._sorted, word)
            self._text = None

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""
        self._take_out(person)

    def find(self, typed: str, limit: int = 20) -> list[str]:
        """The persons every typed word fits: first where it is a whole word, then where words begin so or hold it.

        Last come those who fit if the sound typed last is half a sound, such as `s` before an `h`.
        """
        wanted = [forms for word in typed.split() if (forms := _typed_forms(word))]
        found: dict[int, None] = {}
        for tier in (self._whole, self._beginning, self._holding, self._half_typed):
            if wanted and len(found) < limit:
                found.update(dict.fromkeys(nsmallest(limit, tier(wanted))))
        return [self._keys[number] for number in list(found)[:limit]]

    def near(self, forms: Iterable[str]) -> list[str]:
        """Who shares one word with these forms of a name, by its consonants, and nearly shares another."""
        own = {key for form in forms for word in words_of(form) for key in _forms(word) if key[0] == _BONES_MARK}
        sharing: set[int] = set().union(*(self._holders.get(key, ()) for key in own))
        return [self._keys[number] for number in sorted(sharing) if self._nearly(number, own)]

    def _nearly(self, number: int, own: set[str]) -> bool:
        """Whether a person who shares a word shares, or nearly shares, another; of a single word it is enough."""
        theirs = {key for key in self._names[number].split() if key[0] == _BONES_MARK}
        other, others = own - theirs, theirs - own
        if len(own & theirs) > 1 or not other or not others:
            return True
        shorter = {each for key in other for each in one_letter_fewer(key)}
        return any(each in shorter for key in others for each in one_letter_fewer(key))

    def _enter(self, person: str, forms: Iterable[str]) -> list[str]:
        """Enter the words of a person; those nobody had before are answered."""
        number = self._numbers.setdefault(person, len(self._keys))
        if number == len(self._keys):
            self._keys.append(person)
        words = tuple(sorted({key for form in forms for word in words_of(form) for key in _forms(word)}))
        self._names[number] = "\n".join(["", *words, ""])
        new = [word for word in words if word not in self._holders]
        for word in words:
            self._holders[word].add(number)
            self._initials[word[0]].add(number)
        return new

    def _take_out(self, person: str) -> None:
        number = self._numbers.get(person)
        if number is not None:
            for word in self._names.pop(number, "").split():
                self._holders[word].discard(number)
                self._initials[word[0]].discard(number)

    def _whole(self, wanted: list[Typed]) -> set[int]:
        """Who has each typed word itself: Li before Lipov."""
        having = [set().union(*(self._holders.get(form, ()) for form in forms)) for forms in wanted]
        return set.intersection(*having)

    def _beginning(self, wanted: list[Typed]) -> set[int]:
        """Who has a word that begins so, for each typed word. The others are looked for in whom the rarest found."""
        rarest, *others = sorted(wanted, key=self._breadth)
        found = self._with_prefix(rarest)
        for forms in others:
            if max(map(len, forms)) == 1:
                found = found & self._with_prefix(forms)
            else:
                found = {number for number in found if self._begins(number, forms)}
        return found

    def _begins(self, number: int, forms: Typed) -> bool:
        return any(f"\n{form}" in self._names[number] for form in forms)

    def _with_prefix(self, forms: Typed) -> set[int]:
        found: set[int] = set()
        for form in forms:
            found.update(
                *([self._initials[form]] if len(form) == 1 else map(self._holders.__getitem__, self._range(form)))
            )
        return found

    def _breadth(self, forms: Typed) -> int:
        return sum(map(self._width, forms))

    def _width(self, prefix: str) -> int:
        return bisect_left(self._sorted, prefix + _LAST) - bisect_left(self._sorted, prefix)

    def _range(self, prefix: str) -> list[str]:
        return self._sorted[bisect_left(self._sorted, prefix) : bisect_left(self._sorted, prefix + _LAST)]

    def _holding(self, wanted: list[Typed]) -> set[int]:
        """Who has a word that holds it, for each typed word."""
        begun = [forms for forms in wanted if any(self._width(form) for form in forms)]
        base = (
            self._with_prefix(min(begun, key=self._breadth)) if begun and len(wanted) > 1 else self._with_part(wanted)
        )
        some = nsmallest(_MOST_PERSONS, base)
        return {number for number in some if all(self._has_part(number, forms) for forms in wanted)}

    def _with_part(self, wanted: list[Typed]) -> set[int]:
        longest = max(wanted, key=lambda forms: max(map(len, forms)))
        words = (word for form in longest for word in self._words_holding(form))
        return set().union(*(self._holders[word] for word in words))

    def _words_holding(self, part: str) -> Iterator[str]:
        if not _may_stand_inside(part):
            return
        if self._text is None:
            self._text = "\n".join(["", *self._sorted, ""])
        at = self._text.find(part)
        for _ in range(_MOST_PARTS):
            if at < 0:
                return
            end = self._text.index("\n", at)
            yield self._text[self._text.rindex("\n", 0, at) + 1 : end]
            at = self._text.find(part, end)

    def _has_part(self, number: int, forms: Typed) -> bool:
        name = self._names[number]
        return any((form if _may_stand_inside(form) else f"\n{form}") in name for form in forms)

    def _half_typed(self, wanted: list[Typed]) -> set[int]:
        shorter = frozenset(form[:-1] for form in wanted[-1] if len(form) >= _SHORTEST_PART and form[-1] in _HALF_TYPED)
        return self._beginning([*wanted[:-1], shorter]) if shorter else set()


def _may_stand_inside(part: str) -> bool:
    return len(part) >= _SHORTEST_PART or is_chinese(part)


def _typed_forms(word: str) -> Typed:
    """What a typed word is looked for as. Arabic letters tell consonants alone."""
    heard = _BONES_MARK + bones(skeleton(word)) if is_arabic(word) else skeleton(word)
    return frozenset(form for form in (heard, _plain(word)) if form.strip(_BONES_MARK))


@lru_cache(maxsize=100_000)
def _forms(word: str) -> tuple[str, ...]:
    """What a word of a name is found as."""
    key = skeleton(word)
    return tuple(form for form in {key, _plain(word), _BONES_MARK + bones(key)} if form.strip(_BONES_MARK))


def _plain(word: str) -> str:
    """The word in small letters of its own script, without accents."""
    return unicodedata.normalize("NFKD", word.casefold()).translate(_ACCENTS).strip(".'’ʼ`-")
