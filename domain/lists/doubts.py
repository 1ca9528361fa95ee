"""Doubts about who a list is read to name, by the agreement of all its rows: he may be nobody, or be read amiss.

A row that lacks what nearly all others have, or whose name holds what no name has, is for the officer to look at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.entered import is_styled
from domain.lists.listed import Doubt, ListedPerson, RejectedRow
from domain.lists.names.courtesies import (
    has_courtesy,
    is_honour,
    only_courtesies,
    styles_a_ruler,
    tells_more,
    without_courtesies,
)
from domain.lists.names.royal_titles import royal_title
from domain.lists.notes.change_words import says_a_change_in
from domain.lists.read_amiss import is_read_amiss, writers_below
from domain.lists.text.office_then_name import is_a_subject
from domain.lists.two_in_one import holds_another
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_interpreter, is_particle, joins, name_like, names_an_office, office_like

_OTHERS, _SHARE = 3, 0.9
"""How many others, and which share of them, must have what one lacks."""
_MOST_HAVE = 0.75
_LACKING = 2
"""Of how many such things one in the middle of a list is without who may be nobody."""
_MOST_WORDS = 6
"""Words of a name at most, small ones aside."""
_OF_DESCENT = frozenset(["بن", "ابن", "بنت", "آل", "عبد"])
"""Small words of Arabic names."""
_WITH_OFFICE = 3
"""Words of a name and an office at least."""
_NAMELESS = 1 / 3
"""Of which share of a list no name is known, where names were found to be offices."""
_CASED = ("latin", "cyrillic", "greek")
_WHOLE = ("han", "kana", "hangul", "thai")
"""The scripts whose names are whole in one word."""
_IN_NO_NAME = late_pattern(r"[\d:：?!？！@]|[^\W\d_]{4}[.。]$")
_OF_A_DAY = late_pattern(
    r"\+?\d[\d ()-]{7,}\d|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b|(?<![\d:])\d{1,2}:\d\d\b|\d{4}-\d\d-\d\d"
)
"""What no office says: a day, an hour, a telephone number."""
_ABBREVIATED = late_pattern(
    r"(?:^|\s)(?!(?i:m[ado]|muh|fco|fra?|wm|thos|chas|jos|geo|benj|alex|jr|sr|ste?|[zscktdg]h|kh|ts|dzh?|y[aueo]|sch)\.)"
    r"[^\W\d_]{2,}\.(?=\s)"
)
"""A word with a dot that is the abbreviation of no given name."""
_WITH_INITIAL = late_pattern(r"[^\W\d_]\.\s")
_PRINCE = late_pattern(
    "prince(?:ss|sse)?|prinz(?:essin)?|prins(?:es|essan)?|принц(?:есса)?|principe(?:ssa)?", re.IGNORECASE
)
_LETTERED = late_pattern(r"[^\W\d_][.)]\s(?![a-zа-я]\.)")
_FEWEST_LETTERS = 2
"""Letters an office has, in letters of which a word has several."""
_OF_A_SENTENCE = late_pattern(
    r"^(?:his|her|their|son|sa|ses|leur|ihr|sein|su|sus|seu|sua|его|её|ее|их|оның|після|после|вслед за|after|behind"
    r"|après|nach|después d|depois d|dopo)(?!['’])\b|\b(?:is|are|be|read|reads|est|ist|es|лауазымы)\s*[–—:-]?\s*[\"“„«]"
    r"|^лауазымы\b|^(?:не )?(?:прибывает|прибудет|вылетает|вылетит|присоединится|входит|участвует|приедет)\b"
    r"|\bне (?:входит|прибудет|прибывает|приедет|участвует|сможет)\b"
    r"|^(?:will |is |are )?(?:arriv|join|depart|travel)(?:e|es|s|ing)?\b"
    r"|^(?:n['’])?(?:arriv|rejoind|viend|particip)(?:era|ra)\b|\b(?:келеді|келмейді|қатыспайды|қосылады)$"
)
"""What an office holds that is a piece of a sentence: `his deputy`, `after the Minister`, `his title is "Adviser"`."""
_WHOSE = late_pattern(r"(?:his|her|their|son|sa|leur|ihr|sein|su|sus|seu|sua|его|её|ее|их|оның)\s+", re.IGNORECASE)
_OF_WHAT = late_pattern(r"(?:des?|du|d['’]|del|dell|di|of|von|der)\b")
"""What an office goes on with, and no name: `Maître des Célébrations`."""
_GENITIVE = late_pattern(r"[а-яәғқңөұүһі](?:[ндт][ыі]ң)$")
"""How a Kazakh word ends that says whose something is: no name does."""


def with_doubts(
    entries: Sequence[ListedPerson], beside: Collection[int] = (), rejected: Sequence[RejectedRow] = ()
) -> tuple[ListedPerson, ...]:
    """The persons of a list with what is doubtful about them.

    Args:
        beside: the rows that are lines beside a table.
        rejected: the rows that name nobody.
    """
    doubts = doubts_of(entries, beside, writers_below(entries, rejected))
    return tuple(
        msgspec.structs.replace(entry, doubt=doubts[at]) if at in doubts else entry for at, entry in enumerate(entries)
    )


def doubts_of(
    entries: Sequence[ListedPerson], beside: Collection[int] = (), writers: Collection[int] = ()
) -> dict[int, Doubt]:
    """What is doubtful about persons of a list, by their places from 0.

    Args:
        writers: the lines that may say who writes it.
    """
    own = {at: entry for at, entry in enumerate(entries) if not (entry.struck or entry.sentence or _is_spouse(entry))}
    unlike: dict[int, Doubt] = dict.fromkeys(_unlike(own, beside), "unlike")
    unlike |= {at: "unlike" for at, entry in own.items() if entry.line in writers}
    unlike |= dict.fromkeys(_beginning_anew(own), "unlike")
    nameless = sum(not entry.names for entry in own.values()) > _NAMELESS * len(own)
    found = unlike | {
        at: "misread"
        for at, entry in own.items()
        if _is_misread(entry) or (not entry.names and not is_styled(entry) and (nameless or _has_no_office(entry)))
    }
    if is_read_amiss({at: each for at, each in own.items() if each.line not in writers}, found):
        whole: dict[int, Doubt] = dict.fromkeys(own, "list")
        found = whole | found
    return found | {at: found[beside] for at, beside in _spouses(entries) if beside in found}


def _beginning_anew(own: Mapping[int, ListedPerson]) -> Iterator[int]:
    """Who has the first number again though no heading begins a part with him: perhaps another delegation's head."""
    for before, at in pairwise(own):
        above, entry = own[before], own[at]
        counts = entry.number == 1 and above.number is not None and above.number > 1
        if counts and (entry.group, entry.side) == (above.group, above.side):
            yield at


