"""What of a text stands in the programme already, titled in another language: its lines are further titles of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.forms.programme_standing import of_the_day, stands
from desktop.forms.programme_text import ProgrammeLine
from domain.core.message import name_of
from domain.programme.arrangements import RetitleItem
from domain.programme.place import PlaceItem
from domain.projections.schedule import ScheduleRow

_RELATED = (
    frozenset(("arrival", "departure", "transfer", "ceremony")),
    frozenset(("meal", "working-meal", "reception", "tea")),
    frozenset(("talks", "courtesy-call", "community-meeting", "forum")),
)
"""Kinds that one item may be told to be of by its titles in two languages."""
MOST = 0.75
"""So many of the lines are of the programme that stands where all of it was translated; a programme of others besides,
such as that of the spouses, has some of its hours alone."""
SOME = 0.5
"""Of fewer none is taken for a title."""
ENOUGH = 2
"""So many items alike in hour and kind tell a text to be of the same programme: then hours alone tell the others."""


def translated(
    items: Sequence[ProgrammeLine], kinds: Mapping[ProgrammeLine, str], rows: Sequence[ScheduleRow], language: str
) -> list[tuple[ScheduleRow, ProgrammeLine]]:
    """The items of the programme that have no title in a language, each with the line that has its hours and its kind.

    Of two that may be meant by a line, or two lines that may mean one, none is taken.
    """
    untitled = [row for row in rows if language not in row.title and any(row.title.values())]
    fitting = {item: _fitting(item, kinds[item], untitled) for item in items if not stands(item, rows)}
    pairs = [(found[0], item) for item, found in fitting.items() if len(found) == 1]
    meant = [row.id for found in fitting.values() for row in found]
    sole = [(row, item) for row, item in pairs if meant.count(row.id) == 1]
    sure = [(row, item) for row, item in sole if _is_of(row, kinds[item])]
    if len(sole) < MOST * len(fitting):
        very = [(row, item) for row, item in sure if _is_the_very(row, item, kinds[item])]
        return very if len(sole) >= SOME * len(fitting) else []
    return sole if len(sure) >= ENOUGH else sure


def _fitting(item: ProgrammeLine, kind: str, rows: Sequence[ScheduleRow]) -> list[ScheduleRow]:
    """Those of the hours of a line: of its kind, else of one that contradicts nothing."""
    at_the_hour = [row for row in of_the_day(item, rows) if _has_hours(row, item)]
    alike = [row for row in at_the_hour if _is_of(row, kind)]
    return alike or [row for row in at_the_hour if "other" in (row.kind, kind)]


def _has_hours(row: ScheduleRow, item: ProgrammeLine) -> bool:
    """Whether an item has the hours of a line, by the clock of the visit: two programmes of one house say both ends."""
    planned = row.planned
    if planned is None or item.zone or planned.start != f"{item.start:%H:%M}":
        return False
    return planned.end == (f"{item.end:%H:%M}" if item.end is not None else None)


def _is_of(row: ScheduleRow, kind: str) -> bool:
    """Whether an item is of a kind, told with the format of talks: talks/restricted; or of one related to it."""
    said, _, format_ = kind.partition("/")
    if row.kind == said:
        return said != "other" and (not format_ or row.format in (None, format_))
    return any(row.kind in related and said in related for related in _RELATED)


def _is_the_very(row: ScheduleRow, item: ProgrammeLine, kind: str) -> bool:
    """Whether an item is of the very kind of a line, and both end at the same hour."""
    ends = row.planned is not None and row.planned.end is not None and item.end is not None
    return ends and row.kind == kind.partition("/")[0]


def titles_added(row: ScheduleRow, item: ProgrammeLine, language: str, *, in_a_room: bool) -> Iterator[dict[str, Any]]:
    """The commands that add the title of a line to an item, and its place; the words of a room are the registry's."""
    title = {**row.title, language: item.title}
    yield {"command": name_of(RetitleItem), "fields": {"item": row.id, "title": title}}
    if item.place and language not in row.place and not in_a_room:
        place = {**row.place, language: item.place}
        yield {"command": name_of(PlaceItem), "fields": {"item": row.id, "place": place}}
