"""What the entries of a list that is read show of themselves: whether they are persons, and who is with whom."""

from __future__ import annotations

import msgspec

from domain.core.names import Name
from domain.lists.bodies import is_body
from domain.lists.family_led import FamilySaid
from domain.lists.listed import ListedPerson
from domain.lists.offices import joins, names_an_office


def moved_up(entry: ListedPerson, by: int) -> ListedPerson:
    """The entry of a list without its first ones."""
    return entry if entry.spouse_of is None else msgspec.structs.replace(entry, spouse_of=entry.spouse_of - by)


def with_whom(entry: ListedPerson, place: int, names: dict[str, Name], families: dict[str, FamilySaid]) -> ListedPerson:
    """Who comes along with somebody who stands at a place of the list, from 0."""
    return ListedPerson(
        entry.line, names, {}, None, "spouse", entry.group, entry.side, spouse_of=place, families=families
    )


def is_somebody(entry: ListedPerson) -> bool:
    """Whether an entry above the first heading is a person: it has a number, an office or a name of several words."""
    several = any(name.given for name in entry.names.values()) or not all(
        map(str.isascii, map(str, entry.names.values()))
    )
    nameless = not entry.position and all(_is_office_said(name.in_full) for name in entry.names.values())
    return (several and not nameless) or entry.number is not None or holds_an_office(entry)


def _is_office_said(words: str) -> bool:
    """Whether words are those of an office and what it is for: `Gabinete da Secretária de Estado`."""
    return names_an_office(words) and any(map(joins, words.split()))


def holds_an_office(entry: ListedPerson) -> bool:
    """Whether an office is said of somebody, and not the name of a ministry or some other words."""
    return any(names_an_office(words) and not is_body(words) for words in entry.position.values())


def bare_words_in(entries: tuple[ListedPerson, ...]) -> tuple[ListedPerson, ...]:
    """The entries of a note with sentences that are words alone around these, such as who sends it: they are asked."""
    if any(each.spouse_of is not None for each in entries):
        return ()
    return tuple(each for each in entries if _is_bare(each))


def _is_bare(entry: ListedPerson) -> bool:
    asked_for = entry.struck or entry.added or entry.number is not None or entry.formerly or entry.sentence
    alone = not entry.names or not (entry.position or entry.courtesy or entry.remarks)
    return alone and not asked_for and not entry.accompanied
