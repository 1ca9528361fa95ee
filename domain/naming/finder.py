"""Finding persons by whatever somebody types: a name in any script, with a title or without, or an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from domain.naming.findable import Findable, Held
from domain.naming.fit import Fit
from domain.naming.fit import fit as fit_of
from domain.naming.found import Found, How
from domain.naming.keys import OFFICE, Keys
from domain.naming.letters import has_digit, is_unspaced, is_vague
from domain.naming.lexicon import is_filler, stem
from domain.naming.name_index import NameIndex, Ranked
from domain.naming.sought import Sought, leftover, office_sought, sought_by
from domain.naming.typed import Word, words_of_title

_TEXT = OFFICE + OFFICE
"""What stands before a word of a title."""
_ALSO = {"prince": ("sovereign", "state"), "sovereign": ("state",), "heir": ("prince",)}
"""As what else who holds an office is asked for: a king is a head of state, but no president is asked for as a king."""
_OF_ORGANISATIONS = frozenset(("state", "secretary-general", "central-bank"))
"""What the head of an organisation is called in one language and another: president, director-general, 行长."""
_CODE_OF_A_STATE = 2
"""Letters of the code of a state; those of organisations are longer."""
_MOST_HOLDERS = 200
"""Holders of an office looked at at most."""
_IN_OFFICE = 0.004
"""How much sooner somebody in office is meant than somebody alike who is not."""
_OF_THE_OFFICE = 0.1
"""How much likelier somebody is meant whose office is typed beside the name."""
_WHOLLY = 0.97
_LIKELY = 0.85
_DECLINED = 0.93
_LIKELY_STATE = 0.95
"""How well a name must fit that is the name of a state as well."""


class Finder:
    """Persons, found by names and offices. Earlier entered persons come first among equals."""

    def __init__(self, people: Iterable[tuple[str, Findable]] = (), keys: Keys | None = None) -> None:
        self._names = NameIndex(keys=keys)
        for person, entry in people:
            self.put(person, entry)

    def put(self, person: str, entry: Findable) -> None:
        """Enter a person, or what is known of him or her now."""
        entry = _with_states(entry)
        self._names.put(person, entry, {key for held in entry.offices for key in _office_keys(held)})

    def remove(self, person: str) -> None:
        """Leave a person out from now on."""
        self._names.remove(person)

    def look_anew(self) -> None:
        """Forget what was looked up: the keys changed."""
        self._names.look_anew()

    def near(self, names: Iterable[str]) -> list[str]:
        """Who shares one word with these names, and nearly shares another."""
        return self._names.near(names)

    def find(self, typed: str, limit: int, day: date) -> list[Found]:
        """The persons who may be meant, the likeliest first, and how each was found.

        Args:
            typed: a name or an office, whole or in part.
            limit: how many are answered at most.
            day: the day on which offices are held.
        """
        asked = sought_by(typed)
        if not asked.words:
            return []
        named = self._named(asked, limit, day)
        found = {person: Found(person, "misspelt" if fit.misspelt else "name") for person, fit in named}
        if asked.names_office or not named:
            by_office = {each.person: each for each in self._holding(asked, limit, day)}
            certain = {person for person, fit in named if fit.score >= _LIKELY and not fit.misspelt}
            sure = {person: each for person, each in found.items() if person in certain}
            if asked.names_office and by_office:
                sure = {person: found[person] for person, fit in named if self._surely_named(person, fit, asked)}
                sure = sure or {each: found[each] for each in self._wholly_named(asked, named)}
                found = {**sure, **by_office}
            else:
                found = {**sure, **by_office, **found}
        return list(found.values())[:limit]

    def _named(self, asked: Sought, limit: int, day: date) -> Ranked:
        """Who bears the name, without its titles; and with them, as there are persons called King."""
        ways = [asked.name, asked.cautious] if asked.name else []
        doubtful = asked.untitled if asked.untitled != asked.name else ()
        ways.append(doubtful)
        if not asked.offices or not asked.states or asked.name:
            ways.append(asked.words)
        best: dict[str, Fit] = {}
        for words in dict.fromkeys(filter(None, ways)):
            titled = bool(asked.offices) and words == asked.words != asked.name
            for person, fit in self._names.ranked(words, limit, alike=not (titled and is_unspaced(words[0].text))):
                if (fit.misspelt and (titled or asked.names_office)) or (titled and fit.score < _LIKELY):
                    continue
                if asked.offices and fit.score < _LIKELY and not (fit.misspelt or self._has_office(person, asked)):
                    continue
                if words != doubtful or fit.score >= _LIKELY_STATE or self._is_also_named(person, fit, asked):
                    best[person] = max(best.get(person, Fit()), fit)
        for person, fit in self._beside_a_state(asked, limit):
            best[person] = max(best.get(person, Fit()), fit)
        return sorted(best.items(), key=lambda each: -self._weight(each[0], each[1], asked, day))

    def _surely_named(self, person: str, fit: Fit, asked: Sought) -> bool:
        """Whether what may be the name of a state is somebody's who has the office typed: King Philippe."""
        plain = not any(is_vague(word.text) for word in asked.untitled)
        return plain and bool(asked.offices) and fit.score >= _LIKELY_STATE and self._has_office(person, asked)

    def _wholly_named(self, asked: Sought, named: Ranked) -> list[str]:
        """Whose name is all that is typed, though it may be read as an office: 왕이, who is no king."""
        return [person for person, _ in named if fit_of(asked.words, self._names.keys.entry(person)).score >= _WHOLLY]

    def _is_also_named(self, person: str, fit: Fit, asked: Sought) -> bool:
        """Whether somebody of the office typed bears what may be the name of a state, or a name beside it."""
        return self._has_office(person, asked) and (len(asked.untitled) > 1 or fit.score >= _DECLINED)

    def _has_office(self, person: str, asked: Sought) -> bool:
        return any(set(_of(held)[0]) & set(asked.offices) for held in self._names.keys.entry(person).offices)

    def _beside_a_state(self, asked: Sought, limit: int) -> Iterator[tuple[str, Fit]]:
        """Who bears the name beside which a state is named that an office of his names: Felipe VI de España."""
        for person, _ in self._names.ranked(asked.unstated, limit):
            fit = fit_of(asked.unstated, self._names.keys.entry(person))
            if fit.score >= _LIKELY and not fit.misspelt and self._is_of_state(person, asked):
                yield person, fit

    def _is_of_state(self, person: str, asked: Sought) -> bool:
        return any(_of(held)[1] & set(asked.states) for held in self._names.keys.entry(person).offices)

    def _weight(self, person: str, fit: Fit, asked: Sought, day: date) -> float:
        offices = self._names.keys.entry(person).offices
        holds = any(held.on(day) for held in offices)
        suits = bool(asked.offices) and any(_suits(held, asked) for held in offices)
        suits = suits or (not asked.name and self._has_office(person, asked))
        return fit.score + _IN_OFFICE * holds + _OF_THE_OFFICE * suits

    def _holding(self, asked: Sought, limit: int, day: date) -> list[Found]:
        """Who holds or held the office; the holder of the day first, then whose title has more of the words."""
        wanted = _stems(asked.words)
        if not wanted and not asked.offices:
            return []
        keys = self._names.keys
        persons = dict.fromkeys(
            person for key in _asked_keys(asked) for person in keys.having([[key]], _MOST_HOLDERS, whole=True)
        )
        if not (asked.offices and asked.states):
            by_text = keys.having([[_TEXT + each] for each in wanted], _MOST_HOLDERS, whole=False)
            persons = dict.fromkeys(by_text) or (persons if asked.names_office else {})
        if len(asked.states) > 1:
            persons = dict.fromkeys(self._between(persons, asked))
        ranked = []
        for person in persons:
            held, score = _best(keys.entry(person).offices, asked, wanted, day)
            how: How = "office" if held.on(day) else "former-office"
            ranked.append((score, Found(person, how, held.key)))
        return [found for _, found in sorted(ranked, key=lambda each: each[0], reverse=True)][:limit]

    def _between(self, persons: Iterable[str], asked: Sought) -> Iterator[str]:
        """Whose office names no state but those asked for: the ambassador of one of them to another."""
        for person in persons:
            named = [set(_of(held)[1]) for held in self._names.keys.entry(person).offices]
            if any(states and states <= set(asked.states) for states in named):
                yield person


