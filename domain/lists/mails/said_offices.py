"""The office that stands in apposition to a name in a sentence, behind it or before."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.mails.act_words import ActWord, is_small, not_coming, plain, said_in
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.places_told import behind_whom_noted
from domain.lists.words.offices import is_interpreter, is_particle, names_an_office, office_like

_PARTS = late_pattern(r"\s*[,،，、;(（]\s*|\s+[–—-]\s+")
_OPENS = late_pattern(r"\s*(?:[,،，、(（]|[–—-]\s)\s*")
_CLOSES = late_pattern(r"[)）]|\s[–—]\s|[;:!?؛。；]|\.(?=\s|$)(?<!\b[A-ZА-ЯЁ]\.)")
_GOES_ON = late_pattern(
    r"(?:who|which|whose|in case|as|since|because|due|instead|owing|if|and|with|to|will|for|qui|dont|lequel|et|afin"
    r"|en raison|suite|en lieu|à la place|au lieu|котор\w+|и|вместо|так как|поскольку|а|в связи|ввиду|der|die|das|und"
    r"|da|weil|anstelle|statt|wird|quien|que|y|en lugar|en sustitución|debido|che|e|il quale|la quale"
    r"|in sostituzione|al posto|o qual|a qual|em|ve|ile|және|ал|بدل\S*|الذي|التي|وذلك|و\S+|ليحل|محل|وليس)(?!\w)",
    re.IGNORECASE,
)
"""How a clause begins that goes on with the sentence, and is no part of an office."""
_VERB_BEHIND = late_pattern(
    r"\s+(?:\w+(?:[ae]ca[kğ]|ece[kğ]|mıştır|miştir|acaq|əcək)\w*|(?:қосыл|бар|кел|қатыс|ұш)\w*"
    r"|(?:mit|an)?(?:reisen|teilnehmen|kommen) (?:wird|werden)"
    r"|(?:teilnehmen|mitreisen|anreisen|kommen|teil|mit|an|ein)|(?:bor|kel|qatnash)adi)\.?$"
)
"""With what a Turkic or a German sentence ends behind an office."""
_VERBS: tuple[ActWord, ...] = ("gone", "swap", "adds", "doubt")
_ADJECTIVE = late_pattern(r"[а-яё]+(?:ый|ий|ой|ая|ого|его|ую|юю)$")
_HEAD_LAST = frozenset({"kk", "tr", "uz"})
"""Languages in which what an office is of stands before it: Daire Başkanı."""
_AND = frozenset({"ve", "va", "және", "мен", "бен", "пен"})
_MOST_BEFORE = 7
_MOST_PARTS = 3
_LATIN_ARTICLES = late_pattern(
    r"^(?:(?:the|le|la|il|lo|el|der|die|das|den|our|notre|a|an|o|un|une)\s+|l['’])", re.IGNORECASE
)


def office_behind(text: str, end: int, language: str) -> tuple[str, int]:
    """The office behind a name that ends there, and where that ends; empty where none stands in apposition."""
    opens = _OPENS.match(text, end)
    if opens is None:
        return "", end
    start = opens.end()
    closes = _CLOSES.search(text, start)
    stretch = text[start : closes.start() if closes is not None else len(text)]
    kept = stop = 0
    for at, (begins, part) in enumerate(_parts(stretch)):
        said = part.strip()
        if at >= _MOST_PARTS or not said or _GOES_ON.match(said) or has_courtesy(said):
            break
        if is_small(said.split()[0], language) and not _is_article(said):
            break
        said = _VERB_BEHIND.sub("", said)
        cut = _verb_in(said, language)
        held = said[:cut].strip() if cut is not None else said
        if behind_whom_noted(held) or (cut is not None and is_small(held.split()[-1] if held else "a", language)):
            break
        if not held or (at and not _continues(held)) or (not at and not _is_office(held, language)):
            break
        stop = begins + part.index(said) + len(held)
        kept = at + 1
        if cut is not None:
            break
    office = stretch[:stop].strip(" ,،") if kept else ""
    return (_LATIN_ARTICLES.sub("", office) if office else ""), start + stop if kept else end


def office_before(text: str, language: str) -> str:
    """The office that leads to a name at the end of a text: доцент, ведущий специалист отдела."""
    clause = re.split(r"[,;:،，()«»“”\"–—]\s*", text)[-1]
    words = clause.split()
    words = words[-_MOST_BEFORE:]
    for at, word in enumerate(words):
        if not names_an_office(word) or said_in(plain(word), "swap", language):
            continue
        led = at
        while led and _leads(words[led - 1], language):
            led -= 1
        said = " ".join(words[led:])
        if _verb_in(said, language) is None and not any(each.strip(".") == "" for each in words[led:]):
            return said
    return ""


def _leads(word: str, language: str) -> bool:
    """Whether a word belongs to the office behind it: an adjective, or any word where what it is of stands first."""
    if word.casefold() in _AND and language in _HEAD_LAST:
        return True
    if is_small(word, language) or _verb_in(word, language) is not None:
        return False
    return language in _HEAD_LAST or bool(_ADJECTIVE.match(word.lower()))


def _parts(text: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for sign in _PARTS.finditer(text):
        found.append((at, text[at : sign.start()]))
        at = sign.end()
    return [*found, (at, text[at:])]


def _is_article(said: str) -> bool:
    return bool(_LATIN_ARTICLES.match(said))


def _verb_in(said: str, language: str) -> int | None:
    """Where words of an act begin within some words."""
    low = plain(said)
    places = [place for each in _VERBS for place in said_in(low, each, language)] + not_coming(low, language)
    return min((begin for begin, _ in places), default=None)


def _is_office(said: str, language: str) -> bool:
    words = said.split()
    if office_like(said) or is_interpreter(said):
        return True
    return len(words) <= _MOST_BEFORE and not is_small(words[0], language) and not any(map(str.isdigit, said))


def _continues(said: str) -> bool:
    """Whether what follows a comma goes on with an office: `Trade Attaché, Enterprise Ireland`."""
    first = said.split(maxsplit=1)[0]
    large = not first[:1].islower() or is_particle(first)
    return (large or names_an_office(first)) and not any(map(str.isdigit, said))
