"""Where a title has the name of somebody, and whether nothing but his courtesy or his office stands beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.naming.scripts.letters import is_unspaced
from domain.naming.texts.text_words import stem_pattern
from domain.naming.words.typed import words_of_title
from domain.naming.words.word_groups import groups_in
from domain.programme.offices_in_title import WORD, is_form

_JOINING = frozenset({"of", "the", "de", "la", "du", "des", "d", "l", "der", "von", "del", "do", "da"})
_NO_COURTESY = _JOINING | {"on", "the", "sa", "se"}
"""What is a courtesy in one language, and tells nobody in others."""
_OF = frozenset({"of", "du", "des", "der", "del", "do"})
"""Of whom an arrival is, and of no place."""
_OF_CLERGY = frozenset(
    {
        "mgr", "msgr", "monseigneur", "monsignor", "mons", "card", "cardinal", "cardenal", "cardeal", "kardinal",
        "archbishop", "archevêque", "arzobispo", "erzbischof", "bishop", "évêque", "obispo", "bischof", "father",
        "père", "padre", "pater", "rev", "кардинал", "кардинала", "архиепископ", "архиепископа", "епископ", "епископа",
    }
)  # fmt: skip
"""What stands before the name of a cleric."""
_SHORTEST = 3


def stands_behind_an_office(words: str, given: str, family: str) -> bool:
    """Whether an office or a courtesy stands right before the name of somebody, or nothing beside it at all."""
    beside = _before_and_behind(words, given, family)
    if beside is None:
        return False
    before, behind = beside
    if not before:
        return not behind
    *_, (_, meaning) = groups_in(words_of_title(before[-1]))
    return before[-1].casefold() not in _NO_COURTESY and meaning is not None and bool(meaning.office)


def stands_at(title: str, name: str) -> int | None:
    """Where a title has a name, in whatever case; None: nowhere."""
    if is_unspaced(name):
        at = title.find(name) if len(name) > 1 else -1
        return at if at >= 0 else None
    if len(name) < _SHORTEST:
        return None
    found = _as_written(name).search(title)
    if found is None:
        return None
    # `von der Leyen` begins with a small letter
    begins = re.split(r"[\s-]", found[0])[-1 if name[:1].islower() else 0][:1]
    return found.start() if begins == begins.upper() else None


def is_called_so(words: str, given: str, family: str) -> bool:
    """Whether nothing but a courtesy, an office or his given name stands about the name of somebody."""
    beside = _before_and_behind(words, given, family)
    if beside is None:
        return False
    before, behind = beside
    telling = [each for each in before if each.casefold() not in _JOINING]
    if behind[:1] and behind[0][:1].isupper():
        return False
    if not telling or telling[-1][:1].islower() or (len(telling) == 1 and before[0].casefold() in _OF):
        return True
    if telling[-1].casefold() in _OF_CLERGY:
        return True
    *_, (_, meaning) = groups_in(words_of_title(" ".join(telling)))
    return meaning is not None and bool(meaning.office)


def _before_and_behind(words: str, given: str, family: str) -> tuple[list[str], list[str]] | None:
    """The telling words before a family name and behind it; None where it does not stand there."""
    found = _as_written(family).search(words)
    return (_beside(words[: found.start()], given), _beside(words[found.end() :], given)) if found else None


def _beside(words: str, given: str) -> list[str]:
    """The words beside a family name that are neither a given name of who bears it nor an initial."""
    own = given.split()
    return [each for each in WORD.findall(words) if len(each) > 1 and not any(is_form(each, part) for part in own)]


def end_of(title: str, name: str, at: int) -> int:
    """Where a name ends that a title has at a place."""
    found = None if is_unspaced(name) else _as_written(name).match(title, at)
    return at + len(name) if found is None else found.end()


@lru_cache(maxsize=20_000)
def _as_written(name: str) -> re.Pattern[str]:
    words = r"[\s-]+".join(map(stem_pattern, re.split(r"[\s-]+", name)))
    return re.compile(rf"\b{words}\b", re.IGNORECASE)
