"""Approved terms offered while one types in one of several languages; one that is taken fills the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.forms.editors.offered import OfferedList
from domain.registry.phrase_book import Term

LEAST_TYPED, MOST_OFFERED = 2, 8


class PhraseCompletion(QObject):
    """Offers terms below the field one types into.

    A term that is taken fills the other languages, but for those the officer wrote himself: what was filled is shown,
    may be changed, and is filled anew by another term. Without terms nothing is offered.
    """

    def __init__(
        self,
        lines: Callable[[Iterable[str]], Mapping[str, QLineEdit]],
        told: Callable[[], None],
        parent: QWidget,
        *,
        more: Callable[[], Mapping[str, Term]] = dict,
    ) -> None:
        """`lines` gives the field of each language on show, with those asked for among them.

        Args:
            more: what is offered beside the terms of the office, asked for once somebody types.
        """
        super().__init__(parent)
        self._lines, self._told, self._more = lines, told, more
        self._terms: Mapping[str, Term] = {}
        self._filled: dict[str, str] = {}
        self._typed_in = ""
        self._list = OfferedList(self._take, parent)

    def watch(self, line: QLineEdit) -> None:
        """Offer terms while one types in a field, whichever language it is of then."""
        line.textEdited.connect(partial(self._typed, line))

    def offer(self, terms: Mapping[str, Term]) -> None:
        """Learn the terms there are to offer."""
        self._terms = terms

    def forget(self) -> None:
        """Learn that the program shows other words now: none of them was filled in from a term."""
        self._filled.clear()

    def _typed(self, line: QLineEdit, text: str) -> None:
        language = next(language for language, each in self._lines(()).items() if each is line)
        self._filled.pop(language, None)
        self._typed_in = language
        found = _found({**self._more(), **self._terms}, language, text) if len(text.strip()) >= LEAST_TYPED else []
        self._list.offer(line, [(_all_words(term, language), term) for term in found])

    def _take(self, term: Term) -> None:
        """Fill in a term: where one typed, where nothing stands, and where another term was filled in before."""
        for language, line in self._lines(term.words).items():
            words, stands = term.words.get(language, ""), line.text()
            ours = language == self._typed_in or not stands.strip() or self._filled.get(language) == stands
            if words and ours:
                line.setText(words)
                self._filled[language] = words
        self._told()


def _found(terms: Mapping[str, Term], language: str, typed: str) -> list[Term]:
    """The terms of which a word begins with what is typed, those that begin with it first."""
    wanted = typed.casefold().strip()
    said = [(term, f" {term.words.get(language, '').casefold()}") for term in terms.values()]
    found = [(not words.startswith(f" {wanted}"), len(words), term) for term, words in said if f" {wanted}" in words]
    return [term for *_, term in sorted(found, key=lambda each: each[:2])][:MOST_OFFERED]


def _all_words(term: Term, language: str) -> str:
    others = dict.fromkeys(words for key, words in term.words.items() if key != language)
    return "  ·  ".join((term.words[language], *others))
