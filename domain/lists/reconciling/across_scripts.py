"""Who on a new list is who on the standing one where their names are in no script in common: 习近平 and Xi Jinping.

Letters of two scripts are too far apart for a likeness: the finder of names reads them as the press of all states does.
It looks among the members of one side alone, so that a name which fits nobody else is his whose it fits best.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

import msgspec

from domain.core.names import Name, is_han
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.words.list_language import scripts_in
from domain.naming.finding.fit import FOUND, NONE, Fit
from domain.naming.finding.name_index import NameIndex
from domain.naming.scripts.letters import script_of
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.findable import Findable, PartedName
from domain.naming.words.typed import words_in
from domain.registry.office_class import OfficeClass
from domain.registry.office_words import class_in_some_words

_LIKELY = 0.85
"""How well a name fits at least that is taken for one of somebody."""
_LIKELY_IN_HAN = 0.93
"""The same of a Chinese or Japanese name in characters: its few syllables begin like those of many others."""
_EQUAL = 0.96
"""The same where nothing else tells it: neither his place on the list nor his office. Namesakes fit nearly as well."""
_FOREIGN_IN_HAN = "·"
"""What parts the names of a foreigner in Chinese: of Macron, who is told by many syllables."""
_APART = 0.03
"""How much better it fits than the next one."""
_MOST = 400
"""For how many on a list the finder is asked at most: no delegation has more."""
_PARTED = frozenset({"LATIN", "CYRILLIC", "GREEK"})
"""Scripts by which family names are written letter by letter."""
_FEWEST = 3
"""Of fewer than these the order of a list tells nothing."""
_TWO = 2


class AcrossScripts(msgspec.Struct, frozen=True):
    """Entries, by their place in the list from 0, and the members they are, or may be: the officer is asked."""

    members: Mapping[int, str]
    asked: Mapping[int, str]


_Fits = dict[tuple[int, str], Fit]
_Forms = tuple[tuple[str, Name], ...]


def across_scripts(
    entries: Sequence[ListedPerson], members: Sequence[Member], found: Mapping[int, str]
) -> AcrossScripts:
    """Whom of the members those are that are nobody so far, and have no name in letters of theirs.

    Args:
        found: who is who already.
    """
    taken = {*found.values()}
    left = [at for at, entry in enumerate(entries) if at not in found and entry.names and not entry.struck]
    free = [member for member in members if member.id not in taken and member.names and member.travels]
    foreign = _in_other_scripts(entries, left, free)
    left = [at for at in left if foreign[at]][:_MOST]
    if not left:
        return AcrossScripts({}, {})
    by_id = {member.id: member for member in free}
    fits = _fits({at: entries[at] for at in left}, free, foreign)
    pairs = dict(_best_pairs(fits))
    places = _Places.of(entries, members)
    alone = {
        at: key
        for at, key in pairs.items()
        if _fits_alone(fits, at, key, _least(entries[at], by_id[key])) and not _goes_on(entries[at], by_id[key])
    }
    agreeing = sum(places.agree(at, key) for at, key in {**found, **alone}.items())
    as_listed = places.same_size and 2 * agreeing > len(places.entries)
    sure = {
        at: key
        for at, key in alone.items()
        if _is_told(fits[at, key], entries[at], by_id[key], placed=as_listed and places.agree(at, key))
    }
    by_place = _by_place(places, [at for at in left if at not in sure], free, {*sure.values()}, foreign)
    told = {**found, **sure}
    agreeing = sum(places.agree(at, key) for at, key in told.items())
    in_order = places.same_size or 2 * agreeing > len(places.entries)
    asked = {at: key for at, key in by_place.items() if in_order and _may_be(entries[at], by_id[key])}
    asked |= {at: key for at, key in pairs.items() if at not in sure and fits[at, key].score >= FOUND}
    return AcrossScripts(sure, asked)


def fits_of_names(entry: ListedPerson, members: Sequence[Member]) -> dict[str, float]:
    """How well the names of somebody on a list fit those of members in other letters, by the finder, from 0 to 1."""
    named = [member for member in members if member.names] if entry.names else []
    foreign = _in_other_scripts([entry], [0], named)
    free = [member for member in named if member.id in foreign[0]]
    return {key: fit.score for (_, key), fit in _fits({0: entry}, free, foreign).items()}


def _in_other_scripts(
    entries: Sequence[ListedPerson], places: Iterable[int], members: Sequence[Member]
) -> dict[int, set[str]]:
    """The members who have no name in letters of those of an entry, by its place."""
    theirs = {member.id: _scripts(member.names.values()) for member in members}
    own = {at: _scripts(entries[at].names.values()) for at in places}
    others = {
        scripts: {key for key, held in theirs.items() if not scripts & held} for scripts in {*own.values()}
    }  # fmt: skip
    return {at: others[scripts] for at, scripts in own.items()}


def _scripts(names: Iterable[Name]) -> frozenset[str]:
    return frozenset(chain.from_iterable(scripts_in(str(name)) for name in names))


def _fits(entries: Mapping[int, ListedPerson], members: Sequence[Member], foreign: Mapping[int, set[str]]) -> _Fits:
    """How well each entry fits the members whose names are in other letters, where it fits at all."""
    fits: _Fits = {}
    own = tuple((at, tuple(entry.names.items())) for at, entry in entries.items())
    theirs = tuple((member.id, tuple(member.names.items())) for member in members)
    for at, key, fit in _told_apart(own, theirs):
        if key in foreign[at]:
            fits[at, key] = max(fits.get((at, key), NONE), fit)
    return fits


@lru_cache(maxsize=8)
def _told_apart(
    entries: tuple[tuple[int, _Forms], ...], members: tuple[tuple[str, _Forms], ...]
) -> tuple[tuple[int, str, Fit], ...]:
    """Who may be whom by the finder. A list is reconciled again with each answer of the officer, its names the same.

    Each is looked for among the others: of two scripts one is often the better told from the other.
    """
    among_members = NameIndex((key, _findable(names)) for key, names in members)
    among_entries = NameIndex((str(at), _findable(names)) for at, names in entries)
    found = [(at, key, fit) for at, names in entries for key, fit in _found(among_members, names, len(members))]
    found += [(int(at), key, fit) for key, names in members for at, fit in _found(among_entries, names, len(entries))]
    return tuple(found)


def _found(index: NameIndex, names: _Forms, count: int) -> Iterable[tuple[str, Fit]]:
    """Whom any of somebody's names may mean; there are so many at most."""
    texts = [str(name) if is_han(name.family) else name.in_full for _, name in names]
    return chain.from_iterable(index.ranked(words_in(text), count + 1) for text in texts)


