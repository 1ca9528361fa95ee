"""Lists of a state that is no side of the visit: told by what heads them, and by the offices on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.listed import ListedPerson, RejectedRow
from domain.lists.surroundings.sides_told import NamesOfSides, side_in, states_in
from domain.naming.words.lexicon import state_named
from domain.registry.office_words import class_in_some_words

_FEWEST = 2
"""Offices of another state that tell, where nothing heads the list and who stands first does not tell it."""
_LETTERS_OF_A_STATE, _ORGANISATIONS = 2, ("EU", "UN")
_HEADS = ("heading", "prose")
_DELEGATION = late_pattern(
    r"(?:[\w’'-]+\W+){0,2}(?:d[eé]l[eé]ga[tzcçs]\w*|делегаци\w*|delegas\w+|وفد|代表[团團])"
    r"(?:[ \t]+(?!(?:on|via|to|for|at|in|by|from|travel\w*|pour|vers|à|au|par|en"
    r"|zu|zur|nach|über|für|para|por|a|al|alla|per"
    r"|на|для|через|в|во|по|к|с|о|об|из|прибыва\w+|إلى|لدى|访)(?!\w))[\w’'-]+){0,6}",
    re.IGNORECASE,
)
"""A delegation with the words that may say whose it is, up to where it goes, by what, or on what."""


def with_doubt_of_its_state(
    entries: tuple[ListedPerson, ...], rejected: Sequence[RejectedRow], sides: NamesOfSides
) -> tuple[ListedPerson, ...]:
    """The entries; all in doubt where headings or offices name another state, and none that of a side.

    Where a side is an organisation nothing is told: whoever it sends may be of any state.
    """
    own = [{code for name in names if _is_state(code := state_named(name))} for names in sides.values()]
    if not own or not all(own) or not entries:
        return entries
    lines = [" ".join(row.cells) for row in rejected if row.why in _HEADS and row.line < entries[0].line]
    above = [words for line in lines for words in _whose_delegation(line)]
    offices = [words for each in entries for words in each.position.values()]
    if any(side_in(words, sides) or states_in(words) & set[str]().union(*own) for words in (*lines, *offices)):
        return entries
    first, *rest = (_of_high_office(each) for each in entries)
    if _others((*above, *first), own) or sum(bool(_others(each, own)) for each in rest) >= _FEWEST:
        return tuple(msgspec.structs.replace(each, doubt=each.doubt or "state") for each in entries)
    return entries


def _whose_delegation(line: str) -> list[str]:
    """The words of a heading beside that of a delegation, as far as they say whose it is; or a state's name alone.

    A delegation for talks on Ukraine, or by way of Germany, is not theirs.
    """
    return [line] if state_named(line) else [found[0] for found in _DELEGATION.finditer(line)]


def _of_high_office(entry: ListedPerson) -> tuple[str, ...]:
    """The words of an office whose class is known: that of a desk for another state is of none."""
    known = class_in_some_words(entry.position) not in (None, "staff", "business", "state-company")
    return tuple(entry.position.values()) if known else ()


def _others(said: Iterable[str], own: Sequence[set[str]]) -> set[str]:
    """The states that words are of and that are none of the sides'."""
    return {state for words in said for state in states_in(words) if _is_state(state)} - set[str]().union(*own)


def _is_state(code: str) -> bool:
    """Whether a code is that of a state, and of no organisation."""
    return len(code) == _LETTERS_OF_A_STATE and code not in _ORGANISATIONS
