"""Names shown in another language than the reader's, as the record has no form in his: marked (protocol 10.12)."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.wording.names import NEAREST, nearest_form
from desktop.wording.words import Words
from domain.core.language_tag import base_of
from domain.core.names import Name


def is_nearest(names: Mapping[str, Name], words: Words) -> bool:
    """Whether a name has no form in the reader's language, and the nearest one is shown."""
    return bool(names) and base_of(nearest_form(names, words.language)) != base_of(words.language)


def with_mark(shown: str) -> str:
    """A name with the mark behind it, on the same line."""
    return f"{shown}\N{NO-BREAK SPACE}{NEAREST}"


def in_lines(names: Mapping[str, Name], words: Words) -> str:
    """A name in lines of text, marked where it is in another language; or that it is to be advised."""
    if not names:
        return words("name.to-be-advised")
    return with_mark(words.pick(names)) if is_nearest(names, words) else words.pick(names)


def with_legend(text: str, words: Words) -> str:
    """Lines of text with what the mark says below them, where any name bears it."""
    return f"{text}\n{NEAREST} {words('sheet.nearest')}" if NEAREST in text else text
