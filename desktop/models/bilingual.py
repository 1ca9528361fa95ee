"""Words shown in two languages: that of the window, and below it another one the record holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from desktop.models.cell import Cell
from desktop.wording.names import nearest_form
from desktop.wording.nearest import is_foreign, is_nearest, marked, marked_words
from desktop.wording.words import Words
from domain.core.names import Name
from domain.core.text import Wording


def second_words(wording: Mapping[str, Any], words: Words) -> str | None:
    """The same in another language, best in another script; None where the record has no other words."""
    first = words.pick(wording)
    others = [text for text in map(str, wording.values()) if text and text != first]
    foreign = [text for text in others if _script(text) != _script(first)]
    return next(iter(foreign or others), None)


def wording_cell(wording: Wording, words: Words, *, struck: bool = False) -> Cell:
    """A title, a place or an office in two languages."""
    second, about = second_words(wording, words), worded_in(wording, words)
    return Cell(marked_words(wording, words), second, struck=struck, about=about, translated=True)


def worded_in(wording: Wording, words: Words) -> str:
    """In which language words are shown where there are none in that of the window; empty where there are."""
    language = words.nearest(wording)
    if not language or not is_foreign(language, words):
        return ""
    return words("page.nearest-words", missing=words.language, shown=language)


def name_cell(names: dict[str, Name], words: Words, *, struck: bool = False) -> Cell:
    """A name in two scripts, or that it is to be advised."""
    if not names:
        return Cell(words("name.to-be-advised"), struck=struck, placeholder=True)
    second, about = second_words(names, words), recorded_in(names, words)
    return Cell(marked(names, words), second, struck=struck, about=about, translated=True)


def person_cell(names: dict[str, Name], position: Wording, words: Words, *, struck: bool = False) -> Cell:
    """A name above the office."""
    name = marked(names, words) or words("name.to-be-advised")
    about = recorded_in(names, words) or worded_in(position, words)
    return Cell(name, marked_words(position, words) or None, struck=struck, placeholder=not names, about=about)


def recorded_in(names: Mapping[str, Name], words: Words) -> str:
    """Which form of a name is shown where there is none in the language of the window; empty where there is."""
    if not is_nearest(names, words):
        return ""
    return words("page.nearest-form", missing=words.language, shown=nearest_form(names, words.language))


def _script(text: str) -> str:
    """The script of the first letter; none of a text without letters, such as the number of a room."""
    letter = next(filter(str.isalpha, text), None)
    return unicodedata.name(letter, "").partition(" ")[0] if letter is not None else ""
