"""Names in which the father's stands in place of a family name: Amran bin Mohamed Zin, Kavitha a/p Subramaniam.

In the Gulf a family name may follow it: Hamdan bin Mohammed Al Maktoum. Malays and Indians of Malaysia have none.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern

_OF_WHOM = frozenset(
    [
        "bin", "binti", "binte", "bint", "bte", "bt.", "ibn", "s/o", "d/o", "a/l", "a/p", "бин", "бинти", "бинте",
        "бинт", "ибн", "а/л", "а/п",
    ]
)  # fmt: skip
"""Before the father's name where it stands last: Muhammad Faizal bin Osman."""
_OF_MALAYSIA = frozenset(["binti", "binte", "bte", "bt.", "s/o", "d/o", "a/l", "a/p", "бинти", "бинте", "а/л", "а/п"])
_BEGINS_MALAY = frozenset(
    [
        "haji", "hj", "hj.", "hajah", "datuk", "dato'", "dato’", "dato", "pehin", "tan", "tun", "mohd", "mohd.",
        "muhd", "muhd.", "tengku", "tunku", "tuanku", "wan", "nik", "che", "megat", "ungku", "pengiran", "awang",
        "abang", "nurul", "siti", "хаджи", "датук", "дато", "тенгку", "тунку", "мохд", "ван", "ник", "сити",
    ]
)  # fmt: skip
"""With what a Malay name begins, one's own or the father's."""
_BEGINS_ELSEWHERE_TOO = frozenset(["mohamed", "mohamad", "raja", "syed", "nur", "мохамед", "мохамад", "раджа", "нур"])
"""The same, but in the Gulf too, where a family name may follow: Mohamed bin Hadi Hussaini."""
_SERVANT = frozenset(["abd", "abd.", "abdul", "abdu", "абд", "абд.", "абдул"])
"""Before a name of God, with which it is one name: Abdul Aziz."""
_CLAN = late_pattern(r"(?i)(?:al|el|ал|аль|эль)(?:[-‑ ]|$)|al\w{4}|аль\w{4}")
"""How a family name of the Gulf begins."""


def fathers_name_at(words: Sequence[str], language: str | None = None) -> int | None:
    """Where the father's name begins that stands in place of a family name, with the word before it; None: nowhere.

    Of several words behind "bin" it is one where they begin as a Malay name does, or are one name together.

    Args:
        language: the one the name is written in; some names are Malay where that is, and else perhaps of the Gulf.
    """
    plain = [word.casefold() for word in words]
    at = next((at for at, word in enumerate(plain[1:-1], 1) if word in _OF_WHOM), None)
    if at is None:
        return None
    father = plain[at + 1 :]
    begins = _BEGINS_MALAY | _BEGINS_ELSEWHERE_TOO if language == "ms" else _BEGINS_MALAY
    malay = plain[at] in _OF_MALAYSIA or bool({plain[0], father[0]} & begins)
    # Of Hamad bin Isa bin Salman the father and his father are told, and no family name.
    one = len(father) == 1 or (len(father) == 2 and father[0] in _SERVANT) or father[-2] in _OF_WHOM
    return at if one or (malay and not _names_a_clan(father)) else None


def leaves_family_open(words: Sequence[str], language: str | None = None) -> bool:
    """Whether what stands behind "bin" may be the father's name alone, or end in a family name."""
    plain = [word.casefold() for word in words]
    at = next((at for at, word in enumerate(plain[1:-1], 1) if word in _OF_WHOM), None)
    return at is not None and fathers_name_at(words, language) is None and not _names_a_clan(plain[at + 1 :])


def with_small_word(family: str, *, loud: bool) -> str:
    """A father's name with a small first word: a/p everywhere, "bin" where the whole name was in capitals."""
    first, blank, rest = family.partition(" ")
    small = first.casefold() in _OF_WHOM and (loud or "/" in first)
    return f"{first.casefold()}{blank}{rest}" if small and rest else family


def has_fathers_name(words: Sequence[str]) -> bool:
    """Whether a word of a name says whose son or daughter somebody is."""
    return any(word.casefold() in _OF_WHOM for word in words)


def _names_a_clan(father: Sequence[str]) -> bool:
    return any(map(_CLAN.match, father[1:]))
