"""Made-up long names of a state in Chinese, Japanese and Arabic: 法国共和国 for 法兰西共和国, جمهورية الصين.

As `invented_names.py`, where no capitals tell a name and, in the first two, no blanks part words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import folded
from domain.naming.words.lexicon import names_inside, state_named

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

SPOKEN_ELSEWHERE = ("zh", "ja", "ar")
_QUALIFYING = (
    "(?:人民|民主|伊斯兰|伊斯蘭|イスラム|社会主义|社會主義|社会主義|联邦|聯邦|連邦"
    "|阿拉伯|アラブ|联合|聯合|連合|统一|統一)*"
)
_KIND = "(?:共和国|共和國|王国|王國|联邦国|公国|公國|苏丹国|蘇丹國|酋长国|酋長國|首長国|合众国|合眾國|合衆国)"
_UP_TO_KIND = late_pattern(f"{_QUALIFYING}{_KIND}")
_SHORTEST_BASE = 3
_NAMES = 2
"""Of what is confirmed, the long name and the short one; what follows is an adjective."""
_WORD = late_pattern("[\u0621-\u064a\u0670-\u06d3]+")
_PREFIX = late_pattern("^(?:[وف]?(?:لل|[بلك]?ال|[بلك]))?(?=..)")
"""Particles and the article, which are written together with an Arabic word."""
_CONJUNCTION = late_pattern("^[وفبلك](?=(?:ال)?(?:جمهوري|مملك|سلطن|إمار))")
_KINDS_IN_ARABIC = frozenset(("جمهورية", "مملكة", "سلطنة", "إمارة"))
_QUALIFYING_WORDS = "الشعبية الإسلامية الديمقراطية الديموقراطية الاتحادية العربية الاشتراكية المتحدة الفيدرالية"
_QUALIFYING_IN_ARABIC = frozenset(_QUALIFYING_WORDS.split())
_ENDS = late_pattern("(?:ية|ي|ة)$")
_MOST_BETWEEN = 3


def invented_name_elsewhere(text: str, language: str, confirmed: Sequence[str], right: Iterable[str]) -> str | None:
    """The first long name in a text that is the state's and none of the right ones; else None.

    Args:
        language: one of `SPOKEN_ELSEWHERE`.
        confirmed: what the state is called in the language: its long and short name, its adjective.
        right: every name that may stand in the text, also of other parties.
    """
    code = next(filter(None, map(state_named, confirmed)), "")
    allowed = [name for name in (*right, *confirmed) if name]
    found = _in_arabic(text, confirmed, code) if language == "ar" else _in_characters(text, confirmed, code)
    for start, end in found:
        if not _is_in_a_right_name(text, start, end, allowed, arabic=language == "ar"):
            return text[start:end]
    return None


def _is_in_a_right_name(text: str, start: int, end: int, allowed: Sequence[str], *, arabic: bool) -> bool:
    said = text[start:end]
    if arabic:
        return any(_plain(said) == _plain(name) for name in allowed)
    places = ((found.start(), found.end()) for name in allowed for found in re.finditer(re.escape(name), text))
    return any(first <= start and end <= last for first, last in places)


def _in_characters(text: str, confirmed: Sequence[str], code: str) -> Iterator[tuple[int, int]]:
    """Where the name of the state, or nearly that, stands before what it is."""
    bases = _bases(tuple(confirmed), code)
    own = [_UP_TO_KIND.sub("", name) for name in confirmed[:_NAMES]]
    for kind in _UP_TO_KIND.finditer(text):
        before = text[: kind.start()]
        named = next((base for base in bases if before.endswith(base)), "")
        named = named or next((base for base in own if _is_misspelt(before[-len(base) :], base)), "")
        if named:
            yield kind.start() - len(named), kind.end()


def _is_misspelt(said: str, base: str) -> bool:
    differing = sum(one != other for one, other in zip(said, base, strict=False))
    return len(base) >= _SHORTEST_BASE and len(said) == len(base) and differing == 1


@lru_cache(maxsize=500)
def _bases(confirmed: tuple[str, ...], code: str) -> tuple[str, ...]:
    """What the state is called before what it is, the longest first: 法兰西, 法国."""
    of_names = {_UP_TO_KIND.sub("", name) for name in confirmed}
    known = names_inside(code) if code else ()
    return tuple(sorted(filter(None, {*of_names, *known}), key=len, reverse=True))


def _in_arabic(text: str, confirmed: Sequence[str], code: str) -> Iterator[tuple[int, int]]:
    """Where what a state is stands before its name or adjective, with qualifying words between."""
    words = list(_WORD.finditer(text))
    own = tuple(_bare(word) for name in confirmed for word in _WORD.findall(name) if not _is_kind(word))
    for at, word in enumerate(words):
        if not _is_kind(word.group()):
            continue
        for end in range(at + 1, min(at + _MOST_BETWEEN + 2, len(words))):
            said = words[end].group()
            if text[words[end - 1].end() : words[end].start()].strip():
                break
            if _names_in_arabic(said, code, own):
                start = word.start() + (1 if _CONJUNCTION.match(word.group()) else 0)
                yield start, _with_qualifying(words, end, text)
                break
            if said not in _QUALIFYING_IN_ARABIC:
                break


def _with_qualifying(words: Sequence[re.Match[str]], end: int, text: str) -> int:
    """Where a name ends whose qualifying words stand behind the state: جمهورية إيران الإسلامية."""
    while end + 1 < len(words) and words[end + 1].group() in _QUALIFYING_IN_ARABIC:
        if text[words[end].end() : words[end + 1].start()].strip():
            break
        end += 1
    return words[end].end()


def _is_kind(word: str) -> bool:
    return _PREFIX.sub("", word) in _KINDS_IN_ARABIC or word in _KINDS_IN_ARABIC


def _names_in_arabic(word: str, code: str, own: Sequence[str]) -> bool:
    """Whether a word is the name of the state or its adjective, or nearly that."""
    if named := state_named(word) or state_named(word.removesuffix("ة")):
        return named == code
    bare = _bare(word)
    near = (each for each in own if len(each) > _SHORTEST_BASE + 1)
    return bare in own or any(OSA.distance(bare, each) <= 1 < len(bare) for each in near)


def _bare(word: str) -> str:
    """A word without particles, article and the ending of an adjective."""
    return folded(_ENDS.sub("", _PREFIX.sub("", word)))


def _plain(name: str) -> tuple[str, ...]:
    return tuple(folded(_PREFIX.sub("", word)) for word in _WORD.findall(name))
