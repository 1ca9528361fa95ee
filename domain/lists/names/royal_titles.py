"""Titles of sovereigns and their families on a list: they are the office of whoever has no other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.text import Wording
from domain.lists.listed import ListedPerson
from domain.lists.names.courtesies import styles_a_ruler
from domain.lists.names.family_led import is_family_of_the_east
from domain.lists.names.styled import styled

_TITLE = late_pattern(
    r"\b(?:prince(?:sse)? hériti(?:er|ère)|crown prince(?:ss)?|prince(?:ss)?(?: consort| royal)?|king|queen|emperor"
    r"|empress|roi|reine|princes?(?:se)?(?: consort| royale?)?|könig(?:in)?|kron(?:prinz(?:essin)?)|prinz(?:essin)?"
    r"|rey|reina|rei|rainha|regina|koning(?:in)?|dronning|drottning|konung|kong|kung|kronprins(?:esse|essan)?"
    r"|король|королева|(?:наследн(?:ый|ая) )?принц(?:есса)?|патша|ханшайым)\b"
)
"""The title in what stands before a name: `H.M. Queen`, `HRH Crown Prince`."""
_OF_WHICH = late_pattern(r"(?:(?:of|de|du|des|von|van|af|av|dei?|della|do|da)\s|d['’])\S.*")
"""An office that only says of which state."""
_GIVEN_TOO = late_pattern("prince(?:ss)?|king|queen", re.IGNORECASE)
_OF_A_REALM = late_pattern(r"\s(?:[IVX]+$|of\s)")
_NUMBERED = late_pattern(r"\s[IVX]+$")
"""The number in the name of who reigns or reigned: Margrethe II is nobody's consort."""
_REIGNS = late_pattern(
    r"(?:king|emperor|grand duke|sultan|roi|empereur|grand-duc|könig|kaiser|großherzog|rey|emperador|rei|imperador"
    r"|re|imperatore|koning|kung(?:en)?|konung(?:en)?|kong(?:en)?|король|император|патша|الملك|السلطان|天皇|皇帝|国王|國王|국왕|천황)"
)
_CONSORT = late_pattern(
    r"(?:queen(?: consort)?|empress|grand duchess|reine|impératrice|grande-duchesse|königin|kaiserin|großherzogin|reina"
    r"|emperatriz|rainha|imperatriz|regina|imperatrice|koningin|dronning(?:en)?|drottning(?:en)?|королева|императрица"
    r"|ханшайым|الملكة|皇后|王后|王妃|왕비|황후)"
)
_OF_A_WOMAN = late_pattern(
    r"\b(?:mme|madame|mrs|ms|miss|г-жа|госпожа|frau|fru|sra|señora|senhora|doña|dña|sig\.ra|signora|mevr|mevrouw|pani"
    r"|paní|doamna|д-ра|ханым|hanım|السيدة|女士|夫人)\b",
    re.IGNORECASE,
)
_LADY = late_pattern(r"(?:^|\s)Lady$")
"""The wife of a knight is called by his family name alone: Lady Starmer, below Sir Keir Starmer."""
_SLAVIC_WOMAN = late_pattern(r"(?<=[оеиё]в)а$|(?<=ин)а$|(?<=[oeiy]v)a$|(?<=in)a$|(?<=ск)ая$|(?<=sk)aya$")
_OF_A_STATE = late_pattern(r"\s+(?:(?:of|de|des|du|del|von|van|der|di|af|av)\s|d['’])?\S.*$")


def with_royal_title(position: Wording, courtesy: Wording, names: Mapping[str, Name]) -> Wording:
    """The office of somebody with the title before the name, where the list says no other, or only of which state.

    Prince and Queen are given names too: bare before a name without a number or a realm they are no office.
    """
    told = dict(position)
    for language, words in courtesy.items():
        title = royal_title(words)
        said = told.get(language, "")
        sure = not _GIVEN_TOO.fullmatch(title) or styles_a_ruler(words) or _reigns(names.get(language))
        if title and ((sure and not position) or _OF_WHICH.fullmatch(said)):
            told[language] = f"{title[:1].upper()}{title[1:]} {said}".strip()
    return told


