"""Whether somebody new follows in the office of whom he replaces, though it is not said in the very same words."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.naming.words.lexicon import is_filler
from domain.registry.office_words import class_in_some_words

_JOINED = late_pattern(r"\s*[,;/]\s+|\s+[-–—]\s+|\s+(?:and|et|и|және|und|y|e|तथा|و)\s+")
"""What stands between two offices that one person holds."""


def is_same_office(office: Wording, other: Wording) -> bool:
    """Whether two wordings name the same office, in a language of both: in the same words, or one as part of several.

    A "Press Adviser and Spokesperson" is followed by a "Spokesperson". Of another class none is the same: a prime
    minister and minister of defence is not followed by the minister, who ranks by his own office (protocol 2.8).
    """
    if class_in_some_words(office) != class_in_some_words(other):
        return False
    return any(_is_same(words, other[language]) for language, words in office.items() if language in other)


def _is_same(one: str, other: str) -> bool:
    words, others = _folded(one), _folded(other)
    return words == others or words in map(_folded, _JOINED.split(other)) or others in map(_folded, _JOINED.split(one))


def _folded(words: str) -> tuple[str, ...]:
    """The words that tell an office, without those between them: "of the", "du"."""
    plain = words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").casefold().replace("'", "' ").split()
    return tuple(word for word in plain if not is_filler(word.removesuffix("'"))) or tuple(plain)
