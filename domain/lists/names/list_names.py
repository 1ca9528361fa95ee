"""A name of a list taken apart: its given names, family name and patronymic."""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.family_led import is_first_everywhere
from domain.lists.names.fathers_names import (
    with_small_word,
)
from domain.lists.names.name_case import cased, is_in_capitals
from domain.lists.names.name_order import (
    OF_THE_FATHER,
    PATRONYMIC,
    SUFFIXES,
    Leading,
    is_patronymic,
    told_by,
)
from domain.lists.names.name_words import (
    KOREAN_FAMILIES,
    LARGE_BY_LANGUAGE,
    PORTUGUESE_GIVEN,
    is_east_asian,
    leads_with_short_family,
)
from domain.lists.names.names_by_custom import (
    BEFORE_ITALIAN,
    BEFORE_PHILIPPINE,
    FAMILY_FIRST,
    NUMERALS,
    by_custom,
    overseas_chinese,
)
from domain.lists.names.names_in_signs import in_han, in_japanese
from domain.lists.names.parted_names import capitals_in, parts_of_name
from domain.naming.scripts.letters import is_chinese

_SOUTH_SLAVIC = frozenset(["hr", "sr", "bs", "sl", "cnr"])
"""Languages in which a name in -ić is a family name, also as the first of two."""
_REIGNING = late_pattern(
    r"\b(?:majest[yé]|king|queen|emperor|pope|roi|reine|pape|könig(?:in)?|rey|reina|rei|rainha|корол[ья]|королев[аы]|kung(?:en)?|konung(?:en)?|konge"
    r"|величеств[оа]|императора?)\b",
    re.IGNORECASE,
)
_ROYAL = late_pattern(
    r"\b(?:majest|highness|altesse|alteza|altezza|hoheit|hoogheid|величеств|высочеств)"
    r"|\b(?:t[ue]ng?ku|tuanku|raja|т[уе]н?г?ку|туанку|раджа)(?= )",
    re.IGNORECASE,
)
"""Courtesies and titles of sovereigns and princes, who have no family name to be written first."""
_REGNAL = late_pattern(r"^[IVX]+$")
_BORN = late_pattern(r"(?P<married>[^\s,]+),?\s+\(?(?P<as>née|geb\.|geborene|z domu)\s+(?P<born>[^)]+)\)?")
"""A name by marriage and then the whole name at birth."""
_USUAL = late_pattern(r"^(?:[^\W\d_]{1,2}\.\s?)*\(([^\W\d_][\w'’-]+)\)\s+(?=\w)")
"""Initials with the name in use behind them in brackets: D.M. (David) van Weel."""


def name_as_said(text: str, language: str | None) -> Name | None:
    """A name as it is written, word by word and no part of it in capitals; None: it sets its family name apart itself.

    It does by capitals, a comma, a patronymic, or in signs that have no capitals.
    """
    bare = without_courtesies(text)
    words = bare.replace(".", ". ").replace(". -", ".-").split()
    parted = "," in bare or capitals_in(words) is not None or any(map(is_patronymic, words))
    if not words or parted or is_chinese(bare):
        return None
    return msgspec.structs.replace(_name(words[:1] if words[1:] else [], words[1:] or words, language), capitals="")


def name_in(text: str, language: str | None = None, leading: Leading = "given", office: str = "") -> Name:
    """Given names and family name of a name as a list writes it, without courtesies, capitals made small again.

    The family name is what stands in capitals, or before a comma, or behind a particle; else it is told by a
    patronymic, initials or an ending; else by how the other names of the column are written. Where the name or the
    office is a sovereign's, Roman letters behind the name are his number: Felipe VI.
    """
    reigns = bool(_REIGNING.search(f"{text} {office}"))
    if leading == "family" and _ROYAL.search(text):
        leading = "given"
    text = _USUAL.sub(r"\1 ", _with_name_at_birth(without_courtesies(text)))
    before, comma, after = text.partition(",")
    if comma and len(before.split()) > 1 and after.strip().casefold() in SUFFIXES:
        text, comma = f"{before} {after}", ""  # `John Smith, Jr.`
    if comma and before.strip() and after.strip():
        *given, last = after.split()
        if given and last.casefold() in SUFFIXES:  # `DELA CRUZ, Juan Jr.`
            return _name(given, [*before.split(), last], language)
        return _name(after.split(), before.split(), language)
    if is_chinese(text) or language == "ja":
        return in_japanese(text) if language == "ja" else in_han(text)
    words = text.replace(".", ". ").replace(". -", ".-").split()
    if len(words) < 2 or leading == "whole":
        return _name([], words, language)
    counted = [at for at, word in enumerate(words) if at and (word in NUMERALS or (reigns and _REGNAL.match(word)))]
    if counted and counted[0] in (1, len(words) - 1):
        return _numbered(words, language, leading, alone=reigns or len(words) == 2)
    name = _in_words(words, language, leading)
    first = name.given and is_first_everywhere(words, language)
    return msgspec.structs.replace(name, family_first=True) if first else name


