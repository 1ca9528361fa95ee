"""Whom of a side the words of a title name: by name, by an office, or perhaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import is_unspaced
from domain.naming.texts.text_words import stem_of
from domain.naming.words.lexicon import is_name_of_state
from domain.programme.names_in_title import end_of, is_called_so, stands_at, stands_behind_an_office
from domain.programme.offices_in_title import WORD, Forms, is_form, said_by_class, said_by_office
from domain.programme.places_in_title import stands_for_a_place
from domain.programme.who_meets import Title

if TYPE_CHECKING:
    from domain.delegation.delegation import Member

_SHORTEST_SURNAME = 4
"""Shorter ones are particles: `El`, `Ben`."""
_BESIDE = late_pattern(r"\s(?:and|et|и|және|y|und|with|avec|с|со|con|mit)\s|\s*&\s*", re.IGNORECASE)
PIECES = late_pattern(
    lambda: (
        rf"{_BESIDE.pattern}|[:;,–—]|\s-\s|\s(?:meets?|receives|calls on|rencontre|reçoit|s['’]entretient|встреча\w+ся"
        r"|принимает|trifft|empfängt|se reúne)\s"
    ),
    re.IGNORECASE,
)
"""What parts those of whom a title tells."""
_LAST_WORD = late_pattern(r"(?<!-)\b([^\W\d_]+)\s+$")


def forms_of(member: Member) -> Forms:
    """What a member is called."""
    names = tuple((name.given, name.family) for name in member.names.values() if name.family)
    return (member.id, names, tuple(member.position.items()))


def is_given(parts: Iterable[str], names: Iterable[tuple[str, str]]) -> bool:
    """Whether somebody is all of a part of a title, or stands there behind a courtesy or an office."""
    called = ((part, given, family) for part in parts for given, family in names if stands_at(part, family) is not None)
    return any(is_called_so(*each) and stands_behind_an_office(*each) for each in called)


class Named(msgspec.Struct, frozen=True):
    """Whom of a side a title names, and who may be meant by an office that several hold."""

    by_name: frozenset[str]
    by_office: frozenset[str]
    perhaps: frozenset[str]


@lru_cache(maxsize=5_000)
def named_by(title: Title, side: tuple[Forms, ...], *, formerly: bool) -> Named:
    """Whom of a side a title names; `formerly` as pages printed before read it, to which no name was a state."""
    by_name, by_office, perhaps = set[str](), set[str](), set[str]()
    for language, words in title:
        by_name.update(_by_name(words, side, formerly=formerly))
        for held, sure in (*said_by_office(words, language, side), *said_by_class(words, language, side)):
            (by_office if sure else perhaps).update(held)
    return Named(frozenset(by_name), frozenset(by_office), frozenset(perhaps))


def _by_name(title: str, side: Iterable[Forms], *, formerly: bool) -> Iterator[str]:
    """Those whose family names a title has; of several who are called so, those whose given name stands there too."""
    called: dict[str, set[str]] = {}
    for key, names, _ in side:
        for given, family in names:
            at = stands_at(title, family)
            if at is None or stands_for_a_place(title[:at], title[end_of(title, family, at) :]):
                continue
            if formerly or not _is_a_state(family) or is_given(PIECES.split(title), ((given, family),)):
                called.setdefault(stem_of(family), set()).add(key)
                if given and stands_at(title, given) is not None:
                    called[stem_of(family)] = {key}
                    break
    yield from {key for keys in called.values() for key in keys}


@lru_cache(maxsize=5_000)
def _is_a_state(family: str) -> bool:
    """Whether a family name is that of a state too: Govinda Nepal is not at what the League Japan-Nepal gives."""
    return is_name_of_state(family)


def by_first_surname(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Given names, and the first of two surnames, of whoever has two."""
    for given, family in names:
        first, *others = family.split()
        if given and len(others) == 1 and len(first) >= _SHORTEST_SURNAME:
            yield given, first


@lru_cache(maxsize=5_000)
def by_one_surname(title: str, side: tuple[Forms, ...], everybody: tuple[Forms, ...]) -> frozenset[str]:
    """Those a title calls by the first of two surnames, behind a courtesy or an office: José Manuel Albares Bueno.

    Nobody is called so by a surname that somebody else of either side bears as well.
    """
    found = set[str]()
    for key, names, _ in side:
        for given, first in by_first_surname(names):
            if stands_at(title, first) is None:
                continue
            alike = {other for other, theirs, _ in everybody for _, each in theirs if first in each.split()}
            if alike == {key} and is_given(PIECES.split(title), ((given, first),)):
                found.add(key)
    return frozenset(found)


@lru_cache(maxsize=5_000)
def without_offices_of_named(title: str, everybody: tuple[Forms, ...]) -> str:
    """A title without the words of an office that stand right before the name of who holds it: `President Costa`."""
    for _, names, held in everybody:
        for given, family in names:
            at = stands_at(title, family)
            if at is None or is_unspaced(family):
                continue
            before = title[:at]
            if given and (called := re.search(rf"{re.escape(given)}\s+$", before)) is not None:
                before = before[: called.start()]
            own = [word for _, words in held for word in WORD.findall(words)]
            while (last := _LAST_WORD.search(before)) is not None and any(is_form(last[1], word) for word in own):
                before = before[: last.start(1)]
            title = before + title[at:]
    return title


def comes(title: Title, names: Iterable[tuple[str, str]]) -> bool:
    """Whether somebody is all of who arrives, or stands there behind a courtesy or an office: `Cardinal Parolin`."""
    parts = [part for _, words in title for part in _BESIDE.split(words)]
    return any(is_called_so(part, given, family) for part in parts for given, family in names)
