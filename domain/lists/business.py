"""Who on a list comes for business, told by the firms it names (protocol 2.2)."""

from __future__ import annotations

import msgspec

from domain.lists.bodies import is_body
from domain.lists.duties import is_of_a_state
from domain.lists.firms import names_a_body, names_firm
from domain.lists.listed import ListedPerson

FEWEST_FIRMS = 2
"""How many rows that name firms say of a list that firms are on it."""


def with_business(entries: tuple[ListedPerson, ...]) -> tuple[ListedPerson, ...]:
    """The persons of a list of firms: who stands under no heading comes for business, whoever is of a body does not."""
    at_firms = sum(map(_is_of_a_firm, entries))
    of_firms_alone = at_firms > 0 and not any(map(names_a_body, (firm for each in entries for firm in each.firms)))
    if at_firms < FEWEST_FIRMS and not of_firms_alone:
        return entries
    return tuple(
        msgspec.structs.replace(each, category="business")
        if each.category is None
        and ((at_firms >= FEWEST_FIRMS and _is_of_a_firm(each)) or (of_firms_alone and _may_be_of_a_firm(each)))
        else each
        for each in entries
    )


def _is_of_a_firm(entry: ListedPerson) -> bool:
    said = (*entry.firms, *entry.position.values())
    return any(map(names_firm, said)) and not is_of_a_state(entry.position, "business")


def _may_be_of_a_firm(entry: ListedPerson) -> bool:
    """Whether nothing said of somebody is of a body, in a column of firms that are."""
    said = (*entry.firms, *entry.position.values())
    of_a_state = any(is_body(words) or names_a_body(words) for words in said)
    return bool(entry.firms) and not of_a_state and not is_of_a_state(entry.position, "business")
