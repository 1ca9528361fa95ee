"""By which marks the names are looked up that a word of a text may be a slip of."""

from __future__ import annotations

from functools import lru_cache

from domain.naming.scripts.skeleton import bones, skeleton
from domain.naming.texts.text_words import words_of_text

SHORTEST_FAMILY_NAME = 5
"""How long a family name is, at least, of which another spelling is looked for where it stands alone."""
_SHORTEST_NAME = 3
_MARKED_LETTERS, _MARKED_BONES = 12, 3
"""How many letters, and how many consonants of them, tell a name nearly: endings of cases come behind them."""


@lru_cache(maxsize=20_000)
def likely_names(text: str) -> tuple[str, ...]:
    """The words of a text that may be names, as they are compared."""
    return tuple(word.plain for word in words_of_text(text) if len(word.plain) >= _SHORTEST_NAME)


@lru_cache(maxsize=20_000)
def marks_in_text(text: str) -> frozenset[str]:
    """The marks of the words of a text that may be names."""
    return frozenset(map(spelling_mark, likely_names(text)))


def spelling_marks(name: str) -> set[str]:
    """By what a family name is found among all registered ones by a word that is nearly it."""
    return {
        spelling_mark(word.plain) for word in words_of_text(name, any_case=True) if len(word.plain) >= _SHORTEST_NAME
    }


@lru_cache(maxsize=100_000)
def spelling_mark(word: str) -> str:
    """What a word shares with every other that is it but for a slip, and with its inflected forms.

    A short word stands for itself: it is misspelt in the given name beside it alone.
    """
    if len(word) < SHORTEST_FAMILY_NAME:
        return f"spelt:={word}"
    heard = bones(skeleton(word[:_MARKED_LETTERS]))
    return "spelt:" + "".join(sorted(set(heard[:_MARKED_BONES]))) + word[0]
