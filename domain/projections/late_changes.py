"""What changed on a list after it was closed: a register of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.projections.history import HistoryRow
from domain.record.entry import Entry
from domain.visit.visit import Visit

LIST_TOPICS = frozenset(
    {
        "member.proposed", "member.withdrawn", "member.reinstated", "member.replaced", "member.renamed",
        "member.position-worded", "member.categorised", "member.placed", "member.returned-to-rule", "list-order.given",
    }
)  # fmt: skip
"""What changes a list as it is sent: who is on it, under which name and office, at which place."""


def late_changes(visit: Visit, rows: Iterable[HistoryRow], side: str | None = None) -> tuple[HistoryRow, ...]:
    """The entries that changed a closed list after its deadline, oldest first.

    Which deadline counts is the one that stands in the visit: a list that was reopened has no late changes. An entry
    came when it holds from, where that is told, else when it was recorded.
    """
    closed = {key: deadline for key, deadline in visit.list_deadlines.items() if side in (None, key)}
    return tuple(row for row in rows if row.entry.number <= visit.entries and _is_late(visit, row, closed))


def listed_at(entries: Iterable[Entry]) -> dict[str, datetime]:
    """When (UTC) what the list of a side says of each member was last changed."""
    changes = [(getattr(each.event, "member", ""), _came(each)) for each in entries if each.event.topic in LIST_TOPICS]
    return {member: came for member, came in changes if member and came is not None}


def _is_late(visit: Visit, row: HistoryRow, closed: dict[str, datetime]) -> bool:
    if row.topic not in LIST_TOPICS:
        return False
    deadline, came = closed.get(_side_of(visit, row.entry)), _came(row.entry)
    return deadline is not None and came is not None and came > deadline


def _came(entry: Entry) -> datetime | None:
    """When a change came: since when it holds, where that is told, else when it was recorded."""
    return entry.effective_at or entry.recorded_at


def _side_of(visit: Visit, entry: Entry) -> str:
    """The side whose list an entry changes; none for a proposal that was taken back as a mistake."""
    member = visit.delegations.members.get(getattr(entry.event, "member", ""))
    if member is not None:
        return "" if member.retracted else member.side
    return str(getattr(entry.event, "side", ""))
