"""What the entries of a list that is read show of themselves: whether they are persons, and who is with whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.lists.names.courtesies import styles_a_ruler
from domain.lists.names.family_led import FamilySaid
from domain.lists.words.bodies import is_body
from domain.lists.words.offices import joins, names_an_office
from domain.registry.office_words import class_in_some_words

_OF_THE_DELEGATION = frozenset({"monarch", "head-of-state", "prime-minister"})
"""Classes of office whose holders accompany nobody."""


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
    return (several and not nameless) or entry.number is not None or holds_an_office(entry) or is_styled(entry)


def _is_office_said(words: str) -> bool:
    """Whether words are those of an office and what it is for: `Gabinete da Secretária de Estado`."""
    return names_an_office(words) and any(map(joins, words.split()))


def holds_an_office(entry: ListedPerson) -> bool:
    """Whether an office is said of somebody, and not the name of a ministry or some other words."""
    return any(names_an_office(words) and not is_body(words) for words in entry.position.values())


def is_styled(entry: ListedPerson) -> bool:
    """Whether somebody is called by style and title alone: His Majesty the Emperor."""
    return bool(entry.courtesy and entry.position) and not entry.names


def bare_words_in(entries: tuple[ListedPerson, ...]) -> tuple[ListedPerson, ...]:
    """The entries of a note with sentences that are words alone around these, such as who sends it: they are asked."""
    if any(each.spouse_of is not None for each in entries):
        return ()
    return tuple(each for each in entries if _is_bare(each))


def _is_bare(entry: ListedPerson) -> bool:
    asked_for = entry.struck or entry.added or entry.number is not None or entry.formerly or entry.sentence
    alone = not entry.names or not (entry.position or entry.courtesy or entry.remarks)
    return alone and not asked_for and not entry.accompanied


def without_first_group(entries: tuple[ListedPerson, ...]) -> tuple[ListedPerson, ...]:
    """The entries without what heads the first of them, as it is no heading of persons; a spouse is told by her row."""
    above = entries[0].group
    return tuple(
        msgspec.structs.replace(each, group="", category="spouse" if each.category == "spouse" else None)
        if each.group == above
        else each
        for each in entries
    )


def without_paragraphs(entries: tuple[ListedPerson, ...], paragraphs: Mapping[int, int]) -> tuple[ListedPerson, ...]:
    """The entries of a note without numbers that count its paragraphs, those that ask for something among them.

    Args:
        paragraphs: the numbers at the head of lines that ask for something, by line.
    """
    numbers = {**{each.line: each.number for each in entries if each.number is not None}, **paragraphs}
    counted = [number for _, number in sorted(numbers.items())]
    if not paragraphs or counted != list(range(1, len(counted) + 1)):
        return entries
    return tuple(
        msgspec.structs.replace(each, number=None) if each.number == numbers.get(each.line) else each
        for each in entries
    )


def without_suite_above_all(entries: tuple[ListedPerson, ...], titles: Collection[str]) -> tuple[ListedPerson, ...]:
    """The entries; a title such as `SUITE PONTIFICALE` is that of the delegation where its head is one of them.

    Else a sovereign and his ministers would be ranked among those who accompany the delegation.
    """
    suite = [each for each in entries if each.category == "accompanying" and each.group in titles]
    if not any(class_in_some_words(said) in _OF_THE_DELEGATION for each in suite for said in _offices_of(each)):
        return entries
    return tuple(msgspec.structs.replace(each, category=None) if each in suite else each for each in entries)


def _offices_of(entry: ListedPerson) -> tuple[dict[str, str], dict[str, str]]:
    """The office of somebody, and the first part of it: `Souverain Pontife, Évêque de Rome`."""
    return dict(entry.position), {language: words.partition(",")[0] for language, words in entry.position.items()}


def titles_read(
    entries: Sequence[ListedPerson], parted: int, unparted: Collection[int], tabled: Collection[int] = ()
) -> int:
    """How many were read of the lines above no. 1, or above the first heading, that are titles and name nobody.

    None of them says an office.

    Args:
        parted: how many stand above the first heading of a list of lines.
        unparted: the lines that do not begin with a name before an office.
        tabled: the rows of a table below the heads of its columns; a sovereign has no number there.
    """
    if 0 < parted < len(entries) and not any(map(is_somebody, entries[:parted])):
        return parted
    first = next((at for at, each in enumerate(entries) if each.number == 1), 0)
    above, after = entries[:first], entries[first:]
    counted = sum(each.number is not None for each in after) > len(after) / 2
    nobody = all(
        each.number is None
        and each.line not in tabled
        and not any(map(styles_a_ruler, each.courtesy.values()))
        and not (each.struck or is_styled(each))
        and (each.line in unparted or not holds_an_office(each))
        for each in above
    )
    return first if counted and len(after) > 1 and nobody else 0
