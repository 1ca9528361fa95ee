"""Names and offices as they are called, of what a Russian or a Kazakh sentence declines."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.notes.nominative import as_called

_SLAVIC = ("ru", "uk")
_FATHER_DECLINED = late_pattern(r"(?:вича|ича|вны|чны|вичу|вну|чну|вичем|вной)$")
_FATHER = late_pattern(r"(?:вич|ич|вна|чна|оглы|кызы|улы)$")
_OFFICE_DECLINED = late_pattern(
    r"(?P<first>(?:[а-яё]+(?:ого|его|ую|юю) )*)(?P<noun>[а-яё-]*(?:теля|ника|ря|тора|сора|ера|иста|нта|ра|лога|фа"
    r"|ча|чика|щика|ца|ла|на|ка))(?=$|[\s,])",
    re.IGNORECASE,
)
"""An office in the accusative as far as its first noun: первого заместителя."""
_BY_WHAT = late_pattern(
    r"(?P<first>(?:[а-яё]+[ыи]м )*)"
    r"(?P<noun>[а-яё-]*(?:телем|ником|тором|сором|ером|истом|нтом|арем|арём|ром|чиком))(?=$|[\s,])"
)
"""An office in the instrumental as far as its first noun."""
_NOMINATIVE = (
    "глава",
    "старшина",
    "судья",
    "начальница",
    "сотрудница",
    "помощница",
    "заведующ",
    "переводчица",
    "фрейлина",
)
_WOMAN = late_pattern(r"[а-яё](?:у|ю)$")
_KAZAKH_OF_FATHER = late_pattern(r"(қызы|ұлы)(?:н|ның|на|нан|мен)$")
_KAZAKH_CASE = late_pattern(r"(?<=\w{4})(?:н[ыі]|д[ыі]|т[ыі])$")
_KAZAKH_OWNED = late_pattern(r"(?<=[сйрлншмқғкгтдз][ыі])н$")


def as_they_are_called(name: str, office: str, language: str) -> tuple[str, str]:
    """A name and an office as they are called: Орлову Нину Павловну, советника, is Орлова Нина Павловна, советник."""
    if language in _SLAVIC:
        return _slavic(name, office)
    return _kazakh(name, office) if language == "kk" else (name, office)


def office_as_held(office: str, language: str) -> str:
    """An office as it is called, of what a Russian sentence appoints somebody to be: первым заместителем."""
    found = _BY_WHAT.match(office) if language in _SLAVIC else None
    if found is None:
        return office
    noun = found["noun"]
    noun = f"{noun[:-2]}ь" if noun.endswith(("телем", "арем", "арём")) else noun[:-2]
    first = (f"{word[:-2]}{'ий' if word.endswith('им') else 'ый'}" for word in found["first"].split())
    return f"{' '.join([*first, noun])}{office[found.end() :]}"


def _slavic(name: str, office: str) -> tuple[str, str]:
    words = name.split()
    declined = any(_FATHER_DECLINED.search(word) for word in words)
    office_is = bool(_OFFICE_DECLINED.match(office)) and not office.casefold().startswith(_NOMINATIVE)
    if not declined and (not office_is or any(_FATHER.search(word) for word in words)):
        return name, office
    woman = any(map(_WOMAN.search, words)) and not any(word.endswith(("ича", "ичу")) for word in words)
    said = " ".join(_of_a_woman(word) for word in words) if woman else as_called(name)
    return said, _office(office) if office_is else office


def _office(office: str) -> str:
    found = _OFFICE_DECLINED.match(office)
    if found is None:
        return office
    noun = found["noun"]
    noun = f"{noun[:-1]}ь" if noun.endswith(("теля", "ря")) else f"{noun[:-2]}ец" if noun.endswith("ца") else noun[:-1]
    return f"{' '.join([*map(_adjective, found['first'].split()), noun])}{office[found.end() :]}"


def _adjective(word: str) -> str:
    soft = word.endswith("его") or word[-4:-3] in "гкх"
    return f"{word[:-3]}{'ий' if soft else 'ый'}" if word.endswith(("ого", "его")) else word


def _of_a_woman(word: str) -> str:
    for ending, right in (
        ("скую", "ская"),
        ("цкую", "цкая"),
        ("ую", "ая"),
        ("ью", "ь"),
        ("ию", "ия"),
        ("у", "а"),
        ("ю", "я"),
    ):
        if word.endswith(ending):
            return word.removesuffix(ending) + right
    return word


def _kazakh(name: str, office: str) -> tuple[str, str]:
    *first, last = name.split()
    if last.endswith(("қызы", "ұлы")):
        return name, office
    bare = _KAZAKH_OF_FATHER.sub(r"\1", last) if _KAZAKH_OF_FATHER.search(last) else _KAZAKH_CASE.sub("", last)
    if bare == last:
        return name, office
    held = _KAZAKH_OWNED.sub("", office)
    return " ".join([*first, bare]), held if held != office else _KAZAKH_CASE.sub("", office)
