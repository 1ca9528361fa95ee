"""What is asked for by words typed: a name, with a title beside it or without, or the holder of an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, dropwhile

import msgspec
from msgspec.structs import replace

from domain.core.late_pattern import late_pattern
from domain.naming.compounds import field_and_commissioner, ministry_of, without_federal
from domain.naming.fields import field_of
from domain.naming.letters import folded, is_unspaced, runs_together
from domain.naming.lexicon import (
    COURTESY,
    Meaning,
    is_filler,
    is_word_of_office,
    meaning_inside,
    meaning_of,
    parts_inside,
    state_as_written,
    state_of_city,
)
from domain.naming.skeleton import skeleton
from domain.naming.typed import Word, is_number, words_in, words_of_title

_LONGEST = 8
_LONG_FOR_ONE_SOUND = 4
_WORDS_OF_AN_ADJECTIVE = 2
"""Words of a state's name that stand among those of an office: the South African Reserve Bank."""
_FURTHER = late_pattern(r"\s[-–—]\s|;\s|,\s")
"""What stands between two offices of one title."""
_OF_WHOM = frozenset(("state", "sovereign", "government"))
"""Whom many serve: behind a comma it is their house that is named, as in "Press Secretary, President's Office"."""
_AND = frozenset(("and", "et", "und", "и", "y", "e", "және", "ve", "و", "i"))


MINISTRIES = frozenset(
    {
        "minister", "trade", "labour", "justice", "interior", "health", "finance", "environment", "energy", "education",
        "economy", "defence", "culture", "agriculture", "transport",
    }
)  # fmt: skip
"""The classes of office of ministers."""
_COMMISSIONER = "commissioner"
_SHORTEST_COMPOUND = 12

Span = tuple[tuple[Word, ...], Meaning | None]
"""Words, and what they mean together: an office, a state, or nothing that is listed."""


class Sought(msgspec.Struct, frozen=True):
    """What words ask for."""

    words: tuple[Word, ...]
    """All of them."""
    name: tuple[Word, ...]
    """Those that are no title, office or state."""
    offices: tuple[str, ...] = ()
    """The classes of office they name, in their order."""
    states: tuple[str, ...] = ()
    cautious: tuple[Word, ...] = ()
    """As `name`, with what may be an initial as well as a title, as the M of M. Macron."""
    untitled: tuple[Word, ...] = ()
    """As `name`, with the words that name a state: they may be names as well, as Filip and Jordan are."""
    unstated: tuple[Word, ...] = ()
    """Where a state is named and no title: what stands beside it, as in Felipe VI de España."""
    further: tuple[Word, ...] = ()
    """As `name`, with words that name a state behind the first that is named: Mohamed Yameen of the Maldives."""
    fronted: tuple[Word, ...] = ()
    """Behind the titles that stand in front, all words: a title may be a name there, as in عبد العزيز آل الشيخ."""

    @property
    def names_office(self) -> bool:
        """Whether they name an office and nobody beside it."""
        return bool(self.offices) and not self.name


def sought_by(text: str) -> Sought:
    """What a text asks for."""
    words = tuple(word for word in _without_number_in_front(words_in(text), text) if not _says_nothing(word))
    spans = list(groups_in(words))
    meanings = [meaning for _, meaning in spans if meaning is not None]
    offices = tuple(meaning.office for meaning in meanings if meaning.office not in ("", COURTESY))
    titled = any(meaning.office for meaning in meanings)
    left = [
        word for each, meaning in spans for word in each
        if meaning is None or (not titled and meaning.state)
    ]  # fmt: skip
    weak = [word for each, meaning in spans for word in each if _is_weak(each, meaning)]
    name = tuple(word for word in left if not _only_joins(word) or word.particle)
    initials = all(word.initial for word in name) and not all(word.initial for word in words)
    if initials or all(word.particle for word in name):
        name = ()
    cautious = tuple(word for word in words if word in name or word in weak) if weak and name else name
    states = _named_states(spans)
    untitled = tuple(word for each, meaning in spans for word in each if meaning is None or not meaning.office)
    untitled = tuple(word for word in untitled if not _only_joins(word) or word.particle)
    if offices and all(word.particle for word in untitled):
        untitled = ()
    beside = tuple(word for each, meaning in spans for word in each if meaning is None and not _only_joins(word))
    unstated = beside if states and not titled else ()
    fronted = tuple(word for each, _ in _behind_titles(spans) for word in each) if titled and name else ()
    further = _with_further_states(spans) if name and offices else ()
    return Sought(words, name, offices, states, cautious, untitled, unstated, further, fronted)


