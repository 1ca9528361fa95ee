"""Lists of lines that have the office of each above his name: two lines are one person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.numbers_before import number_of
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.whole_names import is_name
from domain.lists.words.bodies import is_body
from domain.lists.words.offices import names_an_office
from domain.naming.words.lexicon import is_name_of_state

_FEWEST, _SHARE = 3, 0.6
"""How many pairs make a list of them."""


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


def _is_office(text: str) -> bool:
    plain = "\n" not in text and "\t" not in text and not number_of(text)[0]
    titled = text.rstrip().endswith((":", "：")) or is_name_of_state(text)
    return plain and not titled and names_an_office(text) and not has_courtesy(text) and not is_name(text)
