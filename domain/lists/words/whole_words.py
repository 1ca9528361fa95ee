"""Tables of words that say one thing each where they stand alone: headings of groups, heads of columns."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from domain.core.packaged import packaged_text
from domain.naming.scripts.letters import folded

_AROUND = ' \t:：.*=_#-–—■◆●•»«"“”[]【】〔〕'
_WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʻʼ`´"))


@cache
def table_of(name: str) -> Mapping[str, str]:
    """What each of the words of a table says: its lines are what it is, a colon, and the words parted by bars."""
    lines = (line.partition(": ") for line in packaged_text("names", name).splitlines() if line[:1] != "#")
    told = {plain_words(words): said for said, _, listed in lines for words in listed.split("|")}
    return {words: said for words, said in told.items() if words}


def plain_words(words: str) -> str:
    """Words without what changes nothing: capitals, accents, apostrophes, signs around them."""
    said = folded(" ".join(words.split()).strip(_AROUND)).translate(_WITHOUT_APOSTROPHES)
    return said if said.isascii() and said.islower() else said.casefold().replace("ı", "i")