def _has_no_office(entry: ListedPerson) -> bool:
    """Whether of somebody whose name is to come what stands as the office is none, such as a firm: `N.N., Agribank`."""
    said = [words for words in entry.position.values() if script_of_text(words) in _CASED]
    return len(said) == len(entry.position) > 0 and not any(map(names_an_office, said))


def _spouses(entries: Sequence[ListedPerson]) -> Iterator[tuple[int, int]]:
    """The spouses of a list, each with whom they are of: nobody's wife is entered unasked whose husband is not."""
    for at, entry in enumerate(entries):
        if at and _is_spouse(entry) and not (entry.struck or entry.sentence):
            yield at, entry.spouse_of if entry.spouse_of is not None else at - 1


def _is_spouse(entry: ListedPerson) -> bool:
    return entry.spouse_of is not None or entry.category == "spouse"


def _unlike(own: Mapping[int, ListedPerson], beside: Collection[int]) -> Iterator[int]:
    """Who lacks what nearly all others have: two things of it, or one where the list begins or ends.

    Nobody beside a table is like those in it.
    """
    said = {at: {*_said_of(entry, beside)} for at, entry in own.items()}
    lacks = _lacking(said)
    lacks |= {
        at: set()
        for at, entry in own.items()
        if _reigns(entry)
        or is_styled(entry)
        or (not entry.names and any(map(names_an_office, entry.position.values())))
    }
    yield from (at for at in own if len(lacks[at]) >= _LACKING)
    yield from _perhaps_a_spouse(own, said)
    yield from (
        at for at in _without_office_at_end(said) if not _is_headed(own[at]) and (lacks[at] or not is_styled(own[at]))
    )
    for order in (list(own), [*reversed(list(own))]):
        for at in order:
            if not lacks[at] & {"number", "office", "row"}:
                break
            yield at


