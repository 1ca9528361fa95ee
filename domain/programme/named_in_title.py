"""Whom the title of a meeting names beside those who lead: `Entretien du Cardinal Parolin avec le Ministre …`.

A title that names others of a side and not who leads it says that he is not meant there (protocol 2.4). It names by a
family name, or by an office that nobody else of the side holds; words of a place, such as a residence, name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.naming.in_text import stem_of, stem_pattern
from domain.naming.letters import is_unspaced
from domain.naming.lexicon import is_filler

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

_OF_MEETINGS = frozenset({"talks", "courtesy-call"})
"""The kinds of item whose titles say who meets whom, beside all that have a format."""
_MOST = 40
"""How many of a side, from its head on, a title is held against."""
_WORD = late_pattern(r"[^\W\d_]+")
_FEWEST = 2
"""Words of an office that tell whose it is; one alone does where that is all of it."""
_SHORTEST = 3
_PLACE = late_pattern(
    r"(?:residence|résidence|residencia|residenz|резиденци\w+|резиденция\w*|palace|palais|palacio|palast|дворц\w+|house"
    r"|maison|office|bureau|кабинет\w*|hôtel|hotel|гостиниц\w+|ministry|ministère|министерств\w+|embassy|ambassade"
    r"|посольств\w+|university|université|университет\w*|centre|center|центр\w*|street|rue|улиц\w+|avenue|проспект\w*"
    r"|airport|aéroport|аэропорт\w*|tomb|tombe|могил\w+|museum|musée|музе\w+|fund|foundation|fondation|фонд\w*"
    r"|invitation|приглашени\w+|behalf|nom|имени)(?:\s+\w{1,4}){0,2}\s*$",
    re.IGNORECASE,
)
"""What stands before somebody whose house, or whose invitation, is meant."""
_PONTIFF = late_pattern(r"pontif|понтифик|\bpope\b|\bpape\b|\bпапа\b", re.IGNORECASE)
_POPE = late_pattern(
    r"\b(?:pape|saint[- ]père|pope|holy father|sainteté|holiness|пап[аыеуой]+|понтифик\w*|святейшеств\w+|papa)\b",
    re.IGNORECASE,
)
_COURTESY = r"\b(?:mme|madame|mrs\.?|ms\.?|г-ж[аиуе]\w*|госпож[аиуе]\w*|frau|sra\.?|señora|senhora|signora|ханым)"
"""What stands before the name of a woman."""
_BESIDE_HIM = late_pattern(
    rf"^(?:(?!{_COURTESY}).)*(?:\b(?:and|et|y|e|und|и|және|with|avec|с|со)|&)\s+{_COURTESY}", re.IGNORECASE
)
_OF_THE_HEADS = frozenset({"arrival", "departure", "ceremony"})
_Title = tuple[tuple[str, str], ...]
"""A title, by language."""
_Forms = tuple[str, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
"""A member by his id, his given and family names, and his office in each language."""


def named_instead(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who of a side the title of a meeting names in the place of its head; nobody where it may mean the head.

    Of a side that was told who leads there, or that lists anybody, the title is not asked.
    """
    return SidesCalled(visit).named_instead(item, side)


