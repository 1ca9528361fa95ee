"""Whether a list spells a name otherwise than the record does, and the name it would then have."""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.naming.comparing.kinship import told_by
from domain.naming.comparing.skeleton_likeness import likeness_of_words
from domain.naming.scripts.letters import is_unspaced
from domain.naming.scripts.skeleton import skeleton

_PATRONYMIC = late_pattern(
    r"(?:[оеё]вич|ич|[оеё]вна|ична|ұлы|улы|қызы|кызы|оглы|[oe]vi(?:t)?ch|[oe]vna|uly|ulı|kyzy|qyzy|qızı)$",
    re.IGNORECASE,
)
_OF_THE_FATHER = late_pattern(
    r"(?:bin|binti|binte|bint|bte|bt\.|ibn|бин|бинти|бинт|ибн|бен|[asd]/[plo]) ", re.IGNORECASE
)
_FAMILY_ALIKE = 0.7
_APOSTROPHES = late_pattern("[’‘ʼʻ`´]")
"""Signs that are written for one and the same."""


def spelt_alike(new: Name, standing: Name) -> bool:
    """Whether both spell one name alike: order, case, initials and a patronymic only one of them has do not count."""
    first, second = told_by(str(new).split()), told_by(str(standing).split())
    if (first.number, first.generation, first.fathers) != (second.number, second.generation, second.fathers):
        return False
    return _says_no_more(_words(new), _words(standing)) or _says_no_more(_words(standing), _words(new))


def says_less(new: Name, standing: Name) -> bool:
    """Whether a name leaves out words of the one that stands, and says nothing else: Hassan Ali of Hassan Ali Omar."""
    fewer, more = _words(new), _words(standing)
    return len(fewer) < len(more) and all(word in more for word in fewer)


def respelt(new: Name, standing: Name | None) -> Name:
    """The new spelling, its words parted into given and family name as the standing name has them.

    A patronymic is left out if the standing name has none: they are given for all holders or for none (protocol 10.4).
    """
    if standing is None:
        return new
    if not standing.patronymic and not any(map(_PATRONYMIC.search, str(standing).split())):
        new = msgspec.structs.replace(new, patronymic="")
        words = _without_patronymic(str(new).split())
    else:
        new = new if standing.patronymic else _in_one(new)
        words = str(new).split()
    at = _family_at(words, standing) if not (new.given and is_unspaced(standing.family)) else None
    if at is not None:  # characters that stand without a blank tell no part of a name from another
        given, family = _parted_at(words, at)
        new = msgspec.structs.replace(new, given=given, family=family, capitals=None)
    elif _OF_THE_FATHER.match(standing.family) and not _OF_THE_FATHER.match(new.family):
        # It leaves out that the last word is the father's name: lists neither move it nor set it in capitals.
        new = msgspec.structs.replace(new, capitals="")
    return _as_wanted(new, standing)


def _parted_at(words: list[str], at: int) -> tuple[str, str]:
    """Given and family name where one of the words is the family name known so far.

    What stands behind it within a name is more of the family name, as in Pedro Sánchez Pérez-Castejón; a patronymic is
    not, nor is what stands behind a family name in front.
    """
    more = words[at + 1 :] if at and not any(map(_PATRONYMIC.search, words[at + 1 :])) else []
    given = words[:at] + words[at + 1 + len(more) :]
    return " ".join(given), " ".join([words[at], *more])


def _in_one(name: Name) -> Name:
    """The name with its patronymic among the given names, as it stood before names had a place for it."""
    return msgspec.structs.replace(name, given=f"{name.given} {name.patronymic}".strip(), patronymic="")


def _as_wanted(new: Name, standing: Name) -> Name:
    """The new spelling in the order and with the capitals its bearer wants, as far as they fit it."""
    wanted = standing.capitals
    capitals = wanted if wanted is not None and wanted in f"{new.family}\n{new.given}" else new.capitals
    order = standing.family_first if standing.family_first is not None else new.family_first
    return msgspec.structs.replace(new, family_first=order, capitals=capitals, phonetic=standing.phonetic)


def _family_at(words: list[str], standing: Name) -> int | None:
    """Which word is the family name the standing form has, or the first of its words behind the given ones."""
    family = standing.family.split()
    if not words or _OF_THE_FATHER.match(standing.family):
        return None
    if len(family) != 1:
        return _several_at(words, family)
    likeness = [likeness_of_words(skeleton(word), skeleton(family[0])) for word in words]
    best = max(likeness)
    return likeness.index(best) if best >= _FAMILY_ALIKE else None


def _several_at(words: list[str], family: list[str]) -> int | None:
    """Where a family name of several words begins, if all of them stand at the end of a name: Singh Deo, Сингх Део."""
    at = len(words) - len(family)
    alike = (likeness_of_words(skeleton(word), skeleton(part)) for word, part in zip(words[at:], family, strict=False))
    return at if at > 0 and min(alike, default=0) >= _FAMILY_ALIKE else None


def _without_patronymic(words: list[str]) -> list[str]:
    plain = [word for word in words if not _PATRONYMIC.search(word)]
    return plain if len(plain) > 1 else words


def _words(name: Name) -> list[str]:
    return _APOSTROPHES.sub("'", name.in_full.casefold()).split()


def _says_no_more(fewer: list[str], more: list[str]) -> bool:
    """Whether each word stands among the others, whole or as an initial, and only a patronymic is left there."""
    left = list(more)
    for word in sorted(fewer, key=lambda word: "." in word):
        fits = next((each for each in left if each == word or ("." in word and _is_initial(word, each))), None)
        if fits is None:
            return False
        left.remove(fits)
    if any("." in word for word in fewer) and any("." in word for word in left):
        return False
    return bool(fewer) and all(_PATRONYMIC.search(word) or "." in word for word in left)


def _is_initial(initials: str, word: str) -> bool:
    parts = [part for part in re.split(r"[.\-]+", initials) if part]
    begun = word.split("-")
    return len(parts) <= len(begun) and all(each.startswith(part) for part, each in zip(parts, begun, strict=False))
