"""A name and an office with nothing but blanks between them, as far as their letters tell which is which."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import (
    any_courtesy_before,
    has_courtesy,
    styles_a_ruler,
    without_courtesies,
)
from domain.lists.names.name_order import is_patronymic
from domain.lists.text.in_han import in_han, without_blanks_in_name
from domain.lists.text.in_kana_and_hangul import honoured, japanese, korean
from domain.lists.text.office_then_name import ends_in_a_name
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_particle, name_like, office_like

_SET_APART = late_pattern(r"[()\[\]–—]")
_CASED = ("latin", "cyrillic", "greek", "armenian", "")
_EMIR = late_pattern(
    r"(?P<name>\S+ \S.*?) (?P<office>(?:أمير|ملك|سلطان) (?:دولة|البلاد|مملكة|سلطنة|الكويت|قطر)(?: .*)?)$"
)
"""A sovereign behind whose name stands of what he is one."""
_OF = late_pattern(r"of|de|du|des|del|della|di|d[ao]s?|von|van|af|av")
_ARTICLE = late_pattern(r"(?:the|le|la|el|il|o|a)\s", re.IGNORECASE)
_QUALIFIES = late_pattern(
    r"(?:non-)?resident|senior|junior|first|second|third|personal|private|principal|executive|permanent|press|foreign"
    r"|prime|defen[cs]e|economic|political|cultural|military|legal|national|federal|acting|under|joint|parliamentary",
    re.IGNORECASE,
)
"""What stands before the first word of an office that tells it."""
_TITLED_HAN = late_pattern("^([\u4e00-\u9fff·]{2,10}?)((?:国家)?主席|总书记|总统|总理|首相|国王|部长|外长|大使)$")
"""A Chinese name with a title behind it: 习近平主席."""
_OF_A_BODY = late_pattern("[国家部会省市委院厅局司央驻副使政商务外交防财政教育]")
"""What no name before such a title has: 外交部长 is an office."""


def parted_by_blanks(line: str) -> tuple[str, str] | None:
    """The name and the office of a line without any other sign between them; None where the letters do not tell."""
    words = line.split()
    if len(words) < 2:
        titled = _TITLED_HAN.match(line.strip())
        return (titled[1], titled[2]) if titled and not _OF_A_BODY.search(titled[1]) else None
    script = script_of_text(line)
    if script == "hangul":
        return korean(words)
    if script in ("han", "kana"):
        return japanese(words)
    if script == "arabic" and (reigns := _EMIR.match(line)) is not None:
        return reigns["name"], reigns["office"]
    if not office_like(line):
        return None
    return _in_cased(line, words) if script in _CASED else _caseless(words)


def _in_cased(line: str, words: list[str]) -> tuple[str, str] | None:
    """Those of a line in letters with capitals; `Монгол Улсын Ерөнхий сайд Гомбожавын …` begins with no name."""
    found = _cased(words)
    return (found or _courteous(line)) if found is None or not ends_in_a_name(found[1]) else None


def in_characters(line: str) -> tuple[str, str] | None:
    """The name and the office of a line of Chinese, Japanese or Korean, where its blanks or a label tell them."""
    if script_of_text(line) == "han" and (labelled := in_han(line)) is not None:
        return labelled
    parted = honoured(line) or parted_by_blanks(line)
    return None if parted is None else (without_blanks_in_name(parted[0]), parted[1])


def _caseless(words: list[str]) -> tuple[str, str] | None:
    """The name goes up to the first word of an office."""
    words = without_courtesies(" ".join(words)).split()
    at = next((at for at in range(1, len(words)) if office_like(words[at])), None)
    if at is None or office_like(" ".join(words[:at])):
        return None
    return " ".join(words[:at]), " ".join(words[at:])


def _courteous(line: str) -> tuple[str, str] | None:
    """Behind a courtesy the name goes up to the first word of an office, and what is said of that before it.

    `Mr Lawrence Anderson Non-Resident Ambassador`.
    """
    if not has_courtesy(line) or _SET_APART.search(line):
        return None
    words = without_courtesies(line).split()
    at = next((at for at in range(1, len(words)) if office_like(words[at]) and not _is_of_what(words, at)), len(words))
    while at > 2 and _QUALIFIES.fullmatch(words[at - 1]):
        at -= 1
    name = " ".join(words[:at])
    return (name, " ".join(words[at:])) if 1 < at < len(words) and name_like(name) else None


def _cased(words: list[str]) -> tuple[str, str] | None:
    """The name ends with a patronymic and what belongs to it, with a family name in capitals, or before a small word.

    `Orbán Viktor miniszterelnök`, `Hakan FİDAN Dışişleri Bakanı`.
    """
    small = (at for at, word in enumerate(words) if at > 1 and word[0].islower() and not is_particle(word))
    for at in (_behind_patronymic(words), _behind_capitals(words), next(small, None)):
        if at is not None:
            name, office = " ".join(words[:at]), " ".join(words[at:])
            bare = without_courtesies(name)
            whole = len(bare.split()) > 1 and not (_ends_within(words[:at]) or _is_of_what(words, at))
            if whole and name_like(bare) and office_like(office):
                return name, office
    return None


def _is_of_what(words: list[str], at: int) -> bool:
    """Whether words go on with what somebody is of: `The Duke of Edinburgh`; a king has it for his office."""
    if not _OF.fullmatch("".join(words[at : at + 1])):
        return False
    said = " ".join(words)
    return not styles_a_ruler(any_courtesy_before(said)) or bool(_ARTICLE.match(without_courtesies(said)))


def _ends_within(words: list[str]) -> bool:
    """Whether words end as no name does, with a particle or initials behind one: `Visite de`, `Casa de S.M.`"""
    *_, before, last = ["", "", *words]
    return is_particle(last) or (is_particle(before) and "." in last)


def _behind_patronymic(words: list[str]) -> int | None:
    """Where a name with a patronymic ends: behind it, or behind the family name that follows a given name and it."""
    at = next((at for at, word in enumerate(words[:4]) if at and is_patronymic(word)), None)
    if at is None:
        return None
    return at + (2 if at == 1 else 1)


def _behind_capitals(words: list[str]) -> int | None:
    """Where a family name in capitals ends; None where the words before it, or those behind it, are in capitals too."""
    loud = [len(word.strip(".")) > 2 and word[0].isalpha() and word.isupper() for word in words]
    if True not in loud[1:] or all(loud):
        return None
    at = loud.index(True, 1)
    while at < len(words) and loud[at]:
        at += 1
    return at
