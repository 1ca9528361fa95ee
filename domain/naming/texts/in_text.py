"""Names in running text: where it spells a person nearly as he is spelt, and yet otherwise (protocol 10.10).

It is strict, so that it does not cry wolf: an inflected form (Токаева, Путиным), a possessive, a family name alone,
initials, capitals and letters without their marks are right. What differs by one letter, or sounds the same and is
written otherwise, is told; a word that another person is called by never is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

import msgspec

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.skeleton import one_letter_fewer, skeleton
from domain.naming.texts.spelling_marks import SHORTEST_FAMILY_NAME
from domain.naming.texts.text_words import (
    LONGEST_ENDING,
    VOWELS,
    TextWord,
    adjoin,
    plain_of,
    stem_of_plain,
    words_of_text,
)

SHORTEST_GIVEN_NAME = 4
"""The same as `SHORTEST_FAMILY_NAME`, of a given name before or after the family name."""

MOST_TEXTS = 20_000
"""Of how many texts it is remembered what was found."""

_PARTICLE_BETWEEN = late_pattern(
    r"(?<![\w’'-])([^\W\d_]+)[ \u00a0]((?i:da|de|do|dos|das|del|della|di|van|von|bin|ben|al|el))[ \u00a0]"
    r"([^\W\d_]+)(?![\w-])"
)
"""A particle between two words, such as a given and a family name."""
_VOWELS_AND_GLIDES = VOWELS | {"j", "й"}
_ENDINGS = frozenset(
    {
        "а", "у", "е", "ы", "и", "я", "ю", "ом", "ем", "ым", "им", "ой", "ей", "ую", "a", "u", "e", "y", "em", "om",
        "ie", "owi",
    }
)  # fmt: skip
"""The usual endings of an inflected name, as a misspelt one may bear them."""


UNINFLECTED = frozenset({"en", "fr", "es", "it", "pt", "nl", "no", "da", "sv"})
"""Languages in which a name takes no other ending than that of the genitive or the plural: -s."""


class SpeltForm(NamedTuple):
    """How somebody is spelt in a language: who, given names and family name."""

    who: str
    given: str
    family: str
    language: str


class Misspelling(NamedTuple):
    """A text says `written` where somebody is spelt `right`."""

    who: str
    written: str
    right: str


class _Near(msgspec.Struct, frozen=True):
    """A name that is looked for: whose it is, as spelt, and as it is compared."""

    who: str
    spelt: str
    plain: str


class NamesInText:
    """The names of some people in one language, and what texts make of them.

    Of `few`, such as the members of a visit, a given name tells who is meant: the family name beside it is compared
    less strictly than among all who are known.
    """

    def __init__(self, forms: Iterable[SpeltForm], others: Iterable[str], *, few: bool = False) -> None:
        self._forms = tuple(forms)
        self._others = tuple(others)
        self._few = few
        self._found: dict[str, tuple[Misspelling, ...]] = {}

    def misspelt_in(self, text: str) -> tuple[Misspelling, ...]:
        """What a text spells otherwise, each once, in the order of the text."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= MOST_TEXTS:
                self._found.clear()
            found = self._found[text] = tuple(dict.fromkeys(self._look(text)))
        return found

    def knows(self, word: str) -> bool:
        """Whether a word is one of these names as it is spelt, or an inflected form of one."""
        return all(self._is_right(each.plain) for each in words_of_text(word))

    def stand_together(self, text: str) -> bool:
        """Whether a text has a given name and a family name side by side, inflected or not."""
        before: TextWord | None = None
        for word in words_of_text(text) if self._forms else ():
            if before is not None and self._is_right(word.plain) and self._is_right(before.plain):
                return adjoin(text, before, word) and stem_of_plain(before.plain) != stem_of_plain(word.plain)
            before = word
        return False

    def _look(self, text: str) -> Iterator[Misspelling]:
        words = words_of_text(text) if self._forms else ()
        right = {word.plain: self._is_right(word.plain) for word in words}
        before: TextWord | None = None
        for word in words:
            if not right[word.plain]:
                yield from self._family_in(word)
                if before is not None and adjoin(text, before, word):
                    yield from self._given_beside(word, before.plain)
            if before is not None and not right[before.plain] and adjoin(text, before, word):
                yield from self._given_beside(before, word.plain)
            if self._few and before is not None and not right[word.plain] and adjoin(text, before, word):
                yield from self._family_beside(word, before.plain)
            before = word
        yield from self._with_a_particle(text) if self._few else ()

    def _family_beside(self, word: TextWord, given: str) -> Iterator[Misspelling]:
        """A family name that is nearly written, beside the right given name, unless it is found by itself."""
        near = (each for each in self._families_of.get(given, ()) if word.plain[0] == each.plain[0])
        found = next((each for each in near if _one_letter_apart(word.plain, each.plain)), None)
        if found is not None and next(self._family_in(word), None) is None:
            yield Misspelling(found.who, word.written, found.spelt)

    def _with_a_particle(self, text: str) -> Iterator[Misspelling]:
        """A given and a family name with a particle between them that nobody of that name has: Marina da Silva."""
        for found in _PARTICLE_BETWEEN.finditer(text):
            given, family = plain_of(found[1]), plain_of(found[3])
            so_called = [near for near in self._given.get(family, ()) if near.plain == given]
            if so_called and not any(_has_word(near.spelt, found[2]) for near in so_called):
                yield Misspelling(so_called[0].who, found[0], so_called[0].spelt)

    def _family_in(self, word: TextWord) -> Iterator[Misspelling]:
        """A family name that is nearly written."""
        for written in self._without_endings(word.plain):
            for key in one_letter_fewer(written) if (written[0], len(written)) in self._begun_alike else ():
                for near in self._families.get(key, ()):
                    if _slip(written, near.plain):
                        yield Misspelling(near.who, word.written, near.spelt)
                        return

    def _given_beside(self, word: TextWord, family: str) -> Iterator[Misspelling]:
        """A given name that is nearly written, beside the right family name."""
        bare = next((each for each in self._without_endings(family) if each in self._given), family)
        for near in self._given.get(bare, self._given.get(stem_of_plain(bare), ())):
            for written in self._without_endings(word.plain):
                right = written[0] == near.plain[0] and _one_letter_apart(written, near.plain)
                if len(written) >= SHORTEST_GIVEN_NAME and right:
                    yield Misspelling(near.who, word.written, near.spelt)
                    return

    def _without_endings(self, word: str) -> tuple[str, ...]:
        """A word, and what is left of it without each ending it may have."""
        if not self._inflected:
            return (word,)
        cut = (len(word) - size for size in (1, 2, 3) if word[-size:] in _ENDINGS)
        return (word, *(word[:at] for at in cut if at >= SHORTEST_GIVEN_NAME))

    def _is_right(self, word: str) -> bool:
        """Whether a word is one of a name as it is spelt, or an inflected form of one."""
        if word in self._right or word.removesuffix("s") in self._right:
            return True
        begun = [word[:size] for size in range(max(len(word) - LONGEST_ENDING, 2), len(word) + 1)]
        return not self._inflected.isdisjoint(begun)

    @cached_property
    def _right(self) -> frozenset[str]:
        named = (part for form in self._forms for part in (form.given, form.family))
        words = {word.plain for part in (*named, *self._others) for word in words_of_text(part, any_case=True)}
        return frozenset(words)

    @cached_property
    def _inflected(self) -> frozenset[str]:
        """The stems of names in languages that inflect them, beside which any ending may stand."""
        forms = (form for form in self._forms if form.language not in UNINFLECTED)
        words = (
            word.plain
            for form in forms
            for part in (form.given, form.family)
            for word in words_of_text(part, any_case=True)
        )
        return frozenset(stem_of_plain(word) for word in words)

    @cached_property
    def _families(self) -> dict[str, list[_Near]]:
        """Every family name by itself and by what is left of it without each of its letters."""
        found: dict[str, list[_Near]] = {}
        for form in self._forms:
            for word in words_of_text(form.family, any_case=True):
                if len(word.plain) >= SHORTEST_FAMILY_NAME:
                    for key in one_letter_fewer(word.plain):
                        found.setdefault(key, []).append(_Near(form.who, form.family, word.plain))
        return found

    @cached_property
    def _begun_alike(self) -> frozenset[tuple[str, int]]:
        """The first letter and the length of each word that may be nearly a family name: one letter more or fewer."""
        near = {name.plain: len(name.plain) for some in self._families.values() for name in some}
        sizes = {(plain[0], size + one) for plain, size in near.items() for one in (-1, 0, 1)}
        return frozenset(each for each in sizes if each[1] >= SHORTEST_FAMILY_NAME)

    @cached_property
    def _families_of(self) -> dict[str, list[_Near]]:
        """The family names by each given name."""
        found: dict[str, list[_Near]] = {}
        for form in self._forms:
            for family in words_of_text(form.family, any_case=True):
                if len(family.plain) >= SHORTEST_FAMILY_NAME:
                    for word in words_of_text(form.given, any_case=True):
                        found.setdefault(word.plain, []).append(_Near(form.who, form.family, family.plain))
        return found

    @cached_property
    def _given(self) -> dict[str, list[_Near]]:
        """The given names by the family name, and by its stem."""
        found: dict[str, list[_Near]] = {}
        for form in self._forms:
            for family in words_of_text(form.family, any_case=True):
                for word in words_of_text(form.given, any_case=True):
                    for key in {family.plain, stem_of_plain(family.plain)}:
                        found.setdefault(key, []).append(_Near(form.who, f"{form.given} {form.family}", word.plain))
        return found


@lru_cache(maxsize=64)
def names_in_text(forms: tuple[SpeltForm, ...], others: tuple[str, ...]) -> NamesInText:
    """The names of these few people in one language; `others` are right spellings that are not looked for."""
    return NamesInText(forms, others, few=True)


def _has_word(name: str, word: str) -> bool:
    return word.casefold() in name.casefold().split()


def _slip(written: str, right: str) -> bool:
    """Whether a word is a family name but for a vowel, a doubled letter, or two neighbours that changed places."""
    if written[0] != right[0] or not _one_letter_apart(written, right):
        return False
    if skeleton(written) == skeleton(right):
        return True
    if len(written) == len(right):
        differing = [at for at, letter in enumerate(written) if letter != right[at]]
        return len(differing) == 2 or all({written[at], right[at]} <= _VOWELS_AND_GLIDES for at in differing)
    longer, shorter = sorted((written, right), key=len, reverse=True)
    at = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    return at > 0 and longer[at] == longer[at - 1]


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter was lost, added or exchanged, or two neighbours changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        at = [each for each, letter in enumerate(one) if letter != other[each]]
        swapped = len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
        return len(at) == 1 or swapped
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
