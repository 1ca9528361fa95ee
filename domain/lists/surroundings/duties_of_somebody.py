"""Lines that look like the heading of a group and are about one person: `Close protection: Karen Whitby`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.group_words import category_in, in_small_letters
from domain.lists.surroundings.heading_words import MEMBERS, WHOLE
from domain.lists.text.in_han import office_before_courtesy
from domain.lists.words.offices import name_like, office_like

DUTIES = ("press", "security", "support", "crew")
"""Groups whose name may also be what one person of them does."""
_DUTY_BEHIND = late_pattern(
    "(?P<name>[^\\t;()\\n]+?)\\s*(?:\\t|\u3000|;\\s|\\s\\((?=.*\\)$))\\s*(?P<duty>[^\\t;()\\n]+)\\)?"
)
_HAN_NAME = late_pattern("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\u3000[\u3400-\u9fff]")
_HAN_WITH_DUTY = late_pattern(
    "(?P<name>[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田姜范"
    "姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟雷钱汤尹黎贺龚張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧蔣葉鍾陸秦顧錢湯賀]"
    "[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{1,6}(?:[·•・][\u3400-\u9fff]{1,8})+) +(?P<duty>[\u3400-\u9fff]{2,8})"
)
"""A Chinese name, told by its family name or its point, and what may be a duty behind a blank: `陈刚 警卫`."""
_ACRONYM = late_pattern(r"^[B-DF-HJ-NP-TV-XZ]{3,5} (?=[A-Z])")
"""How a channel is called, and no family name: `BBC World`."""


def is_somebody_with_duty(text: str) -> bool:
    """Whether a line is a name, and a duty behind a tab, a semicolon or in brackets: `Jo Oakes (Press Officer)`."""
    if office_before_courtesy(text) is not None:
        return True
    if (han := _HAN_WITH_DUTY.fullmatch(text.strip())) is not None and not office_like(han["name"]):
        return category_in(han["duty"]) in DUTIES and category_in(han["name"]) is None
    found = _DUTY_BEHIND.fullmatch(text.strip())
    if found is None or category_in(found["duty"]) not in DUTIES:
        return False
    name = found["name"].strip()
    group = category_in(name) is not None or MEMBERS.search(name) or re.search(WHOLE, in_small_letters(name))
    whole = len(name.split()) > 1 or (bool(_HAN_NAME.fullmatch(name)) and office_like(found["duty"]))
    return whole and name_like(name) and not group


def is_duty_of_somebody(line: str) -> bool:
    """Whether a line is a duty, a colon and somebody's name: `Close protection: Karen Whitby`."""
    duty, colon, name = (part.strip() for part in line.partition(":"))
    several = bool(colon) and len(name.split()) > 1 and not _ACRONYM.search(name)
    return several and category_in(duty) in DUTIES and name_like(name) and category_in(name) is None


def is_duty(words: str) -> bool:
    """Whether words that head a group may also be what one person of it does: `Security`, `Press`."""
    return words[-1:] not in (":", "：") and category_in(words) in DUTIES