def _is_headed(entry: ListedPerson) -> bool:
    """Whether a heading says of whoever is surely somebody what he comes as: guards have no other office."""
    return _is_surely_somebody(entry) and bool(entry.group) and entry.category is not None


def _is_surely_somebody(entry: ListedPerson) -> bool:
    """Whether a name has a courtesy, a rank or a patronymic."""
    return bool(entry.courtesy) or any(name.patronymic for name in entry.names.values())


def _perhaps_a_spouse(own: Mapping[int, ListedPerson], said: Mapping[int, set[str]]) -> list[int]:
    """Who stands second and has no office, as most others have: perhaps the spouse of who stands first."""
    have = sum("office" in one for one in said.values())
    if len(said) <= _OTHERS or have < _MOST_HAVE * len(said):
        return []
    first, second, *_ = [*(at for at in own if not _is_misread(own[at])), *own]
    untold = "office" not in said[second] or _is_prince_alone(own[second])
    alone = untold and "office" in said[first] and bool(own[second].courtesy)
    return [second] if alone else []


def _is_prince_alone(entry: ListedPerson) -> bool:
    """Whether somebody is a prince or a princess and no more, as who married into a house is."""
    return bool(entry.position) and all(map(_PRINCE.fullmatch, entry.position.values()))


def _without_office_at_end(said: Mapping[int, set[str]]) -> list[int]:
    """The last ones of a list without an office, who may be those that sign it: of all others nearly all have one."""
    run = list(takewhile(lambda at: not said[at] & {"office", "number"}, [*said][::-1]))
    others = [one for at, one in said.items() if at not in run]
    held = sum("office" in one for one in others)
    return run if len(run) <= _OTHERS <= len(others) and held >= _SHARE * len(others) else []


def _reigns(entry: ListedPerson) -> bool:
    """Whether somebody has the style of a sovereign: he has neither a number nor a family name on a list."""
    return bool(entry.names) and any(map(styles_a_ruler, entry.courtesy.values()))


def _lacking(said: Mapping[int, set[str]]) -> dict[int, set[str]]:
    """What each is without that nearly all others of a list have."""
    have = Counter(each for one in said.values() for each in one)
    others = len(said) - 1
    usual = {each for each, count in have.items() if others >= _OTHERS and count >= _SHARE * others}
    return {at: usual - one for at, one in said.items()}


def _said_of(entry: ListedPerson, beside: Collection[int]) -> Iterator[str]:
    if entry.line not in beside:
        yield "row"
    if entry.number is not None:
        yield "number"
    if entry.position:
        yield "office"
    if entry.courtesy:
        yield "courtesy"
    if entry.group:
        yield "group"
    if any(_is_whole(name.in_full) for name in entry.names.values()):
        yield "whole name"


def _is_whole(name: str) -> bool:
    return len(name.split()) > 1 or script_of_text(name) in _WHOLE


