"""What differs of the receiving lines between two moments of a visit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.projections.called import called
from domain.projections.difference import About, Difference, moves_people
from domain.projections.lines import in_their_order
from domain.projections.orders_compared import order_differences
from domain.seating.line_layout import places_in_line
from domain.seating.lines import Lineup
from domain.visit.visit import Visit


def line_differences(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    """The lines that came and went, and who stands elsewhere in those that stayed."""
    if about is not None and moves_people(before, after, about):
        about = None
    then, now = _lined_up(before, about), _lined_up(after, about)
    if then == now:
        return
    titles = {line.id: visit.programme.items[line.item].title for visit in (before, after) for line in _drawn_up(visit)}
    for key in _by_the_schedule(before, after):
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("line-new", key, titles[key], None, called(after, new))
        elif new is None and old is not None:
            yield Difference("line-gone", key, titles[key], called(before, old), None)
        elif old is not None and new is not None:
            yield from order_differences("line-order", key, titles[key], called(before, old), called(after, new))


def _lined_up(visit: Visit, about: About) -> dict[str, tuple[str, ...]]:
    """By line: who stands in it; of those named, or at an item named, only."""
    wanted = (line for line in _drawn_up(visit) if about is None or line.id in about or line.item in about)
    return {line.id: tuple(each.member for each in places_in_line(visit, line)) for line in wanted}


def _drawn_up(visit: Visit) -> Iterator[Lineup]:
    items = visit.programme.items
    return (line for line in visit.lines.values() if not line.taken_down and not items[line.item].retracted)


def _by_the_schedule(before: Visit, after: Visit) -> Iterable[str]:
    """The lines of both, those of before first, in the order of their items."""
    return dict.fromkeys(line.id for visit in (before, after) for line in in_their_order(visit))