def _reigns(name: Name | None) -> bool:
    """Whether a name has the number of a sovereign, or the realm behind it: Felipe VI, Albert of Monaco."""
    return name is not None and bool(_OF_A_REALM.search(name.in_full))


def royal_title(courtesy: str) -> str:
    """The title of a sovereign, or of one of the family, in what stands before a name; empty where there is none."""
    found = _TITLE.search(courtesy.casefold())
    return courtesy[found.start() : found.end()] if found is not None else ""


def with_consorts(entries: Sequence[ListedPerson]) -> tuple[ListedPerson, ...]:
    """The entries with a queen who stands behind her king, and whose office is that title alone, as his spouse.

    A heading over both, such as that of the official members, says nothing else of her.
    """
    told = list(entries)
    for at in range(1, len(told)):
        king, queen = told[at - 1], told[at]
        if (
            queen.category in (None, "official")
            and (_is(king, _REIGNS) or _reigns_by_office(king))
            and _is(queen, _CONSORT)
            and _says_no_more(queen)
            and not any(_NUMBERED.search(name.in_full) for name in queen.names.values())
        ):
            told[at] = msgspec.structs.replace(queen, category="spouse")
    return tuple(told)


def with_wives(entries: Sequence[ListedPerson]) -> tuple[ListedPerson, ...]:
    """The entries, whoever has no office and stands behind somebody of the same family name as his wife as a spouse.

    `M. Emmanuel MACRON, Président`, and `Mme Brigitte MACRON` below.
    """
    told = list(entries)
    for at in range(1, len(told)):
        his, her = told[at - 1], told[at]
        alone = her.category is None and not (her.position or her.struck or her.sentence or her.remarks)
        if alone and his.position and _is_woman(her) and not _is_woman(his) and _families(his) & _families(her):
            told[at] = msgspec.structs.replace(her, category="spouse")
    return tuple(told)


def _is_woman(entry: ListedPerson) -> bool:
    return any(_OF_A_WOMAN.search(words) or _LADY.search(words) for words in entry.courtesy.values())


def _families(entry: ListedPerson) -> set[str]:
    """The family names of somebody, those of Slavic women as their husbands bear them.

    No wife in China, Korea or Viet Nam takes her husband's; there whoever is called alike need not be related.
    """
    lady = any(_LADY.search(words) for words in entry.courtesy.values())
    families = {
        name.family.casefold()
        for name in entry.names.values()
        if (name.given or lady) and name.family and not is_family_of_the_east(name.family)
    }
    return families | {_SLAVIC_WOMAN.sub("", family) for family in families}


def is_consort(position: Wording, others: Iterable[Wording]) -> bool:
    """Whether an office is the title of a queen or an empress beside a king or an emperor of the same side."""
    said = [_called(words) for words in position.values()]
    queen = bool(said) and all(any(map(_CONSORT.fullmatch, _plain(words))) for words in said)
    return queen and any(
        any(map(_REIGNS.fullmatch, _plain(_called(words)))) for each in others for words in each.values()
    )


def _called(words: str) -> str:
    """A title without the style before or behind it: 皇后陛下 is 皇后."""
    found = styled(words)
    return found.title if found is not None else words


def _is(entry: ListedPerson, titles: re.Pattern[str]) -> bool:
    """Whether somebody has one of these titles before the name, or as the office where no name is said."""
    said = [royal_title(words) for words in entry.courtesy.values()]
    said += [] if entry.names else entry.position.values()
    return any(titles.fullmatch(each) for words in said for each in _plain(words))


def _reigns_by_office(entry: ListedPerson) -> bool:
    """Whether the office of somebody is to reign: `Karl XVI Gustaf, kung av Sverige`."""
    return any(_REIGNS.fullmatch(each) for words in entry.position.values() for each in _plain(words))


def _plain(title: str) -> tuple[str, str]:
    """A title in small letters, as it is said and without what it is of: `Empress of Japan`."""
    small = title.casefold()
    return small, _OF_A_STATE.sub("", small)


def _says_no_more(entry: ListedPerson) -> bool:
    if not entry.names:
        return all(any(map(_CONSORT.fullmatch, _plain(words))) for words in entry.position.values())
    said = {words.casefold() for words in entry.position.values()}
    return said <= {royal_title(words).casefold() for words in entry.courtesy.values()}
