"""Finding persons by whatever somebody types: a name in any script, with a title or without, or an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from domain.naming.finding.fit import Fit
from domain.naming.finding.fitting import fit as fit_of
from domain.naming.finding.found import Found, How
from domain.naming.finding.held_offices import (
    TEXT,
    asked_keys,
    best_held,
    has_in_titles,
    is_asked_for,
    likeness_of_places,
    office_keys,
    offices_and_states,
    place_keys,
    stems_of,
    with_states,
)
from domain.naming.finding.keys import OFFICE, Keys
from domain.naming.finding.name_index import NameIndex, Ranked
from domain.naming.finding.slips import fit_but_for_a_slip
from domain.naming.scripts.letters import is_unspaced, is_vague
from domain.naming.words.findable import Findable
from domain.naming.words.lexicon import is_filler
from domain.naming.words.sought import Sought, sought_by
from domain.naming.words.titles import may_be_a_place
from domain.naming.words.typed import Word

_OF_REGIONS = ("state", "government", "governor", "secretary-general")
"""What the heads of parts of states are called in one language and another: Head, President, Governor."""
_AS_A_NAME = 0.97
"""How well a name must fit that may be a place as well."""
_OF_MORE_WORDS = 0.02
"""How much likelier somebody is meant for each word more that is one of his names."""
_MOST_HOLDERS = 200
"""Holders of an office looked at at most."""
_IN_OFFICE = 0.004
"""How much sooner somebody in office is meant than somebody alike who is not."""
_OF_THE_OFFICE = 0.1
"""How much likelier somebody is meant whose office is typed beside the name."""
_OF_THE_OFFICE_OF_A_STATE = 0.4
"""The same where the state is typed as well, and his family name with another given name."""
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
        entry = with_states(entry)
        self._names.put(person, entry, {key for held in entry.offices for key in office_keys(held)})

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
        if asked.offices and asked.name and (of_place := self._of_a_place(asked, limit, day)):
            sure = {
                each: found[each] for each, fit in named if fit.score >= _AS_A_NAME or self._has_office(each, asked)
            }
            return list({**sure, **of_place, **found}.values())[:limit]
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
        return list(found.values())[:limit] or self._with_a_slip(asked, limit)

    def _with_a_slip(self, asked: Sought, limit: int) -> list[Found]:
        """Whose name may be typed with a slip, where nothing else is found; beside an office those who have it."""
        words = asked.name or asked.words
        fitting = [
            (value, person)
            for person, entry in self._names.resembling(words)
            if not asked.offices or any(is_asked_for(held, asked) for held in entry.offices)
            if (value := fit_but_for_a_slip(words, entry))
        ]
        best = sorted(fitting, key=lambda each: -each[0])
        return [Found(person, "misspelt") for _, person in best][:limit]

    def _named(self, asked: Sought, limit: int, day: date) -> Ranked:
        """Who bears the name, without its titles; and with them, as there are persons called King."""
        doubtful = asked.untitled if asked.untitled != asked.name else ()
        best: dict[str, Fit] = {}
        beside: Ranked | None = None
        for words in dict.fromkeys(filter(None, _ways(asked, doubtful))):
            titled = bool(asked.offices) and words == asked.words != asked.name
            ranked = self._names.ranked(words, limit, alike=not (titled and is_unspaced(words[0].text)))
            beside = ranked if words == asked.unstated else beside
            for person, fit in ranked:
                if (fit.misspelt and (titled or asked.names_office)) or (titled and fit.score < _LIKELY):
                    continue
                if asked.offices and fit.score < _LIKELY and not (fit.misspelt or self._has_office(person, asked)):
                    continue
                if words != doubtful or fit.score >= _LIKELY_STATE or self._is_also_named(person, fit, asked):
                    best[person] = max(best.get(person, Fit()), _with_more_words(fit, words, asked))
        for person, fit in self._beside_a_state(asked, limit, beside):
            best[person] = max(best.get(person, Fit()), fit)
        weights = {
            person: self._weight(person, entry, best[person], asked, day)
            for person, entry in self._names.keys.entries(list(best))
        }
        return sorted(best.items(), key=lambda each: -weights[each[0]])

    def _surely_named(self, person: str, fit: Fit, asked: Sought) -> bool:
        """Whether what may be the name of a state is somebody's who has the office typed: King Philippe."""
        if fit.score < _LIKELY_STATE or not asked.offices or not self._has_office(person, asked):
            return False
        entry = self._names.keys.entry(person)
        forms = tuple(form for form in entry.forms if not is_vague(form.given + form.family))
        plain = not any(is_vague(word.text) for word in asked.untitled)
        return plain and fit_of(asked.untitled, Findable(forms)).score >= _LIKELY_STATE

    def _wholly_named(self, asked: Sought, named: Ranked) -> list[str]:
        """Whose name is all that is typed, though it may be read as an office: 왕이, who is no king; Y. H. Ri."""
        least = _LIKELY if any(word.initial for word in asked.words) else _WHOLLY
        return [person for person, _ in named if fit_of(asked.words, self._names.keys.entry(person)).score >= least]

    def _is_also_named(self, person: str, fit: Fit, asked: Sought) -> bool:
        """Whether somebody of the office typed bears what may be the name of a state, or a name beside it."""
        several = sum(not word.particle for word in asked.untitled) > 1
        return self._has_office(person, asked) and (several or fit.score >= _DECLINED)

    def _has_office(self, person: str, asked: Sought) -> bool:
        return any(
            set(offices_and_states(held)[0]) & set(asked.offices) for held in self._names.keys.entry(person).offices
        )

    def _beside_a_state(self, asked: Sought, limit: int, ranked: Ranked | None) -> Iterator[tuple[str, Fit]]:
        """Who bears the name beside which a state is named that an office of his names: Felipe VI de España."""
        for person, _ in self._names.ranked(asked.unstated, limit) if ranked is None else ranked:
            fit = fit_of(asked.unstated, self._names.keys.entry(person))
            if fit.score >= _LIKELY and not fit.misspelt and self._is_of_state(person, asked):
                yield person, fit

    def _is_of_state(self, person: str, asked: Sought) -> bool:
        return any(offices_and_states(held)[1] & set(asked.states) for held in self._names.keys.entry(person).offices)

    def _weight(self, person: str, entry: Findable, fit: Fit, asked: Sought, day: date) -> float:
        holds = any(held.on(day) for held in entry.offices)
        suits = bool(asked.offices) and any(is_asked_for(held, asked) for held in entry.offices)
        suits = suits or (not asked.name and self._has_office(person, asked))
        office = _OF_THE_OFFICE_OF_A_STATE if suits and asked.states and fit.misspelt else _OF_THE_OFFICE
        return fit.score + _IN_OFFICE * holds + office * suits

    def _holding(self, asked: Sought, limit: int, day: date) -> list[Found]:
        """Who holds or held the office; the holder of the day first, then whose title has more of the words."""
        wanted = stems_of(asked.words)
        if not wanted and not asked.offices:
            return []
        keys = self._names.keys
        persons = dict.fromkeys(
            person for key in asked_keys(asked) for person in keys.having([[key]], _MOST_HOLDERS, whole=True)
        )
        if not (asked.offices and asked.states):
            by_text = keys.having([[TEXT + each] for each in wanted], _MOST_HOLDERS, whole=False) if wanted else ()
            said = dict.fromkeys(person for person in by_text if has_in_titles(keys.entry(person), asked.words))
            persons = said or (persons if asked.names_office else {})
        if len(asked.states) > 1:
            persons = dict.fromkeys(self._between(persons, asked))
        ranked = []
        for person in persons:
            held, score = best_held(keys.entry(person).offices, asked, wanted, day)
            how: How = "office" if held.on(day) else "former-office"
            ranked.append((score, Found(person, how, held.key)))
        return [found for _, found in sorted(ranked, key=lambda each: each[0], reverse=True)][:limit]

    def _of_a_place(self, asked: Sought, limit: int, day: date) -> dict[str, Found]:
        """Who holds the office typed of a place that is typed beside it, however both are written."""
        places = [word.text for word in asked.name if not word.particle and may_be_a_place(word)]
        if not places or any(word.initial and not is_filler(word.text) for word in asked.name):
            return {}
        office = asked.offices[0]
        offices = _OF_REGIONS if office in _OF_REGIONS else (office,)
        said = [key for place in {*places, "".join(places)} for key in place_keys(place, declined=True)]
        groups = [[f"{OFFICE}{each}:" for each in offices], said]
        persons = self._names.keys.having(groups, _MOST_HOLDERS, whole=True) if said else []
        found = []
        for person in persons:
            held, like = max(
                ((held, likeness_of_places(held, places)) for held in self._names.keys.entry(person).offices),
                key=lambda each: each[1],
            )
            if like and set(offices_and_states(held)[0]) & set(offices):
                how: How = "office" if held.on(day) else "former-office"
                found.append(
                    ((held.on(day), office in offices_and_states(held)[0], like), Found(person, how, held.key))
                )
        return {each.person: each for _, each in sorted(found, key=lambda each: each[0], reverse=True)[:limit]}

    def _between(self, persons: Iterable[str], asked: Sought) -> Iterator[str]:
        """Whose office names no state but those asked for: the ambassador of one of them to another."""
        for person in persons:
            named = [set(offices_and_states(held)[1]) for held in self._names.keys.entry(person).offices]
            if any(states and states <= set(asked.states) for states in named):
                yield person


def _ways(asked: Sought, doubtful: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Which of the words typed may be a name: those that are no title, those behind titles, all of them."""
    if asked.name:
        yield from (asked.name, asked.cautious)
    yield doubtful
    if not asked.offices or not asked.states or asked.name:
        yield asked.words
    yield asked.fronted
    yield asked.further


def _with_more_words(fit: Fit, words: Sequence[Word], asked: Sought) -> Fit:
    """A fit, the better for each word that may be a courtesy and is one of the name as well."""
    if not asked.name or asked.offices or fit.score < _LIKELY:
        return fit
    return Fit(fit.score + _OF_MORE_WORDS * max(len(words) - len(asked.name), 0), fit.misspelt)
