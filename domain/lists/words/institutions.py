"""Offices that a list tells by their rank alone, below the institution they are held in: `Minister`, under a ministry.

On a card `Minister` alone says of what to nobody, so that the office is completed by the institution: as the language
does where it is the minister's or his deputy's, else with the name of the institution behind a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.lists.surroundings.group_words import category_in
from domain.lists.words.bodies import is_body
from domain.lists.words.firms import names_a_body
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_interpreter
from domain.registry.office_class import OfficeClass
from domain.registry.office_words import class_in_some_words

_MOST_WORDS = 3
"""Words of an office that is told by its rank alone."""
_OF_WHAT_THEY_LEAD: frozenset[OfficeClass | None] = frozenset(
    {None, "minister", "deputy-minister", "head-of-agency", "chief-of-protocol", "aide", "staff"}
)
"""The classes of office that want their institution; a head of government does not."""
_OF_PERSONS = late_pattern(
    r"d[ée]l[ée]ga|делегац|delega[tsz]|heyet|\blist|списо|состав|тізім|құрам|\bpart[iy]|participa|участник|membre|member"
    r"|suite|visit|визит|сапар|代表|名单|名簿|대표단|وفد|قائمة|\d",
    re.IGNORECASE,
)
"""What heads persons as a delegation or a list, of whichever institution."""
_OF_A_WORD_BEHIND = late_pattern(
    r"(?:vazirligi|qo['‘’ʻ]mitasi|agentligi|министрлігі|министрлиги|агенттігі|комитеті|bakanlığı|nazirliyi|яам|газар)$",
    re.IGNORECASE,
)
_OF_A_WORD_FIRST = late_pattern(
    r"(?:kementerian|kemenko|kedutaan|sekretariat|direktorat|bộ(?! trưởng)|văn phòng|ủy ban"
    r"|đại sứ quán|υπουργε[ίι]ο|πρεσβε[ίι]α"
    r"|กระทรวง|สถานทูต|משרד|שגרירות|ministarstvo|министарство|veleposlanstvo|ambasad[aă]|zastupitelsk\w+|velvyslanectví"
    r"|элчин сайдын яам|сангийн яам|посольство|представительство|аппарат|правительство|кабинет министров)(?:\s|$)"
    r"|กระทรวง",
    re.IGNORECASE,
)
"""How the name of an institution begins in languages whose bodies are told by a word of few letters alone."""
_IN_CHARACTERS = ("han", "kana", "hangul")
_MINISTRY_FIRST = late_pattern(
    r"(?:министерство|міністерство|ministère|ministry|ministerio|ministério|ministero|ministerstwo|وزارة)\s+",
    re.IGNORECASE,
)
_MINISTER_LAST = late_pattern(r"(?:^|\s)(?:министра?|міністра?|minist(?:re|er|r[oa])|وزير)$", re.IGNORECASE)
_MINISTRY_LAST = late_pattern(
    r"(?P<field>.+) (?P<word>министрлігі|министрлиги|vazirligi|bakanlığı|nazirliyi)", re.IGNORECASE
)
_SUFFIXED = {
    "министрлігі": ("министр", "і", "дің", "нің"), "министрлиги": ("министр", "и", "дин", "нин"),
    "vazirligi": ("vazir", "i", "ning", "ning"), "bakanlığı": ("bakan", "ı", "ın", "nın"),
    "nazirliyi": ("nazir", "i", "in", "nin"),
}  # fmt: skip
"""Behind a ministry of a Turkic language: its minister, with the ending that says of what, and that of whose he is
before and behind it: `министрдің орынбасары` of a ministry is `… министрінің орынбасары`.
"""
_LEAST_STEM = 5


def is_institution(words: str) -> bool:
    """Whether a heading, or words beside an office, are the name of a ministry, an agency or another body alone."""
    named = words.strip(" :")
    if not named or _OF_PERSONS.search(named) or category_in(named) is not None:
        return False
    return names_a_body(named) or is_called_as_one(named)


def is_called_as_one(words: str) -> bool:
    """Whether words are formed as the name of an institution, and do not only speak of one as an office does."""
    return is_body(words) or bool(_OF_A_WORD_BEHIND.search(words) or _OF_A_WORD_FIRST.match(words))


def held_in(position: Wording, institutions: Iterable[str]) -> Wording:
    """The office, in the one language in the letters of an institution completed by it, where it is told by rank alone.

    Of what may be one it is the first that is the name of an institution.
    """
    body = next((each.strip(" :") for each in institutions if is_institution(each)), None)
    if body is None or class_in_some_words(position) not in _OF_WHAT_THEY_LEAD:
        return position
    written = [language for language, words in position.items() if _letters(words) == _letters(body)]
    if len(written) != 1 or not _by_rank_alone(position[written[0]], body):
        return position
    return {**position, written[0]: completed(position[written[0]], body)}


def completed(office: str, body: str) -> str:
    """An office with its institution: `Deputy Minister` of the `Ministry of Trade` is `Deputy Minister of Trade`."""
    if _MINISTER_LAST.search(office) and (ministry := _MINISTRY_FIRST.match(body)):
        return f"{office} {body[ministry.end() :]}"
    if (ministry := _MINISTRY_LAST.fullmatch(body)) and (said := _of_a_turkic_ministry(office, ministry)):
        return said
    if _letters(office) == "han":
        return f"{body}{office}"
    return f"{office}{'،' if _letters(office) == 'arabic' else ','} {body}"


def _of_a_turkic_ministry(office: str, ministry: re.Match[str]) -> str:
    minister, of_what, whose, whose_of_what = _SUFFIXED[ministry["word"].lower()]
    if not office.lower().startswith(minister):
        return ""
    called, rest = ministry["word"][: len(minister)], office[len(minister) :]
    if rest.startswith(whose):
        return f"{ministry['field']} {called}{of_what}{whose_of_what}{rest.removeprefix(whose)}"
    if rest and minister == "bakan":
        of_what = ""  # Dışişleri Bakan Yardımcısı
    return f"{ministry['field']} {called}{of_what}{rest}" if not rest or rest.startswith(" ") else ""


def _by_rank_alone(office: str, body: str) -> bool:
    """Whether an office has few words, and none of what its institution is for."""
    words = re.findall(r"[^\W\d_]+(?:['’‘ʻ][^\W\d_]+)*", office)
    if not words or len(words) > _MOST_WORDS or "," in office or is_interpreter(office):
        return False
    stems = {word[:_LEAST_STEM].casefold() for word in body.split() if len(word) >= _LEAST_STEM and not _ministry(word)}
    return not any(word[:_LEAST_STEM].casefold() in stems for word in words)


def _ministry(word: str) -> bool:
    return bool(_MINISTRY_FIRST.match(f"{word} ") or _MINISTRY_LAST.fullmatch(f"- {word}"))


def _letters(words: str) -> str:
    script = script_of_text(words)
    return "han" if script in _IN_CHARACTERS else script
