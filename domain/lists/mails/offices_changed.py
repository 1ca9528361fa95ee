"""The office a sentence of a mail gives to somebody of the list: behind what puts it right, or in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.lists.mails.act_words import plain, said_in
from domain.lists.mails.said import Said
from domain.lists.notes.large_names import Named
from domain.lists.notes.named_in import quoted_in
from domain.lists.notes.offices_told import office_told
from domain.lists.words.offices import names_an_office, office_like

_ENDS = late_pattern(r"[;:.!?。；！؛](?=\s|$)|[。；]|\s[(（](?:not|et non|nicht|а не|no |non |não )|\s[–—]\s")
_QUOTES = " \t,،，;:：.«»“”„\"'‘’「」『』–—-"
_AS_PER = late_pattern(
    r",?\s+(?:as per|in accordance|with effect|since|effective|as of|from \d|with immediate|rather|depuis|à compter"
    r"|conformément|seit|ab sofort|ab dem|desde|a partir|dal|a decorrere|с \d|согласно|itibar\w+|по состоянию"
    r"|(?:in|on) the list|(?:dans|sur) la liste|in der liste|en la lista|nella lista|в списке)\b.*$",
    re.IGNORECASE,
)
"""What is said behind an office and is no part of it."""
_ARTICLE = late_pattern(
    r"^(?:(?:the|a|an|le|la|les|un|une|der|die|das|den|el|los|o|il|lo)\s+|l['’])(?=\S)", re.IGNORECASE
)
_CLAUSE_BEHIND = late_pattern(
    r"[,;]\s+(?:(?=[a-zà-ÿа-яё])[^,;]*?(?<!\w)(?:is|are|was|were|has|have|will|remains?|stays?|please|est|sont|restent?"
    r"|demeurent?|ist|sind|bleibt|bleiben|es|son|sigue|queda|resta|rimane|fica|permanece|остаётся|остается|остаются"
    r"|без изменений)(?!\w)).*$"
)
"""A clause with a verb of its own behind an office; of a mail read by its cells a semicolon is a comma."""
_FEWEST = 2


def office_given(said: Said, member: Member) -> str:
    """The office a sentence gives somebody; empty where it gives none that is not his already."""
    text, bare, named, language = said.of.text, said.bare, said.members, said.language
    stands = {plain(each).strip(" .") for each in member.position.values()}
    quoted = [each for each in quoted_in(text) if office_like(each) or names_an_office(each)]
    wrong = said_in(bare, "not", language)
    new = [each for each in quoted if plain(each).strip(" .") not in stands]
    if len(new) == 1:
        return new[0].strip()
    if len(quoted) == _FEWEST and len(new) == _FEWEST:
        first, second = text.find(quoted[0]), text.find(quoted[1])
        return (
            quoted[1]
            if any(begin < first for begin, _ in wrong)
            else quoted[0]
            if any(first < begin < second for begin, _ in wrong)
            else ""
        )
    found = [*_behind(text, bare, language), *_before(text, bare, language)]
    found = [each for each in found if _is_an_office(each)]
    right = [each for each in found if plain(each) not in stands and not _of_one_named(text, each, named)]
    if right:
        return right[0]
    told = office_told(_without(text, named))
    return told if told and plain(told) not in stands and _is_an_office(told) else ""


def _is_an_office(said: str) -> bool:
    """Whether words are those of an office, and no verb before one: `accompany the Minister`."""
    first = said.split()[:_FEWEST]
    begins = not said[:1].islower() or any(map(names_an_office, first))
    return begins and (office_like(said) or names_an_office(said))


def _behind(text: str, bare: str, language: str) -> list[str]:
    """What stands behind words that put it right, as far as what is wrong, or the end."""
    wrong = said_in(bare, "not", language)
    found = []
    for begin, end in said_in(bare, "reads", language):
        if any(start < begin <= stop for start, stop in wrong):
            continue
        stops = [start for start, _ in (*wrong, *said_in(bare, "before", language)) if start >= end]
        rest = text[end : min(stops, default=len(text))]
        cut = _ENDS.search(rest.lstrip(_QUOTES), 0)
        rest = rest.lstrip(_QUOTES)
        rest = rest[: cut.start()] if cut is not None else rest
        found.append(_clean(_without_lead(_clean(rest), language)))
    colon = re.search(r"[:：]\s*", text)
    if colon is not None and said_in(bare[: colon.start()], "office", language):
        stops = [start for start, _ in wrong if start >= colon.end()]
        found.append(_clean(text[colon.end() : min(stops, default=len(text))]))
    return [each for each in found if each]


def _without_lead(said: str, language: str) -> str:
    """What stands behind a second word that puts right: `désormais en qualité de Directeur`."""
    leads = [end for begin, end in said_in(plain(said), "reads", language) if begin == 0]
    return said[max(leads, default=0) :]


def _before(text: str, bare: str, language: str) -> list[str]:
    """What stands before words that put it right, from the sign before it on: `Genel Müdür olarak düzeltilmesi`."""
    found = []
    for begin, _ in said_in(bare, "before", language):
        clause = re.split(r"[,;:.،]\s+|\s[–—-]\s", text[:begin])[-1]
        wrong = said_in(plain(clause), "not", language)
        clause = clause[max((end for _, end in wrong), default=0) :]
        words = clause.split()
        first = next((at for at, word in enumerate(words) if names_an_office(word)), None)
        if first is not None:
            large = first
            while large and words[large - 1][:1].isupper():
                large -= 1
            found.append(_clean(" ".join(words[large:])))
            found.append(_clean(clause))
    return [each for each in found if each]


def _clean(said: str) -> str:
    said = _CLAUSE_BEHIND.sub("", _AS_PER.sub("", said.strip(_QUOTES)))
    return _ARTICLE.sub("", said.strip(_QUOTES))


def _of_one_named(text: str, office: str, named: Sequence[Named]) -> bool:
    """Whether a name stands within what would be the office."""
    at = text.find(office)
    return any(at <= each.start < at + len(office) for each in named)


def _without(text: str, named: Sequence[Named]) -> str:
    for each in named:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text
