"""What the editors of words in several languages share: a row for each language, and one more at a key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.forms.editors.editor import Editor
from desktop.forms.editors.other_language import OtherLanguage
from desktop.widgets.fields.language_line import LanguageLine
from desktop.wording.languages import languages_asked
from desktop.wording.words import say
from domain.core.language_tag import reads_from_right
from domain.core.text import NO_LANGUAGE

if TYPE_CHECKING:
    from desktop.desk.view import VisitView

SHOWN_LANGUAGES = ("en", "fr", "ru", "kk")
"""Those a window may have, asked for where no visit has languages of its own."""


def usual_languages() -> tuple[str, ...]:
    """In which languages words are asked for where no visit says it: that of the window first."""
    return tuple(dict.fromkeys((say.words.language, *SHOWN_LANGUAGES)))


class ByLanguageEditor(Editor):
    """The usual languages in their order, then those in which something was said; F4 asks for one more.

    A deriving editor makes and fills the rows, and shows the first ones as soon as it is made.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual: tuple[str, ...] = usual_languages()
        self._languages: tuple[str, ...] = ()
        self._stood: tuple[str, ...] = ()
        """In which order the languages came: lists show one below the other by it, and a correction changes none."""
        self._firsts: list[LanguageLine] = []
        """The first line of each row."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._other = OtherLanguage(self._ask_in, self._go_back, self)
        self._grid.addWidget(self._other, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def value(self) -> Any:
        return self._as_it_came(self._said()) or None

    def set_view(self, view: VisitView | None) -> None:
        """Learn the visit: of languages one key away its own come first."""
        self._other.offer_first(languages_asked(view.visit) if view is not None else ())

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._usual = languages or usual_languages()
        said = self._said()
        self._show(said, languages_in_order(self._usual, said))

    def _as_it_came(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What is said, in the order in which it came, and what was added after it."""
        return {language: said[language] for language in dict.fromkeys((*self._stood, *said)) if language in said}

    def _said(self) -> dict[str, Any]:
        """What is said, by language."""
        raise NotImplementedError

    def _made_row(self, number: int) -> LanguageLine:
        """Make a row, and return its first line."""
        raise NotImplementedError

    def _row(self, number: int, said: Any) -> Iterable[tuple[QLineEdit, str]]:
        """The lines of a row, each with its part of what is `said` in its language; None: nothing is."""
        raise NotImplementedError

    def _show(self, said: Mapping[str, Any], languages: tuple[str, ...]) -> None:
        """Give each language its row. A field that says what it is to say is left alone: one may be typing there."""
        while len(self._firsts) < len(languages):
            self._firsts.append(self._made_row(len(self._firsts)))
        self._languages = languages
        for number in range(len(self._firsts)):
            language = languages[number] if number < len(languages) else ""
            for line, text in self._row(number, said.get(language)):
                line.setVisible(bool(language))
                turn(line, language)
                if line.text().strip() != text:
                    line.setText(text)
        self.reword()

    def _name_languages(self) -> None:
        """Let the first line of each row name its language."""
        for language, line in zip(self._languages, self._firsts, strict=False):
            line.name_language(say.words.spoken(language), language)

    def _show_also(self, languages: Iterable[str]) -> None:
        """Give these languages rows, too, where they have none."""
        wanted = languages_in_order(self._languages, languages)
        if wanted != self._languages:
            self._show(self._said(), wanted)
            self.set_name(self._name)

    def _ask_in(self, language: str) -> None:
        self._show_also((language,))
        self._firsts[self._languages.index(language)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_back(self) -> None:
        self._firsts[0].setFocus(Qt.FocusReason.ShortcutFocusReason)


def languages_in_order(usual: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The usual languages in their order, then the others; what has no stated language comes last."""
    there = tuple(dict.fromkeys((*usual, *others)))
    return tuple(sorted(there, key=lambda language: language == NO_LANGUAGE))


def turn(line: QLineEdit, language: str) -> None:
    """Let a line be typed from the side its language is written from."""
    from_right = bool(language) and reads_from_right(language)
    line.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
    line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
