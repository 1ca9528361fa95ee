"""The offices somebody holds or held, as they are asked for: by which keys they are found, and how well they suit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from domain.naming.finding.frames import frame
from domain.naming.finding.keys import OFFICE
from domain.naming.finding.resemblance import is_like_script, resemblance
from domain.naming.scripts.letters import folded, has_digit, script_of
from domain.naming.scripts.readings import readings
from domain.naming.words.fields import field_of
from domain.naming.words.findable import Findable, FindableOffice
from domain.naming.words.lexicon import is_filler, is_word_of_office, stem
from domain.naming.words.sought import Sought
from domain.naming.words.titles import leftover, office_sought, places_in
from domain.naming.words.typed import Word, words_of_title

TEXT = OFFICE + OFFICE
"""What stands before a word of a title."""
_ALSO = {"prince": ("sovereign", "state"), "sovereign": ("state",), "heir": ("prince",)}
"""As what else who holds an office is asked for: a king is a head of state, but no president is asked for as a king."""
_OF_ORGANISATIONS = frozenset(("state", "secretary-general", "central-bank"))
"""What the head of an organisation is called in one language and another: president, director-general, 行长."""
_CODE_OF_A_STATE = 2
"""Letters of the code of a state; those of organisations are longer."""
_PLACE = OFFICE + "/"
"""What stands before the consonants of what a title names besides an office."""
_A_PLACE, _A_PLACE_ACROSS = 0.88, 0.85
"""How like two words are that name one place: in one script, and in two."""
_SHORTEST_FRAME = 2
_LONG_STEM = 5
"""Letters of a stem that tells a word of a title before it is typed whole."""


def office_keys(held: FindableOffice) -> set[str]:
    """By which keys the holder of an office is found: the classes of the office, its state, its places, its words."""
    offices, states = offices_and_states(held)
    named = {office for title in held.titles for office in office_sought(title)[0]}
    found = {f"{OFFICE}{office}:{state}" for office in offices for state in states}
    found.update(f"{OFFICE}{office}:" for office in named.union(*(_ALSO.get(office, ()) for office in named)))
    found.update(key for title in held.titles for place in places_in(title) for key in place_keys(place))
    return found | {TEXT + each for title in held.titles for each in stems_of(words_of_title(title))}


def place_keys(place: str, *, declined: bool = False) -> list[str]:
    """By what a place or a field is looked up, in any language: a field as it is listed, else the kinds of consonants.

    Args:
        declined: whether it may have an ending, which is left aside.
    """
    if field := field_of(place):
        return [f"{_PLACE}{field}"]
    frames = dict.fromkeys(frame(sound) for sound in readings(place))
    shorter = [each[:end] for each in frames for end in (-1, -2)] if declined else []
    return [_PLACE + each for each in dict.fromkeys((*frames, *shorter)) if len(each) >= _SHORTEST_FRAME]


def likeness_of_places(held: FindableOffice, places: Sequence[str]) -> float:
    """How like what is typed is to a place that a title names, 0 if it is none of them."""
    named = [each for title in held.titles for each in places_in(title)]
    return max(_likeness_of_place("".join(places), named), min(_likeness_of_place(place, named) for place in places))


def _likeness_of_place(typed: str, named: Sequence[str]) -> float:
    if field := field_of(typed):
        return float(field in map(field_of, named))
    like = ((resemblance(typed, each), each) for each in named)
    least = ((value, _A_PLACE if is_like_script(typed, each) else _A_PLACE_ACROSS) for value, each in like)
    return max((value for value, enough in least if value >= enough), default=0.0)


def with_states(entry: Findable) -> Findable:
    """An entry whose offices that name no state are of the one that the others name, if they name one alone."""
    told = [offices_and_states(held)[1] for held in entry.offices]
    named = set().union(*told)
    if len(named) != 1 or all(told):
        return entry
    offices = (held if of else replace(held, states=tuple(named)) for held, of in zip(entry.offices, told, strict=True))
    return replace(entry, offices=tuple(offices))


def offices_and_states(held: FindableOffice) -> tuple[set[str], set[str]]:
    """The classes of office its titles name, and the states: by its titles, its key, or what the record knows."""
    offices: set[str] = set()
    states: set[str] = set()
    for title in held.titles:
        found = office_sought(title)
        offices.update(found[0])
        states.update(found[1])
    states = states or set(office_sought(held.office.replace("-", " "))[1]) or set(held.states)
    for office, others in _ALSO.items():
        offices.update(others if office in offices else ())
    if offices & _OF_ORGANISATIONS and any(len(state) > _CODE_OF_A_STATE for state in states):
        offices |= _OF_ORGANISATIONS
    return offices, states


def asked_keys(asked: Sought) -> list[str]:
    """The keys of the office that is asked for, of each state named beside it."""
    return [f"{OFFICE}{office}:{state}" for office in asked.offices[:1] for state in asked.states or ("",)]


def is_asked_for(held: FindableOffice, asked: Sought) -> bool:
    """Whether an office is one of those asked for, and of one of the states named beside them."""
    offices, states = offices_and_states(held)
    return bool(offices & set(asked.offices)) and (not asked.states or bool(states & set(asked.states)))


def best_held(
    offices: Iterable[FindableOffice], asked: Sought, wanted: list[str], day: date
) -> tuple[FindableOffice, tuple[bool, bool, int, float, date]]:
    """Which of somebody's offices is meant, and how well: it suits, it is held, its words are typed, it is the last."""

    def weight(held: FindableOffice) -> tuple[bool, bool, int, float, date]:
        said = max((_share_said(asked, wanted, title) for title in held.titles), default=0.0)
        suits = not asked.offices or is_asked_for(held, asked)
        plain = -min((leftover(title) for title in held.titles), default=0) if asked.states else 0
        return suits, held.on(day), plain, said, held.since or date.min

    held = max(offices, key=weight)
    return held, weight(held)


def _share_said(asked: Sought, wanted: list[str], title: str) -> float:
    """How many of the words typed and of a title are words of both, of 1.

    Across two scripts the words for an office tell nothing: they sound more alike in one language than in another.
    """
    words = words_of_title(title)
    if script_of(asked.words[0].text) != script_of(title):
        words = tuple(word for word in words if not is_word_of_office(word.text))
    said = set(stems_of(words))
    return len(said & set(wanted)) / max(len(said | set(wanted)), 1)


def has_in_titles(entry: Findable, words: Sequence[Word]) -> bool:
    """Whether the titles of somebody have what is typed, or begin so as written: a few sounds begin too many words."""
    titles = [word.text for held in entry.offices for title in held.titles for word in words_of_title(title)]
    known = {stem(title) for title in titles}
    return all(
        (told := stem(word.text)) in known
        or any(folded(title).startswith(folded(word.text)) for title in titles)
        or (len(told) >= _LONG_STEM and any(each.startswith(told) for each in known))
        for word in words
        if not (is_filler(word.text) or has_digit(word.text)) and stem(word.text)
    )


def stems_of(words: Iterable[Word]) -> list[str]:
    """The stems of the words that tell something."""
    telling = (word.text for word in words if not is_filler(word.text) and not has_digit(word.text))
    return list(filter(None, map(stem, telling)))
