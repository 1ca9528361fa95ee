"""Which kind an item is of, as its title tells it: "Dîner d'État" is a meal, "Restricted talks" are talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, get_args

import msgspec

from desktop.machine.spoken import LANGUAGES
from desktop.wording.kind_by_sentence import kind_by_sentence
from desktop.wording.search import folded_to_search
from desktop.wording.words import Words
from domain.core.late import late
from domain.programme.item_kind import KNOWN_KINDS
from domain.programme.meeting import Format

if TYPE_CHECKING:
    import tomllib
else:
    tomllib = late("tomllib")

_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+\*?")
"""The words of a title; Chinese is written without blanks, so each of its signs counts for one."""
_APOSTROPHES = str.maketrans("ʻʼ", "‘’")
_BEGINS = "*"
"""Behind a word of a phrase: other endings of it are meant too, as of languages that join them to their words."""
_CODES = ("kind", "kind-called", "kind-told")
"""The words of a kind: its name, what else it is looked for by, and what else a title calls it."""
TALKS = "talks"
FORUM = "forum"
"""What a summit is called as well: in a format it is talks."""
SIGNING, STATEMENTS = "signing", "press-statements"
_VISITED = re.compile(
    r"(?:visite|visit|посещение|осмотр|visita|bezoek|besuch|besichtigung)\s+(?!officiel|privee|d.etat)"
)
"""How a title begins, folded as words are to be searched, that says of a place only that it is visited."""
_TELLING = 2
"""By so many letters with which it begins a phrase is looked for."""
SHORTEST = 4
"""Letters of a phrase at least: shorter ones are other words in another language, as the French for tea is "the"."""


class KindTold(msgspec.Struct, frozen=True):
    """A kind of item, and of talks the format, where the title says one."""

    kind: str
    format: Format | None = None


@lru_cache(maxsize=4_096)
def kind_told(title: str) -> KindTold | None:
    """The kind of which a title has the longest words, the earliest where several are as long; None where it has none.

    The words of all languages of the window count, and of some others, as a programme comes in any of them.
    """
    words = _words(title)
    # Of words that tell two kinds, as a talk is a lecture, talks are meant.
    found = [(-len(phrase), at, kind != TALKS, kind) for phrase, kind, at in _said_in(words, _kinds())]
    if any(at == 0 and kind == SIGNING for _, at, _, kind in found):
        # What is signed may be a joint statement: then it is not made to the press.
        found = [each for each in found if each[3] != STATEMENTS]
    kind = min(found)[3] if found else None
    formats = {each for _, each, _ in _said_in(words, _formats())}
    format_ = next((each for each in get_args(Format) if each in formats), None)
    if format_ is not None and (kind in (None, TALKS, FORUM) or format_ == "tete-a-tete"):
        return KindTold(TALKS, format_)
    if kind is None and _VISITED.match(folded_to_search(title)):
        return KindTold("site-visit")
    kind = kind or kind_by_sentence(title)
    return KindTold(kind) if kind is not None else None


Phrase = tuple[str, ...]


@cache
def _kinds() -> dict[str, list[tuple[Phrase, str]]]:
    """The phrases that tell a kind, each by how its first word begins."""
    named = [kind for kind in KNOWN_KINDS if kind not in ("other", "reserve")]
    codes = [*((f"{code}.{kind}", kind) for kind in named for code in _CODES), ("kind-told.other", "other")]
    return _by_beginning((*_worded(codes), *_elsewhere(KNOWN_KINDS)))


@cache
def _formats() -> dict[str, list[tuple[Phrase, str]]]:
    codes = [(f"{code}.{each}", each) for each in get_args(Format) for code in ("format", "format-told")]
    return _by_beginning((*_worded(codes), *_elsewhere(get_args(Format))))


def _by_beginning(phrases: Iterable[tuple[Phrase, str]]) -> dict[str, list[tuple[Phrase, str]]]:
    found: dict[str, list[tuple[Phrase, str]]] = {}
    for phrase, code in phrases:
        found.setdefault(phrase[0][:_TELLING], []).append((phrase, code))
    return found


def _said_in(words: list[str], phrases: dict[str, list[tuple[Phrase, str]]]) -> Iterator[tuple[Phrase, str, int]]:
    """The phrases that words say, with what each stands for and where it begins, from 0."""
    for at, word in enumerate(words):
        for phrase, code in phrases.get(word[:_TELLING], ()):
            if len(phrase) <= len(words) - at and all(map(_is_said, phrase, words[at:])):
                yield phrase, code, at


def _elsewhere(codes: Collection[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The phrases of some codes in languages that the window does not speak."""
    text = (resources.files("resources") / "words" / "kinds.toml").read_text(encoding="utf-8")
    for called in tomllib.loads(text).values():
        for code, phrases in called.items():
            if code in codes:
                yield from ((_stems(phrase), code) for phrase in phrases.split(","))


def _worded(codes: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The phrases of each code in every language, each with what it stands for."""
    for language in LANGUAGES:
        words = Words(language)
        for code, told in codes:
            for phrase in words(code).split(",") if words.has(code) else ():
                stems = _stems(phrase)
                if len("".join(stems)) >= SHORTEST:
                    yield stems, told


def _words(text: str) -> list[str]:
    return _WORDS.findall(folded_to_search(text.translate(_APOSTROPHES)))


def _stems(text: str) -> tuple[str, ...]:
    return tuple(map(_stem, _words(text)))


@lru_cache(maxsize=4_096)
def _stem(word: str) -> str:
    """A word without what tells one from several, or its case in Russian and Kazakh."""
    if word.endswith(_BEGINS):
        return word
    if word.isascii():
        return word.rstrip("sx") if len(word) > 3 else word
    return word[:-2] if len(word) > 5 else word


def _is_said(said: str, word: str) -> bool:
    """Whether a word is one of a phrase, or begins with it where it may have other endings."""
    return word.startswith(said[:-1]) if said.endswith(_BEGINS) else _stem(word) == said
