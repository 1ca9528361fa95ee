"""Names shown in other letters than the reader's, and words in another language, as the record has none in his
(protocol 10.12).
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.wording.names import NEAREST, how_strange, nearest_form
from desktop.wording.words import Words
from domain.core.language_tag import base_of
from domain.core.names import Name
from domain.core.text import NO_LANGUAGE


def is_nearest(names: Mapping[str, Name], words: Words) -> bool:
    """Whether a name has no form in the reader's language, and the nearest one is shown."""
    return bool(names) and base_of(nearest_form(names, words.language)) != base_of(words.language)


def marked(names: Mapping[str, Name], words: Words) -> str:
    """A name as the reader is shown it, marked where its letters are not those of his language."""
    shown = words.pick(names)
    if not is_nearest(names, words) or not how_strange(nearest_form(names, words.language), words.language):
        return shown
    return f"{shown}\N{NO-BREAK SPACE}{NEAREST}"


def marked_words(wording: Mapping[str, str], words: Words) -> str:
    """Words as the reader is shown them, marked where they are stated to be of another language than his."""
    shown, language = words.pick(wording), words.nearest(wording)
    return f"{shown}\N{NO-BREAK SPACE}{NEAREST}" if shown and is_foreign(language, words) else shown


def is_foreign(language: str, words: Words) -> bool:
    """Whether a stated language is another than the reader's."""
    return language != NO_LANGUAGE and base_of(language) != base_of(words.language)


def in_lines(names: Mapping[str, Name], words: Words) -> str:
    """A name in lines of text, so marked; or that it is to be advised."""
    return marked(names, words) or words("name.to-be-advised")


def with_legend(text: str, words: Words) -> str:
    """Lines of text with what the mark says below them, where any name bears it."""
    return f"{text}\n{NEAREST} {words('sheet.nearest')}" if NEAREST in text else text


def without_mark(text: str) -> str:
    """A text of the window without the marks of what is shown in another language."""
    return text.replace(f"\N{NO-BREAK SPACE}{NEAREST}", "")
