"""Headings of a list of lines told by their shape: they stand bare among lines that name somebody with an office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.numbers_before import NUMBERED, number_of
from domain.lists.text.records import BETWEEN
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_particle, name_like, names_an_office

_SEPARATES = late_pattern(r"[,;:\t(（،、]|\s[–—-]\s|\d")
_CASED = ("latin", "cyrillic", "greek", "armenian")
_FEWEST = 3
_SHARE = 0.5
"""Which share of the lines names somebody whole, where the others are told by not doing so."""
_COURTEOUS = 0.8
_MOST_WORDS = 6
_GROUP = 2
"""Fewer persons are no group by the shape of what stands above them."""


def with_headings_marked(texts: Sequence[str], width: int) -> list[str]:
    """The lines of a list, a colon behind those that head a group, or the list, by their shape alone.

    Where nearly every line is somebody's name and office, what stands alone in capitals, or in words that are no name,
    before such a line names nobody.
    """
    said = [at for at, text in enumerate(texts) if kind_of_line(text) is None]
    whole = {at for at in said if _is_whole(texts[at])}
    if len(whole) < _FEWEST or len(whole) < _SHARE * len(said):
        return list(texts)
    heads = set(_heads(texts, said, whole, width))
    return [f"{text}:" if at in heads else text for at, text in enumerate(texts)]


def _heads(texts: Sequence[str], said: Sequence[int], whole: set[int], width: int) -> Iterator[int]:
    first, last = min(whole), max(whole)
    bare = [at for at in said if at not in whole and at <= last and _is_bare(texts[at])]
    marked = sum(_is_marked(texts[at]) for at in whole) >= _COURTEOUS * len(whole)
    counted = sum(bool(NUMBERED.match(texts[at])) for at in whole) >= _COURTEOUS * len(whole)
    in_capitals = set(_in_capitals(texts, bare, whole))
    for at in bare:
        above = at < first and marked and not name_and_office(texts[at])[1]
        between = counted and first < at and at + 1 in whole and not names_an_office(texts[at])
        of_words = marked and first < at and at + 1 in whole and _is_of_words(texts[at])
        if above or of_words or at in in_capitals or (between and _ends_whole(texts, at - 1, whole, width)):
            yield at


def _is_of_words(text: str) -> bool:
    """Whether a few words are no name and no office, as one of them is written small: `Household staff`."""
    small = any(word.islower() and word.isalpha() and not is_particle(word) for word in text.split())
    return small and not names_an_office(text)


def _in_capitals(texts: Sequence[str], bare: Sequence[int], whole: set[int]) -> Iterator[int]:
    """The lines in capitals that head a group: each of several of them has more than one person below it.

    One alone among persons may be a person, unless it is a single word, and one above each of them is his family name.
    """
    first, loud = min(whole), sum(texts[at].isupper() for at in whole) > len(whole) - _FEWEST
    capitals = [at for at in bare if texts[at].isupper() and (at < first or not names_an_office(texts[at]))]
    ends = (*capitals[1:], max(whole) + 1)
    below = {at: sum(at < each < end for each in whole) for at, end in zip(capitals, ends, strict=False)}
    groups = [at for at in capitals if at > first]
    small = any(below[at] < _GROUP for at in groups) if len(groups) > 1 else any(" " in texts[at] for at in groups)
    if loud or small:
        groups = []
    yield from (at for at in capitals if not loud and at < first and below[at] != 1)
    yield from groups


def _ends_whole(texts: Sequence[str], at: int, whole: set[int], width: int) -> bool:
    """Whether a line says all of somebody, so that the next one is not of him: it has an office, and room for more."""
    office = name_and_office(number_of(texts[at])[1])[1] if at in whole else ""
    return bool(office) and has_room(texts[at], texts[at + 1], width)


def width_of(lines: Sequence[str]) -> int:
    """How many letters the longest line with a number has as it was written; 0 where none has one."""
    written = (line for text in lines if NUMBERED.match(text) for line in text.split("\n"))
    return max(map(len, written), default=0)


def has_room(line: str, following: str, width: int) -> bool:
    """Whether the first word of a line would have stood in the one above, if both were of one sentence."""
    last = line.rsplit("\n", maxsplit=1)[-1]
    return len(last) + 1 + len(following.split(maxsplit=1)[0]) <= width


def _is_whole(text: str) -> bool:
    """Whether a line has a number, a courtesy, or an office behind a name."""
    if _is_marked(text) or BETWEEN in text:
        return True
    name, office = name_and_office(text)
    return bool(office) and bool(_SEPARATES.search(text)) and name_like(name) and names_an_office(office)


def _is_marked(text: str) -> bool:
    return bool(NUMBERED.match(text)) or has_courtesy(text)


def _is_bare(text: str) -> bool:
    """Whether a line is a few words with nothing between them, in letters that are large or small."""
    few = len(text.split()) <= _MOST_WORDS and "\n" not in text
    return few and script_of_text(text) in _CASED and not _SEPARATES.search(text)
