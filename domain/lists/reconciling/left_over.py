"""Who is left of a list and of those who stand: by family name, initials and office they may be one, and are asked.

Nobody becomes new whose family name somebody has that stands, or whose office, until the officer says that they are two
(protocol 4.8): a delegation with two presidents is worse than a question.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.words.list_language import scripts_in
from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.thresholds import ASKED
from domain.naming.finding.resemblance import resemblance
from domain.naming.finding.word_likeness import likeness_of_word
from domain.naming.scripts.letters import is_unspaced, is_vague
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.typed import Word
from domain.registry.office_class import OfficeClass, are_comparable
from domain.registry.office_words import class_in_some_words, fields_in_words

_MOST = 80
"""Of how many on either list each is held against each at most."""
_FAMILY, _FAMILY_BESIDE_GIVEN, _EQUAL = 0.86, 0.8, 0.95
"""How like family names are of which one may be the other, beside one given name too, and of which one surely is."""
_GIVEN, _GIVEN_WITHOUT_VOWELS = 0.8, 0.7
"""How like given names are that may be one, and where one is written without vowels."""
_WRITTEN_FOR_ONE_ANOTHER = frozenset("cszjdt")
"""With which sounds a given name begins whose initial has one letter here and two there: Ш., S., Sh."""
_LONGEST_INITIAL = 2
_SHORTEST = 4
"""Letters of a family name that tells enough of somebody without his office."""
_HELD_BY_ONE: frozenset[OfficeClass] = frozenset(
    ("monarch", "head-of-state", "speaker-of-upper-house", "speaker", "prime-minister", "foreign-minister")
)
"""Classes of which a delegation has one."""


class LeftOver(msgspec.Struct, frozen=True):
    """Entries, by their place in the list from 0, and the members they are, or may be: the officer is asked."""

    members: dict[int, str] = msgspec.field(default_factory=dict)
    asked: dict[int, str] = msgspec.field(default_factory=dict)
    guessed: dict[int, str] = msgspec.field(default_factory=dict)
    """Whom an entry may be as nobody else is left: asked about where nobody likelier is."""


class _Told(msgspec.Struct, frozen=True, order=True):
    """What tells that two are one: how much, and whether that is sure where nobody else may be meant."""

    worth: float
    sure: bool = False


_NOTHING = _Told(0.0)
_BY_ITSELF = 1.0
"""What is worth less tells somebody only as nobody likelier is left."""


def left_over(entries: Mapping[int, ListedPerson], members: Sequence[Member], *, most_known: bool) -> LeftOver:
    """Whom those may be that are nobody so far, by their places in the list from 0.

    Args:
        members: those who are nobody on the list so far.
        most_known: whether most of the list is known already: then whoever is left is likely one who is left.
    """
    told = {
        (at, member.id): found
        for at, entry in list(entries.items())[:_MOST]
        for member in members[:_MOST]
        if (found := _told(entry, member, most_known=most_known)).worth
    }
    over, used = LeftOver(), set[int | str]()
    for (at, key), found in sorted(told.items(), key=lambda each: (-each[1].worth, each[0][0])):
        if at in used or key in used:
            continue
        others = [other for pair, other in told.items() if (pair[0] == at) != (pair[1] == key)]
        alone = not any(other.sure or other.worth >= found.worth for other in others)
        by_itself = over.asked if found.worth >= _BY_ITSELF else over.guessed
        (over.members if found.sure and alone else by_itself)[at] = key
        used |= {at, key}
    return over


def _told(entry: ListedPerson, member: Member, *, most_known: bool) -> _Told:
    if (entry.category == "spouse") != (member.category == "spouse"):
        return _NOTHING
    office = _same_office(entry, member)
    if not entry.names or not member.names:
        return _Told(float(office)) if entry.names or member.names else _NOTHING
    pairs = [(one, said, other, known) for one, said in entry.names.items() for other, known in member.names.items()]
    return max(
        (_of_names(pair, entry, member, office=office, most_known=most_known) for pair in pairs), default=_NOTHING
    )


def _of_names(
    pair: tuple[str, Name, str, Name], entry: ListedPerson, member: Member, *, office: bool, most_known: bool
) -> _Told:
    """What two names and the offices beside them tell."""
    language, said, other_language, known = pair
    apart = not scripts_in(str(said)) & scripts_in(str(known))
    family = _resemblance((language, said.family), (other_language, known.family))
    given, abbreviated = _given_alike(pair), bool(_initials(said) or _initials(known))
    alike = family >= (_FAMILY_BESIDE_GIVEN if given and not abbreviated else _FAMILY)
    short = min(len(said.family), len(known.family)) < _SHORTEST
    one_father = _fathers_agree(said, known)
    may_be_one = one_father or (abbreviated and language != other_language)
    if alike and given and (office or (may_be_one and (apart or not short))):
        sure = abbreviated and office and family >= _EQUAL and one_father and not _are_told_apart(entry, member)
        return _Told(2.0 + family + office, sure)
    if language == other_language:
        return _NOTHING
    in_characters = is_unspaced(str(said)) or is_unspaced(str(known))
    by_office = office and (alike or given or (apart and (most_known or in_characters)))
    if by_office or (alike and apart and abbreviated and given is None):
        return _Told(1.0 + family + bool(given))
    return _Told(0.5 + 0.4 * alike) if most_known and in_characters and not _is_denied(entry, member) else _NOTHING


def _resemblance(one: tuple[str, str], other: tuple[str, str]) -> float:
    """How much two words are alike, each with its language."""
    (language, word), (other_language, known) = one, other
    return max(resemblance(word, known, other_language), resemblance(known, word, language)) if word and known else 0.0


def _given_alike(pair: tuple[str, Name, str, Name]) -> bool | None:
    """Whether the given names may be one, be one an initial or both; None: one is not told apart."""
    language, said, other_language, known = pair
    if not (said.given and known.given):
        return None
    one, other = said.given.split()[0], known.given.split()[0]
    if _initials(said) or _initials(known):
        first, second = Word(one.strip("."), bool(_initials(said))), Word(other.strip("."), bool(_initials(known)))
        begin_alike = likeness_of_word(first, second) > 0 or likeness_of_word(second, first) > 0
        return begin_alike or {skeleton(one)[:1], skeleton(other)[:1]} <= _WRITTEN_FOR_ONE_ANOTHER
    least = _GIVEN_WITHOUT_VOWELS if is_vague(one) != is_vague(other) else _GIVEN
    return _resemblance((language, one), (other_language, other)) >= least


def _initials(name: Name) -> list[str]:
    """The letters of a name that is told by initials alone; of any other none."""
    letters = name.given.replace(".", " ").replace("-", " ").split()
    return letters if "." in name.given and all(len(each) <= _LONGEST_INITIAL for each in letters) else []


def _are_told_apart(entry: ListedPerson, member: Member) -> bool:
    """Whether both have names in one language whose given names are unlike: А. А. Петрова is Anna, and no Alla."""
    both = [(each, entry.names[each], member.names[each]) for each in entry.names.keys() & member.names.keys()]
    return any(_given_alike((each, said, each, known)) is False for each, said, known in both)


def _fathers_agree(said: Name, known: Name) -> bool:
    """Whether no patronymic and no further initial of one tells another father than the other does."""
    if said.patronymic and known.patronymic:
        return likeness(said.patronymic, known.patronymic) >= ASKED
    return _further_may_be(said, known) and _further_may_be(known, said)


def _further_may_be(name: Name, other: Name) -> bool:
    """Whether further initials of a name may be what the other tells behind its first given name, if it tells that."""
    further = {skeleton(each)[:1] for each in _initials(name)[1:]}
    parts = [*other.given.replace(".", " ").replace("-", " ").split(), *other.patronymic.split()]
    told = bool(other.patronymic or _initials(other)[1:])
    return not (further and told) or bool(further & {skeleton(each)[:1] for each in parts[1:]})


def _same_office(entry: ListedPerson, member: Member) -> bool:
    """Whether both hold one office that one of a delegation holds, whatever language says it."""
    one, other = class_in_some_words(entry.position), class_in_some_words(member.position)
    if fields := fields_in_words(entry.position):
        return bool(fields & fields_in_words(member.position))
    return (one == other and one in _HELD_BY_ONE) or any(
        entry.position[each].casefold() == member.position[each].casefold()
        for each in entry.position.keys() & member.position.keys()
    )


def _is_denied(entry: ListedPerson, member: Member) -> bool:
    """Whether the classes of the offices are of two kinds."""
    one, other = class_in_some_words(entry.position), class_in_some_words(member.position)
    return one is not None and other is not None and not are_comparable(one, other)
