"""Titles, offices and states as they stand beside a name, in many languages: what `resources/names` lists.

A phrase is known by the stems of its words, so that it is found declined; in scripts without blanks by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged, packaged_bytes
from domain.naming.scripts.letters import folded, is_unspaced, is_vague, runs_together
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.typed import Word, words_in

COURTESY = "courtesy"
NO_STATE = "-"
"""Instead of a code: words that name no state, though a state is called nearly so."""
MADE = "lexicon.json"
"""What is made of the lists beside it."""
_ENDING = late_pattern("(?:ogo|ego|omu|emu|imi|im|ik|oi|ei|aia|om|em|am|ov|nin|tin|din|in|un|[aeiou]+)$")
_SHORTEST_STEM = 3
_MOST_WORDS = 9
"""Words of a phrase at most."""
_SHORTEST_DECLINED = 4
_SHORTEST_INSIDE = 3
_MOST_ENDING = 4
_SEVERAL = 2
_OF_IN_AMHARIC = "የ"
_FEW_LETTERS, _FEW_OF_A_STATE, _BEGINNING = 4, 3, 3
"""A stem of so few letters tells an office, or a state, only with so many letters with which it begins as written."""
_APOSTROPHE = late_pattern("['’ʼ`ʻ]")
_PORTUGUESE_MINISTER = late_pattern(r"(ministr[ao]) (?=(?:da|das|do|dos) )")
"""How a minister of Portugal or Brazil is called: in full with "de Estado" behind it, whatever the field is."""


class Meaning(msgspec.Struct, frozen=True, array_like=True):
    """What a phrase means: a class of office, a state, or both."""

    office: str = ""
    state: str = ""


class Lexicon(msgspec.Struct):
    """Everything listed, by what it is looked up by."""

    phrases: dict[str, Meaning] = msgspec.field(default_factory=dict)
    inside: dict[str, Meaning] = msgspec.field(default_factory=dict)
    states: dict[str, str] = msgspec.field(default_factory=dict)
    states_inside: dict[str, str] = msgspec.field(default_factory=dict)
    states_as_written: dict[str, str] = msgspec.field(default_factory=dict)
    cities: dict[str, str] = msgspec.field(default_factory=dict)
    filler: frozenset[str] = frozenset()

    def encoded(self) -> bytes:
        """It as JSON, one key a line, of which `lexicon` is read."""
        return msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=1) + b"\n"


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without the ending of its case; never fewer than three letters."""
    if is_vague(word):
        plain = folded(word)
        return plain.removeprefix("ال") if len(plain) > _SHORTEST_DECLINED else plain
    first, *ending = _APOSTROPHE.split(word.removeprefix(_OF_IN_AMHARIC))
    sound = skeleton(first if ending and len(first) >= _SHORTEST_STEM else word.removeprefix(_OF_IN_AMHARIC))
    short = _ENDING.sub("", sound)
    return short if len(short) >= _SHORTEST_STEM else sound


def is_filler(word: str) -> bool:
    """Whether a word only joins others: of, der, и."""
    return folded(word) in lexicon().filler


def meaning_of(words: tuple[Word, ...]) -> Meaning | None:
    """What these words mean together, if they name an office or a state."""
    if any(is_unspaced(word.text) and len(word.text) > 1 for word in words):
        return None  # they stand in the lists as they are written
    known = lexicon()
    key = phrase(words)
    found: Meaning | None = known.phrases.get(key)
    if found is None and (state := _state(known, words) or _state_by_key(known, _but_for_its_end(words))):
        found = Meaning(state=state)
    return found


def state_as_written(words: Sequence[Word]) -> Meaning | None:
    """The state whose name these words are, letter by letter: Kenya, whose stem is a king's, and Nigeria, a Niger's."""
    found = lexicon().states_as_written.get(_written(words))
    return None if found is None else Meaning(state=found)


def state_of_city(words: Sequence[Word]) -> Meaning | None:
    """The state, or the part of one, that a city stands for whose name these words are, letter by letter."""
    found = lexicon().cities.get(_written(words))
    return None if found is None else Meaning(state=found)