def _findable(names: _Forms) -> Findable:
    return Findable(tuple(
        PartedName(name.given, name.family, name.patronymic, language, name.leads_with_family)
        for language, name in names
    ))  # fmt: skip


def _best_pairs(fits: _Fits) -> Iterable[tuple[int, str]]:
    """Who fits whom best, each of both being the best of the other."""
    taken: set[object] = set()
    for (at, key), _ in sorted(fits.items(), key=lambda each: (-_worth(each[1]), each[0])):
        if at not in taken and key not in taken:
            taken |= {at, key}
            yield at, key


def _worth(fit: Fit) -> float:
    return fit.score - (_APART if fit.misspelt else 0.0)


def _least(entry: ListedPerson, member: Member) -> float:
    """How well the names of both must fit at least."""
    names = (*entry.names.values(), *member.names.values())
    in_han = any(is_han(str(name)) and _FOREIGN_IN_HAN not in str(name) for name in names)
    return _LIKELY_IN_HAN if in_han else _LIKELY


def _fits_alone(fits: _Fits, at: int, key: str, least: float) -> bool:
    """Whether an entry fits a member well, and neither of them another nearly as well."""
    fit = fits[at, key]
    others = (other.score for (entry, member), other in fits.items() if (entry == at) != (member == key))
    return fit.score >= least and not fit.misspelt and fit.score - max(others, default=0.0) >= _APART


def _is_told(fit: Fit, entry: ListedPerson, member: Member, *, placed: bool) -> bool:
    """Whether more than a name that fits tells who is meant, and no office denies it."""
    classes = _classes(entry, member)
    same_office = len(classes) == 1 and None not in classes
    return (fit.score >= _EQUAL or placed or same_office) and len(classes - {None}) < _TWO


def _goes_on(entry: ListedPerson, member: Member) -> bool:
    """Whether a family name of both only begins as the other does: «Петров» is not Petrovsky."""
    both = ((one.family, other.family) for one in entry.names.values() for other in member.names.values())
    told = [sorted(map(skeleton, pair), key=len) for pair in both if {*map(script_of, pair)} <= _PARTED]
    return bool(told) and all(longer.startswith(short) and len(longer) - len(short) >= _TWO for short, longer in told)


def _may_be(entry: ListedPerson, member: Member) -> bool:
    """Whether no office denies that both are one: a minister is no ambassador."""
    return len(_classes(entry, member) - {None}) < _TWO


def _classes(entry: ListedPerson, member: Member) -> set[OfficeClass | None]:
    return {class_in_some_words(entry.position), class_in_some_words(member.position)}


class _Places(msgspec.Struct, frozen=True):
    """The places of those on a list, by what it says or by its rows, and of those who stand, spouses left out."""

    entries: Mapping[int, int]
    members: Mapping[str, int]

    @classmethod
    def of(cls, entries: Sequence[ListedPerson], members: Sequence[Member]) -> _Places:
        persons = [at for at, entry in enumerate(entries) if entry.category != "spouse" and not entry.struck]
        standing = [member.id for member in members if member.category != "spouse" and member.travels]
        said = {at: entries[at].number or place for place, at in enumerate(persons, 1)}
        return cls(said, {key: place for place, key in enumerate(standing, 1)})

    @property
    def same_size(self) -> bool:
        return len(self.entries) == len(self.members) >= _FEWEST

    def agree(self, at: int, key: str) -> bool:
        return at in self.entries and self.entries[at] == self.members.get(key)


def _by_place(
    places: _Places, left: Iterable[int], free: Sequence[Member], taken: set[str], foreign: Mapping[int, set[str]]
) -> dict[int, str]:
    """Who stands where somebody who is nobody so far stands on the list."""
    at_place = {places.members[each.id]: each.id for each in free if each.id in places.members and each.id not in taken}
    meant = {at: at_place.get(places.entries.get(at, 0)) for at in left}
    return {at: key for at, key in meant.items() if key is not None and key in foreign[at]}
