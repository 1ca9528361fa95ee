"""Names in a sentence of a mail, each with its office, of persons who do not stand on its list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.mails.act_words import Place, is_small
from domain.lists.mails.said_offices import office_before, office_behind
from domain.lists.mails.uncased_names import names_in_arabic, names_in_chinese
from domain.lists.names.courtesies import has_courtesy, is_plain_courtesy, without_courtesies
from domain.lists.notes.large_names import WORD, Named
from domain.lists.notes.named_in import others_in
from domain.lists.text.whole_names import is_name
from domain.lists.words.institutions import is_institution
from domain.lists.words.offices import is_particle, names_an_office, office_like

_FEWEST, _MOST = 2, 6
_LOOKED_AT = 60
_SUFFIX = late_pattern(r"['’](?:y?[ıiuüae]|[nydt]?[ıiuü]n?|[dt][ae]n?|l[ae]|yl[ae]|nin|nın|nun|nün|[ns]i)$")
"""A Turkish ending behind an apostrophe."""
_OF_FATHER = late_pattern(r"(?:вич|вна|ична|вича|вну|вны|вичу|вичем|ұлы|қызы|ұлын|қызын|ұлының|қызының|улы|кызы)$")
_LINKS = late_pattern(r"aus (?:dem|der) (?=[A-ZÄÖÜ])")
"""Small words within a German name: `aus dem Siepen`."""


def names_said(text: str, members: Sequence[Named], language: str) -> list[Named]:
    """Names in a sentence that are none of those of members found in it, with their offices."""
    if language == "ar":
        return list(names_in_arabic(text, members))
    if language == "zh":
        return list(names_in_chinese(text, members))
    if language in ("ja", "ko"):
        return [each for each in others_in(text, members) if each.is_sure]
    return list(_in_large_letters(text, [(each.start, each.end) for each in members], language))


def is_sure(named: Named) -> bool:
    """Whether more than capitals tells that somebody is named."""
    if not any(letter.lower() != letter.upper() for letter in named.name):
        return True
    return named.is_sure or bool(_OF_FATHER.search(named.name)) or _has_family_in_capitals(named.name)


def _in_large_letters(text: str, taken: Sequence[Place], language: str) -> Iterator[Named]:
    words = [each for each in WORD.finditer(text)
             if not any(each.start() < end and start < each.end() for start, end in taken)]  # fmt: skip
    at, behind = 0, 0
    while at < len(words):
        run = _run(text, words, at, language)
        at += max(len(run), 1)
        if run and run[0].start() < behind:
            continue
        named = _name_of(text, run, language)
        titles = named is not None and any(
            not text[named.end : start].strip() for start, _ in taken if start >= named.end
        )
        if named is not None and not titles:  # what stands before a member's name is no name
            _, behind = office_behind(text, run[-1].end(), language)
            yield named


def _run(text: str, words: Sequence[re.Match[str]], at: int, language: str) -> list[re.Match[str]]:
    """The words from one on that may be a name or what stands before one, with nothing but blanks between."""
    run: list[re.Match[str]] = []
    for word in words[at:]:
        apart = bool(run) and bool(text[run[-1].end() : word.start()].strip(" /\u00a0"))
        large = not word[0][:1].islower()
        titled = word[0][:1].islower() and has_courtesy(text[word.start() : word.start() + _LOOKED_AT])
        small = is_small(word[0], language) and not (run and word[0].isupper() and len(word[0]) > 1)
        if large and small and not has_courtesy(text[word.start() : word.start() + _LOOKED_AT]):
            small = not (run and is_particle(word[0]))
        else:
            small = False
        linked = bool(run) and (is_particle(word[0]) or bool(_LINKS.match(text, word.start())))
        if apart or small or not (large or titled or linked or (run and run[-1][0] == "aus")):
            break
        run.append(word)
        if word[0].endswith(".") and len(word[0].rstrip(".")) > 4 and not titled:
            break
    while run and is_particle(run[-1][0]) and run[-1][0][:1].islower():
        run.pop()
    return run


def _name_of(text: str, run: Sequence[re.Match[str]], language: str) -> Named | None:
    """The name in a run of words, behind an office or a courtesy, with its office."""
    if not run:
        return None
    offices = [at for at, word in enumerate(run) if names_an_office(word[0])]
    begins = offices[-1] + 1 if offices else 0
    titled = next((at for at in range(begins, len(run))
                   if has_courtesy(text[run[at].start() : run[-1].end()])), begins)  # fmt: skip
    words = run[titled:]
    end_of_run = run[-1].end()
    behind = len(words) > _FEWEST and is_plain_courtesy(words[-1][0])  # an airline's way: `PATEL NIKHIL MR`
    words = words[:-1] if behind else words
    linked = bool(words) and bool(offices) and words[0][0][:1].islower() and is_particle(words[0][0])
    if not words or len(words) > _MOST + _FEWEST or linked:  # `Directeur des Affaires juridiques`
        return None
    said = _without_ending(text[words[0].start() : words[-1].end()], language)
    bare = without_courtesies(said)
    courtesy = said != bare
    if len(bare.split()) > _MOST or (len(bare.split()) < _FEWEST and not courtesy):
        return None
    if (
        not is_name(_LINKS.sub("", bare))
        or office_like(_LINKS.sub("", bare))
        or is_institution(bare)
        or not any(word[:1].isupper() for word in bare.split())
    ):
        return None
    if without_courtesies(f"{bare} Xx Yy") == "Xx Yy":
        return None
    end = words[0].start() + len(said)
    office, _ = office_behind(text, end_of_run, language)
    within = text[run[0].start() : run[titled - 1].end()] if titled else ""
    before = max(office_before(text[: words[0].start()], language), within, key=len)
    return Named(words[0].start(), end, name=said, office=office or (before if names_an_office(before) else ""))


def _without_ending(said: str, language: str) -> str:
    if language in ("tr", "az"):
        said = _SUFFIX.sub("", said.rstrip("."))
    last = said.rsplit(maxsplit=1)[-1]
    return said.rstrip(".") if len(last.rstrip(".")) > 3 else said


def _has_family_in_capitals(name: str) -> bool:
    words = name.split()
    return any(word.isupper() and len(word) > 2 for word in words) and any(not word.isupper() for word in words)