def _is_misread(entry: ListedPerson) -> bool:
    names = [name.in_full for name in entry.names.values()]
    if any(name.given and not name.family for name in entry.names.values()):
        return True  # a column of family names says none
    if any(map(_is_no_name, names)) or _is_torn(entry.names) or _GENITIVE.search(names[0] if names else ""):
        return True
    if any(_is_of_a_sentence(_office_of_his(entry, words), language) for language, words in entry.position.items()):
        return True
    if any(holds_another(words, named=bool(names)) for words in entry.position.values()):
        return True
    return bool(entry.position) and all(_is_no_office(words, named=bool(names)) for words in entry.position.values())


def _office_of_his(entry: ListedPerson, words: str) -> str:
    """An office without the word for whose it is, where a row is surely that of somebody: `M. Bah, son conseiller`."""
    found = _WHOSE.match(words) if entry.number is not None or _is_surely_somebody(entry) else None
    return words[found.end() :] if found is not None and names_an_office(words[found.end() :]) else words


def _is_of_a_sentence(office: str, language: str) -> bool:
    """Whether an office is a piece of a sentence; what is written large in it is a name: `Replacement Parts Ltd`."""
    small = " ".join(word for word in office.split() if not word[:1].isupper())
    return _OF_A_SENTENCE.search(office) is not None or says_a_change_in(small, (language,))


def _is_no_name(name: str) -> bool:
    """Whether a name holds what no name has."""
    if _IN_NO_NAME.search(name) or _ABBREVIATED.search(name) or (tells_more(name) and only_courtesies([name])):
        return True
    cased = script_of_text(name) in _CASED
    if script_of_text(name) in _WHOLE or (" " not in name and is_interpreter(name)):
        return names_an_office(name)
    long = sum(not is_particle(word) and word not in _OF_DESCENT for word in name.split()) > _MOST_WORDS
    initials = bool(_WITH_INITIAL.match(name))  # `Е. Қ. Әкімжанов` begins as an office does
    office = (
        not initials and len(name.split()) >= _WITH_OFFICE and office_like(name)
    )  # `Elchin` is a name and begins as an office does
    subject = any(map(is_a_subject, name.split()[:-1]))
    return long or subject or _runs_on(name) or (cased and (office or name[:1].islower() or not name[:1].isalpha()))


def _runs_on(name: str) -> bool:
    """Whether words are written small as those of a sentence are: several of them, or the last, `Selain itu`."""
    words = name.split()
    small = [word for word in words if word.isalpha() and word.islower() and not joins(word)]
    cased = script_of_text(name) in _CASED and not name.islower()
    return cased and (len(small) > 1 or small[-1:] == words[-1:]) and not name_like(name)


def _is_torn(names: Mapping[str, Name]) -> bool:
    """Whether the parts of one name were taken for names in two languages of one script."""
    said = [name.in_full for name in names.values()]
    written = [script_of_text(name) for name in said]
    words = [{word.casefold() for word in name.split()} for name in said]
    return any(
        script == other and 1 in (len(mine), len(theirs)) and len(mine) != len(theirs) and not mine & theirs
        for at, (script, mine) in enumerate(zip(written, words, strict=True))
        for other, theirs in zip(written[at + 1 :], words[at + 1 :], strict=True)
    )


def _is_no_office(words: str, *, named: bool) -> bool:
    """Whether words are no office: a title before a name, a degree, a letter that counts, or a person."""
    if _OF_A_DAY.search(words):
        return True
    royal = royal_title(words)
    if names_an_office(words) or (royal and words.startswith(royal)):  # `Koning der Nederlanden`
        return bool(named and _LETTERED.match(words))
    short = script_of_text(words) in _CASED and sum(map(str.isalpha, words)) < _FEWEST_LETTERS
    degree = "." in words and is_honour(words)  # in capitals alone it may be for whom somebody writes: `ORF`
    title = only_courtesies([words]) and (words.endswith(".") or not tells_more(words))
    return short or degree or title or (has_courtesy(words) and not _OF_WHAT.match(without_courtesies(words)))
