"""What differs of an agenda between two moments: its points, their order, and who reports on each."""

from __future__ import annotations

from collections.abc import Iterator, Set

from domain.programme.agenda_point import AgendaPoint, agenda_of
from domain.projections.called import called
from domain.projections.difference import Difference, Point, difference_in, sides_of_both
from domain.visit.visit import Visit


def agenda_differences(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """The points that came and went at an item that stands at both moments, and what changed of those that stayed."""
    title = after.programme.items[key].title
    then, now = (_agenda(visit, key) for visit in (before, after))
    for each, point in then.items():
        if each not in now:
            yield Difference("item-agenda-gone", key, title, point.title, None, {"point": _named(point)})
    for each, point in now.items():
        if each not in then:
            yield Difference("item-agenda-new", key, title, None, point.title, {"point": _named(point)})
        else:
            titles = then[each].title, point.title
            yield from difference_in("item-agenda-retitled", key, title, *titles, point=_named(point))
    orders = _order(then, then.keys() & now.keys()), _order(now, then.keys() & now.keys())
    yield from difference_in("item-agenda-order", key, title, *orders)
    for each, point in now.items():
        yield from _of_reporters(before, after, key, then.get(each), point)


def _of_reporters(
    before: Visit, after: Visit, key: str, old: AgendaPoint | None, new: AgendaPoint
) -> Iterator[Difference]:
    title = after.programme.items[key].title
    reported = old.reporters if old is not None else {}
    for side in sides_of_both(before, after):
        reporters = called(before, reported.get(side, ())), called(after, new.reporters.get(side, ()))
        yield from difference_in("item-reporters", key, title, *reporters, point=_named(new), side=side)


def _agenda(visit: Visit, key: str) -> dict[str, AgendaPoint]:
    return {point.id: point for point in agenda_of(visit.programme.items[key])}


def _order(points: dict[str, AgendaPoint], both: Set[str]) -> tuple[Point, ...]:
    return tuple(_named(point) for each, point in points.items() if each in both)


def _named(point: AgendaPoint) -> Point:
    return Point(point.id, point.title)
