"""In which group of the sidebar a visit stands, by state and year, in which order the groups are, and who is first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from domain.projections.visits import VisitRow

PARTED = 12
"""With more visits to come than these, they stand by their years too."""
SidebarGroup = tuple[str, int]
"""A state, `now`, `next`, `past` or `damaged`, and a year; 0 where years are not told apart."""


def in_groups(visits: Iterable[VisitRow], today: date) -> dict[SidebarGroup, list[VisitRow]]:
    """The visits in their groups, by their first days; the groups from above."""
    groups: dict[SidebarGroup, list[VisitRow]] = {}
    for row in sorted(visits, key=lambda row: row.first_day):
        groups.setdefault(_group_of(row, today), []).append(row)
    _part_next(groups)
    return {group: groups[group] for group in sorted(groups, key=_place)}


def _part_next(groups: dict[SidebarGroup, list[VisitRow]]) -> None:
    """Part many visits to come by their years."""
    if len(groups.get(("next", 0), ())) > PARTED:
        for row in groups.pop(("next", 0)):
            groups.setdefault(("next", row.first_day.year), []).append(row)


def first_listed(visits: Sequence[VisitRow], today: date, left: str = "") -> VisitRow:
    """The visit that stands first among these: one under way, else the next one, else the latest.

    That which was on show when the window was closed, by its id, goes before, unless it is over and one is under way.
    """
    states = {_state_of(row, today) for row in visits}
    on_show = next((row for row in visits if left and UUID(row.id).hex == left), None)
    if on_show is not None and not ("now" in states and _state_of(on_show, today) == "past"):
        return on_show
    for state in ("now", "next"):
        found = next((row for row in visits if _state_of(row, today) == state), None)
        if found is not None:
            return found
    latest = max(_year_of(row, today) for row in visits)
    return next(row for row in reversed(visits) if _year_of(row, today) == latest)


def _group_of(row: VisitRow, today: date) -> SidebarGroup:
    state = _state_of(row, today)
    return state, _year_of(row, today) if state == "past" else 0


def _state_of(row: VisitRow, today: date) -> str:
    if row.status in ("completed", "closed", "cancelled") or row.last_day < today:
        return "past"
    return "now" if row.first_day <= today else "next"


def _year_of(row: VisitRow, today: date) -> int:
    """The year a visit is past in: what was called off before its day is past already."""
    return min(row.last_day, today).year


def _place(group: SidebarGroup) -> tuple[int, int]:
    """The place of a group: now, what comes next year by year, what is past from the latest year back."""
    state, year = group
    return ("now", "next", "past").index(state), -year if state == "past" else year
