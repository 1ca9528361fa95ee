"""Long names of a state that are none of those it confirmed: "République fédérale allemande", "Kazakh Republic".

A long name is told by a word such as Republic, written as in a name, beside a word that names the state or resembles
its name. Ordinary words are left alone: l'État allemand, two republics, le Président de la République.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from domain.core.language_tag import base_of
from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import folded
from domain.naming.words.lexicon import state_named
from domain.registry.invented_names_elsewhere import SPOKEN_ELSEWHERE, invented_name_elsewhere

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

_KINDS = {
    "en": "republic kingdom principality sultanate emirate",
    "fr": "république royaume principauté sultanat émirat",
    "ru": "республик королевств княжеств султанат эмират государств",
    "uk": "республік королівств князівств держав",
    "kk": "республика корольдіг мемлекет княздіг",
    "de": "republik bundesrepublik königreich fürstentum sultanat emirat",
    "es": "república reino principado sultanato emirato",
    "it": "repubblica regno principato sultanato emirato",
    "pt": "república reino principado sultanato emirado",
    "pl": "republik królestw księstw",
    "tr": "cumhuriyet krallığ krallık emirliğ prenslik devlet",
    "nl": "republiek koninkrijk vorstendom",
}
"""What a state is in its long name, by language, up to the ending of a case."""
_WITH_ENDINGS = frozenset(("ru", "uk", "kk", "pl", "tr", "de"))
_MORE_KINDS = (
    "state federation fédération федераци федерация union союз föderation federación federazione states états штат"
)
"""The same of those few states that are called so: elsewhere these are societies, as of football."""
_JOINING_WORDS = "of the de du des d la l les der von di del della dell da do dos van het"
_JOINING = frozenset(_JOINING_WORDS.split())
_QUALIFYING_WORDS = """
people federal fédérale fédératif fédérative islamic islamique democratic démocratique popular populaire united unie
uni socialist socialiste arab arabe oriental orientale co-operative bolivarian plurinational hashemite hachémite
федеративная федеративной федеративную исламская исламской исламскую демократическая демократической народная
народной народную арабская арабской социалистическая соединённое соединенное объединённая demokratische islamische
föderale vereinigte volksrepublik federale islamica democratica popolare federal islámica democrática halk islam
"""
_QUALIFYING = frozenset(_QUALIFYING_WORDS.split())
_OF_THE_PAST = late_pattern("soviet|советск|совет|soviétique|sowjet|weimar|веймар")
_WORD = late_pattern(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_ELIDED = late_pattern(r"^(?:d|l|dell|nell|dall)['’ʼ]", re.IGNORECASE)
_POSSESSIVE = late_pattern(r"['’ʼ]s?$")
_SENTENCE_END = late_pattern(r"(?:^|[.!?…:;«\"“(\n]\s*)$")
_MOST_ENDING, _LEAST_OF_A_WORD = 2, 4
_MISSPELT_AT_MOST = 2
_LONGEST_ENDING = 8
"""Letters of an ending in Kazakh and Turkish."""
_LONGEST_RUN = 7


class _Token(msgspec.Struct, frozen=True):
    """A word of a text: how it is written, where, and what it does in a name."""

    text: str
    start: int
    end: int
    what: str = ""
    """`k` a kind of state, `s` the state, `q` a qualifying word, `j` a joining one."""


def invented_name_in(text: str, language: str, confirmed: Sequence[str], right: Iterable[str]) -> str | None:
    """The first long name in a text that is the state's and none of the right ones, in no case of them; else None.

    Args:
        confirmed: what the state is called in the language: its long and short name, its adjective.
        right: every name that may stand in the text, also of other parties.
    """
    if base_of(language) in SPOKEN_ELSEWHERE and any(confirmed):
        return invented_name_elsewhere(text, base_of(language), confirmed, right)
    if language not in _KINDS or not any(confirmed):
        return None
    small = text.casefold()
    if not any(kind in small for kind in (*_KINDS[language].split(), *_MORE_KINDS.split())):
        return None
    tokens = list(_tokens(text, language, confirmed))
    allowed = [_telling(name) for name in (*right, *confirmed) if name]
    for run in _runs(tokens, text, language):
        said = text[run[0].start : run[-1].end]
        if not _OF_THE_PAST.search(said.casefold()) and not any(
            _is_form_of(_telling(said), each, language) for each in allowed
        ):
            return said
    return None


def _tokens(text: str, language: str, confirmed: Sequence[str]) -> Iterator[_Token]:
    code = next(filter(None, map(state_named, confirmed)), "")
    own = tuple(word for name in confirmed for word in _telling(name))
    kinds = tuple(_KINDS[language].split()) + tuple(
        kind for kind in _MORE_KINDS.split() if any(word.startswith(kind) for word in own)
    )
    for found in _WORD.finditer(text):
        word, start = found.group(), found.start()
        if elided := _ELIDED.match(word):
            word, start = word[elided.end() :], start + elided.end()
        bare = _POSSESSIVE.sub("", word)
        end = start + len(bare)
        yield _Token(bare, start, end, _what(bare, language, kinds, code, own))


def _what(word: str, language: str, kinds: Sequence[str], code: str, own: Sequence[str]) -> str:
    small = word.casefold().replace("’", "'")
    if any(small.startswith(kind) and len(small) - len(kind) <= _ending_of_kind(language) for kind in kinds):
        return "k"
    if small in _JOINING:
        return "j"
    if small in _QUALIFYING:
        return "q"
    if _names(word, code, own):
        return "s"
    return "q" if small in own else ""


def _ending_of_kind(language: str) -> int:
    return _LONGEST_ENDING if language in ("kk", "tr") else _MOST_ENDING + 1 if language in _WITH_ENDINGS else 0


@lru_cache(maxsize=5_000)
def _names(word: str, code: str, own: tuple[str, ...]) -> bool:
    """Whether a word names the state, in any language, or nearly resembles a word by which only it is called."""
    named = state_named(word)
    if named:
        return named == code
    small = folded(word)
    if small in map(folded, own[-1:]):
        return True  # its adjective, or its short name
    telling = (each for each in own if len(each) > _LEAST_OF_A_WORD + 1 and state_named(each) == code != "")
    return len(small) > _LEAST_OF_A_WORD and any(
        abs(len(small) - len(each)) <= _MISSPELT_AT_MOST and OSA.distance(small, folded(each)) <= _MISSPELT_AT_MOST
        for each in telling
    )


def _runs(tokens: Sequence[_Token], text: str, language: str) -> Iterator[list[_Token]]:
    """Words in a row that are a long name: Q K J S, and S Q K; written as a name is."""
    for at, token in enumerate(tokens):
        if token.what != "k":
            continue
        first = at
        while first and tokens[first - 1].what == "q" and _adjoin(tokens[first - 1], tokens[first], text):
            first -= 1
        behind = _to_the_state(tokens, at, text)
        before = first - 1
        if behind is not None:
            run = list(tokens[first : behind + 1])
        elif before >= 0 and tokens[before].what == "s" and _adjoin(tokens[before], tokens[first], text):
            if _is_followed_by_what_it_is_of(tokens, at, text):
                continue
            run = list(tokens[before : at + 1])
        else:
            continue
        if _is_written_as_a_name(run, text, language):
            yield run


def _to_the_state(tokens: Sequence[_Token], at: int, text: str) -> int | None:
    """Where the state stands behind what it is, with joining and qualifying words between."""
    for end in range(at + 1, min(at + _LONGEST_RUN, len(tokens))):
        if not _adjoin(tokens[end - 1], tokens[end], text):
            return None
        if tokens[end].what == "s":
            return end
        if tokens[end].what not in ("j", "q"):
            return None
    return None


def _is_followed_by_what_it_is_of(tokens: Sequence[_Token], at: int, text: str) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.what == "j" and _adjoin(tokens[at], following, text)


def _adjoin(one: _Token, other: _Token, text: str) -> bool:
    return text[one.end : other.start].strip(" \N{NO-BREAK SPACE}'’") in ("", "s", "d", "l", "D", "L")


def _is_written_as_a_name(run: Sequence[_Token], text: str, language: str) -> bool:
    """Whether it has the capitals of a name: of what the state is, and in Slavic languages of the first word, which may
    have one at the beginning of a sentence as well."""
    kind = next(each for each in run if each.what == "k")
    if kind.text[:1].isupper():
        return True
    first = run[0]
    begins = bool(_SENTENCE_END.search(text[: first.start]))
    alone = not text[: first.start].strip(' «"“') and not text[run[-1].end :].strip(' .»"”')
    return language in _WITH_ENDINGS and first.text[:1].isupper() and (alone or not begins)


def _telling(name: str) -> tuple[str, ...]:
    """The words of a name without those that join, in small letters."""
    words = (_POSSESSIVE.sub("", _ELIDED.sub("", each)).casefold().replace("’", "'") for each in _WORD.findall(name))
    return tuple(word for word in words if word not in _JOINING)


def _is_form_of(said: Sequence[str], right: Sequence[str], language: str) -> bool:
    """Whether words are a name, or the end of it, in one of its cases."""
    if language not in _WITH_ENDINGS:
        return tuple(said) == tuple(right)
    return len(said) == len(right) and all(
        _is_word_in_a_case(one, other) for one, other in zip(said, right, strict=True)
    )


def _is_word_in_a_case(said: str, right: str) -> bool:
    common = next(
        (at for at, (a, b) in enumerate(zip(said, right, strict=False)) if a != b), min(len(said), len(right))
    )
    return common >= max(len(right) - _MOST_ENDING, min(len(right), _LEAST_OF_A_WORD - 1))