def is_name_of_state(text: str) -> bool:
    """Whether a text is the name of a state and nothing else, in any language and in no case of it."""
    words = words_in(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    known = lexicon()
    telling = tuple(word for word in words if not is_filler(word.text)) or words
    inside = len(words) == 1 and folded(words[0].text) in known.states_inside
    named = known.states.get(phrase(telling, _FEW_OF_A_STATE), NO_STATE)
    return inside or state_as_written(words) is not None or named != NO_STATE


def state_named(text: str) -> str:
    """The ISO 3166 code of the state a text names and nothing else, in any language; empty where it names none."""
    words = words_in(text)
    if not words or len(words) > _MOST_WORDS:
        return ""
    known, written = lexicon(), state_as_written(words)
    if written is not None:
        return written.state
    telling = tuple(word for word in words if not is_filler(word.text)) or words
    named = known.states.get(phrase(telling, _FEW_OF_A_STATE), "") or known.states_inside.get(folded(text), "")
    return "" if named == NO_STATE else named


def _written(words: Sequence[Word]) -> str:
    return " ".join(folded(word.text) for word in words)


def phrase(words: Sequence[Word], few: int = _FEW_LETTERS) -> str:
    """By what a phrase is known: the stems of its words. One of few letters also by how it begins as it is written.

    So few sound alike in several languages: Tony is no Greek τον, and Kerry no Herr.
    """
    stems = [stem(word.text) for word in words]
    return _with_beginning(stems[0], words[0].text, few) if len(stems) == 1 else " ".join(stems)


def _with_beginning(found: str, word: str, few: int = _FEW_OF_A_STATE) -> str:
    if len(found) > few or is_vague(word) or is_unspaced(word):
        return found
    told = word.removeprefix(_OF_IN_AMHARIC).casefold().replace("й", "j")
    return f"{found}/{folded(told)[:_BEGINNING]}"


def _but_for_its_end(words: tuple[Word, ...]) -> str:
    """Several words, the last as it sounds: an ending may begin within the name, as in Шинэ Зеландын."""
    if len(words) < _SEVERAL:
        return ""
    return " ".join((*(stem(word.text) for word in words[:-1]), skeleton(words[-1].text)))


def names_inside(code: str) -> tuple[str, ...]:
    """What a state is called in scripts that need no blanks."""
    return tuple(name for name, of in lexicon().states_inside.items() if of == code and is_unspaced(name))


def is_word_of_office(word: str) -> bool:
    """Whether a word stands in the name of some office: secretary, chief; it is no place by itself."""
    return stem(word) in _words_of_offices()


@cache
def _words_of_offices() -> frozenset[str]:
    return frozenset(each for key, meaning in lexicon().phrases.items() if not meaning.state for each in key.split())


def meaning_inside(text: str) -> Meaning | None:
    """What a title means that is written without blanks, or with a blank, in a script that needs none."""
    found: Meaning | None = lexicon().inside.get(folded(text))
    return found


def parts_inside(text: str) -> Iterator[tuple[int, int, Meaning]]:
    """Where offices and states stand in a text without blanks, the longest first; no two overlap."""
    known, small = lexicon(), folded(text)
    taken = [False] * len(small)
    for length in range(min(_MOST_WORDS * 2, len(small)), 0, -1):
        for at in range(len(small) - length + 1):
            part = small[at : at + length]
            meaning = known.inside.get(part)
            if meaning is None and part in known.states_inside:
                meaning = Meaning(state=known.states_inside[part])
            if meaning is not None and not _may_stand(part, small, at, meaning):
                continue
            if meaning is not None and not any(taken[at : at + length]):
                taken[at : at + length] = [True] * length
                yield at, at + length, meaning


def _may_stand(part: str, text: str, at: int, meaning: Meaning) -> bool:
    """Whether a title may stand there; one of a single Korean letter stands behind the name: 왕이 is no king."""
    if not is_unspaced(part):
        return _stands_alone(text, at, len(part), meaning)
    short = len(part) == 1 and "\uac00" <= part <= "\ud7a3" and meaning.office not in ("", COURTESY)
    return not short or at > 0 or len(text) == 1


def _stands_alone(text: str, at: int, length: int, meaning: Meaning) -> bool:
    """Whether a title in Thai letters and the like is no part of a word: it begins the text, and is no letter or two.

    The name of a state stands at the beginning or at the end.
    """
    first, last = at == 0, at + length == len(text)
    return length >= _SHORTEST_INSIDE and (first or (last and bool(meaning.state)))


def _state(known: Lexicon, words: Sequence[Word]) -> str:
    """The state of a phrase; its last word may have an ending more."""
    if len(words) > 1:
        return _state_by_key(known, phrase(words, _FEW_OF_A_STATE))
    word = words[0].text
    keys = (_with_beginning(key, word) for key in _with_fewer_letters(stem(word)))
    found = next(filter(None, map(known.states.get, keys)), "")
    return "" if found == NO_STATE else found


def _state_by_key(known: Lexicon, key: str) -> str:
    return next(filter(None, map(known.states.get, _with_fewer_letters(key))), "")


def _with_fewer_letters(key: str) -> Iterator[str]:
    """A key, and what is left of it without an ending of its last word."""
    yield key
    most = min(_MOST_ENDING, len(key) - _SHORTEST_DECLINED, len(key.rpartition(" ")[2]) - 1)
    yield from (key[:-less] for less in range(1, most + 1))


@cache
def lexicon() -> Lexicon:
    """Everything listed, ready to be looked up, as `scripts/name-lexicon` made it of the lists."""
    return msgspec.json.decode(packaged_bytes("names", MADE), type=Lexicon)


def lexicon_of_lists() -> Lexicon:
    """Everything listed, made of the lists themselves: it takes a third of a second."""
    known = Lexicon(filler=frozenset(folded(word) for word in _read("filler.txt").replace("|", " ").split()))
    for code, key in _rows("territories.txt"):
        if runs_together(key):
            known.states_inside.setdefault(key, code)
        (known.states_inside if is_unspaced(key) else known.states).setdefault(key, code)
    for code, name in _rows("nationalities.txt"):
        if is_unspaced(name):
            known.states_inside[name] = code
        else:
            known.states[_key(name, known, _FEW_OF_A_STATE)] = code
    for code, name in chain(_rows("states.txt"), _rows("nationalities.txt")):
        if code == NO_STATE:
            continue
        known.states_as_written[_written(words_in(name))] = code
        if runs_together(name):
            known.states_inside[folded(name)] = code
    known.cities = {_written(words_in(name)): code for code, name in _rows("cities.txt") if not is_unspaced(name)}
    for code, name in _rows("cities.txt"):
        if is_unspaced(name):
            known.states_inside.setdefault(folded(name), code)
    _enter_offices(known)
    return known


def _enter_offices(known: Lexicon) -> None:
    """Enter offices and courtesies, and ranks of armed forces, which are courtesies."""
    for office, name in _rows("offices.txt"):
        _enter(known, office, name)
    for _, name in _rows("ranks.txt"):
        _enter(known, f"{COURTESY}-inside" if is_unspaced(name) else COURTESY, name)


def _enter(known: Lexicon, office: str, said: str) -> None:
    name, _, state = said.partition("@")
    meaning = Meaning(office.removesuffix("-inside"), state)
    if office.endswith("-inside") or runs_together(name):
        known.inside.setdefault(folded(name.strip()), meaning)
    if office.endswith("-inside") or is_unspaced(name):
        return
    if key := _key(name, known):
        known.phrases.setdefault(key, meaning)
    if _PORTUGUESE_MINISTER.match(said):
        _enter(known, office, _PORTUGUESE_MINISTER.sub(r"\1 de estado ", said))


def _key(name: str, known: Lexicon, few: int = _FEW_LETTERS) -> str:
    words = tuple(word for word in words_in(name) if folded(word.text) not in known.filler)
    return phrase(words or words_in(name), few)


def _rows(name: str) -> Iterator[tuple[str, str]]:
    for line in _read(name).splitlines():
        what, colon, listed = line.partition(":")
        if colon and not line.startswith("#"):
            yield from ((what, each.strip()) for each in listed.split("|") if each.strip())


def _read(name: str) -> str:
    return packaged("names", name).read_text(encoding="utf-8")
