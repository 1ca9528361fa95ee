"""Whom somebody new on a list may be of those it does not name, and the other way round: the officer says it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from desktop.files.lists.work import ListWork
from domain.core.names import Name
from domain.core.text import Wording
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.matching import by_likeness
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

MOST = 15
"""Whoever resembles less than so many others is not offered."""


class SamePerson(msgspec.Struct, frozen=True):
    """An entry of the list, by its place from 0, and the member it may be; `words` are those of whom one chooses."""

    entry: int
    member: str
    words: dict[str, Name] | Wording


def may_be_same(found: ListChange, reconciliation: Reconciliation, visit: Visit) -> tuple[SamePerson, ...]:
    """Whom somebody new may be, or who of the new somebody may be who is gone; the likest first."""
    return tuple(_pairs(found, reconciliation, visit))[:MOST]


def answers_at_once(found: ListChange, work: ListWork) -> bool:
    """Whether one key says whom a change means: the list resembles one alone, or it was said before."""
    asked = found.like is not None or (found.known is not None and not found.known.sure)
    return asked or (found.entry is not None and found.entry in work.same)


def _pairs(found: ListChange, reconciliation: Reconciliation, visit: Visit) -> Iterator[SamePerson]:
    if found.kind == "new" and found.entry is not None:
        matched = {*reconciliation.members.values()}
        free = [each for each in visit.delegations.listed(reconciliation.side) if each.id not in matched]
        for member in by_likeness(reconciliation.entries[found.entry], free):
            yield SamePerson(found.entry, member.id, member.words)
    elif found.kind == "gone" and found.entry is None:
        for each in reconciliation.changes:
            if each.kind == "new" and each.entry is not None:
                yield SamePerson(each.entry, str(found.member), each.who)
