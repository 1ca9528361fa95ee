"""A name and an office with nothing but blanks between them, as far as their letters tell which is which."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.courtesies import without_courtesies
from domain.lists.list_language import script_of
from domain.lists.offices import is_particle, name_like, office_like

_CASED = ("latin", "cyrillic", "greek", "armenian", "")
_KOREAN_NAME = late_pattern("^[가-힣]{2,4}$")
_KOREAN_COURTESIES = frozenset({"여사", "씨", "님", "박사"})
_PART_OF_NAME = late_pattern("^[\u3040-\u9fff々〇ヶ]{1,3}$")
"""A family name or a given one, as Japanese lists set them apart: 岸田　文雄."""


def parted_by_blanks(line: str) -> tuple[str, str] | None:
    """The name and the office of a line without any other sign between them; None where the letters do not tell."""
    words = line.split()
    if len(words) < 2:
        return None
    script = script_of(line)
    if script == "hangul":
        return _korean(words)
    if script in ("han", "kana"):
        return _japanese(words)
    return _cased(words) if script in _CASED else _caseless(words)


def _korean(words: list[str]) -> tuple[str, str] | None:
    first, *rest = words
    if office_like(first) and len(rest) == 1 and _KOREAN_NAME.match(rest[0]):
        return rest[0], first
    if not _KOREAN_NAME.match(first) or not office_like(" ".join(rest)):
        return None
    return first, " ".join(word for word in rest if word not in _KOREAN_COURTESIES).strip("() ")


def _japanese(words: list[str]) -> tuple[str, str] | None:
    """Family name, given name, office; or an office first. Two words alone may be either: other signs tell."""
    if len(words) < 3:
        return None
    first, second, *rest = words
    if office_like(first) and len(words) == 3:
        return f"{second} {rest[0]}", first
    parts = [bool(_PART_OF_NAME.match(each)) and not office_like(each) for each in (first, second)]
    return (f"{first} {second}", " ".join(rest)) if all(parts) else None


def _caseless(words: list[str]) -> tuple[str, str] | None:
    """The name goes up to the first word of an office."""
    at = next((at for at in range(1, len(words)) if office_like(words[at])), None)
    if at is None or office_like(" ".join(words[:at])):
        return None
    return " ".join(words[:at]), " ".join(words[at:])


def _cased(words: list[str]) -> tuple[str, str] | None:
    """The name goes up to the first word written small: `Orbán Viktor miniszterelnök`."""
    small = (at for at, word in enumerate(words) if at > 1 and word[0].islower() and not is_particle(word))
    at = next(small, None)
    if at is None:
        return None
    name, office = " ".join(words[:at]), " ".join(words[at:])
    bare = without_courtesies(name)
    return (name, office) if len(bare.split()) > 1 and name_like(bare) and office_like(office) else None
