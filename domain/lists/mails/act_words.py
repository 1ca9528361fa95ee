"""The classes of words by which a sentence of a mail says what becomes of a list, by language (`names/acts.txt`)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Literal, cast, get_args

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged_text
from domain.lists.words.list_language import script_of_text, told_language

ActWord = Literal[
    "no", "come", "gone", "swap", "whom", "whose", "by", "alone", "adds", "name", "office", "reads", "before", "not",
    "doubt", "keep", "polite", "aside", "reason", "event", "visit", "partly", "thanks", "small",
    "thing", "other", "declines", "strikes", "able", "coming", "back",
]  # fmt: skip
"""What a word of a sentence says, as the table names its classes."""
Place = tuple[int, int]
"""From where to where in a text something is said."""

_UNSPACED = frozenset({"zh", "ja", "ko"})
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ`", "'"))
_WORD = late_pattern(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_CLITICS = r"(?:[وفبلك]{0,2}س?)"
"""What is written in one with an Arabic word before it."""
_SCRIPT_OF = {"ar": "arabic", "zh": "han", "ja": "kana", "ko": "hangul", "ru": "cyrillic", "kk": "cyrillic",
              "uk": "cyrillic"}  # fmt: skip
_GOES_ON = "(?:and|but|who|und|aber|et|mais|qui|que|y|pero|que|e|ma|mas|che|и|но|а)"
"""Behind which a verb is denied no more: `does not eat fish and travels`."""
_COMING_NOT: tuple[ActWord, ActWord] = ("no", "come")
_SAID, _SMALL = 2, 1
_SHARE = 0.35
"""How much a word of an act, and one of those that stand in any sentence, tell of the language it is in."""


def language_of(texts: Sequence[str], likely: Collection[str] = ()) -> str | None:
    """The language of the table a mail is in: the one most of whose words it has; None where it has none of any."""
    text = plain(" ".join(texts))
    script = script_of_text(text)
    told = told_language(texts)
    scored = [(_known(text, language), language == told, language in likely, language) for language in _languages()
              if _SCRIPT_OF.get(language, "latin") == script]  # fmt: skip
    most = max(scored, default=(0, False, False, ""))
    foreign = told is not None and told not in _languages()
    return most[3] if most[0] and (not foreign or _is_surely(text, most[3])) else None


def _is_surely(text: str, language: str) -> bool:
    """Whether a text is in a language though another one is told: so many of its words stand in any sentence."""
    words = _WORD.findall(text)
    return sum(word in _small(language) for word in words) >= _SHARE * len(words)


def plain(text: str) -> str:
    """A text in small letters with one apostrophe, letter by letter: places in it are those of the text."""
    lowered = "".join(letter.lower()[0] for letter in text)  # of the Turkish dotted capital the dot is left out
    return lowered.translate(_APOSTROPHES)


def said_in(text: str, said: ActWord, language: str) -> list[Place]:
    """Where a text, in small letters, has words of a class."""
    pattern = _pattern(said, language)
    return [found.span() for found in pattern.finditer(text)] if pattern is not None else []


def not_coming(text: str, language: str, *, surely: bool = False) -> list[Place]:
    """Where a text says that somebody comes not: a negation with a verb of coming behind it.

    Args:
        surely: whether what somebody cannot do must be said, and not only that he cannot.
    """
    pattern = _denied(language, surely=surely)
    return [found.span() for found in pattern.finditer(text)] if pattern is not None else []


def is_small(word: str, language: str) -> bool:
    """Whether a word is one of those that stand in any sentence, and in no name."""
    return plain(word).strip(".,:;") in _small(language)


def _known(text: str, language: str) -> int:
    if language in _UNSPACED:
        return 1 + sum(len(said_in(text, each, language)) for each in ("gone", "swap", "adds", "name", "office"))
    words = _WORD.findall(text)
    small = _small(language)
    acts: tuple[ActWord, ...] = ("gone", "swap", "adds", "name", "office", "doubt")
    return _SMALL * sum(word in small for word in words) + _SAID * sum(
        bool(said_in(text, each, language)) for each in acts
    )


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted({language for _, language in _words()}))


@cache
def _small(language: str) -> frozenset[str]:
    return frozenset(_words().get(("small", language), ()))


@cache
def _denied(language: str, *, surely: bool) -> re.Pattern[str] | None:
    no, come = (_words().get((each, language)) for each in _COMING_NOT)
    able = _words().get(("able", language), ()) if surely else ()
    come = tuple(word for word in come or () if word not in able)
    if not no or not come:
        return None
    denial, coming = (rf"(?:{'|'.join(_as_written(word, language) for word in words)})" for words in (no, come))
    between = rf"(?:[\s']+(?!{_GOES_ON}\s)[^\s.;:,]+){{0,3}}?[\s']*"
    if language == "fr":
        return re.compile(rf"(?<!\w)(?:ne\s+|n'\s*)(?:(?!{_GOES_ON}\s)[^\s.;:,]+\s+){{0,3}}?{coming}")
    return re.compile(rf"{denial}{between}\b{coming}")


@cache
def _pattern(said: ActWord, language: str) -> re.Pattern[str] | None:
    words = sorted(_words().get((said, language), ()), key=len, reverse=True)
    return re.compile("|".join(_as_written(each, language) for each in words)) if words else None


def _as_written(words: str, language: str) -> str:
    """Words as a pattern: an asterisk is the rest of a word, three dots a few words between."""
    pattern = re.escape(plain(words)).replace(r"\ …\ ", r"\s+(?:[^\s.;]+\s+){0,5}?").replace(r"\ ", r"\s+")
    pattern = pattern.replace("…", r"[^，。；,.;]{0,12}?").replace(r"\*", r"\w*")
    if language in _UNSPACED:
        return pattern
    begins = rf"(?<![\w-]){_CLITICS if language == 'ar' else ''}" if words[0].isalpha() else ""
    ends = "" if words[-1] == "'" else r"(?!\w)"
    return f"{begins}{pattern}{ends}"


@cache
def _words() -> dict[tuple[ActWord, str], tuple[str, ...]]:
    """The words by what they say and by language."""
    return dict(_lines())


def _lines() -> Iterator[tuple[tuple[ActWord, str], tuple[str, ...]]]:
    for line in packaged_text("names", "acts.txt").splitlines():
        if line and line[0] != "#":
            (said, language), words = line.partition(": ")[0].split(), line.partition(": ")[2]
            if said not in get_args(ActWord):
                raise ValueError(line)
            yield (cast("ActWord", said), language), tuple(word.strip().replace("_", " ") for word in words.split("|"))
