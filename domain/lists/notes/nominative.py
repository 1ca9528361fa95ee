"""Slavic and Kazakh names and offices as they are called, of those that are declined in a sentence."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_OF_AN_OFFICE = late_pattern(r"(?:\w{3,}[ое]го )*\w+(?:теля|ника|ря|тора|[иа]ста|нта|стра)(?=$|[\s,])", re.IGNORECASE)
"""An office in the genitive as far as its first noun: первого заместителя."""
_OF_POLISH = late_pattern(r"(?:skiego|ckiego|dzkiego|skiej|ckiej|dzkiej)\b", re.IGNORECASE)
_VOWEL_LEFT_OUT = {
    "Павла": "Павел",
    "Льва": "Лев",
    "Петра": "Пётр",
    "Фёдора": "Фёдор",
    "Ильи": "Илья",
    "Никиты": "Никита",
}
"""Given names that lose or change a vowel in the genitive."""
_OF_KAZAKH = late_pattern(r"(?<=\w{3})[тдн][ыі]ң$")


def nominative(name: str) -> str:
    """A Slavic or Kazakh name as it is called, of one that stands in the genitive: Абаева Даурена is Абаев Даурен."""
    if any(word.endswith(("вич", "вна", "чна")) for word in name.split()):
        return name
    if _OF_POLISH.search(name):
        return " ".join(map(_of_polish, name.split()))
    words = [_OF_KAZAKH.sub("", word) for word in name.split()]
    if any(word.endswith(("вны", "чны")) for word in words):
        return " ".join(_of_a_woman(word) for word in words)
    return " ".join(_of_a_man(word) for word in words)


def as_called(said: str) -> str:
    """A Russian name with its office as they are called, of what stands in the accusative behind `заменить на`."""
    name, comma, office = said.partition(",")
    *before, noun = found[0].split() if (found := _OF_AN_OFFICE.match(office.strip())) else [""]
    first = [f"{word[:-3]}{'ий' if word[-4:-3] in 'гкхжшщчн' and word.endswith('его') else 'ый'}" for word in before]
    noun = f"{noun[:-1]}ь" if noun.endswith(("теля", "ря")) else noun.removesuffix("а")
    rest = office.strip()[len(found[0]) :] if found else office.strip()
    if any(word.endswith(("вну", "чну")) for word in name.split()):
        name = " ".join(re.sub("у$", "а", re.sub("ую$", "ая", re.sub("(?<!у)ю$", "я", word))) for word in name.split())
    else:
        name = nominative(name)
    return f"{name}{comma} {' '.join([*first, noun])}{rest}".strip()


def _of_polish(word: str) -> str:
    for ending, right in (("iego", "i"), ("ego", "y"), ("iej", "a"), ("ej", "a"), ("y", "a")):
        if word.casefold().endswith(ending):
            bare = word[: -len(ending)]
            return bare + (right.upper() if bare.isupper() else right)
    return word.removesuffix("a")


def _of_a_man(word: str) -> str:
    if word in _VOWEL_LEFT_OUT:
        return _VOWEL_LEFT_OUT[word]
    if word.endswith("енка"):
        return f"{word[:-1]}о"
    if word.endswith(("ского", "цкого")):
        return f"{word[:-3]}ий"
    if word.endswith(("ова", "ева", "ёва", "ина", "ына", "вича", "ича")):
        return word[:-1]
    if word.endswith(("аря", "еря", "валя", "голя")):
        return f"{word[:-1]}ь"
    return f"{word[:-1]}й" if word.endswith(("ея", "ия", "ая", "ія")) else word.removesuffix("а")


def _of_a_woman(word: str) -> str:
    for ending, right in (("вны", "вна"), ("чны", "чна"), ("вой", "ва"), ("ной", "на"), ("ской", "ская"), ("ии", "ия")):
        if word.endswith(ending):
            return word.removesuffix(ending) + right
    return f"{word[:-1]}а" if word.endswith("ы") else f"{word[:-1]}я" if word.endswith("и") else word
