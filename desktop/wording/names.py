"""A person's name worded for each purpose: on a list, in a line of text, on a card, at a seat, as it is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from domain.core.language_tag import base_of, script_of_language
from domain.core.late_pattern import late_pattern
from domain.core.names import Name, is_han

LISTED_FAMILY_FIRST = ("ru", "kk")
"""The languages whose lists print the family name first, and patronymics for all who have one (protocol 10.4)."""

_WITH_INITIALS = ("ru",)
"""The languages that name people with initials in plans, captions and lines."""

_KEPT = frozenset(
    ("Ier", "Ire", "1er", "1re", "Jr", "Jr.", "jr.", "Sr.", "MSc", "BSc", "PhD", "Ph.D.", "MPhil", "DPhil", "LLM")
)
"""What stands behind a name and is no part of it: the first to bear it, as French writes it, the younger, degrees."""
_WITHOUT_CAPITALS = ("ka",)
"""Languages that set no family name apart by capitals."""
DOTTED = ("tr", "az", "kk", "tt", "crh", "gag")
"""The languages in which, in Latin letters, the capital of i keeps its dot."""
_SPELT_ABROAD = late_pattern(
    r"[wáàâãäåéèêëíìîïóòôõúùûñšžčćřłøæ]|ck|sch|ch|ss|i(?:e|o(?![ğg]lu))|ea|eo|ia\b"
    r"|\b[^\W\d_aeıioöuüə](?![hy])[^\W\d_aeıioöuüəy]",
    re.IGNORECASE,
)
"""What no name of these languages is spelt with: Clinton, Philippe, Rubio keep the letters of their own."""
_OF_THE_FATHER = late_pattern(r"(?:bin|binti|binte|bint|bte|bt\.|ibn|бин|бинти|бинт|ибн|бен|[asd]/[plo]|[ад]/[пл]) ")
"""Before the father's name where that stands in place of a family name: Nur Aisha binti Ismail, Kavitha a/p Raman."""

_OF_A_FATHER_WITHIN = late_pattern(r"(?:^|.* )(?:bin|ibn|ben|бин|ибн|бен) \w")
"""The same among given names, as of who has the name of a house or a tribe besides: Мухаммед бен Салман Аль Сауд."""
_WITH_ARTICLE = late_pattern(
    r"(?:аль[- ]|а([сртдзшн])-(?=\1)|эль-|э([сш])-(?=\2)|әл-|ә([сртдзшн])-(?=\3)|al[- ]|a([stdrnz]|sh)-(?=\4))\w",
    re.IGNORECASE,
)
"""How family names begin that stand behind the given name wherever names are listed: аль-Фалих, Аль Сауд, ас-Сабах."""

_CALLED_TOO = late_pattern(r"(?<=\w) (?:dite?|alias|[«“\"(„]).*")
"""What somebody is called beside his family name, which stands behind it as it is: Diop dit « Baye »."""

_USUAL = ("en", "fr", "ru", "kk")
NEAREST = "\N{LOZENGE}"
"""What marks a name or an office shown in another language than that of the sheet or the window (protocol 10.12)."""


def in_list(name: Name, language: str, *, listed_in: str = "", abroad: bool | None = None) -> str:
    """A name as lists print it: Vladimir PUTIN, XI Jinping, Dominique de VILLEPIN; ПУТИН Владимир Владимирович.

    A father's name is never put first, nor an Arab family name before it: Рахман бин СУЛЕЙМАН, Халид АЛЬ-ФАЛИХ. A name
    of which nobody told the family name stands as it is said: Фам Минь Тинь.

    Args:
        listed_in: the language of the list, whose order a name in Latin letters keeps too.
        abroad: whether who bears it is of a state where capitals of i have no dot, as his side tells; None: not told.
    """
    if is_han(name.family or name.given) or is_undivided(name):
        return str(name)
    custom = listed_in if listed_in and _is_latin(name.family) else language
    by_custom = base_of(custom) in LISTED_FAMILY_FIRST and not (name.given and keeps_its_order(name))
    given = f"{name.given} {name.patronymic}".strip() if by_custom else name.given
    part = _part_in_capitals(name)
    if part and part in name.family:
        family = _in_capitals(name.family, part, language, abroad=abroad)
    else:
        given, family = _in_capitals(given, part, language, abroad=abroad), name.family
    parts = (family, given) if by_custom or name.leads_with_family else (given, family)
    return " ".join(filter(None, parts))


def _part_in_capitals(name: Name) -> str:
    """What lists print in capitals: the part that was said, else the family name without what stands around it."""
    if name.capitals is not None:
        return name.capitals
    of_father, called_too = _OF_THE_FATHER.match(name.family) if name.given else None, _CALLED_TOO.search(name.family)
    return name.family[of_father.end() if of_father else 0 : called_too.start() if called_too else None]


def is_undivided(name: Name) -> bool:
    """Whether nobody told which part is the family name, so that nothing of it is moved or cut to an initial.

    A list that does not tell it leaves lists no part in capitals; who has a patronymic has a family name too.
    """
    return name.capitals == "" and not name.patronymic


def keeps_its_order(name: Name) -> bool:
    """Whether the names of a person are said of one another, so that none is moved, or cut to an initial.

    Who has a patronymic has no Arab name, whatever his family name begins with: Қасым Кемелұлы Әл-Фараби.
    """
    is_arab = _OF_A_FATHER_WITHIN.match(name.given) or (name.given and _WITH_ARTICLE.match(name.family))
    return bool(_OF_THE_FATHER.match(name.family) or (is_arab and not name.patronymic))


