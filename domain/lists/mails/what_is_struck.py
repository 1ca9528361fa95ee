"""Whether what a sentence strikes, declines or misses is the coming of somebody, and no middle name or photograph.

A word such as `delete`, `declined` or `cannot` takes nobody off a list by itself: what it is said of must be the
person, or the delegation, the list or the journey; and who has recovered and will travel comes.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.mails.act_words import ActWord, Place, is_small, not_coming, said_in
from domain.lists.mails.said import Said
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.large_names import Named
from domain.lists.words.offices import names_an_office

_HOUR = late_pattern(
    r"(?<!\d)\d{1,2}(?:[:h]\d\d(?!\d)|(?:\.\d\d)?\s?(?:h|heures?|uhr|ч|час(?:а|ов)?|a\.?m|p\.?m|horas?|ore)\b)"
    r"|saat \d|сағат \d|\d{1,2}\s?[点點时時]|الساعة \d"
)
"""An hour: who comes not before it, or retires at it, may come."""
_OBJECT = late_pattern(
    r"\s*(?:(?:the|an?|his|her|their|its|our|your|any|all|from|off|of|auf|in (?:der|dem|seinem|ihrem)|im|toute?s?"
    r"|de|du|des|à|aux?|la|les?|son|sa|ses|un|une|al?|el|los"
    r"|las|su|sus|del|della|dell'|dallo?|dalla|dall'|alla|all'|allo|il|lo|i|gli|o|ao|aos|às|do|da|dos|das|seu|sua|от|из|со?|عن"
    r"|من)(?=\W)|(?:d|l)')"
)
"""How what is declined or struck begins behind its verb."""
_OWNED = late_pattern(r"['’]s?\s+(?=[^\W\d_])")
_WITH = late_pattern(r"(?<!\w)(?:with|avec|mit|con|com|со?)\s+(?:[^\W\d_]{1,8}\.?\s+)?$")
_OWNER = late_pattern(r"['’]s?$")
_GERMAN_OBJECT = late_pattern(
    r"(?<!\w)(?:den|die|das|ein(?:en|e)?|sein(?:en|e)|ihr(?:en|e))\s(?:[a-zäöü]+e[nrs]?\s)?([A-ZÄÖÜ]\w+)"
)
_FROM_BEFORE = late_pattern(r"[^\W\d_]+(?:[dt][ae]n|[дтн][ае]н)\s+$")
"""A word in the ablative before a Turkish or a Kazakh verb: `listeden`, `тізімнен`."""
_ACCUSATIVE = late_pattern(r"(?<!['’\w])\w{5,}[ıiuü]\s+$")
"""What is cancelled, before a Turkish verb: `rezervasyonunu iptal`."""
_ENDS = late_pattern(r"[,.;:()!?،؛，。；]")
_HEAD, _BEHIND_OWNER, _SHORTEST = 4, 2, 4
"""How many words tell what is declined, and what of somebody is struck; how long a word is that may be a thing."""
_OF_HIM = late_pattern(
    r"(?<!\w)(?P<head>[^\W\d_]{4,})\s+(?:of|von|de|du|di|do|da|del|della)\s+(?:(?P<field>[^\W\d_]{1,8}\.?)\s+)?$"
)
"""What somebody has, before his name."""
_OF_ACTS: tuple[ActWord, ...] = ("gone", "strikes", "declines", "swap", "whom", "by", "reason", "thanks", "adds")
_THINGS: tuple[ActWord, ...] = ("event", "aside", "thing", "partly")
_OF_COMING: tuple[ActWord, ...] = ("visit", "come", "coming")
_ABLATIVES = frozenset({"tr", "kk", "uz"})
_UNSPACED = frozenset({"zh", "ja", "ko"})


def is_of_something_else(said: Said) -> bool:
    """Whether it is not the coming of somebody that is struck, or that is said to be missed, or it is taken back."""
    if _HOUR.search(said.bare) or says_he_comes(said) or _is_of_what_is_his(said):
        return True
    if not_coming(said.bare, said.language, surely=True):
        return False
    told = said.says("thing", "other") or _is_owned_thing(said)
    told = told or any(_declines_a_thing(said, place) for place in said.places("declines"))
    strikes = said.places("strikes")
    told = told or any(_strikes_off_another(said, place) or _strikes_a_thing(said, place) for place in strikes)
    told = told or (said.language == "de" and said.says("strikes", "declines") and _german_thing(said))
    return told or _is_unable_to_do_a_thing(said)


def says_he_comes(said: Said) -> bool:
    """Whether a verb of coming that is not denied, or a recovery, stands behind what would take somebody off."""
    denied = not_coming(said.bare, said.language)
    gone = [end for _, end in (*said.places("gone"), *denied)]
    return any(begin >= min(gone, default=0) and not any(start <= begin < end for start, end in denied)
               for begin, _ in said.places("back")) and not said.says("swap")  # fmt: skip


def _declines_a_thing(said: Said, verb: Place) -> bool:
    """Whether behind a verb of declining stands something that is no visit: the offer of an interpreter."""
    rest = _clause(said.bare[verb[1] :])
    if said.language in _ABLATIVES:
        before = said.bare[: verb[0]]
        owned = _ACCUSATIVE.search(before)
        return _is_off_another(said, before) or (owned is not None and not _is_of_coming(said, owned[0]))
    if said.language in _UNSPACED:
        return bool(rest.strip()) and not _is_of_coming(said, rest) and not _is_of_coming(said, said.bare[: verb[0]])
    return bool(_OBJECT.match(rest)) and not _is_of_coming(said, " ".join(rest.split()[:_HEAD]))


def _strikes_off_another(said: Said, verb: Place) -> bool:
    """Whether somebody is struck off something that is no list of the visit: `removed from the seating plan`."""
    if said.language in _ABLATIVES:
        return _is_off_another(said, said.bare[: verb[0]])
    ends = [each.end for each in said.members]
    places = [verb[1], *(end for end in ends if end > verb[0])] if said.language != "de" else [verb[1], *ends]
    behind = [_clause(said.bare[end:]) for end in places]
    return any(_FROM.match(rest) and not _is_of_coming(said, rest) for rest in behind)


_FROM = late_pattern(
    r"\s*(?:from|off|из|со?|من|de la|de l'|du|des|aus|vom|von d\w+"
    r"|del?|de los|de las|dal\w*|dall'|da|do|dos|das)(?:\s|(?<='))"
)
"""How begins what somebody is struck off."""


def _is_off_another(said: Said, before: str) -> bool:
    found = _FROM_BEFORE.search(before)
    return found is not None and not _is_of_coming(said, found[0])


def _is_owned_thing(said: Said) -> bool:
    """Whether it is something of his or with him: `delete Mr Fox's initial`, `the call with Mr Fox is cancelled`."""
    for each in said.members:
        if _WITH.search(said.bare[: each.start]):
            return True
        held = _OWNER.search(said.of.text, each.start, each.end)
        owned = _OWNED.match(said.of.text, held.start() if held is not None else each.end)
        rest = _clause(said.bare[max(owned.end(), each.end) :]) if owned is not None else ""
        if rest.strip() and not _is_of_coming(said, " ".join(rest.split()[:_BEHIND_OWNER])):
            return True
    return False


def _is_of_what_is_his(said: Said) -> bool:
    """Whether something of his comes not, or who is with him: `Der Koffer von Frau Hoffmann kommt nicht mit.`"""
    if len(said.named) != 1:
        return False
    before = [(each, found) for each in said.members if (found := _OF_HIM.search(said.bare[: each.start])) is not None]
    called = [each.end for each, found in before if _is_office_before(said, found) and _is_whole(said, each)]
    heads = [found["head"] for each, found in before if each.end not in called]
    return any(not is_small(head, said.language) and not _is_of_coming(said, head) and not _says_an_act(said, head)
               for head in heads)  # fmt: skip


def _is_whole(said: Said, named: Named) -> bool:
    return " " in said.of.text[named.start : named.end].strip()


def _is_office_before(said: Said, found: re.Match[str]) -> bool:
    """Whether words before a whole name are the office he has: `Minister of Trade`, not `assistant of Mr`."""
    if found["field"] is None:
        return False
    head, field = (said.of.text[slice(*found.span(part))] for part in ("head", "field"))
    led = is_small(field, said.language) or has_courtesy(f"{field.title()} Xx Yy") or names_an_office(field)
    return head[:1].isupper() and field[:1].isupper() and "." not in field and names_an_office(head) and not led


def _says_an_act(said: Said, word: str) -> bool:
    return any(said_in(word, each, said.language) for each in _OF_ACTS)


def is_added_with_somebody(said: Said) -> bool:
    """Whether what is added is a visit or a meeting with those it names, and none of them."""
    things = [place for each in _THINGS for place in said.places(each)]
    adds = [end for _, end in said.places("adds")]
    return bool(things and adds) and all(
        _WITH.search(said.bare[: each.start]) and any(min(adds) <= begin < each.start for begin, _ in things)
        for each in said.others
    )


def _strikes_a_thing(said: Said, verb: Place) -> bool:
    """Whether something else than a person stands behind a verb that strikes: `remove the hyphen from his name`."""
    starts = [each.start for each in said.members if each.start >= verb[1]]
    if not starts or said.language in _UNSPACED:
        return False
    words = [word.strip("«»„“”\"'") for word in _clause(said.bare[verb[1] : min(starts)]).split()]
    told = [word for word in words if not is_small(word, said.language) and not has_courtesy(f"{word.title()} Xx Yy")]
    head = " ".join(told[:1])
    return len(head) >= _SHORTEST and not _is_of_coming(said, head) and not names_an_office(head)


def _german_thing(said: Said) -> bool:
    """Whether a German verb at the end has an object that is no person and no journey: `sagt den Termin ab`."""
    nouns = [found[1] for found in _GERMAN_OBJECT.finditer(said.of.text)]
    return any(not _is_of_coming(said, noun.lower()) and not names_an_office(noun) and not has_courtesy(f"{noun} Xx Yy")
               for noun in nouns)  # fmt: skip


def _is_unable_to_do_a_thing(said: Said) -> bool:
    """Whether somebody cannot do what is no coming: `will not be able to eat fish`."""
    weak = said.places("able")
    others = [each for each in said.places("gone") if not any(_meet(each, place) for place in weak)]
    if not weak or others:
        return False
    rest = _clause(said.bare[weak[-1][1] :])
    bare = said.bare
    for begin, end in weak:
        bare = f"{bare[:begin]}{' ' * (end - begin)}{bare[end:]}"
    return bool(rest.strip()) and not _is_of_coming(said, bare) and not said.says("reason")


def _is_of_coming(said: Said, text: str) -> bool:
    return any(said_in(text, each, said.language) for each in _OF_COMING)


def _clause(text: str) -> str:
    """A text as far as the sign that ends its clause."""
    sign = _ENDS.search(text)
    return text[: sign.start()] if sign is not None else text


def _meet(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
