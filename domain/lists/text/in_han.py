"""A name and an office in a line of Chinese, where a label, a courtesy or the length of a name tells them."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import without_courtesies
from domain.lists.text.in_kana_and_hangul import ROLE
from domain.lists.words.offices import office_like

_SPACED_HAN = late_pattern(r"^([\u3400-\u9fff]) ([\u3400-\u9fff])(?=$|[ ，、,:：\t])")
"""A Chinese name of two signs, set as wide as those of three beside it: 王 毅."""
LABEL_IN_HAN = late_pattern(
    "^(?P<role>副?(?:代表)?[团團団] ?[长長]|秘书长|秘書長|(?:代表)?[团團]? ?[成团團] ?[员員]|随 ?员|隨 ?員)[:：] ?"
)
_MEMBER_IN_HAN = late_pattern("[员員]$")
_IN_HAN_BRACKETS = late_pattern("（([^（）]{2,60})）$")
_SEX = late_pattern("（[男女]）")
_NAME_IN_HAN = late_pattern("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}[·・•][\u3400-\u9fff·・•]{1,10}")
_LONGEST_GIVEN_IN_HAN = 3
_CALLED_BEHIND = late_pattern(
    "(?P<office>\\S.{2,60}?)\\s+(?P<name>[\u3400-\u9fff·・]{2,10}(?:先生|女士|小姐|阁下|閣下|同志|教授|博士))[。.]?"
)
"""A Chinese office, and behind it a name with its courtesy: `共同社记者 渡边纱英女士`."""


def without_blanks_in_name(line: str) -> str:
    """The line; a Chinese name of two signs that it begins with is set without the blank in it."""
    return _SPACED_HAN.sub(r"\1\2", line)


def office_before_courtesy(line: str) -> tuple[str, str] | None:
    """The name and the office of a Chinese line that has the name at its end, with a courtesy."""
    found = _CALLED_BEHIND.fullmatch(line.strip())
    if found is None or without_courtesies(found["office"]) != found["office"]:
        return None
    told = office_like(found["office"]) or not _NAME_IN_HAN.fullmatch(found["office"])
    return (found["name"], found["office"]) if told else None


def in_han(line: str) -> tuple[str, str] | None:
    """The name and the office of a line of Chinese: `翻　译：李　娜`, `团长：丁薛祥　国务院副总理`."""
    labelled = LABEL_IN_HAN.match(line)
    line = _SEX.sub("", line[labelled.end() :] if labelled else line)
    role = labelled["role"].replace(" ", "") if labelled else ""
    leads = f"（{role}）" if role and not _MEMBER_IN_HAN.search(role) else ""
    office, colon, name = (without_blanks_in_name(part.strip()) for part in line.partition("："))
    if colon and office_like(office) and _NAME_IN_HAN.fullmatch(name):
        return name, f"{office}{leads}"
    name, blank, office = _IN_HAN_BRACKETS.sub(r" \1", without_blanks_in_name(line)).partition(" ")
    if ROLE.fullmatch(name):
        return None
    first = re.split("[、，, ]", office, maxsplit=1)[0]
    told = office_like(first) or (office_like(office) and len(first) > _LONGEST_GIVEN_IN_HAN)
    return (name, f"{office}{leads}") if blank and _NAME_IN_HAN.fullmatch(name) and told else None
