"""What the titles of items name spouses for: `Mme Aoun reçoit …`, `Spouses' programme: …` (protocol 2.3, 2.4)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.naming.texts.text_words import stem_pattern
from domain.programme.named_in_title import calls_the_pope
from domain.programme.names_in_title import end_of, stands_at
from domain.programme.offices_in_title import said_by_office
from domain.programme.places_in_title import stands_for_a_place
from domain.programme.who_is_named import forms_of
from domain.programme.who_meets import Title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.delegation.delegation import Member
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

_OF_HERS = (
    r"mme|madame|mrs\.?|ms\.?|г-ж[аиуе]\w*|госпож[аиуе]\w*|frau|mevrouw|sra\.?|señora|senhora|signora|ханым"
    r"|(?:her|hare) (?:majesty|majesteit|royal highness)|sa majesté la reine|ее величеств\w*|её величеств\w*"
    r"|queen|reine|koningin|königin|reina|королев\w+|empress|impératrice|императриц\w+|princess\w*|princesse"
)
"""What stands before the name of a woman."""
_OF_HIS = r"mr\.?|monsieur|m\.|г-н\w*|господин\w*|herr|dhr\.?|sr\.?|señor|senhor|signor"
_COURTESY = rf"(?<!\w)(?:{_OF_HERS}|{_OF_HIS})(?!\w)"
_AND = r"(?:\b(?:and|et|y|e|und|en|и|және|with|avec|с|со)|&)\s+(?:the |la |de )?"
_SPOUSES = (
    r"(?:spouses?|first lad(?:y|ies)|conjoints?|épou(?:se|x)s?|premières? dames?|супруг\w*|перв(?:ая|ой|ых|ые) леди"
    r"|жұбай\w*|cónyuges?|esposas?|primeras? damas?|echtgeno\w+|partners?|ehegatt\w+|eşler\w*)"
)
_BESIDE = late_pattern(rf"^(?:(?!(?:{_OF_HERS})(?!\w)).)*{_AND}(?:(?:{_OF_HERS})(?!\w)|{_SPOUSES})", re.IGNORECASE)
"""Words by which she only comes with somebody: `M. et Mme Aoun`, `the President and spouse`."""
_PROGRAMME = late_pattern(
    r"^(?:the\s+)?(?:(?:[^\W\d_]+\s+){0,2}?(?:programmes?|programma|programa|программа|бағдарлама\w*)\s*"
    r"(?:[^\W\d_]+\s+)??)?"
    r"(?:(?:of|for|des?|de la|du|pour|para|для|van|voor|der|für)\s+)?"
    rf"(?:(?:the|le|la|les|los|las|die|den|de)\s+|(?:de )?l['’])?{_SPOUSES}(?!\w)",
    re.IGNORECASE,
)
"""How a title begins that is of the programme of the spouses, or a separate programme for one."""
_OF_WHOM = late_pattern(r"\s*[:;,.()–—]\s*|\s(?:and|with|et|avec|и|с|со|y|con|en|met|und|mit|және)\s", re.IGNORECASE)
"""What stands behind whose spouse she is: `programme for the spouse of the Prime Minister: visit of a museum`."""
_SEVERAL = late_pattern(
    r"spouses(?!['’]s)|ladies|conjoints|épouses|premières|супругов|^супруги|(?<!^)супруг(?!\w)|первых|первые|жұбайлар|cónyuges|esposas"
    r"|echtgenoten|partners|ehegatten",
    re.IGNORECASE,
)
_QUEENS = (
    r"(?<!\w)(?:queen|reine|koningin|königin|reina|regina|rainha|królowa|královna|королев\w+|патшайым\w*|dronning\w*"
    r"|drottning\w*)(?!\w)|王后|王妃|الملكة"
)
_EMPRESSES = (
    r"(?<!\w)(?:empress|impératrice|keizerin|kaiserin|emperatriz|imperatriz|imperatrice|императриц\w+)(?!\w)|皇后"
    r"|الإمبراطورة"
)
_TITLED = (late_pattern(_QUEENS, re.IGNORECASE), late_pattern(_EMPRESSES, re.IGNORECASE))
"""How those are called who are queens or empresses, in whatever language."""
_HINT = late_pattern(rf"{_COURTESY}|{_SPOUSES}|{_QUEENS}|{_EMPRESSES}", re.IGNORECASE)
_NEXT = late_pattern(r"\s*[^\W\d_]+|['’]s")
_OF_THE_HEADS = frozenset({"arrival", "departure", "ceremony"})
_FEWEST = 2
_SHORTEST = 3


def spouses_named(visit: Visit, item: Item, *, formerly: bool = False) -> tuple[str, ...]:
    """The spouses a title names and no head, with a courtesy of theirs or by what they are: `Mme Aoun reçoit …`.

    A programme of spouses is that of all, or of the one it names. `M. et Mme Aoun` are two, and arrivals and ceremonies
    are those of the heads, whoever comes with them.

    Args:
        formerly: as pages printed before read it, for which a place called after a head was the head.
    """
    title = tuple(item.title.items())
    if item.kind in _OF_THE_HEADS or not any(_HINT.search(words) for _, words in title):
        return ()
    if any(_BESIDE.search(words) and not _PROGRAMME.match(words) for _, words in title):
        return ()
    members = [each for side in visit.sides for each in visit.delegations.listed(side) if each.travels]
    spouses = [each for each in members if each.category == "spouse"]
    if any(_may_mean_its_head(visit, side, _beyond_whose(title), spouses, formerly=formerly) for side in visit.sides):
        return ()
    programme = next((found for _, words in title if (found := _PROGRAMME.match(words)) is not None), None)
    named = _by_given_name(title, [each for each in spouses if _is_called(title, each, members)])
    if programme is not None and _SEVERAL.search(programme[0]) is not None:
        return tuple(each.id for each in spouses)
    if programme is None or named:
        return tuple(each.id for each in named)
    sides = [side for side in visit.sides if _may_mean_its_head(visit, side, _whose(title), spouses, formerly=formerly)]
    return tuple(each.id for each in spouses if not sides or each.side in sides)


def is_programme_of_spouses(item: Item) -> bool:
    """Whether a title begins as that of the programme of spouses, be any of them expected or not."""
    return any(_PROGRAMME.match(words) for words in item.title.values())


def _whose(title: Title) -> Title:
    """What a title of a programme says of whose spouse it is for."""
    found = ((language, words, _PROGRAMME.match(words)) for language, words in title)
    return tuple((language, _OF_WHOM.split(words[at.end() :])[0]) for language, words, at in found if at is not None)


def _beyond_whose(title: Title) -> Title:
    """What a title says beside whose spouse a programme is for: he is not there."""
    found = ((language, words, _PROGRAMME.match(words)) for language, words in title)
    return tuple(
        (language, words if at is None else "".join(_OF_WHOM.split(words[at.end() :], maxsplit=1)[1:]))
        for language, words, at in found
    )


def _by_given_name(title: Title, named: list[Member]) -> list[Member]:
    """Of several who bear one family name, those whose given name a title has too; all of them where it has none."""
    called = {each.id: {name.family for name in each.names.values()} for each in named}
    told = {each.id for each in named if _has_given_name(title, each)}
    return [
        each for each in named
        if each.id in told or not any(key != each.id and called[key] & called[each.id] for key in told)
    ]  # fmt: skip


def _has_given_name(title: Title, member: Member) -> bool:
    given = [part for name in member.names.values() for part in name.given.split()]
    return any(stands_at(words, part) is not None for part in given for _, words in title)


def _may_mean_its_head(visit: Visit, side: str, title: Title, spouses: Iterable[Member], *, formerly: bool) -> bool:
    """Whether a title may mean the head of a side, by his office or by his name that no spouse bears."""
    led = visit.delegations.principal_of(side)
    if led is None:
        return False
    head = visit.delegations.members[led]
    hers = {name.family.casefold() for each in spouses for name in each.names.values()} - {""}
    names = [name.given for name in head.names.values()]
    names += [each.family for each in head.names.values() if not any(one in each.family.casefold() for one in hers)]
    if _is_titled(title, head):
        return True
    stands = _stands_somewhere if formerly else _stands_for_himself
    by_name = any(stands(words, name) for name in names if name for _, words in title)
    held = any(any(said_by_office(words, language, (forms_of(head),))) for language, words in title)
    return by_name or held or calls_the_pope(title, head)


def _stands_somewhere(words: str, name: str) -> bool:
    """Whether words have a name at all."""
    return stands_at(words, name) is not None


def _stands_for_himself(words: str, name: str) -> bool:
    """Whether words have a name that is no part of a place: the `Musée Mohammed VI` is not the King."""
    at = stands_at(words, name)
    return at is not None and not stands_for_a_place(words[:at], words[end_of(words, name, at) :])


def _is_called(title: Title, spouse: Member, members: Iterable[Member]) -> bool:
    """Whether a title names a spouse: by a name that nobody else bears, behind a courtesy, or by what she is."""
    others = {name.family for each in members if each.category != "spouse" for name in each.names.values()}
    for name in spouse.names.values():
        called = name.family or name.given
        his = _OF_HERS if name.family in others else f"{_OF_HERS}|{_OF_HIS}"
        for each in (called, name.given) if len(called) >= _SHORTEST else ():
            if each and any(_behind_courtesy(each, his).search(words) for _, words in title):
                return True
    if _is_titled(title, spouse):
        return True
    said = [(words, held) for told, words in title for language, held in spouse.position.items() if told == language]
    return any(len(held.split()) >= _FEWEST and stands_at(words, held) is not None for words, held in said)


def _is_titled(title: Title, member: Member) -> bool:
    """Whether a title calls somebody by the rank that her office says in any language: `thé de la Reine`."""
    names = {part for name in member.names.values() for part in f"{name.given} {name.family}".split()}
    held = [rank for rank in _TITLED if any(rank.search(words) for words in member.position.values())]
    return any(_says(rank, words, names) for rank in held for _, words in title)


def _says(rank: re.Pattern[str], words: str, names: Iterable[str]) -> bool:
    """Whether words say a rank of somebody so called, and of no place or other person: `Queen Alia Hospital`."""
    for found in rank.finditer(words):
        following = _NEXT.match(words, found.end())
        behind = following[0].strip() if following is not None else ""
        if not stands_for_a_place(words[: found.start()]) and (behind[:1].islower() or behind in {"", *names}):
            return True
    return False


@lru_cache(maxsize=5_000)
def _behind_courtesy(name: str, courtesies: str) -> re.Pattern[str]:
    words = r"[\s-]+".join(map(stem_pattern, re.split(r"[\s-]+", name)))
    return re.compile(rf"(?<!\w)(?:{courtesies})\s+(?:\w+[\s-]+){{0,2}}{words}\b", re.IGNORECASE)
