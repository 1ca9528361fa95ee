"""How well what is typed fits a person: it is held against each form of the name, in each way it may be meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from domain.naming.finding.fit import NONE, SURE, Fit, fit_of_words, is_counted, may_fit
from domain.naming.finding.screen import Screen, Spelt
from domain.naming.scripts.letters import is_unspaced
from domain.naming.words.findable import Findable, PartedName
from domain.naming.words.typed import Word, forms_written_as_one, is_number, ways_of_typing, whole, words_of

_SERVANT = "عبد"
"""A servant: with a name of God behind it a given name, written in one word or in two."""


class Fitting:
    """Holds persons against what is typed. Namesakes fit alike: each form of a name is looked at once.

    Args:
        entries: those who will be held against it, as far as they are known: what is nothing alike is told at once.
    """

    def __init__(self, typed: Sequence[Word], entries: Iterable[Findable] = ()) -> None:
        self._screen = Screen(spelt for entry in entries for form in entry.forms for spelt in _spelt_in(form)[0])
        self._as_typed, self._in_other_ways = dict[PartedName, Fit](), dict[PartedName, Fit]()
        self._unspaced = len(typed) == 1 and is_unspaced(typed[0].text)
        self._counted = {word.text for word in typed if is_counted(word)}
        self._typed, self._ways = _Way(typed, self._screen), list[_Way]()

    def fit(self, entry: Findable) -> Fit:
        """The best fit of what is typed and a person's names."""
        best = NONE
        for form in entry.forms:
            if form not in self._as_typed:
                self._as_typed[form] = self._of(form)
            best = max(best, self._as_typed[form])
            if best.score < SURE or best.misspelt:
                if form not in self._in_other_ways:
                    self._in_other_ways[form] = self._otherwise(form)
                best = max(best, self._in_other_ways[form])
        return best

    def _of(self, form: PartedName) -> Fit:
        names, together = _words_of(form)
        if (self._counted and self._is_of_another_number(names)) or not self._typed.may_fit(form, self._screen):
            return NONE
        best = max((self._said_of((word,)) for word in whole(form)), default=NONE) if self._unspaced else NONE
        best = max(best, self._said_of(names))
        if best.score < 1.0 and (joined := _of_servants(names)):
            best = max(best, self._said_of(joined))
        if best.score < 1.0 and together:
            best = max(best, self._said_of(together), *(self._said_of(_with(names, word)) for word in together))
        return best

    def _said_of(self, names: Sequence[Word]) -> Fit:
        return self._typed.fit(names, self._screen)

    def is_of_another_number(self, entry: Findable) -> bool:
        """Whether what is typed has a number that no form of a person's name has."""
        return bool(self._counted) and all(self._is_of_another_number(_words_of(form)[0]) for form in entry.forms)

    def _is_of_another_number(self, names: Sequence[Word]) -> bool:
        """Whether the number typed is not that of a name; one letter may be a name as well: Wang I is Wang Yi."""
        words = {word.text for word in names}
        counted = self._counted if any(map(is_number, words)) else {each for each in self._counted if len(each) > 1}
        return not counted <= words

    def _otherwise(self, form: PartedName) -> Fit:
        if self._counted and self._is_of_another_number(_words_of(form)[0]):
            return NONE
        self._ways = self._ways or [_Way(way, self._screen) for way in ways_of_typing(self._typed.words)]
        every = [words for words in _words_of(form) if words]
        ways = [way for way in self._ways if way.may_fit(form, self._screen)]
        return max((way.fit(words, self._screen) for way in ways for words in every), default=NONE)


class _Way:
    """Words as they are typed, or may be meant, and which words of names each of them is near."""

    def __init__(self, words: Sequence[Word], screen: Screen) -> None:
        self.words = tuple(words)
        self._near = [(None if _is_told_otherwise(word) else screen.near(word.text), word.particle) for word in words]

    def may_fit(self, form: PartedName, screen: Screen) -> bool:
        """Whether enough of the words are near one of a form at all."""
        plain, others = _spelt_in(form)
        if others or not plain <= screen.names:
            return True
        said = left = 0
        for near, particle in self._near:
            if near is None or not near.isdisjoint(plain):
                said += 1
            elif not particle:
                left += 1
        return may_fit(said, left)

    def fit(self, names: Sequence[Word], screen: Screen) -> Fit:
        """How well the words fit those of a name; what is not near is not held against them."""
        spelt = [(name.text, name.language) for name in names]
        unknown = [each not in screen.names for each in spelt]
        worth = (
            (number, at)
            for number, (near, _) in enumerate(self._near)
            for at, each in enumerate(spelt)
            if near is None or each in near or unknown[at]
        )
        return fit_of_words(self.words, names, worth)


def _is_told_otherwise(word: Word) -> bool:
    """Whether a word typed is held against others by more than its sounds."""
    return word.initial or is_counted(word)


def fit(typed: Sequence[Word], entry: Findable) -> Fit:
    """The best fit of what is typed and a person's names."""
    return Fitting(typed).fit(entry)


@lru_cache(maxsize=20_000)
def _words_of(form: PartedName) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    return words_of(form), tuple(forms_written_as_one(form))


@lru_cache(maxsize=20_000)
def _of_servants(names: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a name, those of a servant of God as one: عبد الله is Abdullah; nothing where there are none."""
    found: list[Word] = []
    at = 0
    while at < len(names):
        end = at + 1
        if names[at].text == _SERVANT and at + 1 < len(names):
            end = at + 2
        found.append(names[at] if end == at + 1 else replace(names[at], text="".join(n.text for n in names[at:end])))
        at = end
    return tuple(found) if len(found) < len(names) else ()


def _with(names: Sequence[Word], together: Word) -> tuple[Word, ...]:
    """The words of a name, those of one role as one word, or all of them."""
    if together.role == "whole" and not is_unspaced(together.text):
        return (together,)
    return (together, *(word for word in names if word.role != together.role))


@lru_cache(maxsize=20_000)
def _spelt_in(form: PartedName) -> tuple[frozenset[Spelt], frozenset[Spelt]]:
    """The words of a form that their sounds alone tell, and others: initials, numbers, names of fathers and kings."""
    names, together = _words_of(form)
    plain, others = set[Spelt](), set[Spelt]()
    for word in (*names, *together, *_of_servants(names), *whole(form)):
        told = word.initial or word.regnal or word.role == "patronymic" or is_number(word.text)
        (others if told else plain).add((word.text, word.language))
    return frozenset(plain - others), frozenset(others)