def _is_latin(text: str) -> bool:
    """Whether a name begins with a Latin letter."""
    return text[:1].isalpha() and text[:1] <= "\u024f"


def _is_cyrillic(text: str) -> bool:
    """Whether a name begins with a letter of those that have initials in Russian."""
    return "\u0400" <= text[:1] <= "\u04ff"


def in_a_line(name: Name, language: str) -> str:
    """A name in plans, captions and lines: Vladimir Putin; in Russian with initials, В. В. Путин, К.-Ж. К. Токаев.

    A name said with the family name first has none, nor one with the father's name, an Arab one, one in another
    script, or one whose family name nobody told: Си Цзиньпин, Рахман бин Сулейман, Халид аль-Фалих, Olaf Scholz.

    Args:
        language: that of the line, in the manner of which a name in another language stands there too.
    """
    asked = base_of(language) in _WITH_INITIALS and _is_cyrillic(name.family)
    if not asked or is_undivided(name) or keeps_its_order(name):
        return str(name)
    return _with_initials(f"{name.given} {name.patronymic}", name.family) if _has_initials(name) else str(name)


def _with_initials(given: str, family: str) -> str:
    """A family name after the initials of the given ones: К.-Ж. К. Токаев."""
    initials = (f"{'-'.join(f'{part[:1]}.' for part in each.split('-'))}" for each in given.split())
    return "\N{NO-BREAK SPACE}".join((*initials, family))


def at_seat(name: Name, language: str, *, namesake: bool = False) -> str:
    """A name at a seat of a plan, where there is little room: Poutine, В. В. Путин, 习近平; of namesakes B. Macron.

    A name of which lists print no part in capitals stands whole.

    Args:
        language: that of the plan, in the manner of which a name in another language stands there too.
    """
    if base_of(language) in _WITH_INITIALS or is_han(name.family):
        return in_a_line(name, language)
    if is_undivided(name):
        return str(name)
    if namesake and name.family:
        return _with_initials(name.given, name.family) if _has_initials(name) else str(name)
    return name.family or str(name)


def _has_initials(name: Name) -> bool:
    """Whether the given names are told by initials: none of several words like "Faisal bin Farhan", or without case."""
    return not name.leads_with_family and all(part[:1].isupper() for part in name.given.split())


def at_seat_in_capitals(
    name: Name, language: str, *, shown_in: str = "", namesake: bool = False, abroad: bool | None = None
) -> str:
    """The same in capitals, as the table of a plan prints it in its first language; in Russian В. В. Путин as it is.

    Args:
        language: that of the name.
        shown_in: that of the plan, where it is another one.
        abroad: as for `in_list`.
    """
    said = at_seat(name, shown_in or language, namesake=namesake)
    if base_of(shown_in or language) in _WITH_INITIALS or not name.family or is_han(name.family):
        return said
    part = _part_in_capitals(name)
    return said.replace(name.family, _in_capitals(name.family, part, language, abroad=abroad))


def on_card(name: Name) -> str:
    """A name on the card before the seat: as the person wants it there, else whole."""
    return name.card or str(name)


def spoken(name: Name) -> str:
    """A name with its patronymic and how it is said, where that was noted: Xi Jinping [shee jin-ping]."""
    return f"{name.in_full} [{name.phonetic}]" if name.phonetic else name.in_full


def in_detail(name: Name, language: str) -> str:
    """A name with all that is said of it: ПУТИН Владимир Владимирович [pootin] (В. В. Путин)."""
    patronymic = "" if base_of(language) in LISTED_FAMILY_FIRST else name.patronymic
    phonetic, card = (f"[{name.phonetic}]" if name.phonetic else "", f"({name.card})" if name.card else "")
    return " ".join(filter(None, (in_list(name, language), patronymic, phonetic, card)))


def nearest_form(names: Mapping[str, Name], language: str) -> str:
    """The language whose form stands for another: itself, the same in another script, one of the same script, one in
    Latin letters, any; of several the usual ones first (protocol 10.12). There must be one.
    """
    if language in names:
        return language

    def farness(each: str) -> tuple[bool, int, int]:
        usual = _USUAL.index(each) if each in _USUAL else len(_USUAL)
        return base_of(each) != base_of(language), how_strange(each, language), usual

    return min(names, key=farness)


def how_strange(language: str, reader: str) -> int:
    """How strange the letters of a language are to who reads another: his own, Latin ones, which most read, others."""
    script = _script(language)
    return 0 if script == _script(reader) else 1 if script == _script("en") else 2


@cache
def _script(language: str) -> str:
    """The script of a language; empty for what is no language, such as a side by which words are told."""
    try:
        return script_of_language(language)
    except ValueError:
        return ""


def _in_capitals(text: str, part: str, language: str, *, abroad: bool | None = None) -> str:
    """The text with the last occurrence of a part of it in capitals, where names of the language are so written.

    Where nobody told whether it is a name from abroad, its spelling does.
    """
    if base_of(language) in _WITHOUT_CAPITALS:
        return text
    before, _, after = text.rpartition(part) if part else (text, "", "")
    from_abroad = bool(_SPELT_ABROAD.search(part)) if abroad is None else abroad
    plain = base_of(language) not in DOTTED or from_abroad
    dotted = part if plain else part.replace("i", "İ")
    told = " ".join(word if word in _KEPT else word.upper() for word in dotted.split(" "))
    return f"{before}{told}{after}"
