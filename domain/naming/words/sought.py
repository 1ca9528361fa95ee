"""What is asked for by words typed: a name, with a title beside it or without, or the holder of an office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import dropwhile

import msgspec
from msgspec.structs import replace

from domain.naming.scripts.letters import folded, is_unspaced
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.lexicon import (
    COURTESY,
    Meaning,
    is_filler,
)
from domain.naming.words.typed import Word, is_number, words_in
from domain.naming.words.word_groups import Span, groups_in, named_states

_LONG_FOR_ONE_SOUND = 4


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
    states = named_states(spans)
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


def _is_weak(words: Sequence[Word], meaning: Meaning | None) -> bool:
    return meaning is not None and len(words) == 1 and words[0].initial
