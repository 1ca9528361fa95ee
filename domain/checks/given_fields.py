"""Members whom a text calls ministers of a field that is not theirs (protocol 10.10).

What they are is told by their offices in the visit and, on the day of the text, in the registry. It asks only where a
text names somebody by his given and his family name beside the office, and where both fields are known: "Jordi Hereu,
ministre de la Culture" of a Ministro de Industria.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from domain.checks.plan import Plan
from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.naming.texts.text_words import stem_of, stem_pattern
from domain.naming.words.fields import field_of
from domain.naming.words.lexicon import state_named
from domain.naming.words.offices_in_text import says_no_longer
from domain.registry.office_words import class_in_some_words, fields_in_words

_MINISTERS = frozenset({"minister", "foreign-minister"})
_OF_NO_FIELD = frozenset({"monarch", "head-of-state", "prime-minister", "speaker", "speaker-of-upper-house"})
"""Classes of those who are ministers of nothing, unless their office says so."""
_WORD = late_pattern(r"[^\W\d_]+")
_BEHIND = late_pattern(r"[\s\u00a0]*[,(–—][\s\u00a0]*([^,.;:!?()–—\n]{3,90})")
"""What is said of somebody behind his name: an office behind a comma, a dash or in brackets."""
_BEFORE = late_pattern(r"(?:[^\W\d_]+['’]?[\s\u00a0-]*){1,7}$")
_ARTICLE = late_pattern(r"(?:the|l[ea]s?|l['’]|el|los|las|der|die|das|il|lo|gli|os?|as?)\b", re.IGNORECASE)
_AND = late_pattern(r"\b(?:and|et|y|e|und|и|және|و)\b", re.IGNORECASE)
_NAMED_NEXT = late_pattern(r"(?:[\s\u00a0]+[^\W\d_a-zа-яёà-ÿ][\w’'-]+){2}(?:[\s\u00a0]+(?:and|et|y|e|und|и)\b.*)?$")
"""Somebody else named at the end of what stands behind a name: `Minister of Culture Ernest Urtasun`."""
_SURNAMED_NEXT = late_pattern(r"[\s\u00a0]+[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі][\w’'-]*$")
"""The same by a family name alone, in Cyrillic letters, where no field has a capital: `министр финансов Петров`."""
_OF_A_TERM = late_pattern(
    r"\b(?:(?:1[89]|20)\d\d|until|till|since|from[\s\u00a0]+\d+|jusqu\w*|depuis|hasta|desde|bis|seit|до|с[\s\u00a0]+\d+|дейін)\b",
    re.IGNORECASE,
)
"""What says when an office was held: it may be over, or not begun."""
_TERM_APART = late_pattern(r"[\s\u00a0]*[,(][\s\u00a0]*")
"""What may stand between an office and when it was held."""
_SAME_FIELD = {"employment": "labour", "research": "science", "technology": "science", "innovation": "science"}
"""Fields that one ministry has, under one name or the other."""
_BEGUN = 3
"""By how many letters family names are told apart at first."""
_LOOKED_AT = 120
"""How many letters beside a name are looked at."""
_SHORTEST = 4
"""Letters of the first of several family names that stands for all of them."""


def given_fields(words: str, language: str, member: Member, own: frozenset[str]) -> Iterator[str]:
    """The offices a text gives a member by his name that are of none of his own fields, in the words of the text."""
    for said in _offices_beside(words, language, _forms(member)):
        if not own & _all_fields(said, language):
            yield said


class NamedMembers:
    """Members by how their names begin, so that a text asks of those alone who may stand in it."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._begun: dict[str, dict[str, dict[str, Member]]] = {}
        """By the beginning of a family name and of the given name before it."""
        for member in members:
            for given, family in _forms(member):
                self._begun.setdefault(_begun(family), {}).setdefault(_begun(given), {})[member.id] = member

    def given_offices(self, wording: Wording) -> tuple[Member, ...]:
        """The members whom a text calls ministers by name, rightly or not: it follows from their names alone."""
        near = {key: member for words in wording.values() for key, member in self._named_in(words)}
        return tuple(
            member
            for member in near.values()
            if any(_offices_beside(words, language, _forms(member)) for language, words in wording.items())
        )

    def _named_in(self, words: str) -> Iterator[tuple[str, Member]]:
        """Those of whose given and family names some text has words that begin so."""
        begun = _beginnings(words)
        for family in begun & self._begun.keys():
            for given in begun & self._begun[family].keys():
                yield from self._begun[family][given].items()


def _begun(name: str) -> str:
    """How every form of the first word of a name begins in a text; empty where it is short, as that of O'Brien is."""
    found = _WORD.match(stem_of(name.split(maxsplit=1)[0]))
    return found[0][:_BEGUN] if found is not None and len(found[0]) >= _BEGUN else ""