def _with_further_states(spans: Sequence[Span]) -> tuple[Word, ...]:
    """The words of no title, with those of every state named but the first; nothing where one alone is named."""
    states = [words for words, meaning in spans if words and meaning is not None and not meaning.office]
    left = (words for words, meaning in spans if words in states[1:] or (meaning is None and not _only_joins(words[0])))
    return tuple(word for words in left for word in words) if len(states) > 1 else ()


def _behind_titles(spans: Sequence[Span]) -> Iterable[Span]:
    return dropwhile(lambda span: span[1] is not None and bool(span[1].office), spans)


def _says_nothing(word: Word) -> bool:
    """Whether a word is one sound over and over: it would begin like many a name."""
    if len(word.text) == _LONG_FOR_ONE_SOUND - 1 and len(set(folded(word.text))) == 1:
        return not (is_number(word.text) or is_unspaced(word.text))
    return len(word.text) >= _LONG_FOR_ONE_SOUND and not is_unspaced(word.text) and len(skeleton(word.text)) == 1


def _only_joins(word: Word) -> bool:
    """Whether a word only joins others, and is no number, as I may be, nor a name of one letter: Ван И."""
    if word.initial and word.text.isupper() and not word.text.isascii():
        return False
    return is_filler(word.text) and (word.initial or not is_number(word.text))


def _without_number_in_front(words: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """The words, the first as no number where no point stands behind it: XI Jinping, but VI. Fülöp."""
    if len(words) < 2 or not is_number(words[0].text) or text.strip().startswith(f"{words[0].text}."):
        return words
    return (replace(words[0], text=words[0].text.capitalize()), *words[1:])


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
    for group, meaning in _spans(words_of_title(title)):
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
    offices, states = [meaning.office for meaning in found], _named_states(read)
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


def _named_states(groups: Iterable[tuple[tuple[Word, ...], Meaning | None]]) -> tuple[str, ...]:
    """The states named; which state an office is of as a rule is left aside where another is named beside it.

    A Speaker of the House of Commons is of the United Kingdom, and of Canada where that is said.
    """
    told = [(words, meaning) for words, meaning in groups if meaning is not None and meaning.state]
    named = [meaning.state for words, meaning in told if not _is_of_a_state_as_a_rule(words, meaning)]
    return tuple(named or (meaning.state for _, meaning in told))


def _is_of_a_state_as_a_rule(words: tuple[Word, ...], meaning: Meaning) -> bool:
    """Whether the words name an office alone, which is listed with its state."""
    return bool(meaning.office) and (not words or _meant_together(words) is not None)


def _further_offices(title: str) -> Iterator[str]:
    """The offices that stand behind a dash or a comma: "Deputy Prime Minister – Minister of Foreign Affairs"."""
    end = len(title)
    for parting in reversed(list(_FURTHER.finditer(title))):
        part, end = title[parting.end() : end], parting.start()
        told = (meaning for _, meaning in groups_in(words_of_title(part)))
        first = next((each for each in told if each is None or each.office != COURTESY), None)
        if first is not None and first.office and not (parting.group().strip() == "," and first.office in _OF_WHOM):
            yield first.office


def _is_weak(words: Sequence[Word], meaning: Meaning | None) -> bool:
    return meaning is not None and len(words) == 1 and words[0].initial


def _parted(word: Word) -> Iterator[Word | Meaning]:
    """A word without blanks parted into the offices and states in it and what is left; a title that is one word."""
    if not runs_together(word.text):
        yield from _title_parted(word)
        return
    at = 0
    for first, end, meaning in sorted(parts_inside(word.text), key=lambda part: part[0]):
        if at < first:
            yield Word(word.text[at:first])
        yield meaning
        at = end
    if at < len(word.text):
        yield Word(word.text[at:])


def _title_parted(word: Word) -> tuple[Word | Meaning, ...]:
    """A title that is one word with its field, where it is not listed as it is; any other word as it is."""
    text = word.text
    if len(text) < _SHORTEST_COMPOUND or meaning_of((word,)) is not None:
        return (word,)
    if (rest := without_federal(text)) and meaning_of((Word(rest),)) is not None:
        return (Word(rest),)
    if field := field_and_commissioner(text):
        return (Meaning(_COMMISSIONER), Word(field))
    return (Meaning(field),) if (field := ministry_of(text)) in MINISTRIES else (word,)


def groups_in(words: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], Meaning | None]]:
    """The words in groups, as `_spans` has them; what stands inside a word that is parted has none beside it."""
    whole = _in_states(words)
    parted = list(
        chain.from_iterable(
            [each] if isinstance(each, Meaning) or at in whole else _parted(each)
            for at, each in _with_titles_of_several(words)
        )
    )
    yield from (((), each) for each in parted if isinstance(each, Meaning))
    yield from _spans([each for each in parted if isinstance(each, Word)])


