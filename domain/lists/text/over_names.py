"""Lists of lines that have the office of each above his name: two lines are one person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.headings import kind_of_line
from domain.lists.text.by_blanks import office_before_name
from domain.lists.text.name_and_office import is_name, number_of
from domain.lists.words.bodies import is_body
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import names_an_office, office_like
from domain.naming.lexicon import is_name_of_state

_FEWEST, _SHARE = 3, 0.6
"""How many pairs make a list of them."""
_IN_CHARACTERS, _NAME_IN_CHARACTERS = ("han", "kana", "hangul"), range(2, 6)
"""The scripts whose names are one word, and of how many signs."""
_TOLD, _PEOPLE, _AMISS = 0.7, 0.9, 0.15
"""Which share of the offices and the names is told as such, and of how many pairs a line is rather the other."""


def with_names_first(texts: Sequence[str]) -> list[str]:
    """The lines; where offices and names take turns from the first on, each office stands behind the name below it.

    A list of names with offices under them begins with a name, and ends with an office.
    """
    runs = _runs(texts)
    offices = [at for run in runs for at in run[::2]]
    names = [at for run in runs for at in run[1::2]]
    if len(names) < _FEWEST or any(len(run) % 2 for run in runs) or not _take_turns(texts, offices, names):
        return list(texts)
    behind = {at: f"{texts[at]}\t{texts[at - 1]}" for at in names}
    return [behind.get(at, text) for at, text in enumerate(texts) if at not in offices]


def _runs(texts: Sequence[str]) -> list[list[int]]:
    """The places of lines that follow one another, those between the headings of a list."""
    quiet = any(_is_office(text) and not text.isupper() for text in texts)
    said = [at for at, text in enumerate(texts) if not (_is_apart(text) or (quiet and _heads_in_capitals(text)))]
    runs: list[list[int]] = []
    for at in said:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _take_turns(texts: Sequence[str], offices: Sequence[int], names: Sequence[int]) -> bool:
    """Whether offices stand above names in all of a list: no word tells some of them, but they are no names."""
    told = sum(_is_office(texts[at]) for at in offices)
    people = sum(_is_somebody(texts[at]) for at in names)
    amiss = sum(_is_somebody(texts[at]) for at in offices) + sum(names_an_office(texts[at]) for at in names)
    plain = not any(number_of(texts[at])[0] or "\t" in texts[at] or "\n" in texts[at] for at in (*offices, *names))
    whole = told >= _TOLD * len(offices) and people >= _PEOPLE * len(names) and amiss <= _AMISS * len(offices)
    return plain and whole and _is_office(texts[offices[0]])


def offices_lead(texts: Sequence[str]) -> bool:
    """Whether each line has an office and the name behind it, as two that follow one another show.

    Where offices stand under names, no two lines of them do.
    """
    told = [office_before_name(text) is not None for text in texts]
    return any(first and second for first, second in pairwise(told))


def with_names_before_colons(texts: Sequence[str]) -> list[str]:
    """The lines; where most have an office, a colon and a name, what stands before the colon of the others is one too.

    `Minister of Trade: Ann Lee`, and `Quartermaster: Tom Fox` below.
    """
    said = [text for text in texts if ":" in text.rstrip(" :")]
    led = [text for text in said if _led(text) and names_an_office(text.partition(":")[0])]
    if len(led) < _FEWEST or len(led) < _SHARE * sum(not _is_apart(text) for text in texts):
        return list(texts)
    return [_turned(text) if _led(text) else text for text in texts]


def _led(text: str) -> bool:
    """Whether a line is some words, a colon and a name."""
    before, _, name = (part.strip() for part in number_of(text)[1].partition(":"))
    return bool(before) and "\n" not in text and len(name.split()) > 1 and is_name(name) and not has_courtesy(before)


def _turned(text: str) -> str:
    number, rest = number_of(text)
    before, _, name = (part.strip() for part in rest.partition(":"))
    return f"{number}. {name}\t{before}" if number else f"{name}\t{before}"


def _is_apart(text: str) -> bool:
    """Whether a line heads others, or is of a letter; an office that heads a group as well does neither."""
    kind = kind_of_line(text)
    return kind is not None and not (kind == "heading" and _is_office(text) and not is_body(text))


def _heads_in_capitals(text: str) -> bool:
    """Whether a line heads a group in capitals, where offices are not: `БАҚ ӨКІЛДЕРІ`."""
    return text.isupper() and kind_of_line(text) == "heading"


def _is_office(text: str) -> bool:
    plain = "\n" not in text and "\t" not in text and not number_of(text)[0]
    titled = text.rstrip().endswith((":", "：")) or is_name_of_state(text)
    return plain and not titled and names_an_office(text) and not has_courtesy(text) and not is_name(text)


def _is_somebody(text: str) -> bool:
    whole = len(text.split()) > 1 or (script_of_text(text) in _IN_CHARACTERS and len(text) in _NAME_IN_CHARACTERS)
    return "\n" not in text and is_name(text) and not office_like(text) and whole