@lru_cache(maxsize=50_000)
def _beginnings(words: str) -> frozenset[str]:
    """How the words of a text begin, and nothing, as what short names begin with."""
    return frozenset(("", *(word[:_BEGUN] for word in _WORD.findall(words.casefold()))))


def _forms(member: Member) -> tuple[tuple[str, str], ...]:
    forms = ((name.given, name.family) for name in member.names.values() if name.given and name.family)
    return tuple(dict.fromkeys(forms))


@lru_cache(maxsize=50_000)
def _offices_beside(words: str, language: str, forms: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The offices of ministers that stand beside the name of somebody in a text."""
    found = _pattern(forms).finditer(words)
    beside = (
        (_said_before(words[max(each.start() - _LOOKED_AT, 0) : each.start()], language),
         _said_behind(words[each.end() : each.end() + _LOOKED_AT], language))
        for each in found
    )  # fmt: skip
    return tuple(said for both in beside for said in both if said)


def own_fields(plan: Plan, member: Member, day: date) -> frozenset[str] | None:
    """The fields of which a member is a minister on a day, as widely as his offices may be read; of whoever is none,
    none. None: not known.
    """
    offices = [member.position, member.short_office, *([member.acting.office] if member.acting else [])]
    person = None
    if member.person is not None and plan.elsewhere is not None:
        person = plan.elsewhere.registries.current_person(member.person)
    if person is not None:
        offices += [wording for held in person.offices.values() if held.on(day) for wording in (held.title, held.short)]
    fields = frozenset().union(*(_all_fields(title, key) for each in offices for key, title in each.items()))
    leads = class_in_some_words(member.position) in _OF_NO_FIELD
    return fields if fields or leads else None


def _said_behind(rest: str, language: str) -> str:
    """The office of a minister behind a name; nothing where it may be that of the next on a list."""
    found = _BEHIND.match(rest)
    if found is None:
        return ""
    said = found[1].strip()
    if not _is_a_minister(said, language):
        return ""
    listed = (_ARTICLE.match(said) and _AND.search(said)) or _is_of_the_next(said, language)
    return "" if listed or _is_of_a_term(said, rest[found.end() :]) else said


def _is_of_a_term(said: str, rest: str) -> bool:
    """Whether it is said when an office was held: in the words of it, or behind a comma or in brackets after them."""
    apart = _TERM_APART.match(rest)
    return bool(_OF_A_TERM.search(said) or (apart and _OF_A_TERM.match(rest, apart.end())))


def _is_of_the_next(said: str, language: str) -> bool:
    named = _NAMED_NEXT.search(said) or _surnamed_next(said)
    return named is not None and _all_fields(said[: named.start()], language) == _all_fields(said, language)


def _surnamed_next(said: str) -> re.Match[str] | None:
    """A family name at the end: no abbreviation, and not the state whose minister it is."""
    found = _SURNAMED_NEXT.search(said)
    return None if found is None or state_named(found[0].strip()) else found


def _said_before(before: str, language: str) -> str:
    """The office of a minister directly before a name: the fewest words that name it, of which the last is needed."""
    found = _BEFORE.search(before)
    words = list(_WORD.finditer(found[0])) if found is not None else []
    for first in reversed(words):
        said = before[found.start() + first.start() :].rstrip() if found is not None else ""
        if _is_a_minister(said, language):
            last = said[: said.rfind(words[-1][0])]
            before_it = before[: len(before.rstrip()) - len(said)]
            return "" if _is_a_minister(last, language) or says_no_longer(before_it) else said
    return ""


@lru_cache(maxsize=20_000)
def _is_a_minister(said: str, language: str) -> bool:
    held = class_in_some_words({language: said})
    return held in _MINISTERS and bool(_all_fields(said, language)) and not says_no_longer(said.partition(" ")[0])


@lru_cache(maxsize=20_000)
def _all_fields(said: str, language: str) -> frozenset[str]:
    """All fields that any word of an office names."""
    named = {*fields_in_words({language: said}), *map(field_of, _WORD.findall(said))} - {""}
    return frozenset(_SAME_FIELD.get(field, field) for field in named)


@lru_cache(maxsize=2_000)
def _pattern(forms: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Somebody by given and family name in a text, with up to two words between them; of several the first may do."""
    if not forms:
        return re.compile(r"(?!)")
    return re.compile("|".join(_one_form(given, family) for given, family in forms), re.IGNORECASE)


def _one_form(given: str, family: str) -> str:
    first, *more = given.split()
    begun, *rest = family.split()
    named = stem_pattern(first) + "".join(rf"(?:[\s\u00a0-]+{stem_pattern(each)})?" for each in more)
    short = rest and len(begun) >= _SHORTEST
    called = stem_pattern(begun) + "".join(rf"[\s\u00a0-]+{stem_pattern(each)}" for each in rest)
    families = rf"(?:{called}|{stem_pattern(begun)})" if short else called
    return rf"\b{named}(?:[\s\u00a0]+[^\W\d_]+){{0,2}}?[\s\u00a0]+{families}\b"
