"""A name of a list taken apart: its given names, family name and patronymic."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.family_led import is_first_everywhere
from domain.lists.names.fathers_names import (
    fathers_name_at,
    has_fathers_name,
    leaves_family_open,
    with_small_word,
)
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.name_case import cased, is_in_capitals
from domain.lists.names.name_order import (
    FAMILY_AND_GIVEN,
    OF_THE_FATHER,
    PATRONYMIC,
    SUFFIXES,
    Leading,
    is_patronymic,
    told_by,
)
from domain.lists.names.name_words import (
    ALWAYS_PARTICLES,
    KOREAN_FAMILIES,
    LARGE_BY_LANGUAGE,
    OVERSEAS_FAMILIES,
    PARTICLES,
    PORTUGUESE_GIVEN,
    SPANISH_GIVEN,
    is_east_asian,
    leads_with_short_family,
)
from domain.lists.names.portuguese_names import portuguese_given
from domain.naming.scripts.letters import is_arabic, is_chinese

_NOBLE = frozenset(
    ["freiherr", "freifrau", "freiin", "graf", "gräfin", "baron", "baronin", "prinz", "prinzessin", "fürst", "fürstin"]
)
"""Titles that are part of a German family name, before its particle."""
_MARIAN = frozenset(
    ["Carmen", "Pilar", "Rosario", "Mar", "Socorro", "Consuelo", "Rocío", "Valle", "Milagro", "Sol", "Cielo"]
)
"""What ends a Spanish given name: María del Carmen."""
_CLANS = frozenset(["al", "el", "аль", "эль", "آل", "בן", "בר", "אבו", "אל", "דה"])
_ARABIC_SERVANTS = frozenset(["عبد", "أبو", "ابو", "آل", "بن", "ابن", "بنت", "أبا"])
_ARABIC_SECOND = frozenset(["الدين", "الله", "الإسلام"])
"""Words that end a name of two: صلاح الدين."""
_JOINED_BY = frozenset(["y", "i", "e"])
"""Between two family names: `Pons i Ferrer`."""
_BEFORE_ITALIAN = frozenset(["Di", "De", "Del", "Della", "Dal", "Dalla", "Lo", "La", "Li"])
"""Words with which Italian family names begin: Di Pippo."""
_SOUTH_SLAVIC = frozenset(["hr", "sr", "bs", "sl", "cnr"])
"""Languages in which a name in -ić is a family name, also as the first of two."""
_FAMILY_FIRST = frozenset(["hu", "vi"])
"""Languages in which the family name is written first."""
_FATHER_FIRST = frozenset(["mn"])
"""Languages in which the father's name stands before one's own, which one is called by."""
_LONGEST_SYLLABLE = 6
_SHORTEST_OF_FATHERS = 5
_GAELIC = frozenset(["ó", "o", "ní", "mac", "mc", "nic", "uí", "te"])
_LARGE_PARTICLES = frozenset(["Van", "Von", "De", "Del", "Di"])
_BEFORE_PHILIPPINE = frozenset(["Dela", "Delos", "Delas"])
"""With what a family name of the Philippines begins: Dela Cruz."""
_ENDS_IN_PARTICLE = late_pattern("-(?:van|von|de|di|del)$")
"""A family name by marriage before another with a particle: Schermers-van der Kolk."""
_NUMERALS = frozenset(["II", "III", "IV", "VII", "VIII", "IX", "XII", "XIII", "XIV", "XV", "XVI"])
"""Numbers behind a name that are nobody's name, unlike XI and VI."""
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
_BETWEEN_SIGNS = late_pattern("(?<=[\u3040-\u30ff\u3400-\u9fff々])\\s+(?=[\u3040-\u30ff\u3400-\u9fff々])")
_HAN_DOT = late_pattern("[·・•‧.．]")


def name_as_said(text: str, language: str | None) -> Name | None:
    """A name as it is written, word by word and no part of it in capitals; None: it sets its family name apart itself.

    It does by capitals, a comma, a patronymic, or in signs that have no capitals.
    """
    bare = without_courtesies(text)
    words = bare.replace(".", ". ").replace(". -", ".-").split()
    parted = "," in bare or _capitals(words) is not None or any(map(is_patronymic, words))
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
        return _japanese(text) if language == "ja" else _han(text)
    words = text.replace(".", ". ").replace(". -", ".-").split()
    if len(words) < 2 or leading == "whole":
        return _name([], words, language)
    counted = [at for at, word in enumerate(words) if at and (word in _NUMERALS or (reigns and _REGNAL.match(word)))]
    if counted and counted[0] in (1, len(words) - 1):
        return _numbered(words, language, leading, alone=reigns or len(words) == 2)
    name = _in_words(words, language, leading)
    first = name.given and is_first_everywhere(words, language)
    return msgspec.structs.replace(name, family_first=True) if first else name


