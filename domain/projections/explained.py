"""What differs between two moments, each difference with the entries that made it: who, when, why, on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.copying import copied
from domain.core.late import late
from domain.delegation.accepted_list import LIST_KINDS
from domain.projections.difference import Called, Difference, Point, bare
from domain.projections.history import HistoryRow, continued_history
from domain.record.entry import Entry
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.projections import comparison
else:
    comparison = late("domain.projections.comparison")

ExplainedKey = tuple[str, str, str, str]
"""Which thing a difference is about: the family of its code, its subject, the side, and the aspect, point or person."""

FAMILIES = {
    "item-new": "item", "item-gone": "item", "item-moved": "item",
    "item-people": "item-people", "item-people-come": "item-people", "item-people-gone": "item-people",
    "item-heads-first": "item-heads", "item-order-moved": "item-order",
    "item-agenda-new": "item-agenda", "item-agenda-gone": "item-agenda", "item-agenda-retitled": "item-agenda",
    "line-new": "line", "line-gone": "line", "line-order": "line", "line-order-moved": "line",
    "document-new": "document", "document-gone": "document",
    "member-new": "member", "member-gone": "member", "member-position": "member",
    "member-replaced": "member-status",
    "member-rank-shifting": "member-rank", "visit-list-order-moved": "visit-list-order",
    "figure-new": "figure", "figure-by-nobody-new": "figure", "figure-gone": "figure", "figure-value": "figure",
    "claim-new": "claim", "claim-gone": "claim",
    "letter-new": "letter", "letter-gone": "letter", "letter-corrected": "letter",
    "note-new": "note", "note-gone": "note", "note-reworded": "note",
    **{f"list-{kind}-{what}": "list" for kind in LIST_KINDS for what in ("new", "gone")},
    "check-accepted": "check", "check-reopened": "check",
}  # fmt: skip
"""By code: the family of differences that tell of the same thing, where several codes do."""


_NOTHING = object()
"""What stands of a thing that is not there."""


class Explained(msgspec.Struct, frozen=True):
    """A difference and the entries that made it, oldest first; what they undid of each other is left out."""

    difference: Difference
    entries: tuple[HistoryRow, ...]


def explained(before: Visit, entries: Sequence[Entry]) -> tuple[Explained, ...]:
    """What differs between a visit and what it became by the entries that follow on it."""
    after, behind, now = copied(before), copied(before), copied(before)
    for entry in entries:
        entry.mutate(after)
    found = comparison.compare(before, after)
    parts = {comparison.part_of(each.code) for each in found}
    steps: list[tuple[HistoryRow, tuple[Difference, ...]]] = []
    for entry in entries:
        (row,) = continued_history([entry], now)
        steps.append((row, comparison.compare(behind, now, _about(row, now), parts)))
        entry.mutate(behind)
    made = _made_by(steps, found)
    return tuple(Explained(each, _entries_of(each, made, steps)) for each in found)


def _about(row: HistoryRow, visit: Visit) -> frozenset[str]:
    """What an entry is about, and the item of a document: what is signed at it shows that it was held."""
    event = row.entry.event
    named = {each for name in ("item", "document") if (each := getattr(event, name, None))}
    at_items = (visit.documents[each].item for each in named if each in visit.documents)
    return frozenset((*row.subjects, *named, *at_items))


def _made_by(
    steps: Iterable[tuple[HistoryRow, tuple[Difference, ...]]], found: Iterable[Difference]
) -> dict[ExplainedKey, list[HistoryRow]]:
    """By what a difference is about: the entries that changed it since it last was what it had been before them."""
    stood = {key: _stood(each) for each in found for key in _keys(each)}
    made: dict[ExplainedKey, list[HistoryRow]] = defaultdict(list)
    for row, differences in steps:
        for step in differences:
            for key in _keys(step):
                if key in stood and _stands(step) == stood[key]:
                    made[key].clear()
                else:
                    made[key].append(row)
    return made


def _stood(difference: Difference) -> Any:
    return _NOTHING if difference.code.endswith("-new") else bare(difference.before)


def _stands(difference: Difference) -> Any:
    return _NOTHING if difference.code.endswith("-gone") else bare(difference.after)


def _entries_of(
    difference: Difference, made: dict[ExplainedKey, list[HistoryRow]], steps: Sequence[tuple[HistoryRow, Any]]
) -> tuple[HistoryRow, ...]:
    rows = {row.entry.number: row for key in _keys(difference) for row in made.get(key, ())}
    if not rows:
        # A rank that follows from another's move, say: then whatever was last recorded about the thing.
        about = (row for row, _ in reversed(steps) if difference.subject in row.subjects)
        rows = {row.entry.number: row for row in [next(about, None)] if row is not None}
    return tuple(rows[number] for number in sorted(rows))


def _keys(difference: Difference) -> Iterator[ExplainedKey]:
    beside = difference.beside
    family, side = FAMILIES.get(difference.code, difference.code), str(beside.get("side", ""))
    named = [each.id for each in (beside.get("who"), beside.get("point")) if isinstance(each, Called | Point)]
    if family == "item-people":
        for each in (*(difference.before or ()), *(difference.after or ())):
            yield family, difference.subject, "", each.id
    elif difference.code == "member-ranks-follow":
        yield "ranks", "", side, ""
    else:
        if family == "member-rank":
            yield "ranks", "", side, ""
        # Who quoted a figure is told with a new one alone, and is no part of what it is.
        about = "" if family == "figure" else next(iter(named), str(beside.get("aspect", "")))
        yield family, difference.subject, "" if family == "member-rank" else side, about
