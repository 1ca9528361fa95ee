"""Words in groups: those that mean an office or a state together, and each other word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations

from domain.naming.scripts.letters import is_unspaced, runs_together
from domain.naming.words.compounds import field_and_commissioner, ministry_of, without_federal
from domain.naming.words.lexicon import (
    COURTESY,
    Meaning,
    is_filler,
    meaning_inside,
    meaning_of,
    parts_inside,
    state_as_written,
    state_of_city,
)
from domain.naming.words.typed import Word, is_number

_LONGEST = 8
_WORDS_OF_AN_ADJECTIVE = 2
"""Words of a state's name that stand among those of an office: the South African Reserve Bank."""
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


def groups_in(words: Sequence[Word]) -> Iterator[Span]:
    """The words in groups, as `spans_of` has them; what stands inside a word that is parted has none beside it."""
    whole = _in_states(words)
    parted = list(
        chain.from_iterable(
            [each] if isinstance(each, Meaning) or at in whole else _parted(each)
            for at, each in _with_titles_of_several(words)
        )
    )
    yield from (((), each) for each in parted if isinstance(each, Meaning))
    yield from spans_of([each for each in parted if isinstance(each, Word)])


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


def spans_of(words: Sequence[Word]) -> Iterator[Span]:
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


def named_states(groups: Iterable[Span]) -> tuple[str, ...]:
    """The states named; which state an office is of as a rule is left aside where another is named beside it.

    A Speaker of the House of Commons is of the United Kingdom, and of Canada where that is said.
    """
    told = [(words, meaning) for words, meaning in groups if meaning is not None and meaning.state]
    named = [meaning.state for words, meaning in told if not _is_of_a_state_as_a_rule(words, meaning)]
    return tuple(named or (meaning.state for _, meaning in told))


def _is_of_a_state_as_a_rule(words: tuple[Word, ...], meaning: Meaning) -> bool:
    """Whether the words name an office alone, which is listed with its state."""
    return bool(meaning.office) and (not words or _meant_together(words) is not None)