def _with_name_at_birth(text: str) -> str:
    """`NIANG, née Aminata SOW` as `Aminata NIANG née SOW`: her given name stands before the name she was born with."""
    found = _BORN.fullmatch(text)
    given, family = _parts(found["born"].split(), "given", None) if found and " " in found["born"].strip() else ([], [])
    return " ".join([*given, found["married"], found["as"], *family]) if found and given else text


def _in_words(words: list[str], language: str | None, leading: Leading) -> Name:
    """A name of several words without a number behind it."""
    at = _by_custom(words, language)
    if at:
        return _name(words[:at], words[at:], language)
    if language in _FAMILY_FIRST and _capitals(words) is None:
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    if is_east_asian(words) or (leading == "family" and len(words) == 2 and words[0] in KOREAN_FAMILIES):
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    overseas = _overseas_chinese(words)
    short = leading == "family" and leads_with_short_family(words)
    if _capitals(words) is None and (short or (overseas and words[:1] == overseas[1])):
        return msgspec.structs.replace(_name(words[1:], words[:1], language), family_first=True)
    given, family = overseas or _parts(words, leading, language)
    if language in _SOUTH_SLAVIC and len(family) == 1 and len(given) > 1 and given[-1].endswith(("ić", "ћ")):
        given, family = given[:-1], [given[-1], *family]
    if language == "it" and len(given) > 1 and given[-1] in _BEFORE_ITALIAN:
        given, family = given[:-1], [given[-1], *family]
    large = LARGE_BY_LANGUAGE.get(language or "", frozenset())
    if len(given) > 1 and len(family) == 1 and given[-1] in _BEFORE_PHILIPPINE | large:
        given, family = given[:-1], [given[-1], *family]
    if language == "pt" and len(given) > 1 and _capitals(words) is None and told_by(words) != "family":
        at = next((at for at in range(1, len(given)) if given[at].casefold() not in PORTUGUESE_GIVEN), len(given))
        given, family = given[:at], [*given[at:], *family]
    return _name(given, family, language)


def _by_custom(words: list[str], language: str | None) -> int:
    """How many words are given names, or the father's, by the custom of a language; 0: nothing tells it."""
    if language in _FATHER_FIRST and len(words) == 2:
        return 1
    if _capitals(words) is not None or len(words) < FAMILY_AND_GIVEN + 1:
        return 0
    if language == "pt":
        return portuguese_given(words)
    return _spanish(words) if language == "es" else 0


