"""Given names and family name of the words of a name: by capitals, a particle, or how its column is written."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.names.fathers_names import fathers_name_at
from domain.lists.names.name_case import is_in_capitals
from domain.lists.names.name_order import PATRONYMIC, SUFFIXES, Leading, told_by
from domain.lists.names.name_words import ALWAYS_PARTICLES, PARTICLES
from domain.naming.scripts.letters import is_arabic

_NOBLE = frozenset(
    ["freiherr", "freifrau", "freiin", "graf", "gräfin", "baron", "baronin", "prinz", "prinzessin", "fürst", "fürstin"]
)
"""Titles that are part of a German family name, before its particle."""
CLANS = frozenset(["al", "el", "аль", "эль", "آل", "בן", "בר", "אבו", "אל", "דה"])
_ARABIC_SERVANTS = frozenset(["عبد", "أبو", "ابو", "آل", "بن", "ابن", "بنت", "أبا"])
_ARABIC_SECOND = frozenset(["الدين", "الله", "الإسلام"])
"""Words that end a name of two: صلاح الدين."""
_PERSIAN_SECOND = frozenset(
    ["فرد", "نژاد", "زاده", "پور", "نیا", "منش", "راد", "کیا", "مقدم", "اصل", "خواه", "دوست", "گهر", "پرور"]
)
"""Words that end a family name of two in Persian: توکلی فرد."""
_NAME_OF_WEST = 3
GAELIC = frozenset(["ó", "o", "ní", "mac", "mc", "nic", "uí", "te"])
_LARGE_PARTICLES = frozenset(["Van", "Von", "De", "Del", "Di"])
_ENDS_IN_PARTICLE = late_pattern("-(?:van|von|de|di|del)$")
"""A family name by marriage before another with a particle: Schermers-van der Kolk."""


def parts_of_name(words: list[str], leading: Leading, language: str | None) -> tuple[list[str], list[str]]:
    """Given names and family name of at least two words."""
    found = capitals_in(words)
    if found is not None:
        return found
    if is_arabic(words[0]):
        return _arabic(words)
    particle = particle_in(words, language)
    if particle is not None:
        return words[:particle], words[particle:]
    at = _family_at(words, leading)
    if at == len(words) - 1:
        at = _with_clan(words, at)
        return words[:at], words[at:]
    if at == len(words) - 2 and words[-1].casefold() in SUFFIXES:
        return words[:at], words[at:]
    return words[:at] + words[at + 1 :], [words[at]]


def capitals_in(words: list[str]) -> tuple[list[str], list[str]] | None:
    """The words in capitals as the family name, with the particles among them and what follows a name in the middle."""
    loud = [is_in_capitals(word) for word in words]
    if not any(loud) or all(loud[at] or len(words[at].strip(".")) < 2 for at in range(len(words))):
        return None
    first = loud.index(True)
    last = max(at for at, is_loud in enumerate(loud) if is_loud)
    between = (word for at, word in enumerate(words[first:last], first) if not loud[at])
    if any(word.casefold() not in PARTICLES and len(word) > 2 for word in between):
        last = first
        while last + 1 < len(words) and loud[last + 1]:
            last += 1
    while first and (words[first - 1].casefold() in PARTICLES | GAELIC | CLANS) and first > 1:
        first -= 1
    behind = words[last + 1 :]
    if first == 0:
        return behind, words[: last + 1]
    if len(behind) == 1 and PATRONYMIC.search(behind[0]):
        return words[:first] + behind, words[first : last + 1]
    return words[:first], words[first:]


def _arabic(words: list[str]) -> tuple[list[str], list[str]]:
    at = len(words) - 1
    if len(words) == _NAME_OF_WEST and words[1] in ("بن", "ابن"):  # in the west of the Arab world: مراد بن حسين
        return words[:1], words[1:]
    if len(words) > _NAME_OF_WEST and words[at - 1] == "بن" and "بن" not in words[: at - 1]:
        return words[: at - 1], words[at - 1 :]  # نجاة الهادي بن غشير
    second = words[at] in _ARABIC_SECOND | _PERSIAN_SECOND
    if at > 1 and (second or words[at - 1] in _ARABIC_SERVANTS - {"بن", "ابن", "بنت"}):
        at -= 1
    return words[:at], words[at:]


def particle_in(words: list[str], language: str | None) -> int | None:
    """Where a family name with a particle begins: `Ursula von der Leyen`."""
    of_father = fathers_name_at(words, language)
    if of_father is not None:
        return of_father
    small = (at for at, word in enumerate(words[1:-1], 1) if word in ALWAYS_PARTICLES)
    at = next(small, None)
    if at is not None and at > 1 and (words[at - 1] in _LARGE_PARTICLES or _ENDS_IN_PARTICLE.search(words[at - 1])):
        at -= 1
    return at - 1 if at is not None and at > 1 and words[at - 1].casefold() in _NOBLE else at


def _with_clan(words: list[str], at: int) -> int:
    return at - 1 if at > 1 and words[at - 1].casefold() in CLANS | GAELIC else at


def _family_at(words: list[str], leading: Leading) -> int:
    side = told_by(words)
    if side is None:
        side = leading
    if side == "family":
        return 0
    last = len(words) - 1
    return last - 1 if words[last].casefold() in SUFFIXES and last > 1 else last
