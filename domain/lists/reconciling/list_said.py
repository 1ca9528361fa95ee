"""What is known of a list beside who stands on it: what it is, of which side, and whether it came before."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from domain.core.names import Side
from domain.delegation.accepted_list import ListKind
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_kind import Guess, guess_by_heading
from domain.lists.reconciling.matching import matches_of
from domain.visit.visit import Visit


class ListSaid(msgspec.Struct, frozen=True):
    """What is said of a list.

    `kind`: what it is, as the officer says; None: it is guessed. `headings`: what it calls itself. `digest`: that of
    its file.
    """

    kind: ListKind | None = None
    headings: tuple[str, ...] = ()
    digest: str | None = None


WHOLE = ListSaid("whole")
"""The whole list, as the officer says."""


def what_it_is(visit: Visit, side: Side, said: ListSaid, by_names: Guess, *, says_changes: bool = False) -> Guess:
    """What a list is: as the officer says, as it was accepted before, as it calls itself, or by whom it names.

    A note of changes to a list may be headed as the list is, but names few of those who stand.

    Args:
        says_changes: whether it says of somebody that he comes or no longer comes.
    """
    before = seen_as(visit, side, said)
    if said.kind is not None:
        return replace(by_names, kind=said.kind, by="said")
    if before is not None:
        return replace(by_names, kind=before, by="seen")
    called = guess_by_heading(said.headings) if by_names.standing else None
    if called is not None and called.kind == "whole" and says_changes and not by_names.names_most:
        return by_names
    return by_names if called is None else replace(by_names, kind=called.kind, by="heading", words=called.words)


def seen_as(visit: Visit, side: Side, said: ListSaid) -> ListKind | None:
    """As what this very list of a side was accepted before; None: it was not."""
    lists = (each for each in visit.accepted_lists.values() if each.side == side)
    return next((each.kind for each in lists if said.digest and each.digest == said.digest), None)


def other_side_of(visit: Visit, side: Side, entries: Sequence[ListedPerson], known: int) -> Side | None:
    """The side whose members more than half of the names are, where that is another one.

    Args:
        known: how many of the names are those of the side itself.
    """
    if 2 * known >= len(entries):
        return None
    for other in visit.sides:
        if other != side and 2 * len(matches_of(entries, visit.delegations.listed(other)).members) > len(entries):
            return other
    return None
