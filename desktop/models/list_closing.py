"""What the foot of a list says: its deadline and how many changes came after, and the order of offices it follows."""

from __future__ import annotations

from datetime import UTC, datetime

from desktop.desk.view import VisitView
from desktop.wording.words import Words
from domain.projections.late_changes import late_changes


def closing_words(view: VisitView, side: str, words: Words) -> str:
    """`List closed 10 Nov 2025, 20:00 · 1 late change`; empty for a list that has no deadline."""
    deadline = view.visit.list_deadlines.get(side)
    if deadline is None:
        return ""
    moment = view.recorded_at if view.past and view.recorded_at is not None else datetime.now(UTC)
    there = words.in_zone(view.visit.zone)
    if deadline > moment:
        return there("page.delegations.closes", at=deadline)
    late = len(late_changes(view.visit, view.history[: view.entry], side))
    told = there("page.delegations.closed", at=deadline)
    return f"{told} · {words('page.delegations.late', count=late)}" if late else told


def order_words(view: VisitView, side: str, words: Words) -> str:
    """`Order: Decree 89-655, article 2`; empty for a side that follows the general order."""
    followed = view.visit.delegations.orders.get(side)
    return words("page.delegations.order", order=followed.table.name) if followed is not None else ""
