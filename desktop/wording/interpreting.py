"""The languages somebody interprets between, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.programme.interpreting import Pair


def pair_words(pair: Pair, words: Words) -> str:
    """The languages someone interprets between: Kazakh–Russian, or one way, Kazakh → Russian."""
    return words(_code(pair), first=words.spoken(pair.first), second=words.spoken(pair.second))


def pair_in_codes(pair: Pair, words: Words) -> str:
    """The same by the codes of the languages, where there is little room: kk–ru."""
    return words(_code(pair), first=pair.first, second=pair.second)


def _code(pair: Pair) -> str:
    return "pair.both" if pair.both else "pair.one-way"