def _with_titles_of_several(words: Sequence[Word]) -> Iterator[tuple[int, Word | Meaning]]:
    """The words by their places; two that are a title together as what they mean: 외교부 장관."""
    at = 0
    while at < len(words):
        pair = " ".join(word.text for word in words[at : at + 2])
        meaning = meaning_inside(pair) if is_unspaced(words[at].text) and at + 1 < len(words) else None
        yield at, words[at] if meaning is None else meaning
        at += 1 if meaning is None else 2


def _in_states(words: Sequence[Word]) -> set[int]:
    """Which words are of a state's name, letter by letter."""
    runs = ((at, end) for at in range(len(words)) for end in range(at + 1, min(at + _LONGEST, len(words)) + 1))
    return {each for at, end in runs if state_as_written(words[at:end]) for each in range(at, end)}


def _spans(words: Sequence[Word]) -> Iterator[tuple[tuple[Word, ...], Meaning | None]]:
    """The words in groups: those that mean an office or a state together, the longest first, and each other word."""
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            group = tuple(words[at : at + length])
            meaning = state_as_written(group) or _meant_together(group) or _meant_around_a_state(group)
            meaning = meaning or state_of_city(group)
            if meaning is not None:
                yield group, meaning
                break
        else:
            length = 1
            yield (words[at],), None
        at += length


def _meant_around_a_state(group: tuple[Word, ...]) -> Meaning | None:
    """What words mean among which a state is named: ministre canadienne des Affaires étrangères."""
    for at, end in combinations(range(1, len(group)), 2):
        if end - at <= _WORDS_OF_AN_ADJECTIVE and (state := _state_of(group[at:end])):
            office = _meant_together((*group[:at], *group[end:]))
            if office is not None and office.office not in ("", COURTESY) and not office.state:
                return Meaning(office.office, state)
    return None


@lru_cache(maxsize=20_000)
def _state_of(words: tuple[Word, ...]) -> str:
    """The state that words by themselves name, empty if none."""
    if is_filler(words[0].text) or is_filler(words[-1].text):
        return ""
    meaning = meaning_of(words)
    return meaning.state if meaning is not None and not meaning.office else ""


def _meant_together(group: tuple[Word, ...]) -> Meaning | None:
    """What several words mean, which begin and end with words that tell something; or one word."""
    if len(group) > 1 and (is_filler(group[-1].text) or is_filler(group[0].text)):
        return None
    if len(group) == 1 and not group[0].initial and len(group[0].text) > 1 and is_number(group[0].text):
        return None
    telling = tuple(word for word in group if not is_filler(word.text)) if len(group) > 1 else group
    return meaning_of(telling)
