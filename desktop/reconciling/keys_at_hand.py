"""Which keys of the changes do something with what is chosen: the others have no button."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.files.lists.work import ListWork
from desktop.reconciling.same_person import answers_at_once, may_be_same
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit


def does_something(
    word: str, chosen: Sequence[ListChange], work: ListWork, reconciliation: Reconciliation, visit: Visit
) -> bool:
    """Whether the key of that word does something with these changes; one of several alone is asked about the last."""
    if word in ("all", "none"):
        return bool(reconciliation.differences)
    if word == "gone":
        return bool(reconciliation.gone())
    if word == "category":
        return any(each.kind == "new" for each in chosen)
    return bool(chosen) and _of_one(word, chosen[-1], work, reconciliation, visit)


def _of_one(word: str, found: ListChange, work: ListWork, reconciliation: Reconciliation, visit: Visit) -> bool:
    if word in ("up", "down"):
        return reconciliation.kind != "whole" and found.kind == "new"
    if word == "same":
        return answers_at_once(found, work) or bool(may_be_same(found, reconciliation, visit))
    if word == "family":
        return work.divides(found)
    if word == "correct":
        return found.entry is not None
    if word == "departure":
        return found.kind == "gone" and found.member is not None
    return not found.locked
