"""A name and an office parted by a sign between them: a dash, a comma, a tab, brackets."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.names.company import is_spouse
from domain.lists.names.courtesies import has_courtesy, only_courtesies, without_courtesies
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.surroundings.duties_of_somebody import is_duty, is_duty_of_somebody
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.whole_names import is_name, is_whole_name
from domain.lists.words.firms import names_firm
from domain.lists.words.offices import name_like, names_an_office, office_like
from domain.naming.comparing.name_parts import is_unknown

SEPARATORS = (
    late_pattern(r"\s+[–—-]{1,2}\s+|\s*—\s*|\s+–"
    r"|–\s+"), late_pattern(r"\s*\t\s*"), late_pattern(r"\s*;\s+"), late_pattern(r"\s*,\s+"),
    late_pattern(r"\s*[:：]\s+"), late_pattern(r"\s*[،，、፣]\s*"),
    late_pattern(r"(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])"),
    late_pattern(r",(?=\S)|\s*—|—"),
)  # fmt: skip
_OFFICE_IN_BRACKETS = late_pattern(r"([^()（）,;:：–—]+)[(（]([^()（）:：]{2,200})[)）]")
_NOTED_NAME = late_pattern(
    r"(?P<name>[^()（）,;:：，、–—\t]+?)\s*(?P<noted>[(（](?P<note>[^()（）,;:]{2,60})[)）])"
    r"\s*(?:[,;:，、；：\t]|\s[–—-](?=\s))\s*(?P<office>[^\s,;].*)"
)
"""A name, what is noted of it in brackets, and the office: `Bùi Thanh Sơn (Trưởng đoàn), Phó Thủ tướng`."""
_NAME_ENDS = late_pattern(r"(.{5,80}?(?<=[^\W\d_]{3}))\.\s+(.+)")
"""A name and an office as two sentences: `D. José Manuel Albares Bueno. Ministro de Asuntos Exteriores`."""
_MALAK = late_pattern(
    r"(?:السيدة|الآنسة|الأستاذة|الدكتورة|المهندسة|السفيرة)\s+(?:(?:الدكتورة|المهندسة)\s+)?ملك(?:\s\S+){1,3}"
)
"""A woman of the name that is written as the word for a king, which no woman is."""
_STYLED_OFFICE = late_pattern(
    r"(?P<style>s\. ?[eb]\.?(?: ?(?:m|sr|sra)\.)?|h\. ?b\.?|h\. ?e\.?|sua excelência|su excelencia"
    r"|sua eccellenza|son excellence)\s+"
    r"(?:the|el|la|le|il|o|a|l['’])\s*(?P<office>[^\W\d_].*)",
    re.IGNORECASE,
)
"""An office with a style before it: `S.E. el Presidente de la República`, before `don José Antonio Kast`."""
_TITLED = late_pattern(r"(?i:(?:the|le|la|der|die|el|il|o|a) |l['’])[^\W\d_a-zß-ÿ]\S* ")
"""What begins with an article before somebody with a courtesy is his title: `Le Grand Rabbin de France, M. Korsia`."""
_OF_A_BODY = late_pattern(
    r"\b(?:bureau|departments?|divisions?|affairs|directorate|section|unit|office|agency|institute|boards?|council|committee"
    r"|association|foundation|university|federation|centre|center|services?|secretariat|authority|branch|headquarters|programme"
    r"|direction|ambassade|conseil|comité|société|université|fédération|affaires|abteilung|referat|verband|universität|dirección"
    r"|departamento|oficina|embajada|consejo|comité|universidad|asuntos|dipartimento|ufficio|direzione|consiglio|università"
    r"|департамент\w*|управлени\w+|отдел\w*|агентств\w+|комитет\w*|совет|центр\w*|университет\w*|ассоциаци\w+|фонд\w*)\b",
    re.IGNORECASE,
)
"""What stands in the names of departments and bodies, and in those of no persons."""
_FEW_WORDS = 7
IN_CHARACTERS = ("han", "kana", "hangul")
NAME_IN_CHARACTERS = late_pattern("[\u3040-\u9fff々〇ヶ가-힣·・•]{1,12}(?: [\u3040-\u9fff々〇ヶ가-힣·・•]{1,12}){0,2}")


def behind_tab(line: str) -> tuple[str, str] | None:
    """A whole name before the only tab of a line, and the office behind it, whatever other signs stand there."""
    left, _, right = (part.strip() for part in line.partition("\t"))
    whole = bool(right) and "\t" not in right and len(without_courtesies(left).split()) > 1
    return (left, right) if whole and office_like(right) and is_name(left) and "," not in left else None


def tabbed(line: str) -> tuple[str, str] | None:
    """The name and the office of a line in characters with a tab between: the blank within a name parts none."""
    left, *rest = (part.strip() for part in line.split("\t"))
    named = NAME_IN_CHARACTERS.fullmatch(left) is not None and not office_like(left)
    return (left, rest[0]) if len(rest) == 1 and named and office_like(rest[0]) else None


def before_brackets(line: str) -> tuple[str, str] | None:
    """The name and the office of a line that has the office in brackets."""
    found = _OFFICE_IN_BRACKETS.fullmatch(line)
    named = found is not None and is_name(found[1]) and (office_like(found[2]) or is_duty(found[2]))
    named = named and found is not None and not behind_whom_noted(found[2])
    return (found[1].strip(), found[2].strip()) if found is not None and named else None


def behind_note(line: str) -> tuple[str, str] | None:
    """The name with what it is noted to be in the delegation, and the office behind it, of a line with both."""
    found = _NOTED_NAME.fullmatch(line)
    if found is None or not is_head_of_delegation(found["note"]) or not is_name(found["name"]):
        return None
    return f"{found['name']} {found['noted']}", found["office"].strip()


def behind_whole_name(line: str) -> tuple[str, str] | None:
    """The name and the office where an office follows a name behind a dot or a stroke."""
    if (ended := _NAME_ENDS.fullmatch(line)) and is_whole_name(ended[1]) and _begins_as_office(ended[2]):
        return ended[1].strip(), ended[2].strip()
    left, slash, right = (part.strip() for part in line.partition(" / "))
    if not slash:
        return None
    if is_name(left) and office_like(right) and not only_courtesies([left]):
        return left, right
    return (right, left) if office_like(left) and is_name(right) and not has_courtesy(left) else None


def parted_anyhow(line: str) -> tuple[str, str]:
    """What stands before the first sign between words and behind it, whatever it is."""
    for separator in SEPARATORS[:4]:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[0].strip() and parts[1].strip() and len(parts[0].split()) <= _FEW_WORDS:
            return parts[0].strip(), parts[1].strip()
    return line, ""


def named_in_parts(left: str, right: str, separator: re.Pattern[str]) -> tuple[str, str] | None:
    """Name and office of the two parts of a line, if one of them is a name."""
    called, titled = _behind_styled_office(left, right), office_before_name(left)
    if called is None and titled is not None and not has_courtesy(right):
        called = titled[0], f"{titled[1]}, {right}"
    if called is not None:
        return called
    behind = office_like(left) and is_name(right) and not (names_firm(f"Xx {right}") or _OF_A_BODY.search(right))
    if separator is SEPARATORS[4] and is_name(right) and _calls(left, courteous=has_courtesy(right)):
        return right, left
    named = separator is SEPARATORS[4] and is_duty_of_somebody(f"{left}: {right}")
    entitled = _TITLED.match(left) is not None and is_name(right)
    if named or ((behind or entitled) and has_courtesy(right) and not has_courtesy(left)):
        return right, left
    if separator is SEPARATORS[3] and len(left.split()) == 1 and (found := _family_before_comma(left, right)):
        return found
    if is_unknown(left) or is_name(left) or (_MALAK.fullmatch(left) and office_like(right)):
        return left, right
    return (right, left) if behind and not has_courtesy(left) else None


def _behind_styled_office(left: str, right: str) -> tuple[str, str] | None:
    """The name with the style, and the office, where an office with a style stands before a name with a courtesy."""
    found = _STYLED_OFFICE.fullmatch(left)
    said = found is not None and (names_an_office(found["office"]) or found["office"][0].islower())
    if found is None or not (said and has_courtesy(right) and is_name(right)):
        return None
    return f"{found['style']} {right}", found["office"]


def _calls(label: str, *, courteous: bool) -> bool:
    """Whether words before a colon say who stands behind it: `Spouse: Anna Lee`, `Driver: Mr Al Fay`."""
    bare = not has_courtesy(label) and (len(label.split()) == 1 or not is_name(label))
    return is_spouse(label) or (courteous and bare)


def _begins_as_office(text: str) -> bool:
    return office_like(" ".join(text.split()[:2]))


def _family_before_comma(family: str, rest: str) -> tuple[str, str] | None:
    """The name and the office where a family name stands before a comma and given names behind it."""
    given, comma, office = (part.strip() for part in rest.partition(","))
    if not name_like(family) or not name_like(given) or len(given.split()) > 2:
        return None
    return f"{family}, {given}", office if comma else ""
