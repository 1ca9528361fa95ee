"""Who on a new list is who on the standing one, across scripts, spellings and order of names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.across_scripts import across_scripts, fits_of_names
from domain.lists.reconciling.left_over import left_over
from domain.naming.comparing.likeness import likeness, likeness_of_forms
from domain.naming.comparing.thresholds import ALIKE, ASKED
from domain.naming.comparing.words_of_name import skeletons
from domain.naming.scripts.skeleton import bones, skeleton
from domain.naming.words.typed import words_in

SAME_OFFICE = 0.8
"""How alike two offices are that are taken for one where a name is missing."""
_NEAR_OFFICE = 0.5
"""How alike the offices of two names must be for a misspelt one to be taken for the other without asking."""
_FEWEST_NAMES = 2
"""By fewer of his names alone nobody is told from others."""
_EXACT = 2.0
_OF_OFFICE = 0.1
_OF_GOING = 0.05
"""How much less likely someone is meant who was withdrawn."""


class Matches(msgspec.Struct, frozen=True):
    """Entries (by their place in the list, from 0) and the members they are, or may be."""

    members: dict[int, str] = msgspec.field(default_factory=dict)
    asked: dict[int, str] = msgspec.field(default_factory=dict)
    """Whom an entry that is nobody resembles so much that an officer is asked."""


class _Pair(msgspec.Struct, frozen=True):
    score: float
    apart: int
    entry: int
    member: int
    sure: bool

    @property
    def order(self) -> tuple[float, int, int, int]:
        return (-self.score, self.apart, self.entry, self.member)


def matches_of(
    entries: Sequence[ListedPerson], members: Sequence[Member], settled: Mapping[int, str] | None = None
) -> Matches:
    """Pair entries with members, the likest first; `settled` pairs were decided by the officer.

    Names of one person pair, across scripts too where they fit nobody else; names that differ by a misspelling do if
    the offices agree too; where one side has no name, equal offices do. Equal likeness goes to who is still expected,
    then to the pair at nearer places.
    """
    found = dict(settled or {})
    asked: dict[int, str] = {}
    taken = set(found.values())
    for pair in sorted(_pairs(entries, members), key=lambda pair: pair.order):
        member = members[pair.member].id
        if pair.entry in found or member in taken:
            continue
        if pair.sure:
            found[pair.entry] = member
            taken.add(member)
        else:
            asked.setdefault(pair.entry, member)
    across = across_scripts(entries, members, found)
    found |= across.members
    asked = {**across.asked, **asked}
    return _with_who_is_left(entries, members, Matches(found, asked))


def _with_who_is_left(entries: Sequence[ListedPerson], members: Sequence[Member], told: Matches) -> Matches:
    """The same with whom else those may be that are nobody so far, by family name, initials and office."""
    taken = {*told.members.values()}
    named = {entry for entry, member in told.asked.items() if entry not in told.members and member not in taken}
    # Who comes by a sentence of a mail is named as one who does not stand: nobody is left over for him.
    left = {at: entry for at, entry in enumerate(entries)
            if at not in told.members and not entry.struck and not (entry.sentence and entry.added)}  # fmt: skip
    free = [member for member in members if member.id not in taken and member.travels]
    known = len(told.members) + len(named)
    over = left_over(left, free, most_known=2 * known >= len(entries))
    found = {**told.members, **over.members}
    asked = {
        at: member
        for at, member in {**over.guessed, **told.asked, **over.asked}.items()
        if member not in {*found.values()}
    }
    return Matches(found, {at: member for at, member in asked.items() if at not in found})


def struck_by_name(entries: Sequence[ListedPerson], members: Sequence[Member]) -> dict[int, str]:
    """Whom a list strikes off by his name as it stands, or by family name and initials, where nobody else has them."""
    found = struck_by_initials(entries, members)
    for at, entry in enumerate(entries):
        written = {_words_of(said) for said in entry.as_said.values()}
        named = {each.id for each in members for name in each.names.values() if _words_of(name) in written}
        if entry.struck and len(named) == 1:
            found[at] = named.pop()
    return found


def _words_of(name: Name) -> frozenset[str]:
    return frozenset(str(name).casefold().split())


def struck_by_initials(entries: Sequence[ListedPerson], members: Sequence[Member]) -> dict[int, str]:
    """Whom a list strikes off by his family name and initials, however short, where nobody else has them."""
    found = {}
    for at, entry in enumerate(entries):
        named = {member.id for member in members for name in member.names.values()
                 if any(_is_abbreviated(said, name) for said in entry.names.values())}  # fmt: skip
        if entry.struck and len(named) == 1:
            found[at] = named.pop()
    return found


def _is_abbreviated(said: Name, name: Name) -> bool:
    """Whether a name is another with initials: Зуев П. И. is Зуев Павел Ильич."""
    initials = said.given.replace(".", ". ").split()
    parts = [*name.given.split(), *name.patronymic.split()]
    return (
        bool(initials)
        and said.family == name.family
        and len(initials) <= len(parts)
        and all(
            len(each.strip(".")) == 1 and part.startswith(each[0]) for each, part in zip(initials, parts, strict=False)
        )
    )


def by_likeness(entry: ListedPerson, members: Sequence[Member]) -> list[Member]:
    """The members, whoever resembles an entry most by name and office first; those equally alike as they stand."""

    fits = fits_of_names(entry, members)

    def alike(member: Member) -> float:
        names = likeness_of_forms(entry.names.values(), member.names.values())
        return max(names, fits.get(member.id, 0.0)) + likeness_of_offices(entry.position, member.position)

    return sorted(members, key=alike, reverse=True)


def likeness_of_offices(one: Wording, other: Wording) -> float:
    """How much two wordings of an office are alike, from 0 to 1, at best in one language: the share of common words."""
    return max((_common(one[language], other[language]) for language in one.keys() & other.keys()), default=0.0)


def _pairs(entries: Sequence[ListedPerson], members: Sequence[Member]) -> Iterator[_Pair]:
    # A new list has no place for who was withdrawn: of persons alike in all else, the first expected is the first.
    places = list(accumulate((member.travels for member in members), initial=0))
    for number, candidates in enumerate(_candidates(entries, members)):
        for at in sorted(candidates):
            score, sure = _score(entries[number], members[at])
            apart = abs(number - places[at])
            if not score and _differ_in_the_father(entries[number], members[at], placed=not apart):
                score = ASKED
            if score:
                gone = 0.0 if members[at].travels else _OF_GOING
                yield _Pair(score - gone, apart, number, at, sure)


def _candidates(entries: Sequence[ListedPerson], members: Sequence[Member]) -> Iterator[set[int]]:
    """For each entry the members that may be meant.

    Who has the very same form is meant before all others; then who shares the consonants of a word, or has no name.
    """
    by_form: dict[tuple[str, Name], set[int]] = defaultdict(set)
    by_key: dict[str, set[int]] = defaultdict(set)
    for at, member in enumerate(members):
        for form in member.names.items():
            by_form[form].add(at)
        for key in _keys(name.in_full for name in member.names.values()):
            by_key[key].add(at)
    nameless = {at for at, member in enumerate(members) if not member.names}
    for entry in entries:
        same = set().union(*(by_form.get(form, ()) for form in entry.names.items()))
        alike = (by_key.get(key, set()) for key in _keys(name.in_full for name in entry.names.values()))
        yield (same or nameless.union(*alike)) if entry.names else set(range(len(members)))


def _keys(names: Iterable[str]) -> set[str]:
    """What alike words have in common: their text, and their consonants with one of them left out."""
    keys: set[str] = set()
    for name in names:
        keys.add(name)
        for word in skeletons(name):
            bone = bones(word.rstrip(".")) or word
            keys.add(bone)
            keys.update(bone[:at] + bone[at + 1 :] for at in range(len(bone)) if len(bone) > 3)
    return keys


def _score(entry: ListedPerson, member: Member) -> tuple[float, bool]:
    """How well an entry and a member fit, and whether that is sure enough; 0 if they do not."""
    office = likeness_of_offices(entry.position, member.position)
    if entry.names == member.names and entry.position == member.position:
        return _EXACT, True
    if not entry.names or not member.names:
        return (office / 2, True) if office >= SAME_OFFICE else (0.0, False)
    if any(entry.names.get(language) == name for language, name in member.names.items()):
        return 1 + _OF_OFFICE * office, True
    likeness = likeness_of_forms(entry.names.values(), member.names.values())
    if likeness < ASKED:
        within = _is_within(entry, member)
        return (ASKED + _OF_OFFICE * office - _OF_OFFICE if within else 0.0, within and office >= SAME_OFFICE)
    sure = likeness >= ALIKE and not (office < _NEAR_OFFICE and _is_another_by_one_name(entry, member))
    sure = (sure or office >= _NEAR_OFFICE) and not _is_called_otherwise(entry, member)
    return likeness + _OF_OFFICE * office - _OF_OFFICE, sure


def _differ_in_the_father(entry: ListedPerson, member: Member, *, placed: bool) -> bool:
    """Whether two have one name but for the patronymic, and one office or place: that may be a slip, and is asked."""
    if not placed and likeness_of_offices(entry.position, member.position) < _NEAR_OFFICE:
        return False
    told = ((one, other) for one in entry.names.values() for other in member.names.values())
    return any(
        likeness(str(one), str(other)) >= ALIKE
        for one, other in told
        if one.patronymic and other.patronymic and one.given and other.given
    )


def _is_called_otherwise(entry: ListedPerson, member: Member) -> bool:
    """Whether both have whole names in one language that are unlike: Alla Petrova is А. А. Петрова, but no Anna."""
    both = [(entry.names[each], member.names[each]) for each in entry.names.keys() & member.names.keys()]
    whole = [names for names in both if not any("." in name.given or not name.given for name in names)]
    return bool(whole) and all(likeness(str(one), str(other)) < ASKED for one, other in whole)


def _is_another_by_one_name(entry: ListedPerson, member: Member) -> bool:
    """Whether an entry may be a namesake: one word, and another office in his language.

    Mr Omar, Driver, need not be Ali Hassan Omar, Security Officer.
    """
    words = {word for name in entry.names.values() for word in _called(name)}
    longer = all(len(_called(name)) > 1 for name in member.names.values())
    return len(words) == 1 and longer and bool(entry.position.keys() & member.position.keys())


def _is_within(entry: ListedPerson, member: Member) -> bool:
    """Whether one is called by a part of the names of the other: Margareth Menezes is Margareth Menezes da Purificação.

    An initial is no part by which somebody is called, nor is a particle.
    """
    theirs = [_called(name) for name in member.names.values()]
    each = ((_called(name), words) for name in entry.names.values() for words in theirs)
    return any(len(one & other) >= _FEWEST_NAMES and (one <= other or other <= one) for one, other in each)


def _called(name: Name) -> frozenset[str]:
    words = words_in(name.in_full)
    return frozenset(skeleton(word.text) for word in words if not (word.initial or word.particle))


def _common(one: str, other: str) -> float:
    if one == other:
        return 1.0
    words, others = _words(one), _words(other)
    return len(words & others) / len(words | others) if words and others else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(key for word in text.split() if len(key := skeleton(word)) > 2)
