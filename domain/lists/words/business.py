"""Who on a list comes for business, told by the firms it names (protocol 2.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import msgspec

from domain.lists.listed import ListedPerson
from domain.lists.words.bodies import is_body
from domain.lists.words.duties import category_by_office, is_of_a_state
from domain.lists.words.firms import has_legal_form, names_a_body, names_firm, without_joint_stock
from domain.registry.office_words import class_in_some_words

FEWEST_FIRMS = 2
"""How many rows that name firms say of a list that firms are on it."""

TO_AN_OFFICIAL = 2
"""How many of firms an official above them and one below keep among officials."""


def with_business(entries: tuple[ListedPerson, ...]) -> tuple[ListedPerson, ...]:
    """The persons of a list with whoever comes for business: of a company, or on a list of firms, under no heading.

    Where the list itself says who is an official it says it of the others, too.
    """
    if not any(each.category == "official" for each in entries):
        among = set(_among_officials(entries))
        told = (_of_a_company(each, among=at in among) for at, each in enumerate(entries[1:], start=1))
        entries = (*entries[:1], *told)  # who stands first leads it, whatever he is of
    among = set(_among_officials(entries))
    at_firms = sum(map(_is_of_a_firm, entries))
    of_firms_alone = at_firms > 0 and not any(map(names_a_body, (firm for each in entries for firm in each.firms)))
    if at_firms < FEWEST_FIRMS and not of_firms_alone:
        return entries
    return tuple(
        msgspec.structs.replace(each, category="business")
        if each.category is None
        and (
            (at not in among and at_firms >= FEWEST_FIRMS and _is_of_a_firm(each))
            or (of_firms_alone and _may_be_of_a_firm(each))
        )
        else each
        for at, each in enumerate(entries)
    )


def _of_a_company(entry: ListedPerson, *, among: bool) -> ListedPerson:
    """Somebody under no heading; of a company that its legal form tells he comes for business, whoever stands beside.

    Companies that the words of offices know as those of a state are left among officials, and joint-stock companies,
    as which states hold their own, where officials stand above and below.
    """
    said = [*entry.firms, *entry.position.values(), *entry.remarks.split("; ")]
    said = [without_joint_stock(words) for words in said] if among else said
    told = any(has_legal_form(words) and not names_a_body(words) for words in said)
    free = entry.category is None and not entry.group and told and not is_of_a_state(entry.position, "business")
    owned = free and class_in_some_words(entry.position) == "state-company"
    return msgspec.structs.replace(entry, category="business") if free and not owned else entry


def _is_of_a_firm(entry: ListedPerson) -> bool:
    said = (*entry.firms, *entry.position.values())
    noted = any(has_legal_form(words) and not names_a_body(words) for words in entry.remarks.split("; "))
    return (noted or any(map(names_firm, said))) and not is_of_a_state(entry.position, "business")


def _among_officials(entries: Sequence[ListedPerson]) -> Iterator[int]:
    """The places of who heads a firm between officials, of whom there are nearly as many above and below.

    One official who opens or closes a list of firms keeps nobody, nor do two who do both.
    """
    kinds = ["official" if _is_an_official(each) else "firm" if _is_of_a_firm(each) else "" for each in entries]
    said = [(at, kind) for at, kind in enumerate(kinds) if kind]
    runs = [[at for at, _ in run] for _, run in groupby(said, key=itemgetter(1))]
    for before, places, after in zip(runs, runs[1:], runs[2:], strict=False):
        if kinds[places[0]] == "firm" and len(places) <= TO_AN_OFFICIAL * min(len(before), len(after)):
            yield from places


def _is_an_official(entry: ListedPerson) -> bool:
    """Whether somebody under no heading is an official by his office."""
    alone = entry.category is None and not entry.firms and bool(entry.position)
    return alone and not _is_of_a_firm(entry) and category_by_office(entry.position) == "official"


def _may_be_of_a_firm(entry: ListedPerson) -> bool:
    """Whether nothing said of somebody is of a body, in a column of firms that are."""
    said = (*entry.firms, *entry.position.values())
    of_a_state = any(is_body(words) or names_a_body(words) for words in said)
    return bool(entry.firms) and not of_a_state and not is_of_a_state(entry.position, "business")
