"""A name and an office in a line of Japanese or Korean, parted by blanks alone."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.text.office_then_name import FEWEST_OF_NAME
from domain.lists.words.offices import office_like

_KOREAN_NAME = late_pattern("^[가-힣]{2,4}$")
_KOREAN_COURTESIES = frozenset({"여사", "씨", "님", "박사"})
_LEADERS = frozenset({"団長", "副団長", "團長", "副團長"})
_LONG_PART = late_pattern("^[\u3040-\u9fff々〇ヶ]{1,4}$")
_HONOURED = late_pattern(r"(?:[【〔\[](?P<role>[^】〕\]]{1,8})[】〕\]]\s*)?(?P<said>.+?)\s*(?:様|氏|殿)")
ROLE = late_pattern("副?[団團]長|[団團]員|(?:首席)?随員|随行員")
"""What somebody is in a delegation, before his name: 団長　岸田　文雄　内閣総理大臣."""
_PART_OF_NAME = late_pattern("^[\u3040-\u9fff々〇ヶ]{1,3}$")
"""A family name or a given one, as Japanese lists set them apart: 岸田　文雄."""


def honoured(line: str) -> tuple[str, str] | None:
    """The name and the office of a Japanese line with a courtesy behind the name: `【団員】局長　檜山　亮 様`."""
    found = _HONOURED.fullmatch(line.strip())
    words = found["said"].split() if found is not None else []
    if found is None or len(words) < FEWEST_OF_NAME:
        return None
    parts = [bool(_LONG_PART.match(each)) and not office_like(each) for each in words[-2:]]
    at = len(words) - (2 if all(parts) else 1)
    if not at:  # the courtesy tells, wherever it is read again, that all of it is the name
        return line[found.start("said") :].strip(), ""
    office, role = " ".join(words[:at]), found["role"] or ""
    return " ".join(words[at:]), f"{office}（{role}）" if role in _LEADERS else office


def korean(words: list[str]) -> tuple[str, str] | None:
    """A Korean name before an office, or behind it."""
    first, *rest = words
    last = words[-1]
    if office_like(words[-2]) and _KOREAN_NAME.match(last) and not office_like(last) and last not in _KOREAN_COURTESIES:
        return last, " ".join(words[:-1])
    if not _KOREAN_NAME.match(first) or not office_like(" ".join(rest)):
        return None
    return first, " ".join(word for word in rest if word not in _KOREAN_COURTESIES).strip("() ")


def japanese(words: list[str]) -> tuple[str, str] | None:
    """Family name, given name, office; or an office first. Two words alone may be either: other signs tell."""
    if len(words) < 3:
        return None
    if ROLE.fullmatch(words[0]) and (parted := japanese(words[1:])) is not None:
        return parted[0], f"{parted[1]}（{words[0]}）" if words[0] in _LEADERS else parted[1]
    first, second, *rest = words
    if ROLE.fullmatch(first) and len(words) == 3 and office_like(second) and not office_like(rest[0]):
        return rest[0], f"{second}（{first}）" if first in _LEADERS else second
    if office_like(first) and len(words) == 3:
        return f"{second} {rest[0]}", first
    parts = [bool(_PART_OF_NAME.match(each)) and not office_like(each) for each in (first, second)]
    return (f"{first} {second}", " ".join(rest)) if all(parts) else None