def _overseas_chinese(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Given names and family name of a Chinese of Singapore or Malaysia: `Chua Siew San`, `Joanna Tan Mei Ling`."""
    at = next((at for at, word in enumerate(words) if word in OVERSEAS_FAMILIES), None)
    if at is None or at != len(words) - 3 or any(len(word) > _LONGEST_SYLLABLE for word in words[at:]):
        return None
    return words[:at] + words[at + 1 :], [words[at]]


def tells_family(words: Sequence[str], language: str | None) -> bool:
    """Whether a name itself tells its family name: by capitals, a particle, a patronymic, a number, or by custom."""
    some = list(words)
    if (
        language in _FATHER_FIRST | _FAMILY_FIRST
        or _capitals(some) is not None
        or _particle(some, language) is not None
    ):
        return True
    if is_east_asian(some[-2:]) or _overseas_chinese(some) is not None or some[-1] in _NUMERALS:
        return True
    fathered = any(PATRONYMIC.search(word) or OF_THE_FATHER.match(word) for word in some)
    before_last = some[-2].casefold() in _CLANS | _GAELIC or some[-2] in _BEFORE_ITALIAN | _BEFORE_PHILIPPINE
    return fathered or before_last or (has_fathers_name(some) and not leaves_family_open(some, language))


def with_fathers_name(name: Name) -> Name:
    """A name whose last given name is the father's, in a column of family name, given name and patronymic.

    Tajik ones have no ending that tells it: `Джумъа Далер Шофакир`. Those of Koreans and Chinese are short.
    """
    given = name.given.split()
    three = len(given) == 2 and len(name.family.split()) == 1 and not name.patronymic
    if not three or max(map(len, given)) < _SHORTEST_OF_FATHERS or any("." in word for word in given):
        return name
    return msgspec.structs.replace(name, given=given[0], patronymic=given[1])


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
    if words[2:] and (words[1] in _NUMERALS or _REGNAL.match(words[1])):  # Karl XVI Gustaf
        return Name(family=" ".join(word if at == 1 else cased(word, language) for at, word in enumerate(words)))
    if alone:
        return Name(family=f"{cased(' '.join(before), language)} {number}")
    name = _name(*_parts(before, leading, language), language)
    return msgspec.structs.replace(name, family=f"{name.family} {number}")


def _spanish(words: list[str]) -> int:
    """Where the family names begin: Spanish lists write both, the father's and the mother's."""
    devoted = next(
        (at for at in range(1, len(words) - 2) if words[at].casefold() == "del" and words[at + 1] in _MARIAN), None
    )
    if devoted is not None:
        return devoted + 2
    joined = next((at for at in range(2, len(words) - 1) if words[at] in _JOINED_BY), None)
    if joined is not None:
        return joined - 1
    if (particle := _particle(words, "es")) is not None:
        return next((at for at in range(1, particle) if words[at].casefold() not in SPANISH_GIVEN), particle)
    alone = len(words) == 3 and all(word.casefold() in SECOND_GIVEN for word in words[:2])
    return 2 if alone else len(words) - 2


def _japanese(text: str) -> Name:
    """A family name and a given one where a blank parts them: 岸田　文雄; else all of it."""
    if _HAN_DOT.search(text) and len(text.split()) == 1:
        return _han(text)
    family, *given = text.split()
    return Name(given[0], family, family_first=True) if len(given) == 1 else Name(family=_unparted(text))


def _unparted(text: str) -> str:
    """A text without the blanks between its Chinese or Japanese signs; those of other words stay."""
    return _BETWEEN_SIGNS.sub("", text.strip())


def _han(text: str) -> Name:
    given, dot, family = ("", "", text) if not _HAN_DOT.search(text) else (*_HAN_DOT.sub("·", text).rpartition("·"),)
    return Name(given, family) if dot else Name(family=_unparted(text))


def _parts(words: list[str], leading: Leading, language: str | None) -> tuple[list[str], list[str]]:
    """Given names and family name of at least two words."""
    found = _capitals(words)
    if found is not None:
        return found
    if is_arabic(words[0]):
        return _arabic(words)
    particle = _particle(words, language)
    if particle is not None:
        return words[:particle], words[particle:]
    at = _family_at(words, leading)
    if at == len(words) - 1:
        at = _with_clan(words, at)
        return words[:at], words[at:]
    if at == len(words) - 2 and words[-1].casefold() in SUFFIXES:
        return words[:at], words[at:]
    return words[:at] + words[at + 1 :], [words[at]]


def _capitals(words: list[str]) -> tuple[list[str], list[str]] | None:
    """The words in capitals as the family name, with the particles among them and what follows a name in the middle."""
    loud = [is_in_capitals(word) for word in words]
    if not any(loud) or all(loud[at] or len(words[at].strip(".")) < 2 for at in range(len(words))):
        return None
    first = loud.index(True)
    last = max(at for at, is_loud in enumerate(loud) if is_loud)
    between = (word for at, word in enumerate(words[first:last], first) if not loud[at])
    if any(word.casefold() not in PARTICLES and len(word) > 2 for word in between):
        last = first
        while last + 1 < len(words) and loud[last + 1]:
            last += 1
    while first and (words[first - 1].casefold() in PARTICLES | _GAELIC | _CLANS) and first > 1:
        first -= 1
    behind = words[last + 1 :]
    if first == 0:
        return behind, words[: last + 1]
    if len(behind) == 1 and PATRONYMIC.search(behind[0]):
        return words[:first] + behind, words[first : last + 1]
    return words[:first], words[first:]


def _arabic(words: list[str]) -> tuple[list[str], list[str]]:
    at = len(words) - 1
    if len(words) == 3 and words[1] in ("بن", "ابن"):  # as names are in the west of the Arab world: مراد بن حسين
        return words[:1], words[1:]
    if at > 1 and (words[at] in _ARABIC_SECOND or words[at - 1] in _ARABIC_SERVANTS - {"بن", "ابن", "بنت"}):
        at -= 1
    return words[:at], words[at:]


def _particle(words: list[str], language: str | None) -> int | None:
    """Where a family name with a particle begins: `Ursula von der Leyen`."""
    of_father = fathers_name_at(words, language)
    if of_father is not None:
        return of_father
    small = (at for at, word in enumerate(words[1:-1], 1) if word in ALWAYS_PARTICLES)
    at = next(small, None)
    if at is not None and at > 1 and (words[at - 1] in _LARGE_PARTICLES or _ENDS_IN_PARTICLE.search(words[at - 1])):
        at -= 1
    return at - 1 if at is not None and at > 1 and words[at - 1].casefold() in _NOBLE else at


def _with_clan(words: list[str], at: int) -> int:
    return at - 1 if at > 1 and words[at - 1].casefold() in _CLANS | _GAELIC else at


def _family_at(words: list[str], leading: Leading) -> int:
    side = told_by(words)
    if side is None:
        side = leading
    if side == "family":
        return 0
    last = len(words) - 1
    return last - 1 if words[last].casefold() in SUFFIXES and last > 1 else last