class SidesCalled:
    """What the members of each side are called, as many titles are held against them."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._forms: dict[str, tuple[_Forms, ...]] = {}

    def named_instead(self, item: Item, side: str) -> tuple[str, ...]:
        """As `named_instead`."""
        delegations = self._visit.delegations
        led, title = delegations.principal_of(side), tuple(item.title.items())
        if led is None or not _asks(self._visit, item, side) or _calls_the_pope(title, delegations.members[led]):
            return ()
        named, perhaps = _named(title, self._of(side))
        leading = {*delegations.leading(side), led}
        return () if leading & {*named, *perhaps} else named

    def _of(self, side: str) -> tuple[_Forms, ...]:
        if side not in self._forms:
            members = (each for each in self._visit.delegations.listed(side) if each.travels)
            self._forms[side] = tuple(map(_forms, islice(members, _MOST)))
        return self._forms[side]


def spouses_named(visit: Visit, item: Item) -> tuple[str, ...]:
    """The spouses a title names and no head, with a courtesy of theirs or by what they are: `Mme Aoun reçoit …`.

    `M. et Mme Aoun` are two, and arrivals and ceremonies are those of the heads, whoever comes with them.
    """
    title = tuple(item.title.items())
    if item.kind in _OF_THE_HEADS or any(_BESIDE_HIM.search(words) for _, words in title):
        return ()
    if any(_may_mean_its_head(visit, side, title) for side in visit.sides):
        return ()
    listed = (each for side in visit.sides for each in visit.delegations.listed(side))
    spouses = (each for each in listed if each.category == "spouse" and each.travels)
    return tuple(each.id for each in spouses if _is_called(title, _forms(each)))


def _may_mean_its_head(visit: Visit, side: str, title: _Title) -> bool:
    """Whether a title may mean the head of a side, by his office or by his name that no spouse bears."""
    led = visit.delegations.principal_of(side)
    if led is None:
        return False
    head, spouses = visit.delegations.members[led], visit.delegations.beside_the_head(side)
    hers = {name.family for key in spouses for name in visit.delegations.members[key].names.values()}
    names = [each for name in head.names.values() for each in (name.given, *({name.family} - hers))]
    by_name = any(_stands_at(words, name) is not None for name in names if name for _, words in title)
    held = any(any(_by_office(words, language, (_forms(head),))) for language, words in title)
    return by_name or held or _calls_the_pope(title, head)


def _asks(visit: Visit, item: Item, side: str) -> bool:
    if not (item.format is not None or item.kind in _OF_MEETINGS) or item.heads.get(side):
        return False
    return all(visit.delegations.members[key].side != side for key in item.people)


def _calls_the_pope(title: _Title, member: Member) -> bool:
    """Whether a title calls the Pope as his office does not."""
    is_he = any(map(_PONTIFF.search, member.position.values()))
    return is_he and any(_POPE.search(words) for _, words in title)


@lru_cache(maxsize=5_000)
def _is_called(title: _Title, spouse: _Forms) -> bool:
    _, names, offices = spouse
    by_name = any(
        _of_her(family).search(words) for _, family in names for _, words in title if len(family) >= _SHORTEST
    )
    said = ((words, held) for told, words in title for language, held in offices if told == language)
    return by_name or any(len(_telling(held)) >= _FEWEST and _as_written(held).search(words) for words, held in said)


@lru_cache(maxsize=5_000)
def _of_her(family: str) -> re.Pattern[str]:
    return re.compile(rf"{_COURTESY}\s+(?:\w+[\s-]+){{0,2}}{stem_pattern(family)}\b", re.IGNORECASE)


def _forms(member: Member) -> _Forms:
    names = tuple((name.given, name.family) for name in member.names.values() if name.family)
    return (member.id, names, tuple(member.position.items()))


@lru_cache(maxsize=5_000)
def _named(title: _Title, side: tuple[_Forms, ...]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Whom of a side a title names, in the order of the side, and who may be meant by an office that several hold."""
    found, perhaps = set[str](), set[str]()
    for language, words in title:
        found.update(_by_name(words, side))
        for held, sure in _by_office(words, language, side):
            (found if sure else perhaps).update(held)
    return tuple(key for key, _, _ in side if key in found), frozenset(perhaps)


def _by_name(title: str, side: Iterable[_Forms]) -> Iterator[str]:
    """Those whose family names a title has; of several who are called so, those whose given name stands there too."""
    called: dict[str, set[str]] = {}
    for key, names, _ in side:
        for given, family in names:
            if (at := _stands_at(title, family)) is not None and not _PLACE.search(title[:at]):
                called.setdefault(stem_of(family), set()).add(key)
                if given and _stands_at(title, given) is not None:
                    called[stem_of(family)] = {key}
                    break
    yield from {key for keys in called.values() for key in keys}


def _stands_at(title: str, name: str) -> int | None:
    if is_unspaced(name):
        at = title.find(name) if len(name) > 1 else -1
        return at if at >= 0 else None
    if len(name) < _SHORTEST:
        return None
    found = _as_written(name).search(title)
    return found.start() if found is not None and found[0][:1] == found[0][:1].upper() else None


@lru_cache(maxsize=20_000)
def _as_written(name: str) -> re.Pattern[str]:
    words = r"[\s-]+".join(map(stem_pattern, re.split(r"[\s-]+", name)))
    return re.compile(rf"\b{words}\b", re.IGNORECASE)


def _by_office(title: str, language: str, side: Iterable[_Forms]) -> Iterator[tuple[frozenset[str], bool]]:
    """Those whose offices a title says, the longest from each of its words on; and whether one is surely meant."""
    offices = [(key, _telling(words)) for key, _, held in side for told, words in held if told == language]
    words = [(each[0], each.start()) for each in _WORD.finditer(title) if not is_filler(each[0])]
    at = 0
    while at < len(words):
        if title[: words[at][1]].endswith("-"):  # `министр` of `премьер-министр` is no minister
            at += 1
            continue
        said = [(_said(words[at:], office), key, len(office)) for key, office in offices]
        most = max((count for count, _, _ in said), default=0)
        if most and not _PLACE.search(title[: words[at][1]]):
            best = frozenset(key for count, key, _ in said if count == most)
            whole = any(count == most == length for count, _, length in said)
            yield best, len(best) == 1 and (most >= _FEWEST or whole)
        at += max(most, 1)


def _telling(office: str) -> tuple[str, ...]:
    return tuple(each for each in _WORD.findall(office) if not is_filler(each))


def _said(words: list[tuple[str, int]], office: tuple[str, ...]) -> int:
    """How many words of an office stand one after the other from the first word on."""
    count = 0
    for (word, _), part in zip(words, office, strict=False):
        if not _is_form(word, part):
            break
        count += 1
    return count


@lru_cache(maxsize=50_000)
def _is_form(word: str, part: str) -> bool:
    return re.fullmatch(stem_pattern(part), word, re.IGNORECASE) is not None
