"""How a side takes part in an item, in words: by video, from Tashkent."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.visit.parties import Participation


def participation_words(side: str, taking: Participation, words: Words) -> str:
    """A side and how it takes part: "Third side: by video, from Tashkent, line 4"."""
    parts = [words("participation.how", side=words.of("side", side), how=taking.how)]
    if taking.place:
        parts.append(words("participation.from", place=taking.place))
    return words.with_commas((*parts, words.pick(taking.link)) if taking.link else parts)