def _with_name_at_birth(text: str) -> str:
    """`NIANG, née Aminata SOW` as `Aminata NIANG née SOW`: her given name stands before the name she was born with."""
    found = _BORN.fullmatch(text)
    born = found["born"].split() if found else []
    given, family = parts_of_name(born, "given", None) if len(born) > 1 else ([], [])
    return " ".join([*given, found["married"], found["as"], *family]) if found and given else text


def _in_words(words: list[str], language: str | None, leading: Leading) -> Name:
    """A name of several words without a number behind it."""
    at = by_custom(words, language)
    if at:
        return _name(words[:at], words[at:], language)
    if language in FAMILY_FIRST and capitals_in(words) is None:
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    if is_east_asian(words) or (leading == "family" and len(words) == 2 and words[0] in KOREAN_FAMILIES):
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    overseas = overseas_chinese(words)
    short = leading == "family" and leads_with_short_family(words)
    if capitals_in(words) is None and (short or (overseas and words[:1] == overseas[1])):
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    given, family = overseas or parts_of_name(words, leading, language)
    if language in _SOUTH_SLAVIC and len(family) == 1 and len(given) > 1 and given[-1].endswith(("ić", "ћ")):
        given, family = given[:-1], [given[-1], *family]
    if language == "it" and len(given) > 1 and given[-1] in BEFORE_ITALIAN:
        given, family = given[:-1], [given[-1], *family]
    large = LARGE_BY_LANGUAGE.get(language or "", frozenset())
    if len(given) > 1 and len(family) == 1 and given[-1] in BEFORE_PHILIPPINE | large:
        given, family = given[:-1], [given[-1], *family]
    if language == "pt" and len(given) > 1 and capitals_in(words) is None and told_by(words) != "family":
        at = next((at for at in range(1, len(given)) if given[at].casefold() not in PORTUGUESE_GIVEN), len(given))
        given, family = given[:at], [*given[at:], *family]
    return _name(given, family, language)


def _patronymic_at(words: list[str]) -> int | None:
    """Which of the words after the first given name is a patronymic; None: none is."""
    return next(
        (at for at in range(len(words) - 1, 0, -1) if PATRONYMIC.search(words[at]) or OF_THE_FATHER.match(words[at])),
        None,
    )


def _name(given: list[str], family: list[str], language: str | None) -> Name:
    at = _patronymic_at(given) if family else None
    apart = at is not None and (at > 1 or len(given) > 2) and bool(OF_THE_FATHER.match(given[at]))
    of_father = range(at - apart, at + 1) if at is not None else range(0)
    patronymic = " ".join(given[number] for number in of_father)
    given = [word for number, word in enumerate(given) if number not in of_father]
    last = with_small_word(cased(" ".join(family), language), loud=all(map(is_in_capitals, [*given, *family])))
    return Name(cased(" ".join(given), language), last, cased(patronymic, language))


def _numbered(words: list[str], language: str | None, leading: Leading, *, alone: bool) -> Name:
    """A name with a number in it: of a sovereign, who has no family name, or of a family: John Smith III."""
    *before, number = words
    if words[2:] and (words[1] in NUMERALS or _REGNAL.match(words[1])):  # Karl XVI Gustaf
        return Name(family=" ".join(word if at == 1 else cased(word, language) for at, word in enumerate(words)))
    if alone:
        return Name(family=f"{cased(' '.join(before), language)} {number}")
    name = _name(*parts_of_name(before, leading, language), language)
    return msgspec.structs.replace(name, family=f"{name.family} {number}")
