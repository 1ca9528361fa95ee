"""Approved terms offered while one types in one of several languages; one that is taken fills the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from domain.registry.phrase_book import Term

LEAST_TYPED, MOST_OFFERED = 2, 8
_TAKES = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PhraseCompletion(QObject):
    """Offers terms below the field one types into. Tab or Enter takes the one that is marked, Esc none.

    A term that is taken fills the other languages, but for those the officer wrote himself: what was filled is shown,
    may be changed, and is filled anew by another term. Without terms nothing is offered.
    """

    def __init__(self, lines: Mapping[str, QLineEdit], told: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lines, self._told = lines, told
        self._terms: Mapping[str, Term] = {}
        self._filled: dict[str, str] = {}
        self._typed_in = ""
        for language, line in lines.items():
            line.textEdited.connect(partial(self._typed, language))

    def offer(self, terms: Mapping[str, Term]) -> None:
        """Learn the terms there are to offer."""
        self._terms = terms

    def forget(self) -> None:
        """Learn that the program shows other words now: none of them was filled in from a term."""
        self._filled.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if plain and Qt.Key(event.key()) in _TAKES:
                self._activated(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @cached_property
    def _finder(self) -> QCompleter:
        """What shows the list; made when something is first offered, as most fields are never typed into."""
        finder = QCompleter(QStandardItemModel(self), self)
        finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = finder.popup()
        assert popup is not None, "a completer that shows a list has one"
        popup.installEventFilter(self)
        popup.clicked.connect(self._activated)
        return finder

    @property
    def _list(self) -> QAbstractItemView:
        popup = self._finder.popup()
        assert popup is not None, "a completer that shows a list has one"
        return popup

    def _typed(self, language: str, text: str) -> None:
        self._filled.pop(language, None)
        self._typed_in = language
        found = _found(self._terms, language, text) if len(text.strip()) >= LEAST_TYPED else []
        if found:
            self._show(found, language)
        elif "_finder" in vars(self):
            self._list.hide()

    def _show(self, found: list[Term], language: str) -> None:
        rows = self._finder.model()
        assert isinstance(rows, QStandardItemModel)
        rows.clear()
        for term in found:
            rows.appendRow(_row(term, language))
        self._finder.setWidget(self._lines[language])
        self._finder.complete()
        self._list.setCurrentIndex(self._finder.completionModel().index(0, 0))

    def _activated(self, index: QModelIndex) -> None:
        self._list.hide()
        term = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(term, Term):
            self._take(term)

    def _take(self, term: Term) -> None:
        """Fill in a term: where one typed, where nothing stands, and where another term was filled in before."""
        for language, line in self._lines.items():
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


def _row(term: Term, language: str) -> QStandardItem:
    others = dict.fromkeys(words for key, words in term.words.items() if key != language)
    item = QStandardItem("  ·  ".join((term.words[language], *others)))
    item.setData(term, Qt.ItemDataRole.UserRole)
    item.setEditable(False)
    return item
