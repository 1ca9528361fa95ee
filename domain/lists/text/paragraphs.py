"""The persons of a paragraph that lists several: between semicolons, or behind numbers of their own."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.names.two_scripts import says_the_same
from domain.lists.surroundings.duties_of_somebody import is_duty
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.name_and_office import is_of_somebody, name_and_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import names_an_office, office_like

_INLINE = late_pattern(r"(?:(?<=[:：.;,])|(?<=\w))\s+(?:(?:y|e|and|et|и|und)\s+)?(?=\(?\d{1,2}[.)]\s+[^\W\d])")
_INLINE_NUMBER = late_pattern(r"(?:^|\s)\(?(\d{1,2})[.)]\s+(?=[^\W\d])")
"""Numbers of persons who stand one after the other in a paragraph."""
_LINKS = (
    r"and|et|und|y|e|и|ve|as well as|ainsi que|sowie|nebst|así como|assim como|nonché|а также|with|by|of|avec"
    r"|par|de|du"
    r"|von|mit|con|por|da|dal|dalla|del|della|com|pel[oa]"
    r"|compris(?:es?|ing)|includ(?:es?|ing)|comprend|incluye|inclui|umfasst|comprende"
)
"""Words between the persons of a sentence, and before the first."""
_BEFORE_COURTESY = late_pattern(
    rf"(?:^|(?<=[,;:.])\s+|\s+(?=(?:{_LINKS})\s|d['’]))(?:(?:{_LINKS})\s+|d['’])*(?=\S)", re.IGNORECASE
)
_FEWEST_OF_A_SENTENCE = 3
_BETWEEN_PERSONS = late_pattern(
    r"(?<=[^\W\d_])\s*[,;，、；](?=\s*\S)|(?<=[)）])\s*[,;،؛，、](?=\s*\S)|\s+(?:а также|as well as|sowie|ainsi que)\s+"
)
_ALSO = late_pattern(
    r"^(?:(?:а также|и|and|et|und|sowie|y|e|as well as|ainsi que|както и|ve)\s+|و(?=ال))", re.IGNORECASE
)
_BRACKETED = late_pattern(r"([^()（）]{3,60}?)\s*[(（]([^()（）]{2,80})[)）]")
_OFFICE_HAN = late_pattern(
    "([\u3400-\u9fff]{0,30}(?:[\u3400-\u9fff]长|主席|书记|总理|部长|省长|市长|州长|县长|局长|司长|处长|主任|大使|参赞|秘书长|秘书|董事长|总裁|经理|院长|会长|翻译|助理|顾问"
    "|校长|社长|台长|所长|团长|组长|参谋长|科长|秘书长|总干事|随员|警卫|记者|专员|官员|代表|总监|医生|摄影师|司机|教授|研究员|工程师))"
    "([\u3400-\u9fff]{2,4}?|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8}?)+)(?:先生|女士|小姐|阁下|同志)?"
)
"""An office and the name behind it, as a Chinese sentence has them: 外事办主任马英."""
_LED_IN_HAN = late_pattern("由(?P<leader>[^，。；：由]{4,40}?)(?:率领|率队|率团|带队|担任团长|任团长|为团长)")
"""Who leads a delegation, in the sentence of a Chinese note before its members: 由自然资源部副部长程宏伟率领."""
_SO_MANY_IN_HAN = late_pattern("(?:一行|等|共计?)[一二三四五六七八九十百\\d]+[人名位].*")
_FIRST_AND_LAST_IN_HAN = late_pattern("^(?:以及|还有|及|和|与)(?=[\u3400-\u9fff]{4})")
_END = late_pattern(r"(?<=\w\w)[.。]$")
"""The end of a sentence; initials keep their dot."""
_HAN_BODY = late_pattern("[\u3400-\u9fff]{2,12}(?:社|台|报|網|网|视|公司|集团|大学|中心|协会)")
_HAN_NAME = late_pattern("[\u3400-\u9fff]{2,4}")
_SAID_BEHIND = late_pattern(
    r",?\s+(?:will|shall|would|sera|seront|wird|werden|ser[áà]|будет|будут)\s.*|,?\s+(?:to|for) the visit\b.*"
)
"""What a sentence goes on to say behind an office."""
_NAME_AND_BRACKETS = "([\u3400-\u9fff·\u3000 ]{2,16})（([^（）]{2,60})）"
_BRACKETED_HAN = late_pattern(_NAME_AND_BRACKETS)
_ALL_BRACKETED = late_pattern(rf"{_NAME_AND_BRACKETS}(?:[、，；]\s*{_NAME_AND_BRACKETS})+")
_BETWEEN_NAMES = late_pattern(r"\s*[,;،、]\s*(?:and|et|und|y|e|и|және|ve)?\s+|\s+(?:and|et|und|и|және|ve)\s+|\s+&\s+")
_OF_SEVERAL = {
    "interpreters": "Interpreter", "drivers": "Driver", "interprètes": "Interprète", "chauffeurs": "Chauffeur",
    "переводчики": "Переводчик", "водители": "Водитель", "аудармашылар": "Аудармашы", "жүргізушілер": "Жүргізуші",
    "intérpretes": "Intérprete", "conductores": "Conductor", "interpreti": "Interprete", "tercümanlar": "Tercüman",
}  # fmt: skip
"""What several persons do who are no group of a delegation, and what one of them is."""
_SEMICOLON, _MOST = late_pattern(r"\s*[;；؛]\s*"), 0.75
"""What parts persons, and which share of what it parts is surely of one."""
_AND = late_pattern(r"^(?:and|et|und|y|e|и|және|ve)\s+", re.IGNORECASE)


def parts_of(line: str) -> list[str]:
    """The persons of a paragraph that lists several between semicolons, what heads it first; else the line itself."""
    if persons := _a_line_each(line):
        return persons
    if len(numbered := _INLINE.split(line)) > 2 and _counts_up(line):
        return [part for part in numbered if part.strip()]
    for listed in (_between_semicolons, _of_one_duty, _with_courtesies, _in_brackets, _of_one_body, _offices_first):
        if (several := listed(line)) and several != [line]:
            return several
    return [line]


def _between_semicolons(line: str) -> list[str]:
    """The persons of a line between semicolons, what heads them first; empty if most are none."""
    if not _SEMICOLON.search(line) or "\t" in line:
        return []
    head, colon, rest = line.partition("：" if "：" in line else ":")
    leads = bool(colon) and "–" not in head and kind_of_line(f"{head}:") in ("heading", "prose")
    led = [_AND.sub("", _END.sub("", part.strip())) for part in _SEMICOLON.split(rest if leads else line)]
    parts = [part for part in led if part.strip(" .")]
    named = sum(_dashed(part) or _named_with_office(part) for part in parts)
    most = len(parts) >= _FEWEST_OF_A_SENTENCE and named >= _MOST * len(parts) and all(map(_begins_as_name, parts))
    if len(parts) < 2 or not (most or named == len(parts)):
        return []
    return [f"{head}:", *parts] if leads else parts


def _begins_as_name(part: str) -> bool:
    """Whether a part of a paragraph has a name first, whatever follows."""
    return is_name(re.split(r"[,，،(（]|\s[–—-]\s", number_of(part)[1], maxsplit=1)[0])


def _a_line_each(paragraph: str) -> list[str]:
    """The lines of a paragraph that are somebody each: with a courtesy, or a name and an office; empty if they are not.

    The same name again is the other language of a list in two.
    """
    lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
    if len(lines) < 2 or "\t" in paragraph:
        return []
    sure = [has_courtesy(line) or is_of_somebody(line) for line in lines]
    several = all(sure) or (len(lines) >= _FEWEST_OF_A_SENTENCE <= 2 * sum(sure) and all(map(_begins_with_name, lines)))
    if not several:
        return []
    names = [without_courtesies(name_and_office(number_of(line)[1])[0]) for line in lines]
    return [] if says_the_same(names) or any(map(names_an_office, names)) else lines


def _begins_with_name(line: str) -> bool:
    """Whether a line is what may be a name, with a comma behind it, and more."""
    name, comma, rest = line.partition(",")
    return bool(comma and rest.strip()) and len(name.split()) > 1 and is_name(name)


def _with_courtesies(line: str) -> list[str]:
    """The persons of a sentence, each with a courtesy before and an office behind, and what leads to them first.

    `Le Président sera accompagné de M. Jean-Noël Barrot, ministre de l'Europe, de Mme Rachida Dati, ministre …`.
    """
    if line.count(",") < _FEWEST_OF_A_SENTENCE:
        return [line]
    starts: list[re.Match[str]] = []
    for found in _BEFORE_COURTESY.finditer(line):
        begun = bool(starts) and "," not in line[starts[-1].end() : found.end()]
        if not begun and has_courtesy(rest := line[found.end() :]) and is_name(rest.partition(",")[0]):
            starts.append(found)
    if len(starts) < _FEWEST_OF_A_SENTENCE or number_of(line)[0]:
        return [line]
    ends = [*(found.start() for found in starts[1:]), len(line)]
    parts = [
        _SAID_BEHIND.sub("", line[found.end() : end].strip(" ,;.")) for found, end in zip(starts, ends, strict=True)
    ]
    if not all(name_and_office(part)[1] for part in parts):
        return [line]
    lead = line[: starts[0].end()].strip(" ,;:")
    return [f"{lead}:", *parts] if lead else parts


def _offices_first(line: str) -> list[str]:
    """The persons of a sentence, each with the office before the name, what leads to them first; empty if it is none.

    `В состав войдут: министр финансов Иван Петров, советник Анна Орлова, а также переводчик Марко Илич.`
    """
    lead, colon, rest = line.rpartition("：" if "：" in line else ":")
    if "\t" in line or number_of(line)[0]:
        return []
    parts = [_ALSO.sub("", part.strip(" .。؛")) for part in _BETWEEN_PERSONS.split(rest) if part.strip(" .。")]
    parts = [_FIRST_AND_LAST_IN_HAN.sub("", part) for part in parts if not _SO_MANY_IN_HAN.fullmatch(part)]
    leads = [found["leader"] for found in _LED_IN_HAN.finditer(lead)]
    lead = lead.rpartition("。")[2]
    named = [_office_and_name(part) for part in (*leads, *parts)]
    if len(named) < _FEWEST_OF_A_SENTENCE or not all(named):
        return []
    return [*([f"{lead}:"] if colon and lead.strip() else []), *("\t".join(each) for each in named if each)]


def _office_and_name(part: str) -> tuple[str, str] | None:
    """The name and the office of a part of a sentence: the office before it, or behind it in brackets."""
    if (bracketed := _BRACKETED.fullmatch(part)) and office_like(bracketed[2]) and is_name(bracketed[1]):
        return bracketed[1].strip(), bracketed[2].strip()
    if (han := _OFFICE_HAN.fullmatch(part)) and not office_like(han[2]):
        return han[2], han[1]
    return office_before_name(part)


def _in_brackets(line: str) -> list[str]:
    """The persons of a Chinese line, each with the office in brackets: `团员：廖岷（财政部副部长）、…`."""
    label, colon, rest = line.rpartition("：")
    persons = _BRACKETED_HAN.findall(rest)
    if len(persons) < 2 or not _ALL_BRACKETED.fullmatch(rest.strip(" 。")):
        return [line]
    parts = [f"{''.join(name.split())}\t{office}" for name, office in persons]
    headed = bool(colon) and category_in(label) is not None
    return [f"{label}：", *parts] if headed else parts


def _of_one_body(line: str) -> list[str]:
    """The persons of a Chinese line behind the name of whom they work for: `新华社：王晔、林子涵`; empty if none."""
    body, colon, rest = line.partition("：")
    if not colon or not _HAN_BODY.fullmatch(body) or office_like(body):
        return []
    names = [name.strip() if name.isascii() else "".join(name.split()) for name in re.split("[、，]", rest)]
    if not all(_HAN_NAME.fullmatch(name) or (name.isascii() and is_name(name)) for name in names):
        return []
    return [f"{name}\t{body}" for name in names]


def _of_one_duty(line: str) -> list[str]:
    """The persons of a line behind what they all do: `Close protection: Eva Lo, Tim Ray`; empty if it is none."""
    duty, colon, rest = (part.strip() for part in line.partition(":"))
    names = [name.strip(" .") for name in _BETWEEN_NAMES.split(rest)]
    called = number_of(duty)[1]
    each = _OF_SEVERAL.get(called.casefold()) or (called if is_duty(called) else "")
    if not colon or len(names) < 2 or not each or names_an_office(rest):
        return []
    if not all(is_name(name) and (len(name.split()) > 1 or has_courtesy(name)) for name in names):
        return []
    return [f"{name}\t{each}" for name in names]


def _counts_up(line: str) -> bool:
    """Whether the numbers within a line count those it lists: 1., 2., 3."""
    said = [int(number) for number in _INLINE_NUMBER.findall(line)]
    return said == list(range(1, len(said) + 1))


def _named_with_office(part: str) -> bool:
    """Whether a part of a paragraph is a name with an office before or behind it, or with a courtesy."""
    name, office = name_and_office(number_of(part)[1])
    whole = len(name.split()) > 1 or (bool(_HAN_NAME.match(name)) and not office_like(name))
    return is_name(name) and whole and (bool(office) or has_courtesy(part))


def _dashed(part: str) -> bool:
    """Whether a part of a paragraph is a name, a dash and an office."""
    name, *office = re.split(r"\s[–—-]\s", part, maxsplit=1)
    return bool(office) and is_name(number_of(name)[1])
