"""What a title names: offices, states, and places or fields beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.words.fields import field_of
from domain.naming.words.lexicon import COURTESY, is_filler, is_word_of_office
from domain.naming.words.typed import Word, words_of_title
from domain.naming.words.word_groups import groups_in, named_states, spans_of

_FURTHER = late_pattern(r"\s[-–—]\s|;\s|,\s")
"""What stands between two offices of one title."""
_OF_WHOM = frozenset(("state", "sovereign", "government"))
"""Whom many serve: behind a comma it is their house that is named, as in "Press Secretary, President's Office"."""
_AND = frozenset(("and", "et", "und", "и", "y", "e", "және", "ve", "و", "i"))


@lru_cache(maxsize=20_000)
def leftover(title: str) -> int:
    """How many words of a title name neither an office nor a state."""
    return sum(meaning is None and not is_filler(each[0].text) for each, meaning in groups_in(words_of_title(title)))


@lru_cache(maxsize=20_000)
def places_in(title: str) -> tuple[str, ...]:
    """The words of a title that name no office: a region, a city, a field; and all of them as one: TamilNadu."""
    found = [
        word.text
        for each, meaning in groups_in(words_of_title(title))
        for word in each
        if (meaning is None or not meaning.office) and may_be_a_place(word)
    ]
    return tuple(dict.fromkeys((*found, "".join(found)))) if found else ()


def may_be_a_place(word: Word) -> bool:
    """Whether a word may name a place or a field: it joins no others, and is of the name of no office."""
    return not is_filler(word.text) and (not is_word_of_office(word.text) or bool(field_of(word.text)))


def without_state(title: str) -> str:
    """A title up to the name of a state, in whatever case that is, or from behind it where the title begins with it."""
    at, start, end = 0, -1, 0
    for group, meaning in spans_of(words_of_title(title)):
        begins = title.find(group[0].text, at)
        for word in group:
            at = title.find(word.text, at) + len(word.text)
        is_state = meaning is not None and bool(meaning.state) and not meaning.office
        if is_state and end:
            break
        if not is_state and (len(group) > 1 or not is_filler(group[0].text)):
            start, end = begins if start < 0 else start, at
    return title[max(start, 0) : end] or title


@lru_cache(maxsize=20_000)
def office_sought(title: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The classes of office and the states a title names; of several offices in it the first, and what is joined to it.

    "Press Secretary of the President" is no president.
    """
    read = list(groups_in(words_of_title(title)))
    found = [meaning for words, meaning in read if meaning is not None and not words]
    inside = bool(found)
    offices, states = [meaning.office for meaning in found], named_states(read)
    may_follow = not any(offices)
    for each, meaning in read:
        if not each:
            continue
        if meaning is None:
            may_follow = may_follow or any(word.text.casefold() in _AND for word in each)
        elif meaning.office and meaning.office != COURTESY and may_follow:
            offices.append(meaning.office)
            may_follow = False
    kept = offices[-1:] if inside else [*offices, *_further_offices(title)]
    return tuple(dict.fromkeys(filter(None, kept))), tuple(dict.fromkeys(states))


def _further_offices(title: str) -> Iterator[str]:
    """The offices that stand behind a dash or a comma: "Deputy Prime Minister – Minister of Foreign Affairs"."""
    end = len(title)
    for parting in reversed(list(_FURTHER.finditer(title))):
        part, end = title[parting.end() : end], parting.start()
        told = (meaning for _, meaning in groups_in(words_of_title(part)))
        first = next((each for each in told if each is None or each.office != COURTESY), None)
        if first is not None and first.office and not (parting.group().strip() == "," and first.office in _OF_WHOM):
            yield first.office
