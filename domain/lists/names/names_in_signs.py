"""Names in Chinese and Japanese signs, which have neither capitals nor blanks between all their words."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.core.names import Name

_BETWEEN_SIGNS = late_pattern("(?<=[\u3040-\u30ff\u3400-\u9fff々])\\s+(?=[\u3040-\u30ff\u3400-\u9fff々])")
_HAN_DOT = late_pattern("[·・•‧.．]")


def in_japanese(text: str) -> Name:
    """A family name and a given one where a blank parts them: 岸田　文雄; else all of it."""
    if _HAN_DOT.search(text) and len(text.split()) == 1:
        return in_han(text)
    family, *given = text.split()
    return Name(given[0], family, family_first=True) if len(given) == 1 else Name(family=_unparted(text))


def _unparted(text: str) -> str:
    """A text without the blanks between its Chinese or Japanese signs; those of other words stay."""
    return _BETWEEN_SIGNS.sub("", text.strip())


def in_han(text: str) -> Name:
    """A name in Chinese signs, whole but for a point in it, behind which the family name stands."""
    given, dot, family = ("", "", text) if not _HAN_DOT.search(text) else (*_HAN_DOT.sub("·", text).rpartition("·"),)
    return Name(given, family) if dot else Name(family=_unparted(text))