def _office_keys(held: Held) -> set[str]:
    offices, states = _of(held)
    named = {office for title in held.titles for office in office_sought(title)[0]}
    found = {f"{OFFICE}{office}:{state}" for office in offices for state in states}
    found.update(f"{OFFICE}{office}:" for office in named.union(*(_ALSO.get(office, ()) for office in named)))
    return found | {_TEXT + each for title in held.titles for each in _stems(words_of_title(title))}


def _with_states(entry: Findable) -> Findable:
    """An entry whose offices that name no state are of the one that the others name, if they name one alone."""
    told = [_of(held)[1] for held in entry.offices]
    named = set().union(*told)
    if len(named) != 1 or all(told):
        return entry
    offices = (held if of else replace(held, states=tuple(named)) for held, of in zip(entry.offices, told, strict=True))
    return replace(entry, offices=tuple(offices))


def _of(held: Held) -> tuple[set[str], set[str]]:
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


def _asked_keys(asked: Sought) -> list[str]:
    return [f"{OFFICE}{office}:{state}" for office in asked.offices[:1] for state in asked.states or ("",)]


def _suits(held: Held, asked: Sought) -> bool:
    offices, states = _of(held)
    return bool(offices & set(asked.offices)) and (not asked.states or bool(states & set(asked.states)))


def _best(
    offices: Iterable[Held], asked: Sought, wanted: list[str], day: date
) -> tuple[Held, tuple[bool, bool, int, float, date]]:
    """Which of somebody's offices is meant, and how well: it suits, it is held, its words are typed, it is the last."""

    def weight(held: Held) -> tuple[bool, bool, int, float, date]:
        said = max(
            (
                len(set(wanted) & set(stems)) / max(len(set(wanted) | set(stems)), 1)
                for stems in (_stems(words_of_title(title)) for title in held.titles)
            ),
            default=0.0,
        )
        suits = not asked.offices or _suits(held, asked)
        plain = -min((leftover(title) for title in held.titles), default=0) if asked.states else 0
        return suits, held.on(day), plain, said, held.since or date.min

    held = max(offices, key=weight)
    return held, weight(held)


def _stems(words: Iterable[Word]) -> list[str]:
    telling = (word.text for word in words if not is_filler(word.text) and not has_digit(word.text))
    return list(filter(None, map(stem, telling)))
